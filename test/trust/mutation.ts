import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measure } from './figure';

/** Per cent of the mutants that a test near them must notice. */
const LEAST = 95;
const KEPT = join('mutation', 'kept.json');
const EXPLAINED = join('docs', 'mutants.md');

interface Point {
  readonly line: number;
  readonly column: number;
}

/** What is read of Stryker's report. */
interface Report {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: string;
        readonly mutants: readonly {
          readonly status: string;
          readonly replacement?: string;
          readonly location: { readonly start: Point; readonly end: Point };
        }[];
      }
    >
  >;
}

/** The last run in full. */
interface Kept {
  readonly commit: string;
  readonly day: string;
  readonly mutants: number;
  /** As they stand in docs/mutants.md. */
  readonly survivors: readonly string[];
}

/** What is changed, and the tests beside it: mutation/stryker.config.mjs. */
const AREAS = {
  rules: 'src/rules, each under test/rules',
  gradebook: 'how marks are read and students matched (src/gradebook), each under test/gradebook',
} as const;
type Area = keyof typeof AREAS;

/** How many changes of the code a test notices: measured by `--long`, which keeps the figure that the others tell. */
export const mutation =
  (area: Area): Measure =>
  ({ size }) => {
    if (size === 'long') keep(area, measured(area));
    const { commit, day, mutants, survivors } = kept()[area];
    const score = (100 * (mutants - survivors.length)) / mutants;
    const explained = readFileSync(EXPLAINED, 'utf8');
    const silent = survivors.filter((one) => !explained.includes(one));
    return {
      what: `changes by Stryker in ${AREAS[area]}; run by --long, last on ${day} of commit ${commit}`,
      count: `${mutants} mutants`,
      result: `${score.toFixed(1)} % noticed, ${survivors.length} not, explained in ${EXPLAINED}`,
      broken: [
        ...(score < LEAST ? [`${score.toFixed(1)} % is less than ${LEAST} %`] : []),
        ...silent.map((one) => `not explained: ${one}`),
      ],
    };
  };

const kept = (): Readonly<Record<Area, Kept>> =>
  JSON.parse(readFileSync(KEPT, 'utf8')) as Readonly<Record<Area, Kept>>;
const keep = (area: Area, figure: Kept): void =>
  writeFileSync(KEPT, `${JSON.stringify({ ...kept(), [area]: figure }, null, 2)}\n`);

function measured(area: Area): Kept {
  const run = (program: string, args: readonly string[], cwd = '.'): void => {
    const env = { ...process.env, MUTATION_AREA: area };
    const shell = process.platform === 'win32';
    execFileSync(program, args, { cwd, env, stdio: ['ignore', 2, 2], shell });
  };
  const stryker = join('mutation', 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  if (!existsSync(stryker)) run('npm', ['ci', '--no-audit', '--no-fund'], 'mutation');
  run(process.execPath, [stryker, 'run', join('mutation', 'stryker.config.mjs')]);
  const report = JSON.parse(readFileSync(join('dist', 'mutation', `${area}.json`), 'utf8')) as Report;
  return {
    commit: execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], { encoding: 'utf8' }).trim(),
    day: new Date().toISOString().slice(0, 10),
    ...sumOf(report),
  };
}

/** @returns mutants that could be run, and those that no test noticed */
function sumOf({ files }: Report): Pick<Kept, 'mutants' | 'survivors'> {
  const all = Object.entries(files)
    .flatMap(([file, { source, mutants }]) => mutants.map((mutant) => ({ file, source, ...mutant })))
    .filter(({ status }) => !['CompileError', 'RuntimeError', 'Ignored'].includes(status));
  const noticed = new Set(['Killed', 'Timeout']);
  return {
    mutants: all.length,
    survivors: all
      .filter(({ status }) => !noticed.has(status))
      .map(({ file, source, location, replacement = '' }) => {
        const was = oneLine(between(source, location.start, location.end));
        return `${file}: \`${was}\` → \`${oneLine(replacement)}\``;
      }),
  };
}

function between(source: string, start: Point, end: Point): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, i) => line.slice(i === 0 ? start.column - 1 : 0, i === last ? end.column - 1 : undefined))
    .join('\n');
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, 100);
