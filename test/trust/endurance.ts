import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { randomFrom, type Random } from '../../samples/random';
import { createHost } from '../../src/excel/create-host';
import { fr } from '../../src/locales/fr';
import { JuryStore } from '../../src/taskpane/state/jury-store';
import type { CellValue } from '../../workbench/host/cell';
import { openExcel } from '../excel/office-client';
import type { MemoryWorkbook } from '../excel/memory-workbook';
import { stateOf } from '../excel/open';
import { promotion } from '../excel/promotion';
import { reportOf } from '../jury/workbooks';
import { sheet, workbook as snapshotOf } from '../gradebook/sheet';
import { bySize, type Measure } from './figure';

const STUDENTS = 8;
/** Decisions that the jury may take of anybody. */
const CODES = ['ADJ', 'ATT', 'RED'] as const;
/** What is typed into cells of marks. */
const WORDS = ['', 'ABI', 'ABJ', '12,25', 'vu'] as const;
/** What a hundred preparations may leave behind. */
const MOST_KEPT = 20;
const MEGABYTE = 1e6;

/** What the workbook must hold, kept by the simplest means: cells that were typed, and decisions that were taken. */
interface Model {
  readonly marks: ReadonlyMap<string, CellValue[][]>;
  readonly decisions: Map<string, string>;
}

interface Play {
  readonly book: MemoryWorkbook;
  readonly store: JuryStore;
  readonly model: Model;
  readonly random: Random;
}

type Step = (play: Play) => Promise<string | null>;

const heads = (rows: readonly unknown[][]): readonly unknown[] => rows[0] ?? [];
const juryOf = (book: MemoryWorkbook): unknown[][] | null =>
  book
    .sheets()
    .find(({ name }) => name === fr.sheets.jury)
    ?.shown() ?? null;

/** The rows of students on the jury sheet, by number, with their place. */
function rowsOf(book: MemoryWorkbook): { id: string; row: number; decision: string; proposal: string }[] {
  const rows = juryOf(book) ?? [];
  const column = (key: string): number => heads(rows).indexOf(key);
  return rows.flatMap((cells, row) => {
    const id = String(cells[column('id')] ?? '');
    if (!/^\d{5,}$/.test(id)) return [];
    const text = (key: string): string => String(cells[column(key)] ?? '');
    return [{ id, row, decision: text('decision'), proposal: text('proposal') }];
  });
}

const typeMark: Step = async ({ book, model, random }) => {
  const [name, rows] = random.pick([...model.marks] as [
    [string, CellValue[][]],
    ...[string, CellValue[][]][],
  ]);
  const cells = rows.flatMap((row, r) =>
    row.flatMap((cell, c) => (typeof cell === 'number' && cell <= 20 && c > 2 ? [[r, c] as const] : [])),
  );
  const at = cells[random.whole(0, cells.length - 1)];
  if (!at) return null;
  const [row, column] = at;
  const value = random.chance(0.8) ? random.whole(0, 80) / 4 : random.pick(WORDS);
  book.sheet(name).type(row, column, [[value]]);
  (rows[row] ?? [])[column] = value;
  return null;
};

const prepare: Step = async ({ book, store, model }) => {
  await store.refresh();
  await store.prepare();
  if (store.get().refused) return `preparing was refused: ${JSON.stringify(store.get().refused)}`;
  const anew = reportOf(snapshotOf(...[...model.marks].map(([name, rows]) => sheet(name, rows))));
  const wanted = new Map(anew.students.map(({ id, result }) => [id, String(result.proposal ?? '')]));
  const rows = rowsOf(book);
  const wrong = rows.find(({ id, proposal }) => proposal !== wanted.get(id));
  if (rows.length !== wanted.size) return `${rows.length} students on the jury sheet, not ${wanted.size}`;
  return wrong ? `${wrong.id} is proposed ${wrong.proposal}, anew ${wanted.get(wrong.id)}` : null;
};

const decide: Step = async ({ book, store, model, random }) => {
  const rows = rowsOf(book);
  const row = rows[random.whole(0, rows.length - 1)];
  if (!row) return null;
  await store.refresh();
  const value = random.pick(CODES);
  await store.deliberation.decide(row.id, { subject: { kind: 'year' }, value, reason: 'Motif' });
  if (store.get().refused) return `deciding was refused: ${JSON.stringify(store.get().refused)}`;
  model.decisions.set(row.id, value);
  return null;
};

const prepareAndUndo: Step = async (play) => {
  const seen = (): string =>
    JSON.stringify(stateOf(play.book), (key, value: unknown) => (key === 'id' ? undefined : value));
  await play.store.refresh();
  const before = seen();
  await play.store.prepare();
  await play.store.undoAnyway();
  return seen() === before ? null : 'undoing left another workbook than before';
};

const STEPS = {
  'marks typed': typeMark,
  preparations: prepare,
  decisions: decide,
  'preparations undone': prepareAndUndo,
} as const;
type Kind = keyof typeof STEPS;
const ORDER: readonly [Kind, ...Kind[]] = [
  'marks typed',
  'marks typed',
  'preparations',
  'preparations',
  'decisions',
  'preparations undone',
];

/** Whether the workbook holds what the model says: the department's cells, and the jury's decisions. */
function differences({ book, model }: Play): string | null {
  for (const [name, rows] of model.marks) {
    const shown = book.sheet(name).shown();
    for (const [r, row] of rows.entries())
      for (const [c, cell] of row.entries())
        if ((shown[r]?.[c] ?? '') !== cell)
          return `${name} row ${r + 1} column ${c + 1} is not what was typed`;
  }
  const lost = rowsOf(book).find(({ id, decision }) => decision !== (model.decisions.get(id) ?? ''));
  return lost ? `${lost.id} has the decision "${lost.decision}"` : null;
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
  const excel = openExcel(book);
  const counts = new Map<Kind, number>();
  const broken: string[] = [];
  const steps = bySize(run, 8, 30, 4000);
  let settled = 0;
  try {
    const store = new JuryStore(createHost(), { locale: fr, autoRefresh: false });
    const marks = new Map(book.sheets().map((one) => [one.name, one.shown() as CellValue[][]]));
    const play: Play = { book, store, random, model: { marks, decisions: new Map() } };
    for (let step = 0; step < steps && broken.length === 0; step++) {
      const kind = step === 0 ? 'preparations' : random.pick(ORDER);
      const fault = (await STEPS[kind](play)) ?? differences(play);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      if (fault !== null) broken.push(`seed ${run.seed}, step ${step} (${kind}): ${fault}`);
      // What the first steps load and compile is no leak.
      if (step === Math.min(10, steps >> 1)) settled = inUse();
    }
  } finally {
    excel.close();
  }
  const kept = Math.max(0, inUse() - settled);
  const preparations = (counts.get('preparations') ?? 0) + (counts.get('preparations undone') ?? 0);
  if (kept > MOST_KEPT * Math.max(1, preparations / 100)) broken.push(`${kept.toFixed(0)} MB more in use`);
  return {
    what: `the pane in random use of a workbook in Excel’s own client library (${[...counts.keys()].join(', ')}), against a model of cells and decisions`,
    count: `${steps} steps, ${preparations} preparations`,
    result: `${broken.length} differences; ${kept.toFixed(1)} MB more in use at the end`,
    broken,
  };
};
