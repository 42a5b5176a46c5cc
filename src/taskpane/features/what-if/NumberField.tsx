import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { SubtractRegular } from '@fluentui/react-icons/svg/subtract';
import { LabelledField } from '../../components/LabelledField';
import { usePane } from '../../state/context';
import { typedNumber } from '../../state/what-if-draft';
import { Input } from '../../components/Input';

const useStyles = makeStyles({
  line: { display: 'flex', gap: '4px', minWidth: 0, maxWidth: '16em' },
  input: { minWidth: 0, flexGrow: 1, width: '6em' },
});

interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** As typed; empty for none. */
  readonly value: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Where the buttons begin in an empty field. */
  readonly start: number;
  readonly onChange: (text: string) => void;
}

/** A number with a comma or a point, typed or stepped; what is none is said below. */
export function NumberField({ label, hint, value, min, max, step, start, onChange }: NumberFieldProps) {
  const { locale } = usePane();
  const styles = useStyles();
  const { whatIf: words, number } = locale;
  const known = typedNumber(value, min, max);
  const wrong = value.trim() !== '' && known === null;
  const move = (steps: number): void => {
    const next = Math.min(max, Math.max(min, (known ?? start) + steps * step));
    onChange(number(next, 2));
  };
  return (
    <LabelledField
      label={label}
      {...(hint !== undefined && { hint })}
      wrong={wrong ? words.notNumber(value.trim(), number(min, 0), number(max, 0)) : null}
    >
      {(described) => (
        <div className={styles.line}>
          <Input
            {...described}
            className={styles.input}
            inputMode="decimal"
            value={value}
            onChange={onChange}
            onKeyDown={(event) => {
              const steps = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
              if (steps === 0) return;
              event.preventDefault();
              move(steps);
            }}
          />
          <Button
            size="small"
            icon={<SubtractRegular />}
            aria-label={words.less(label)}
            title={words.less(label)}
            onClick={() => {
              move(-1);
            }}
          />
          <Button
            size="small"
            icon={<AddRegular />}
            aria-label={words.more(label)}
            title={words.more(label)}
            onClick={() => {
              move(1);
            }}
          />
        </div>
      )}
    </LabelledField>
  );
}
