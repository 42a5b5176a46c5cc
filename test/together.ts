import path from 'node:path';

/**
 * Many test files as one, for a run of all of them: what they import is loaded once, and stays as fast as the engine has made it,
 * where jest would begin anew for each. `TOGETHER` names the files, from the root; `scripts/unit.mjs` says which.
 */
const ROOT = path.dirname(__dirname);

for (const file of JSON.parse(process.env['TOGETHER'] ?? '[]') as string[]) {
  describe(file, () => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- before the next describe, which import() is not
    require(path.join(ROOT, file));
  });
}
