import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The pane with the host on a file, as one script for the browser. What did not change is not built again. */
export function harnessScript(): string {
  const script = "import('./scripts/setup.mjs').then((setup) => setup.buildPaneHarness())";
  // In a process of its own: a bundler is slow to load within a test.
  execFileSync(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  return readFileSync('dist/pane-harness/pane.js', 'utf8');
}
