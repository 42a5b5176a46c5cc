import { makeStyles } from '@fluentui/react-components';
import { CATEGORY_FILLS } from '../../jury/sheets/category-fills';
import { categoryOf, yearCodeOf } from '../../rules/codes';

const useStyles = makeStyles({
  chip: {
    display: 'inline-block',
    minWidth: '3em',
    padding: '1px 6px',
    borderRadius: '4px',
    border: '1px solid #5c5c5c',
    textAlign: 'center',
    fontWeight: 600,
    fontSize: '12px',
    lineHeight: '18px',
    // The colours of the sheets, which stay pale in a dark theme: the letters stay black.
    color: '#000000',
    backgroundColor: '#ffffff',
    flexShrink: 0,
  },
});

interface CodeChipProps {
  /** As the proposal or the jury says; empty without a decision. */
  readonly code: string;
}

/** The code of a decision on the colour that it has in the sheets. */
export function CodeChip({ code }: CodeChipProps) {
  const styles = useStyles();
  const known = yearCodeOf(code);
  const fill = known ? { backgroundColor: CATEGORY_FILLS[categoryOf(known)] } : {};
  return (
    <span className={styles.chip} style={fill}>
      {code === '' ? '–' : code}
    </span>
  );
}
