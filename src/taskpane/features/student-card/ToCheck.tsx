import type { JuryReport, JuryStudent } from '../../../jury/report';
import { natureOf } from '../../../vocabulary/anomalies';
import { Notice } from '../../components/Notice';
import { usePane } from '../../state/context';
import { CellLink } from '../../components/CellLink';

/** Why the decision on a student is uncertain, each doubt with a way to its cell; nothing where it is certain. */
export function ToCheck({ report, student }: { readonly report: JuryReport; readonly student: JuryStudent }) {
  const { store, locale } = usePane();
  const { doubts: words, anomalies: labels } = locale;
  const doubts = student.doubts.flatMap((position) => report.anomalies[position] ?? []);
  if (doubts.length === 0) return null;
  return (
    <Notice kind="warning">
      <strong>{words.toCheck}</strong>
      {doubts.map((anomaly) => (
        <div key={`${anomaly.sheet} ${anomaly.cell} ${anomaly.kind}`}>
          {locale.labelled(labels.natures[natureOf(anomaly)], labels.effectText(anomaly.effect))}{' '}
          <CellLink onClick={() => void store.showAnomaly(anomaly)}>
            {anomaly.sheet}!{anomaly.cell}
          </CellLink>
        </div>
      ))}
    </Notice>
  );
}
