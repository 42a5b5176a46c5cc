import { readFile } from 'node:fs/promises';
import type { UeOutcome } from '../rules/averages';
import { isPassage } from '../rules/credits';
import { quantity } from '../rules/exact';
import { DEFAULT_POLICY } from '../rules/policy';
import { passesByRight } from '../rules/progression';
import { rulebookOf } from '../rules/rulebook';
import { YEAR_CODES, type Level, type RcueCode, type Ue, type UeCode } from '../rules/types';
import { decideFromOutcomes, type Marked, type YearResult } from '../rules/year';
import { say } from './usage';

/**
 * Replays the decisions of past juries from their UE averages, and counts how often the rules say the same.
 * What is compared, and why juries differ: docs/replay.md.
 */

const USAGE = 'replay: usage: npm run --silent replay -- <file.csv>';
const COLUMNS = [
  'case',
  'level',
  'year_code',
  'ue1_average',
  'ue1_code',
  'ue2_average',
  'ue2_code',
  'rcue_average',
  'rcue_code',
] as const;
type Column = (typeof COLUMNS)[number];

/** How close a recomputed RCUE average must be to one written with 6 decimals. */
const SAME_AVERAGE = 1e-5;
/** Codes that follow from averages alone; any other is a decision of the jury, or of another year. */
const BY_AVERAGES: ReadonlySet<string> = new Set(['ADM', 'CMP', 'AJ'] satisfies (UeCode & RcueCode)[]);
const PASSAGES: ReadonlySet<string> = new Set(YEAR_CODES.filter(isPassage));

/** One RCUE as the jury saw it; an average that the file leaves empty is null. */
interface ObservedRcue {
  readonly ues: readonly { readonly average: number | null; readonly code: string }[];
  readonly average: number | null;
  readonly code: string;
}
interface ObservedYear {
  readonly level: Level;
  readonly code: string;
  readonly rcues: ObservedRcue[];
}

interface Agreement {
  agree: number;
  of: number;
}
interface Agreements {
  readonly cases: number;
  readonly rcueAverage: Agreement;
  readonly rcueCode: Agreement;
  readonly ueCode: Agreement;
  readonly year: { readonly allValidated: Agreement; readonly byRight: Agreement };
}

/** The file is not what can be replayed; the message is one line for the person who gave it. */
class UnusableFile extends Error {}

/**
 * @param argv what follows the command: the path of one CSV file
 * @returns exit status: 0 done, 2 wrong usage, 3 the file cannot be read or has other columns
 */
export async function main(argv: readonly string[]): Promise<number> {
  const [path, ...others] = argv;
  if (path === undefined || path.startsWith('-') || others.length > 0) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  try {
    const years = observedYears(await textOf(path));
    process.stdout.write(`${JSON.stringify(agreements(years))}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    say('replay', `${path}: ${error.message}`);
    return 3;
  }
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UnusableFile(`cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`);
  }
}

/** The student-years of the file, in its order. */
function observedYears(text: string): readonly ObservedYear[] {
  const [header = '', ...lines] = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const names = fieldsOf(header);
  const absent = COLUMNS.filter((column) => !names.includes(column));
  if (absent.length > 0) throw new UnusableFile(`line 1 lacks the columns ${absent.join(', ')}`);

  const years = new Map<string, ObservedYear>();
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    const where = `line ${index + 2}`;
    const fields = fieldsOf(line);
    if (fields.length !== names.length)
      throw new UnusableFile(`${where} has ${fields.length} fields, not ${names.length}`);
    const field = (column: Column): string => fields[names.indexOf(column)] ?? '';
    const average = (column: Column): number | null => averageOf(field(column), `${where}, ${column}`);
    const known = years.get(field('case'));
    const year = known ?? { level: levelOf(field('level'), where), code: field('year_code'), rcues: [] };
    if (!known) years.set(field('case'), year);
    year.rcues.push({
      ues: [
        { average: average('ue1_average'), code: field('ue1_code') },
        { average: average('ue2_average'), code: field('ue2_code') },
      ],
      average: average('rcue_average'),
      code: field('rcue_code'),
    });
  });
  return [...years.values()];
}

/** The fields are codes and numbers: no comma can stand within one, quoted or not. */
function fieldsOf(line: string): readonly string[] {
  return line.split(',').map((field) => field.trim().replace(/^"(.*)"$/, '$1'));
}

function averageOf(field: string, where: string): number | null {
  if (field === '') return null;
  if (!/^\d+(\.\d+)?$/.test(field))
    throw new UnusableFile(`${where}: ${JSON.stringify(field)} is no average`);
  return Number(field);
}

function levelOf(field: string, where: string): Level {
  if (field !== '1' && field !== '2' && field !== '3')
    throw new UnusableFile(`${where}, level: ${JSON.stringify(field)} is not 1, 2 or 3`);
  return Number(field) as Level;
}

function agreements(years: readonly ObservedYear[]): Agreements {
  const none = (): Agreement => ({ agree: 0, of: 0 });
  const counts: Agreements = {
    cases: years.length,
    rcueAverage: none(),
    rcueCode: none(),
    ueCode: none(),
    year: { allValidated: none(), byRight: none() },
  };
  for (const year of years) compare(year, decided(year), counts);
  return counts;
}

/** The year decided from its UE averages, by a curriculum of as many competences as the jury had before it. */
function decided({ level, rcues }: ObservedYear): YearResult {
  const semesters = [`S${2 * level - 1}`, `S${2 * level}`] as Ue['semester'][];
  const ues = rcues.flatMap((_, index) =>
    semesters.map((semester): Ue => ({
      code: `UE${semester.slice(1)}${index + 1}`,
      semester,
      competence: index + 1,
      ects: 6,
      coefficient: 1,
      weights: [],
    })),
  );
  const outcomes = rcues.flatMap((rcue) => rcue.ues.map(({ average }) => outcomeOf(average)));
  const marked: Marked = new Set(semesters);
  const book = rulebookOf({ id: 'replay', level, modules: [], ues, policy: DEFAULT_POLICY });
  return decideFromOutcomes(book, outcomes, {}, marked);
}

function outcomeOf(average: number | null): UeOutcome {
  return { average: average === null ? null : quantity(average), awaited: [], defaulting: false };
}

function compare(observed: ObservedYear, result: YearResult, counts: Agreements): void {
  const count = (agreement: Agreement, agrees: boolean): void => {
    agreement.of += 1;
    if (agrees) agreement.agree += 1;
  };
  let replayable = true;
  observed.rcues.forEach((rcue, index) => {
    const ours = result.rcues[index];
    if (!ours?.average) {
      replayable = false;
      return;
    }
    if (rcue.average !== null)
      count(counts.rcueAverage, Math.abs(ours.average.value - rcue.average) <= SAME_AVERAGE);
    if (BY_AVERAGES.has(rcue.code)) count(counts.rcueCode, ours.code === rcue.code);
    rcue.ues.forEach(({ code }, semester) => {
      if (BY_AVERAGES.has(code)) count(counts.ueCode, ours.ues[semester]?.code === code);
    });
  });
  if (!replayable) return;
  if (result.proposal === 'ADM') count(counts.year.allValidated, observed.code === 'ADM');
  if (observed.level !== 3 && passesByRight(result.passage))
    count(counts.year.byRight, PASSAGES.has(observed.code));
}
