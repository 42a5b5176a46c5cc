import { existsSync, readFileSync } from 'node:fs';
import { juryCsv } from '../../src/jury/csv';
import { cellInput } from '../../src/excel/cell-input';
import { planDocuments } from '../../src/jury/documents/plan-documents';
import { prepareJury } from '../../src/jury/prepare';
import type { JuryReport } from '../../src/jury/report';
import { exportApogee } from '../../src/jury/use-cases/export-apogee';
import { fr } from '../../src/locales/fr';
import { DOCUMENT_ROLES } from '../../src/vocabulary/documents';
import { openedApogee } from '../jury/apogee/files';
import { opened, sample } from '../jury/workbooks';
import type { Measure } from './figure';

interface Locked {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
}

/** What a lockfile may say of licences, where the package is part of what is shipped or run. */
const LICENCES =
  /\b(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|Python-2\.0|Unlicense|MPL-2\.0|OFL-1\.1|Zlib|WTFPL|Artistic-2\.0)\b/;
/** Packages whose install scripts somebody has looked at: another one breaks the promise. */
const WITH_SCRIPTS = [
  '@parcel/watcher',
  'core-js-pure',
  'protobufjs',
  'unicount',
  'unrs-resolver',
  'fsevents',
];
/** Its licence is Microsoft's own: it is served to the workbench from node_modules. */
const NEVER_SHIPPED = '@microsoft/office-js';
const HOSTILE = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '=HYPERLINK("http://a")',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '＠SUM(A1)',
  '-2+3+cmd|x',
  "=cmd|'/c calc'!A1",
  '<img src=x onerror=alert(1)>',
];

/** What can be held without a browser: the policy of the page, texts that look like formulas, and the packages. */
export const security: Measure = () => {
  const broken = [...ofPage(), ...ofTexts(), ...ofPackages()];
  const packages = locked();
  const scripts = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([name]) => name);
  return {
    what: 'the policy of the shipped page, hostile texts as names and reasons in cells, CSV, mail merge and other documents, Apogée, the lockfile; that the browser holds the policy is in test/manifest',
    count: `${HOSTILE.length} texts in ${HOSTILE.length * (3 + DOCUMENT_ROLES.length)} places, ${packages.length} packages`,
    result: `${broken.length} faults; ${scripts.length} packages with an install script, all known (${scripts.join(', ')})`,
    broken,
  };
};

function ofPage(): readonly string[] {
  const pages = ['taskpane.html', 'dialog.html'];
  const files = pages.flatMap((page) => [`src/commands/${page}`, `dist/addin/${page}`]);
  return files.filter(existsSync).flatMap((page) => {
    const [meta = ''] = /<meta[^>]*Content-Security-Policy[^>]*>/.exec(readFileSync(page, 'utf8')) ?? [];
    const [, policy = ''] = /content="([^"]*)"/.exec(meta) ?? [];
    const wanted = ["default-src 'none'", "connect-src 'self'", "base-uri 'none'", "form-action 'none'"];
    const missing = wanted.filter((rule) => !policy.split(/; ?/).includes(rule));
    const unsafe = /script-src[^;]*'unsafe-/.test(policy) ? ["script-src 'unsafe-…'"] : [];
    return [...missing, ...unsafe].map((rule) => `${page}: ${rule}`);
  });
}

function ofTexts(): readonly string[] {
  const { workbook } = opened(sample('but2-mmi'));
  const prepared = prepareJury(workbook, { curriculum: null });
  if (!prepared.ok) return ['the sample is not read'];
  const { report } = prepared;
  return HOSTILE.flatMap((text) => {
    const students = report.students.map((student) => ({
      ...student,
      lastName: text,
      firstName: text,
      entry: { decision: '', decisions: '', decidedOn: '', ...student.entry, reason: text },
    }));
    const hostile = { ...report, students };
    const input = cellInput(text);
    return [
      ...inCsv(hostile),
      ...inDocuments({ ...hostile, students: students.slice(0, 3) }, text),
      ...inApogee(hostile, workbook),
      ...(typeof input === 'string' && FORMULA.test(input) ? [`cell: ${input}`] : []),
    ];
  });
}

/** What a spreadsheet may take for a formula. */
const FORMULA = /^[\t\r\n ]*[=+@＝＋－＠-]/;
const NUMBER = /^-?[\d,.]+$/;

function inCsv(report: JuryReport): readonly string[] {
  const fields = juryCsv(report, fr)
    .replace('\ufeff', '')
    .match(/("(?:[^"]|"")*"|[^;\r\n]*)(?=;|\r\n)/g);
  const live = (fields ?? [])
    .map((field) => field.replace(/^"/, ''))
    .find((field) => FORMULA.test(field) && !NUMBER.test(field));
  return live === undefined ? [] : [`CSV: ${live}`];
}

/** Every cell of the mail merge and of the other documents, as a file and as Excel is given it. */
function inDocuments(report: JuryReport, text: string): readonly string[] {
  const context = {
    ...{ locale: fr, day: { year: 2026, month: 7, day: 9 }, names: fr.documents.sheets },
    ...{ minutesEntries: new Map(), closed: false, typed: new Map() },
  };
  return planDocuments(report, DOCUMENT_ROLES, context).flatMap(({ name, values }) =>
    values.flat().flatMap((value) => {
      const isFormula = value !== null && typeof value === 'object';
      if (isFormula) return value.formula.includes(text) ? [`${name}: =${value.formula}`] : [];
      const input = cellInput(value);
      return typeof input === 'string' && FORMULA.test(input) ? [`${name}: ${input}`] : [];
    }),
  );
}

/** Cells that were written into the file: numbers and codes of its own lists, whatever the workbook holds. */
function inApogee(report: JuryReport, workbook: Parameters<typeof exportApogee>[1]): readonly string[] {
  const file = openedApogee();
  const before = file.file.lines.map(({ text }) => text.split('\t'));
  const after = exportApogee(file, workbook, report, fr).filling.text.split(/\r?\n/);
  return after.flatMap((line, i) =>
    line
      .split('\t')
      .filter(
        (cell, column) => cell !== '' && cell !== before[i]?.[column] && !/^(?:[\d,.]+|[A-Z]+)$/.test(cell),
      )
      .map((cell) => `Apogée line ${i + 1}: ${cell}`),
  );
}

const locked = (): readonly (readonly [string, Locked])[] => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Locked>;
  };
  return Object.entries(packages).flatMap(([path, entry]) =>
    path === '' || entry.link ? [] : [[path.replace(/^.*node_modules\//, ''), entry] as const],
  );
};

function ofPackages(): readonly string[] {
  return locked().flatMap(([name, { integrity, resolved, license, hasInstallScript }]) => [
    ...(resolved && !integrity?.startsWith('sha512-') ? [`${name}: no sha512`] : []),
    ...(resolved && !resolved.startsWith('https://registry.npmjs.org/') ? [`${name}: from ${resolved}`] : []),
    ...(license !== undefined && !LICENCES.test(license) && name !== NEVER_SHIPPED
      ? [`${name}: ${license}`]
      : []),
    ...(hasInstallScript && !WITH_SCRIPTS.includes(name)
      ? [`${name}: an install script nobody has looked at`]
      : []),
  ]);
}
