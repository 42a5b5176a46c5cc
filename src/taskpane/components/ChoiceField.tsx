import { makeStyles, Select } from '@fluentui/react-components';
import { LabelledField } from './LabelledField';

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
          size="small"
          className={styles.select}
          value={value}
          onChange={(_, data) => {
            const chosen = choices.find(([one]) => one === data.value);
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
