import { zlibCodec } from '../../src/cli/zlib-codec';
import { Workbook } from 'exceljs';
import { a1, parseCell } from '../../src/cells/a1';
import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import { HostProblem } from '../../src/jury/host/port';
import type { CellEdits } from '../../src/plan/types';
import { JuryStore, QUIET_MILLISECONDS } from '../../src/taskpane/state/jury-store';
import { planMarksSheets } from '../../src/jury/sheets/new-marks-sheets';
import { CLI_WORDS } from '../../src/locales/cli';
import { JURY_ROWS } from '../../src/jury/sheets/jury-rows';
import { DEFAULT_SETTINGS } from '../../src/jury/settings/settings';
import { openPackage } from '../../src/xlsx/open-package';
import { opened } from '../jury/workbooks';
import { FileHost } from './file-host';
import { sampleWorkbook } from './harness/sample-workbook';
import { fr } from '../../src/locales/fr';

// Each test opens and writes whole workbooks, several times.
jest.setTimeout(30_000);

/** The pane's state on a workbook file, without drawing. */
async function started(workbook = sampleWorkbook('but2-mmi'), autoRefresh = true) {
  const host = new FileHost(workbook, zlibCodec);
  const store = new JuryStore(host, { locale: fr, autoRefresh });
  const stop = await store.start();
  return { host, store, stop };
}

function tabs(bytes: Uint8Array): readonly string[] {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error('written workbook cannot be opened');
  return opened.package.workbook.sheets.map(({ name }) => name);
}

function reportOf(store: JuryStore) {
  const preparation = store.get().reading?.preparation;
  if (!preparation?.ok) throw new Error('no report');
  return preparation.report;
}

/** The first cell with a mark of the first student. */
function firstMark(store: JuryStore): { sheet: string; row: number; column: number } {
  const [table] = reportOf(store).tables;
  const sheet = store.get().reading?.workbook.sheets.find(({ name }) => name === table?.sheet);
  const row = table?.firstRow ?? 0;
  const column = sheet?.rows[row]?.findIndex((cell, i) => i > 4 && typeof cell === 'number') ?? -1;
  return { sheet: table?.sheet ?? '', row, column };
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

test('the workbook is read when the pane starts, and nothing is listened to after it stops', async () => {
  const { host, store, stop } = await started();
  expect(reportOf(store).students).toHaveLength(60);
  expect(host.listening).toBe(4);
  await stop();
  expect(host.listening).toBe(0);
});

test('preparing writes the sheets of the jury and undoing takes them away', async () => {
  const { host, store, stop } = await started();
  const before = tabs(host.saved());
  await store.prepare();
  expect(tabs(host.saved())).toEqual([
    ...before,
    'Jury',
    'Procès-verbal',
    'Statistiques',
    'Anomalies',
    'Journal',
  ]);
  expect(store.get()).toMatchObject({ work: null, canUndo: true, done: { kind: 'prepared' }, refused: null });
  expect(store.get().reading?.outdated).toBe(0);
  expect(store.get().reading?.minutesOutdated).toBe(false);
  await store.undo();
  expect(tabs(host.saved())).toEqual(before);
  expect(store.get()).toMatchObject({ canUndo: false, done: { kind: 'undone' } });
  expect(store.get().reading?.outdated).toBeNull();
  await stop();
});

test('nothing is decided, and nothing can be taken back, where the journal is gone', async () => {
  const { host, store, stop } = await started();
  await store.prepare();
  const read = host.read;
  Object.assign(host, {
    read: async () => {
      const workbook = await read();
      return { ...workbook, ours: workbook.ours.filter(({ role }) => role !== 'journal') };
    },
  });
  await store.refresh();
  const [student] = reportOf(store).students;
  const reason = 'Motif';
  await store.deliberation.decide(student?.id ?? '', { subject: { kind: 'year' }, value: 'ADJ', reason });
  expect(store.get()).toMatchObject({ blocked: 'not-prepared', lastDecision: null });
  expect(reportOf(store).students[0]?.entry).toBeNull();
  await stop();
});

test('a decision is shown before Excel has taken it, without another reading, and is taken back where Excel refuses', async () => {
  const { host, store, stop } = await started();
  await store.prepare();
  const [student] = reportOf(store).students;
  const decisionOf = (): string => reportOf(store).students[0]?.entry?.decision ?? '';
  const [read, writeCells] = [host.read, host.writeCells];
  let reads = 0;
  const shown: string[] = [];
  const refusals: HostProblem[] = [];
  Object.assign(host, {
    read: () => ((reads += 1), read()),
    writeCells: async (edits: readonly CellEdits[]) => {
      shown.push(decisionOf());
      const refusal = refusals.shift();
      if (refusal) throw refusal;
      return writeCells(edits);
    },
  });
  const decide = (value: string): Promise<void> =>
    store.deliberation.decide(student?.id ?? '', { subject: { kind: 'year' }, value, reason: 'Motif' });
  await decide('ADJ');
  expect({ shown, reads, now: decisionOf() }).toEqual({ shown: ['ADJ'], reads: 0, now: 'ADJ' });
  expect(store.get()).toMatchObject({ done: { kind: 'decided', count: 1 }, refused: null, takenBack: false });
  expect(store.get().reading?.outdated).toBe(0);
  expect(store.get().reading?.ready?.desk.differences).toEqual([]);

  refusals.push(new HostProblem('cell-edit', null, ''));
  await decide('RED');
  expect({ shown, now: decisionOf() }).toEqual({ shown: ['ADJ', 'RED'], now: 'ADJ' });
  expect(store.get()).toMatchObject({ refused: { problem: { code: 'cell-edit' } }, takenBack: true });

  // Rows were sorted meanwhile: read once, and written where the student stands now.
  refusals.push(new HostProblem('changed-meanwhile', 'Jury', 'A8'));
  await decide('RED');
  expect({ reads, now: decisionOf() }).toEqual({ reads: 1, now: 'RED' });
  expect(store.get()).toMatchObject({ refused: null, takenBack: false });
  const seen = JSON.stringify(reportOf(store));
  await store.refresh();
  expect(JSON.stringify(reportOf(store))).toBe(seen);
  await stop();
});

test('undoing new sheets of marks asks first where somebody has typed on them; undoing the jury leaves what is typed there', async () => {
  const empty = new Workbook();
  empty.addWorksheet('Feuil1');
  const { host, store, stop } = await started(new Uint8Array(await empty.xlsx.writeBuffer()));
  const plan = planMarksSheets(BUILTIN_CURRICULA[0], CLI_WORDS.fr.newWorkbook);
  await store.addMarks(plan);
  await store.undo();
  expect(store.get()).toMatchObject({ undoLoses: false, done: { kind: 'undone' } });
  await store.addMarks(plan);
  const header = 9;
  ['22300001', 'ALOUETTE', 'Zoé', 'TD1', '', ...Array<number>(5).fill(12)].forEach((cell, column) => {
    host.type('S3', header + 1, column, cell);
  });
  await store.undo();
  expect(store.get()).toMatchObject({ undoLoses: true, canUndo: true });
  expect(tabs(host.saved())).toEqual(['Feuil1', 'S3', 'S4']);
  store.keepTyped();
  await store.prepare();
  expect(tabs(host.saved())).toContain('Jury');
  host.type('S3', header + 1, 5, 13);
  await store.undo();
  expect(store.get()).toMatchObject({ undoLoses: false, done: { kind: 'undone' } });
  expect(tabs(host.saved())).toEqual(['Feuil1', 'S3', 'S4']);
  expect(
    store.get().reading?.workbook.ours.find(({ sheet }) => sheet.name === 'S3')?.sheet.rows[10]?.[5],
  ).toBe(13);
  await stop();
});

test('undoing asks first where the jury has typed since, and then takes that back too', async () => {
  const { host, store, stop } = await started();
  const before = tabs(host.saved());
  await store.prepare();
  const jury = store.get().reading?.workbook.ours.find(({ role }) => role === 'jury')?.sheet;
  host.type('Jury', JURY_ROWS.first, jury?.rows[JURY_ROWS.keys]?.indexOf('decision') ?? -1, 'ADJ');
  await store.undo();
  expect(store.get()).toMatchObject({ undoLoses: true, canUndo: true });
  expect(tabs(host.saved())).toContain('Jury');
  store.keepTyped();
  expect(store.get().undoLoses).toBe(false);
  await store.undo();
  await store.undoAnyway();
  expect(store.get()).toMatchObject({ undoLoses: false, canUndo: false, done: { kind: 'undone' } });
  expect(tabs(host.saved())).toEqual(before);
  await stop();
});

test('an edit is read after a moment of quiet and makes the jury sheet outdated', async () => {
  const { host, store, stop } = await started();
  await store.prepare();
  const { sheet, row, column } = firstMark(store);
  host.type(sheet, row, column, 0.5);
  host.type(sheet, row, column, 0.25);
  expect(store.get()).toMatchObject({ changed: true, work: null });
  await pause(QUIET_MILLISECONDS + 100);
  await store.refresh();
  expect(store.get().changed).toBe(false);
  expect(store.get().reading?.outdated).toBe(1);
  await store.prepare();
  expect(store.get().reading?.outdated).toBe(0);
  await stop();
});

test('with reading after edits switched off the change is only said, and read when it is switched on', async () => {
  const { host, store, stop } = await started(undefined, false);
  const { sheet, row, column } = firstMark(store);
  const before = store.get().reading;
  host.type(sheet, row, column, 0.25);
  await pause(QUIET_MILLISECONDS + 100);
  expect(store.get().changed).toBe(true);
  expect(store.get().reading).toBe(before);
  store.setAutoRefresh(true);
  await store.refresh();
  expect(store.get().changed).toBe(false);
  expect(store.get().reading).not.toBe(before);
  await stop();
});

test('what Excel refuses is kept with a retry that succeeds once the obstacle is gone', async () => {
  const { host, store, stop } = await started();
  host.hinder('cell-edit');
  await store.prepare();
  const { refused, work } = store.get();
  expect(refused?.problem.code).toBe('cell-edit');
  expect(work).toBeNull();
  host.hinder(null);
  refused?.retry();
  await store.refresh();
  expect(store.get()).toMatchObject({ refused: null, done: { kind: 'prepared' } });
  await stop();
});

test.each(['the pane', 'the workbook'])(
  'what a writing has left is put back when somebody comes back to %s',
  async (place) => {
    const { host, store, stop } = await started();
    host.hinder('half-written');
    await store.prepare();
    host.hinder(null);
    const come = (): void => (place === 'the pane' ? store.entered() : host.select('S3', 'A1'));
    come();
    await pause(20);
    expect(store.get().refused?.problem.code).toBe('half-written');
    host.left = true;
    come();
    await pause(20);
    await store.refresh();
    expect(store.get()).toMatchObject({ refused: null, done: { kind: 'undone' } });
    await stop();
  },
);

test('settings are kept on their sheet, and a jury already prepared is made again with them in one go', async () => {
  const { host, store, stop } = await started();
  await store.settings.save({ ...DEFAULT_SETTINGS, ATT: 'zero' });
  expect(tabs(host.saved())).toContain('Paramètres');
  expect(tabs(host.saved())).not.toContain('Jury');
  // Every empty cell is 0 from now on; those of one student that cannot be read stay awaited.
  const awaited = reportOf(store).students.filter(({ result }) => result.code === 'ATT');
  expect(awaited.map(({ id }) => id)).toEqual(['22300012']);
  await store.prepare();
  await store.settings.save({ ...DEFAULT_SETTINGS, ATT: 'awaited', language: 'en' });
  expect(store.locale.language).toBe('en');
  expect(store.get().reading?.outdated).toBe(0);
  expect(reportOf(store).students.some(({ result }) => result.code === 'ATT')).toBe(true);
  await store.undo();
  expect(store.locale.language).toBe('fr');
  expect(reportOf(store).settings.ATT).toBe('zero');
  await stop();
});

test('what is told of a line of the settings names its cell from the first writing on', async () => {
  const { host, store, stop } = await started();
  await store.prepare();
  await store.settings.answer('unread-column:X', 'ignore');
  await store.settings.save({
    ...reportOf(store).settings,
    rulings: ['malus par absence', 'défaillant ; au-delà de 3'].map((rule) => `Absences NJ : ${rule}`),
  });
  const { ours } = opened(host.saved()).workbook;
  const rowsOf = (role: string) => ours.find((one) => one.role === role)?.sheet.rows ?? [];
  const told = rowsOf('anomalies').flatMap((cells) => (cells?.[0] === 'Paramètres' ? [cells[1]] : []));
  const lines = told.map((cell) => {
    const { row, column } = parseCell(String(cell)) ?? { row: -1, column: -1 };
    return rowsOf('settings')[row]?.slice(column - 1, column + 1);
  });
  expect(lines).toEqual([
    [expect.anything(), expect.stringContaining('Absences NJ')],
    [expect.anything(), expect.stringContaining('Absences NJ')],
    [expect.stringContaining('X'), expect.anything()],
  ]);
  await stop();
});

test('documents are written beside the jury, keep what was typed on them, and are taken back in one go', async () => {
  const { host, store, stop } = await started();
  await store.prepare();
  const before = tabs(host.saved());
  await store.exchange.createDocuments(['hearings', 'attendance']);
  expect(store.get().done).toEqual({ kind: 'documents', sheets: ['Émargement', 'Auditions'] });
  expect(tabs(host.saved())).toEqual([...before, 'Émargement', 'Auditions']);
  await store.undo();
  expect(tabs(host.saved())).toEqual(before);
  await stop();
});

test('the free texts of the documents are kept with the settings, and saving other settings keeps them', async () => {
  const { store, stop } = await started();
  await store.settings.save({
    ...DEFAULT_SETTINGS,
    appeal: 'Recours : deux mois.',
    signatory: 'Camille Exemple',
  });
  await store.settings.save({ ...reportOf(store).settings, language: 'en' });
  expect(reportOf(store).settings).toMatchObject({
    appeal: 'Recours : deux mois.',
    signatory: 'Camille Exemple',
    signatoryTitle: '',
  });
  await stop();
});

test('picking a student shows the row on the sheet in sight, and selecting a row picks its student', async () => {
  const { host, store, stop } = await started();
  const [first, second] = reportOf(store).students;
  host.select('S4', 'A1');
  await store.pick(first?.id ?? '');
  expect(host.shown.at(-1)?.sheet).toBe('S4');
  const place = store.get().reading?.places?.cellOf(second?.id ?? '', 'S3');
  host.select('S3', place?.cell ?? '');
  expect(store.get()).toMatchObject({ selected: second?.id, activeSheet: 'S3' });
  await stop();
});

test('the next anomaly is shown also where the button that asks for it has started the pane, which still reads', async () => {
  const host = new FileHost(sampleWorkbook('but2-mmi'), zlibCodec);
  const store = new JuryStore(host, { locale: fr, autoRefresh: true });
  const starting = store.start();
  await store.nextAnomaly();
  expect(host.shown).toHaveLength(1);
  await (
    await starting
  )();
});

test('the next anomaly goes from the gravest to the last and begins again', async () => {
  const { host, store, stop } = await started();
  const { anomalies } = reportOf(store);
  for (let i = 0; i <= anomalies.length; i++) await store.nextAnomaly();
  expect(host.shown).toHaveLength(anomalies.length + 1);
  expect(host.shown.at(-1)).toEqual(host.shown[0]);
  expect(reportOf(store).anomalies.find(({ cell }) => cell === host.shown[0]?.address)?.kind).toBe(
    'out-of-range',
  );
  await stop();
});

test('recolouring writes colours only where there is a jury sheet, and prepares the jury where there is none', async () => {
  const { host, store, stop } = await started();
  await store.recolour();
  expect(store.get().done).toMatchObject({ kind: 'prepared' });
  const before = tabs(host.saved());
  await store.recolour();
  expect(store.get().done).toEqual({ kind: 'recoloured', sheets: ['S3', 'S4'] });
  expect(tabs(host.saved())).toEqual(before);
  await stop();
});

describe('a decision picked from its list, of which Excel tells nothing', () => {
  async function prepared() {
    const { host, store, stop } = await started();
    await store.prepare();
    const jury = store.get().reading?.workbook.ours.find(({ role }) => role === 'jury')?.sheet;
    const column = jury?.rows[JURY_ROWS.keys]?.indexOf('decision') ?? -1;
    const cell = a1({ row: JURY_ROWS.first, column });
    const decided = (): unknown => {
      const rows = store.get().reading?.workbook.ours.find(({ role }) => role === 'jury')?.sheet.rows;
      return rows?.[JURY_ROWS.first]?.[column] ?? null;
    };
    const pick = (code: string): void => host.pick('Jury', JURY_ROWS.first, column, code);
    // What our own writing sets off is over.
    await pause(1_600);
    /** Once what is read a moment later has come. */
    async function after(): Promise<unknown> {
      const before = decided();
      const end = Date.now() + 20_000;
      while (decided() === before && Date.now() < end) await pause(50);
      return decided();
    }
    return { host, store, stop, cell, pick, decided, after };
  }

  test('is read when the selection leaves its cell, when something is calculated, and when somebody comes to the pane', async () => {
    const { host, store, stop, cell, pick, decided, after } = await prepared();
    host.select('Jury', cell);
    pick('RED');
    await pause(QUIET_MILLISECONDS + 400);
    expect(decided()).toBe(null);
    host.select('Jury', 'A1');
    expect(await after()).toBe('RED');

    host.select('Jury', cell);
    pick('ADJ');
    for (let sheet = 0; sheet < 8; sheet++) host.calculate();
    expect(await after()).toBe('ADJ');

    pick('NAR');
    store.entered();
    expect(await after()).toBe('NAR');
    expect(host.asked).toHaveLength(3);
    await stop();
  });

  test('costs nothing on other cells, nor right after we have written ourselves', async () => {
    const { host, store, stop, cell } = await prepared();
    host.select('Jury', 'A9');
    host.select('S3', 'C9');
    host.select('Jury', 'A10');
    store.entered();
    await store.recolour();
    host.select('Jury', cell);
    host.select('Jury', 'A11');
    store.entered();
    await pause(400);
    expect(host.asked).toEqual([]);
    await stop();
  });
});

test('accepting all by right where it concerns nobody leaves the last decision to be taken back', async () => {
  const { store, stop } = await started();
  await store.prepare();
  const { id = '' } = reportOf(store).students[0] ?? {};
  await store.deliberation.decide(id, { subject: { kind: 'year' }, value: 'RED', reason: 'Motif' });
  await store.deliberation.acceptByRight([]);
  expect(store.get().lastDecision?.map((one) => one.id)).toEqual([id]);
  await store.deliberation.takeBack();
  expect(reportOf(store).students[0]?.entry?.decision ?? '').toBe('');
  await stop();
});
