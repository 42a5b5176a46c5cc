import { natureOf } from '../../vocabulary/anomalies';
import { personAt } from '../state/anomalies';
import { usePane } from '../state/context';
import { Notice } from './Notice';

/** Why the ribbon has led to a cell, in whichever tab one is; the tab of the anomalies says it in its list. */
export function AnomalyNotice() {
  const { state, store, tab, locale } = usePane();
  const { anomaly: place, reading } = state;
  if (!state.anomalyAsked || !place || tab === 'anomalies' || !reading?.preparation.ok) return null;
  const { report } = reading.preparation;
  const found = report.anomalies.find(({ sheet, cell }) => sheet === place.sheet && cell === place.cell);
  if (!found) return null;
  const { sheet, cell, kind, value, effect } = found;
  const { anomalies, pane } = locale;
  return (
    <Notice kind="warning" onClose={store.forgetAnomaly}>
      <strong>
        {sheet}!{cell}
      </strong>{' '}
      {personAt(place, reading)}
      {anomalies.natures[natureOf(found)]}. {locale.labelled(pane.anomalies.read, value || anomalies.empty)} →{' '}
      {anomalies.effectText(effect)}. {anomalies.adviceOf(kind, effect)}
    </Notice>
  );
}
