import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import type { WorkbenchApi } from '../../workbench/page/api';
import { serve, type Served } from '../../workbench/server/serve';
import { launchBrowser } from '../browser';

/** The workbench in a browser without a window, with an add-in in its pane, and everything that went wrong there. */

const ROOT = path.resolve(__dirname, '../..');
const PAGE = path.join(ROOT, 'dist/workbench');

export interface StageOptions {
  /** Excel for Windows on one http origin, or Excel on the web between two https origins. */
  readonly bridge: 'win32' | 'web';
  readonly addinDist: string;
  readonly manifestPath: string;
  readonly workbookPath?: string;
  /** Pixels of the screen for one of the page; 1 where it is left out. */
  readonly scale?: number;
  /** For instance `?lang=en&theme=dark`. */
  readonly query?: string;
  /** Resolves once the add-in in the pane can be used. */
  readonly ready: (pane: Frame) => Promise<unknown>;
}

/** The functions of `window.workbench`, called from the test. */
type Remote = {
  readonly [K in Exclude<keyof WorkbenchApi, 'open' | 'save' | 'locale'>]: (
    ...args: Parameters<WorkbenchApi[K]>
  ) => Promise<Awaited<ReturnType<WorkbenchApi[K]>>>;
} & {
  open(file: Uint8Array, name?: string): Promise<void>;
  save(): Promise<Uint8Array>;
};

export interface Stage {
  readonly address: string;
  readonly page: Page;
  /** The frame as it is now: a reload of the pane replaces it. */
  pane(): Frame;
  readonly workbench: Remote;
  /** Console errors, unhandled rejections, failed requests and requests to another host, in their order. */
  readonly problems: string[];
  /** @throws Error that lists the problems and the members of the Excel API that are not served */
  assertClean(): Promise<void>;
  close(): Promise<void>;
}

let browser: Promise<Browser> | null = null;

/** Call it in `afterAll`: the browser is shared by the tests of a file. */
export async function closeBrowser(): Promise<void> {
  // A test that failed has not closed its stage; a server that listens keeps the run from ending.
  await Promise.all([...serving].map((served) => served.close()));
  serving.clear();
  await (await browser)?.close();
  browser = null;
}

/** One browser for the tests of a file. */
export function launch(): Promise<Browser> {
  browser ??= launchBrowser();
  return browser;
}

/** Builds the page of the workbench where it has not been built. */
export function buildWorkbench(): void {
  if (existsSync(path.join(PAGE, 'page.js'))) return;
  execFileSync('npx', ['webpack', '-c', 'webpack.workbench.config.mjs'], { cwd: ROOT, stdio: 'pipe' });
}

let certificate: { readonly key: string; readonly cert: string } | null = null;

/** A key and a self-signed certificate for localhost, for this run alone. */
function tls(): { readonly key: string; readonly cert: string } {
  if (certificate) return certificate;
  const folder = mkdtempSync(path.join(tmpdir(), 'workbench-tls-'));
  const file = (name: string): string => path.join(folder, name);
  const request = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '2',
  ];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync('openssl', [...request, ...names, '-keyout', file('key.pem'), '-out', file('cert.pem')], {
    stdio: 'pipe',
  });
  certificate = { key: readFileSync(file('key.pem'), 'utf8'), cert: readFileSync(file('cert.pem'), 'utf8') };
  rmSync(folder, { recursive: true });
  return certificate;
}

/** Servers of stages that are open. */
const serving = new Set<Served>();

/** @throws Error where the add-in does not come up; nothing of the stage is left running then */
export async function openStage(options: StageOptions): Promise<Stage> {
  buildWorkbench();
  const served: Served = await serve({
    port: 0,
    open: false,
    addinDist: options.addinDist,
    manifestPath: options.manifestPath,
    pageDist: PAGE,
    ...(options.workbookPath === undefined ? {} : { workbookPath: options.workbookPath }),
    ...(options.bridge === 'web' ? { tls: tls() } : {}),
  });
  serving.add(served);
  try {
    return await stageOf(served, options);
  } catch (error) {
    serving.delete(served);
    await served.close();
    throw error;
  }
}

async function stageOf(served: Served, options: StageOptions): Promise<Stage> {
  const context = await (
    await launch()
  ).newContext({
    ignoreHTTPSErrors: options.bridge === 'web',
    viewport: { width: 1366, height: 768 },
    deviceScaleFactor: options.scale ?? 1,
    acceptDownloads: true,
  });
  context.setDefaultTimeout(LOST);
  const problems: string[] = [];
  watch(context, problems);
  const page = await context.newPage();
  await page.goto(served.address + (options.query ?? ''));
  await loaded(page);
  await page.waitForSelector('iframe[title="Jury BUT"]');
  const pane = (): Frame => {
    const frame = page.frames().find((one) => one !== page.mainFrame() && one.url().includes('_host_Info='));
    if (!frame) throw new Error('the pane has no add-in in it');
    return frame;
  };
  const stage: Stage = {
    address: served.address,
    page,
    pane,
    workbench: remote(page),
    problems,
    assertClean: async () => {
      // A page that was just loaded again has no workbench for a moment.
      await loaded(page);
      const unknown = await stage.workbench.unknownMembers();
      const all = [...problems, ...unknown.map((member) => `not served: ${member}`)];
      if (all.length) throw new Error(all.join('\n'));
    },
    close: async () => {
      await context.close();
      serving.delete(served);
      await served.close();
    },
  };
  await until(async () => {
    await options.ready(pane());
    return true;
  });
  return stage;
}

/** Waits until the page offers its API. A function, since the page's policy refuses texts that become code. */
export async function loaded(page: Page): Promise<void> {
  await page.waitForFunction(() => 'workbench' in globalThis);
}

function watch(context: BrowserContext, problems: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) =>
    problems.push(`uncaught: ${error.error().stack ?? error.error().message}`),
  );
  context.on('requestfailed', (request) => {
    // Leaving a page cuts off what it was loading.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:', 'about:'].includes(url.protocol) && url.hostname !== 'localhost') {
      problems.push(`foreign: ${request.url()}`);
    }
  });
}

function remote(page: Page): Remote {
  const call = (name: string, args: readonly unknown[]): Promise<unknown> =>
    page.evaluate(
      ([member, given]) => {
        const { workbench } = globalThis as unknown as {
          workbench: Record<string, (...values: unknown[]) => unknown>;
        };
        const served = workbench[member as string];
        if (!served) throw new Error(`the workbench has no ${String(member)}`);
        return served(...(given as unknown[]));
      },
      [name, args] as const,
    );
  const special = {
    open: (file: Uint8Array, name?: string) => call('open', [Array.from(file), ...(name ? [name] : [])]),
    save: async () => {
      // As text: a list of numbers goes over one by one, half a minute for a file of 300 bulletins.
      const text = await page.evaluate(`window.workbench.save().then((bytes) => new Promise((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(',') + 1));
        reader.readAsDataURL(new Blob([bytes]));
      }))`);
      return new Uint8Array(Buffer.from(text as string, 'base64'));
    },
  };
  return new Proxy(special, {
    get: (target, name: string) =>
      name in target ? target[name as keyof typeof target] : (...args: unknown[]) => call(name, args),
  }) as unknown as Remote;
}

/** Milliseconds after which what is awaited is taken for lost; not how long it may take: a machine may be busy. */
export const LOST = 60_000;

/** Waits for something to become true, whatever errors come before. */
export async function until(check: () => Promise<boolean>, limit = LOST): Promise<void> {
  const end = Date.now() + limit;
  let last: unknown = null;
  while (Date.now() < end) {
    try {
      if (await check()) return;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw last instanceof Error ? last : new Error(`not true within ${limit} ms`);
}

/** Runs the body of a function `async (context) => …` of Excel.run in the pane. */
export function inExcel<T>(stage: Stage, body: string): Promise<T> {
  return stage.pane().evaluate(`Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    ${body}
  })`) as Promise<T>;
}

/** The code of the error that Excel answers. */
export function excelError(stage: Stage, body: string): Promise<string> {
  return stage.pane().evaluate(`Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    ${body}
    return 'no error';
  }).catch((error) => error.code)`) as Promise<string>;
}
