import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ComponentProps } from 'react';
import { tokens } from './tokens';

const useStyles = makeStyles({
  label: { fontSize: '14px', lineHeight: '20px', color: tokens.colorNeutralForeground1 },
  small: { fontSize: '12px', lineHeight: '16px' },
  star: { paddingLeft: '4px', color: tokens.colorPaletteRedForeground3 },
});

interface LabelProps extends Pick<ComponentProps<'label'>, 'htmlFor' | 'id' | 'children'> {
  readonly required?: boolean | undefined;
  readonly size?: 'small';
}

/** What a field is called, with a star where it must be filled in. */
export function Label({ required = false, size, children, ...own }: LabelProps) {
  const styles = useStyles();
  return (
    <label {...own} className={mergeClasses(styles.label, size && styles.small)}>
      {children}
      {required && (
        <span aria-hidden className={styles.star}>
          *
        </span>
      )}
    </label>
  );
}
