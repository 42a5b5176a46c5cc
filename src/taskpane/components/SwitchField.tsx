import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  field: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '28px', cursor: 'pointer' },
  box: { width: '18px', height: '18px', flexShrink: 0, margin: 0 },
});

interface SwitchFieldProps {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly 'aria-describedby'?: string;
  readonly onChange: (checked: boolean) => void;
}

/** Something that is on or off at once. */
export function SwitchField({ label, onChange, ...own }: SwitchFieldProps) {
  const styles = useStyles();
  return (
    <label className={styles.field}>
      <input
        type="checkbox"
        role="switch"
        className={styles.box}
        {...own}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.checked);
        }}
      />
      {label}
    </label>
  );
}
