import { makeStyles } from '@fluentui/react-components';
import { tokens } from './tokens';

/** What the views have in common. */
export const usePageStyles = makeStyles({
  title: { fontSize: '18px', lineHeight: '24px', fontWeight: 600, margin: 0 },
  subtitle: { fontSize: '14px', lineHeight: '20px', fontWeight: 600, margin: 0 },
  hint: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2, margin: 0 },
  section: { display: 'flex', flexDirection: 'column', gap: '6px', minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center' },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
  },
  bullets: { margin: 0, paddingLeft: '20px' },
  wide: { width: '100%' },
});
