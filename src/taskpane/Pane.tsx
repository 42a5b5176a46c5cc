import { FluentProvider, makeStyles, webLightTheme, type Theme } from '@fluentui/react-components';
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentType,
} from 'react';
import { Announcer } from './components/Announcer';
import { usePageStyles } from './components/page-styles';
import { Progress } from './components/Progress';
import { TabBar, tabOf } from './components/TabBar';
import { loadDarkTheme } from './load-dark-theme';
import type { Locale } from '../locales/locale';
import type { PaneEnvironment } from './state/environment';
import { PaneState, useShell, type Tab } from './state/context';
import type { JuryStore } from './state/jury-store';
import { tokens } from './components/tokens';

/** The page of the guide on each view: docs/guide. */
const PAGES: Readonly<Record<Tab, string>> = {
  home: 'preparer',
  reading: 'lire',
  students: 'deliberer',
  'what-if': 'simuler',
  documents: 'imprimer',
  anomalies: 'anomalies',
  statistics: 'statistiques',
  modules: 'controle-continu',
  maquette: 'maquette',
  formula: 'formule',
  'new-workbook': 'nouveau',
  'next-year': 'annee-suivante',
  audit: 'audit',
  settings: 'reglages',
};

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  // What has the focus is not behind what sticks to the top.
  main: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', scrollPaddingTop: '52px' },
  view: {
    padding: '12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  foot: {
    padding: '2px 12px',
    textAlign: 'right',
    fontSize: tokens.fontSizeBase200,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& a': { color: tokens.colorBrandForegroundLink },
  },
});

/** What comes behind the frame: the store, and what draws it. */
export interface Opened {
  readonly store: JuryStore;
  readonly Views: ComponentType;
}

interface PaneProps {
  readonly environment: PaneEnvironment;
  readonly locale: Locale;
  /** Where the pane opens in it. */
  readonly darkTheme: Theme | null;
  /** Null until its code has come: the frame is drawn before. */
  readonly opened: Opened | null;
}

export function Pane({ environment, locale, darkTheme, opened }: PaneProps) {
  const theme = useTheme(environment, darkTheme);
  return (
    <FluentProvider theme={theme ?? webLightTheme} style={{ colorScheme: theme ? 'dark' : 'light' }}>
      <PaneState store={opened?.store ?? null} locale={locale} program={environment.program}>
        <Frame Views={opened?.Views ?? Opening} />
      </PaneState>
    </FluentProvider>
  );
}

/** The dark theme, where it is the one to be shown and has come. */
function useTheme({ theme, onTheme }: PaneEnvironment, initial: Theme | null): Theme | null {
  const isDark = useSyncExternalStore(onTheme, theme) === 'dark';
  const [dark, setDark] = useState(initial);
  useEffect(() => {
    if (isDark && !dark) void loadDarkTheme().then(setDark);
  }, [isDark, dark]);
  return isDark ? dark : null;
}

/** What stands in the first view until its code has come. */
function Opening() {
  const { locale } = useShell();
  const { title } = usePageStyles();
  return (
    <div aria-busy="true">
      <h1 className={title}>{locale.pane.home.title}</h1>
    </div>
  );
}

/** Tabs above, one view below. */
function Frame({ Views }: Pick<Opened, 'Views'>) {
  const { tab, locale } = useShell();
  const styles = useStyles();
  const main = useRef<HTMLElement>(null);
  /** How far each view is scrolled: it is found again as it was left. */
  const [scrolls] = useState(() => new Map<Tab, number>());
  useLayoutEffect(() => {
    main.current?.scrollTo(0, scrolls.get(tab) ?? 0);
  }, [tab, scrolls]);
  return (
    <div className={styles.pane}>
      <header>
        <TabBar />
        <Progress />
      </header>
      <main
        ref={main}
        className={styles.main}
        aria-label={locale.pane.name}
        onScroll={({ currentTarget }) => scrolls.set(tab, currentTarget.scrollTop)}
      >
        <div
          role="tabpanel"
          id="view"
          aria-labelledby={`tab-${tabOf(tab)}`}
          tabIndex={-1}
          className={styles.view}
        >
          <Views />
        </div>
      </main>
      <footer className={styles.foot}>
        <a href={`${locale.pane.guide}${PAGES[tab]}.html`} target="_blank" rel="noreferrer">
          {locale.pane.help}
        </a>
      </footer>
      <Announcer />
    </div>
  );
}
