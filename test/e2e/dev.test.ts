import { spawn, type ChildProcess } from 'node:child_process';
import { utimesSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { closeBrowser, launch, until } from './harness';
import { ROOT } from './product';

let command: ChildProcess;
afterAll(async () => {
  command.kill('SIGTERM');
  await closeBrowser();
});

/** The address that the command prints once it serves. */
function address(): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (data: Buffer): void => {
      said += String(data);
      const [found] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
      if (found) resolve(found);
    };
    command.stdout?.on('data', hear);
    command.stderr?.on('data', hear);
    command.on('exit', () => reject(new Error(said)));
  });
}

it('npm run dev loads the pane again after a change, with its sources readable', async () => {
  command = spawn(process.execPath, ['scripts/dev.mjs', '--port', '0', '--no-open'], { cwd: ROOT });
  const page = await (await launch()).newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(await address());
  const pane = (): Frame | undefined => page.frames().find((frame) => frame.url().includes('_host_Info='));
  const isLoaded = async (): Promise<boolean> => ((await pane()?.getByRole('tab').count()) ?? 0) > 0;
  await until(isLoaded, 120_000);

  const sources = await pane()?.evaluate(async () => {
    const map = (await (await fetch('runtime.js.map')).json()) as { sources: string[] };
    return map.sources.filter((source) => source.endsWith('src/commands/runtime.ts'));
  });
  expect(sources).toHaveLength(1);

  await pane()?.evaluate(() => document.documentElement.setAttribute('data-old', ''));
  // The one file of the build that no other build is made of.
  utimesSync(path.join(ROOT, 'scripts/dev-reload.js'), new Date(), new Date());
  await until(async () => (await pane()?.locator('html:not([data-old])').count()) === 1, 120_000);
  await until(isLoaded, 120_000);
});
