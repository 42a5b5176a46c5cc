import { Button, makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { AnomalyKind } from '../../../gradebook/types';
import type { ReportAnomaly } from '../../../jury/report';
import type { Locale } from '../../../locales/locale';
import { NothingRecognised } from '../../components/NothingRecognised';
import { ToView } from '../../components/ToView';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { groupedAnomalies, personAt, positionOf } from '../../state/anomalies';
import { tokens } from '../../components/tokens';

const useStyles = makeStyles({
  item: { contentVisibility: 'auto', containIntrinsicSize: 'auto 44px' },
  button: {
    display: 'block',
    width: '100%',
    padding: '4px 6px',
    border: 'none',
    borderLeft: '3px solid transparent',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '&[aria-current="true"]': { borderLeftColor: tokens.colorCompoundBrandStroke },
  },
});

/** What is best cured by showing the table by hand. */
const CURED_BY_SHOWING: ReadonlySet<AnomalyKind> = new Set(['unread-sheet', 'hint-not-followed']);

/** Everything doubtful, the gravest kind first; a click shows the cell, and one button walks through all of them. */
export function Anomalies() {
  const { state, store, locale } = usePane();
  const page = usePageStyles();
  const preparation = state.reading?.preparation;
  const report = preparation?.ok ? preparation.report : null;
  const groups = useMemo(() => groupedAnomalies(report?.anomalies ?? []), [report]);
  if (!report) return <NothingRecognised />;

  const { anomalies: labels, pane } = locale;
  const all = groups.flatMap(({ anomalies }) => anomalies);
  const position = positionOf(all, state.anomaly);
  return (
    <>
      <h1 className={page.title}>{pane.anomalies.title}</h1>
      {all.length > 0 ? (
        <div className={page.row}>
          <Button appearance="primary" onClick={() => void store.nextAnomaly()}>
            {pane.anomalies.next}
          </Button>
          <span role="status">
            {position < 0 ? pane.home.doubts(all.length) : pane.anomalies.position(position + 1, all.length)}
          </span>
        </div>
      ) : (
        <p>{labels.none}</p>
      )}
      {groups.map(({ nature, anomalies }) => (
        <section key={nature} className={page.section} aria-labelledby={`kind-${nature}`}>
          <h2 id={`kind-${nature}`} className={page.subtitle}>
            {labels.natures[nature]} ({anomalies.length})
          </h2>
          <p className={page.hint}>
            {[...new Set(anomalies.map(({ kind, effect }) => labels.adviceOf(kind, effect)))].join(' ')}
          </p>
          {anomalies.some(({ kind }) => CURED_BY_SHOWING.has(kind)) && (
            <div className={page.row}>
              <ToView view="reading">{locale.reading.open}</ToView>
            </div>
          )}
          <ul className={page.list}>
            {anomalies.map((anomaly, index) => (
              <Item
                key={`${anomaly.sheet} ${anomaly.cell} ${index}`}
                anomaly={anomaly}
                current={anomaly === all[position]}
                onShow={store.showAnomaly}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface ItemProps {
  readonly anomaly: ReportAnomaly;
  readonly current: boolean;
  readonly onShow: (anomaly: ReportAnomaly) => Promise<void>;
}

function Item({ anomaly, current, onShow }: ItemProps) {
  const { state, locale } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const { anomalies: labels, pane } = locale;
  const { sheet, cell, effect } = anomaly;
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.button}
        aria-current={current}
        onClick={() => void onShow(anomaly)}
      >
        <strong>
          {sheet}!{cell}
        </strong>{' '}
        {personAt(anomaly, state.reading)}
        <br />
        <span>{locale.labelled(pane.anomalies.read, readText(anomaly, locale) || labels.empty)}</span>
        <span className={page.hint}>
          {' → '}
          {labels.effectText(effect)}
        </span>
      </button>
    </li>
  );
}

/** What was read, as typed; a computed average with no more decimals than ours. */
function readText({ kind, value }: ReportAnomaly, { number }: Locale): string {
  const computed = kind === 'average-mismatch' && value !== '' && Number.isFinite(Number(value));
  return computed ? number(Number(value), 4) : value;
}
