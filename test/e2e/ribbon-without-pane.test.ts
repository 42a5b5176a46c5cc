import type { FrameLocator, Locator } from 'playwright-core';
import type { Oddity } from '../../workbench/host/oddities';
import { closeBrowser, until, type Stage } from './harness';
import { openProduct } from './product';

/** Buttons of the ribbon where Excel does not show the pane: what came of them stands in a dialog that a key closes. */

const stages: Stage[] = [];
afterAll(async () => {
  for (const stage of stages) await stage.close();
  await closeBrowser();
});

const dialogOf = (stage: Stage): Locator => stage.page.locator('dialog.addin-dialog');
const pageOf = (stage: Stage): FrameLocator => dialogOf(stage).frameLocator('iframe');
const press = (stage: Stage, name: string): Promise<void> =>
  stage.page.getByRole('button', { name, exact: true }).click();
const words = async (stage: Stage): Promise<string> =>
  (await pageOf(stage).locator('#outcome').innerText()).replace(/\s+/g, ' ');
const gone = (stage: Stage): Promise<void> => until(async () => (await dialogOf(stage).count()) === 0);

async function withoutPane(bridge: 'win32' | 'web', language: 'fr' | 'en', oddity: Oddity): Promise<Stage> {
  const stage = await openProduct({ bridge, query: `?lang=${language}` });
  stages.push(stage);
  await press(stage, language === 'fr' ? 'Masquer le volet' : 'Hide the pane');
  await stage.workbench.setOddities([oddity]);
  return stage;
}

test.each(['win32', 'web'] as const)('in French, where the pane is never shown (%s)', async (bridge) => {
  const stage = await withoutPane(bridge, 'fr', 'pane-request-hangs');
  await press(stage, 'Préparer le jury');
  await pageOf(stage).getByText('Jury préparé. Feuilles écrites : Jury, Procès-verbal').waitFor();
  expect(await words(stage)).toMatch(
    /Excel n’a pas montré le volet : onglet Accueil, « Ouvrir le volet »\.$/,
  );
  // Neither a mark nor a name, and nothing of it went to the server.
  const address = await dialogOf(stage).locator('iframe').getAttribute('src');
  expect(address).toMatch(/dialog\.html\?_host_Info=[^#]*isDialog[^#]*#/);

  // The key that is at hand closes it, and Escape does.
  await until(async () => (await pageOf(stage).locator(':focus').count()) === 1);
  expect(await pageOf(stage).locator(':focus').innerText()).toBe('Fermer');
  await stage.page.keyboard.press('Enter');
  await gone(stage);
  await press(stage, 'Anomalie suivante');
  await pageOf(stage).getByText('S3!H57').waitFor();
  expect(await words(stage)).toContain('Note hors de 0 à 20.');
  expect(await words(stage)).not.toMatch(/115|Wallaby/);
  await until(async () => (await pageOf(stage).locator(':focus').count()) === 1);
  await stage.page.keyboard.press('Escape');
  await gone(stage);

  // One that is still there makes room for the next.
  await press(stage, 'Recolorer');
  await pageOf(stage).getByText('Lignes recolorées : S3, S4.').waitFor();
  await dialogOf(stage).getByRole('button', { name: 'Fermer' }).click();
  await gone(stage);
  await stage.workbench.setCellEditMode(true);
  await press(stage, 'Recolorer');
  await pageOf(stage).getByText('Validez la cellule').waitFor();
  await stage.workbench.setCellEditMode(false);
  await stage.assertClean();
});

test.each(['pane-request-refused', 'pane-request-ignored'] as const)(
  'in English, where it is %s',
  async (oddity) => {
    const stage = await withoutPane('web', 'en', oddity);
    await press(stage, 'Prepare the jury');
    await pageOf(stage).getByText('Jury prepared. Sheets written: Jury').waitFor();
    expect(await words(stage)).toMatch(/Excel has not shown the pane: Home tab, “Open the pane”\.$/);
    await until(async () => (await pageOf(stage).locator(':focus').count()) === 1);
    expect(await pageOf(stage).locator(':focus').innerText()).toBe('Close');
    await stage.page.keyboard.press('Enter');
    await gone(stage);
    await stage.assertClean();
  },
);

test('where the pane is shown, no dialog comes', async () => {
  const stage = await openProduct();
  stages.push(stage);
  await press(stage, 'Masquer le volet');
  await press(stage, 'Recolorer');
  await stage.pane().getByText('Jury préparé.').first().waitFor();
  expect(await dialogOf(stage).count()).toBe(0);
  await stage.assertClean();
});
