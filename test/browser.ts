import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** The shell of Chromium draws the same pages with less of a browser around them, in three quarters of the time. */
const PLACES = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  // Else the shell rounds the width of each letter, as no screen of today does.
  '--font-render-hinting=none',
];

/** The browser of all tests; `CHROMIUM` names another. @throws Error where none is installed */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? PLACES.find(existsSync);
  if (executablePath === undefined || !existsSync(executablePath)) {
    const places = executablePath ?? PLACES.join(' or ');
    throw new Error(`no browser at ${places}: install chromium, or set CHROMIUM to the path of one`);
  }
  return chromium.launch({ executablePath, args: FLAGS });
}
