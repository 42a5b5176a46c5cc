import path from 'node:path';
import type { FrameLocator, Route } from 'playwright-core';
import type { WorkbenchApi } from '../../workbench/page/api';
import { serve } from '../../workbench/server/serve';
import { launchBrowser } from '../browser';

/** The pane as Excel on the web shows it: the workbench at an address of Microsoft, the add-in at one of an institution. */

const EXCEL = 'https://excel.officeapps.live.com/';
const ADDIN = 'https://notes.exemple.fr/jury-but/';
const OFFICE = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const ROOT = path.resolve(__dirname, '../..');

export interface Elsewhere {
  readonly pane: FrameLocator;
  /** A function of `window.workbench`, by its name. */
  readonly workbench: (name: keyof WorkbenchApi, ...args: readonly unknown[]) => Promise<unknown>;
  /** Errors of the console and requests that failed. */
  readonly problems: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * The answer of a server on this computer, with its headers.
 * @param changed what is changed in a page
 */
async function pass(
  route: Route,
  address: string,
  changed: (page: string) => string = (page) => page,
): Promise<void> {
  const answer = await fetch(address);
  const headers: Record<string, string> = {};
  answer.headers.forEach((value, name) => (headers[name] = value));
  // What comes is unpacked already.
  delete headers['content-encoding'];
  delete headers['content-length'];
  const bytes = Buffer.from(await answer.arrayBuffer());
  const isPage = headers['content-type']?.startsWith('text/html') === true;
  const body = isPage ? changed(bytes.toString('utf8')) : bytes;
  await route.fulfill({ status: answer.status, headers, body });
}

/** The workbench lets an add-in of this computer into its page; here it is somewhere else. */
const letIn = (page: string): string => page.replaceAll('https://localhost:*', new URL(ADDIN).origin);

/** @param address where a server has the add-in */
export async function openElsewhere(address: string): Promise<Elsewhere> {
  const browser = await launchBrowser();
  const served = await serve({
    port: 0,
    open: false,
    addinDist: path.join(ROOT, 'dist/addin'),
    manifestPath: path.join(ROOT, 'manifest.xml'),
    pageDist: path.join(ROOT, 'dist/workbench'),
    workbookPath: path.join(ROOT, 'samples/but2-mmi.xlsx'),
  });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  context.setDefaultTimeout(60_000);
  const problems: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  context.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
  await context.route(`${EXCEL}**`, (route) => {
    const { pathname, search } = new URL(route.request().url());
    return pathname === '/config.json'
      ? route.fulfill({ json: { workbook: 'but2-mmi.xlsx', addin: ADDIN, bridge: 'web' } })
      : pass(route, served.address + pathname.slice(1) + search, letIn);
  });
  await context.route(`${ADDIN}**`, (route) =>
    pass(route, address + route.request().url().slice(ADDIN.length)),
  );
  await context.route(`${OFFICE}**`, (route) => {
    const file = new URL(route.request().url()).pathname.split('/hosted/')[1] ?? '';
    return pass(route, `${served.address}office/${file.toLowerCase()}`);
  });
  const page = await context.newPage();
  await page.goto(EXCEL);
  return {
    pane: page.frameLocator('iframe[title="Jury BUT"]'),
    workbench: (name, ...args) =>
      page.evaluate(
        ([called, given]) => {
          const { workbench } = globalThis as unknown as {
            workbench: Record<string, (...all: readonly unknown[]) => unknown>;
          };
          return workbench[called]?.(...given);
        },
        [name, args] as const,
      ),
    problems,
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}
