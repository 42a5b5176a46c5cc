import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { AverageStatistics } from '../../../jury/statistics';
import type { Policy } from '../../../rules/types';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { NARROW, tokens } from '../../components/tokens';

const HEIGHT = 14;

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  name: { textAlign: 'left', fontWeight: 400, whiteSpace: 'nowrap', paddingRight: '6px' },
  /** Figures alone where a bar has no room. */
  bar: { width: '100%', [NARROW]: { display: 'none' } },
  head: {
    textAlign: 'right',
    fontWeight: 400,
    fontSize: '12px',
    paddingLeft: '4px',
    color: tokens.colorNeutralForeground2,
  },
  left: { textAlign: 'left', paddingLeft: 0, overflowWrap: 'anywhere' },
  figure: { whiteSpace: 'nowrap' },
  number: { textAlign: 'right', paddingLeft: '4px' },
  svg: { display: 'block', width: '100%', height: `${HEIGHT}px` },
  below: { fill: '#b02a2a', '@media (forced-colors: active)': { fill: 'CanvasText' } },
  between: { fill: '#d99a5b', '@media (forced-colors: active)': { fill: 'GrayText' } },
  passed: { fill: '#2f7cb8', '@media (forced-colors: active)': { fill: 'Highlight' } },
});

interface SuccessBarsProps {
  readonly averages: readonly AverageStatistics[];
  readonly policy: Pick<Policy, 'floorMark' | 'passMark'>;
}

/** How many students are below the floor, from there to the pass mark and above, per UE and RCUE: a bar, and in figures. */
export function SuccessBars({ averages, policy }: SuccessBarsProps) {
  const { locale } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const { statistics } = locale.pane;
  const [floor, pass] = [locale.number(policy.floorMark), locale.number(policy.passMark)];
  return (
    <section className={page.section} aria-labelledby="bars">
      <h2 id="bars" className={page.subtitle}>
        {statistics.bars}
      </h2>
      <table className={styles.table} aria-labelledby="bars">
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.left)}>
              {locale.statistics.ues}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.left, styles.bar)}>
              {locale.statistics.students}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.figure)}>
              {`< ${floor}`}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.figure)}>
              {`${floor}–${pass}`}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.figure)}>
              {`≥ ${pass}`}
            </th>
          </tr>
        </thead>
        <tbody>
          {averages.map(({ label, count, below, between, passed }) => {
            const percent = (part: number): string => `${(100 * part) / count}%`;
            return (
              <tr key={label}>
                <th scope="row" className={styles.name}>
                  {label}
                </th>
                <td className={styles.bar}>
                  <svg className={styles.svg} aria-hidden="true" focusable="false">
                    <rect className={styles.below} width={percent(below)} height={HEIGHT} />
                    <rect
                      className={styles.between}
                      x={percent(below)}
                      width={percent(between)}
                      height={HEIGHT}
                    />
                    <rect
                      className={styles.passed}
                      x={percent(below + between)}
                      width={percent(passed)}
                      height={HEIGHT}
                    />
                  </svg>
                </td>
                <td className={styles.number}>{below}</td>
                <td className={styles.number}>{between}</td>
                <td className={styles.number}>{passed}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
