import { fifteenDigits } from '../cells/fifteen-digits';
import { a1 } from '../cells/a1';
import type { ReadMark } from '../rules/types';
import { numberIn } from '../cells/decimals';
import { readMark } from './mark';
import { isAssessment, type ModuleHeading } from './module-columns';
import { headerOf, restOf } from './heading-words';
import type { NamedCurriculum } from './modules';
import { choiceOf, question, type Answers } from './questions';
import type { RawTable } from './tables';
import type { Choice, Finding } from './types';
import { labelKey } from './words';

/** A module of which a table has several assessments and no mark. */
export interface Parts {
  readonly columns: readonly number[];
  /** Parallel to `columns`; equal where nothing says how they count. */
  readonly weights: readonly number[];
  /** How they make one mark: all their points, their mean, the best, or the one in this column. */
  readonly rule: 'points' | 'mean' | 'best' | number;
}

/** By position in `curriculum.modules`. */
export type PartsOfModules = ReadonlyMap<number, Parts>;

/** The modules that have a mark in parts only. Nobody chooses one of them in silence: it is asked how they count. */
export function partsOf(
  table: RawTable,
  curriculum: NamedCurriculum,
  answers: Answers,
): { readonly parts: PartsOfModules; readonly findings: readonly Finding[] } {
  const parts = new Map<number, Parts>();
  const findings: Finding[] = [];
  for (const index of new Set(table.modules.map((heading) => heading.index))) {
    const module = curriculum.modules[index ?? -1];
    const headings = index === null ? [] : inParts(table, index, labelKey(module?.name ?? ''));
    if (index === null || !module || headings.length === 0) continue;
    const spread = spreadOf(table, headings);
    const words = headings.map((heading) => restOf(table, heading));
    const columns = headings.map(({ column }) => column);
    const one = words.map((word): Choice => `part:${word.replace(/ /g, '-')}`);
    const latest = one[words.findIndex((word) => LATEST.test(word))];
    // Where their totals differ, points may add up as they stand, or each part may count as much.
    const scales = scalesThatDiffer(headings);
    const choices: readonly [Choice, ...Choice[]] = scales
      ? ['points', 'mean', 'best', ...one]
      : ['mean', 'best', ...one];
    const asked = question('second-session', words.join(' / '), [
      latest ?? choices[0],
      ...choices.filter((choice) => choice !== (latest ?? choices[0])),
    ]);
    const choice = choiceOf(asked, answers);
    const chosen = columns[one.indexOf(choice)];
    const rule = chosen ?? (choice === 'best' || choice === 'points' ? choice : 'mean');
    const weights = (rule === 'points' && scales) || weightsOf(headings);
    parts.set(index, { columns, weights, rule });
    const row = headings[0]?.row ?? table.headerRow;
    const at = (column: number): string => a1({ row, column });
    findings.push({
      sheet: table.grid.name,
      cell: `${at(Math.min(...columns))}:${at(Math.max(...columns))}`,
      kind: 'second-session',
      value: headings.map((heading) => headerOf(table, heading)).join(', '),
      effect: { code: 'session', module: module.code, rule: typeof rule === 'number' ? 'part' : rule },
      doubt: {
        whom: { sheet: table.grid.name, rows: rowsThatDiffer(table, columns) },
        modules: [index],
        ...(Number.isFinite(spread) && { within: spread }),
      },
      question: asked,
    });
  }
  return { parts, findings };
}

/** `R3.02 brute` beside `R3.02 corrigée`: states of one mark, of which the last holds. */
const LATEST =
  /^(?:NOTES? |MOYENNES? )?(?:CORRIGEE?S?|HARMONISEE?S?|AJUSTEE?S?|REVUE?S?|RECTIFIEE?S?|VALIDEE?S?)$/;

const FINAL = /^FINALE?$/;

/** The headings of the parts of a module; none where one of them is the mark, or where they all say the same. */
function inParts(table: RawTable, index: number, name: string): readonly ModuleHeading[] {
  const own = table.headings.filter((heading) => heading.index === index);
  const roles = new Set(own.map(({ role }) => role));
  // `R3.01 final` beside `R3.01 partiel` is as likely an examination as what both give.
  const isExam = (heading: ModuleHeading): boolean =>
    heading.role === 'final' && FINAL.test(restOf(table, heading));
  const isPair = own.filter(isAssessment).length === 1 && own.some(isExam);
  if (roles.has('final') && !isPair) return [];
  const marks = own.filter(({ role }) =>
    ['mark', 'assessment', 'perhaps-assessment', 'final'].includes(role),
  );
  const isWhole = ({ role }: ModuleHeading, rest: string): boolean =>
    role === 'mark' && (rest === '' || rest === name || /^NOTES?$/.test(rest));
  const texts = new Map<string, ModuleHeading>();
  for (const heading of marks) {
    const rest = restOf(table, heading);
    if (isWhole(heading, rest)) return [];
    if (!texts.has(rest)) texts.set(rest, heading);
  }
  // An assessment without any mark is still to come.
  const parts = [...texts.values()].filter(
    (heading) => heading.role !== 'mark' || hasNumbers(table, heading.column),
  );
  const isSame =
    spreadOf(table, parts) === 0 || (roles.size === 1 && roles.has('mark') && areApart(table, parts));
  return parts.length > 1 && parts.some(({ column }) => hasNumbers(table, column)) && !isSame ? parts : [];
}

/** Whether no student has a number in two of the columns: two groups with a column each. */
const areApart = ({ grid, people }: RawTable, parts: readonly ModuleHeading[]): boolean =>
  people.every(({ row }) => parts.filter(({ column }) => numberIn(grid.at(row, column)) !== null).length < 2);

const hasNumbers = ({ grid, people }: RawTable, column: number): boolean =>
  people.some(({ row }) => typeof readMark(grid.at(row, column)).mark === 'number');

/** What each part is out of, as its header states it; null where one does not, all are the same, or coefficients say more. */
function scalesThatDiffer(headings: readonly ModuleHeading[]): readonly number[] | null {
  const scales = headings.map(({ scale }) => scale ?? 0);
  const differ = scales.every((scale) => scale > 0) && new Set(scales).size > 1;
  return differ && headings.some(({ coefficient }) => coefficient === null) ? scales : null;
}

/** By the coefficients where all have one, else alike. */
function weightsOf(headings: readonly ModuleHeading[]): readonly number[] {
  const coefficients = headings.map(({ coefficient }) => coefficient ?? 0);
  return coefficients.every((coefficient) => coefficient > 0) ? coefficients : headings.map(() => 1);
}

/** The rows in which it matters how the parts count. */
const rowsThatDiffer = ({ grid, people }: RawTable, columns: readonly number[]): readonly number[] =>
  people.flatMap(({ row }) =>
    new Set(columns.map((column) => readMark(grid.at(row, column)).mark)).size > 1 ? [row] : [],
  );

/** How far apart the parts of one student are at most, out of 20; infinite where some part is still to come. */
function spreadOf({ grid, people }: RawTable, headings: readonly ModuleHeading[]): number {
  return people.reduce((most, { row }) => {
    const marks = headings.map(({ column }) => readMark(grid.at(row, column)).mark);
    const awaited = headings.filter(
      ({ column }, i) => marks[i] === 'ATT' && numberIn(grid.at(row, column)) === null,
    ).length;
    if (awaited === headings.length) return most;
    if (awaited > 0) return Number.POSITIVE_INFINITY;
    const values = headings.map(
      ({ column, scale }) => ((numberIn(grid.at(row, column)) ?? 0) * 20) / (scale ?? 20),
    );
    return Math.max(most, Math.max(...values) - Math.min(...values));
  }, 0);
}

/**
 * One mark from those of the parts: what is awaited or excused is left out, an absence without a reason counts 0 beside
 * others. Without any number it is what the first part says.
 */
export function meanOf({ weights }: Parts, marks: readonly ReadMark[]): ReadMark {
  if (!marks.some((mark) => typeof mark === 'number')) return marks.find((mark) => mark !== 'ATT') ?? 'ATT';
  let sum = 0;
  let total = 0;
  marks.forEach((mark, i) => {
    if (typeof mark !== 'number' && mark !== 'ABI') return;
    sum += (typeof mark === 'number' ? mark : 0) * (weights[i] ?? 1);
    total += weights[i] ?? 1;
  });
  return fifteenDigits(sum / total);
}

/** The position of the best of several marks. */
export function bestOfParts(marks: readonly ReadMark[]): number {
  const value = (mark: ReadMark | undefined): number =>
    typeof mark === 'number' ? mark : mark === 'ATT' || mark === undefined ? -2 : -1;
  return marks.reduce<number>((best, mark, i) => (value(mark) > value(marks[best]) ? i : best), 0);
}
