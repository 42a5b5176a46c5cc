import { mergeClasses } from '@fluentui/react-components';
import type { ComponentProps } from 'react';
import { useFieldStyles } from './field-styles';

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> {
  readonly value: string;
  readonly onChange?: (value: string) => void;
}

/** A field for several lines. */
export function TextArea({ className, onChange, ...own }: TextAreaProps) {
  const styles = useFieldStyles();
  return (
    <textarea
      {...own}
      className={mergeClasses(styles.field, styles.area, className)}
      onChange={({ currentTarget }) => {
        onChange?.(currentTarget.value);
      }}
    />
  );
}
