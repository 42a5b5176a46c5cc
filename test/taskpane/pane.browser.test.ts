import AxeBuilder from '@axe-core/playwright';
import { Workbook, type Worksheet } from 'exceljs';
import type { Page } from 'playwright-core';
import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import { PaneBrowser, type PaneOptions } from './harness/browser';
import { sampleWorkbook } from './harness/sample-workbook';
import { openTab } from '../open-tab';

/** The pane as a person meets it: in a browser, beside a workbook file. Everything is found by what is seen or heard. */

const TABS = ['Accueil', 'Délibérer', 'Simuler', 'Documents', 'Anomalies', 'Stats', 'Réglages'] as const;
const [MMI] = BUILTIN_CURRICULA;
let browser: PaneBrowser;

beforeAll(async () => {
  browser = await PaneBrowser.launch();
}, 240_000);
afterAll(async () => {
  await browser.close();
  expect(browser.errors).toEqual([]);
});

async function opened(options: PaneOptions = {}): Promise<Page> {
  const page = await browser.open(options);
  await page.getByRole('tab').first().waitFor();
  return page;
}

const prepareButton = (page: Page) => page.getByRole('button', { name: 'Préparer le jury', exact: true });

async function prepared(options: PaneOptions = {}): Promise<Page> {
  const page = await opened(options);
  await prepareButton(page).click();
  await page.getByRole('button', { name: 'Annuler' }).waitFor();
  return page;
}

async function firstStudent(page: Page): Promise<void> {
  await openTab(page, 'Délibérer');
  await page.getByRole('list', { name: 'Étudiants' }).getByRole('button').first().click();
  await page.getByRole('heading', { name: 'Moyennes' }).waitFor();
}

/** @param rules those to check; all when none is named */
async function violations(page: Page, rules: readonly string[] = []): Promise<readonly string[]> {
  const checker = new AxeBuilder({ page });
  const { violations: found } = await (rules.length > 0 ? checker.withRules([...rules]) : checker).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test('the pane says what it recognised, prepares the jury, says so, and takes it back', async () => {
  const page = await opened();
  await page.getByText('60 étudiants · S3, S4').waitFor();
  await prepareButton(page).click();
  const outcome = page.getByText(
    'Jury préparé. Feuilles écrites : Jury, Procès-verbal, Statistiques, Anomalies, Journal.',
  );
  await outcome.first().waitFor();
  const status = page.getByRole('status').last().filter({ hasText: 'Jury préparé' });
  await status.waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Annuler' }).click();
  await page.getByText('Annulé : le classeur est comme avant.').first().waitFor();
  expect(await page.getByRole('button', { name: 'Annuler' }).count()).toBe(0);
});

test('a mark changed after the preparation is said, with how many students it concerns', async () => {
  const page = await prepared();
  await page.evaluate(() => {
    window.host.type('S3', 6, 7, 0.25);
  });
  await page
    .getByText('Des notes ou des décisions ont changé depuis la préparation : 1 étudiant à mettre à jour.')
    .waitFor();
});

test.each([
  ['in light', {}, []],
  // The theme changes colours and nothing else.
  ['of contrast in dark', { dark: true }, ['color-contrast']],
] as const)('no view has a fault that a checker of accessibility finds, %s', async (_, options, rules) => {
  const page = await prepared(options);
  for (const tab of TABS) {
    await openTab(page, tab);
    // One student or a dozen are checked alike, and sixty take the checker much longer.
    if (tab === 'Délibérer') await page.getByLabel('Décision', { exact: true }).selectOption('PASD');
    expect(await violations(page, rules)).toEqual([]);
  }
  await firstStudent(page);
  expect(await violations(page, rules)).toEqual([]);
});

test('forced colours leave every bar of a chart to be seen', async () => {
  const page = await opened({ forcedColors: true });
  await firstStudent(page);
  const [track, bar] = await page.evaluate(() => {
    const rects = document.querySelectorAll('tbody svg rect');
    return [...rects].slice(0, 2).map((rect) => getComputedStyle(rect).fill);
  });
  expect(bar).not.toBe(track);
});

test.each([320, 600, 175])('nothing needs sideways scrolling at a width of %i pixels', async (width) => {
  const page = await prepared({ width });
  const overflow = (): Promise<number> =>
    page.evaluate(() => {
      const main = document.querySelector('main');
      return main ? main.scrollWidth - main.clientWidth : -1;
    });
  for (const tab of TABS) {
    await openTab(page, tab);
    expect(await overflow()).toBeLessThanOrEqual(0);
  }
  await firstStudent(page);
  // Awaited marks, points and codes of all kinds.
  const next = page.getByRole('button', { name: 'Étudiant suivant' });
  for (; await next.isEnabled(); await next.click()) expect(await overflow()).toBeLessThanOrEqual(0);
  expect(await overflow()).toBeLessThanOrEqual(0);
});

test('everything can be reached with the keyboard alone', async () => {
  const page = await opened();
  await prepareButton(page).waitFor();
  const focused = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Accueil');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe('Délibérer');
  expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Délibérer');
  const inList = (): Promise<boolean> =>
    page.evaluate(() => !!document.activeElement?.closest('ul[aria-label="Étudiants"]'));
  for (let i = 0; i < 20 && !(await inList()); i++) await page.keyboard.press('Tab');
  const first = await focused();
  await page.keyboard.press('ArrowDown');
  const second = await focused();
  expect(second).not.toBe(first);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Motifs' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('list', { name: 'Étudiants' }).waitFor();
  expect(await focused()).toBe(second);
});

test('the list narrows by text, decision and risk, and a click shows the row in the sheet', async () => {
  const page = await opened();
  await openTab(page, 'Délibérer');
  await page.getByLabel('À regarder').selectOption({ label: 'À un pas du passage' });
  await page.getByText('2 sur 60 étudiants').waitFor();
  await page.getByRole('button', { name: 'Effacer les filtres' }).click();
  await page.getByLabel('Décision', { exact: true }).selectOption('PASD');
  await page.getByText('5 sur 60 étudiants').waitFor();
  await page.getByRole('button', { name: 'Effacer les filtres' }).click();
  await page.getByLabel('Rechercher un étudiant').fill('zebre ALIX');
  await page.getByText('1 sur 60 étudiants').waitFor();
  await page.getByRole('button', { name: /Zèbre Alix/ }).click();
  await page.getByRole('heading', { name: 'Zèbre Alix' }).waitFor();
  expect(await page.evaluate(() => window.host.shown.at(-1)?.sheet)).toBe('S3');
  await page.getByText('il manque 0,38').first().waitFor();
});

test('the card follows the row selected in the sheet', async () => {
  const page = await opened();
  await firstStudent(page);
  const before = await page.getByRole('heading', { level: 1 }).textContent();
  const { sheet, address } = await page.evaluate(
    () => window.host.shown.at(-1) ?? { sheet: '', address: '' },
  );
  const below = address.replace(/\d+/, (row) => String(Number(row) + 1));
  await page.evaluate(
    ([name, cell]) => {
      window.host.select(name, cell);
    },
    [sheet, below] as const,
  );
  await page.waitForFunction((former) => document.querySelector('h1')?.textContent !== former, before);
  expect(await page.getByRole('heading', { name: 'Moyennes' }).count()).toBe(1);
});

test('the next anomaly leads to its cell', async () => {
  const page = await opened();
  await openTab(page, 'Anomalies');
  await page.getByRole('button', { name: 'Anomalie suivante' }).click();
  await page.getByText('1 sur 20').waitFor();
  await page.getByRole('button', { name: 'Anomalie suivante' }).click();
  await page.getByText('2 sur 20').waitFor();
  expect(await page.evaluate(() => window.host.shown.length)).toBe(2);
});

test('an anomaly of a whole column is said of nobody, one of a cell of who stands there', async () => {
  const book = new Workbook();
  await book.xlsx.load(Buffer.from(sampleWorkbook('but2-mmi')) as never);
  for (let row = 7; row <= 66; row++) (book.getWorksheet('S3') as Worksheet).getCell(row, 6).value = '12,x';
  const page = await opened({ workbook: new Uint8Array(await book.xlsx.writeBuffer()) });
  await openTab(page, 'Anomalies');
  expect(await page.getByRole('button', { name: /^S3!F7:F66/ }).textContent()).toMatch(/^S3!F7:F66 Lu/);
  expect(await page.getByRole('button', { name: /^S3!AB54/ }).textContent()).toContain('Tournesol Loïs');
});

test('settings are saved in the workbook and change the language of the pane', async () => {
  const page = await opened();
  await openTab(page, 'Réglages');
  await page.getByLabel('Langue').selectOption('en');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  await page.getByText('Settings saved. Sheets written: Settings.').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
});

test('what Excel refuses says what to do, and the retry works', async () => {
  const page = await opened();
  await prepareButton(page).waitFor();
  await page.evaluate(() => {
    window.host.hinder('cell-edit');
  });
  await prepareButton(page).click();
  await page.getByRole('alert').getByText('Validez la cellule (Entrée)').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.evaluate(() => {
    window.host.hinder(null);
  });
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await page.getByRole('button', { name: 'Annuler' }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('a workbook without marks says what was looked for and offers an example that can be prepared', async () => {
  const empty = new Workbook();
  empty.addWorksheet('Budget').addRow(['Poste', 'Montant']);
  const workbook = new Uint8Array(await empty.xlsx.writeBuffer());
  const page = await opened({ workbook, welcomed: false });
  await page.getByText('Aucun tableau de notes reconnu').waitFor();
  await page.getByText('Budget').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  await page.getByText('12 étudiants · S3, S4').waitFor();
  await prepareButton(page).click();
  await page
    .getByText(/Jury préparé/)
    .first()
    .waitFor();
});

test('a workbook of another department is shown the way to its own curriculum', async () => {
  const other = new Workbook();
  const sheet = other.addWorksheet('S3');
  sheet.addRow(['BUT GEII 2e année, semestre 3']);
  sheet.addRow(['N° étudiant', 'Nom', 'Prénom', ...Array.from({ length: 9 }, (_, i) => `R3.0${i + 1}`)]);
  for (const name of ['Alouette', 'Bouleau'])
    sheet.addRow([22400001, name, 'Zoé', ...Array.from({ length: 9 }, (_, i) => 8 + i)]);
  const page = await opened({ workbook: new Uint8Array(await other.xlsx.writeBuffer()) });
  await page.getByText(/est d’un autre diplôme/).waitFor();
  await page.getByRole('button', { name: 'Maquette…' }).click();
  await page.getByRole('heading', { name: 'Maquette', level: 1 }).waitFor();
});

test('what was understood is seen sheet by sheet, a link leads to a cell, and a column is shown by keyboard', async () => {
  const page = await opened();
  await page.getByRole('button', { name: 'Vérifier ou corriger la lecture' }).press('Enter');
  const sheet = page.getByRole('region', { name: 'S3' });
  await sheet.getByText('60, lignes 7 à 66').waitFor();
  await sheet.getByRole('button', { name: 'B5' }).click();
  expect(await page.evaluate(() => window.host.shown.at(-1))).toEqual({ sheet: 'S3', address: 'B5' });
  await page.getByText('Sélection : S3!B5 « Nom »').waitFor();
  await page.getByLabel('C’est').selectOption('ignored');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Prendre la sélection' }).press('Enter');
  await sheet.getByText('À ignorer').waitFor();
  await sheet.getByText('montré à la main').first().waitFor();
  await page
    .getByText(/Pris en compte et gardé/)
    .first()
    .waitFor();
  await sheet.getByRole('button', { name: 'Laisser cette feuille de côté' }).press('Enter');
  await sheet.getByText('laissée de côté à la main').waitFor();
  await sheet.getByRole('button', { name: 'Relire cette feuille' }).press('Enter');
  await sheet.getByText('60, lignes 7 à 66').waitFor();
  expect(await page.getByText('montré à la main').count()).toBe(0);
});

test('Excel in English gets the pane in English', async () => {
  const page = await opened({ language: 'en-GB' });
  await page.getByRole('button', { name: 'Prepare the jury' }).waitFor();
  await openTab(page, 'Stats');
  await page.getByRole('heading', { name: 'Success per UE and RCUE' }).waitFor();
});

test('the steps of a sitting stand in the same place for everybody, at 320 px too', async () => {
  for (const width of [350, 320]) {
    const page = await opened({ width });
    await prepareButton(page).click();
    await page
      .getByText(/Jury préparé/)
      .first()
      .waitFor();
    await openTab(page, 'Délibérer');
    await page.getByLabel('Décisions notées par').fill('Secrétaire Imaginaire');
    await page.getByRole('button', { name: 'Commencer la délibération' }).click();
    const places = async (): Promise<unknown> => {
      const names = ['Étudiant précédent', 'Étudiant suivant'];
      return Promise.all(names.map((name) => page.getByRole('button', { name, exact: true }).boundingBox()));
    };
    const step = page.getByRole('button', { name: /^Accepter .* et suivant$/ });
    const first = await places();
    const steps = [await step.boundingBox()];
    for (let i = 0; i < 5; i++) {
      await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 10_000));
      expect(await places()).toEqual(first);
      await page.keyboard.press('PageDown');
      expect(await places()).toEqual(first);
      if (await step.isVisible()) steps.push(await step.boundingBox());
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
    for (const box of steps) expect(box).toMatchObject({ x: steps[0]?.x, y: steps[0]?.y });
    expect(await violations(page)).toEqual([]);
    await page.close();
  }
});

test.each([350, 320, 175])(
  'the words of the tabs stand apart at %i px, whichever is chosen',
  async (width) => {
    for (const language of ['fr-FR', 'en-GB']) {
      const page = await opened({ width, language });
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        const least = await page.evaluate(() => {
          const words = [...document.querySelectorAll('[role=tab]')].map((one) => {
            const range = document.createRange();
            range.selectNodeContents(one.lastChild as Node);
            return range.getBoundingClientRect();
          });
          return Math.min(
            ...words.flatMap((a, i) =>
              words.slice(i + 1).flatMap((b) => (Math.abs(a.top - b.top) < 4 ? [b.left - a.right] : [])),
            ),
          );
        });
        expect(least).toBeGreaterThanOrEqual(5);
      }
      await page.close();
    }
  },
);

test('at 200 % no word of the start page and of the statistics is broken into letters', async () => {
  const page = await prepared({ width: 175 });
  const heightOf = async (text: string): Promise<number> =>
    (await page.getByText(text, { exact: true }).first().boundingBox())?.height ?? 0;
  await openTab(page, 'Accueil');
  expect(await heightOf('Admis')).toBeLessThan(30);
  await openTab(page, 'Stats');
  const [table, main] = await page.evaluate(() => {
    const width = (selector: string): number =>
      document.querySelector(selector)?.getBoundingClientRect().right ?? 0;
    return [width('table[aria-labelledby=bars]'), width('main')];
  });
  expect(table).toBeLessThanOrEqual(main ?? 0);
});

/** The words of the view that stand on two lines, and not at a hyphen or a slash. */
const brokenWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('main') as Node, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{N}’']+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
          broken.push(word);
      }
    }
    return broken;
  });

test('at 200 % no word of a sitting is broken, in notices neither', async () => {
  const page = await prepared({ width: 175 });
  const broken: string[] = [];
  const look = async (): Promise<unknown> => broken.push(...(await brokenWords(page)));
  for (const tab of ['Accueil', 'Délibérer', 'Anomalies', 'Documents']) {
    await openTab(page, tab);
    await look();
  }
  await openTab(page, 'Délibérer');
  await page.getByLabel('Décisions notées par').fill('Secrétaire Imaginaire');
  await page.getByRole('button', { name: 'Clore le jury…' }).click();
  await page.getByLabel('Lieu du jury').waitFor();
  await look();
  await page.getByRole('button', { name: 'Renoncer' }).click();
  await page.getByRole('button', { name: 'Commencer la délibération' }).click();
  await page.getByRole('button', { name: /^Accepter .* et suivant$/ }).click();
  await page.getByText('Décision enregistrée au journal.').first().waitFor();
  await look();
  expect(broken).toEqual([]);
});

test('files are asked for by buttons in the words of the pane', async () => {
  const page = await opened();
  await openTab(page, 'Documents');
  await page.getByRole('button', { name: 'Choisir le fichier exporté d’Apogée (.TXT)' }).waitFor();
  for (const field of await page.locator('input[type=file]').all())
    expect(await field.isVisible()).toBe(false);
});

test('a sheet without room for codes gets a column of them when it is asked for', async () => {
  const workbook = sampleWorkbook('but2-mmi-recap');
  const page = await opened({ workbook });
  await page.getByText('trop étroites pour écrire le code').waitFor();
  await prepareButton(page).click();
  await page
    .getByText(/Jury préparé/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Ajouter la colonne de codes' }).click();
  await page.getByText('trop étroites pour écrire le code').waitFor({ state: 'detached' });
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('a question with many answers is the likely one and a list of the others', async () => {
  const workbook = new Workbook();
  for (const semester of ['S3', 'S4'] as const) {
    const codes = MMI.modules.filter((module) => module.semester === semester).map(({ code }) => code);
    const sheet = workbook.addWorksheet(semester);
    sheet.addRow(['N° étudiant', 'Nom', 'Prénom', ...codes, 'Bonus sport']);
    sheet.addRow(['22300001', 'Alouette', 'Zoé', ...codes.map(() => 9.9), 0.2]);
    sheet.addRow(['22300002', 'Bouleau', 'Max', ...codes.map(() => 15), 0.1]);
  }
  const page = await opened({ workbook: new Uint8Array(await workbook.xlsx.writeBuffer()) });
  const list = page.getByRole('combobox', { name: 'Autre réponse' });
  await list.waitFor();
  const answer = page.getByRole('button', { name: 'Répondre' });
  expect(await answer.isDisabled()).toBe(true);
  expect(await list.getByRole('option').count()).toBeGreaterThan(5);
  await list.selectOption({ index: 1 });
  await answer.click();
  await list.waitFor({ state: 'detached' });
});
