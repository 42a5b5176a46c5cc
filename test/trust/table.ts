import type { Figure } from './figure';

/** A row that has been run. */
export interface Row {
  readonly name: string;
  readonly figure: Figure;
  readonly seconds: number;
  readonly seed: number;
}

const COLUMNS = ['promise', 'what was run', 'how many', 'result', 'seed', 'time'];

const cellsOf = ({ name, figure, seconds, seed }: Row): readonly string[] => [
  name,
  figure.what,
  figure.count,
  figure.broken.length === 0 ? figure.result : `**broken**: ${figure.result}`,
  String(seed),
  `${seconds.toFixed(0)} s`,
];

const line = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** The figures as a table of Markdown. */
export const tableOf = (rows: readonly Row[]): string =>
  [line(COLUMNS), `|${COLUMNS.map(() => '---').join('|')}|`, ...rows.map((row) => line(cellsOf(row)))].join(
    '\n',
  );

/** Runs by hand that are longer than those of the table. */
const LONGEST = `Longer, by hand: 39,131,627 facts of 1,000,000 students (279,452 of them at a threshold) with 0 differences, by
\`npm run trust -- --long --only Numbers --seed 20261201\` on 2026-11-28, in four minutes of one core; 2,487,607 printed facts of
35,060 students in 5,000 promotions with 0 differences, by \`--only Documents --seed 12\`; 615 faults in 123 requests, every fault at every
request, 0 of them lost or half done, by \`--only "Faults in Excel"\` on 2026-11-29; 10,000 damaged
and hostile files, 0 crashes, hangs or half-written, the slowest 1.7 s of processor time, 561 MB at most, by \`--only Files --seed 20261129\` on
2026-11-29; 4,000 steps of the pane in random use (four kinds of them) in 22 minutes, 0 differences, by \`--only Endurance --seed 20261129\` on
2026-11-29, of commit a52ac53; 2,000 workbooks of
random layouts, 0 silently wrong, 4 false alarms, all 596 right after answers, by
\`npm run recognition -- --variants 2000 --seed 91000001\` on 2026-11-29.`;

/** docs/trust.md. @param commit of the code that was run @param day as `2026-07-02` */
export const pageOf = (rows: readonly Row[], commit: string, day: string, command: string): string =>
  `# What is promised, with figures

Written by \`${command}\` on ${day}, of commit ${commit}; \`test/trust\` holds what each row runs. The same seed draws the same cases. A
promise that is broken ends the command with status 1; in its smallest form (\`--tiny\`) it is part of the tests. Mutants that no test
notices are explained in [mutants.md](mutants.md).

${tableOf(rows)}

${LONGEST}
`;
