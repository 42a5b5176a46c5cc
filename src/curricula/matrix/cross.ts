import type { ModuleCode, Pole, Semester, UeName } from '../../rules/types';
import { moduleNamedIn, moduleCodeOf, partsOfUe, semesterOfModule } from '../codes';
import { sum } from '../totals';
import type { TotalScope } from '../types';
import { amountOf, ownTextOf, plainOf, shown, textOf, type Place, type Rows } from './cells';
import {
  columnsUnder,
  modulesWithoutCode,
  namelessWeights,
  nameModules,
  ueBefore,
  type Label,
  type NameOf,
} from './columns';
import {
  isMatrix,
  type Draft,
  type DraftTotal,
  type DraftUe,
  type DraftWeight,
  type MatrixProblem,
  type TotalReading,
} from './draft';
import {
  CREDITS_ALONE,
  isNamedTotal,
  isOtherNumber,
  isTotal,
  OPTION_HEADER,
  optionNamed,
  ueLabelIn,
  ueLabelOf,
  type UeLabel,
} from './label';

/**
 * The crossed table: UEs in rows, modules in columns, coefficients where they meet. Semesters stand one above the other
 * or side by side; the transposed table is read by the same code.
 */

const ECTS = /^((NB|NOMBRE|TOTAL)( DE| D')? ?)?(ECTS|CREDITS?)\b.{0,15}$/;

type PlaceOf = (row: number, column: number) => Place;

/**
 * @param strangers how many rows may carry numbers without being a UE, a total or hours: none where rows could be students
 * @returns null where there is no such table
 */
export const readCross = (rows: Rows, placeOf: PlaceOf, strangers: number): Draft | null =>
  readBlocks(rows, headersOf(rows), placeOf, strangers);

/**
 * The same below rows of headers that are known.
 * @param nameOf the name of a module without a code, in its header; null for what is none
 */
export function readBlocks(
  rows: Rows,
  headers: readonly number[],
  placeOf: PlaceOf,
  strangers: number,
  nameOf: NameOf = ownTextOf,
): Draft | null {
  const blocks = headers.map((header, i) =>
    readBlock(rows, header, headers[i + 1] ?? rows.length, placeOf, nameOf),
  );
  const weights = blocks.flatMap((block) => block.weights);
  if (!isMatrix(weights)) return null;
  if (blocks.reduce((count, block) => count + block.strangers, 0) > strangers) return null;
  return {
    weights,
    ues: blocks.flatMap((block) => block.ues),
    totals: blocks.flatMap((block) => block.totals),
    problems: blocks.flatMap((block) => block.problems),
  };
}

/** Fewer modules side by side make no row of headers. */
const LEAST_CODES = 2;

/** The rows of headers; names beside the codes (`Portfolio S3`, `Portfolio S4`) may be codes too, but fewer. */
function headersOf(rows: Rows): readonly number[] {
  const codes = rows.map(numberedCodes);
  return codes.flatMap((count, row) => {
    const beside = Math.max(codes[row - 1] ?? 0, codes[row + 1] ?? 0);
    return count >= LEAST_CODES && count >= beside ? [row] : [];
  });
}

/** Stage and portfolio are names too: only numbered codes make a row of headers. */
function numberedCodes(row: readonly unknown[] | undefined): number {
  const codes = (row ?? []).flatMap((cell) => moduleCodeOf(textOf(cell))?.code ?? []);
  return new Set(codes.filter((code) => semesterOfModule(code) !== null)).size;
}

type Block = Draft & { readonly strangers: number };

/** What the columns and rows of a block are about, as its headers and labels say. */
interface Heads {
  readonly modules: ReadonlyMap<number, { readonly code: ModuleCode; readonly name: string }>;
  /** The UEs of a row, and the first row that has one. */
  readonly labels: ReadonlyMap<number, readonly Label[]>;
  readonly firstUe: number;
  readonly semesters: readonly Semester[];
  /** The row of the groups of options. */
  readonly options: number | null;
  readonly ectsColumns: ReadonlyMap<number, unknown>;
  readonly totalColumns: ReadonlyMap<number, Pole | null>;
  readonly namedTotals: ReadonlyMap<number, unknown>;
}

function headsOf(rows: Rows, header: number, end: number, nameOf: NameOf): Heads {
  const modules = new Map<number, { code: ModuleCode; name: string }>();
  rows[header]?.forEach((cell, column) => {
    const named = moduleNamedIn(textOf(cell));
    if (!named || isTotal(plainOf(cell))) return;
    const { found, around } = named;
    modules.set(column, { code: found.code, name: around === found.rest ? found.name : around });
  });
  const complete = labelRows(rows, header, end, modules, ueLabelOf);
  const labels =
    complete.size > 0
      ? complete
      : labelRows(rows, header, end, modules, (cell, semester) =>
          semester === null ? null : ueLabelIn(cell, semester),
        );
  const firstUe = Math.min(...labels.keys(), end);
  const options = optionRow(rows, header, end, modules);
  nameModules(rows, header, firstUe, modules, options);
  const ectsColumns = columnsUnder(rows, header, firstUe, modules, (text) => ECTS.test(text));
  const totalColumns = columnsUnder(rows, header, firstUe, modules, isTotal);
  const namedTotals = columnsUnder(rows, header, firstUe, modules, isNamedTotal);
  for (const [column, text] of modulesWithoutCode(rows, header, labels, modules, nameOf)) {
    if (!ectsColumns.has(column) && !totalColumns.has(column))
      modules.set(column, { code: text, name: text });
  }
  const semesters = [...new Set([...labels.values()].flat().map(({ code }) => partsOfUe(code).semester))];
  return { modules, labels, firstUe, semesters, options, ectsColumns, totalColumns, namedTotals };
}

/** One row of headers with the rows under it. */
function readBlock(rows: Rows, header: number, end: number, placeOf: PlaceOf, nameOf: NameOf): Block {
  const heads = headsOf(rows, header, end, nameOf);
  const { modules, labels, firstUe, options, ectsColumns, totalColumns, namedTotals } = heads;
  const mentions: { readonly row: number; readonly ue: DraftUe }[] = [];
  let lastRow = header;
  const weights: DraftWeight[] = [];
  const totals: DraftTotal[] = [];
  const problems: MatrixProblem[] = [];
  let strangers = 0;

  const read = (row: number, column: number): number | null => {
    const cell = rows[row]?.[column];
    const amount = amountOf(cell);
    if (amount !== 'unreadable' && (amount ?? 0) >= 0) return amount;
    const code = amount === 'unreadable' ? 'not-a-number' : 'negative';
    problems.push({ code, place: placeOf(row, column), data: { value: shown(cell) } });
    return null;
  };

  for (let row = header + 1; row < end; row++) {
    const inRow = labels.get(row);
    if (!inRow) {
      const kind = rowWithoutUe(rows[row], modules);
      if (kind === 'stranger') strangers++;
      if (kind === 'totals' && !isTotalOfOthers(rows, row, header, modules))
        totals.push(...totalsInRow(rows, row, heads, placeOf));
      continue;
    }
    const ueAt = (column: number): Label | undefined => ueBefore(inRow, column);
    const ects = new Map<UeName, number>();
    for (const column of ectsColumns.keys()) {
      const ue = ueAt(column);
      const amount = read(row, column);
      if (ue && amount !== null) ects.set(ue.code, amount);
    }
    for (const { code, column, names, ects: inLabel } of inRow)
      mentions.push({
        row,
        ue: { place: placeOf(row, column), code, names, ects: ects.get(code) ?? inLabel },
      });
    for (const [column, { code: module, name }] of modules) {
      const ue = ueAt(column);
      const coefficient = read(row, column);
      if (!ue || coefficient === null || coefficient === 0) continue;
      lastRow = row;
      const option = options === null ? null : optionNamed(rows[options]?.[column]);
      const place = placeOf(row, column);
      weights.push({ place, ue: ue.code, module, name, coefficient, ...(option && { option }) });
    }
    for (const [column, pole] of totalColumns) {
      const ue = ueAt(column);
      const stated = amountOf(rows[row]?.[column]);
      if (!ue || typeof stated !== 'number') continue;
      const readings = readingsOf([ue.code], pole);
      totals.push({ place: placeOf(row, column), stated, isNamed: namedTotals.has(column), readings });
    }
  }
  problems.push(...repeats(weights));
  const skipped = [...ectsColumns.keys(), ...totalColumns.keys()];
  for (const { row, column, ue } of namelessWeights(rows, { header, firstUe }, labels, modules, skipped))
    problems.push({ code: 'module-missing', place: placeOf(row, column), data: { ue } });
  // A UE that is named again below the table, and nothing more, only explains its code.
  const ues = mentions.filter((mention) => mention.row <= lastRow).map(({ ue }) => ue);
  return { ues, weights, totals, problems, strangers };
}

/** A name that stands twice in one UE is two modules: of which each mark is, nobody can know. */
function repeats(weights: readonly DraftWeight[]): readonly MatrixProblem[] {
  const first = new Map<string, DraftWeight>();
  return weights.flatMap((weight): readonly MatrixProblem[] => {
    const { place, ue, module, coefficient } = weight;
    const known = first.get(`${ue} ${module}`);
    first.set(`${ue} ${module}`, known ?? weight);
    if (!known || moduleCodeOf(module) !== null) return [];
    return [{ code: 'duplicate-weight', place, data: { module, ue, coefficient, other: known.coefficient } }];
  });
}

/** The row that says beside the modules that it holds their groups of options; null where there is none. */
function optionRow(
  rows: Rows,
  header: number,
  end: number,
  modules: ReadonlyMap<number, unknown>,
): number | null {
  for (let row = Math.max(header - 2, 0); row < end; row++) {
    const cells = rows[row] ?? [];
    if (cells.some((cell, column) => !modules.has(column) && OPTION_HEADER.test(plainOf(cell)))) return row;
  }
  return null;
}

/** @param semester the only one of the modules that a label may be about, where they have one */
type ReadLabel = (cell: unknown, semester: Semester | null) => UeLabel | null;

const semesterOf = (
  modules: ReadonlyMap<number, { readonly code: ModuleCode }>,
  from: number,
  to: number,
): Semester | null => {
  const [one, ...others] = new Set(
    [...modules].flatMap(([column, { code }]) =>
      column >= from && column < to ? (semesterOfModule(code) ?? []) : [],
    ),
  );
  return one !== undefined && others.length === 0 ? one : null;
};

/** The rows below a header that are about UEs. */
function labelRows(
  rows: Rows,
  header: number,
  end: number,
  modules: ReadonlyMap<number, { readonly code: ModuleCode }>,
  read: ReadLabel,
): ReadonlyMap<number, readonly Label[]> {
  const labels = new Map<number, readonly Label[]>();
  for (let row = header + 1; row < end; row++) {
    const found = labelsOf(rows[row], modules, read);
    if (found.length > 0) labels.set(row, found);
  }
  return labels;
}

/** The UEs that a row is about, each from its first cell on. */
function labelsOf(
  row: readonly unknown[] | undefined,
  modules: ReadonlyMap<number, { readonly code: ModuleCode }>,
  read: ReadLabel,
): readonly Label[] {
  const ofAll = semesterOf(modules, 0, Number.POSITIVE_INFINITY);
  // Of a label that leaves the semester open: that of the modules behind it, up to the next one.
  const open = ofAll ? [] : (row ?? []).flatMap((cell, column) => (ueLabelIn(cell, 'S1') ? [column] : []));
  const semesterAt = (column: number): Semester | null =>
    ofAll ?? semesterOf(modules, column, open.find((next) => next > column) ?? Number.POSITIVE_INFINITY);
  const labels: Label[] = [];
  row?.forEach((cell, column) => {
    if (modules.has(column) || textOf(cell) === '') return;
    const found = read(cell, semesterAt(column));
    if (!found) return;
    const known = labels.find(({ code }) => code === found.code);
    const label = known ?? { column, code: found.code, names: [], ects: null };
    if (!known) labels.push(label);
    if (found.name) label.names.push(found.name);
    label.ects ??= found.ects;
  });
  labels.forEach((label, i) => {
    const own = (row ?? []).slice(label.column, labels[i + 1]?.column);
    label.ects ??= creditsAmong(own);
  });
  return labels;
}

/** `6 ECTS` in a cell of its own, behind the label of a UE. */
function creditsAmong(cells: readonly unknown[]): number | null {
  const [text, ...others] = cells.flatMap((cell) => CREDITS_ALONE.exec(plainOf(cell))?.[1] ?? []);
  const credits = text === undefined || others.length > 0 ? null : amountOf(text);
  return typeof credits === 'number' ? credits : null;
}

/** What a row is that names no UE. A row of numbers that nothing explains may be a student. */
function rowWithoutUe(
  row: readonly unknown[] | undefined,
  modules: ReadonlyMap<number, unknown>,
): 'totals' | 'stranger' | 'nothing' {
  const beside = (row ?? []).filter((_, column) => !modules.has(column));
  const texts = beside.map(plainOf).filter((text) => text !== '');
  if (texts.some(isTotal)) return 'totals';
  const numbers = [...modules.keys()].filter((column) => typeof amountOf(row?.[column]) === 'number');
  if (numbers.length === 0 || texts.some(isOtherNumber)) return 'nothing';
  return beside.every((cell) => amountOf(cell) === null) ? 'totals' : 'stranger';
}

/** Whether a total adds up the hours right above it (`CM | TD | TP | Total`), and no coefficients. */
function isTotalOfOthers(
  rows: Rows,
  row: number,
  header: number,
  modules: ReadonlyMap<number, unknown>,
): boolean {
  const isOfOthers = (at: number): boolean =>
    rows[at]?.some((cell, column) => !modules.has(column) && isOtherNumber(plainOf(cell))) ?? false;
  let from = row;
  while (from - 1 > header && isOfOthers(from - 1)) from--;
  if (from === row) return false;
  const amount = (at: number, column: number): number => Number(amountOf(rows[at]?.[column]) ?? 0);
  return [...modules.keys()].every((column) => {
    const parts = rows.slice(from, row).map((_, i) => amount(from + i, column));
    return sum(parts) === amount(row, column);
  });
}

function totalsInRow(
  rows: Rows,
  row: number,
  { modules, semesters, totalColumns, ectsColumns }: Heads,
  placeOf: PlaceOf,
): readonly DraftTotal[] {
  const isNamed = (rows[row] ?? []).some((cell) => isNamedTotal(plainOf(cell)));
  const total = (column: number, readings: readonly TotalReading[]): readonly DraftTotal[] => {
    const stated = amountOf(rows[row]?.[column]);
    return typeof stated === 'number' ? [{ place: placeOf(row, column), stated, isNamed, readings }] : [];
  };
  const scopes = [...semesters, 'year' as const];
  return [
    ...[...modules].flatMap(([column, { code }]) => total(column, [{ of: code, quantity: 'coefficients' }])),
    ...[...totalColumns].flatMap(([column, pole]) => total(column, readingsOf(scopes, pole))),
    ...[...ectsColumns.keys()].flatMap((column) =>
      total(
        column,
        scopes.map((of) => ({ of, quantity: 'ects' as const })),
      ),
    ),
  ];
}

/** A total is of the coefficients of modules, in one pole or both; or it is the UE's own coefficient. */
function readingsOf(scopes: readonly TotalScope[], pole: Pole | null): readonly TotalReading[] {
  return scopes.flatMap((of) =>
    pole
      ? [{ of, quantity: 'coefficients' as const, pole }]
      : [
          { of, quantity: 'coefficients' as const },
          { of, quantity: 'ueCoefficients' as const },
        ],
  );
}
