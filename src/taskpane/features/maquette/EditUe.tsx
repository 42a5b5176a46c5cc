import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { CurriculumDocument } from '../../../curricula/types';
import { isUnreadable, withAdded, withTyped, type Typed } from '../../../jury/maquette/edit';
import { ChoiceField } from '../../components/ChoiceField';
import { Input } from '../../components/Input';
import { LabelledField } from '../../components/LabelledField';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { Checks } from './Checks';
import { useMaquetteWords } from './words';

const useStyles = makeStyles({
  line: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 72px', gap: '6px', alignItems: 'center' },
  name: { overflowWrap: 'anywhere' },
});

interface EditProps {
  readonly document: CurriculumDocument;
  readonly onWrite: (document: CurriculumDocument) => Promise<boolean>;
}

/** The coefficients and ECTS of one UE after the other, checked as they are typed; written when asked for. */
export function EditUe({ document, onWrite }: EditProps) {
  const { state, locale } = usePane();
  const page = usePageStyles();
  const words = useMaquetteWords();
  const [base, setBase] = useState<CurriculumDocument | null>(null);
  const [typed, setTyped] = useState<Typed>(new Map());
  const [chosen, setChosen] = useState('');
  const edited = withTyped(base ?? document, typed);
  const ue = edited.ues.find(({ code }) => code === chosen) ?? edited.ues[0];
  if (!ue) return null;
  const own = typed.get(ue.code);
  const type = (key: string, text: string): void => {
    setTyped(new Map([...typed, [ue.code, new Map([...(own ?? []), [key, text]])]]));
  };
  const isChanged = base !== null || typed.size > 0;
  const wrong = [...typed.values()].some((texts) => [...texts.values()].some(isUnreadable));
  const modules = edited.modules.filter(({ semester }) => semester === ue.semester);
  const field = (key: string, label: string, value: number | undefined) => {
    const text = own?.get(key) ?? (value === undefined ? '' : locale.number(value));
    return (
      <NumberLine
        key={key}
        label={label}
        text={text}
        onChange={(next) => {
          type(key, next);
        }}
      />
    );
  };
  return (
    <section className={page.section} aria-labelledby="maquette-edit">
      <h2 id="maquette-edit" className={page.subtitle}>
        {words.edit}
      </h2>
      <p className={page.hint}>{words.editHint}</p>
      <ChoiceField
        label={words.ue}
        value={ue.code}
        choices={edited.ues.map(
          ({ code, name }) => [code, name === code ? code : `${code} - ${name}`] as const,
        )}
        onChange={setChosen}
      />
      {field('', words.ects, ue.ects)}
      {modules.map(({ code, name }) =>
        field(
          code,
          name === code ? code : `${code} ${name}`,
          ue.weights.find(({ module }) => module === code)?.coefficient,
        ),
      )}
      <AddCode document={edited} onAdd={setBase} />
      {isChanged && (
        <>
          <Checks document={edited} />
          <div className={page.row}>
            <Button
              appearance="primary"
              disabled={wrong || state.work !== null}
              onClick={() => void onWrite(edited)}
            >
              {words.save}
            </Button>
            <Button
              onClick={() => {
                setBase(null);
                setTyped(new Map());
              }}
            >
              {words.drop}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

interface LineProps {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

function NumberLine({ label, text, onChange }: LineProps) {
  const styles = useStyles();
  return (
    <label className={styles.line}>
      <span className={styles.name}>{label}</span>
      <Input value={text} inputMode="decimal" aria-invalid={isUnreadable(text)} onChange={onChange} />
    </label>
  );
}

interface AddProps {
  readonly document: CurriculumDocument;
  readonly onAdd: (document: CurriculumDocument) => void;
}

function AddCode({ document, onAdd }: AddProps) {
  const page = usePageStyles();
  const words = useMaquetteWords();
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <form
      className={page.section}
      aria-label={words.addModule}
      onSubmit={(event) => {
        event.preventDefault();
        const added = withAdded(document, code, name.trim());
        setRefused(added ? null : words.badCode(code));
        if (!added) return;
        onAdd(added);
        setCode('');
        setName('');
      }}
    >
      <h3 className={page.subtitle}>{words.addModule}</h3>
      <LabelledField label={words.moduleCode} wrong={refused}>
        {(described) => <Input {...described} value={code} onChange={setCode} />}
      </LabelledField>
      <LabelledField label={words.moduleName}>
        {(described) => <Input {...described} value={name} onChange={setName} />}
      </LabelledField>
      <div className={page.row}>
        <Button type="submit" size="small" disabled={code.trim() === ''}>
          {words.add}
        </Button>
      </div>
    </form>
  );
}
