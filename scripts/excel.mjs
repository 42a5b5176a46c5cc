/**
 * `npm run serve`: the add-in on this computer, for any Excel; `npm run excel`: the same, and Excel for Windows or Mac opened
 * with it; `npm run excel:stop` takes it out again; `npm run validate`: Microsoft's service checks the manifest.
 */
import path from 'node:path';
import process from 'node:process';
import { DEBUGGING, MANIFEST, officeTool } from './office-tools.mjs';
import { serve } from './serve.mjs';
import { buildAddin, install, root } from './setup.mjs';

const manifest = path.join(root, 'dist/addin/manifest.xml');
const TASKS = {
  serve,
  start: async () => {
    await serve();
    await officeTool(DEBUGGING, ['start', manifest, 'desktop', '--no-debug', '--app', 'excel']);
  },
  stop: () => officeTool(DEBUGGING, ['stop', manifest]),
  validate: async () => {
    install();
    buildAddin();
    await officeTool(MANIFEST, ['validate', manifest]);
  },
};

const task = process.argv[2] ?? 'serve';
try {
  await TASKS[task]();
} catch (error) {
  process.stderr.write(`${task}: ${error.message}\n`);
  process.exit(1);
}
