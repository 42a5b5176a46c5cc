import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { randomFrom } from '../../samples/random';
import { createHost } from '../../src/excel/create-host';
import { fr } from '../../src/locales/fr';
import { JuryStore } from '../../src/taskpane/state/jury-store';
import type { CellValue } from '../../workbench/host/cell';
import { openExcel } from '../excel/office-client';
import type { MemoryWorkbook } from '../excel/memory-workbook';
import { promotion } from '../excel/promotion';
import { differences, type Play } from './endurance-model';
import { STEPS, typeBeside, type Kind } from './endurance-steps';
import { bySize, type Measure } from './figure';

const STUDENTS = 8;
/** What a hundred preparations may leave behind. */
const MOST_KEPT = 20;
const MEGABYTE = 1e6;
/** How often somebody else types while the pane works, and before which of its requests. */
const OTHERS = 0.2;
const REQUESTS = 6;

const ORDER = (Object.keys(STEPS) as Kind[]).flatMap((kind) => Array<Kind>(STEPS[kind].often).fill(kind)) as [
  Kind,
  ...Kind[],
];
/** Where the whole workbook must be as before, nobody else may type meanwhile. */
const ALONE: ReadonlySet<Kind> = new Set(['undone']);

/** A column beside the marks that nothing explains, about which the reading asks. */
function addUnread(book: MemoryWorkbook): void {
  const marks = book.sheet('S3');
  const rows = marks.shown();
  const head = rows.findIndex((row) => row.some((cell) => String(cell).startsWith('R3.03')));
  const numbers = Array.from({ length: STUDENTS }, (_, i) => [8 + i]);
  marks.type(head, rows[head]?.length ?? 0, [['Projet personnel'], [''], ...numbers]);
}

/** One step, during which somebody else may type in a cell of nobody. */
async function played(play: Play, kind: Kind): Promise<string | null> {
  const { excel, random } = play;
  let left = !ALONE.has(kind) && random.chance(OTHERS) ? random.whole(0, REQUESTS) : Infinity;
  excel.intercept((answer) => {
    if (left-- === 0) typeBeside(play);
    return answer();
  });
  const fault = await STEPS[kind].step(play);
  excel.intercept(null);
  await play.store.refresh();
  return fault ?? differences(play);
}

/** What is in use after everything that nobody holds was let go, in megabytes. */
function inUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / MEGABYTE;
}

/** The pane in random use: after every step the workbook is what a simple model says, and memory stays what it was. */
export const endurance: Measure = async (run) => {
  const random = randomFrom(run.seed);
  const book = promotion(STUDENTS);
  addUnread(book);
  const excel = openExcel(book);
  const counts = new Map<Kind, number>();
  const broken: string[] = [];
  const steps = bySize(run, 12, 30, 4000);
  let settled = 0;
  try {
    const store = new JuryStore(createHost(), { locale: fr, autoRefresh: false });
    const marks = new Map(book.sheets().map((one) => [one.name, one.shown() as CellValue[][]]));
    const model = {
      ...{ marks, decisions: new Map(), points: new Map(), answers: new Map(), documents: new Set<string>() },
      ...{ language: 'fr' as const, closed: false, last: null },
    };
    const play: Play = { book, excel, store, random, model };
    for (let step = 0; step < steps && broken.length === 0; step++) {
      const kind = step === 0 ? 'preparations' : random.pick(ORDER);
      const fault = await played(play, kind);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      if (fault !== null) broken.push(`seed ${run.seed}, step ${step} (${kind}): ${fault}`);
      // What the first steps load and compile is no leak.
      if (step === Math.min(40, steps >> 1)) settled = inUse();
    }
  } finally {
    excel.close();
  }
  const kept = Math.max(0, inUse() - settled);
  const preparations = (counts.get('preparations') ?? 0) + (counts.get('undone') ?? 0);
  if (kept > MOST_KEPT * Math.max(1, preparations / 100)) broken.push(`${kept.toFixed(0)} MB more in use`);
  return {
    what: `the pane in random use of a workbook in Excel’s own client library (${Object.keys(STEPS).join(', ')}; somebody else types meanwhile), against a model of cells, decisions, points, answers, documents, language and closing`,
    count: `${steps} steps, ${preparations} preparations`,
    result: `${broken.length} differences; ${kept.toFixed(1)} MB more in use at the end`,
    broken,
  };
};
