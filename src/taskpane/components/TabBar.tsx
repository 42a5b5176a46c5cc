import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { DataBarVerticalRegular } from '@fluentui/react-icons/svg/data-bar-vertical';
import { BeakerRegular } from '@fluentui/react-icons/svg/beaker';
import { DocumentMultipleRegular } from '@fluentui/react-icons/svg/document-multiple';
import { HomeRegular } from '@fluentui/react-icons/svg/home';
import { PeopleRegular } from '@fluentui/react-icons/svg/people';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useRef, type KeyboardEvent } from 'react';
import { TABS, useShell, type Tab } from '../state/context';
import { rovingTarget } from './roving';
import { tokens } from './tokens';

const ICONS = {
  home: HomeRegular,
  students: PeopleRegular,
  'what-if': BeakerRegular,
  documents: DocumentMultipleRegular,
  anomalies: WarningRegular,
  statistics: DataBarVerticalRegular,
  settings: SettingsRegular,
};

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    // Two or three rows where the labels would touch.
    '@media (min-width: 241px) and (max-width: 335px)': {
      display: 'grid',
      gridTemplateColumns: 'repeat(4, 1fr)',
    },
    '@media (max-width: 240px)': { display: 'grid', gridTemplateColumns: 'repeat(3, auto)' },
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  tab: {
    flex: '1 1 auto',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '2px',
    padding: '6px 1px 4px',
    minWidth: 0,
    border: 'none',
    borderBottom: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    // Seven labels side by side in a pane of 350 px.
    fontSize: '10px',
    letterSpacing: '-0.2px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  icon: { fontSize: '20px', display: 'flex', position: 'relative' },
  count: { position: 'absolute', left: '17px', top: '-4px', fontSize: '10px', lineHeight: '12px' },
});

/** The tab that a view belongs to. */
export function tabOf(tab: Tab): (typeof TABS)[number] {
  if (tab === 'reading') return 'home';
  if (tab === 'modules') return 'statistics';
  return TABS.find((one) => one === tab) ?? 'documents';
}

/** The views; arrows move between them, as in every tab bar of Office. */
export function TabBar() {
  const { tab, setTab, locale, state } = useShell();
  const styles = useStyles();
  const buttons = useRef(new Map<Tab, HTMLButtonElement | null>());
  const current = tabOf(tab);
  const { preparation } = state.reading ?? {};
  const anomalies = preparation?.ok ? preparation.report.anomalies.length : 0;

  const move = (event: KeyboardEvent): void => {
    const next = rovingTarget(event.key, TABS.indexOf(current), TABS.length, 'horizontal');
    const target = next === null ? undefined : TABS[next];
    if (target === undefined) return;
    event.preventDefault();
    setTab(target);
    buttons.current.get(target)?.focus();
  };

  return (
    <div role="tablist" aria-label={locale.pane.name} className={styles.bar} onKeyDown={move}>
      {TABS.map((name) => {
        const Icon = ICONS[name];
        const count = name === 'anomalies' ? anomalies : 0;
        const label = locale.pane.tabs[name];
        return (
          <button
            key={name}
            ref={(button) => void buttons.current.set(name, button)}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={current === name}
            aria-controls={current === name ? 'view' : undefined}
            aria-label={count > 0 ? `${label} (${count})` : undefined}
            tabIndex={current === name ? 0 : -1}
            className={mergeClasses(styles.tab, current === name && styles.selected)}
            onClick={() => {
              setTab(name);
            }}
          >
            <span className={styles.icon} aria-hidden="true">
              <Icon />
              {count > 0 && <span className={styles.count}>{count}</span>}
            </span>
            {label}
          </button>
        );
      })}
    </div>
  );
}
