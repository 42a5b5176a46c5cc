import { parseRange, rangeName } from '../cells/a1';
import type { RawTable } from './tables';
import type { Effect, Finding } from './types';

/** Fewer cells are told one by one. */
const LEAST_CELLS = 4;
/** More such columns of one sheet are told together. */
const MOST_COLUMNS = 6;
const KINDS: readonly Finding['kind'][] = ['text-number', 'unknown-code', 'cell-error'];

/**
 * Of what is told of single marks: where most cells of a column have the same, one line says it of all of them, and one
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
  const perColumn = grouped(
    findings.filter(({ kind, doubt }) => KINDS.includes(kind) && !doubt),
    (finding) => `${finding.sheet}!${columnOf(finding)}\n${sameness(finding)}`,
  );
  const whole = [...perColumn].filter(
    ([key, { length }]) =>
      length >= LEAST_CELLS &&
      length > (students.get(key.split('\n')[0] ?? '') ?? Number.POSITIVE_INFINITY) / 2,
  );
  const perSheet = grouped(
    whole.map(([, group]) => group),
    ([first]) => (first ? `${first.sheet}\n${sameness(first)}` : ''),
  );
  const instead = new Map<Finding, Finding | null>();
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
  const places = group.flatMap(({ cell }) => parseRange(cell) ?? []);
  const area = {
    top: Math.min(...places.map(({ top }) => top)),
    left: Math.min(...places.map(({ left }) => left)),
    bottom: Math.max(...places.map(({ bottom }) => bottom)),
    right: Math.max(...places.map(({ right }) => right)),
  };
  const effect: Effect =
    first.effect.code === 'awaited' ? { ...first.effect, cells } : { code: 'marks-used', cells };
  return { ...first, cell: rangeName(area), effect };
}
