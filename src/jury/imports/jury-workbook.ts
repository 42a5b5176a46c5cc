import { levelOf, partsOfUe } from '../../curricula/codes';
import { cellName } from '../../cells/a1';
import { cellText } from '../../gradebook/mark';
import type { SheetSnapshot, WorkbookSnapshot } from '../../cells/snapshot';
import { DEFAULT_POLICY } from '../../rules/policy';
import { RCUE_MEANINGS } from '../../rules/codes';
import { isAcquired } from '../../rules/credits';
import { rulebookOf, type Rulebook } from '../../rules/rulebook';
import {
  SEMESTERS,
  UE_CODES,
  type Competence,
  type Level,
  type RcueCode,
  type UeCode,
  type UeName,
} from '../../rules/types';
import { readDecisions } from '../decisions/text';
import { overridesOf } from '../decisions/subject';
import { closingOf } from '../closing/closing';
import { yearOnMinutes } from '../entries';
import { readJournal } from '../journal/read-journal';
import { textOf } from '../our-sheets/cells';
import { ourSheet } from '../our-sheets/find';
import { keyedSheet, type KeyedRow } from '../our-sheets/keyed-rows';
import { averageIn, codeIn, numberIn } from '../history/read-cells';
import {
  semesterOf,
  universityYear,
  universityYearOf,
  type HistoryRecord,
  type NamedPerson,
  type Subject,
} from '../history/record';
import { JURY_ROWS } from '../sheets/jury-rows';
import type { ImportDoubt, ResultsFound } from './reading';
import { historyIn, typedHistories } from './typed-history';

/** The jury sheet of an earlier year, as this product wrote it. */

/** The sheet by its role; else, where the workbook lost that, by its hidden keys. */
export function jurySheetOf(workbook: WorkbookSnapshot): SheetSnapshot | null {
  const own = ourSheet(workbook, 'jury');
  return own ?? workbook.sheets.find((sheet) => hasKeys(sheet)) ?? null;
}

/** Whether a jury sheet can be read: the keys of its columns are there. */
export function hasKeys(sheet: SheetSnapshot): boolean {
  const { keys } = keyedSheet(sheet, JURY_ROWS);
  return keys.includes('id') && keys.some((key) => UE_KEY.test(key));
}

const UE_KEY = /^ue:(UE[1-6][1-9]):code$/;
const RCUE_KEY = /^rcue:([1-9]):code$/;

/** Reads what the jury retained: codes as shown, and what it decided after the sheet was prepared. */
export function readJuryWorkbook(
  workbook: WorkbookSnapshot,
  sheet: SheetSnapshot,
  file: string,
): { readonly results: ResultsFound; readonly doubts: readonly ImportDoubt[] } {
  const keyed = keyedSheet(sheet, JURY_ROWS);
  const ues = keyed.keys.flatMap((key) => UE_KEY.exec(key)?.[1] ?? []);
  const competences = keyed.keys.flatMap((key) => {
    const competence = RCUE_KEY.exec(key)?.[1];
    return competence ? [Number(competence)] : [];
  });
  const level = levelOf(semesterOf(ues[0] ?? 'UE11'));
  const year = yearOf(workbook, sheet, file);
  const scope = { ues, competences, level, book: bookOf(ues, level), year: year ?? '', origin: file };
  const doubts: ImportDoubt[] = [];
  const records: HistoryRecord[] = [];
  const people: ResultsFound['people'][number][] = [];
  const ids = new Set<string>();

  for (const row of keyed.rows) {
    const id = row.text('id');
    if (id === '') continue;
    const doubt = (key: string, problem: ImportDoubt['problem']): void => {
      const cell = keyed.cellOf(row.row, key) ?? cellName(row.row, 0);
      doubts.push({ sheet: sheet.name, cell, value: cellText(row.cell(key)), problem });
    };
    if (ids.has(id)) {
      doubt('id', 'twice');
      continue;
    }
    ids.add(id);
    const person = personOf(row);
    people.push(person);
    records.push(...recordsOf(row, person, scope, doubt));
  }
  const semesters = SEMESTERS.filter((semester) => ues.some((ue) => semesterOf(ue) === semester));
  const isClosed = closingOf(readJournal(workbook)) !== null;
  const undecided = isClosed
    ? 0
    : keyed.rows.filter(({ text }) => text('id') !== '' && text('decision') === '').length;
  // Nobody has to look for the files of the years before again.
  const before = (historyIn(workbook, typedHistories(workbook, { level, thisYear: year }))?.rows ?? []).map(
    ({ record }) => record,
  );
  return { results: { year, level, semesters, records, before, people, undecided }, doubts: unique(doubts) };
}

/** Without a number the id is the name. */
function personOf({ text }: KeyedRow<string>): NamedPerson {
  const [id, lastName, firstName] = [text('id'), text('lastName'), text('firstName')];
  const isName = lastName !== '' && id.startsWith(`${lastName} ${firstName}`.trim());
  return { number: isName ? '' : id, lastName, firstName };
}

/** What the sheet is about, and what all its records share. */
interface Scope {
  readonly ues: readonly UeName[];
  readonly competences: readonly Competence[];
  readonly level: Level;
  readonly book: Rulebook;
  readonly year: string;
  readonly origin: string;
}

/** The results of one row: its RCUEs, its UEs, then the year. */
function recordsOf(
  { cell, text }: KeyedRow<string>,
  person: NamedPerson,
  { ues, competences, level, book, year, origin }: Scope,
  doubt: (key: string, problem: ImportDoubt['problem']) => void,
): readonly HistoryRecord[] {
  const rest = { ...person, year, origin, ects: null };
  const codeAt = (kind: Subject['kind'], key: string): string => {
    const code = codeIn(kind, text(key));
    if (code === null) doubt(key, 'bad-code');
    return code ?? '';
  };
  const averageAt = (key: string): number | null => {
    const average = averageIn(cell(key));
    if (average === undefined) doubt(key, 'bad-average');
    return average ?? null;
  };
  const {
    ues: decidedUes = {},
    rcues: decidedRcues = {},
    waived = [],
  } = overridesOf(readDecisions(text('decisions'), book).parts);
  const ofRcues = competences.flatMap((competence): HistoryRecord[] => {
    const shown = codeAt('rcue', `rcue:${competence}:code`);
    const code = decidedRcues[competence] ?? shown;
    if (code !== shown) doubt('decisions', 'stale-decision');
    const average = averageAt(`rcue:${competence}:average`);
    return code === '' ? [] : [{ ...rest, subject: { kind: 'rcue', level, competence }, average, code }];
  });
  const ofUes = ues.flatMap((ue): HistoryRecord[] => {
    const shown = codeAt('ue', `ue:${ue}:code`);
    const code = decidedCode(shown, decidedUes[ue], decidedRcues[partsOfUe(ue).competence]);
    if (code !== shown) doubt('decisions', 'stale-decision');
    const average = averageAt(`ue:${ue}:average`);
    const own = waived.includes(ue) ? { ...rest, origin: `${origin}, renonciation` } : rest;
    return code === '' && average === null ? [] : [{ ...own, subject: { kind: 'ue', ue }, average, code }];
  });
  const ofLower = [...new Map([...lowerIn(text('lower')), ...Object.entries(decidedUes)])].flatMap(
    ([ue, code]): HistoryRecord[] =>
      levelOf(semesterOf(ue)) < level ? [{ ...rest, subject: { kind: 'ue', ue }, average: null, code }] : [],
  );
  const code = codeAt('year', yearKey(text));
  const ects = numberIn(cell('ects')) ?? null;
  const ofYear: HistoryRecord[] =
    code === '' ? [] : [{ ...rest, subject: { kind: 'year', level }, average: null, code, ects }];
  return [...ofRcues, ...ofUes, ...ofLower, ...ofYear];
}

/** What the year made of the level below: `UE11 ADSUP ; UE21 ADJ`. */
const lowerIn = (text: string): readonly (readonly [UeName, UeCode])[] =>
  text.split(';').flatMap((part) => {
    const [, ue, written] = /^\s*(UE\d+) ([A-Z]+)\s*$/.exec(part) ?? [];
    const code = UE_CODES.find((one) => one === written);
    return ue && code ? [[ue, code] as const] : [];
  });

/** What the jury typed, else what stands as retained, else the proposal: a formula without a value says nothing. */
function yearKey(text: (key: string) => string): string {
  return ['decision', 'retained', 'proposal'].find((key) => text(key) !== '') ?? 'proposal';
}

function decidedCode(shown: string, ue: UeCode | undefined, rcue: RcueCode | undefined): string {
  const isShownAcquired = UE_CODES.some((code) => code === shown && isAcquired(code));
  if (ue) return ue === 'ADM' && isShownAcquired ? shown : ue;
  return (!isShownAcquired && rcue && RCUE_MEANINGS[rcue].givesByJury) || shown;
}

/** Just enough of a curriculum to read what the jury typed on UEs and RCUEs. */
function bookOf(ues: readonly UeName[], level: Level): Rulebook {
  return rulebookOf({
    id: '',
    level,
    modules: [],
    ues: ues.map((code) => ({ code, ...partsOfUe(code), ects: 0, coefficient: 1, weights: [] })),
    policy: DEFAULT_POLICY,
  });
}

/** From the minutes, else from the name of the file, else from the day of the preparation. */
function yearOf(workbook: WorkbookSnapshot, sheet: SheetSnapshot, file: string): string | null {
  return (
    yearOnMinutes(workbook) ?? universityYear(file) ?? yearOfDay(textOf(sheet.rows[JURY_ROWS.subtitle]?.[0]))
  );
}

/** `Préparé le 02/07/2025 …`, `Prepared on 2025-07-02 …`: the month tells to which university year a day belongs. */
function yearOfDay(text: string): string | null {
  const french = /\d{1,2}\/(?<month>\d{1,2})\/(?<year>20\d\d)/.exec(text);
  const { month, year } = (french ?? /(?<year>20\d\d)-(?<month>\d\d)-\d\d/.exec(text))?.groups ?? {};
  return month && year ? universityYearOf({ year: Number(year), month: Number(month) }) : null;
}

/** One line per cell and problem. */
function unique(doubts: readonly ImportDoubt[]): readonly ImportDoubt[] {
  return [...new Map(doubts.map((doubt) => [`${doubt.cell} ${doubt.problem}`, doubt])).values()];
}
