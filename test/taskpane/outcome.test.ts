import { Workbook } from 'exceljs';
import { zlibCodec } from '../../src/cli/zlib-codec';
import { en } from '../../src/locales/en';
import { fr } from '../../src/locales/fr';
import { HostProblem } from '../../src/jury/host/port';
import { outcomeOf } from '../../src/taskpane/outcome';
import { INITIAL_STATE, type JuryState } from '../../src/taskpane/state/jury-state';
import { JuryStore } from '../../src/taskpane/state/jury-store';
import { FileHost } from './file-host';
import { sampleWorkbook } from './harness/sample-workbook';

/** What a button of the ribbon says without the pane. */

jest.setTimeout(30_000);

const told = (state: Partial<JuryState>, locale = fr): string =>
  outcomeOf('prepareJury', { ...INITIAL_STATE, ...state }, locale)
    .sentences.slice(0, -1)
    .join(' ');

test.each([
  [{ done: { kind: 'prepared', sheets: ['Jury'] } } as const, /^Jury préparé\. Feuilles écrites\s: Jury\.$/],
  [{ blocked: 'closed' } as const, /^Jury clos.* Rouvrir le jury\.$/],
  [{ refused: refusal('cell-edit') }, /^Une cellule est en cours de saisie.*Entrée/],
  // What was done before is no answer to what was refused.
  [{ refused: refusal('silent'), done: { kind: 'undone' } } as const, /^Excel ne répond pas/],
  [{ refused: refusal('unexpected', 'GeneralException') }, /Détail\s: GeneralException$/],
])('%j', (state, expected) => {
  expect(told(state)).toMatch(expected);
});

function refusal(code: HostProblem['code'], detail = ''): NonNullable<JuryState['refused']> {
  return { problem: new HostProblem(code, null, detail), retry: () => undefined };
}

test('a workbook without marks says what was looked for, and where', async () => {
  const store = await started(await withoutMarks());
  expect(outcomeOf('prepareJury', store.get(), en).sentences[0]).toMatch(/^No table of marks recognised\.$/);
});

test('of an anomaly it says the cell and the advice, neither the mark nor whose it is', async () => {
  const store = await started(sampleWorkbook('but2-mmi'));
  await store.nextAnomaly();
  const { sentences, language, close } = outcomeOf('nextAnomaly', store.get(), fr);
  expect([language, close]).toEqual(['fr', 'Fermer']);
  expect(sentences[0]).toMatch(/^S\d![A-Z]+\d+$/);
  const people = store.get().reading?.preparation;
  if (!people?.ok) throw new Error('no report');
  for (const { lastName } of people.report.students) expect(sentences.join(' ')).not.toContain(lastName);
});

async function withoutMarks(): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.addWorksheet('Planning').addRow(['Lundi', 'Mardi']);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function started(workbook: Uint8Array): Promise<JuryStore> {
  const store = new JuryStore(new FileHost(workbook, zlibCodec), { locale: fr, autoRefresh: false });
  const stop = await store.start();
  await stop();
  return store;
}
