import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { tokens } from './tokens';

const useStyles = makeStyles({
  link: {
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    fontFamily: 'inherit',
    fontSize: 'inherit',
    textAlign: 'start',
    textDecorationLine: 'underline',
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (forced-colors: active)': { color: 'LinkText' },
  },
});

interface CellLinkProps {
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A button that looks like a link: it leads to a cell or to a student. */
export function CellLink({ onClick, children }: CellLinkProps) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.link} onClick={onClick}>
      {children}
    </button>
  );
}
