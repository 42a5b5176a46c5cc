import { makeStyles } from '@fluentui/react-components';
import { juryStatistics } from '../../../jury/statistics';
import type { JuryReport } from '../../../jury/report';
import { CodeChip } from '../../components/CodeChip';
import { usePageStyles } from '../../components/page-styles';
import { NO_FILTER, usePane } from '../../state/context';
import { tokens } from '../../components/tokens';

const useStyles = makeStyles({
  button: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 8px',
    width: '100%',
    padding: '3px 4px',
    border: 'none',
    borderRadius: '4px',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  count: { minWidth: '2.5em', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  // On a line of its own rather than in a strip of a few letters.
  meaning: { flex: '1 1 90px', minWidth: 0, overflowWrap: 'anywhere' },
});

/** How many students each code has; a click lists them. */
export function Decisions({ report }: { readonly report: JuryReport }) {
  const { locale, setTab, setFilter } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const { home } = locale.pane;
  const { decisions, total } = juryStatistics(report);
  const undecided = total - decisions.reduce((sum, { count }) => sum + count, 0);
  const [odd, even] = report.semesters;
  const rows = [
    ...decisions.map(({ code, count }) => ({
      filter: code as string,
      chip: code as string,
      count,
      meaning: locale.yearCodes[code],
    })),
    ...(undecided > 0 ? [{ filter: 'none', chip: '', count: undecided, meaning: home.undecided }] : []),
  ];
  return (
    <section className={page.section} aria-labelledby="decisions">
      <h2 id="decisions" className={page.subtitle}>
        {home.decisions}
      </h2>
      {odd !== undefined && (even === undefined || !report.marked.has(even)) && (
        <p className={page.hint}>{home.onlyOdd(odd)}</p>
      )}
      <ul className={page.list}>
        {rows.map(({ filter, chip, count, meaning }) => (
          <li key={filter}>
            <button
              type="button"
              className={styles.button}
              aria-label={home.showStudents(count, chip || '–', meaning)}
              onClick={() => {
                setFilter({ ...NO_FILTER, code: filter });
                setTab('students');
              }}
            >
              <span className={styles.count}>{count}</span>
              <CodeChip code={chip} />
              <span className={styles.meaning}>{meaning}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
