/**
 * `node scripts/picture.mjs`: the picture of the README, docs/images/jury.png: the jury sheet of a sample in the workbench, and
 * beside it the card of a student. Chromium is that of the tests.
 */
import { existsSync } from 'node:fs';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** The same as of the tests (test/browser.ts); `CHROMIUM` names another. */
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'];

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const LIMIT = 120_000;

const served = spawn(process.execPath, ['scripts/run.mjs', 'start', '--no-open', '--port', '0'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const address = await new Promise((resolve, reject) => {
    served.once('exit', () => reject(new Error('the workbench did not start')));
    served.stdout.on('data', (chunk) => {
      const found = /workbench: (\S+)/.exec(String(chunk));
      if (found) resolve(found[1]);
    });
  });
  await photograph(address);
} finally {
  served.kill('SIGINT');
}

async function photograph(address) {
  const executablePath = process.env.CHROMIUM ?? BROWSERS.find(existsSync) ?? BROWSERS[0];
  const browser = await chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    page.setDefaultTimeout(LIMIT);
    await page.goto(address);
    const pane = page.frameLocator('iframe[title="Jury BUT"]');
    const press = (name) => pane.getByRole('button', { name }).first().click();
    await press('Préparer le jury');
    await pane.getByText('Jury préparé.').first().waitFor();
    await pane.getByRole('tab', { name: 'Délibérer' }).click();
    await pane.getByLabel('Décisions notées par').first().fill('Camille Exemple');
    await press(/la délibération$/);
    await pane.getByRole('heading', { level: 1 }).waitFor();
    // Colours and places of rows come after the card.
    await page.waitForTimeout(10_000);
    await page.screenshot({ path: path.join(root, 'docs/images/jury.png') });
  } finally {
    await browser.close();
  }
}
