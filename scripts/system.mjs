/** Programs that the tests use as independent readers of what we write, and as the servers that it is written for. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const answers = (program, args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;

const NEEDED = [
  { debian: 'apache2-bin', found: () => answers('apache2', ['-v']) },
  { debian: 'chromium', found: () => answers(process.env.CHROMIUM ?? '/usr/bin/chromium', ['--version']) },
  { debian: 'libreoffice-calc', found: () => answers('soffice', ['--version']) },
  { debian: 'nginx-light', found: () => answers('nginx', ['-v']) },
  { debian: 'openssl', found: () => answers('openssl', ['version']) },
  { debian: 'poppler-utils', found: () => answers('pdftoppm', ['-v']) },
  { debian: 'python3-openpyxl', found: () => answers('/usr/bin/python3', ['-c', 'import openpyxl']) },
];

/** Installs what is missing where that is possible (root on Debian), else says what to install. */
export function systemPackages() {
  const missing = NEEDED.filter(({ found }) => !found()).map(({ debian }) => debian);
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const apt = (...args) => execFileSync('apt-get', args, { stdio: ['ignore', 2, 2] });
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...missing);
    return;
  }
  console.error(
    `npm test: please install ${missing.join(', ')} first (apt-get install ${missing.join(' ')}).`,
  );
  process.exit(2);
}
