import { cellName, parseRange, rangeName, type CellRef } from '../../cells/a1';
import type { Anomaly, Effect, Found, Gradebook, PlacedTable, Student, Table } from '../types';
import type { Origin } from './shape';

/** Brings all that was read of sheets of another shape back to where it stands. */
export function restored(gradebook: Gradebook, origins: ReadonlyMap<string, Origin>): Gradebook {
  if (origins.size === 0) return gradebook;
  const place = <T extends CellRef | null>(ref: T): T => {
    const origin = ref && origins.get(ref.sheet);
    return ref && origin ? { ...ref, ...origin(ref.row, ref.column) } : ref;
  };
  const found = <T extends Found<unknown>>(value: T): T => ({ ...value, at: place(value.at) });
  const anomaly = (one: Anomaly): Anomaly => {
    const origin = origins.get(one.sheet);
    const cell = origin ? cellIn(one.cell, origin) : one.cell;
    return { ...one, cell, effect: effectAt(one.effect, place) };
  };
  return {
    ...gradebook,
    tables: gradebook.tables.filter(({ sheet }) => !origins.has(sheet)),
    reshaped: gradebook.tables.flatMap((table) => {
      const origin = origins.get(table.sheet);
      return origin && table.rows.length > 0 ? [placed(table, origin)] : [];
    }),
    students: gradebook.students.map((student) => studentAt(student, place, found)),
    anomalies: gradebook.anomalies.map(anomaly),
    answered: gradebook.answered.map(anomaly),
  };
}

function effectAt(effect: Effect, place: (ref: CellRef) => CellRef): Effect {
  return 'at' in effect ? { ...effect, at: place(effect.at) } : effect;
}

/** A cell stays a cell; of an area the cells between its corners' places, when they are in one row or column. */
function cellIn(cell: string, origin: Origin): string {
  const area = parseRange(cell);
  if (!area) return cell;
  const from = origin(area.top, area.left);
  const to = origin(area.bottom, area.right);
  if (from.row !== to.row && from.column !== to.column) return cellName(from.row, from.column);
  return rangeName({
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  });
}

function studentAt(
  student: Student,
  place: <T extends CellRef | null>(ref: T) => T,
  found: <T extends Found<unknown>>(value: T) => T,
): Student {
  const { status, repeats, notRepeated, counts, origins, stated } = student;
  return {
    ...student,
    status: status && found(status),
    repeats: repeats && found(repeats),
    notRepeated: notRepeated.map(found),
    counts: counts.map(found),
    origins: origins.map(place),
    stated: {
      ueAverages: stated.ueAverages.map(found),
      ueCodes: stated.ueCodes.map(found),
      rcueAverages: stated.rcueAverages.map(found),
      rcueCodes: stated.rcueCodes.map(found),
      yearCodes: stated.yearCodes.map(found),
      below: stated.below.map(found),
    },
  };
}

/** The rows that the table really takes. */
function placed({ sheet, semesters, headerRow, columns, rows, key }: Table, origin: Origin): PlacedTable {
  const named = 'column' in key ? key.column : key.lastName;
  // Of a table without a module that is known, where its students stand.
  const read = columns.modules.length > 0 ? columns.modules.map(({ column }) => column) : [named];
  const marks = read.flatMap((column) => rows.map(({ row }) => origin(row, column).row));
  return {
    sheet,
    semesters,
    headerRow: origin(headerRow, named).row,
    firstRow: marks.reduce((a, b) => Math.min(a, b)),
    lastRow: marks.reduce((a, b) => Math.max(a, b)),
  };
}
