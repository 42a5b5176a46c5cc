import { columnName, parseCell } from '../../cells/a1';
import { moduleCodeOf, plain, ueCodeOf } from '../../curricula/codes';
import {
  SHOWN_COLUMNS,
  type ColumnHint,
  type ColumnPlace,
  type Hint,
  type Meaning,
  type TableHint,
} from '../../gradebook/by-hand/hints';
import { ALL_KEYS } from '../../locales/keys';
import { HINT_WORDS, type HintWord, type HintWords } from '../../locales/types/reading';
import { SEMESTERS, type ModuleCode, type Semester } from '../../rules/types';

/**
 * What was shown of a table, in one line that a person can read and write:
 * `feuille="Notes S3"; en-têtes=5; lignes=6-125; numéro=A; nom="Élève"; R301="Anglais"; UE31=H; ignorer="Rang"`.
 * A column stands in quotes under the text of its header, without quotes under its letter; a word that is none of ours
 * is a module.
 */

export function hintText(hint: Hint, words: HintWords): string {
  const sheet = `${words.sheet}=${quoted(hint.sheet)}`;
  if (hint.leftOut) return `${sheet}; ${words.leftOut}`;
  const { headerRow, firstRow, lastRow, semester, columns } = hint;
  const row = (given: number | null): string => (given === null ? '' : String(given + 1));
  return [
    sheet,
    `${words.headers}=${headerRow + 1}`,
    ...(firstRow === null && lastRow === null ? [] : [`${words.rows}=${row(firstRow)}-${row(lastRow)}`]),
    ...(semester === null ? [] : [`${words.semester}=${semester}`]),
    ...columns.map(({ meaning, place }) => `${meaningText(meaning, words)}=${placeText(place)}`),
  ].join('; ');
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const placeText = (place: ColumnPlace): string =>
  'text' in place ? quoted(place.text) : columnName(place.column);

function meaningText(meaning: Meaning, words: HintWords): string {
  if (meaning.is === 'average') return meaning.ue;
  if (meaning.is !== 'module') return words[meaning.is];
  return /[;="]/.test(meaning.module) ? quoted(meaning.module) : meaning.module;
}

/** Part of a line that says nothing; empty where the sheet or the row of headers is missing. */
export interface Unreadable {
  readonly unreadable: string;
}

/** What a line says, in any of our languages. */
export function readHint(line: string): Hint | Unreadable {
  const parts = partsOf(line);
  const sheet = parts.find(({ word }) => word === 'sheet')?.value;
  if (!sheet) return { unreadable: '' };
  if (parts.some(({ word }) => word === 'leftOut')) return { sheet: unquoted(sheet), leftOut: true };
  const table = { firstRow: null, lastRow: null, semester: null as Semester | null };
  let rows: Partial<Pick<TableHint, 'headerRow' | 'firstRow' | 'lastRow'>> = {};
  const columns: ColumnHint[] = [];
  for (const { word, key, value, text } of parts) {
    if (word === 'sheet' || text === '') continue;
    if (word === 'headers' && /^[1-9]\d*$/.test(value)) rows = { ...rows, headerRow: Number(value) - 1 };
    else if (word === 'rows' && /^(?:[1-9]\d*)? ?- ?(?:[1-9]\d*)?$/.test(value)) {
      const [firstRow = null, lastRow = null] = value
        .split('-')
        .map((row) => (row.trim() === '' ? null : Number(row) - 1));
      rows = { ...rows, firstRow, lastRow };
    } else if (word === 'semester' && isSemester(plain(value))) table.semester = plain(value) as Semester;
    else {
      const place = placeIn(value);
      const meaning = meaningOf(word, key);
      if (!place || !meaning) return { unreadable: text };
      columns.push({ meaning, place });
    }
  }
  const { headerRow, ...others } = rows;
  if (headerRow === undefined) return { unreadable: '' };
  return { sheet: unquoted(sheet), leftOut: false, headerRow, ...table, ...others, columns };
}

const isSemester = (text: string): boolean => (SEMESTERS as readonly string[]).includes(text);

interface Part {
  readonly text: string;
  /** One of our words; null: a module or a UE. */
  readonly word: HintWord | null;
  readonly key: string;
  readonly value: string;
}

/** The parts between semicolons, each `word=value`; what stands in quotes is one piece. */
function partsOf(line: string): readonly Part[] {
  const pieces = line.match(/(?:"(?:[^"]|"")*"|[^;"])+/g) ?? [];
  return pieces.map((piece) => {
    const text = piece.trim();
    const [, key = '', value = ''] = /^((?:"(?:[^"]|"")*"|[^="])+)=?(.*)$/s.exec(text) ?? [];
    return { text, word: wordOf(key), key: unquoted(key.trim()), value: value.trim() };
  });
}

const wordOf = (key: string): HintWord | null =>
  HINT_WORDS.find((word) => ALL_KEYS.some(({ reading }) => plain(reading.words[word]) === plain(key))) ??
  null;

const unquoted = (text: string): string =>
  /^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text;

function placeIn(value: string): ColumnPlace | null {
  if (/^".*"$/s.test(value)) return { text: unquoted(value) };
  const cell = /^[A-Z]{1,3}$/i.test(value) ? parseCell(`${value}1`) : null;
  return cell && { column: cell.column };
}

function meaningOf(word: HintWord | null, key: string): Meaning | null {
  const column = SHOWN_COLUMNS.find((one) => one === word);
  if (column) return { is: column };
  if (word !== null || key === '') return null;
  const ue = ueCodeOf(key);
  if (ue?.rest === '') return { is: 'average', ue: ue.code };
  return { is: 'module', module: moduleNamed(key) };
}

/** The code of a module as people type it; a text that is no code is a module under its own text. */
export function moduleNamed(text: string): ModuleCode {
  const found = moduleCodeOf(text);
  return found?.rest === '' ? found.code : text;
}
