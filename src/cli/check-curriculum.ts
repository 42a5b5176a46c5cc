import { existsSync } from 'node:fs';
import { findShipped, SHIPPED_CURRICULA } from '../curricula/chosen/chosen';
import { checkCurriculum, type CheckLine, type CheckSubject } from '../curricula/check';
import type { CurriculumDocument, Quantity } from '../curricula/types';
import { computeTotal } from '../curricula/totals';
import { readCurriculumFile } from './curriculum-file';
import { CommandError, oneLine } from './usage';
import { about, words } from './words';

/** Columns of the table, in the order of a fiche; what else is checked has lines of its own. */
const COLUMNS: readonly CheckSubject[] = [
  'lectures',
  'tutorials',
  'practicals',
  'project',
  'contact',
  'coefficients',
  'ueCoefficients',
  'ects',
  'poleShare',
];

const shown = (number: number): string => words().number(number);
const MOST_DECIMALS = 6;

/** A share that misses 40-60 % never looks as if it were within: `60,01 %`. */
function percent({ computed: share, ok }: Pick<CheckLine, 'computed' | 'ok'>): string {
  const to = (decimals: number): number => Math.round(share * 10 ** (decimals + 2)) / 10 ** decimals;
  let decimals = 1;
  while (!ok && decimals < MOST_DECIMALS && to(decimals) >= 40 && to(decimals) <= 60) decimals++;
  return words().check.percent(shown(to(decimals)));
}

/**
 * `check-curriculum [id | file]`: whether a curriculum adds up, from .json, .csv or .xlsx; every built-in one without argument.
 * @returns 0 all adds up; 1 something does not; 2 the argument names no curriculum that can be read
 */
export async function main(argv: readonly string[]): Promise<number> {
  const [name, ...others] = argv;
  if (others.length > 0 || name?.startsWith('-')) return fail(words().check.usage);
  if (name === undefined) return report(SHIPPED_CURRICULA);
  const builtin = findShipped(name);
  if (builtin) return report([builtin]);

  try {
    const read = readCurriculumFile(name);
    if (read.ok) return report(read.curricula);
    return fail(read.message, ...read.problems);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    if (existsSync(name)) return fail(error.message);
    const known = SHIPPED_CURRICULA.map(({ id }) => id).join(', ');
    return fail(words().check.unknown(name, known));
  }
}

function fail(message: string, ...problems: readonly string[]): number {
  const lines = [`check-curriculum: ${oneLine(message)}`, ...problems.map((line) => `  ${oneLine(line)}`)];
  console.error(lines.join('\n'));
  return 2;
}

function report(curricula: readonly CurriculumDocument[]): number {
  let failures = 0;
  for (const curriculum of curricula) {
    const lines = checkCurriculum(curriculum);
    const wrong = lines.filter(({ ok }) => !ok);
    failures += wrong.length;
    const others = lines.filter(({ what }) => !COLUMNS.includes(what));
    console.log(`${oneLine(`${curriculum.id} — ${curriculum.title}`)}\n`);
    console.log(table(lines));
    const options = (curriculum.options ?? []).map(({ name, modules }) =>
      oneLine(words().check.option(name, modules.join(', '))),
    );
    const shares = curriculum.level === 3 ? [words().check.yearThree] : [];
    console.log(
      `\n${[...others.map(sentence), ...options, ...shares].join('\n')}\n\n${totalsLine(curriculum)}`,
    );
    console.log(
      wrong.length === 0
        ? `${words().check.allRight(lines.length)}\n`
        : `${wrong.map(sentence).join('\n')}\n`,
    );
  }
  return failures === 0 ? 0 : 1;
}

const scope = ({ of, pole }: CheckLine): string =>
  (of === 'year' ? words().check.year : of) + (pole ? `, ${words().check.poles[pole]}` : '');

function sentence(line: CheckLine): string {
  const { subjects, expected, missing } = words().check;
  const computed = line.what === 'poleShare' ? percent(line) : shown(line.computed);
  const stated = line.stated === null ? '' : expected(shown(line.stated));
  const without = line.missing?.length ? missing(line.missing.join(', ')) : '';
  return about(
    `${line.ok ? '✓' : '✗'} ${scope(line)}`,
    `${subjects[line.what]} ${computed}${stated}${without}`,
  );
}

/** TD / TP / project / total without project, in the order of the fiche. */
function totalsLine(curriculum: CurriculumDocument): string {
  const total = (quantity: Quantity): string => shown(computeTotal(curriculum, 'year', quantity));
  const hours = (['tutorials', 'practicals', 'project', 'contact'] as const).map(total).join(' / ');
  return words().check.totals(curriculum.ues.length, curriculum.modules.length, hours, total('ects'));
}

/** One row per UE and pole, semester and year; a figure that does not add up shows as `stated ≠ computed`. */
function table(lines: readonly CheckLine[]): string {
  const scopes = [...new Set(lines.filter(({ what }) => COLUMNS.includes(what)).map(scope))];
  const rows = [
    ['', ...COLUMNS.map((what) => words().check.subjects[what])],
    ...scopes.map((name) => [
      name,
      ...COLUMNS.map((what) => {
        const line = lines.find((candidate) => candidate.what === what && scope(candidate) === name);
        if (!line) return '';
        if (what === 'poleShare') return percent(line) + (line.ok ? '' : ' ✗');
        return line.ok ? shown(line.computed) : `${shown(line.stated ?? 0)} ≠ ${shown(line.computed)}`;
      }),
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const aligned = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(aligned).join('  ').trimEnd()).join('\n');
}
