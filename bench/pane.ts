import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { CurriculumDocument } from '../src/curricula/types';
import type { Mark20 } from '../src/rules/types';
import { closeBrowser, openStage, type Stage } from '../test/e2e/harness';
import { marksWorkbook } from './batch';
import type { Measured } from './report';
import type { Scale } from './scale';
import { middle, within } from './timing';

const STUDENTS = 120;
const LIMIT = 60_000;

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
  says: `${STUDENTS} étudiants`,
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
  { rounds }: Scale,
): Promise<Measured> {
  const folder = mkdtempSync(path.join(tmpdir(), 'but-jury-bench-'));
  const workbook = path.join(folder, 'notes.xlsx');
  writeFileSync(workbook, await marksWorkbook(curriculum, marks.slice(0, STUDENTS)));
  const stages: Stage[] = [];
  try {
    for (const subject of [OURS, TEMPLATE]) stages.push(await stageOf(workbook, subject));
    const times: readonly [Times[], Times[]] = [[], []];
    // The first round fills the caches of the browser.
    for (let round = 0; round <= rounds.pane; round++) {
      for (const [i, subject] of [OURS, TEMPLATE].entries()) {
        const { page, workbench } = stages[i] as Stage;
        await within(LIMIT, 'the pane reloaded', workbench.reloadPane());
        const found = await loaded(page, subject);
        if (round > 0) times[i]?.push(found);
      }
    }
    return measured(times);
  } finally {
    for (const stage of stages) await stage.close();
    await closeBrowser();
    rmSync(folder, { recursive: true, force: true });
  }
}

function measured([ours, template]: readonly [readonly Times[], readonly Times[]]): Measured {
  const pane = {
    // Until 120 students are read and the button can be pressed; until the template's button can.
    readyMs: middle(ours.map(({ ready }) => ready)),
    templateReadyMs: middle(template.map(({ ready }) => ready)),
    // Until anything is drawn that can be read, as the browser itself counts it.
    firstContentMs: middle(ours.map(({ content }) => content)),
    templateFirstContentMs: middle(template.map(({ content }) => content)),
    // Until our tabs stand there, and the template's heading.
    firstPaintMs: middle(ours.map(({ first }) => first)),
    templateFirstPaintMs: middle(template.map(({ first }) => first)),
    ...sizes(),
  };
  const figures = {
    ...pane,
    vsTemplateFirstContent: pane.templateFirstContentMs / pane.firstContentMs,
    vsTemplateFirstPaint: pane.templateFirstPaintMs / pane.firstPaintMs,
    vsTemplateReady: pane.templateReadyMs / pane.readyMs,
    vsTemplateSize: pane.templateKB / (pane.runtimeKB + pane.paneKB),
  };
  const kB = (size: number): string => `${size.toFixed(0)} kB`;
  const lines = [
    "Pane, against a page of Microsoft's React template (React and a Fluent button)",
    `  first content                    ${pane.firstContentMs.toFixed(0)} ms, x ${figures.vsTemplateFirstContent.toFixed(2)}`,
    `  tabs drawn                       ${pane.firstPaintMs.toFixed(0)} ms, x ${figures.vsTemplateFirstPaint.toFixed(2)}`,
    `  ready, ${STUDENTS} students read         ${pane.readyMs.toFixed(0)} ms, x ${figures.vsTemplateReady.toFixed(2)}`,
    `  size of the scripts, gzipped     ${kB(pane.runtimeKB + pane.paneKB)} (first script ${kB(pane.runtimeKB)}), x ${figures.vsTemplateSize.toFixed(2)}`,
  ];
  return { figures, lines };
}

interface Times {
  readonly content: number;
  readonly first: number;
  readonly ready: number;
}

function stageOf(workbookPath: string, { dist, manifest, ready }: Subject): Promise<Stage> {
  return openStage({
    bridge: 'win32',
    addinDist: path.resolve(dist),
    manifestPath: path.resolve(manifest),
    workbookPath,
    ready: (pane) => pane.locator(ready).first().waitFor(),
  });
}

/** Milliseconds from the load of the pane's page until something can be read, until the frame is drawn, and until it can be used. */
function loaded(page: Page, { first, ready, says }: Subject): Promise<Times> {
  const times = page.evaluate(
    (signs) =>
      new Promise<Times>((resolve) => {
        const start = performance.now();
        let seen = 0;
        const look = (): void => {
          const frame = document.querySelector<HTMLIFrameElement>('iframe[title="Jury BUT"]');
          const pane = frame?.contentDocument;
          if (!seen && pane?.querySelector(signs.first)) seen = performance.now() - start;
          const isReady = pane?.querySelector(signs.ready) && pane.body.textContent?.includes(signs.says);
          const [content] =
            frame?.contentWindow?.performance.getEntriesByName('first-contentful-paint') ?? [];
          if (isReady && content)
            resolve({ content: content.startTime, first: seen, ready: performance.now() - start });
          else setTimeout(look, 2);
        };
        // The former page is gone by then.
        setTimeout(look, 10);
      }),
    { first, ready, says },
  );
  return within(LIMIT, `« ${says} » in the pane`, times);
}

/** Gzipped, without office.js: the first script, what comes behind it, and the template. */
function sizes() {
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
