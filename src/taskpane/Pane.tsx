import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { lazy, Suspense, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { AnomalyNotice } from './components/AnomalyNotice';
import { Announcer } from './components/Announcer';
import { Progress } from './components/Progress';
import { RefusalNotice } from './components/RefusalNotice';
import { TabBar, tabOf } from './components/TabBar';
import type { PaneEnvironment } from './state/environment';
import { Anomalies } from './features/anomalies/Anomalies';
import { ReadingView } from './features/reading/ReadingView';
import { Home } from './features/home/Home';
import { PaneState, usePane, type Tab } from './state/context';
import type { JuryStore } from './state/jury-store';

const THEMES = { light: webLightTheme, dark: webDarkTheme };

/**
 * The larger views come behind the first, asked for right away, so that they are there whatever becomes of the server
 * meanwhile; in one script, since they share much.
 */
const students = import(/* webpackChunkName: "views" */ './features/students/Students');
const Students = lazy(async () => ({ default: (await students).Students }));
const whatIf = import(/* webpackChunkName: "views" */ './features/what-if/WhatIf');
const WhatIf = lazy(async () => ({ default: (await whatIf).WhatIf }));
const documents = import(/* webpackChunkName: "views" */ './features/documents/Documents');
const Documents = lazy(async () => ({ default: (await documents).Documents }));
const statistics = import(/* webpackChunkName: "views" */ './features/statistics/Statistics');
const Statistics = lazy(async () => ({ default: (await statistics).Statistics }));
const settings = import(/* webpackChunkName: "views" */ './features/settings/Settings');
const Settings = lazy(async () => ({ default: (await settings).Settings }));
const modules = import(/* webpackChunkName: "views" */ './features/modules/Modules');
const Modules = lazy(async () => ({ default: (await modules).Modules }));

const VIEWS: Readonly<Record<Tab, React.ComponentType>> = {
  home: Home,
  reading: ReadingView,
  students: Students,
  'what-if': WhatIf,
  documents: Documents,
  anomalies: Anomalies,
  statistics: Statistics,
  modules: Modules,
  settings: Settings,
};

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

interface PaneProps {
  readonly store: JuryStore;
  readonly environment: PaneEnvironment;
}

export function Pane({ store, environment }: PaneProps) {
  const theme = useSyncExternalStore(environment.onTheme, environment.theme);
  return (
    <FluentProvider theme={THEMES[theme]}>
      <PaneState store={store} program={environment.program}>
        <Frame />
      </PaneState>
    </FluentProvider>
  );
}

/** Tabs above, one view below. */
function Frame() {
  const { tab, locale } = usePane();
  const styles = useStyles();
  const View = VIEWS[tab];
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
          <RefusalNotice />
          <AnomalyNotice />
          <Suspense fallback={<div aria-busy="true" />}>
            <View />
          </Suspense>
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
