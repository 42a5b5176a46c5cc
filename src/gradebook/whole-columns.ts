import { parseRange, rangeName } from '../cells/a1';
import type { Area } from '../cells/snapshot';
import type { RawTable } from './tables';
import type { Effect, Finding } from './types';

/** Fewer cells are told one by one. */
const LEAST_CELLS = 4;
/** More such columns of one sheet are told together. */
const MOST_COLUMNS = 6;
/** Of the students of a column, the share from which one line says it of all; a number typed as a text counts all the same. */
const shareOf = (kind: Finding['kind']): number => (kind === 'text-number' ? 1 / 4 : 1 / 2);
const KINDS: readonly Finding['kind'][] = ['text-number', 'unknown-code', 'cell-error'];

/**
 * Where two columns give one module other marks for most students, one line says it of the whole column that does not
 * count.
 * @param others findings that other cells give the same students other marks
 */
function besideAnother(
  others: readonly Finding[],
  studentsIn: (finding: Finding) => number,
): ReadonlyMap<Finding, Finding | null> {
  const instead = new Map<Finding, Finding | null>();
  const pairs = grouped(others, (finding) => {
    const at = finding.effect.code === 'other-cell-used' ? finding.effect.at : null;
    return [finding.sheet, columnOf(finding), at?.sheet, at?.column].join('\n');
  });
  for (const group of pairs.values()) {
    const [first] = group;
    if (first?.effect.code !== 'other-cell-used') continue;
    if (group.length < LEAST_CELLS || group.length <= studentsIn(first) / 2) continue;
    for (const finding of group) instead.set(finding, null);
    const rows = group.flatMap(({ cell }) => parseRange(cell)?.top ?? []);
    const effect = { code: 'other-column-used', cells: group.length, at: first.effect.at } as const;
    const doubt = { whom: { sheet: first.sheet, rows }, modules: first.doubt?.modules ?? 'all' };
    instead.set(first, { ...first, cell: rangeName(areaOf(group)), effect, doubt });
  }
  return instead;
}

/**
 * Of what is told of single marks: where many cells of a column have the same, one line says it of all of them, and one
 * line of many such columns.
 */
export function columnByColumn(
  findings: readonly Finding[],
  tables: readonly RawTable[],
): readonly Finding[] {
  const students = new Map<string, number>();
  for (const { grid, modules, people } of tables)
    for (const column of new Set(modules.map((module) => module.column))) {
      const key = `${grid.name}!${column}`;
      students.set(key, (students.get(key) ?? 0) + people.length);
    }
  const studentsIn = (finding: Finding): number =>
    students.get(`${finding.sheet}!${columnOf(finding)}`) ?? Number.POSITIVE_INFINITY;
  const perColumn = grouped(
    findings.filter(({ kind, doubt }) => KINDS.includes(kind) && !doubt),
    (finding) => `${finding.sheet}!${columnOf(finding)}\n${sameness(finding)}`,
  );
  const whole = [...perColumn].filter(
    ([, [first, ...more]]) =>
      first && more.length + 1 >= LEAST_CELLS && more.length + 1 > studentsIn(first) * shareOf(first.kind),
  );
  const perSheet = grouped(
    whole.map(([, group]) => group),
    ([first]) => (first ? `${first.sheet}\n${sameness(first)}` : ''),
  );
  const instead = new Map(
    besideAnother(
      findings.filter(({ effect }) => effect.code === 'other-cell-used'),
      studentsIn,
    ),
  );
  for (const columns of perSheet.values())
    for (const group of columns.length > MOST_COLUMNS ? [columns.flat()] : columns) {
      for (const finding of group) instead.set(finding, null);
      const [first] = group;
      if (first) instead.set(first, together(first, group));
    }
  return findings.flatMap((finding) => {
    const other = instead.get(finding);
    return other === undefined ? [finding] : (other ?? []);
  });
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const columnOf = ({ cell }: Finding): number => parseRange(cell)?.left ?? -1;
const sameness = ({ kind, effect }: Finding): string =>
  `${kind} ${effect.code === 'awaited' ? effect.form : ''}`;

function together(first: Finding, group: readonly Finding[]): Finding {
  const cells = group.length;
  const effect: Effect =
    first.effect.code === 'awaited' ? { ...first.effect, cells } : { code: 'marks-used', cells };
  return { ...first, cell: rangeName(areaOf(group)), effect };
}

function areaOf(group: readonly Finding[]): Area {
  const places = group.flatMap(({ cell }) => parseRange(cell) ?? []);
  return {
    top: Math.min(...places.map(({ top }) => top)),
    left: Math.min(...places.map(({ left }) => left)),
    bottom: Math.max(...places.map(({ bottom }) => bottom)),
    right: Math.max(...places.map(({ right }) => right)),
  };
}
