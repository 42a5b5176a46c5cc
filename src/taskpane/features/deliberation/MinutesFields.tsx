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

/** What the minutes say of the sitting, as it is kept and as it is being typed. */
interface MinutesDraft {
  readonly values: Readonly<Record<Field, string>>;
  readonly missing: readonly string[];
  /** Something was typed that is not kept yet. */
  readonly changed: boolean;
  readonly change: (field: Field, value: string) => void;
  /** Keeps it with the settings for the next jury. @returns whether Excel took it */
  readonly save: () => Promise<boolean>;
}

export function useMinutesDraft(report: JuryReport): MinutesDraft {
  const { state, store, locale } = usePane();
  const [draft, setDraft] = useState<Partial<Record<Field, string>>>({});
  const { reading } = state;
  const entries = reading ? minutesEntries(reading.workbook) : new Map<string, never>();
  const facts = minutesFacts(entries, report, locale, dayOf(new Date()));
  const [president, ...others] = facts.members;
  const kept: Readonly<Record<Field, string>> = {
    academicYear: facts.academicYear,
    president: president?.name ?? '',
    members: others.map(({ name, role }) => [name, role].filter(Boolean).join(', ')).join('\n'),
    juryDate: facts.date,
    juryPlace: facts.place,
  };
  const values = { ...kept, ...draft };
  return {
    values,
    missing: missingFacts(facts).map((fact) => locale.session.closing.minutes.facts[fact]),
    changed: FIELDS.some((field) => values[field] !== kept[field]),
    change: (field, value) => {
      setDraft({ ...draft, [field]: value });
    },
    save: async () => {
      if (!reading) return false;
      await store.settings.save({ ...reading.preparation.settings, ...values });
      const isKept = store.get().refused === null;
      if (isKept) setDraft({});
      return isKept;
    },
  };
}

/** The fields of the draft, to be confirmed before anybody signs the minutes. */
export function MinutesFields({ draft }: { readonly draft: MinutesDraft }) {
  const { state, locale } = usePane();
  const page = usePageStyles();
  const id = useId();
  const { minutes } = locale.session.closing;
  const { values, missing, changed, change, save } = draft;
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
              value={values[field]}
              onChange={(value) => {
                change(field, value);
              }}
            />
          ) : (
            <Input
              id={`${id}-${field}`}
              autoComplete="off"
              value={values[field]}
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
