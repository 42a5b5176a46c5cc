import { EXCEL_WORDS } from '../../src/locales/excel';
import { ASSUMPTION_PARTS, EXCEL_ASSUMPTIONS } from '../../src/vocabulary/excel-assumptions';

const words = EXCEL_WORDS.en;

const HEAD = `# What is assumed of Excel

The client (office.js) and its protocol are real in the workbench; the answers are what we believe Excel answers. This page is written
from \`src/vocabulary/excel-assumptions.ts\` by \`npx jest test/excel-trial/document\` with \`APPROVE=1\`; the same test fails when the two
differ. "Diagnostic Excel", at the end of the settings in the pane, tries every line that has something to be seen, on a sheet that it
takes away again, and gives a table to copy. Saved as a file of \`test/fixtures/excel-runs\`, that table is what the workbench is held
against from then on. The other lines want a person in front of Excel: tick, or correct the workbench.

Where it is from: a page is Microsoft's documentation; # is an issue of OfficeDev/office-js; the rest only Excel can tell.`;

type Assumption = (typeof EXCEL_ASSUMPTIONS)[number];

function sourceOf({ source }: Assumption): string {
  if (source === 'excel') return 'only Excel can tell';
  if ('page' in source) return `[documented](${source.page})`;
  return source.issues
    .map((number) => `[#${number}](https://github.com/OfficeDev/office-js/issues/${number})`)
    .join(', ');
}

const cell = (text: string): string => text.replace(/\|/g, '\\|');

function line(one: Assumption): string {
  const seen = one.seen === null ? '☐' : one.seen.map((text) => `\`${text}\``).join(' or ');
  return `| \`${one.id}\` | ${cell(words.assumed[one.id])} | ${cell(seen)} | ${sourceOf(one)} |`;
}

/** docs/excel-assumptions.md, out of the list in code. */
export function assumptionsDocument(): string {
  const parts = ASSUMPTION_PARTS.map((part) =>
    [
      `## ${words.parts[part]}`,
      '',
      '| | assumed | to be seen | from |',
      '|---|---|---|---|',
      ...EXCEL_ASSUMPTIONS.filter((one) => one.part === part).map(line),
    ].join('\n'),
  );
  return `${[HEAD, ...parts].join('\n\n')}\n`;
}
