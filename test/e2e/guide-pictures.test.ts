import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { closeBrowser, type Stage } from './harness';
import { button, openProduct, prepare, ROOT, says } from './product';
import { openTab } from '../open-tab';
import { plainSpaces } from '../plain-spaces';
import { twoSessions } from './two-sessions';

/**
 * The pictures of the guide. A run goes where each was taken and compares: what a picture shows is still there, and so is
 * every label that the page quotes below it. `PICTURES=write npx jest test/e2e/guide-pictures` takes them anew.
 */

jest.setTimeout(300_000);
afterAll(closeBrowser);

const GUIDE = path.join(ROOT, 'docs/guide');
const IMAGES = path.join(GUIDE, 'images');
/** The texts that each picture shows, as they were when it was taken. */
const SHOWN = path.join(IMAGES, 'shown.json');
const isWriting = process.env['PICTURES'] === 'write';

/** What Excel leaves of a pane 350 px wide, without its edge. */
const PANE = 345;

interface Picture {
  /** Of the page and of the file. */
  readonly page: string;
  /** Of the whole window, at the size of the grid; else of the pane. */
  readonly whole?: true;
  readonly workbook?: () => Promise<string>;
  readonly go: (stage: Stage) => Promise<unknown>;
}

/** In this order, on one workbook after the other. */
const PICTURES: readonly Picture[] = [
  {
    page: 'questions',
    workbook: twoSessions,
    go: async (stage) => {
      await says(stage, 'Questions de lecture');
      await button(stage.pane(), 'Masquer cette présentation').click();
      await atTop(stage.pane().getByRole('heading', { name: /^Questions de lecture/ }));
    },
  },
  {
    page: 'lire',
    go: async (stage) => {
      await says(stage, '60 étudiants');
      await button(stage.pane(), 'Masquer cette présentation').click();
    },
  },
  { page: 'preparer', whole: true, go: prepare },
  { page: 'anomalies', go: (stage) => openTab(stage.pane(), 'Anomalies') },
  { page: 'statistiques', go: (stage) => openTab(stage.pane(), 'Stats') },
  {
    page: 'controle-continu',
    go: async (stage) => {
      await stage.pane().getByRole('button', { name: 'Notes par module' }).click();
      await stage.pane().getByRole('combobox', { name: 'Module' }).selectOption('R305');
      await says(stage, 'Notes attendues : 1 sur 58');
    },
  },
  { page: 'imprimer', go: (stage) => openTab(stage.pane(), 'Documents') },
  {
    page: 'formule',
    go: async (stage) => {
      await tool(stage, 'Insérer une formule BUT…');
      await stage.pane().getByLabel('Résultat', { exact: true }).selectOption('UEAVERAGE UE32');
      await atTop(stage.pane().getByLabel('Résultat', { exact: true }));
    },
  },
  {
    page: 'audit',
    go: async (stage) => {
      await tool(stage, 'Vérifier les formules…');
      await button(stage.pane(), 'Vérifier').click();
      await says(stage, 'Proposée :');
    },
  },
  { page: 'maquette', go: (stage) => tool(stage, 'Maquette…') },
  { page: 'annee-suivante', go: (stage) => tool(stage, 'Année suivante…') },
  { page: 'simuler', go: (stage) => openTab(stage.pane(), 'Simuler') },
  { page: 'reglages', go: (stage) => openTab(stage.pane(), 'Réglages') },
  {
    page: 'deliberer',
    go: async (stage) => {
      await openTab(stage.pane(), 'Délibérer');
      await stage.pane().getByLabel('Décisions notées par').first().fill('Camille Exemple');
    },
  },
  {
    page: 'clore',
    go: async (stage) => {
      await button(stage.pane(), 'Clore le jury…').click();
      await button(stage.pane(), 'Clore le jury').waitFor();
    },
  },
  {
    page: 'decider',
    go: async (stage) => {
      await button(stage.pane(), 'Renoncer').click();
      await stage
        .pane()
        .getByRole('button', { name: /la délibération$/ })
        .click();
      await button(stage.pane(), 'Décider autrement…').click();
      await stage.pane().getByLabel('Sur quoi').selectOption('rcue:1');
      await stage
        .pane()
        .getByRole('combobox', { name: /^Décision/ })
        .selectOption('ADJ');
      await stage
        .pane()
        .getByRole('textbox', { name: /^Motif/ })
        .fill('Progression nette');
      await atTop(stage.pane().getByText('Sur quoi').first());
    },
  },
];

/** Opens a tool of the tab Documents, and waits for its heading. */
async function tool(stage: Stage, name: string): Promise<void> {
  await openTab(stage.pane(), 'Documents');
  await button(stage.pane(), name).click();
  await stage
    .pane()
    .getByRole('heading', { level: 1, name: name.replace('…', '') })
    .waitFor();
}

const atTop = (place: Locator): Promise<void> =>
  place.evaluate((element) => element.scrollIntoView({ block: 'start' }));

type Shown = Record<string, readonly string[]>;

/** Days are those of the run; spaces and lines are those of the width. */
const tidy = (text: string): string =>
  plainSpaces(text)
    .replace(/\s+/g, ' ')
    .replace(/\d{1,2}\/\d{2}\/\d{4}/g, 'jj/mm/aaaa')
    .trim();

/** The texts of the pane that are wholly in sight. */
async function inSight(stage: Stage): Promise<readonly string[]> {
  const found = await stage.pane().evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const seen: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const { width, top, bottom } = range.getBoundingClientRect();
      if (width > 0 && top >= 0 && bottom <= innerHeight) seen.push(node.textContent ?? '');
    }
    return seen;
  });
  return [...new Set(found.map(tidy).filter((text) => text !== ''))];
}

/** Takes a picture as the guide shows it; the pane is 350 px wide. */
async function photograph(stage: Stage, { page, whole }: Picture, scale: number): Promise<void> {
  // Colours and places of rows come after the pane's words, and so does what the grid computes.
  await stage.page.waitForTimeout(2_000);
  if (whole) await stage.page.getByText('Calcul des formules').waitFor({ state: 'hidden' });
  const file = path.join(IMAGES, `${page}${scale === 1 ? '' : `@${scale}x`}.png`);
  if (whole) await stage.page.screenshot({ path: file });
  else await stage.page.locator('iframe[title="Jury BUT"]').screenshot({ path: file });
}

/** Goes through the pictures. */
async function tour(scale: number, look: (stage: Stage, picture: Picture) => Promise<void>): Promise<void> {
  let stage: Stage | null = null;
  let open: Picture['workbook'] | null = null;
  for (const picture of PICTURES) {
    if (!stage || picture.workbook !== open) {
      await stage?.close();
      const workbookPath = await picture.workbook?.();
      stage = await openProduct({ scale, ...(workbookPath !== undefined && { workbookPath }) });
      open = picture.workbook;
    }
    await picture.go(stage);
    await look(stage, picture);
  }
  await stage?.assertClean();
  await stage?.close();
}

/** The labels that a page quotes in the words of its picture. */
function quoted(page: string): readonly string[] {
  const text = plainSpaces(readFileSync(path.join(GUIDE, `${page}.md`), 'utf8'));
  const [, caption] = new RegExp(`!\\[([^\\]]*)\\]\\(images/${page}\\.png\\)`).exec(text) ?? [];
  if (caption === undefined) throw new Error(`docs/guide/${page}.md does not show its picture`);
  return [...caption.matchAll(/« (.+?) »/g)].map(([, label = '']) => label);
}

test('what the pictures of the guide show is still what the pane says, and so is what the pages quote', async () => {
  const shown: Shown = isWriting ? {} : (JSON.parse(readFileSync(SHOWN, 'utf8')) as Shown);
  mkdirSync(IMAGES, { recursive: true });
  await tour(1, async (stage, picture) => {
    const { page } = picture;
    if (isWriting) {
      await photograph(stage, picture, 1);
      shown[page] = await inSight(stage);
    }
    const now = tidy((await stage.pane().textContent('body')) ?? '');
    const gone = (texts: readonly string[]): readonly string[] => texts.filter((text) => !now.includes(text));
    expect([page, gone(shown[page] ?? [])]).toEqual([page, []]);
    expect([page, gone(quoted(page).map(tidy))]).toEqual([page, []]);
  });
  if (!isWriting) return;
  await tour(2, (stage, picture) => photograph(stage, picture, 2));
  writeFileSync(SHOWN, `${JSON.stringify(shown, null, 2)}\n`);
});

test('every picture has its page and its two sizes, and no other lies there', () => {
  const files = readdirSync(IMAGES).filter((name) => name.endsWith('.png'));
  const wanted = PICTURES.flatMap(({ page }) => [`${page}.png`, `${page}@2x.png`]);
  expect(files.sort()).toEqual(wanted.sort());
  for (const { page, whole } of PICTURES) {
    expect(quoted(page).length).toBeGreaterThan(0);
    const [width, twice] = ['', '@2x'].map((size) =>
      readFileSync(path.join(IMAGES, `${page}${size}.png`)).readUInt32BE(16),
    );
    expect([page, width]).toEqual([page, whole ? 1366 : PANE]);
    expect(twice).toBe(2 * (width ?? 0));
  }
});
