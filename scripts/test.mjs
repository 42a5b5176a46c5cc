/** `npm test`: everything that must hold before a change lands, on a fresh machine too. */
import path from 'node:path';
import { buildAddin, buildWorkbench, install, root, run } from './setup.mjs';
import { systemPackages } from './system.mjs';

install();
install(path.join(root, 'bench'));
systemPackages();
// Before the tests, which run side by side and would each build them.
buildAddin();
buildWorkbench();
for (const step of ['lint', 'typecheck', 'check-curriculum', 'unit']) {
  console.error(`\n== npm run ${step}`);
  try {
    run('npm', step === 'unit' ? ['run', '--silent', step, '--', '--coverage'] : ['run', '--silent', step]);
  } catch {
    console.error(`npm test: ${step} failed`);
    process.exit(1);
  }
}
