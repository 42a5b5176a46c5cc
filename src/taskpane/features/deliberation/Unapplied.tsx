import { problemsOfEntry } from '../../../jury/decisions/apply-entry';
import type { JuryReport, JuryStudent } from '../../../jury/report';
import { CellLink } from '../../components/CellLink';
import { Notice } from '../../components/Notice';
import { usePane } from '../../state/context';

interface UnappliedProps {
  readonly report: JuryReport;
  readonly student: JuryStudent;
}

/** What of the student's row of the jury sheet does not count, or lacks what the law asks for, with what to do. */
export function Unapplied({ report, student }: UnappliedProps) {
  const { state, store, locale } = usePane();
  const { anomalies: labels } = locale;
  const rows = state.reading?.ready?.desk.rows;
  const problems = rows ? problemsOfEntry(report.anomalies, rows, student.id) : [];
  if (problems.length === 0) return null;
  return (
    <Notice kind="warning">
      {problems.map((anomaly) => (
        <div key={`${anomaly.cell} ${anomaly.value}`}>
          {locale.labelled(anomaly.value, labels.effectText(anomaly.effect))}.{' '}
          {labels.adviceOf(anomaly.kind, anomaly.effect)}{' '}
          <CellLink onClick={() => void store.showAnomaly(anomaly)}>
            {anomaly.sheet}!{anomaly.cell}
          </CellLink>
        </div>
      ))}
    </Notice>
  );
}
