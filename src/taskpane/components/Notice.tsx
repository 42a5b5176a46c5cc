import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { usePane } from '../state/context';
import { NARROW, tokens } from './tokens';

const ICONS = {
  info: InfoRegular,
  success: CheckmarkCircleRegular,
  warning: WarningRegular,
  error: ErrorCircleRegular,
};

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    gap: '8px',
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
    // At 200 % the words have the whole width, under the icon.
    [NARROW]: { flexWrap: 'wrap', justifyContent: 'space-between', gap: '4px' },
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  info: {},
  icon: { fontSize: '20px', flexShrink: 0 },
  body: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    [NARROW]: { order: 1, flexBasis: '100%' },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

interface NoticeProps {
  readonly kind: keyof typeof ICONS;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly onClose?: () => void;
  /** Where it takes the place of the button that was pressed. */
  readonly takesFocus?: boolean;
}

/** A sentence that stands out, with what can be done about it. */
export function Notice({ kind, children, actions, onClose, takesFocus = false }: NoticeProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) element.current?.focus();
  }, [takesFocus]);
  const styles = useStyles();
  const { locale } = usePane();
  const Icon = ICONS[kind];
  return (
    <div
      ref={element}
      tabIndex={takesFocus ? -1 : undefined}
      className={mergeClasses(styles.notice, styles[kind])}
      role={kind === 'error' ? 'alert' : undefined}
    >
      <span className={styles.icon} aria-hidden="true">
        <Icon />
      </span>
      <div className={styles.body}>
        <div>{children}</div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {onClose && (
        <Button
          appearance="transparent"
          size="small"
          icon={<DismissRegular />}
          aria-label={locale.pane.close}
          title={locale.pane.close}
          onClick={onClose}
        />
      )}
    </div>
  );
}
