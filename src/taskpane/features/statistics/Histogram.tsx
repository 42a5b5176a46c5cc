import { makeStyles } from '@fluentui/react-components';
import { BINS, type AverageStatistics } from '../../../jury/statistics';
import { usePane } from '../../state/context';
import { tokens } from '../../components/tokens';

const WIDTH = 300;
const HEIGHT = 120;
const BASE = 100;
const STEP = WIDTH / BINS.length;

const useStyles = makeStyles({
  svg: { width: '100%', maxWidth: '480px', height: 'auto' },
  bar: { fill: '#2f7cb8', '@media (forced-colors: active)': { fill: 'Highlight' } },
  text: {
    fill: tokens.colorNeutralForeground1,
    fontSize: '10px',
    textAnchor: 'middle',
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  axis: { stroke: tokens.colorNeutralForeground2 },
});

/** The distribution of one average in steps of two points; its text names every interval with its count. */
export function Histogram({ bins, label }: Pick<AverageStatistics, 'bins' | 'label'>) {
  const { locale } = usePane();
  const styles = useStyles();
  const { histogram, bin } = locale.pane.statistics;
  const most = Math.max(...bins, 1);
  const text = bins.flatMap((count, i) => (count > 0 ? [bin(BINS[i] ?? 0, (BINS[i] ?? 0) + 2, count)] : []));
  return (
    <svg
      className={styles.svg}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={locale.labelled(histogram(label), text.join(', '))}
    >
      {bins.map((count, i) => {
        const height = (80 * count) / most;
        return (
          <g key={BINS[i]}>
            <rect
              className={styles.bar}
              x={i * STEP + 2}
              y={BASE - height}
              width={STEP - 4}
              height={height}
            />
            {count > 0 && (
              <text className={styles.text} x={(i + 0.5) * STEP} y={BASE - height - 4}>
                {count}
              </text>
            )}
          </g>
        );
      })}
      <line className={styles.axis} x1="0" x2={WIDTH} y1={BASE} y2={BASE} />
      {BINS.slice(1).map((from, i) => (
        <text key={from} className={styles.text} x={(i + 1) * STEP} y={BASE + 14}>
          {from}
        </text>
      ))}
    </svg>
  );
}
