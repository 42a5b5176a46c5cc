import { MemoryWorkbook } from './memory-workbook';
import { closeExcel, paneOver, problem } from './open';

afterEach(closeExcel);

test('a file of any length is opened beside the workbook, byte for byte, and the workbook stays as it is', async () => {
  const workbook = new MemoryWorkbook(['Notes S1', [['Nom']]]);
  const { host } = paneOver(workbook);
  const files = [0, 1, 30_000, 100_001].map((length) => Uint8Array.from({ length }, (_, i) => (i * 7) % 256));
  for (const file of files) await host.openWorkbook(file);
  expect(workbook.beside).toEqual(files);
  expect(workbook.sheets().map(({ name }) => name)).toEqual(['Notes S1']);
});

test('where a policy of Windows forbids it, that is a refusal like any other', async () => {
  const { host, excel } = paneOver(new MemoryWorkbook(['Notes S1', [['Nom']]]));
  excel.failAt(0, 'GeneralException');
  expect(await problem(host.openWorkbook(new Uint8Array(9)))).toMatchObject({ code: 'other-workbook' });
  excel.failAt(0, 'GeneralException', 0);
});
