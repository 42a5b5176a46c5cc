import { RichApiError } from '../../workbench/host/errors';
import { createHost } from '../../src/excel/create-host';
import { fr } from '../../src/locales/fr';
import { collectable } from '../../src/jury/modules/collected';
import { JuryStore } from '../../src/taskpane/state/jury-store';
import { openExcel, refusal, type Interceptor, type OpenExcel } from '../excel/office-client';
import type { MemoryWorkbook } from '../excel/memory-workbook';
import { stateOf } from '../excel/open';
import { promotion } from '../excel/promotion';
import { bySize, type Measure, type Run } from './figure';

/** A pane beside a workbook in Excel. */
interface Scene {
  readonly workbook: MemoryWorkbook;
  readonly excel: OpenExcel;
  readonly store: JuryStore;
}

interface Action {
  /** What is there before; nothing fails meanwhile. */
  readonly before: (scene: Scene) => Promise<void>;
  readonly act: (scene: Scene) => Promise<void>;
}

const prepare = ({ store }: Scene): Promise<void> => store.prepare();
const first = ({ store }: Scene): string => {
  const { preparation } = store.get().reading ?? {};
  return (preparation?.ok && preparation.report.students[0]?.id) || '';
};
const nothing = async (): Promise<void> => undefined;

/** What the pane does in a workbook. */
const ACTIONS: Readonly<Record<string, Action>> = {
  prepare: { before: nothing, act: prepare },
  again: { before: prepare, act: prepare },
  decide: {
    before: prepare,
    act: (scene) =>
      scene.store.deliberation.decide(first(scene), {
        subject: { kind: 'year' },
        value: 'ADJ',
        reason: 'Motif',
      }),
  },
  bulk: {
    before: prepare,
    act: ({ store }) => {
      const { preparation } = store.get().reading ?? {};
      return store.deliberation.acceptByRight(
        preparation?.ok ? preparation.report.students.map(({ id }) => id) : [],
      );
    },
  },
  points: {
    before: prepare,
    act: (scene) =>
      scene.store.deliberation.decide(first(scene), {
        subject: { kind: 'ue-points', ue: 'UE31' },
        value: 0.2,
        reason: 'Motif',
      }),
  },
  documents: { before: prepare, act: ({ store }) => store.exchange.createDocuments(['dut']) },
  close: { before: prepare, act: ({ store }) => store.deliberation.close() },
  reopen: {
    before: async (scene) => {
      await prepare(scene);
      await scene.store.deliberation.close();
    },
    act: ({ store }) => store.deliberation.reopen('Erreur matérielle'),
  },
  answer: { before: prepare, act: ({ store }) => store.settings.answer('unread-column:X', 'ignore') },
  // Two rules on one column are refused, and kept to be corrected all the same.
  rules: {
    before: prepare,
    act: ({ store }) => {
      const { preparation } = store.get().reading ?? {};
      if (!preparation) return nothing();
      const rulings = ['malus par absence', 'défaillant ; au-delà de 3'].map(
        (rule) => `Absences NJ : ${rule}`,
      );
      return store.settings.save({ ...preparation.settings, rulings });
    },
  },
  'module sheet': { before: prepare, act: ({ store }) => store.exchange.createModuleSheets(['R303']) },
  collect: { before: assess, act: collect },
  undo: { before: prepare, act: ({ store }) => store.undo() },
};

/** A teacher's sheet on which everybody has 7 in the one assessment, and one a mark over its scale. */
async function assess(scene: Scene): Promise<void> {
  const { workbook, store } = scene;
  await prepare(scene);
  await store.exchange.createModuleSheets(['R303']);
  const sheet = workbook.sheets().find(({ name }) => name.includes('R303'));
  sheet?.type(6, 5, [[1]]);
  sheet?.type(9, 5, [[7], [7], [7], [27]]);
  await store.refresh();
}

async function collect({ store }: Scene): Promise<void> {
  const { preparation, workbook } = store.get().reading ?? {};
  if (!preparation?.ok || !workbook) return;
  const { gradebook, report } = preparation;
  const shown = collectable(workbook, gradebook, report.curriculum.modules);
  if (shown.length > 0) await store.exchange.collect(shown);
}

/** What somebody else types meanwhile. */
const BY_HAND = ' à la main';

/** What befalls one request. */
const FAULTS: Readonly<Record<string, (scene: Scene) => Interceptor>> = {
  refused: () => async () => refusal('AccessDenied'),
  lost: () => async () => refusal('HttpFailure'),
  unanswered: () => async (answer) => {
    await answer();
    return refusal('HttpFailure');
  },
  'half applied':
    ({ workbook }) =>
    async (answer) => {
      const { setName } = workbook;
      workbook.setName = () => {
        throw new RichApiError('GeneralException', 'GeneralException');
      };
      try {
        return await answer();
      } finally {
        workbook.setName = setName;
      }
    },
  'somebody else’s edit':
    ({ workbook }) =>
    (answer) => {
      // In a cell that is there: another one would change how far the sheet goes.
      const [sheet] = workbook.sheets();
      sheet?.type(0, 0, [[`${sheet.shown()[0]?.[0]}${BY_HAND}`]]);
      return answer();
    },
};

/** The state for comparison: ids of sheets and the other person's word are none of it. */
const seen = (workbook: MemoryWorkbook): string =>
  JSON.stringify(stateOf(workbook), (key, value: unknown) => (key === 'id' ? undefined : value)).replaceAll(
    BY_HAND,
    '',
  );

/** Whatever befalls a request of the pane, the workbook is as it was or as was wanted, it is said, and a second try works. */
export const faults: Measure = async (run) => {
  const broken: string[] = [];
  let done = 0;
  let requests = 0;
  const actions = Object.entries(ACTIONS).slice(0, bySize(run, 1, 13, 13));
  const restore = atOneMoment();
  try {
    for (const [name, action] of actions) {
      const wanted = await played(action, null);
      requests += wanted.requests;
      for (const { at, kind, fault } of troubles(wanted.requests, run)) {
        done += 1;
        const outcome = await played(action, { at, fault });
        for (const one of faultsOf(outcome, wanted)) broken.push(`${name}, request ${at}, ${kind}: ${one}`);
      }
    }
  } finally {
    restore();
  }
  return {
    what: `${actions.map(([name]) => name).join(', ')} in Excel’s own client library: each request ${Object.keys(FAULTS).join(', ')}`,
    count: `${done} faults in ${requests} requests`,
    result: `${broken.length} workbooks neither before nor as wanted, or not told, or no second try`,
    broken,
  };
};

/** Every request with every kind of fault; but in the long form only some, by the seed. */
function troubles(requests: number, run: Run) {
  const all = Array.from({ length: requests }, (_, at) =>
    Object.entries(FAULTS).map(([kind, fault]) => ({ at, kind, fault })),
  ).flat();
  const count = Math.min(all.length, bySize(run, 1, 2, all.length));
  const step = all.length / count;
  return Array.from({ length: count }, (_, i) => all[Math.floor(i * step + run.seed) % all.length]).filter(
    (one) => one !== undefined,
  );
}

interface Outcome {
  readonly requests: number;
  readonly before: string;
  readonly after: string;
  readonly retried: string;
  readonly told: string | null;
}

function faultsOf({ before, after, retried, told }: Outcome, wanted: Outcome): readonly string[] {
  const isBefore = after === before;
  const isWanted = after === wanted.after;
  return [
    ...(isBefore || isWanted || told === 'half-written' ? [] : ['neither before nor as wanted']),
    ...(isWanted || told !== null ? [] : ['not done and not told']),
    ...(retried === wanted.after || retried === wanted.retried ? [] : ['a second try gives something else']),
  ];
}

/** Does an action in a fresh Excel, with a fault or without, and does it again where it was not done. */
async function played(
  { before, act }: Action,
  trouble: { readonly at: number; readonly fault: (scene: Scene) => Interceptor } | null,
): Promise<Outcome> {
  const workbook = promotion(4);
  const excel = openExcel(workbook);
  try {
    const store = new JuryStore(createHost(), { locale: fr, autoRefresh: false });
    const scene = { workbook, excel, store };
    await store.refresh();
    await before(scene);
    const start = seen(workbook);
    let count = 0;
    excel.intercept((answer) => {
      const isHit = trouble !== null && count === trouble.at;
      count += 1;
      return isHit ? trouble.fault(scene)(answer) : answer();
    });
    await act(scene);
    const after = seen(workbook);
    const requests = count;
    const told = store.get().refused?.problem.code ?? null;
    excel.intercept(null);
    if (told !== null) await act(scene);
    return { requests, before: start, after, retried: seen(workbook), told };
  } finally {
    excel.close();
  }
}

/** Stops the clock, so that two runs write the same journal. @returns what lets it go on */
function atOneMoment(): () => void {
  const real = globalThis.Date;
  const moment = real.parse('2026-07-02T10:00:00');
  globalThis.Date = class extends real {
    constructor(...given: [] | [number]) {
      super(...(given.length === 0 ? ([moment] as [number]) : given));
    }
    static override now(): number {
      return moment;
    }
  } as DateConstructor;
  return () => {
    globalThis.Date = real;
  };
}
