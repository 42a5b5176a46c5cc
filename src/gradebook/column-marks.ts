import type { ModuleCode } from '../rules/types';
import { a1 } from '../cells/a1';
import { textAt } from '../cells/grid';
import { readMark } from './mark';
import type { ModuleHeading } from './module-columns';
import { choiceOf, question, type Answers } from './questions';
import type { NamedCurriculum } from './modules';
import { optionColumns, type OptionColumns } from './option-columns';
import type { RawTable } from './tables';
import type { Finding } from './types';
import { labelKey } from './words';

type SessionRule = 'best' | 'last' | 'first';

/** How the columns of a table's modules are read where a code above them is not all: scales and second sessions. */
export interface ColumnMarks {
  /** What the marks of a column are out of; 20 where it is not named. */
  readonly bestOf: ReadonlyMap<number, number>;
  /** The second session of a module, by position in `curriculum.modules`. */
  readonly second: ReadonlyMap<number, { readonly column: number; readonly rule: SessionRule }>;
  /** What stands for the mark of those who did not take an option, by column. */
  readonly notTaken: OptionColumns['marks'];
  readonly findings: readonly Finding[];
}

/** @param taken positions in `curriculum.modules` in which somebody has a mark */
export function columnMarks(
  table: RawTable,
  curriculum: NamedCurriculum,
  taken: ReadonlySet<number>,
  answers: Answers,
): ColumnMarks {
  const codeOf = ({ index }: ModuleHeading): ModuleCode => curriculum.modules[index ?? -1]?.code ?? '';
  const bestOf = new Map<number, number>();
  const second = new Map<number, { column: number; rule: SessionRule }>();
  const findings: Finding[] = [];
  const scales = rowOfScales(table);
  for (const heading of table.modules) {
    if (heading.index === null) continue;
    const stated = heading.scale ?? scales.get(heading.column) ?? scaleBeside(table, heading);
    const total = stated ?? unstatedScale(table, heading);
    if (total === null || total === 20) continue;
    const { finding, best } = rescaled(table, heading, total, stated !== null, answers);
    bestOf.set(heading.column, best);
    findings.push(finding);
  }
  const counted = new Set(table.modules.map(({ index }) => index));
  for (const heading of table.headings) {
    if (heading.role !== 'second-session' || heading.index === null || !counted.has(heading.index)) continue;
    if (second.has(heading.index) || sessionsAreSettled(table, heading)) continue;
    const found = ofSecondSession(table, heading, codeOf(heading), answers);
    if (!found) continue;
    second.set(heading.index, { column: heading.column, rule: found.rule });
    findings.push(found.finding);
  }
  const options = optionColumns(table, curriculum, taken, answers);
  return {
    bestOf,
    second,
    notTaken: options.marks,
    findings: [...findings, ...options.findings, ...varyingClassAverages(table)],
  };
}

const placeOf = (table: RawTable, { row, column }: ModuleHeading): Pick<Finding, 'sheet' | 'cell'> => ({
  sheet: table.grid.name,
  cell: a1({ row, column }),
});

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What stands above a column, from the cell that names the module down: `R3.01 session 2`. */
function headerOf({ grid, headerRows }: RawTable, { row, column }: ModuleHeading): string {
  const texts = headerRows.filter((at) => at >= row).map((at) => oneLine(textAt(grid, at, column)));
  return [...new Set(texts)].filter((text) => text !== '').join(' ');
}

const valuesOf = ({ grid, people }: RawTable, column: number): readonly number[] =>
  people.flatMap(({ row }) => {
    const cell = grid.at(row, column);
    return typeof cell === 'number' ? [cell] : [];
  });

/** Totals that people give marks out of. */
const USUAL_SCALES = [30, 40, 50, 60, 80, 100, 200];
const LEAST_ABOVE = 3;

/** What marks that are too often above 20 for slips are out of: the smallest usual total that holds them all. */
function unstatedScale(table: RawTable, { column }: ModuleHeading): number | null {
  const values = valuesOf(table, column);
  const above = values.filter((value) => value > 20).length;
  if (above < LEAST_ABOVE || above < 0.3 * values.length) return null;
  const highest = values.reduce((best, value) => Math.max(best, value), 0);
  return USUAL_SCALES.find((scale) => scale >= highest) ?? null;
}

/** Marks out of a total that a header states, or that they give away; in doubt where the marks themselves could as well be out of 20. */
function rescaled(
  table: RawTable,
  heading: ModuleHeading,
  stated: number,
  isStated: boolean,
  answers: Answers,
): { readonly finding: Finding; readonly best: number } {
  const values = valuesOf(table, heading.column);
  const above = values.filter((value) => value > stated).length;
  const isOnTwenty = stated < 20 && above > 0.2 * values.length;
  const text = headerOf(table, heading);
  const choices = [`scale:${stated}`, 'scale:20'] as const;
  const asked = question('scale', text, isOnTwenty ? [choices[1], choices[0]] : choices);
  const best = Number(choiceOf(asked, answers).slice('scale:'.length));
  const isShown = isStated && (stated > 20 ? values.some((value) => value > 20) : above === 0);
  const doubt = {
    whom: { sheet: table.grid.name, rows: 'all' },
    modules: [heading.index ?? -1],
  } as const;
  return {
    best,
    finding: {
      ...placeOf(table, heading),
      kind: 'scale',
      value: text,
      effect: { code: 'rescaled', from: best },
      ...(!isShown && { doubt }),
      question: asked,
    },
  };
}

const SCALE_ROW = /^(?:BAREMES?|NOTEE?S? SUR|SUR|ECHELLES?|TOTAL (?:DES )?POINTS)(?: .*)?$/;

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
  return new Map(
    modules.flatMap(({ column }) => {
      const cell = grid.at(row, column);
      const value = typeof cell === 'number' ? cell : Number(/\d+/.exec(String(cell ?? ''))?.[0] ?? 0);
      return value >= 2 && value <= 200 ? [[column, value] as const] : [];
    }),
  );
}

/** The one number in a column `Barème` of the same module. */
function scaleBeside(table: RawTable, { index }: ModuleHeading): number | null {
  const beside = table.headings.find((heading) => heading.role === 'scale' && heading.index === index);
  const [one, ...others] = new Set(beside ? valuesOf(table, beside.column) : []);
  return one !== undefined && others.length === 0 && one >= 2 && one <= 200 ? one : null;
}

/** A mark that says it is the final one already has the sessions in it. */
function sessionsAreSettled(table: RawTable, { index }: ModuleHeading): boolean {
  return table.modules.some(
    (heading) =>
      heading.index === index &&
      heading.role === 'final' &&
      /FINAL|RETENU|DEFINITI|APRES|MEILLEUR/.test(labelKey(headerOf(table, heading))),
  );
}

/** The words of a second session without the module's code: one answer serves all modules. */
const wordsOfSession = (text: string): string =>
  /(?:session|rat|bis|chance|rep[eê]ch|resit)\S*(?: ?2)?/i.exec(text)?.[0] ?? text;

function ofSecondSession(
  table: RawTable,
  heading: ModuleHeading,
  module: ModuleCode,
  answers: Answers,
): { readonly finding: Finding; readonly rule: SessionRule } | null {
  const rows = table.people.flatMap(({ row }) =>
    readMark(table.grid.at(row, heading.column)).mark === 'ATT' ? [] : [row],
  );
  if (rows.length === 0) return null;
  const text = headerOf(table, heading);
  const asked = question('second-session', wordsOfSession(text), ['best', 'last', 'first', 'ignore']);
  const choice = choiceOf(asked, answers);
  const rule = choice === 'best' || choice === 'last' ? choice : 'first';
  const doubt = { whom: { sheet: table.grid.name, rows }, modules: [heading.index ?? -1] } as const;
  const effect = { code: 'session', module, rule } as const;
  return {
    rule,
    finding: {
      ...placeOf(table, heading),
      kind: 'second-session',
      value: text,
      effect,
      doubt,
      question: asked,
    },
  };
}

/** A class average is the same for all, or for each group; where it is not, it may be somebody's mark after all. */
function varyingClassAverages(table: RawTable): readonly Finding[] {
  return table.headings.flatMap((heading): Finding[] => {
    if (heading.role !== 'class-average') return [];
    const values = valuesOf(table, heading.column);
    const distinct = new Set(values).size;
    if (distinct <= Math.max(1, values.length / 3)) return [];
    const text = headerOf(table, heading);
    const isCounted = table.modules.some(({ index }) => index === heading.index);
    const doubt = {
      whom: { sheet: table.grid.name, rows: 'all' },
      modules: heading.index === null ? [] : [heading.index],
    } as const;
    const effect = { code: 'unread', numbers: values.length } as const;
    const place = placeOf(table, heading);
    return [{ ...place, kind: 'class-average', value: text, effect, ...(!isCounted && { doubt }) }];
  });
}
