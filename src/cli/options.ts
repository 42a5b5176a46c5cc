import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isFolder, isSameFile } from './files';
import { CommandError, STATUS } from './usage';
import { about, words } from './words';

export interface JuryOptions {
  /** A file, or a folder with all its workbooks. */
  readonly workbook: string;
  readonly json: boolean;
  /** A file; for a folder, the folder that takes the results. */
  readonly out: string | null;
  readonly curriculum: string | null;
  readonly anonymous: boolean;
  /** File of Apogée to fill, and where the filled one goes. */
  readonly apogee: { readonly file: string; readonly out: string } | null;
  readonly csv: string | null;
  /** Files of earlier years, in the order in which they are added. */
  readonly history: readonly string[];
  /** Rules on attendance and options, one line each: see `readRuling`. */
  readonly rules: readonly string[];
  /** A table of honours of the BUT, the department's own. */
  readonly honours: string | null;
  /** Files with numbers of defaulting students. */
  readonly defaulting: readonly string[];
  /** Modules of which a sheet for their marks is written too, as typed: `R305,R306`, `all`. */
  readonly moduleSheets: string | null;
  /** Averages of module sheets that the sheets of marks do not hold: only told, or written too. */
  readonly collect: 'list' | 'write' | null;
  /** Writes the documents too. */
  readonly documents: boolean;
  /** Audits the department's own formulas. */
  readonly audit: boolean;
  /** Workbooks of a folder that are treated at a time; null: as many as the computer can. */
  readonly jobs: number | null;
}

/** A new workbook of marks is asked for: its curriculum, and the file. */
export interface NewWorkbookOptions {
  readonly newWorkbook: string;
  /** Files of the years that were judged: their students make the lists. */
  readonly history: readonly string[];
  readonly out: string;
}

/**
 * Options of the batch command, or `'help'`.
 * @throws CommandError with the status of wrong usage
 */
export function readOptions(argv: readonly string[]): JuryOptions | NewWorkbookOptions | 'help' {
  const { values, positionals } = parsed(argv);
  if (values.help) return 'help';
  if (values['new-workbook'] !== undefined) return newWorkbookOptions(values, positionals);
  const [workbook, ...others] = positionals;
  if (workbook === undefined) throw usage(words().noWorkbook);
  if (others.length > 0) throw usage(words().oneWorkbook(others.join(', ')));
  const folder = isFolder(workbook);
  if (folder) checkFolder(workbook, values);
  if (!folder && values.jobs !== undefined) throw usage(words().folder.jobsOfFolder);
  if (!folder && values.out !== undefined && !/\.xls[xm]$/i.test(values.out)) {
    // A folder that is misspelt is no reason to ask for another result.
    if (!existsSync(workbook))
      throw new CommandError(STATUS.unreadable, about(workbook, words().refusals['ENOENT'] ?? ''));
    throw usage(about(`--out ${values.out}`, words().xlsxName));
  }
  if (values.out !== undefined && isSameFile(values.out, workbook)) {
    throw usage(words().outIsWorkbook);
  }
  const apogee = apogeeOf(values.apogee, values['apogee-out']);
  distinct({ workbook, ...values, ...(apogee && { 'apogee-out': apogee.out }) });
  if (values.documents && values.out === undefined) {
    throw usage(words().documentsNeedOut);
  }
  const { collect = null } = values;
  if (collect !== null && collect !== 'list' && collect !== 'write') {
    throw usage(about(`--collect ${collect}`, words().collectChoices));
  }
  if (values.out === undefined && (collect === 'write' || values['module-sheets'] !== undefined)) {
    throw usage(words().modulesNeedOut);
  }
  return {
    workbook,
    json: values.json ?? false,
    out: values.out ?? null,
    curriculum: values.curriculum ?? null,
    anonymous: values.anonymous ?? false,
    apogee,
    csv: values.csv ?? null,
    history: values.history ?? [],
    rules: values.rule ?? [],
    honours: values.honours ?? null,
    defaulting: values.defaulting ?? [],
    moduleSheets: values['module-sheets'] ?? null,
    collect,
    documents: values.documents ?? false,
    audit: values.audit ?? false,
    jobs: values.jobs === undefined ? null : Number(values.jobs),
  };
}

function newWorkbookOptions(
  { 'new-workbook': curriculum = '', out, history = [], ...others }: ReturnType<typeof parsed>['values'],
  positionals: readonly string[],
): NewWorkbookOptions {
  const said = words().newWorkbook;
  if (positionals.length > 0 || Object.keys(others).length > 0) throw usage(said.alone);
  if (out === undefined) throw usage(said.outNeeded);
  if (!/\.xlsx$/i.test(out)) throw usage(about(`--out ${out}`, words().xlsxName));
  distinct({ out, history, curriculum });
  return { newWorkbook: curriculum, history, out };
}

/** Options that concern one workbook. */
const OF_ONE = ['apogee', 'apogee-out', 'csv', 'history'] as const;

function checkFolder(folder: string, values: ReturnType<typeof parsed>['values']): void {
  const said = words().folder;
  const { out, json, jobs } = values;
  const own = OF_ONE.filter((name) => values[name] !== undefined).map((name) => `--${name}`);
  if (own.length > 0) throw usage(said.notOfFolder(own.join(', ')));
  if (out === undefined && !json) throw usage(said.outNeeded);
  if (out !== undefined && /\.xls[xm]$/i.test(out) && !isFolder(out))
    throw new CommandError(STATUS.unreadable, about(folder, said.isFolder));
  if (out !== undefined && existsSync(out) && !isFolder(out))
    throw usage(about(`--out ${out}`, said.outIsFile));
  if (out !== undefined && isSameFile(out, folder)) throw usage(about(`--out ${out}`, said.outIsFolder));
  if (jobs !== undefined && !/^[1-9]\d?$/.test(jobs)) throw usage(about(`--jobs ${jobs}`, said.jobsNumber));
}

function apogeeOf(file: string | undefined, out: string | undefined): JuryOptions['apogee'] {
  if (file === undefined && out === undefined) return null;
  if (file === undefined) throw usage(about(`--apogee-out ${out}`, words().apogeeMissing));
  if (out === undefined) throw usage(about(`--apogee ${file}`, words().apogeeOutMissing));
  return { file, out };
}

/** Nothing that was read is written over, and no two results into one file. */
function distinct(files: Readonly<Partial<Record<string, string | boolean | string[]>>>): void {
  const pathsOf = (name: string): readonly string[] =>
    [files[name]].flat().flatMap((file) => (typeof file === 'string' ? [file] : []));
  const outputs = ['out', 'csv', 'apogee-out'].filter((name) => pathsOf(name).length > 0);
  for (const [i, name] of outputs.entries()) {
    const others = [
      'workbook',
      'apogee',
      'history',
      'curriculum',
      'defaulting',
      ...outputs.slice(0, i),
    ].flatMap(pathsOf);
    if (!pathsOf(name).some((file) => others.some((other) => isSameFile(file, other)))) continue;
    throw usage(words().otherFile(name));
  }
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        out: { type: 'string' },
        curriculum: { type: 'string' },
        anonymous: { type: 'boolean' },
        apogee: { type: 'string' },
        'apogee-out': { type: 'string' },
        csv: { type: 'string' },
        history: { type: 'string', multiple: true },
        rule: { type: 'string', multiple: true },
        honours: { type: 'string' },
        defaulting: { type: 'string', multiple: true },
        'module-sheets': { type: 'string' },
        collect: { type: 'string' },
        documents: { type: 'boolean' },
        audit: { type: 'boolean' },
        jobs: { type: 'string' },
        'new-workbook': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw usage(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
  }
}

const usage = (message: string): CommandError =>
  new CommandError(STATUS.usage, `${message} (npm run jury -- --help)`);
