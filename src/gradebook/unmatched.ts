import { a1, area, rangeName } from '../cells/a1';
import { keyClassOf, type HeldColumn, type IdentityKind } from './identity';
import { readMark } from './mark';
import type { Match } from './known-people';
import { cellOf, nameOf } from './matching';
import type { RawTable } from './tables';
import type { Finding } from './types';
import { remembered } from './words';

/**
 * Students without a row in a sheet that has marks of modules which none of their own rows has: a semester, or a UE.
 * Tables of other groups with the same modules are no lack, nor is anything of those who have left.
 * @param leavers positions in `matches`
 * @param groupOf what the curriculum of a sheet is called, where groups have their own: a lack is of one's own group's
 */
export function unmatchedStudents(
  matches: readonly Match[],
  tables: readonly RawTable[],
  leavers: ReadonlySet<number>,
  groupOf: (sheet: string) => string | null,
): readonly Finding[] {
  const groups = tables.map(({ grid }) => groupOf(grid.name));
  const modules = tables.map(
    (table) => new Set(table.modules.flatMap(({ index }) => (index === null ? [] : [index]))),
  );
  const all = new Set(modules.flatMap((set) => [...set]));
  // Most students are in the same tables: the answer is the same for all of them.
  const ownOf = remembered(
    (numbers) => new Set(numbers.split(' ').flatMap((number) => [...(modules[Number(number)] ?? [])])),
  );
  return matches.flatMap((match, position) => {
    const [first] = match.rows;
    const table = first && tables[first.table];
    if (!first || !table || leavers.has(position)) return [];
    const own = ownOf(match.rows.map((row) => row.table).join(' '));
    if (own.size === all.size) return [];
    const ownGroups = match.rows.flatMap((row) => groups[row.table] ?? []);
    const isOfOthers = (group: string | null | undefined): boolean =>
      Boolean(group) && ownGroups.length > 0 && !ownGroups.includes(group ?? '');
    const sheets = tables.flatMap((other, number) =>
      [...(modules[number] ?? [])].some((index) => !own.has(index)) && !isOfOthers(groups[number])
        ? [other.grid.name]
        : [],
    );
    if (sheets.length === 0) return [];
    const at = cellOf(table, first.person);
    return [
      {
        sheet: at.sheet,
        cell: a1(at),
        kind: 'unmatched-student',
        value: first.person.numbers[0]?.text ?? nameOf(first.person),
        effect: { code: 'absent-from', sheets: [...new Set(sheets)] },
      } as const,
    ];
  });
}

/** Names that begin like a formula: a slip of the keyboard, or somebody's try to have Excel compute it elsewhere. */
export function formulaNames({ grid, identity, people }: RawTable): readonly Finding[] {
  const columns = namesIn(identity);
  return people.flatMap(({ row }) =>
    columns.flatMap((column): Finding[] => {
      const value = grid.at(row, column);
      if (typeof value !== 'string' || !/^\s*=/.test(value)) return [];
      const effect = { code: 'kept-as-text' } as const;
      return [{ sheet: grid.name, cell: a1({ row, column }), kind: 'formula-name', value, effect }];
    }),
  );
}

/** Names that a formula should give and does not: whose bearer stands on every document without them. */
export function nameErrors({ grid, identity, people }: RawTable): readonly Finding[] {
  return namesIn(identity).flatMap((column): readonly Finding[] => {
    const errors = people.flatMap(({ row }) => {
      const cell = grid.at(row, column);
      if (typeof cell !== 'object' || cell === null) return [];
      if ('error' in cell) return [{ row, value: cell.error }];
      return 'uncalculated' in cell ? [{ row, value: '' }] : [];
    });
    const [first] = errors;
    if (!first) return [];
    const cell = rangeName(area(first.row, column, errors.at(-1)?.row));
    const effect = { code: 'ignored' } as const;
    return [{ sheet: grid.name, cell, kind: 'cell-error', value: first.value, effect }];
  });
}

const namesIn = ({ fullName, lastName, firstName }: RawTable['identity']): readonly number[] =>
  [fullName, lastName, firstName].filter((one) => one !== null);

const HELD: readonly HeldColumn[] = ['lastName', 'firstName', 'fullName', 'group', 'status'];
function heldAs(kind: IdentityKind): HeldColumn | null {
  if (keyClassOf(kind) === 'number') return 'number';
  return HELD.find((one) => one === kind) ?? null;
}

/** Columns of the student that are read by what they hold, told where their headers stand. */
export const exchangedHeaders = ({ grid, identity }: RawTable): readonly Finding[] =>
  identity.exchanged.flatMap(({ word, holds, isEmpty }): readonly Finding[] => {
    if (isEmpty) return [];
    const effect = { code: 'held', holds: holds ? heldAs(holds.kind) : null } as const;
    return [{ sheet: grid.name, cell: a1(word), kind: 'exchanged-column', value: word.text, effect }];
  });

/**
 * Rows of marks of which nobody can tell whose they are: no name and no number, or a word that may be a label. Students
 * beyond the rows that somebody has shown are told in one.
 */
export function unreadRows(table: RawTable): readonly Finding[] {
  const { grid, modules, people, unread, beyond, left } = table;
  const marksIn = (row: number): number =>
    modules.filter(({ column }) => readMark(grid.at(row, column)).mark !== 'ATT').length;
  const own = unread.map((row): Finding => {
    const texts = Array.from({ length: grid.rowLength(row) }, (_, column) => grid.at(row, column));
    const value = texts.find((cell, column) => column >= left && typeof cell === 'string');
    const text = typeof value === 'string' ? value : '';
    const effect = { code: 'unread', numbers: marksIn(row) } as const;
    return { sheet: grid.name, cell: a1({ row, column: left }), kind: 'unread-row', value: text, effect };
  });
  const start = people[0]?.row ?? 0;
  const parts = [beyond.filter((row) => row < start), beyond.filter((row) => row > start)];
  const others = parts.flatMap((rows): Finding[] => {
    const [first] = rows;
    if (first === undefined) return [];
    const cell = rangeName(area(first, left, rows.at(-1) ?? first));
    const effect = { code: 'unread', numbers: rows.reduce((sum, row) => sum + marksIn(row), 0) } as const;
    return [{ sheet: grid.name, cell, kind: 'unread-row', value: '', effect }];
  });
  return [...own, ...others];
}
