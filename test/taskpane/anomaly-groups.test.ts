import type { ReportAnomaly } from '../../src/jury/report';
import { groupedAnomalies } from '../../src/taskpane/state/anomalies';

/** What the view "Anomalies" shows under one heading. */

const anomaly = (
  cell: string,
  kind: ReportAnomaly['kind'],
  effect: ReportAnomaly['effect'],
): ReportAnomaly => ({
  ...{ sheet: 'Jury', cell, value: '', kind, effect },
});

test('decisions that are not applied stand under one heading, whatever their kind', () => {
  const groups = groupedAnomalies([
    anomaly('E9', 'unknown-code', { code: 'not-applied', problem: 'unreadable' }),
    anomaly('E8', 'unknown-code', { code: 'ignored' }),
    anomaly('E10', 'unmatched-student', { code: 'not-applied', problem: 'student-gone' }),
  ]);
  expect(groups.map(({ nature, anomalies }) => [nature, anomalies.map(({ cell }) => cell).sort()])).toEqual([
    ['not-applied', ['E10', 'E9']],
    ['unknown-code', ['E8']],
  ]);
});
