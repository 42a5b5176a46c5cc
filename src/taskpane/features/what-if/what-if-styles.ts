import { makeStyles } from '@fluentui/react-components';
import { tokens } from '../../components/tokens';

/** What the parts of the view have in common: one column in the pane, several on a projector. */
export const useWhatIfStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(150px, 100%), 1fr))',
    gap: '8px',
  },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(300px, 100%), 1fr))',
    columnGap: '12px',
  },
  // Rows out of sight cost no layout.
  item: { contentVisibility: 'auto', containIntrinsicSize: 'auto 44px', minWidth: 0 },
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    width: '100%',
    padding: '6px 4px',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  detail: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  result: { fontSize: '16px', lineHeight: '22px', fontWeight: 600, margin: 0 },
  summary: { cursor: 'pointer', fontWeight: 600 },
});
