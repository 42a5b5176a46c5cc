import { openPackage, readWorkbook } from '../../src/xlsx/open-package';
import { rangeName } from '../../src/cells/a1';
import { closeBrowser, until, type Stage } from './harness';
import { button, openProduct, prepare, says } from './product';
import { openTab } from '../open-tab';

afterAll(closeBrowser);

/** Row of the codes of modules on S3, its first student's row, and the last column of the table. */
async function marks(stage: Stage): Promise<{ codes: number; first: number; last: string }> {
  const rows = (await stage.workbench.read('S3', 'A1:BZ30')) as unknown[][];
  const codes = rows.findIndex((row) => row.some((cell) => String(cell).startsWith('R3.08')));
  const width = (rows[codes] ?? []).findLastIndex((cell) => cell !== '') + 1;
  const last = rangeName({ top: 0, left: width - 1, bottom: 0, right: width - 1 }).replace('1', '');
  return { codes: codes + 1, first: rows.findIndex((row, i) => i > codes && Number(row[0]) > 0) + 1, last };
}

async function frozenRole(stage: Stage): Promise<{ visible: boolean; rows: number } | null> {
  const opened = openPackage(await stage.workbench.save());
  if (!opened.ok) throw new Error('the saved file cannot be opened');
  const found = readWorkbook(opened.package).ours.find(({ role }) => role === 'frozen')?.sheet;
  const kept = found?.rows.filter((row) => String(row?.[2] ?? '').startsWith('=')) ?? [];
  return found ? { visible: found.visible, rows: kept.length } : null;
}

test('closing turns formulas of ours into values, and reopening puts back those that nobody has touched', async () => {
  const stage = await openProduct();
  await prepare(stage);
  const { codes: row, first, last } = await marks(stage);
  const codes = `$A$${row}:${last}$${row}`;
  const average = (of: number): string => `=BUT.UEAVERAGE("UE33",${codes},A${of}:${last}${of})`;
  const typed = [average(first), average(first + 1), '=1+1'];
  for (const [i, formula] of typed.entries()) await stage.workbench.write('S3', `CC${first + i}`, formula);
  await stage.workbench.write('S3', `CE${first}`, `=BUT.UEAVERAGES(${codes},A${first}:${last}${first + 2})`);
  const cells = `CC${first}:CC${first + 2}`;
  const spill = `CE${first}:CI${first + 3}`;
  const shown = await stage.workbench.read('S3', cells);
  const spilled = await stage.workbench.read('S3', spill);
  expect(shown.map(([value]) => typeof value)).toEqual(['number', 'number', 'number']);
  expect(spilled[0]).toEqual(['UE31', 'UE32', 'UE33', 'UE34', 'UE35']);

  const pane = stage.pane();
  await openTab(pane, 'Délibérer');
  await pane.getByLabel('Décisions notées par').first().fill('Présidente Imaginaire');
  await button(pane, 'Clore le jury…').click();
  await says(stage, 'Il manque le président, les membres, la date, le lieu.');
  await pane.getByLabel('Président ou présidente du jury').fill('Prudence Imaginaire');
  await pane.getByLabel('Autres membres du jury').fill('Ada Exemple, enseignante');
  await button(pane, 'Clore le jury').click();
  await until(async () => (await stage.workbench.readFormulas('S3', cells))[0]?.[0] === shown[0]?.[0]);
  expect(await stage.workbench.readFormulas('S3', cells)).toEqual([...shown.slice(0, 2), ['=1+1']]);
  expect(await stage.workbench.readFormulas('S3', spill)).toEqual(spilled);
  expect(await frozenRole(stage)).toEqual({ visible: false, rows: 3 });
  await until(async () => {
    const minutes = (await stage.workbench.read('Procès-verbal', 'A1:H60')).flat().map(String);
    return ['Prudence Imaginaire', 'Ada Exemple'].every((name) => minutes.includes(name));
  });

  await stage.workbench.write('S3', `CC${first + 1}`, 11.11);
  await pane.getByLabel('Motif de la réouverture').fill('Oubli');
  await button(pane, 'Rouvrir le jury').click();
  await says(stage, 'Clore le jury…');
  expect(await stage.workbench.readFormulas('S3', cells)).toEqual([[typed[0]], [11.11], ['=1+1']]);
  expect(await stage.workbench.read('S3', spill)).toEqual(spilled);
  expect((await stage.workbench.readFormulas('S3', `CE${first}`))[0]?.[0]).toContain('BUT.UEAVERAGES');
  expect(await frozenRole(stage)).toEqual({ visible: false, rows: 1 });
  await stage.assertClean();
  await stage.close();
});
