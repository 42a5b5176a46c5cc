import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../browser';
import { harnessScript } from './bundle';
import { sampleWorkbook } from './sample-workbook';
import type {} from './window';

const ADDRESS = 'http://pane.test/';
const PAGE =
  '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Jury BUT</title>' +
  '<style>body{margin:0}</style></head><body><script src="pane.js"></script></body></html>';

export interface PaneOptions {
  readonly workbook?: Uint8Array;
  readonly language?: string;
  readonly dark?: boolean;
  readonly forcedColors?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** Whether the introduction was read. */
  readonly welcomed?: boolean;
}

/** A browser with the pane in it, beside a workbook file instead of Excel. */
export class PaneBrowser {
  /** What went wrong in the pages: must stay empty. */
  readonly errors: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly script: string,
  ) {}

  static async launch(): Promise<PaneBrowser> {
    const script = harnessScript();
    return new PaneBrowser(await launchBrowser(), script);
  }

  async open(options: PaneOptions = {}): Promise<Page> {
    const { width = 350, height = 700, dark = false, forcedColors = false, welcomed = true } = options;
    const context = await this.browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      forcedColors: forcedColors ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.errors.push(message.text());
    });
    page.on('pageerror', (error) => this.errors.push(String(error)));
    await page.route('**/*', (route) => {
      const url = route.request().url();
      if (url === ADDRESS) return route.fulfill({ contentType: 'text/html', body: PAGE });
      if (url === `${ADDRESS}pane.js`)
        return route.fulfill({ contentType: 'text/javascript', body: this.script });
      if (!url.endsWith('/favicon.ico')) this.errors.push(`request to ${url}`);
      return route.fulfill({ status: 204 });
    });
    await page.addInitScript((preferences) => {
      if (!localStorage.getItem('but-jury-pane')) localStorage.setItem('but-jury-pane', preferences);
    }, JSON.stringify({ welcomed }));
    await page.goto(ADDRESS);
    const workbook = options.workbook ?? sampleWorkbook('but2-mmi');
    await page.evaluate(
      ([base64, language]) => {
        window.openPane(base64, language);
      },
      [Buffer.from(workbook).toString('base64'), options.language ?? 'fr-FR'] as const,
    );
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
