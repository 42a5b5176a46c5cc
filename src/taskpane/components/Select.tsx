import { mergeClasses } from '@fluentui/react-components';
import type { ComponentProps } from 'react';
import { useFieldStyles } from './field-styles';

interface SelectProps extends Omit<ComponentProps<'select'>, 'onChange' | 'value' | 'size'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One of several, from the browser's own list. */
export function Select({ className, onChange, ...own }: SelectProps) {
  const styles = useFieldStyles();
  return (
    <select
      {...own}
      className={mergeClasses(styles.field, styles.list, className)}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value);
      }}
    />
  );
}
