/** `node scripts/run.mjs <command> [arguments]`: installs and builds what is missing, then runs the command here. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, install, root } from './setup.mjs';

const [command, ...args] = process.argv.slice(2);

try {
  install();
  if (command === 'bench') install(path.join(root, 'bench'));
  build(
    'cli',
    `dist/cli/${command}.js`,
    command === 'bench' || command === 'samples' ? ['src', command] : ['src'],
  );
} catch (error) {
  console.error(`${command}: the set-up failed (${error.message})`);
  process.exit(1);
}
const { main } = createRequire(import.meta.url)(path.join(root, `dist/cli/${command}.js`));
process.exitCode = await main(args);
