import { makeStyles, tokens } from '@fluentui/react-components';
import type { AverageStatistics } from '../../../jury/statistics';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums', width: '100%' },
  head: {
    textAlign: 'right',
    fontWeight: 400,
    fontSize: '12px',
    padding: '0 4px',
    color: tokens.colorNeutralForeground2,
  },
  name: { textAlign: 'left', fontWeight: 400, whiteSpace: 'nowrap' },
  number: { textAlign: 'right', padding: '1px 4px' },
});

/** Mean, median, extremes and deviation of every UE and RCUE. */
export function Figures({ averages }: { readonly averages: readonly AverageStatistics[] }) {
  const { locale } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const { statistics: words } = locale;
  const columns = [words.count, words.mean, words.median, words.min, words.max, words.deviation];
  return (
    <section className={page.section} aria-labelledby="figures">
      <h2 id="figures" className={page.subtitle}>
        {locale.pane.statistics.table}
      </h2>
      <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="figures">
        <table className={styles.table} aria-labelledby="figures">
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                {words.ues}
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" className={styles.head}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {averages.map(({ label, count, mean, median, min, max, deviation }) => (
              <tr key={label}>
                <th scope="row" className={styles.name}>
                  {label}
                </th>
                <td className={styles.number}>{count}</td>
                {Object.entries({ mean, median, min, max, deviation }).map(([key, value]) => (
                  <td key={key} className={styles.number}>
                    {locale.number(value, 2)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
