import type { Place } from '../../jury/host/place';
import { GRAVITY } from '../../jury/sheets/anomalies-sheet';
import type { ReportAnomaly } from '../../jury/report';
import { natureOf, type AnomalyNature } from '../../vocabulary/anomalies';
import type { Reading } from '../../jury/use-cases/read-jury';

interface AnomalyGroup {
  readonly nature: AnomalyNature;
  /** The gravest kind first, each in the order of the sheets. */
  readonly anomalies: readonly ReportAnomaly[];
}

/** The anomalies by nature, those of the gravest kind first, as the sheet "Anomalies" lists them. */
export function groupedAnomalies(anomalies: readonly ReportAnomaly[]): readonly AnomalyGroup[] {
  const all = GRAVITY.flatMap((kind) => anomalies.filter((anomaly) => anomaly.kind === kind));
  // What was decided and is not applied is of several kinds.
  return [...new Set(all.map(natureOf))].map((nature) => ({
    nature,
    anomalies: all.filter((anomaly) => natureOf(anomaly) === nature),
  }));
}

/** Where an anomaly stands in a list, found by its cell: after a new reading the list is another one. -1 when it is gone. */
export function positionOf(anomalies: readonly ReportAnomaly[], place: Place | null): number {
  return anomalies.findIndex(({ sheet, cell }) => sheet === place?.sheet && cell === place.cell);
}

/** The anomaly after a place in the order of the groups; after the last one, the first. */
export function anomalyAfter(
  anomalies: readonly ReportAnomaly[],
  place: Place | null,
): ReportAnomaly | undefined {
  const all = groupedAnomalies(anomalies).flatMap((group) => group.anomalies);
  return all[(positionOf(all, place) + 1) % Math.max(all.length, 1)];
}

/** Who stands in the row of an anomaly, by name; empty where it is nobody's. */
export function personAt({ sheet, cell }: Place, reading: Reading | null): string {
  const { preparation, places } = reading ?? {};
  // Cells of several rows are nobody's: -1.
  const row = Number(/^[A-Z]+(\d+)$/.exec(cell)?.[1] ?? 0) - 1;
  const id = places?.studentAt(sheet, row);
  const student = preparation?.ok ? preparation.report.students.find((one) => one.id === id) : undefined;
  return student ? `${student.lastName} ${student.firstName} ` : '';
}
