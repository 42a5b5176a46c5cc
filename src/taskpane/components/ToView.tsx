import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane, type Tab } from '../state/context';

interface ToViewProps {
  readonly view: Tab;
  readonly isPrimary?: boolean;
  readonly children: ReactNode;
}

/** A small button that leads to another view of the pane. */
export function ToView({ view, isPrimary = false, children }: ToViewProps) {
  const { setTab } = usePane();
  return (
    <Button
      size="small"
      appearance={isPrimary ? 'primary' : 'secondary'}
      onClick={() => {
        setTab(view);
      }}
    >
      {children}
    </Button>
  );
}
