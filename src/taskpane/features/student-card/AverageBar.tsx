import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Quantity } from '../../../rules/exact';
import { reaches, rounded } from '../../../rules/rounding';
import type { Policy } from '../../../rules/types';
import { tokens } from '../../components/tokens';

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
  readonly average: Quantity | null;
  /** Its thresholds are lines, and its rounding says which of them are reached. */
  readonly policy: Pick<Policy, 'floorMark' | 'passMark' | 'rounding'>;
  /** A RCUE's bar fills the height; those of its UEs are thinner. */
  readonly strong: boolean;
}

/** One average as a bar from 0 to 20. The figure stands beside it in the table: the drawing adds nothing to be heard. */
export function AverageBar({ average, policy, strong }: AverageBarProps) {
  const styles = useStyles();
  const { floorMark, passMark, rounding } = policy;
  const reached = (mark: number): boolean => average !== null && reaches(average, mark, rounding);
  const inset = strong ? 1 : 4;
  const percent = (mark: number): string => `${mark * 5}%`;
  const kind = reached(passMark) ? 'passed' : reached(floorMark) ? 'between' : 'below';
  return (
    <svg className={styles.svg} aria-hidden="true" focusable="false">
      <rect className={styles.track} width="100%" y={inset} height={HEIGHT - 2 * inset} />
      {average !== null && (
        <rect
          className={mergeClasses(styles[kind])}
          width={percent(rounded(average, 2))}
          y={inset}
          height={HEIGHT - 2 * inset}
        />
      )}
      {[floorMark, passMark].map((line) => (
        <line
          key={line}
          className={styles.line}
          x1={percent(line)}
          x2={percent(line)}
          y1="0"
          y2={HEIGHT}
          strokeDasharray={line === floorMark ? '2 2' : undefined}
        />
      ))}
    </svg>
  );
}
