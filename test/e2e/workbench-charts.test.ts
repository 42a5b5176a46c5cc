import { closeBrowser, until } from './harness';
import { openProduct, prepare } from './product';

afterAll(closeBrowser);

it('charts of a sheet are drawn below the grid, also those that come with a file', async () => {
  const stage = await openProduct();
  await prepare(stage);
  const figures = stage.page.locator('.charts figure');
  const titles = async (): Promise<string[]> =>
    (await figures.locator('figcaption').allTextContents()).map((title) => title.trim());
  await stage.workbench.select('Statistiques', 'A1');
  await until(async () => (await figures.count()) === 2);
  const drawn = await titles();
  expect(drawn.every((title) => title !== '')).toBe(true);
  expect(await figures.first().locator('rect').count()).toBeGreaterThan(4);
  await stage.workbench.open(await stage.workbench.save(), 'relu.xlsx');
  await stage.workbench.select('Statistiques', 'A1');
  await until(async () => (await figures.count()) === 2);
  expect(await titles()).toEqual(drawn);
  expect(await figures.first().locator('rect').count()).toBeGreaterThan(4);
  await stage.workbench.select('S3', 'A1');
  await until(async () => (await figures.count()) === 0);
  await stage.assertClean();
  await stage.close();
});
