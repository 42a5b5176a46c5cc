import type { WorkbookSnapshot } from '../../src/cells/snapshot';
import { readJournal } from '../../src/jury/journal/read-journal';
import { DEFAULT_SETTINGS } from '../../src/jury/settings/settings';
import { fr } from '../../src/locales/fr';
import { JuryStore } from '../../src/taskpane/state/jury-store';
import { closeExcel, paneOver } from './open';
import { promotion } from './promotion';

afterEach(closeExcel);

const COVERED = ';;;"•••"';

test('hiding names in Excel covers them on the marks, keeps the marks, and takes all of it away again', async () => {
  const workbook = promotion(12);
  const { host } = paneOver(workbook);
  const store = new JuryStore(host, { locale: fr, autoRefresh: false });
  const stop = await store.start();
  await store.prepare();
  await store.exchange.createDocuments(['hearings', 'bulletins']);
  const marks = workbook.sheet('S3').shown();
  const formats = (): string[] =>
    workbook
      .sheet('S3')
      .conditionalFormats()
      .flatMap(({ look }) => look.numberFormat ?? []);
  const before = formats();
  expect(before).not.toContain(COVERED);
  const textsOf = async (): Promise<WorkbookSnapshot> => host.read();
  const lastName = String(marks[6]?.[1]);
  expect(JSON.stringify((await textsOf()).ours)).toContain(lastName);

  await store.settings.hideNames(true);
  expect(store.get().refused).toBeNull();
  expect(formats()).toContain(COVERED);
  expect(formats()).toContain('"ADM";"ADM";"ADM";"ADM"');
  expect(workbook.sheet('S3').shown()).toEqual(marks);
  expect(JSON.stringify((await textsOf()).ours)).not.toContain(lastName);
  expect(readJournal(await textsOf())?.damage).toEqual([]);
  expect(store.get().reading?.preparation.settings).toEqual({ ...DEFAULT_SETTINGS, names: 'hidden' });
  expect(store.get().reading?.outdated).toBe(0);

  await store.settings.hideNames(false);
  expect(formats()).toEqual(before);
  expect(workbook.sheet('S3').shown()).toEqual(marks);
  expect(JSON.stringify((await textsOf()).ours)).toContain(lastName);
  expect(store.locale).toBe(fr);
  await stop();
});
