import type { CellRef } from '../../cells/a1';
import { a1 } from '../../cells/a1';
import type { WorkbookSnapshot } from '../../cells/snapshot';
import { semestersOf } from '../../curricula/codes';
import { cellText } from '../../gradebook/mark';
import { numberKey } from '../../gradebook/names';
import { choiceOf, question, type Answers } from '../../gradebook/questions';
import type { FoundStatus, Question, Student } from '../../gradebook/types';
import { labelKey } from '../../gradebook/words';
import { SEMESTERS, type Level, type Semester } from '../../rules/types';
import { ourSheet } from '../our-sheets/find';
import type { ReportAnomaly } from '../report';
import { placeOfLine } from '../settings/place';

/** A line of a list of defaulting students: a number, and the semesters that the line or the sheet names (4.2). */
interface Listed {
  /** As written. */
  readonly text: string;
  /** Empty where the line gives none. */
  readonly number: string;
  readonly semesters: readonly Semester[];
  readonly at: Pick<CellRef, 'sheet'> & {
    readonly cell: string;
    readonly row: number;
    readonly column: number;
  };
}

/** `Défaillants`, `DEF S3`: a sheet that is a list of numbers. */
const LIST_SHEET = /^(?:LISTE (?:DES )?)?(?:DEF|DEFAILLANTS?|DEFAULTING)(?: S[1-6])?$/;
const NUMBER = /^[A-Z]?\d[\dA-Z]{2,}$/;

const semestersIn = (text: string): readonly Semester[] =>
  SEMESTERS.filter((semester) => new RegExp(`(?:^| )${semester}(?: |$)`).test(labelKey(text)));

/** Whom lists of numbers make defaulting: the text of the settings, and sheets of that name. */
interface DefaultingList {
  readonly listed: readonly Listed[];
  readonly level: Level;
  /** Sheets that hold more than numbers, each with the question whether it is such a list. */
  readonly asked: readonly { readonly sheet: string; readonly question: Question }[];
}

/** The likely answer, and the other: somebody who failed one module may stand on a sheet of that name too. */
const CHOICES = ['status:DEF', 'none'] as const;

export function defaultingList(
  workbook: WorkbookSnapshot,
  { defaulting }: { readonly defaulting: string },
  level: Level,
  answers: Answers,
): DefaultingList {
  const settings = ourSheet(workbook, 'settings');
  const place = { ...placeOfLine(workbook, defaulting.trim()), row: 0, column: 0 };
  const ofSettings = listedIn(defaulting.split('\n'), [], () => ({
    ...place,
    sheet: settings?.name ?? place.sheet,
  }));
  const sheets = workbook.sheets.filter(({ name, visible }) => visible && LIST_SHEET.test(labelKey(name)));
  const found = sheets.map(({ name, rows }) => {
    const lines = Array.from(rows, (cells) => (cells ?? []).map(cellText).join(' '));
    // Its first line may be a header.
    const first = lines.findIndex((line) => line.trim() !== '');
    const isList = lines.every((line, row) => row === first || wordsOf(line).every(isNumberOrSemester));
    const listed = listedIn(lines, semestersIn(name), (row) => ({
      sheet: name,
      cell: a1({ row, column: 0 }),
      row,
      column: 0,
    })).filter(({ number, at }) => number !== '' || at.row !== first);
    return { sheet: name, isList, listed, question: question('unclear-status', name, CHOICES) };
  });
  const followed = found.filter((one) => one.isList || choiceOf(one.question, answers) === CHOICES[0]);
  return {
    listed: [...ofSettings, ...followed.flatMap(({ listed }) => listed)],
    level,
    asked: found.filter(({ isList }) => !isList),
  };
}

const wordsOf = (line: string): readonly string[] => line.split(/[\s,;]+/).filter((word) => word !== '');
const isNumberOrSemester = (word: string): boolean =>
  NUMBER.test(word.toUpperCase()) || semestersIn(word).length > 0;

/** Sheets that may be lists, with whom they would make defaulting. */
export function listQuestions(
  { asked, listed }: DefaultingList,
  students: readonly Pick<Student, 'numbers'>[],
): readonly (ReportAnomaly & { readonly question: Question })[] {
  return asked.map(({ sheet, question: one }) => {
    const named = new Set(listed.flatMap(({ number, at }) => (at.sheet === sheet ? [number] : [])));
    const concerned = students.flatMap(({ numbers }, position) =>
      numbers.some((number) => named.has(numberKey(number))) ? [position] : [],
    );
    return {
      sheet,
      cell: 'A1',
      kind: 'unclear-status',
      value: sheet,
      effect: { code: 'ruling', problem: 'list-sheet' },
      doubt: { students: concerned, modules: 'all' },
      question: one,
    };
  });
}

function listedIn(
  lines: readonly string[],
  semesters: readonly Semester[],
  place: (row: number) => Listed['at'],
): readonly Listed[] {
  return lines.flatMap((line, row): Listed[] => {
    const words = wordsOf(line);
    const named = semestersIn(line);
    const common = { semesters: named.length > 0 ? named : semesters, at: place(row) };
    const numbers = words.filter((word) => NUMBER.test(word.toUpperCase()));
    if (numbers.length > 0)
      return numbers.map((number) => ({ text: number, number: numberKey(number), ...common }));
    return words.length > named.length ? [{ text: line.trim(), number: '', ...common }] : [];
  });
}

/** The standing that the lists give to whoever has one of these numbers; null where none does. */
export function listedStatus(
  { listed, level }: DefaultingList,
  numbers: readonly string[],
): FoundStatus | null {
  const own = new Set(numbers.map(numberKey));
  const found = listed.filter(({ number }) => own.has(number));
  const [first] = found;
  if (!first) return null;
  const isWhole = found.some(({ semesters }) => semesters.length === 0);
  const named = isWhole ? semestersOf(level) : found.flatMap(({ semesters }) => semesters);
  const { sheet, row, column } = first.at;
  return {
    value: 'DEF',
    semesters: SEMESTERS.filter((semester) => named.includes(semester)),
    at: { sheet, row, column },
  };
}

/**
 * Lines of the lists that are nobody's number here: told, and nothing else changes. One that names somebody instead leaves the
 * decision on him open.
 */
export function unlistedAnomalies(
  { listed }: DefaultingList,
  students: readonly Pick<Student, 'numbers' | 'lastName' | 'firstName'>[],
): readonly ReportAnomaly[] {
  const known = new Set(students.flatMap(({ numbers }) => numbers.map(numberKey)));
  return listed
    .filter(({ number }) => !known.has(number))
    .map(({ text, number, at }) => {
      const named = number === '' ? positionsNamed(text, students) : [];
      return {
        sheet: at.sheet,
        cell: at.cell,
        kind: 'unclear-status',
        value: text,
        effect: { code: 'ruling', problem: 'nobody' },
        ...(named.length > 0 && { doubt: { students: named, modules: 'all' } }),
      };
    });
}

/** Whom a text names: by surname and first name, or by a surname alone. */
function positionsNamed(
  text: string,
  students: readonly Pick<Student, 'lastName' | 'firstName'>[],
): readonly number[] {
  const words = ` ${labelKey(text)} `;
  const says = (name: string): boolean => labelKey(name) !== '' && words.includes(` ${labelKey(name)} `);
  const bySurname = students.flatMap(({ lastName }, position) => (says(lastName) ? [position] : []));
  const whole = bySurname.filter((position) => says(students[position]?.firstName ?? ''));
  return whole.length > 0 ? whole : bySurname;
}
