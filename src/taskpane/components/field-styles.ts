import { makeStyles } from '@fluentui/react-components';
import { tokens } from './tokens';

/** What the browser's own fields look like beside Fluent's buttons. */
export const useFieldStyles = makeStyles({
  field: {
    boxSizing: 'border-box',
    minWidth: 0,
    width: '100%',
    height: '30px',
    padding: '0 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: '14px',
    lineHeight: '20px',
    '::placeholder': { color: tokens.colorNeutralForeground3 },
    ':disabled': { color: tokens.colorNeutralForegroundDisabled },
    ':focus-visible': { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-1px' },
  },
  // Two lists stand side by side in a pane of 350 px.
  list: { padding: '0 2px', fontSize: '13px' },
  area: { height: 'auto', minHeight: '52px', padding: '5px 10px', resize: 'vertical' },
});
