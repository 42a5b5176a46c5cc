/** What `npm run trust -- --long` changes on purpose, and the tests near it. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const testsOf = (folder, but = []) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts') && !but.includes(name))
    .map((name) => `${folder}/${name}`);

const mutate = ['src/rules/*.ts'];
// The oracle of random students would find more, and takes minutes a mutant.
const tests = testsOf('test/rules', ['oracle.test.ts']);

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
  jsonReporter: { fileName: 'dist/mutation/rules.json' },
  incremental: true,
  incrementalFile: 'dist/mutation/rules-incremental.json',
  disableTypeChecks: false,
  allowConsoleColors: false,
};
