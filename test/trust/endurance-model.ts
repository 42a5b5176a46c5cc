import type { Random } from '../../samples/random';
import { en } from '../../src/locales/en';
import { fr } from '../../src/locales/fr';
import type { Language } from '../../src/locales/languages';
import type { JuryStore } from '../../src/taskpane/state/jury-store';
import type { CellValue } from '../../workbench/host/cell';
import type { OpenExcel } from '../excel/office-client';
import type { MemorySheet, MemoryWorkbook } from '../excel/memory-workbook';

/** What the workbook must hold, kept by the simplest means: what was typed, decided, answered and asked for. */
export interface Model {
  /** Cells of the department's sheets. */
  readonly marks: ReadonlyMap<string, CellValue[][]>;
  /** The year's code, by student. */
  readonly decisions: Map<string, string>;
  /** Points of the jury by student, as `UE31` and how many. */
  readonly points: Map<string, Map<string, number>>;
  readonly answers: Map<string, string>;
  readonly documents: Set<string>;
  language: Language;
  closed: boolean;
  /** What the last decision took the place of; null once it can be taken back no more. */
  last: readonly Kept[] | null;
}

/** What stood in a student's row before a decision, and after it. */
export interface Kept {
  readonly id: string;
  readonly before: Entry;
  readonly after: Entry;
}
export interface Entry {
  readonly decision: string;
  readonly points: ReadonlyMap<string, number>;
}

/** A pane beside a workbook in Excel, and what the workbook must hold. */
export interface Play {
  readonly book: MemoryWorkbook;
  readonly excel: OpenExcel;
  readonly store: JuryStore;
  readonly model: Model;
  readonly random: Random;
}

export const LOCALES = { fr, en } as const;

/** A student's row on the jury sheet. */
export interface JuryRow {
  readonly id: string;
  readonly row: number;
  readonly decision: string;
  readonly proposal: string;
  readonly decisions: string;
  /** UEs that have an average. */
  readonly ues: readonly string[];
}

export const jurySheet = (book: MemoryWorkbook): MemorySheet | undefined =>
  book.sheets().find(({ name }) => name === fr.sheets.jury || name === en.sheets.jury);

/** The keys of the jury sheet's columns, from its hidden row. */
export const keysOf = (book: MemoryWorkbook): readonly string[] =>
  (jurySheet(book)?.shown()[0] ?? []).map(String);

export function rowsOf(book: MemoryWorkbook): readonly JuryRow[] {
  const keys = keysOf(book);
  return (jurySheet(book)?.shown() ?? []).flatMap((cells, row) => {
    const text = (key: string): string => String(cells[keys.indexOf(key)] ?? '');
    const id = text('id');
    if (!/^\d{5,}$/.test(id)) return [];
    const ues = keys.flatMap((key, column) => {
      const [, ue] = /^ue:(\w+):average$/.exec(key) ?? [];
      return ue !== undefined && typeof cells[column] === 'number' ? [ue] : [];
    });
    const [decision, proposal, decisions] = [text('decision'), text('proposal'), text('decisions')];
    return [{ id, row, decision, proposal, decisions, ues }];
  });
}

export const entryOf = (model: Model, id: string): Entry => ({
  decision: model.decisions.get(id) ?? '',
  points: new Map(model.points.get(id) ?? []),
});

export function keep(model: Model, id: string, { decision, points }: Entry): void {
  model.decisions.set(id, decision);
  model.points.set(id, new Map(points));
}

const spelt = (points: ReadonlyMap<string, number>): string =>
  JSON.stringify([...points].sort(([a], [b]) => (a < b ? -1 : 1)));

export const isSame = (one: Entry, other: Entry): boolean =>
  one.decision === other.decision && spelt(one.points) === spelt(other.points);

/** `UE31 +0,2 ; UE32 +0,1` as points by UE. */
function pointsIn(text: string): ReadonlyMap<string, number> {
  const found = [...text.matchAll(/(UE\d+)\s*\+\s*(\d+(?:[.,]\d+)?)/g)];
  return new Map(found.map(([, ue = '', points = '']) => [ue, Number(points.replace(',', '.'))]));
}

/** Whether the workbook holds what the model says, and the pane says the same. */
export function differences({ book, store, model }: Play): string | null {
  for (const [name, rows] of model.marks) {
    const shown = book.sheet(name).shown();
    for (const [r, row] of rows.entries())
      for (const [c, cell] of row.entries())
        if ((shown[r]?.[c] ?? '') !== (cell ?? ''))
          return `${name} row ${r + 1} column ${c + 1} is not what was typed`;
  }
  for (const { id, decision, decisions } of rowsOf(book)) {
    const wanted = entryOf(model, id);
    const found = { decision, points: pointsIn(decisions) };
    if (!isSame(found, wanted))
      return `${id} has "${decision}" and "${decisions}", not "${wanted.decision}" and ${spelt(wanted.points)}`;
  }
  const missing = [...model.documents].find((name) => !book.sheets().some((sheet) => sheet.name === name));
  if (missing !== undefined) return `${missing} is gone`;
  const { reading } = store.get();
  const answers = JSON.stringify(Object.entries(reading?.preparation.settings.answers ?? {}).sort());
  const wanted = JSON.stringify([...model.answers].sort());
  if (answers !== wanted) return `the answers are ${answers}, not ${wanted}`;
  if (store.locale.language !== model.language) return `the pane speaks ${store.locale.language}`;
  if (!!reading?.ready?.desk.closing !== model.closed)
    return model.closed ? 'closing is forgotten' : 'the jury is closed';
  return null;
}
