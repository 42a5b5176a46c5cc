import { makeStyles } from '@fluentui/react-components';
import { columnName } from '../../../cells/a1';
import type { Preparation } from '../../../jury/prepare';
import { ToView } from '../../components/ToView';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { CellLink } from '../../components/CellLink';
import { NARROW, tokens } from '../../components/tokens';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: '4px 12px',
    margin: 0,
    [NARROW]: { gridTemplateColumns: '1fr' },
  },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
});

/** What the pane took the workbook for; a sheet's name leads to its table. */
export function Recognised({ preparation }: { readonly preparation: Preparation & { readonly ok: true } }) {
  const { store, locale } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const { home } = locale.pane;
  const { report, inForce } = preparation;
  return (
    <section className={page.section} aria-labelledby="recognised">
      <h2 id="recognised" className={page.subtitle}>
        {home.recognised}
      </h2>
      <dl className={styles.facts}>
        <dt className={styles.term}>{home.studentCount}</dt>
        <dd className={styles.fact}>{report.students.length}</dd>
        <dt className={styles.term}>{home.semesters}</dt>
        <dd className={styles.fact}>{report.semesters.join(', ')}</dd>
        <dt className={styles.term}>{home.sheets}</dt>
        <dd className={styles.fact}>
          {report.tables.map(({ sheet, semesters, headerRow, firstRow, lastRow, firstColumn }) => (
            <div key={`${sheet} ${firstRow}`}>
              <CellLink onClick={() => void store.goTo(sheet, `${columnName(firstColumn)}${headerRow + 1}`)}>
                {sheet}
              </CellLink>{' '}
              ({semesters.join(', ')}), {home.rows(firstRow + 1, lastRow + 1)}
            </div>
          ))}
          {report.reshaped.map(({ sheet, semesters, headerRow, firstRow, lastRow }) => (
            <div key={sheet}>
              <CellLink onClick={() => void store.goTo(sheet, `A${headerRow + 1}`)}>{sheet}</CellLink> (
              {semesters.join(', ')}), {home.rows(firstRow + 1, lastRow + 1)}
            </div>
          ))}
        </dd>
        <dt className={styles.term}>{home.curriculum}</dt>
        <dd className={styles.fact}>
          {report.curriculum.title}
          <div className={page.hint}>{home.from[inForce.from]}</div>
        </dd>
      </dl>
      <div className={page.row}>
        <ToView view="reading">{locale.reading.open}</ToView>
      </div>
    </section>
  );
}
