import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { columnName, parseCell } from '../../../cells/a1';
import { shownFormula } from '../../../cells/french-formulas';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../cells/snapshot';
import type { Table } from '../../../gradebook/types';
import type { Preparation } from '../../../jury/prepare';
import {
  argumentsOf,
  choicesFor,
  columnProblem,
  curriculumArgument,
  expectedValue,
  formulaOf,
  freeColumn,
  insertFormula,
} from '../../../jury/insert-formula';
import { nameOf } from '../../../jury/journal/differences';
import { withMarksSheets } from '../../../jury/our-sheets/find';
import { FORMULA_WORDS } from '../../../locales/tools';
import type { FormulaWords } from '../../../locales/types/tools';
import { ChoiceField } from '../../components/ChoiceField';
import { Input } from '../../components/Input';
import { LabelledField } from '../../components/LabelledField';
import { NothingRecognised } from '../../components/NothingRecognised';
import { Notice } from '../../components/Notice';
import { Outcome } from '../../components/Outcome';
import { usePageStyles } from '../../components/page-styles';
import { NARROW } from '../../components/tokens';
import { usePane } from '../../state/context';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    gap: '2px 12px',
    margin: 0,
    [NARROW]: { gridTemplateColumns: '1fr' },
  },
  fact: { margin: 0, overflowWrap: 'anywhere' },
});

/** "Insérer une formule BUT": a function down a column for the table at hand, with all that it is given shown before. */
export function InsertFormula() {
  const { state, locale } = usePane();
  const page = usePageStyles();
  const words = FORMULA_WORDS[locale.language];
  const preparation = state.reading?.preparation;
  if (!preparation?.ok) return <NothingRecognised />;
  return (
    <>
      <h1 className={page.title}>{words.view}</h1>
      <p className={page.hint}>{words.hint}</p>
      <Outcome />
      {preparation.gradebook.tables.length === 0 ? (
        <Notice kind="info">{words.noTable}</Notice>
      ) : (
        <Guided preparation={preparation} />
      )}
    </>
  );
}

function Guided({ preparation }: { readonly preparation: Extract<Preparation, { ok: true }> }) {
  const { state, store, locale } = usePane();
  const page = usePageStyles();
  const words = FORMULA_WORDS[locale.language];
  const { gradebook, report, inForce } = preparation;
  const { tables } = gradebook;
  const [at, setAt] = useState(() =>
    String(
      Math.max(
        0,
        tables.findIndex(({ sheet }) => sheet === state.activeSheet),
      ),
    ),
  );
  const [chosen, setChosen] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const table = tables[Number(at)] ?? tables[0];
  const workbook = state.reading?.workbook;
  const sheet = workbook && table && sheetOf(workbook, table);
  if (!sheet) return null;
  const choices = choicesFor(table, report.curriculum);
  const choice = choices.find(({ name, of }) => `${name} ${of}` === chosen) ?? choices[0];
  const curriculum = curriculumArgument(inForce, workbook);
  const [first] = table.rows;
  if (!choice || !first) return <Notice kind="info">{words.noTable}</Notice>;
  if (curriculum === 'none') return <Notice kind="warning">{words.noCurriculum}</Notice>;
  const letters = (typed ?? columnName(freeColumn(sheet, table))).trim();
  const { column, wrong } = columnTyped(letters, sheet, table, words);
  const given = argumentsOf(choice, table, first.row, curriculum);
  const student = report.students[first.student];
  const insert = (): void => {
    if (column === null || wrong !== null) return;
    const header = words.heads[choice.name](choice.of);
    void store.exchange
      .writeWith((now) => {
        // Somebody may have typed there since the pane was drawn: then nothing is written, and the pane says where.
        if (!now.preparation.ok || !isStillFree(now.workbook, table, column)) return null;
        const ready = { workbook: now.workbook, report: now.preparation.report };
        const plan = insertFormula(ready, table, choice, { column, header, curriculum });
        return { wanted: [], plan: () => plan };
      }, 'inserted')
      .then(() => {
        setTyped(null);
      });
  };
  return (
    <>
      <ChoiceField
        label={words.table}
        value={at}
        choices={tables.map((one, i) => [String(i), `${one.sheet} (${one.semesters.join(', ')})`] as const)}
        onChange={(next) => {
          setAt(next);
          setTyped(null);
        }}
      />
      <ChoiceField
        label={words.choice}
        value={`${choice.name} ${choice.of}`}
        choices={choices.map(({ name, of }) => [`${name} ${of}`, words.choices[name](of)] as const)}
        onChange={setChosen}
      />
      <LabelledField label={words.column} hint={words.columnHint} wrong={wrong}>
        {(described) => <Input {...described} value={letters} onChange={setTyped} />}
      </LabelledField>
      <Shown
        given={given}
        formula={shownFormula(`=${formulaOf(choice, given)}`, locale.language)}
        first={student ? words.first(report.namesHidden ? student.id : nameOf(student)) : ''}
        value={student ? expectedValue(choice, student) : null}
      />
      <div className={page.row}>
        <Button appearance="primary" disabled={wrong !== null || state.work !== null} onClick={insert}>
          {words.insert(table.rows.length)}
        </Button>
      </div>
    </>
  );
}

const sheetOf = (workbook: WorkbookSnapshot, { sheet }: Table): SheetSnapshot | undefined =>
  withMarksSheets(workbook).sheets.find(({ name }) => name === sheet);

/** The column that is meant, and why nothing can be written into it. */
function columnTyped(letters: string, sheet: SheetSnapshot, table: Table, words: FormulaWords) {
  const column = /^[A-Z]{1,3}$/i.test(letters) ? (parseCell(`${letters}1`)?.column ?? null) : null;
  if (column === null) return { column, wrong: words.notAColumn };
  const problem = columnProblem(sheet, table, column);
  return { column, wrong: problem && (problem.code === 'left' ? words.left : words.filled(problem.cell)) };
}

function isStillFree(now: WorkbookSnapshot, table: Table, column: number): boolean {
  const sheet = sheetOf(now, table);
  return sheet !== undefined && columnProblem(sheet, table, column) === null;
}

interface ShownProps {
  readonly given: ReturnType<typeof argumentsOf>;
  readonly formula: string;
  readonly first: string;
  readonly value: string | number | null;
}

/** What the formula is given, as it stands in the first row, and what it should give there. */
function Shown({ given, formula, first, value }: ShownProps) {
  const { locale } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const words = FORMULA_WORDS[locale.language];
  const keys = ['of', 'codes', 'marks', 'curriculum', 'status'] as const;
  const facts = [
    ...keys.map((key) => [words.argument[key], given[key] ?? words.leftOut] as const),
    [words.formula, formula] as const,
    [first, typeof value === 'number' ? locale.number(value, 3) : (value ?? words.nothing)] as const,
  ];
  return (
    <section className={page.section} aria-label={words.arguments}>
      <h2 className={page.subtitle}>{words.arguments}</h2>
      <dl className={styles.facts}>
        {facts.map(([term, fact]) => (
          <div key={term} style={{ display: 'contents' }}>
            <dt>{term}</dt>
            <dd className={styles.fact}>{fact}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
