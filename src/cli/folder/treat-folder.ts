import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { CLI_WORDS } from '../../locales/cli';
import { LANGUAGES } from '../../locales/languages';
import { newWorkbook } from '../../xlsx/new-workbook';
import { chosenCurriculum } from '../curriculum-option';
import { numbersIn } from '../defaulting-option';
import { identityOf, refusal, writeWhole } from '../files';
import type { JuryOptions } from '../options';
import { CommandError, oneLine, STATUS } from '../usage';
import { about, words } from '../words';
import { zlibCodec } from '../zlib-codec';
import type { Answer } from './job';
import { namesakesOf, workbooksIn } from './list';
import { inWorkers } from './pool';
import { mostProcesses, startProcess, WORN } from './processes';
import { summarySheet, type LeftAside, type Outcome } from './summary-sheet';

/**
 * Treats every workbook of a folder, in processes of their own: a result each, under its path in the folder `--out`, and
 * one workbook that sums them up. What goes wrong with one is told, and the others go on.
 * @param options `workbook` and `out` are folders
 * @returns the exit status: the greatest of the workbooks'
 * @throws CommandError when nothing can be done at all
 */
export async function treatFolder(options: JuryOptions, tell: (notice: string) => void): Promise<number> {
  const said = words().folder;
  const { workbooks, locks, tables, closed } = listed(options);
  if (workbooks.length + closed.length === 0)
    throw new CommandError(STATUS.unreadable, about(options.workbook, said.none));
  // What is wrong with them is wrong with every workbook.
  chosenCurriculum(options.curriculum);
  options.defaulting.forEach(numbersIn);
  const jobs = workbooks.map((workbook) => ({
    ...options,
    workbook: path.join(options.workbook, workbook),
    out: options.out === null ? null : path.join(options.out, workbook),
  }));
  refuseOverInputs(jobs);
  for (const lock of locks) tell(about(lock, said.locked));
  for (const table of tables) tell(about(table, said.table));
  for (const workbook of workbooks)
    for (const remark of remarksOn(workbook, workbooks, [])) tell(about(workbook, remark));
  for (const { out } of jobs) if (out !== null) makeFolder(path.dirname(out));
  const answers = await inWorkers(jobs, options.jobs ?? mostProcesses(), {
    start: startProcess,
    isWorn: ({ memory }) => memory > WORN,
    lost: () => failedAnswer(STATUS.failed, said.died),
    done: (answer, position, finished) => {
      const workbook = workbooks[position] ?? '';
      for (const line of progressLines(answer, said.progress(finished, jobs.length, workbook))) tell(line);
    },
  });
  const treated = answers.map((answer, i): Outcome => {
    const workbook = workbooks[i] ?? '';
    return { ...answer, workbook, notices: [...answer.notices, ...remarksOn(workbook, workbooks, locks)] };
  });
  const outcomes = [...treated, ...closed.map(closedFolder)];
  for (const { workbook, notices } of outcomes.slice(treated.length))
    tell(about(said.failed, about(workbook, notices.join())));
  // The lock of a workbook that is here is among what is said of it.
  const aside: readonly LeftAside[] = [
    ...locks
      .filter((lock) => !workbooks.some((workbook) => lock === lockOf(workbook)))
      .map((file) => ({ file, why: said.locked })),
    ...tables.map((file) => ({ file, why: said.table })),
  ];
  const others = [
    options.curriculum,
    ...options.defaulting,
    ...jobs.flatMap(({ workbook, out }) => [workbook, out]),
  ];
  const summary = options.out === null ? null : writeSummary(options.out, outcomes, aside, others);
  process.stdout.write(options.json ? jsonOf(outcomes, aside) : textOf(outcomes, summary));
  return Math.max(...outcomes.map(({ status }) => status));
}

const failedAnswer = (status: number, why: string): Answer => ({
  ...{ status, notices: [why], figures: null, out: null },
  memory: 0,
});

/** A folder within that cannot be read stands in the summary as a workbook does. */
const closedFolder = ({ folder, error }: { readonly folder: string; readonly error: unknown }): Outcome => ({
  ...failedAnswer(STATUS.unreadable, refusal(error)),
  workbook: `${folder}${path.sep}`,
});

/** The workbooks, without those that options name for something else. @throws CommandError */
function listed({ workbook, out, curriculum, defaulting }: JuryOptions): ReturnType<typeof workbooksIn> {
  const others = [out, curriculum, ...defaulting].flatMap((file) => file ?? []);
  try {
    return workbooksIn(workbook, others);
  } catch (error) {
    throw new CommandError(STATUS.unreadable, about(workbook, refusal(error)));
  }
}

/**
 * The folder of results may lie round that of the workbooks, or be linked to it; a file in it may be a link to one that is read, or
 * to another result. @throws CommandError
 */
function refuseOverInputs(jobs: readonly JuryOptions[]): void {
  const taken = new Map<string, string>();
  for (const { workbook, curriculum, defaulting } of jobs)
    for (const file of [workbook, curriculum, ...defaulting]) if (file) taken.set(identityOf(file), file);
  for (const { out } of jobs) {
    if (out === null) continue;
    // The ending may be another: `answerTo`.
    const input = [out, `${out}.xlsm`, `${out}.xlsx`]
      .map((file) => taken.get(identityOf(file)))
      .find(Boolean);
    if (input !== undefined)
      throw new CommandError(STATUS.usage, about(`--out ${out}`, words().folder.overInput(input)));
    taken.set(identityOf(out), out);
  }
}

/** @throws CommandError */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new CommandError(STATUS.unwritable, about(`--out ${folder}`, refusal(error)));
  }
}

function progressLines({ figures, notices }: Answer, progress: string): readonly string[] {
  const said = words().folder;
  if (figures) {
    const done = about(progress, said.done(figures.students, figures.anomalies));
    return [done, ...notices.map((notice) => about(progress, notice))];
  }
  return [about(progress, about(said.failed, notices.at(-1) ?? ''))];
}

const lockOf = (workbook: string): string =>
  path.join(path.dirname(workbook), `~$${path.basename(workbook)}`);

function remarksOn(workbook: string, workbooks: readonly string[], locks: readonly string[]): string[] {
  const said = words().folder;
  const namesakes = namesakesOf(workbook, workbooks);
  const lock = locks.find((one) => one === lockOf(workbook));
  return [
    ...(namesakes.length > 0 ? [said.namesakes(namesakes.join(', '))] : []),
    ...(lock === undefined ? [] : [about(lock, said.locked)]),
  ];
}

/**
 * In the first language, whatever the terminal: who reads it need not be who ran the command.
 * @param others files that are read or written, which a file of its name may be a link to
 * @returns its path
 */
function writeSummary(
  folder: string,
  outcomes: readonly Outcome[],
  aside: readonly LeftAside[],
  others: readonly (string | null)[],
): string {
  const said = CLI_WORDS[LANGUAGES[0]].folder;
  const taken = new Set(outcomes.map(({ workbook }) => workbook.normalize('NFC').toLowerCase()));
  const places = new Set(others.map((file) => file && identityOf(file)));
  const at = (name: string): string => path.join(folder, name);
  let name = `${said.file}.xlsx`;
  for (let i = 2; taken.has(name.toLowerCase()) || places.has(identityOf(at(name))); i++)
    name = `${said.file} (${i}).xlsx`;
  const file = at(name);
  const bytes = newWorkbook({ sheets: [summarySheet(outcomes, aside, said)], names: [] }, zlibCodec);
  writeWhole([{ option: '--out', file, bytes }]);
  return file;
}

/** What another program reads: the figures of each workbook, in the order of the folder, and what was left aside. */
function jsonOf(outcomes: readonly Outcome[], aside: readonly LeftAside[]): string {
  const workbooks = outcomes.map(({ workbook, status, figures, out, notices }) => ({
    ...{ workbook, status },
    ...figures,
    ...{ out, notices },
  }));
  return `${JSON.stringify({ workbooks, aside }, null, 2)}\n`;
}

function textOf(outcomes: readonly Outcome[], summary: string | null): string {
  const known = outcomes.flatMap(({ figures }) => figures ?? []);
  const students = known.reduce((sum, one) => sum + one.students, 0);
  const line = words().folder.summary(known.length, outcomes.length, students);
  return `${line}\n${summary === null ? '' : `${words().written(oneLine(summary))}\n`}`;
}
