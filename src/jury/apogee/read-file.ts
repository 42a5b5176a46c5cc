import { readCodeLists } from './code-lists';
import {
  RESULT_KINDS,
  type FileProblem,
  type FileProblemCode,
  type ResultKind,
} from '../../vocabulary/apogee';
import type { ApogeeFile, ApogeeLine, ApogeeObject, ApogeeRow, FileReading } from './types';

const SECTIONS = ['TITRES', 'TYP_RES', 'COLONNES', 'VALEURS'] as const;
type Section = (typeof SECTIONS)[number];
const nameOf = (section: Section): string => `XX-APO_${section}-XX`;

/** Cells of a line of the section of columns. */
const CELL = { id: 0, type: 1, code: 2, version: 3, session: 5, admission: 6, result: 7, label: 8 } as const;
const DATE = /^\s*\d{2}\/\d{2}\/\d{4}\s*$/;

/** Characters shown of what was found: a file that is none of Apogée's can be one line. */
const LONGEST = 80;

class Refusal extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.code);
  }
}

/** Reads an export file of Apogée; what cannot be read is said with its line. */
export function readApogeeFile(text: string): FileReading {
  try {
    return { ok: true, file: new Reader(linesOf(text)).file() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** The text of a file again. */
export const apogeeText = (lines: readonly ApogeeLine[]): string =>
  lines.map((line) => line.text + line.end).join('');

function linesOf(text: string): readonly ApogeeLine[] {
  const lines: ApogeeLine[] = [];
  for (const [, line = '', end = ''] of text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    if (line !== '' || end !== '') lines.push({ text: line, end });
  }
  return lines;
}

class Reader {
  private readonly warnings: FileProblem[] = [];

  constructor(private readonly lines: readonly ApogeeLine[]) {}

  file(): ApogeeFile {
    const columns = this.section('COLONNES');
    const values = this.section('VALEURS');
    const objects = this.columnObjects(columns);
    const { ids, header } = this.header(values);
    const placed = this.placed(objects, ids, header);
    const rows = this.rows(ids, header);
    const { lists, problems } = readCodeLists(this.lines, this.optional('TYP_RES'));
    const titles = this.optional('TITRES').map((line): [string, string] => {
      const [key = '', ...rest] = this.cells(line);
      return [key, rest.join(' ').trim()];
    });
    return {
      lines: this.lines,
      titles: new Map(titles),
      lists,
      objects: placed,
      rows,
      warnings: [...this.warnings, ...problems],
    };
  }

  private cells(line: number): readonly string[] {
    return (this.lines[line]?.text ?? '').split('\t');
  }

  private fail(code: FileProblemCode, line: number | null, detail: string): never {
    throw new Refusal({ code, line: line === null ? null : line + 1, detail: detail.slice(0, LONGEST) });
  }

  private warn(code: FileProblemCode, line: number | null, detail: string): void {
    this.warnings.push({ code, line: line === null ? null : line + 1, detail: detail.slice(0, LONGEST) });
  }

  /** Indexes of the lines of a section that hold anything, without its name. */
  private section(section: Section): readonly number[] {
    const start = this.lines.findIndex(({ text }) => text.trim() === nameOf(section));
    if (start < 0) this.fail('no-section', null, nameOf(section));
    const next = this.lines.findIndex(
      ({ text }, i) => i > start && SECTIONS.some((one) => text.trim() === nameOf(one)),
    );
    const end = next < 0 ? this.lines.length : next;
    const all = Array.from({ length: end - start - 1 }, (_, i) => start + 1 + i);
    return all.filter((line) => this.lines[line]?.text.trim() !== '');
  }

  private optional(section: Section): readonly number[] {
    return this.lines.some(({ text }) => text.trim() === nameOf(section)) ? this.section(section) : [];
  }

  /** Each column of results by its id: which object it belongs to and what it takes. */
  private columnObjects(lines: readonly number[]): ReadonlyMap<string, ColumnOf> {
    const columns = new Map<string, ColumnOf>();
    for (const line of lines) {
      const cells = this.cells(line);
      const cell = (at: number): string => cells[at]?.trim() ?? '';
      const id = cell(CELL.id);
      if (!/^apoL_c\d+$/.test(id) || cell(CELL.type) === 'APO_COL_VAL_FIN') continue;
      if (columns.has(id)) this.fail('column-twice', line, id);
      if (cell(CELL.type) === '' || cell(CELL.code) === '') this.fail('column-unreadable', line, id);
      const key = [CELL.type, CELL.code, CELL.version, CELL.session, CELL.admission].map(cell).join('|');
      columns.set(id, { key, kind: cell(CELL.result), label: cell(CELL.label), cell });
    }
    if (columns.size === 0) this.fail('no-columns', null, nameOf('COLONNES'));
    return columns;
  }

  private header(lines: readonly number[]): { readonly ids: readonly string[]; readonly header: number } {
    const [header] = lines;
    const ids = header === undefined ? [] : this.cells(header).map((id) => id.trim());
    if (header === undefined || ids[0] !== 'apoL_a01_code')
      this.fail('no-header', header ?? null, ids[0] ?? '');
    const seen = new Set<string>();
    const twice = ids.find((id) => id !== '' && (seen.has(id) || !seen.add(id)));
    if (twice !== undefined) this.fail('column-twice', header, twice);
    return { ids, header };
  }

  private placed(
    columns: ReadonlyMap<string, ColumnOf>,
    ids: readonly string[],
    header: number,
  ): readonly ApogeeObject[] {
    const objects = new Map<string, Building>();
    for (const [id, { key, kind, label, cell }] of columns) {
      const object = objects.get(key) ?? {
        key,
        type: cell(CELL.type),
        code: cell(CELL.code),
        version: cell(CELL.version),
        session: cell(CELL.session),
        label: '',
        columns: {},
      };
      objects.set(key, object);
      if (object.label === '') object.label = label;
      const place = ids.indexOf(id);
      const known = RESULT_KINDS.find((one) => one === kind);
      if (known && place >= 0) object.columns[known] ??= place;
    }
    for (const id of ids) {
      if (/^apoL_c/.test(id) && !columns.has(id)) this.warn('column-unknown', header, id);
    }
    return [...objects.values()];
  }

  private rows(ids: readonly string[], header: number): readonly ApogeeRow[] {
    const birth = ids.indexOf('apoL_a04_naissance');
    const rows: ApogeeRow[] = [];
    let shifted = 0;
    for (const [line] of this.lines.entries()) {
      if (line <= header || this.lines[line]?.text.trim() === '') continue;
      const cells = this.cells(line);
      const shift = shiftOf(cells, ids.length, birth);
      if (shift === null) this.warn('odd-row', line, String(cells.length));
      else if (shift !== 0) shifted += 1;
      const names = cells.slice(1, Math.max(1, birth + (shift ?? 0)));
      rows.push({ line, number: cells[0] ?? '', name: names.join(' ').trim(), shift });
    }
    if (rows.length === 0) this.fail('no-students', header, nameOf('VALEURS'));
    if (shifted > 0) this.warn('shifted-rows', null, String(shifted));
    return rows;
  }
}

interface ColumnOf {
  readonly key: string;
  readonly kind: string;
  readonly label: string;
  readonly cell: (at: number) => string;
}

interface Building extends ApogeeObject {
  label: string;
  columns: Partial<Record<ResultKind, number>>;
}

/**
 * How a row stands to the header. The date of birth tells: some exports write last and first name into one cell, and
 * everything behind it moves by one. Without a date only a row of the same length is sure to stand under the header.
 */
function shiftOf(cells: readonly string[], length: number, birth: number): number | null {
  const dated = birth < 0 ? -1 : cells.slice(0, birth + 2).findIndex((cell) => DATE.test(cell));
  if (dated < 0) return cells.length === length ? 0 : null;
  const shift = dated - birth;
  const beyond = cells.slice(length + shift);
  return beyond.every((cell) => cell.trim() === '') ? shift : null;
}
