import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { minutesEntries } from '../../../jury/entries';
import { minutesFacts, missingFacts } from '../../../jury/sheets/minutes-form';
import { dayOf } from '../../../jury/use-cases/sitting';
import type { JuryReport } from '../../../jury/report';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { TextArea } from '../../components/TextArea';
import { Input } from '../../components/Input';
import { Label } from '../../components/Label';

const FIELDS = ['academicYear', 'president', 'members', 'juryDate', 'juryPlace'] as const;
type Field = (typeof FIELDS)[number];

/** What the minutes say of the sitting, to be confirmed before anybody signs them; kept with the settings for the next jury. */
export function MinutesFields({ report }: { readonly report: JuryReport }) {
  const { state, store, locale } = usePane();
  const page = usePageStyles();
  const id = useId();
  const [draft, setDraft] = useState<Partial<Record<Field, string>>>({});
  const { reading } = state;
  if (!reading) return null;
  const { minutes } = locale.session.closing;
  const facts = minutesFacts(minutesEntries(reading.workbook), report, locale, dayOf(new Date()));
  const [president, ...others] = facts.members;
  const kept: Readonly<Record<Field, string>> = {
    academicYear: facts.academicYear,
    president: president?.name ?? '',
    members: others.map(({ name, role }) => [name, role].filter(Boolean).join(', ')).join('\n'),
    juryDate: facts.date,
    juryPlace: facts.place,
  };
  const missing = missingFacts(facts).map((fact) => minutes.facts[fact]);
  const changed = FIELDS.some((field) => (draft[field] ?? kept[field]) !== kept[field]);
  const change = (field: Field, value: string): void => {
    setDraft({ ...draft, [field]: value });
  };
  const save = async (): Promise<void> => {
    await store.saveSettings({ ...reading.preparation.settings, ...kept, ...draft });
    if (store.get().refused === null) setDraft({});
  };
  return (
    <div className={page.section} role="group" aria-label={minutes.title}>
      <strong>{minutes.title}</strong>
      <p className={page.hint}>{missing.length > 0 ? minutes.missing(missing) : minutes.complete}</p>
      {FIELDS.map((field) => (
        <div key={field} className={page.section}>
          <Label htmlFor={`${id}-${field}`}>{locale.settings.names[field]}</Label>
          {field === 'members' ? (
            <TextArea
              id={`${id}-${field}`}
              rows={3}
              placeholder={minutes.membersHint}
              value={draft[field] ?? kept[field]}
              onChange={(value) => {
                change(field, value);
              }}
            />
          ) : (
            <Input
              id={`${id}-${field}`}
              autoComplete="off"
              value={draft[field] ?? kept[field]}
              onChange={(value) => {
                change(field, value);
              }}
            />
          )}
        </div>
      ))}
      <Button disabled={!changed || state.work !== null} onClick={() => void save()}>
        {minutes.save}
      </Button>
    </div>
  );
}
