/** What `npm run trust -- --long` changes on purpose, and the tests near it. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const testsOf = (folder, but = []) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts') && !but.includes(name))
    .map((name) => `${folder}/${name}`);

/** What is changed, each with the tests beside it that must notice. */
const areas = {
  // The oracle of random students would find more, and takes minutes a mutant.
  rules: { mutate: ['src/rules/*.ts'], tests: testsOf('test/rules', ['oracle.test.ts']) },
  gradebook: {
    mutate: ['mark', 'marks', 'matching'].map((name) => `src/gradebook/${name}.ts`),
    tests: testsOf('test/gradebook'),
  },
};
const area = process.env.MUTATION_AREA ?? 'rules';
const { mutate, tests } = areas[area];

export default {
  mutate: process.env.MUTATION_FILES?.split(',') ?? mutate,
  but: { tests },
  testRunner: 'in-process',
  plugins: [path.resolve('mutation/runner.mjs')],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // A loaded machine is no endless loop: those are counted by their rounds.
  timeoutMS: 120_000,
  ignorePatterns: ['dist', 'docs', 'bench', 'assets', 'coverage', 'workbench', 'mutation', 'deploy'],
  tempDirName: 'dist/mutation/sandbox',
  reporters: ['json', 'clear-text'],
  clearTextReporter: { allowColor: false, reportTests: false, allowEmojis: false, reportScoreTable: true },
  jsonReporter: { fileName: `dist/mutation/${area}.json` },
  incremental: true,
  incrementalFile: `dist/mutation/${area}-incremental.json`,
  disableTypeChecks: false,
  allowConsoleColors: false,
};
