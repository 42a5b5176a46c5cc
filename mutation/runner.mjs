/**
 * Runs the project's own tests for Stryker in one process. Jest itself starts anew for each mutant, which for some thousands of them takes
 * a day; here a mutant costs the modules it needs and the tests that reach it, the quickest first, until one fails.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import vm from 'node:vm';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';

// The plugin is loaded before Stryker goes to its copy of the project.
const require = createRequire(path.resolve('package.json'));
const { bind } = require('jest-each');
const { expect } = require('expect');
const { fn } = require('jest-mock');
const fc = require('fast-check');
const ts = require('typescript');
// A failure is enough: nobody reads the smallest example of a mutant. The same draws each time, or a score would be luck.
fc.configureGlobal({ endOnFailure: true, seed: 1 });

const ACTIVE = (globalThis.__stryker__ ??= {});
const scripts = new Map();

/** TypeScript of the project, compiled once and evaluated as often as a mutant needs. */
require.extensions['.ts'] = (module, file) => {
  const script = scripts.get(file) ?? compiled(file);
  scripts.set(file, script);
  script.runInThisContext()(module.exports, module.require.bind(module), module, file, path.dirname(file));
};

function compiled(file) {
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { target: 'ES2022', module: 'commonjs', esModuleInterop: true },
  });
  return new vm.Script(`(function (exports, require, module, __filename, __dirname) {${outputText}\n})`, {
    filename: file,
  });
}

/** Forgets every module of the project: a mutant in what runs while a module is loaded needs them anew. */
function forget() {
  for (const file of Object.keys(require.cache))
    if (!file.includes(`${path.sep}node_modules${path.sep}`)) Reflect.deleteProperty(require.cache, file);
}

/** The tests that a file declares. */
function load(file) {
  const tests = [];
  let titles = [file];
  const test = (title, run) => void tests.push({ id: [...titles, title].join(' › '), file, run });
  const describe = (title, declare) => {
    titles = [...titles, title];
    declare();
    titles = titles.slice(0, -1);
  };
  test.each = bind(test);
  describe.each = bind(describe);
  Object.assign(globalThis, { test, it: test, describe, expect, jest: { fn } });
  require(path.resolve(file));
  return tests;
}

class InProcessRunner {
  static inject = ['options'];
  #files;
  /** The tests as the project has them, by file; those that take least first. */
  #tests = new Map();

  constructor(options) {
    this.#files = options.but.tests;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    const results = [];
    for (const file of this.#files) {
      const own = [];
      this.#tests.set(file, load(file));
      for (const one of this.#tests.get(file)) {
        ACTIVE.currentTestId = one.id;
        own.push(await resultOf(one));
        ACTIVE.currentTestId = undefined;
      }
      results.push(...own);
    }
    const took = new Map(this.#files.map((file) => [file, 0]));
    for (const { file, timeSpentMs } of results) took.set(file, took.get(file) + timeSpentMs);
    this.#files.sort((a, b) => took.get(a) - took.get(b));
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: ACTIVE.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, reloadEnvironment, disableBail }) {
    if (reloadEnvironment) {
      forget();
      this.#tests.clear();
    }
    Object.assign(ACTIVE, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    const results = [];
    const wanted = testFilter && new Set(testFilter);
    try {
      for (const file of this.#files) {
        if (wanted && !testFilter.some((id) => id.startsWith(`${file} › `))) continue;
        ACTIVE.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
        const tests = this.#tests.get(file) ?? load(file);
        this.#tests.set(file, tests);
        ACTIVE.activeMutant = activeMutant.id;
        for (const one of tests) {
          if (wanted && !wanted.has(one.id)) continue;
          results.push(await resultOf(one));
          if (results.at(-1).status === TestStatus.Failed && !disableBail) throw DONE;
        }
      }
    } catch (error) {
      // A module that cannot even be loaded is another than it should be.
      if (error !== DONE) results.push({ id: 'load', name: 'load', timeSpentMs: 0, ...failed(error) });
    } finally {
      ACTIVE.activeMutant = undefined;
    }
    const endless = determineHitLimitReached(ACTIVE.hitCount, ACTIVE.hitLimit);
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests: results }, !disableBail);
  }
}

const DONE = new Error('a test failed');
const failed = (error) => ({ status: TestStatus.Failed, failureMessage: String(error?.message ?? error) });

async function resultOf({ id, file, run }) {
  const start = performance.now();
  const told = { id, file, name: id, fileName: path.resolve(file) };
  try {
    await run();
    return { ...told, status: TestStatus.Success, timeSpentMs: performance.now() - start };
  } catch (error) {
    return { ...told, timeSpentMs: performance.now() - start, ...failed(error) };
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
