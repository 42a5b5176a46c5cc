import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ComponentProps } from 'react';

const useStyles = makeStyles({
  area: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '52px',
    padding: '5px 10px',
    resize: 'vertical',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: '14px',
    lineHeight: '20px',
    '::placeholder': { color: tokens.colorNeutralForeground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-1px' },
  },
});

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> {
  readonly value: string;
  readonly onChange?: (value: string) => void;
}

/** A field for several lines. */
export function TextArea({ className, onChange, ...own }: TextAreaProps) {
  const styles = useStyles();
  return (
    <textarea
      {...own}
      className={mergeClasses(styles.area, className)}
      onChange={({ currentTarget }) => {
        onChange?.(currentTarget.value);
      }}
    />
  );
}
