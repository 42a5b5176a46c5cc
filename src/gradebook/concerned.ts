import { parseRange } from '../cells/a1';
import type { WorkbookSnapshot } from '../cells/snapshot';
import type { Match } from './known-people';
import type { RawTable } from './tables';
import type { Anomaly, Doubt, Finding, RowDoubt } from './types';

/** The findings with the students whom their doubts concern. */
export function withStudents(
  findings: readonly Finding[],
  matches: readonly Match[],
  tables: readonly RawTable[],
): readonly Anomaly[] {
  const rowsOf = matches.map(({ rows }) =>
    rows.map(({ table, person }) => ({ table, sheet: tables[table]?.grid.name, row: person.row })),
  );
  /** Tables that stand side by side have students in the same rows: those in whose columns the doubt itself stands. */
  const tablesAt = (
    { sheet, cell }: Pick<Finding, 'sheet' | 'cell'>,
    wanted: ReadonlySet<number>,
  ): ReadonlySet<number> | null => {
    const place = parseRange(cell);
    const own = tables.flatMap(({ grid, left, right, headerRows }, position) => {
      if (!place || grid.name !== sheet || place.left < left || place.left > right) return [];
      return wanted.has(place.top) || headerRows.includes(place.top) ? [position] : [];
    });
    return own.length > 0 ? new Set(own) : null;
  };
  const concerned = (whom: RowDoubt['whom'], finding: Pick<Finding, 'sheet' | 'cell'>): Doubt['students'] => {
    if (whom === 'all') return whom;
    const wanted = whom.rows === 'all' ? null : new Set(whom.rows);
    const own = wanted && finding.sheet === whom.sheet ? tablesAt(finding, wanted) : null;
    return rowsOf.flatMap((rows, position) =>
      rows.some(
        ({ table, sheet, row }) =>
          sheet === whom.sheet && (own?.has(table) ?? true) && (wanted === null || wanted.has(row)),
      )
        ? [position]
        : [],
    );
  };
  return findings.map(({ doubt, ...finding }) => {
    if (!doubt) return finding;
    const { whom, ...rest } = doubt;
    return { ...finding, doubt: { students: concerned(whom, finding), ...rest } };
  });
}

/** From the first sheet to the last, each from the top left. */
export function inOrderOfSheets(
  anomalies: readonly Anomaly[],
  workbook: WorkbookSnapshot,
): readonly Anomaly[] {
  const order = new Map(workbook.sheets.map(({ name }, position) => [name, position]));
  const keyed = anomalies.map((anomaly) => {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)/.exec(anomaly.cell) ?? [];
    return { anomaly, sheet: order.get(anomaly.sheet) ?? 0, row: Number(digits), letters };
  });
  keyed.sort(
    (a, b) =>
      a.sheet - b.sheet ||
      a.row - b.row ||
      a.letters.length - b.letters.length ||
      (a.letters < b.letters ? -1 : Number(a.letters > b.letters)),
  );
  return keyed.map(({ anomaly }) => anomaly);
}
