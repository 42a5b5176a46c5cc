import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { usePageStyles } from './page-styles';
import { Label } from './Label';
import { tokens } from './tokens';

const useStyles = makeStyles({
  wrong: { fontSize: '12px', lineHeight: '16px', color: tokens.colorPaletteRedForeground1, margin: 0 },
});

/** What the control below the label must carry. */
interface Described {
  readonly id: string;
  readonly required: boolean;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
}

interface LabelledFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with what stands in it; null for nothing. */
  readonly wrong?: string | null;
  readonly required?: boolean;
  readonly className?: string;
  readonly children: (described: Described) => ReactNode;
}

/** A label above a control; what is wrong with it, and what it is for, below. */
export function LabelledField({
  label,
  hint,
  wrong = null,
  required = false,
  className,
  children,
}: LabelledFieldProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const id = useId();
  const [hintId, wrongId] = [`${id}-hint`, `${id}-wrong`];
  const said = [...(wrong === null ? [] : [wrongId]), ...(hint === undefined ? [] : [hintId])].join(' ');
  return (
    <div className={mergeClasses(page.section, className)}>
      <Label htmlFor={id} required={required}>
        {label}
      </Label>
      {children({ id, required, 'aria-describedby': said || undefined, 'aria-invalid': wrong !== null })}
      {wrong !== null && (
        <p id={wrongId} role="alert" className={styles.wrong}>
          {wrong}
        </p>
      )}
      {hint !== undefined && (
        <p id={hintId} className={page.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
