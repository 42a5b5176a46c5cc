import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { CurriculumDocument } from '../src/curricula/types';
import type { Mark20 } from '../src/rules/types';
import { serve } from '../workbench/server/serve';
import { marksWorkbook } from './batch';
import { middle } from './timing';

export interface PaneFigures {
  /** Until the pane has read 120 students and its button can be pressed; until the template's button can. */
  readonly readyMs: number;
  readonly templateReadyMs: number;
  /** Until the page draws anything of its own. */
  readonly firstPaintMs: number;
  readonly templateFirstPaintMs: number;
  /** Gzipped, without office.js: what functions and ribbon load, what the pane adds, and the template. */
  readonly runtimeKB: number;
  readonly paneKB: number;
  readonly templateKB: number;
}

const ROUNDS = 7;
export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-sync',
];
export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

interface Subject {
  readonly dist: string;
  readonly manifest: string;
  /** What is drawn first, and what can be pressed once the page is ready. */
  readonly first: string;
  readonly ready: string;
  readonly says: string;
}
const OURS: Subject = {
  dist: 'dist/addin',
  manifest: 'manifest.xml',
  first: '[role=tab]',
  ready: 'main button:enabled',
  says: '120 étudiants',
};
const TEMPLATE: Subject = {
  dist: 'dist/bench-template',
  manifest: 'bench/template/manifest.xml',
  first: 'h1',
  ready: 'button:enabled',
  says: 'Insert text',
};

/** Our pane and a page as Microsoft's React template makes it, in turn, in the workbench of one browser. */
export async function benchPane(
  curriculum: CurriculumDocument,
  marks: readonly (readonly Mark20[])[],
): Promise<PaneFigures> {
  if (!existsSync(CHROMIUM)) throw new Error(`no browser at ${CHROMIUM}: install chromium, or set CHROMIUM`);
  const folder = mkdtempSync(path.join(tmpdir(), 'but-jury-bench-'));
  const workbook = path.join(folder, 'notes.xlsx');
  writeFileSync(workbook, await marksWorkbook(curriculum, marks.slice(0, 120)));
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const stages = [await stage(browser, workbook, OURS), await stage(browser, workbook, TEMPLATE)] as const;
  try {
    const times = stages.map((): Times[] => []);
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [i, { measure }] of stages.entries()) {
        const found = await measure();
        // The first round fills the caches of the browser.
        if (round > 0) times[i]?.push(found);
      }
    }
    const [ours = [], template = []] = times;
    return {
      readyMs: middle(ours.map(({ ready }) => ready)),
      templateReadyMs: middle(template.map(({ ready }) => ready)),
      firstPaintMs: middle(ours.map(({ first }) => first)),
      templateFirstPaintMs: middle(template.map(({ first }) => first)),
      ...sizes(),
    };
  } finally {
    for (const { close } of stages) await close();
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Times {
  readonly first: number;
  readonly ready: number;
}

async function stage(browser: Browser, workbook: string, { dist, manifest, ...signs }: Subject) {
  const served = await serve({
    port: 0,
    open: false,
    addinDist: path.resolve(dist),
    manifestPath: path.resolve(manifest),
    pageDist: path.resolve('dist/workbench'),
    workbookPath: workbook,
  });
  const page = await browser.newPage();
  await page.goto(served.address);
  await page.waitForFunction('window.workbench !== undefined');
  await loaded(page, signs);
  return {
    measure: async (): Promise<Times> => {
      await page.evaluate('window.workbench.reloadPane()');
      return loaded(page, signs);
    },
    close: async (): Promise<void> => {
      await page.close();
      await served.close();
    },
  };
}

/** Milliseconds from the load of the pane's page until something is drawn, and until it can be used. */
function loaded(page: Page, signs: Pick<Subject, 'first' | 'ready' | 'says'>): Promise<Times> {
  return page.evaluate(
    ({ first, ready, says }) =>
      new Promise<Times>((resolve) => {
        const start = performance.now();
        let seen = 0;
        const look = (): void => {
          const pane = document.querySelector<HTMLIFrameElement>('iframe[title="Jury BUT"]')?.contentDocument;
          if (!seen && pane?.querySelector(first)) seen = performance.now() - start;
          const isReady = pane?.querySelector(ready) && pane.body.textContent?.includes(says);
          if (isReady) resolve({ first: seen, ready: performance.now() - start });
          else setTimeout(look, 2);
        };
        // The former page is gone by then.
        setTimeout(look, 10);
      }),
    signs,
  );
}

function sizes(): Pick<PaneFigures, 'runtimeKB' | 'paneKB' | 'templateKB'> {
  const scripts = (dist: string): string[] => readdirSync(dist).filter((name) => name.endsWith('.js'));
  const packed = (dist: string, names: readonly string[]): number =>
    names.reduce((sum, name) => sum + gzipSync(readFileSync(path.join(dist, name))).length, 0) / 1000;
  const ours = scripts(OURS.dist);
  return {
    runtimeKB: packed(
      OURS.dist,
      ours.filter((name) => name === 'runtime.js'),
    ),
    paneKB: packed(
      OURS.dist,
      ours.filter((name) => name !== 'runtime.js'),
    ),
    templateKB: packed(TEMPLATE.dist, scripts(TEMPLATE.dist)),
  };
}
