import { toNumber } from './fraction';
import { expectedOf, ueAverage, type ExpectedStudent } from './oracle';
import { markOf, type MarkCell, type Person } from './person';
import type { Sample, SampleTable } from './sample';
import type { PlacedAverage, PlacedMark } from './table';

/** What a run over a sample must find. */
export interface Expectations {
  readonly sheets: readonly ExpectedSheet[];
  /** In the order of the first sheet that names them. */
  readonly students: readonly ExpectedStudent[];
  readonly anomalies: readonly ExpectedAnomaly[];
}
export interface ExpectedSheet {
  readonly name: string;
  readonly semesters: readonly string[];
  readonly firstRow: number;
  readonly lastRow: number;
}
export interface ExpectedAnomaly {
  readonly kind: string;
  /** A mark that the workbook shows several times is told about at one of these cells at least. */
  readonly cells: readonly { readonly sheet: string; readonly cell: string }[];
  /** May be left unsaid: what stands there is already told about, or belongs to somebody who is gone. */
  readonly optional?: true;
}

export function expectationsOf({ course, tables }: Sample): Expectations {
  const people = new Map(tables.flatMap((table) => table.people.map((person) => [person.id, person])));
  const semesters = [...new Set(tables.flatMap((table) => table.semesters))].sort();
  // 4.2: defaulting strikes the semesters of the sheets on which it stands.
  const struck = tables.filter(({ tellsStanding }) => tellsStanding).flatMap((table) => table.semesters);
  return {
    sheets: tables.map(({ sheet, semesters: own, firstRow, lastRow }) => ({
      name: sheet,
      semesters: own,
      firstRow,
      lastRow,
    })),
    students: [...people.values()].map((person) => expectedOf(course, person, semesters, struck)),
    anomalies: [...markAnomalies(tables), ...averageAnomalies(tables), ...columnAnomalies(tables)],
  };
}

/** What the product says of a mark cell, or null when there is nothing to say. */
export function anomalyKind({ held, raw }: MarkCell): string | null {
  if (raw === null || (typeof raw === 'string' && raw.toUpperCase() === 'ATT')) return 'missing';
  if (typeof raw === 'object') return 'cell-error';
  if (typeof raw === 'number') return held === null ? 'out-of-range' : null;
  if (typeof held === 'number') return 'text-number';
  return held === null ? 'unknown-code' : null;
}

function markAnomalies(tables: readonly SampleTable[]): readonly ExpectedAnomaly[] {
  const told = new Map<string, ExpectedAnomaly & { cells: { sheet: string; cell: string }[] }>();
  for (const { sheet, marks } of tables) {
    for (const { person, module, cell } of marks) {
      const kind = anomalyKind(markOf(person, module));
      if (kind === null) continue;
      const key = `${person.id} ${module}`;
      const before = told.get(key);
      if (before) before.cells.push({ sheet, cell });
      else told.set(key, { kind, cells: [{ sheet, cell }], ...optionalIf(isGone(person, kind)) });
    }
  }
  return [...told.values()];
}

const isGone = (person: PlacedMark['person'], kind: string): boolean =>
  person.standing !== null && kind === 'missing';

const optionalIf = (condition: boolean): { optional?: true } => (condition ? { optional: true } : {});

/** An average of the workbook that is 0.005 or more away from the one that its marks give. */
function averageAnomalies(tables: readonly SampleTable[]): readonly ExpectedAnomaly[] {
  return tables.flatMap(({ sheet, averages }) =>
    averages.flatMap((average): ExpectedAnomaly[] => {
      const away = distance(average);
      if (away === null || away < 0.004_999) return [];
      const doubtful = isIncomplete(average.person, average) || Math.abs(away - 0.005) < 1e-6;
      const cells = [{ sheet, cell: average.cell }];
      return [{ kind: 'average-mismatch', cells, ...optionalIf(doubtful) }];
    }),
  );
}

const columnAnomalies = (tables: readonly SampleTable[]): readonly ExpectedAnomaly[] =>
  tables.flatMap(({ sheet, told }) => told.map(({ kind, cell }) => ({ kind, cells: [{ sheet, cell }] })));

const isIncomplete = (person: Person, { ue }: PlacedAverage): boolean =>
  person.standing !== null || ueAverage(ue, person).missing.length > 0;

function distance({ person, ue, shown }: PlacedAverage): number | null {
  const { average } = ueAverage(ue, person);
  return shown === null || average === null ? null : Math.abs(shown - toNumber(average));
}
