import { closeBrowser } from './harness';
import { openProduct, says } from './product';

/** The pane is drawn before all of its code has come. */

afterAll(closeBrowser);

test('tabs and what is going on are seen while the rest of the code is on its way, and no word of it is lost', async () => {
  const stage = await openProduct({ bridge: 'win32' });
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await stage.page.route('**/jury.*.js', async (route) => {
    await held;
    await route.continue();
  });
  await stage.workbench.reloadPane();
  const pane = stage.page.frameLocator('iframe[title="Jury BUT"]');
  const students = pane.getByRole('tab', { name: 'Délibérer' });
  await students.waitFor();
  await says(stage, 'Lecture du classeur…');
  expect(await pane.getByRole('tab').count()).toBe(7);
  // What is chosen meanwhile is shown as soon as it can be.
  await students.click();
  release();
  await pane.getByRole('searchbox').waitFor();
  await says(stage, '60 ');
  await stage.assertClean();
  await stage.close();
});

test('where the rest of the code cannot be fetched, a sentence says so, and the pane opens once it can', async () => {
  const stage = await openProduct({ bridge: 'win32' });
  await stage.page.route('**/jury.*.js', (route) => route.abort());
  await stage.workbench.reloadPane();
  const pane = stage.page.frameLocator('iframe[title="Jury BUT"]');
  await pane.getByText('Le volet n’a pas pu être chargé.').waitFor();
  expect(await pane.getByRole('tab').count()).toBe(0);
  await stage.page.unroute('**/jury.*.js');
  await stage.workbench.reloadPane();
  await pane.getByText('60 étudiants').first().waitFor();
  await stage.close();
});

test('where Excel never answers the first request, the workbook is read all the same', async () => {
  const stage = await openProduct({ bridge: 'win32' });
  await stage.workbench.leaveUnanswered(1);
  await stage.workbench.reloadPane();
  await stage.page.frameLocator('iframe[title="Jury BUT"]').getByText('60 étudiants').first().waitFor();
  await stage.assertClean();
  await stage.close();
});
