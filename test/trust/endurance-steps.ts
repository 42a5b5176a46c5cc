import { DOCUMENT_ROLES } from '../../src/vocabulary/documents';
import { DEFAULT_SETTINGS, type JurySettings } from '../../src/jury/settings/settings';
import { LANGUAGES } from '../../src/locales/languages';
import type { JuryStore } from '../../src/taskpane/state/jury-store';
import { stateOf } from '../excel/open';
import { reportOf } from '../jury/workbooks';
import { sheet, workbook as snapshotOf } from '../gradebook/sheet';
import { entryOf, isSame, jurySheet, keep, keysOf, rowsOf, type JuryRow, type Play } from './endurance-model';

/** Decisions that the jury may take of anybody. */
const CODES = ['ADJ', 'ATT', 'RED'] as const;
/** What is typed into cells of marks. */
const WORDS = ['', 'ABI', 'ABJ', '12,25', 'vu'] as const;
/** Why a jury that was closed is opened again. */
const REASON = 'Erreur matérielle';

/** @returns what is wrong, or null */
type Step = (play: Play) => Promise<string | null>;

const anyRow = ({ book, random }: Play): JuryRow | undefined => {
  const rows = rowsOf(book);
  return rows[random.whole(0, rows.length - 1)];
};

const settingsOf = (store: JuryStore): JurySettings =>
  store.get().reading?.preparation.settings ?? DEFAULT_SETTINGS;

const refusal = ({ store }: Play): string | null => {
  const { refused } = store.get();
  return refused ? `refused: ${JSON.stringify(refused.problem)} ${refused.problem.message}` : null;
};

const typeMark: Step = async ({ book, model, random }) => {
  const [name, rows] = random.pick([...model.marks] as [[string, unknown[][]]]);
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

/** A word in a cell that is nobody's: inside what a sheet holds or beyond it. */
export function typeBeside({ book, model, random }: Play): void {
  const name = 'Planning';
  const rows = model.marks.get(name) ?? [];
  const [row, column] = [random.whole(0, rows.length + 1), random.whole(1, 12)];
  const value = `vu ${random.whole(1, 999)}`;
  book.sheet(name).type(row, column, [[value]]);
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length < column) cells.push('');
  cells[column] = value;
}

const prepare: Step = async (play) => {
  const { book, store, model } = play;
  await store.refresh();
  await store.prepare();
  if (refusal(play) !== null) return refusal(play);
  if (model.closed) return null;
  const marks = snapshotOf(...[...model.marks].map(([name, rows]) => sheet(name, rows)));
  const anew = reportOf(marks, {
    ...DEFAULT_SETTINGS,
    answers: Object.fromEntries(model.answers) as JurySettings['answers'],
  });
  const wanted = new Map(anew.students.map(({ id, result }) => [id, String(result.proposal ?? '')]));
  const rows = rowsOf(book);
  // Points change what is proposed.
  const wrong = rows.find(({ id, proposal }) => !model.points.get(id)?.size && proposal !== wanted.get(id));
  if (rows.length !== wanted.size) return `${rows.length} students on the jury sheet, not ${wanted.size}`;
  return wrong ? `${wrong.id} is proposed ${wrong.proposal}, anew ${wanted.get(wrong.id)}` : null;
};

/** Whether the pane says that a decision was taken: never of a closed jury. */
const isDecided = ({ store, model }: Play): boolean => !model.closed && store.get().done?.kind === 'decided';

const decide: Step = async (play) => {
  const { store, model, random } = play;
  await store.refresh();
  const row = anyRow(play);
  if (!row) return null;
  const before = entryOf(model, row.id);
  const value = random.chance(0.85) ? random.pick(CODES) : null;
  await store.deliberation.decide(row.id, { subject: { kind: 'year' }, value, reason: 'Motif' });
  if (isDecided(play)) {
    model.decisions.set(row.id, value ?? '');
    model.last = [{ id: row.id, before, after: entryOf(model, row.id) }];
  }
  return refusal(play);
};

const points: Step = async (play) => {
  const { book, store, model, random } = play;
  await store.refresh();
  const row = anyRow(play);
  const ue = row?.ues[random.whole(0, row.ues.length - 1)];
  if (!row || ue === undefined) return null;
  const before = entryOf(model, row.id);
  const given = new Map(before.points);
  const value = random.chance(0.8) ? random.whole(1, 30) / 100 : null;
  await store.deliberation.decide(row.id, { subject: { kind: 'ue-points', ue }, value, reason: 'Motif' });
  if (!isDecided(play)) return refusal(play);
  if (value === null) given.delete(ue);
  else given.set(ue, value);
  // A decision that was the proposal follows it.
  const now = rowsOf(book).find(({ id }) => id === row.id)?.decision ?? '';
  const decision = before.decision === row.proposal ? now : before.decision;
  keep(model, row.id, { decision, points: given });
  model.last = [{ id: row.id, before, after: entryOf(model, row.id) }];
  return refusal(play);
};

const bulk: Step = async (play) => {
  const { book, store, model } = play;
  await store.refresh();
  const rows = rowsOf(book);
  await store.deliberation.acceptByRight(rows.map(({ id }) => id));
  if (!isDecided(play)) return refusal(play);
  const last = rowsOf(book).flatMap(({ id, decision }) => {
    const before = entryOf(model, id);
    const { proposal } = rows.find((row) => row.id === id) ?? {};
    if (before.decision !== '' || !['ADM', 'PASD'].includes(decision) || decision !== proposal) return [];
    model.decisions.set(id, decision);
    return [{ id, before, after: entryOf(model, id) }];
  });
  if (last.length > 0) model.last = last;
  return refusal(play);
};

const takeBack: Step = async (play) => {
  const { store, model } = play;
  await store.refresh();
  await store.deliberation.takeBack();
  if (model.closed || !model.last) return refusal(play);
  const isAsLeft = model.last.every(({ id, after }) => isSame(entryOf(model, id), after));
  if (isAsLeft) for (const { id, before } of model.last) keep(model, id, before);
  model.last = null;
  return refusal(play);
};

/** What the president types on the jury sheet himself; the pane journals it, or not. */
const typeDecision: Step = async (play) => {
  const { book, store, model, random } = play;
  const row = anyRow(play);
  // Excel lets nobody type on a sheet that is protected.
  if (!row || model.closed) return null;
  const value = random.pick(CODES);
  jurySheet(book)?.type(row.row, keysOf(book).indexOf('decision'), [[value]]);
  model.decisions.set(row.id, value);
  await store.refresh();
  if (random.chance(0.5)) await store.deliberation.journalTyped();
  return refusal(play);
};

const documents: Step = async (play) => {
  const { book, store, model, random } = play;
  await store.refresh();
  const roles = random.shuffled(DOCUMENT_ROLES).slice(0, random.whole(1, 3));
  const before = new Set(book.sheets().map(({ name }) => name));
  await store.exchange.createDocuments(roles);
  for (const { name } of book.sheets()) if (!before.has(name)) model.documents.add(name);
  const { done } = store.get();
  if (done?.kind !== 'documents') return refusal(play) ?? (model.closed ? null : 'no documents');
  const missing = done.sheets.find((name) => !book.sheets().some((one) => one.name === name));
  return missing === undefined ? null : `${missing} is not there`;
};

const close: Step = async (play) => {
  const { store, model } = play;
  await store.deliberation.close();
  if (rowsOf(play.book).length > 0) [model.closed, model.last] = [true, model.closed ? model.last : null];
  return refusal(play);
};

const reopen: Step = async (play) => {
  await play.store.deliberation.reopen(REASON);
  play.model.closed = false;
  return refusal(play);
};

const answer: Step = async (play) => {
  const { store, model, random } = play;
  await store.refresh();
  const { preparation } = store.get().reading ?? {};
  const questions = preparation?.ok ? preparation.report.questions : [];
  const asked = questions[random.whole(0, questions.length - 1)]?.question;
  if (!asked) return null;
  const choice = random.chance(0.7)
    ? (asked.choices[random.whole(0, asked.choices.length - 1)] ?? null)
    : null;
  await store.settings.answer(asked.key, choice);
  if (model.closed || refusal(play) !== null) return refusal(play);
  if (choice === null) model.answers.delete(asked.key);
  else model.answers.set(asked.key, choice);
  return null;
};

const speak: Step = async (play) => {
  const { store, model, random } = play;
  await store.refresh();
  const language = random.pick(LANGUAGES);
  await store.settings.save({ ...settingsOf(store), language });
  if (model.closed) return refusal(play);
  model.language = language;
  const said = JSON.stringify(jurySheet(play.book)?.shown().slice(1, 3) ?? []);
  const word = { fr: 'Préparé le', en: 'Prepared' }[language];
  return refusal(play) ?? (said.includes(word) ? null : `the jury sheet does not speak ${language}`);
};

const hideNames: Step = async (play) => {
  const { book, store, model, random } = play;
  await store.refresh();
  const hidden = random.chance(0.5);
  await store.settings.hideNames(hidden);
  if (model.closed) return refusal(play);
  const shown = JSON.stringify(jurySheet(book)?.shown() ?? []);
  const isSeen = shown.includes('Abeille');
  return refusal(play) ?? (isSeen === hidden ? `names are ${hidden ? 'seen' : 'hidden'}` : null);
};

/** What writes sheets and can be taken back. */
const UNDOABLE = [
  ['preparing', ({ store }: Play) => store.prepare()],
  ['documents', ({ store }: Play) => store.exchange.createDocuments(['display', 'dut'])],
  ['hiding names', ({ store }: Play) => store.settings.hideNames(true)],
  ['another language', ({ store }: Play) => store.settings.save({ ...settingsOf(store), language: 'en' })],
] as const;

const undo: Step = async (play) => {
  const { store, model, book, random } = play;
  const seen = (): string =>
    JSON.stringify(stateOf(book), (key, value: unknown) => (key === 'id' ? undefined : value));
  await store.refresh();
  // A closed jury refuses, and there is nothing to take back.
  if (model.closed) return null;
  const before = seen();
  const [what, act] = random.pick(UNDOABLE);
  await act(play);
  if (refusal(play) !== null) return refusal(play);
  await store.undoAnyway();
  const after = seen();
  if (after === before) return refusal(play);
  return `undoing ${what} left another workbook than before: ${firstDifference(JSON.parse(before), JSON.parse(after))}`;
};

/** `sheets 4 formats 7 1 numberFormat: "@", not "General"` */
function firstDifference(before: unknown, after: unknown, path = ''): string | null {
  if (JSON.stringify(before) === JSON.stringify(after)) return null;
  const isTree = (one: unknown): one is Record<string, unknown> => typeof one === 'object' && one !== null;
  if (!isTree(before) || !isTree(after))
    return `${path}: ${JSON.stringify(before)}, not ${JSON.stringify(after)}`;
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  for (const key of keys) {
    const name = isTree(before[key]) ? before[key]['name'] : undefined;
    const found = firstDifference(
      before[key],
      after[key],
      `${path} ${typeof name === 'string' ? name : key}`,
    );
    if (found !== null) return found;
  }
  return path;
}

/** Where somebody has typed on our sheets since, undoing asks first. */
const undoAsked: Step = async (play) => {
  const { store, model, book, random } = play;
  if (model.closed) return null;
  await store.refresh();
  await store.prepare();
  const row = anyRow(play);
  if (!row) return refusal(play);
  const value = random.pick(CODES);
  const isNew = row.decision !== value;
  jurySheet(book)?.type(row.row, keysOf(book).indexOf('decision'), [[value]]);
  model.decisions.set(row.id, value);
  if (!isNew) return refusal(play);
  await store.undo();
  const { undoLoses } = store.get();
  store.keepTyped();
  return refusal(play) ?? (undoLoses ? null : 'undoing did not ask about what was typed');
};

/** What is done, and how often it is drawn. */
export const STEPS = {
  'marks typed': { often: 4, step: typeMark },
  'cells of nobody typed': { often: 1, step: async (play: Play) => (typeBeside(play), null) },
  preparations: { often: 4, step: prepare },
  decisions: { often: 3, step: decide },
  points: { often: 2, step: points },
  'all by right': { often: 1, step: bulk },
  'decisions taken back': { often: 2, step: takeBack },
  'decisions typed': { often: 1, step: typeDecision },
  documents: { often: 1, step: documents },
  closed: { often: 1, step: close },
  reopened: { often: 2, step: reopen },
  answers: { often: 1, step: answer },
  'languages changed': { often: 1, step: speak },
  'names hidden': { often: 1, step: hideNames },
  undone: { often: 3, step: undo },
  'undoing asked': { often: 1, step: undoAsked },
} as const satisfies Record<string, { readonly often: number; readonly step: Step }>;
export type Kind = keyof typeof STEPS;
