import { mergeClasses } from '@fluentui/react-components';
import type { ComponentProps } from 'react';
import { useFieldStyles } from './field-styles';

interface InputProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'size'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field for one line. */
export function Input({ className, onChange, ...own }: InputProps) {
  const styles = useFieldStyles();
  return (
    <input
      type="text"
      {...own}
      className={mergeClasses(styles.field, className)}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value);
      }}
    />
  );
}
