import { lazy, Suspense, type ComponentType } from 'react';
import { AnomalyNotice } from './components/AnomalyNotice';
import { NotFetched } from './components/NotFetched';
import { RefusalNotice } from './components/RefusalNotice';
import { Anomalies } from './features/anomalies/Anomalies';
import { Home } from './features/home/Home';
import { usePane, type Tab } from './state/context';

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

/** The tools come when one is opened. */
const Maquette = lazy(() =>
  tool(async () => (await import(/* webpackChunkName: "tools" */ './features/maquette/Maquette')).Maquette),
);

const InsertFormula = lazy(() =>
  tool(
    async () =>
      (await import(/* webpackChunkName: "tools" */ './features/insert-formula/InsertFormula')).InsertFormula,
  ),
);
const NewWorkbook = lazy(() =>
  tool(
    async () =>
      (await import(/* webpackChunkName: "tools" */ './features/next-year/NewWorkbook')).NewWorkbook,
  ),
);
const NewYear = lazy(() =>
  tool(async () => (await import(/* webpackChunkName: "tools" */ './features/next-year/NextYear')).NextYear),
);
const Modules = lazy(() =>
  tool(async () => (await import(/* webpackChunkName: "tools" */ './features/modules/Modules')).Modules),
);
const Reading = lazy(() =>
  tool(
    async () => (await import(/* webpackChunkName: "tools" */ './features/reading/ReadingView')).ReadingView,
  ),
);
const Audit = lazy(() =>
  tool(async () => (await import(/* webpackChunkName: "tools" */ './features/audit/Audit')).Audit),
);

const Tour = lazy(() =>
  tool(async () => (await import(/* webpackChunkName: "tools" */ './features/first-run/Tour')).Tour),
);

/** A tool, or the sentence that it cannot be fetched. */
async function tool(load: () => Promise<ComponentType>): Promise<{ readonly default: ComponentType }> {
  return { default: await load().catch(() => NotFetched) };
}

const VIEWS: Readonly<Record<Tab, ComponentType>> = {
  home: Home,
  reading: Reading,
  students: Students,
  'what-if': WhatIf,
  documents: Documents,
  anomalies: Anomalies,
  statistics: Statistics,
  modules: Modules,
  maquette: Maquette,
  formula: InsertFormula,
  'new-workbook': NewWorkbook,
  'next-year': NewYear,
  audit: Audit,
  settings: Settings,
};

/** What stands in the frame: what everybody must see, and the view of the tab. */
export function Views() {
  const { tab, state, preferences } = usePane();
  const View = VIEWS[tab];
  const isSample = state.reading?.workbook.ours.some(({ role }) => role.startsWith('sample_')) ?? false;
  return (
    <>
      <RefusalNotice />
      <AnomalyNotice />
      {isSample && !preferences.toured && (
        <Suspense fallback={null}>
          <Tour />
        </Suspense>
      )}
      <Suspense fallback={<div aria-busy="true" />}>
        <View />
      </Suspense>
    </>
  );
}
