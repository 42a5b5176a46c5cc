import { makeStyles } from '@fluentui/react-components';
import type { AverageStatistics } from '../../../jury/statistics';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { tokens } from '../../components/tokens';

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

interface Part {
  readonly name: string;
  readonly averages: readonly AverageStatistics[];
}

/** Mean, median, extremes and deviation, a table for each part of the promotion or of the year that has figures. */
export function Figures({ parts }: { readonly parts: readonly Part[] }) {
  const { locale } = usePane();
  const page = usePageStyles();
  return (
    <section className={page.section} aria-labelledby="figures">
      <h2 id="figures" className={page.subtitle}>
        {locale.pane.statistics.table}
      </h2>
      {parts.map((part) => part.averages.length > 0 && <Table key={part.name} {...part} />)}
    </section>
  );
}

function Table({ name, averages }: Part) {
  const { locale } = usePane();
  const styles = useStyles();
  const { statistics: words } = locale;
  const columns = [words.count, words.mean, words.median, words.min, words.max, words.deviation];
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={name}>
      <table className={styles.table} aria-label={name}>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              {name}
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
  );
}
