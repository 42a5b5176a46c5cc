import { readFileSync } from 'node:fs';
import { closeBrowser, loaded, until, type Stage } from './harness';
import { openBare } from './bare';
import { SAMPLE } from './product';
import { typeIn } from './typing';

afterAll(closeBrowser);

/** The sample with a mark typed in it, and what a person may do that would lose it. */
let stage: Stage;
beforeEach(async () => {
  stage = await openBare({ workbookPath: SAMPLE });
});
afterEach(async () => {
  await stage.assertClean();
  await stage.close();
});

const modified = (): Promise<boolean> => stage.page.getByText('modifié', { exact: true }).isVisible();
const answer = (name: string): Promise<void> =>
  stage.page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
const asks = (text: string): Promise<void> =>
  stage.page.getByRole('dialog').getByText(text).waitFor({ timeout: 5_000 });
const mark = async (): Promise<unknown> => (await stage.workbench.read('S3', 'F10'))[0]?.[0];

async function change(): Promise<void> {
  expect(await modified()).toBe(false);
  await typeIn(stage, 'S3', 'F10', '3,25');
  await until(modified);
}

/** Drops a file on the grid, as out of a folder. */
async function drop(name: string, bytes: Buffer): Promise<void> {
  const transfer = await stage.page.evaluateHandle(
    `(() => {
      const bytes = Uint8Array.from(atob('${bytes.toString('base64')}'), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], '${name}'));
      return transfer;
    })()`,
  );
  await stage.page.dispatchEvent('.grid', 'drop', { dataTransfer: transfer });
}

it('asks before the language is changed, and stays where the person wants to', async () => {
  await change();
  await stage.page.getByRole('link', { name: 'English' }).click();
  await asks('but2-mmi.xlsx » a été modifié');
  await answer('Annuler');
  expect(await mark()).toBe(3.25);
  await stage.page.getByRole('link', { name: 'English' }).click();
  await answer('Continuer sans garder');
  await stage.page.getByRole('heading', { name: 'Jury BUT workbench' }).waitFor();
});

it('asks before a dropped file takes the place of the work', async () => {
  await change();
  await drop('autre.xlsx', readFileSync(SAMPLE));
  await asks('Ouvrir « autre.xlsx » prend sa place');
  await stage.page.keyboard.press('Escape');
  await until(async () => (await stage.page.getByRole('dialog').count()) === 0);
  expect(await mark()).toBe(3.25);
  await drop('autre.xlsx', readFileSync(SAMPLE));
  await answer('Continuer sans garder');
  await stage.page.getByText('autre.xlsx', { exact: true }).waitFor();
  expect(await mark()).not.toBe(3.25);
});

it('downloads first where that is chosen, then opens the other file', async () => {
  await change();
  const download = stage.page.waitForEvent('download');
  await stage.page.locator('input[type=file]').setInputFiles({
    name: 'autre.xlsx',
    mimeType: 'application/octet-stream',
    buffer: readFileSync(SAMPLE),
  });
  await answer('Télécharger d’abord');
  const saved = await (await download).path();
  await stage.page.getByText('autre.xlsx', { exact: true }).waitFor();
  expect(await modified()).toBe(false);
  await stage.workbench.open(readFileSync(saved), 'relu.xlsx');
  expect(await mark()).toBe(3.25);
});

it('keeps the work where the other file is no workbook', async () => {
  await change();
  await drop('abîmé.xlsx', Buffer.from([1, 2, 3]));
  await answer('Continuer sans garder');
  await stage.page.getByText('n’est pas un classeur .xlsx lisible').waitFor();
  expect(await mark()).toBe(3.25);
  expect(await modified()).toBe(true);
});

it('asks the browser to ask before the page is left, until it is downloaded', async () => {
  const asked: string[] = [];
  stage.page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await change();
  await stage.page.reload({ timeout: 3_000 }).catch(() => null);
  expect(asked).toEqual(['beforeunload']);
  expect(await mark()).toBe(3.25);
  const download = stage.page.waitForEvent('download');
  await stage.page.getByRole('button', { name: 'Télécharger le classeur' }).click();
  await download;
  await until(async () => !(await modified()));
  await stage.page.reload();
  await loaded(stage.page);
  expect(asked).toEqual(['beforeunload']);
});

it('takes what is still being typed into the file', async () => {
  await stage.workbench.select('S3', 'F10');
  await stage.page.keyboard.type('4,5', { delay: 10 });
  const download = stage.page.waitForEvent('download');
  await stage.page.getByRole('button', { name: 'Télécharger le classeur' }).click();
  await stage.workbench.open(readFileSync(await (await download).path()), 'relu.xlsx');
  expect(await mark()).toBe(4.5);
});
