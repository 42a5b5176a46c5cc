import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { universityYear } from '../../../jury/history/record';
import { peopleFound } from '../../../jury/imports/people';
import { importSheets } from '../../../jury/imports/plan-import';
import type { ImportReading } from '../../../jury/imports/reading';
import type { Preparation } from '../../../jury/prepare';
import { yearProblem } from '../../../jury/use-cases/import-file';
import { FileButton } from '../../components/FileButton';
import { LabelledField } from '../../components/LabelledField';
import { Notice } from '../../components/Notice';
import { Outcome } from '../../components/Outcome';
import { Select } from '../../components/Select';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import type { FileReading } from '../../state/imports-workflow';
import { ImportPreview } from './ImportPreview';
import { ImportResult } from './ImportResult';
import { Input } from '../../components/Input';

/** Results of earlier years and marks from another file: read here, shown, and written once confirmed. */
export function Imports() {
  const { state, store, locale } = usePane();
  const page = usePageStyles();
  const heading = useId();
  const [chosen, setChosen] = useState<FileReading | null>(null);
  const [busy, setBusy] = useState(false);
  const { imports } = locale.history;
  const { reading, done, work } = state;
  if (!reading) return null;

  const read = async (file: File): Promise<void> => {
    store.dismissDone();
    setBusy(true);
    setChosen(await readingOf(file, reading.preparation));
    setBusy(false);
  };
  return (
    <section className={page.section} aria-labelledby={heading}>
      <h2 id={heading} className={page.subtitle}>
        {imports.title}
      </h2>
      <p className={page.hint}>{imports.hint}</p>
      <FileButton
        label={busy ? imports.reading : imports.choose}
        accept=".xlsx"
        disabled={busy || work !== null}
        onFile={(file) => void read(file)}
      />
      {done?.kind === 'imported' && (
        <>
          <Outcome />
          <ImportResult imported={done.imported} />
        </>
      )}
      {chosen && <Chosen chosen={chosen} onEnd={() => setChosen(null)} />}
    </section>
  );
}

/** What reads workbook files is fetched with the first that is chosen. */
async function readingOf(file: File, preparation: Preparation): Promise<FileReading> {
  try {
    const { readChosenFile } = await import(/* webpackChunkName: "file" */ '../../state/imports-workflow');
    return await readChosenFile(file, preparation);
  } catch {
    return { ok: false, problem: 'unreadable', file: file.name };
  }
}

function Chosen({ chosen, onEnd }: { readonly chosen: FileReading; readonly onEnd: () => void }) {
  const { locale } = usePane();
  const { imports } = locale.history;
  if (!chosen.ok) {
    const { problem, file } = chosen;
    const extension = /\.[^.]*$/.exec(file)?.[0] ?? '';
    const text =
      problem === 'not-xlsx'
        ? imports.notXlsx(extension)
        : problem === 'unreadable'
          ? imports.unreadable
          : imports.fileProblems[problem];
    return (
      <Notice kind="error" onClose={onEnd}>
        {locale.labelled(file, text)}
      </Notice>
    );
  }
  const { reading } = chosen;
  if (!reading.ok) {
    return (
      <Notice kind="error" onClose={onEnd}>
        {locale.labelled(reading.file, imports.refusals[reading.refusal](reading.sheets.join(', ')))}
      </Notice>
    );
  }
  return <Confirmation key={reading.file} reading={reading} onEnd={onEnd} />;
}

interface ConfirmationProps {
  readonly reading: Extract<ImportReading, { ok: true }>;
  readonly onEnd: () => void;
}

/** What was recognised, what is still to be said, and the button that writes. */
function Confirmation({ reading, onEnd }: ConfirmationProps) {
  const { state, store, locale } = usePane();
  const page = usePageStyles();
  const { imports } = locale.history;
  const present = state.reading?.workbook;
  const [target, setTarget] = useState(reading.target);
  const [year, setYear] = useState(reading.results?.year ?? '');
  const preparation = state.reading?.preparation;
  const students = preparation?.ok ? preparation.people : [];
  const people = peopleFound(reading, target, students);
  const draft = { reading, target, year: universityYear(year) ?? '' };
  const sheets = importSheets(draft, locale).map(({ name }) => name);
  const isHistory = target === 'history';
  const wrong = present ? yearProblem(present, draft) : null;
  const problem = wrong === null ? null : wrong === 'bad' ? imports.yearBad : imports.yearIsThis(draft.year);
  const nobody = people.found.size === 0;
  return (
    <form
      className={page.section}
      aria-label={imports.preview}
      onSubmit={(event) => {
        event.preventDefault();
        void store.exchange.runImport(draft).then(() => {
          if (store.get().refused === null) onEnd();
        });
      }}
    >
      <ImportPreview reading={reading} target={target} people={people} />
      {reading.results && reading.marks.length > 0 && (
        <LabelledField label={imports.target}>
          {(described) => (
            <Select
              {...described}
              value={target}
              onChange={(value) => setTarget(value === 'marks' ? 'marks' : 'history')}
            >
              <option value="marks">{imports.targets.marks}</option>
              <option value="history">{imports.targets.history}</option>
            </Select>
          )}
        </LabelledField>
      )}
      {isHistory && (
        <LabelledField label={imports.year} hint={imports.yearHint} wrong={problem}>
          {(described) => <Input {...described} value={year} onChange={(value) => setYear(value)} />}
        </LabelledField>
      )}
      <p className={page.hint}>{imports.targetHint[target](sheets.join(', '))}</p>
      {nobody && <Notice kind="warning">{imports.nobody}</Notice>}
      <div className={page.row}>
        <Button
          type="submit"
          appearance="primary"
          disabled={problem !== null || (nobody && isHistory) || state.work !== null}
        >
          {imports.confirm}
        </Button>
        <Button onClick={onEnd}>{imports.cancel}</Button>
      </div>
    </form>
  );
}
