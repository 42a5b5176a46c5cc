/** Programs that the tests use as independent readers of what we write, and as the servers that it is written for. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const answers = (program, args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;

const HEADLESS = '/usr/bin/chromium-headless-shell';
const BROWSERS = process.env.CHROMIUM ? [process.env.CHROMIUM] : [HEADLESS, '/usr/bin/chromium'];

const NEEDED = [
  { debian: 'apache2-bin', found: () => answers('apache2', ['-v']) },
  { debian: 'chromium', found: () => BROWSERS.some((browser) => answers(browser, ['--version'])) },
  { debian: 'libreoffice-calc', found: () => answers('soffice', ['--version']) },
  { debian: 'nginx-light', found: () => answers('nginx', ['-v']) },
  { debian: 'openssl', found: () => answers('openssl', ['version']) },
  { debian: 'poppler-utils', found: () => answers('pdftoppm', ['-v']) },
  { debian: 'python3-openpyxl', found: () => answers('/usr/bin/python3', ['-c', 'import openpyxl']) },
];

const missing = () => NEEDED.filter(({ found }) => !found()).map(({ debian }) => debian);
const apt = (...args) => execFileSync('apt-get', args, { stdio: ['ignore', 2, 2] });
const installs = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** The shell of Chromium, which takes the tests less time than all of it; where none is to be had, they run in Chromium. */
function headlessShell() {
  if (process.env.CHROMIUM || !installs || answers(HEADLESS, ['--version'])) return;
  try {
    // An archive that does not answer costs seconds, not minutes.
    apt('update', '-qq', '-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=10');
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell');
  } catch {
    console.error('npm test: no chromium-headless-shell here, the tests run in chromium');
  }
}

/** Installs what is missing where that is possible (root on Debian), else says what to install. */
export function systemPackages() {
  headlessShell();
  if (missing().length === 0) return;
  if (installs) {
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...missing());
    return;
  }
  console.error(
    `npm test: please install ${missing().join(', ')} first (apt-get install ${missing().join(' ')}).`,
  );
  process.exit(2);
}
