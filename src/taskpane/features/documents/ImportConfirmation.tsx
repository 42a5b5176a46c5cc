import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { universityYear } from '../../../jury/history/record';
import { peopleFound } from '../../../jury/imports/people';
import { importSheets } from '../../../jury/imports/plan-import';
import type { ImportReading } from '../../../jury/imports/reading';
import { yearProblem } from '../../../jury/use-cases/import-file';
import { LabelledField } from '../../components/LabelledField';
import { Notice } from '../../components/Notice';
import { Select } from '../../components/Select';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { ImportPreview } from './ImportPreview';
import { Input } from '../../components/Input';

interface ConfirmationProps {
  readonly reading: Extract<ImportReading, { ok: true }>;
  readonly onEnd: () => void;
}

/** What was recognised, what is still to be said, and the button that writes. */
export function ImportConfirmation({ reading, onEnd }: ConfirmationProps) {
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
