/**
 * `npm run dev`: the workbench on the add-in while it is being written. Each change of its sources builds it again, with
 * source maps, and loads the pane again; the workbook stays as it is. It takes what `npm start` takes.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildWorkbench, install, root } from './setup.mjs';
import { helpFirst, startArguments } from './start.mjs';

const args = process.argv.slice(2);
const require = createRequire(import.meta.url);

helpFirst(args);
install();
buildWorkbench();
process.env.ADDIN_DEV = '1';
const { default: webpack } = await import('webpack');
const config = require(path.join(root, 'webpack.config.js')).find(({ name }) => name === 'addin');
const { main } = require(path.join(root, 'dist/workbench/server.cjs'));

let isServing = false;
const watching = webpack(config).watch({ aggregateTimeout: 20 }, (error, stats) => {
  if (error) throw error;
  console.error(stats.toString({ preset: 'errors-warnings', colors: process.stderr.isTTY }));
  if (!stats.hasErrors()) console.error(`dev: ${stats.endTime - stats.startTime} ms`);
  if (!isServing && !stats.hasErrors()) void serve();
});

async function serve() {
  isServing = true;
  const addin = ['--addin', 'dist/dev', '--manifest', 'dist/dev/manifest.xml'];
  process.exitCode = await main([...startArguments(args), ...addin]);
  watching.close(() => undefined);
}
