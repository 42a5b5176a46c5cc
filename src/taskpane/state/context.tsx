import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { DecisionDraft } from '../../jury/decisions/draft';
import type { Locale } from '../../locales/locale';
import { readPreferences, writePreferences, type Preferences } from './preferences';
import { sheetsToBeFilled } from '../../jury/to-be-filled';
import type { Reading } from '../../jury/use-cases/read-jury';
import { OPENING_STATE, type JuryState } from './jury-state';
import { NOTHING_SUPPOSED, type WhatIfDraft } from './what-if-draft';
import type { JuryStore } from './jury-store';

export const TABS = [
  'home',
  'students',
  'what-if',
  'documents',
  'anomalies',
  'statistics',
  'settings',
] as const;
/** What is opened from the documents, now and then. */
export const TOOLS = ['maquette', 'formula', 'new-workbook', 'next-year', 'audit'] as const;
/** The tabs, and the views that are opened from the first one, from the statistics and from the documents. */
export type Tab = (typeof TABS)[number] | 'reading' | 'modules' | (typeof TOOLS)[number];

/** What the list of students is narrowed to. */
export interface StudentFilter {
  readonly text: string;
  /** A year code; `''` all; `none` without a decision. */
  readonly code: string;
  readonly watch: 'everybody' | 'at-risk' | 'one-step' | 'near-rcue';
}
export const NO_FILTER: StudentFilter = { text: '', code: '', watch: 'everybody' };

/** What is seen of the pane, apart from the workbook. */
interface View {
  readonly tab: Tab;
  readonly setTab: (tab: Tab) => void;
  /** Whether what was last done or refused was asked for in this tab. */
  readonly isHere: boolean;
  /** Whether the list of students is shown or the card of one; `list-again` after the card. */
  readonly sitting: 'list' | 'card' | 'list-again';
  readonly setSitting: (sitting: View['sitting']) => void;
  readonly filter: StudentFilter;
  readonly setFilter: (filter: StudentFilter) => void;
  readonly preferences: Preferences;
  readonly setPreferences: (preferences: Preferences) => void;
  /** What is supposed in "Simuler": it outlives a look at another tab, and nothing of it is ever written. */
  readonly supposed: WhatIfDraft;
  readonly setSupposed: (draft: WhatIfDraft) => void;
  /** What is typed and not recorded, by student: it outlives a look at somebody else. Nothing is drawn from it anew. */
  readonly drafts: Map<string, DecisionDraft>;
}

/** What the frame of the pane needs: it is drawn before the rest of the pane's code has come. */
interface Shell extends View {
  readonly store: JuryStore | null;
  readonly state: JuryState;
  readonly locale: Locale;
  /** Excel and its version, where it tells them. */
  readonly program: string;
}

interface Pane extends Shell {
  readonly store: JuryStore;
}

const ShellContext = createContext<Shell | null>(null);

interface PaneStateProps {
  /** Null until its code has come. */
  readonly store: JuryStore | null;
  /** Of the program: what the pane speaks until the workbook is read. */
  readonly locale: Locale;
  readonly program: string;
  readonly children: ReactNode;
}

/** Views that say what was done, where somebody has done it there. */
const TELLING: ReadonlySet<Tab> = new Set([
  'home',
  'reading',
  'students',
  'documents',
  'modules',
  'settings',
  ...TOOLS,
]);

/** Each tab keeps its own student, and what was done or refused is said where it was asked for. */
function useTabs(
  store: JuryStore | null,
  { selected, done, refused }: JuryState,
  tab: Tab,
  open: (tab: Tab) => void,
) {
  const [students] = useState(() => new Map<Tab, string | null>());
  const [told, setTold] = useState({ done, refused, tab });
  if (told.done !== done || told.refused !== refused) {
    setTold({ done, refused, tab: refused === null && !TELLING.has(tab) ? 'home' : tab });
  }
  return {
    isHere: told.tab === tab,
    setTab: (next: Tab): void => {
      students.set(tab, selected);
      const own = students.get(next);
      if (own !== undefined && own !== null && own !== selected) store?.show(own);
      store?.forgetAnomaly();
      open(next);
    },
  };
}

/** Gives the views below it the state of the jury and of the pane. */
export function PaneState({ store, locale: initial, program, children }: PaneStateProps) {
  const state = useSyncExternalStore(store?.subscribe ?? nothingToFollow, store?.get ?? opening);
  const locale = store?.locale ?? initial;
  const [tab, openTab] = useState<Tab>('home');
  const { setTab, isHere } = useTabs(store, state, tab, openTab);
  const [sitting, setSitting] = useState<View['sitting']>('list');
  const [filter, setFilter] = useState<StudentFilter>(NO_FILTER);
  const [supposed, setSupposed] = useState(NOTHING_SUPPOSED);
  const [drafts] = useState(() => new Map<string, DecisionDraft>());
  const [preferences, keepPreferences] = useState(readPreferences);
  useEffect(() => {
    document.documentElement.lang = locale.language;
  });
  // Where no table is recognised somebody has to show one; who has gone elsewhere is not called back.
  const { reading } = state;
  const [seen, setSeen] = useState(reading);
  if (reading !== seen) {
    setSeen(reading);
    if (tab === 'home' && reading && isToBeShown(reading)) openTab('reading');
  }
  const setPreferences = (next: Preferences): void => {
    keepPreferences(next);
    writePreferences(next);
    store?.setAutoRefresh(next.autoRefresh);
  };
  return (
    <ShellContext.Provider
      value={{
        ...{ store, program, state, locale, tab, setTab, isHere, filter, setFilter },
        ...{ sitting, setSitting },
        ...{ preferences, setPreferences, supposed, setSupposed, drafts },
      }}
    >
      {children}
    </ShellContext.Provider>
  );
}

const isToBeShown = ({ preparation, workbook }: Reading): boolean =>
  !preparation.ok &&
  !preparation.inForce.refusal &&
  workbook.sheets.some(({ rows }) => rows.length > 0) &&
  sheetsToBeFilled(preparation).length === 0;

const nothingToFollow = () => () => undefined;
const opening = (): JuryState => OPENING_STATE;

/** @throws Error outside of `PaneState`: a mistake in the pane itself */
export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error('useShell outside of PaneState');
  return shell;
}

/** @throws Error outside of `PaneState`, and before the store is there: a mistake in the pane itself */
export function usePane(): Pane {
  const { store, ...shell } = useShell();
  if (!store) throw new Error('usePane before the store is there');
  return { store, ...shell };
}
