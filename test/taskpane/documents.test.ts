import { zlibCodec } from '../../src/cli/zlib-codec';
import { JURY_ROWS } from '../../src/jury/sheets/jury-rows';
import { JuryStore } from '../../src/taskpane/state/jury-store';
import { opened, unzipped } from '../xlsx/packages';
import { FileHost } from './file-host';
import { sampleWorkbook } from './harness/sample-workbook';
import { fr } from '../../src/locales/fr';

/** The documents of a jury that is closed, by the pane's state on a workbook file. */

// Each test opens and writes whole workbooks, several times.
jest.setTimeout(30_000);

async function prepared() {
  const host = new FileHost(sampleWorkbook('but2-mmi'), zlibCodec);
  const store = new JuryStore(host, { locale: fr, autoRefresh: false });
  const stop = await store.start();
  await store.prepare();
  store.deliberation.signAs('Présidente Imaginaire');
  return { host, store, stop };
}

/** The part of a sheet in the saved file. */
function xmlOf(host: FileHost, name: string): string {
  const sheet = opened(host.saved()).workbook.sheets.find((one) => one.name === name);
  const text = unzipped(host.saved())[sheet?.part ?? ''];
  if (text === undefined) throw new Error(`no sheet ${name}`);
  return text;
}

const isProtected = (host: FileHost, name: string): boolean =>
  /<sheetProtection [^>]*sheet="1"/.test(xmlOf(host, name));
const tabs = (host: FileHost): readonly string[] =>
  opened(host.saved()).workbook.sheets.map(({ name }) => name);

function textsOf(store: JuryStore, role: string): readonly string[] {
  const sheet = store.get().reading?.workbook.ours.find((one) => one.role === role)?.sheet;
  return (sheet?.rows ?? []).flatMap((cells) => (cells ?? []).map((cell) => String(cell ?? '')));
}

/** The jury types a decision of the year into the row of the first student. */
function decideFirst(host: FileHost, store: JuryStore, code: string): void {
  const keys = store.get().reading?.workbook.ours.find(({ role }) => role === 'jury')?.sheet.rows[
    JURY_ROWS.keys
  ];
  host.type('Jury', JURY_ROWS.first, keys?.indexOf('decision') ?? -1, code);
}

/** The first cell with a mark of the first student gets another one. */
function changeMark(host: FileHost, store: JuryStore): void {
  const { preparation, workbook } = store.get().reading ?? {};
  const [table] = preparation?.ok ? preparation.report.tables : [];
  const row = table?.firstRow ?? 0;
  const cells = workbook?.sheets.find(({ name }) => name === table?.sheet)?.rows[row];
  host.type(
    table?.sheet ?? '',
    row,
    cells?.findIndex((cell, i) => i > 4 && typeof cell === 'number') ?? -1,
    0.25,
  );
}

test('closing writes the documents that are there once more, with what was decided since, as values and protected', async () => {
  const { host, store, stop } = await prepared();
  await store.exchange.createDocuments(['display', 'mailmerge', 'bulletins']);
  expect(textsOf(store, 'mailmerge')).not.toContain('PAS1NCI');
  expect(isProtected(host, 'Publipostage')).toBe(false);
  decideFirst(host, store, 'PAS1NCI');
  await store.deliberation.close();
  expect(store.get().done).toMatchObject({ kind: 'closed' });
  for (const role of ['display', 'mailmerge']) expect(textsOf(store, role)).toContain('PAS1NCI');
  for (const name of ['Affichage', 'Publipostage', 'Bulletins', 'Jury']) {
    expect({ name, isProtected: isProtected(host, name) }).toEqual({ name, isProtected: true });
    expect(xmlOf(host, name)).not.toMatch(/<f[ >]/);
  }
  await stop();
});

test('a document that is created after closing is protected too, those there are stay, and reopening frees all', async () => {
  const { host, store, stop } = await prepared();
  await store.exchange.createDocuments(['display']);
  await store.deliberation.close();
  const before = xmlOf(host, 'Affichage');
  await store.exchange.createDocuments(['display', 'dut']);
  expect(store.get()).toMatchObject({
    done: { kind: 'documents', sheets: ['Affichage', 'Diplômes'] },
    blocked: null,
  });
  expect(isProtected(host, 'Diplômes')).toBe(true);
  expect(xmlOf(host, 'Affichage')).toBe(before);
  await store.deliberation.reopen('Note corrigée');
  for (const name of ['Affichage', 'Diplômes', 'Jury']) expect(isProtected(host, name)).toBe(false);
  await stop();
});

test('where marks have changed since closing no document is created, and it is said', async () => {
  const { host, store, stop } = await prepared();
  await store.deliberation.close();
  changeMark(host, store);
  const before = tabs(host);
  await store.exchange.createDocuments(['bulletins']);
  expect(store.get()).toMatchObject({ blocked: 'closed', done: null });
  expect(tabs(host)).toEqual(before);
  await store.deliberation.reopen('Note corrigée');
  await store.exchange.createDocuments(['bulletins']);
  expect(store.get().done).toEqual({ kind: 'documents', sheets: ['Bulletins'] });
  await stop();
});
