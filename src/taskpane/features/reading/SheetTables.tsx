import { Button, makeStyles } from '@fluentui/react-components';
import { cellName } from '../../../cells/a1';
import { lackOf, type ColumnView, type SheetView, type TableView } from '../../../jury/reading/views';
import { leftOut, takenBack } from '../../../jury/reading/point';
import { natureOf } from '../../../vocabulary/anomalies';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { CellLink } from '../../components/CellLink';
import { NARROW, tokens } from '../../components/tokens';

const useStyles = makeStyles({
  sheet: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    minWidth: 0,
    paddingTop: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: '2px 12px',
    margin: 0,
    [NARROW]: { gridTemplateColumns: '1fr' },
  },
  term: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere', maxWidth: '130px' },
  fact: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer' },
  /** Keeps a term and what is said of it in the grid of the list. */
  pair: { display: 'contents' },
});

/** One sheet as it was understood. */
export function SheetTables({ view }: { readonly view: SheetView }) {
  const { state, store, locale } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const { reading, pane } = locale;
  const { sheet, outcome, seen, tables, isLeftOut, isShown } = view;
  const hints = state.reading?.preparation.settings.hints ?? [];
  // A closed jury is written no more.
  const busy = state.work !== null || !!state.reading?.ready?.desk.closing;
  return (
    <section className={styles.sheet} aria-label={sheet}>
      <h2 className={page.subtitle}>
        <CellLink onClick={() => void store.goTo(sheet, 'A1')}>{sheet}</CellLink>
      </h2>
      {tables.length === 0 && (
        <div>
          {pane.nothing.outcomes[outcome]}
          {seen.length > 0 && ` (${pane.nothing.seen(seen.slice(0, 6).join(', '))})`}
        </div>
      )}
      {tables.map((table) => (
        <TableFacts key={table.headerRow} sheet={sheet} table={table} />
      ))}
      <Aside view={view} />
      <div className={page.row}>
        {isShown && (
          <Button
            size="small"
            disabled={busy}
            onClick={() => void store.settings.showTables(takenBack(hints, sheet))}
          >
            {isLeftOut ? reading.readAgain : reading.takeBack}
          </Button>
        )}
        {!isLeftOut && outcome !== 'empty' && (
          <Button
            size="small"
            disabled={busy}
            onClick={() => void store.settings.showTables(leftOut(hints, sheet, reading.words))}
          >
            {reading.leaveOut}
          </Button>
        )}
      </div>
    </section>
  );
}

interface TableFactsProps {
  readonly sheet: string;
  readonly table: TableView;
}

function TableFacts({ sheet, table }: TableFactsProps) {
  const { locale } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const words = locale.reading.table;
  const { headerRow, students, semesters, columns } = table;
  const modules = columns.filter(({ meaning }) => meaning.is === 'module');
  const others = columns.filter(({ meaning }) => meaning.is !== 'module');
  const lack = table.isReshaped ? null : lackOf(table);
  return (
    <>
      {lack && <div role="status">{words.lacks[lack]}</div>}
      <dl className={styles.facts}>
        <dt className={styles.term}>{words.headers}</dt>
        <dd className={styles.fact}>
          <Cell sheet={sheet} cell={cellName(headerRow, 0)} text={words.row(headerRow + 1)} />
        </dd>
        {students && (
          <>
            <dt className={styles.term}>{words.students}</dt>
            <dd className={styles.fact}>
              <Cell
                sheet={sheet}
                cell={cellName(students.last, 0)}
                text={words.rows(students.count, students.first + 1, students.last + 1)}
              />
            </dd>
          </>
        )}
        {semesters.length > 0 && (
          <>
            <dt className={styles.term}>{words.semester}</dt>
            <dd className={styles.fact}>{semesters.join(', ')}</dd>
          </>
        )}
        <Columns sheet={sheet} columns={others} />
      </dl>
      {table.isReshaped && <p className={page.hint}>{words.otherShape}</p>}
      {modules.length > 0 && (
        <details open={modules.some(({ isShown }) => isShown)}>
          <summary className={styles.summary}>{words.modules(modules.length)}</summary>
          <dl className={styles.facts}>
            <Columns sheet={sheet} columns={modules} />
          </dl>
        </details>
      )}
    </>
  );
}

interface ColumnsProps {
  readonly sheet: string;
  readonly columns: readonly ColumnView[];
}

function Columns({ sheet, columns }: ColumnsProps) {
  const { locale } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const words = locale.reading.table;
  return columns.map(({ meaning, cell, text, isShown }) => (
    <div key={`${cell} ${meaning.is}`} className={styles.pair}>
      <dt className={styles.term}>{words.meaning(meaning)}</dt>
      <dd className={styles.fact}>
        <Cell sheet={sheet} cell={cell} text={cell} /> {words.header(text)}
        {isShown && <span className={page.hint}> {words.byHand}</span>}
      </dd>
    </div>
  ));
}

/** What is there and was not used: where, and why. */
function Aside({ view: { sheet, aside } }: { readonly view: SheetView }) {
  const { locale } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const { reading, anomalies } = locale;
  if (aside.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>
        {reading.table.aside} ({aside.length})
      </summary>
      <ul className={page.list}>
        {aside.map(({ cell, kind, value, effect }, index) => (
          <li key={`${cell} ${index}`}>
            <Cell sheet={sheet} cell={cell} text={cell} /> {kind !== 'unread-row' && value}
            <span className={page.hint}>
              {' '}
              {locale.labelled(anomalies.natures[natureOf({ kind, effect })], anomalies.effectText(effect))}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface CellProps {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

/** Leads to a cell. */
function Cell({ sheet, cell, text }: CellProps) {
  const { store } = usePane();
  return <CellLink onClick={() => void store.goTo(sheet, cell)}>{text}</CellLink>;
}
