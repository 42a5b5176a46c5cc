import { Button, makeStyles } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import {
  checkedDraft,
  draftLine,
  figuresOfForm,
  practiceOfDraft,
  rulingDrafts,
  withDrafts,
  withPractice,
  type RulingDraft,
} from '../../../jury/attendance/draft';
import { exampleOf, struckExampleOf } from '../../../jury/attendance/example';
import { readRuling, rulingText, type Ruling } from '../../../jury/attendance/line';
import type { Preparation } from '../../../jury/prepare';
import { Notice } from '../../components/Notice';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { Select } from '../../components/Select';
import { Input } from '../../components/Input';
import { Label } from '../../components/Label';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  control: { minWidth: 0, width: '100%' },
  figures: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  figure: { width: '7em', minWidth: 0 },
});

/** What columns of attendance and options change (4.2): a rule for each, with what it does to somebody of this workbook. */
export function Rulings({ preparation }: { readonly preparation: Preparation }) {
  const { store, state, locale } = usePane();
  const page = usePageStyles();
  const { attendance: labels, number } = locale;
  const { settings, gradebook } = preparation;
  const kept = useMemo(() => rulingDrafts(settings, gradebook, number), [settings, gradebook, number]);
  const [changed, setChanged] = useState<Readonly<Record<string, RulingDraft>>>({});
  if (kept.length === 0) return null;
  const drafts = kept.map((draft) => changed[draft.columns] ?? draft);
  const checked = drafts.map((draft) => checkedDraft(draft, labels.words, number));
  const isChanged = drafts.some(
    (draft, i) => draftLine(draft, labels.words) !== draftLine(kept[i] ?? draft, labels.words),
  );
  const save = async (): Promise<void> => {
    await store.settings.save(withDrafts(settings, drafts, labels.words, number));
    if (store.get().refused === null) setChanged({});
  };
  return (
    <section className={page.section} aria-labelledby="rulings">
      <h2 id="rulings" className={page.subtitle}>
        {labels.title}
      </h2>
      <p className={page.hint}>{labels.hint}</p>
      {drafts.map((draft, i) => (
        <RulingFields
          key={draft.columns}
          draft={draft}
          wrong={checked[i]?.wrong ?? ''}
          ruling={checked[i]?.ruling ?? null}
          preparation={preparation}
          onChange={(next) => {
            setChanged({ ...changed, [draft.columns]: next });
          }}
        />
      ))}
      <div className={page.row}>
        <Button
          disabled={!isChanged || state.work !== null || checked.some(({ wrong }) => wrong !== '')}
          onClick={() => void save()}
        >
          {labels.save}
        </Button>
      </div>
    </section>
  );
}

interface RulingFieldsProps {
  readonly draft: RulingDraft;
  /** The part that says nothing; empty where all of it does. */
  readonly wrong: string;
  readonly ruling: Ruling | null;
  readonly preparation: Preparation;
  readonly onChange: (draft: RulingDraft) => void;
}

/** The form of one rule where its figures are none of a practice's. */
const OWN = 'own';

function RulingFields({ draft, wrong, ruling, preparation, onChange }: RulingFieldsProps) {
  const { locale } = usePane();
  const styles = useStyles();
  const { attendance: labels, number } = locale;
  const id = useId();
  const { form } = draft;
  const practice = practiceOfDraft(draft, number);
  const choose = (value: string): void => {
    const name = draft.practices.find((one) => one === value);
    if (name) onChange(withPractice(draft, name, number));
    else if (value === '') onChange({ ...draft, form: null });
  };
  return (
    <div className={styles.field}>
      <Label htmlFor={id}>{labels.rule(draft.columns)}</Label>
      <Select
        id={id}
        className={styles.control}
        value={form === null ? '' : (practice ?? OWN)}
        onChange={(value) => {
          choose(value);
        }}
      >
        <option value="">{labels.none}</option>
        {form !== null && practice === null && <option value={OWN}>{labels.words.forms[form]}</option>}
        {draft.practices.map((name) => (
          <option key={name} value={name}>
            {labels.words.practices[name]}
          </option>
        ))}
      </Select>
      {form !== null && (
        <>
          <div className={styles.figures}>
            {figuresOfForm(form).map((key) => (
              <TextField
                key={key}
                label={labels.words.figures[key]}
                value={draft.figures[key] ?? ''}
                className={styles.figure}
                onChange={(text) => {
                  onChange({ ...draft, figures: { ...draft.figures, [key]: text } });
                }}
              />
            ))}
          </div>
          {form === 'steps' && (
            <TextField
              label={labels.steps}
              value={draft.steps}
              onChange={(steps) => {
                onChange({ ...draft, steps });
              }}
            />
          )}
          <TextField
            label={labels.regulation}
            value={draft.regulation}
            onChange={(regulation) => {
              onChange({ ...draft, regulation });
            }}
          />
        </>
      )}
      {wrong !== '' && (
        <Notice kind="warning">{locale.labelled(wrong, labels.problems.unreadable.effect)}</Notice>
      )}
      {ruling && <Example preparation={preparation} ruling={ruling} />}
    </div>
  );
}

/** What the rule does to the student of whom most is counted, and to one whom it makes defaulting. */
function Example({
  preparation,
  ruling,
}: Pick<RulingFieldsProps, 'preparation'> & { readonly ruling: Ruling }) {
  const { locale } = usePane();
  const page = usePageStyles();
  const { attendance: labels, number } = locale;
  const line = rulingText(ruling, labels.words, number);
  const found = useMemo(() => {
    const read = readRuling(line);
    if ('unreadable' in read) return {};
    return { changed: exampleOf(preparation, read), struck: struckExampleOf(preparation, read) };
  }, [preparation, line]);
  const nameAt = (position: number): string => {
    const student = preparation.ok ? preparation.report.students[position] : undefined;
    return student ? `${student.lastName} ${student.firstName}`.trim() : '';
  };
  const { changed, struck } = found;
  if (!changed && !struck) return <p className={page.hint}>{labels.noExample}</p>;
  return (
    <>
      {changed && (
        <p className={page.hint}>
          {labels.example(
            nameAt(changed.student),
            number(changed.figure),
            changed.ue,
            number(changed.before, 2),
            number(changed.after, 2),
          )}
        </p>
      )}
      {struck && (
        <p className={page.hint}>
          {labels.struckExample(nameAt(struck.student), number(struck.figure), struck.of)}
        </p>
      )}
    </>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly className?: string;
  readonly onChange: (text: string) => void;
}

function TextField({ label, value, className, onChange }: TextFieldProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <Label htmlFor={id} size="small">
        {label}
      </Label>
      <Input id={id} className={className ?? styles.control} value={value} onChange={onChange} />
    </div>
  );
}
