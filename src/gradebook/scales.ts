import { textAt } from '../cells/grid';
import { numberIn, percentIn } from '../cells/decimals';
import { roleOf } from './header-text';
import type { ModuleHeading } from './module-columns';
import { headerOf } from './heading-words';
import { placeOf, valuesOf } from './module-heads';
import { choiceOf, isAnswered, question, type Answers } from './questions';
import type { RawTable } from './tables';
import type { Choice, Finding } from './types';
import { labelKey } from './words';

/** What the marks of a table are out of. */
export interface Scales {
  /** By column and row; undefined where it is 20. */
  readonly bestOf: (column: number, row: number) => number | undefined;
  readonly findings: readonly Finding[];
}

/** What is said of the scale of a column: one for all, one for each row, or nothing while most marks are above 20. */
type Stated =
  | { readonly from: 'header' | 'marks'; readonly best: number }
  | { readonly from: 'rows'; readonly column: number };

const WHOLE = 20;

/** @param columns those whose marks are read */
export function scalesOf(table: RawTable, columns: ReadonlySet<number>, answers: Answers): Scales {
  const ofColumn = new Map<number, number>();
  const ofRows = new Map<number, number>();
  const findings: Finding[] = [];
  const inRow = rowOfScales(table);
  for (const heading of table.headings.filter(({ column }) => columns.has(column))) {
    if (heading.index === null) continue;
    const stated = statedFor(table, heading, inRow);
    if (stated === null) continue;
    const text = headerOf(table, heading);
    const asked = question('scale', text, choicesOf(table, heading, stated));
    const choice = choiceOf(asked, answers);
    if (stated.from === 'rows' && choice === 'use') ofRows.set(heading.column, stated.column);
    else ofColumn.set(heading.column, totalIn(choice));
    findings.push({
      ...placeOf(table, heading),
      kind: 'scale',
      value: text,
      effect: { code: 'rescaled', from: choice === 'use' ? null : totalIn(choice) },
      ...(!isShown(table, heading, stated) && {
        doubt: { whom: { sheet: table.grid.name, rows: 'all' }, modules: [heading.index] },
      }),
      question: asked,
    });
  }
  return {
    findings: inOneLine(findings, answers),
    bestOf(column, row) {
      const beside = ofRows.get(column);
      return beside === undefined ? ofColumn.get(column) : (scaleAt(table, beside, row) ?? undefined);
    },
  };
}

/** More columns that all say the same, and show it, are one line. */
const MOST_APART = 6;

/** Where the headers of many columns state one scale and the marks show it, there is nothing to ask: one line tells it. */
function inOneLine(findings: readonly Finding[], answers: Answers): readonly Finding[] {
  const fromOf = ({ effect, doubt, question: asked }: Finding): number | null =>
    effect.code === 'rescaled' && !doubt && asked && !isAnswered(asked, answers) ? effect.from : null;
  const [first, ...others] = findings.filter((finding) => fromOf(finding) !== null);
  if (!first || others.length < MOST_APART) return findings;
  const from = fromOf(first);
  const same = [first, ...others].filter((finding) => fromOf(finding) === from);
  if (same.length <= MOST_APART) return findings;
  const { sheet, kind, effect } = first;
  const cell = [first.cell, same.at(-1)?.cell ?? first.cell].join(':');
  const value = same.map((finding) => finding.value).join(', ');
  return [{ sheet, cell, kind, value, effect }, ...findings.filter((finding) => !same.includes(finding))];
}

/** The total that a choice names. */
export const totalIn = (choice: Choice): number => Number(choice.slice('scale:'.length));

function statedFor(
  table: RawTable,
  heading: ModuleHeading,
  inRow: ReadonlyMap<number, number>,
): Stated | null {
  const named = heading.scale ?? inRow.get(heading.column) ?? null;
  if (named !== null) return named === WHOLE ? null : { from: 'header', best: named };
  if (isInPercent(table, heading.column)) return { from: 'header', best: PERCENT };
  const column = columnOfScales(table, heading);
  const scales = column === null ? [] : [...new Set(valuesOf(table, column))].filter(isScale);
  const [one, ...others] = scales;
  if (column !== null && others.length > 0) return { from: 'rows', column };
  if (one !== undefined) return one === WHOLE ? null : { from: 'header', best: one };
  const best = scaleOfMarks(valuesOf(table, heading.column), headerOf(table, heading));
  return best === null ? null : { from: 'marks', best };
}

const PERCENT = 100;

/** Every number of the column is shown as a percentage: `75,00 %`. */
function isInPercent({ grid, people }: RawTable, column: number): boolean {
  const cells = people.map(({ row }) => grid.at(row, column));
  return cells.some((cell) => percentIn(cell) !== null) && cells.every((cell) => numberIn(cell) === null);
}

/** The likely one first: where many marks are above a small total that is stated, they are out of 20 all the same. */
function choicesOf(
  table: RawTable,
  { column }: ModuleHeading,
  stated: Stated,
): readonly [Choice, ...Choice[]] {
  if (stated.from === 'rows') return ['use', `scale:${WHOLE}`];
  const { best, from } = stated;
  const values = valuesOf(table, column);
  const isOnTwenty = best < WHOLE && values.filter((value) => value > best).length > 0.2 * values.length;
  if (isOnTwenty) return [`scale:${WHOLE}`, `scale:${best}`];
  const others = from === 'marks' ? USUAL.filter((one) => one > best) : [];
  return [`scale:${best}`, ...others.map((one): Choice => `scale:${one}`), `scale:${WHOLE}`];
}

/** Whether the marks themselves show what is said of their scale. */
function isShown(table: RawTable, { column }: ModuleHeading, stated: Stated): boolean {
  const values = valuesOf(table, column);
  if (stated.from === 'header' && stated.best === PERCENT && isInPercent(table, column)) return true;
  const isAbove = values.some((value) => value > WHOLE);
  switch (stated.from) {
    case 'marks':
      return false;
    case 'rows':
      return (
        isAbove &&
        table.people.every(({ row }) => {
          const mark = numberIn(table.grid.at(row, column));
          return mark === null || mark <= (scaleAt(table, stated.column, row) ?? 0);
        })
      );
    case 'header':
      return stated.best > WHOLE ? isAbove : values.every((value) => value <= stated.best);
  }
}

const isScale = (value: number): boolean => value >= 2 && value <= 200;

/** Totals that people give marks out of. */
export const USUAL = [30, 40, 50, 60, 80, 100, 200];
/** So many marks above 20 are no slips of the hand. */
const ABOVE = { cells: 3, share: 0.3 };

/**
 * What marks are out of where nothing says it and many are above 20: the usual total that a number in the header is
 * (`R3.03 [100]`), else the least that none exceeds.
 */
export function scaleOfMarks(values: readonly number[], header = ''): number | null {
  const above = values.filter((value) => value > WHOLE);
  if (above.length < ABOVE.cells || above.length < ABOVE.share * values.length) return null;
  const largest = Math.max(...above);
  const fitting = USUAL.filter((scale) => scale >= largest);
  const named = header.match(/(?<![\d.,])\d{2,3}(?![\d.,])/g)?.map(Number) ?? [];
  return fitting.find((scale) => named.includes(scale)) ?? fitting[0] ?? null;
}

const SCALE_ROW =
  /^(?:BAREMES?|NOTEE?S? SUR|SUR|ECHELLES?|TOTAL (?:DES )?POINTS|(?:MARKED )?OUT OF|SCALES?|FULL MARKS?|TOTAL MARKS?)(?: .*)?$/;

/** The numbers in a row labelled as what the marks are out of, by column. */
function rowOfScales({ grid, headerRows, modules, people, left }: RawTable): ReadonlyMap<number, number> {
  if (modules.length === 0) return new Map();
  const first = Math.min(...modules.map(({ column }) => column));
  const lastPerson = people.at(-1)?.row ?? 0;
  const below = Array.from({ length: 5 }, (_, index) => lastPerson + 1 + index);
  const isOfScales = (row: number): boolean => {
    for (let column = left; column < first; column++)
      if (SCALE_ROW.test(labelKey(textAt(grid, row, column)))) return true;
    return false;
  };
  const row = [...headerRows, ...below].find(isOfScales);
  if (row === undefined) return new Map();
  const scales = modules.flatMap(({ column }) => {
    const cell = grid.at(row, column);
    const value = typeof cell === 'number' ? cell : Number(/\d+/.exec(String(cell ?? ''))?.[0] ?? 0);
    return isScale(value) ? [[column, value] as const] : [];
  });
  // Averages or maxima are no totals, whatever stands before them.
  return new Map(scales.every(([, value]) => Number.isInteger(value)) ? scales : []);
}

/** The column `Barème` of a module; under no code it stands right behind the marks. */
function columnOfScales(
  { grid, headings, headerRows }: RawTable,
  { index, column }: ModuleHeading,
): number | null {
  const named = headings.find((heading) => heading.role === 'scale' && heading.index === index);
  if (named) return named.column;
  const behind = column + 1;
  const isNamed = headings.some((heading) => heading.column === behind);
  const texts = headerRows.map((row) => textAt(grid, row, behind).trim());
  const isOfScales = texts.some((text) => text === '/' || roleOf(labelKey(text)) === 'scale');
  return !isNamed && isOfScales ? behind : null;
}

function scaleAt({ grid }: RawTable, column: number, row: number): number | null {
  const value = numberIn(grid.at(row, column));
  return value !== null && isScale(value) ? value : null;
}
