import { zlibCodec } from '../../src/cli/zlib-codec';
import { readHistory } from '../../src/jury/history/read-history';
import { readImport } from '../../src/jury/imports/read-import';
import type { ImportDraft } from '../../src/jury/imports/plan-import';
import type { Host } from '../../src/jury/host/port';
import { DOCUMENT_ROLES } from '../../src/vocabulary/documents';
import type { SheetPlan } from '../../src/plan/types';
import { JuryStore } from '../../src/taskpane/state/jury-store';
import { file, secondYear, type Person } from '../jury/imports/files';
import { opened } from '../jury/workbooks';
import { FileHost } from './file-host';
import { sampleWorkbook } from './harness/sample-workbook';
import { fr } from '../../src/locales/fr';

/** What the store writes while names are hidden, and when they are hidden and shown again. */

jest.setTimeout(60_000);

async function started(bytes: Uint8Array) {
  const host = new FileHost(bytes, zlibCodec);
  const plans: SheetPlan[] = [];
  const watched: Host = {
    ...host,
    apply: (plan, options) => {
      plans.push(...plan.sheets);
      return host.apply(plan, options);
    },
  };
  const store = new JuryStore(watched, { locale: fr, autoRefresh: false });
  await store.start();
  return { host, plans, store };
}

const oursOf = (host: FileHost, ...roles: readonly string[]): string =>
  JSON.stringify(opened(host.saved()).workbook.ours.filter(({ role }) => roles.includes(role)));

test('documents that are there lose and get back the names in the same go as the jury', async () => {
  const { host, store } = await started(sampleWorkbook('but2-mmi'));
  await store.prepare();
  await store.exchange.createDocuments(DOCUMENT_ROLES);
  expect(oursOf(host, ...DOCUMENT_ROLES)).toContain('Zèbre');
  await store.settings.hideNames(true);
  expect(store.get().refused).toBeNull();
  expect(oursOf(host, 'jury', ...DOCUMENT_ROLES)).not.toContain('Zèbre');
  await store.settings.hideNames(false);
  expect(oursOf(host, ...DOCUMENT_ROLES)).toContain('Zèbre');
});

const numbered: Person = { number: 22301001, lastName: 'ABEILLE', firstName: 'Alice', mark: 12 };
const unnumbered: Person = { number: null, lastName: 'BOULEAU', firstName: 'Bruno', mark: 12 };

test('results of an earlier year find their students while names are hidden, and are kept under their names', async () => {
  const { host, plans, store } = await started(await secondYear([numbered, unnumbered]));
  await store.prepare();
  await store.settings.hideNames(true);
  const decisions = await file({
    'Décisions 2023-2024': [
      ['code_nip', 'Nom', 'Prénom', 'UE1.1', 'Décision UE1.1'],
      [22301001, 'ABEILLE', 'Alice', 11, 'ADM'],
      [null, 'BOULEAU', 'Bruno', 9, 'AJ'],
    ],
  });
  const reading = readImport(opened(decisions).workbook, 'decisions.xlsx', null);
  if (!reading.ok) throw new Error(reading.refusal);
  const draft: ImportDraft = { reading, target: 'history', year: '2023-2024' };
  await store.exchange.runImport(draft);

  const preparation = store.get().reading?.preparation;
  if (!preparation?.ok) throw new Error('not read');
  expect(preparation.report.students.map(({ history }) => history.length)).toEqual([1, 1]);
  expect(preparation.report.students[0]?.lastName).toMatch(/^Étudiant/);
  const covers = (): number => plans.findLast(({ role }) => role === 'history')?.rules.length ?? -1;
  expect(covers()).toBe(1);
  const names = (): unknown =>
    readHistory(opened(host.saved()).workbook)?.rows.map(({ record }) => record.lastName);
  expect(names()).toEqual(['ABEILLE', 'BOULEAU']);
  await store.settings.hideNames(false);
  expect(covers()).toBe(0);
  expect(names()).toEqual(['ABEILLE', 'BOULEAU']);
  await store.settings.hideNames(true);
  expect(covers()).toBe(1);
});
