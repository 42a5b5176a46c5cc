import { makeStyles } from '@fluentui/react-components';
import { LabelledField } from './LabelledField';
import { Select } from './Select';

const useStyles = makeStyles({ select: { minWidth: 0, width: '100%' } });

interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  /** Value and word, in the order of the list. */
  readonly choices: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}

/** A label with a list below it. */
export function ChoiceField<T extends string>({ label, value, choices, onChange }: ChoiceFieldProps<T>) {
  const styles = useStyles();
  return (
    <LabelledField label={label}>
      {(described) => (
        <Select
          {...described}
          className={styles.select}
          value={value}
          onChange={(next) => {
            const chosen = choices.find(([one]) => one === next);
            if (chosen) onChange(chosen[0]);
          }}
        >
          {choices.map(([one, word]) => (
            <option key={one} value={one}>
              {word}
            </option>
          ))}
        </Select>
      )}
    </LabelledField>
  );
}
