import type { Gradebook, Table } from '../../gradebook/types';

/** A cell that states an average of a student. */
export interface Subject {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Position in `Gradebook.students`. */
  readonly student: number;
  /** `UE31`, or `RCUE2`. */
  readonly average: string;
  readonly table: Table;
}

/** What a cell in a student's row holds. */
export interface Leaf {
  readonly student: number;
  /** A mark, a stated average, points of a bonus or malus; anything else, a number in an unknown column, say. */
  readonly kind: 'module' | 'average' | 'count' | 'person' | 'other';
  /** Code of the module, `UE31`, `RCUE2`, or what a count concerns; the header of another column. */
  readonly of: string;
}

const rcueName = (competence: number): string => `RCUE${competence}`;

/** The cells that state averages of UEs and RCUEs, column by column. */
export function subjectsOf({ tables }: Gradebook): readonly Subject[] {
  return tables.flatMap((table) => {
    const { ueAverages, rcueAverages } = table.columns;
    const averages = [
      ...ueAverages.map(({ ue, column }) => ({ average: ue, column })),
      ...rcueAverages.map(({ competence, column }) => ({ average: rcueName(competence), column })),
    ];
    return averages.flatMap(({ average, column }) =>
      table.rows.map(({ row, student }) => ({ sheet: table.sheet, row, column, student, average, table })),
    );
  });
}

/** What stands in a cell of a table; null outside the rows of students. */
export type LeafAt = (place: {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}) => Leaf | null;

/** Knows the cells of all tables. */
export function leavesOf({ tables }: Gradebook, headerOf: (table: Table, column: number) => string): LeafAt {
  /** Tables with a row of a student, several where they stand side by side. */
  const rows = new Map<
    string,
    { readonly table: Table; readonly student: number; readonly known: KnownColumns }[]
  >();
  for (const table of tables) {
    const known = knownColumns(table);
    for (const { row, student } of table.rows) {
      const key = `${table.sheet}!${row}`;
      rows.set(key, [...(rows.get(key) ?? []), { table, student, known }]);
    }
  }
  return ({ sheet, row, column }) => {
    const here = rows.get(`${sheet}!${row}`);
    const [first] = here ?? [];
    if (!here || !first) return null;
    const named = here.find(({ known }) => known.has(column));
    const leaf = named?.known.get(column) ?? { kind: 'other', of: headerOf(first.table, column) };
    return { ...leaf, student: (named ?? first).student };
  };
}

type KnownColumns = ReadonlyMap<number, Omit<Leaf, 'student'>>;

function knownColumns({ columns, key }: Table): KnownColumns {
  const keys = key.by === 'names' ? [key.lastName, key.firstName] : [key.column];
  const people = [
    ...keys,
    ...columns.numbers.map(({ column }) => column),
    ...[columns.lastName, columns.firstName, columns.fullName, columns.group, columns.status],
  ].filter((column) => column !== null);
  return new Map<number, Omit<Leaf, 'student'>>([
    ...people.map((column) => [column, { kind: 'person', of: '' }] as const),
    // Numbers of absences are no points: one that counts as it stands is a column too many.
    ...columns.counts
      .filter(({ kind }) => kind === 'bonus' || kind === 'malus')
      .map(({ column, of }) => [column, { kind: 'count', of }] as const),
    ...columns.ueAverages.map(({ ue, column }) => [column, { kind: 'average', of: ue }] as const),
    ...columns.rcueAverages.map(
      ({ competence, column }) => [column, { kind: 'average', of: rcueName(competence) }] as const,
    ),
    ...columns.modules.map(({ module, column }) => [column, { kind: 'module', of: module }] as const),
  ]);
}
