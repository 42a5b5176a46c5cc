/** What `npm run trust -- --long` changes on purpose, one folder at a time, and the tests near it. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const testsOf = (folder, but = []) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts') && !but.includes(name))
    .map((name) => `${folder}/${name}`);

const AREAS = {
  // The oracle of random students would find more, and takes minutes a mutant.
  rules: { mutate: ['src/rules/*.ts'], tests: testsOf('test/rules', ['oracle.test.ts']) },
  gradebook: {
    mutate: [
      ...['mark', 'marks', 'matching', 'coefficients', 'names'].map((name) => `src/gradebook/${name}.ts`),
      'src/curricula/codes.ts',
    ],
    // Words and patterns that are made while a module is loaded: each would run all tests of the area.
    ignoreStatic: true,
    tests: [...testsOf('test/gradebook'), 'test/curricula/codes.test.ts'],
  },
};

const { mutate, tests, ignoreStatic = false } = AREAS[process.env.MUTATION_AREA ?? 'rules'];
export default {
  mutate: process.env.MUTATION_FILES?.split(',') ?? mutate,
  but: { tests },
  ignoreStatic,
  testRunner: 'in-process',
  plugins: [path.resolve('mutation/runner.mjs')],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // A loaded machine is no endless loop: those are counted by their rounds.
  timeoutMS: 120_000,
  ignorePatterns: ['dist', 'docs', 'bench', 'assets', 'coverage', 'workbench', 'mutation', 'deploy'],
  tempDirName: `dist/mutation/sandbox-${process.env.MUTATION_AREA ?? 'rules'}`,
  reporters: ['json', 'clear-text'],
  clearTextReporter: { allowColor: false, reportTests: false, allowEmojis: false, reportScoreTable: true },
  jsonReporter: { fileName: `dist/mutation/${process.env.MUTATION_AREA ?? 'rules'}.json` },
  incremental: true,
  incrementalFile: `dist/mutation/${process.env.MUTATION_AREA ?? 'rules'}-incremental.json`,
  disableTypeChecks: false,
  allowConsoleColors: false,
};
