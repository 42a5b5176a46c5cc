import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const HEIGHT = 14;

const useStyles = makeStyles({
  svg: { display: 'block', width: '100%', height: `${HEIGHT}px`, forcedColorAdjust: 'auto' },
  track: {
    fill: tokens.colorNeutralBackground4,
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' },
  },
  passed: { fill: '#2f7cb8', '@media (forced-colors: active)': { fill: 'Highlight' } },
  between: { fill: '#c7621b', '@media (forced-colors: active)': { fill: 'CanvasText' } },
  below: { fill: '#b02a2a', '@media (forced-colors: active)': { fill: 'CanvasText' } },
  line: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '1px',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
});

interface AverageBarProps {
  /** 0-20; null without an average. */
  readonly average: number | null;
  /** Where the thresholds stand, the lower one first. */
  readonly lines: readonly [number, number];
  /** A RCUE's bar fills the height; those of its UEs are thinner. */
  readonly strong: boolean;
}

/** One average as a bar from 0 to 20. The figure stands beside it in the table: the drawing adds nothing to be heard. */
export function AverageBar({ average, lines, strong }: AverageBarProps) {
  const styles = useStyles();
  const [floor, pass] = lines;
  const inset = strong ? 1 : 4;
  const percent = (mark: number): string => `${mark * 5}%`;
  const kind = average === null || average < floor ? 'below' : average < pass ? 'between' : 'passed';
  return (
    <svg className={styles.svg} aria-hidden="true" focusable="false">
      <rect className={styles.track} width="100%" y={inset} height={HEIGHT - 2 * inset} />
      {average !== null && (
        <rect
          className={mergeClasses(styles[kind])}
          width={percent(average)}
          y={inset}
          height={HEIGHT - 2 * inset}
        />
      )}
      {lines.map((line) => (
        <line
          key={line}
          className={styles.line}
          x1={percent(line)}
          x2={percent(line)}
          y1="0"
          y2={HEIGHT}
          strokeDasharray={line === floor ? '2 2' : undefined}
        />
      ))}
    </svg>
  );
}
