import type { ModuleCode, Pole, Semester, UeName } from '../../rules/types';
import { moduleNamedIn, moduleCodeOf, partsOfUe, semesterOfModule } from '../codes';
import type { TotalScope } from '../types';
import { amountOf, ownTextOf, plainOf, shown, textOf, type Place, type Rows } from './cells';
import {
  isMatrix,
  type Draft,
  type DraftTotal,
  type DraftUe,
  type DraftWeight,
  type MatrixProblem,
  type TotalReading,
} from './draft';

import { isOtherNumber, isTotal, poleOfTotal, ueLabelIn, ueLabelOf, type UeLabel } from './label';

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
export function readCross(rows: Rows, placeOf: PlaceOf, strangers: number): Draft | null {
  const headers = rows.flatMap((row, index) => (isHeader(row) ? [index] : []));
  const blocks = headers.map((header, i) => readBlock(rows, header, headers[i + 1] ?? rows.length, placeOf));
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

/** Stage and portfolio are names too: only numbered codes make a row of headers. */
function isHeader(row: readonly unknown[] | undefined): boolean {
  const codes = (row ?? []).flatMap((cell) => moduleCodeOf(textOf(cell))?.code ?? []);
  return new Set(codes.filter((code) => semesterOfModule(code) !== null)).size >= 2;
}

interface Label {
  readonly column: number;
  readonly code: UeName;
  readonly names: string[];
  ects: number | null;
}
type Block = Draft & { readonly strangers: number };

/** Of the UEs of a row, side by side, the one that a column belongs to. */
const ueBefore = (inRow: readonly Label[], column: number): Label | undefined =>
  inRow.findLast((label) => label.column < column) ?? inRow[0];

/** One row of headers with the rows under it. */
function readBlock(rows: Rows, header: number, end: number, placeOf: PlaceOf): Block {
  const modules = new Map<number, { code: ModuleCode; name: string }>();
  rows[header]?.forEach((cell, column) => {
    const named = moduleNamedIn(textOf(cell));
    if (!named || isTotal(plainOf(cell))) return;
    const { found, around } = named;
    modules.set(column, { code: found.code, name: around === found.rest ? found.name : around });
  });
  const complete = labelRows(rows, header, end, modules, ueLabelOf);
  const [semester, ...further] = semestersOf(modules);
  const isOpen = complete.size === 0 && semester !== undefined && further.length === 0;
  const labels = isOpen
    ? labelRows(rows, header, end, modules, (cell) => ueLabelIn(cell, semester))
    : complete;
  const firstUe = Math.min(...labels.keys(), end);
  nameModules(rows, header, firstUe, modules);
  const ectsColumns = columnsUnder(rows, header, firstUe, modules, (text) => ECTS.test(text));
  const totalColumns = columnsUnder(rows, header, firstUe, modules, isTotal);
  for (const [column, text] of modulesWithoutCode(rows, header, labels, modules)) {
    if (!ectsColumns.has(column) && !totalColumns.has(column))
      modules.set(column, { code: text, name: text });
  }

  const mentions: { readonly row: number; readonly ue: DraftUe }[] = [];
  let lastRow = header;
  const weights: DraftWeight[] = [];
  const totals: DraftTotal[] = [];
  const problems: MatrixProblem[] = [];
  let strangers = 0;
  const semesters = [...new Set([...labels.values()].flat().map(({ code }) => partsOfUe(code).semester))];

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
      if (kind === 'totals')
        totals.push(...totalsInRow(rows, row, { modules, semesters, totalColumns, ectsColumns }, placeOf));
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
      weights.push({ place: placeOf(row, column), ue: ue.code, module, name, coefficient });
    }
    for (const [column, pole] of totalColumns) {
      const ue = ueAt(column);
      const stated = amountOf(rows[row]?.[column]);
      if (!ue || typeof stated !== 'number') continue;
      const readings = readingsOf([ue.code], pole);
      totals.push({ place: placeOf(row, column), stated, readings });
    }
  }
  // A UE that is named again below the table, and nothing more, only explains its code.
  const ues = mentions.filter((mention) => mention.row <= lastRow).map(({ ue }) => ue);
  return { ues, weights, totals, problems, strangers };
}

/** Weighted columns whose header names no code: each is a module under its own text. */
function modulesWithoutCode(
  rows: Rows,
  header: number,
  labels: ReadonlyMap<number, readonly Label[]>,
  modules: ReadonlyMap<number, { readonly code: ModuleCode }>,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const [firstUe] = labels.keys();
  const first = Math.min(...[...labels.values()].flat().map(({ column }) => column));
  if (firstUe === undefined) return found;
  const width = Math.max(...[...labels.keys()].map((row) => rows[row]?.length ?? 0));
  const codes = new Set([...modules.values()].map(({ code }) => code));
  const taken = new Set<string>();
  for (let column = first + 1; column < width; column++) {
    if (modules.has(column)) continue;
    const weighing = [...labels].filter(([row]) => Number(amountOf(rows[row]?.[column])) > 0);
    const text = weighing.length > 0 ? headerOf(rows, header, firstUe, column) : null;
    // Two semesters may each have an `Alternance`.
    const ues = weighing.flatMap(([, inRow]) => ueBefore(inRow, column) ?? []);
    const semesters = new Set(ues.map(({ code }) => partsOfUe(code).semester));
    const keys = [...semesters].map((semester) => `${semester} ${text}`);
    if (text === null || codes.has(text) || keys.some((key) => taken.has(key))) continue;
    for (const key of keys) taken.add(key);
    found.set(column, text);
  }
  return found;
}

/** The text in the row of the codes; where it is empty, the one below it. */
function headerOf(rows: Rows, header: number, firstUe: number, column: number): string | null {
  for (let row = header; row < firstUe; row++) {
    const cell = rows[row]?.[column];
    if (textOf(cell) !== '') return ueLabelOf(cell) ? null : ownTextOf(cell);
  }
  return null;
}

type ReadLabel = (cell: unknown) => UeLabel | null;

const semestersOf = (modules: ReadonlyMap<number, { readonly code: ModuleCode }>): readonly Semester[] => [
  ...new Set([...modules.values()].flatMap(({ code }) => semesterOfModule(code) ?? [])),
];

/** The rows below a header that are about UEs. */
function labelRows(
  rows: Rows,
  header: number,
  end: number,
  modules: ReadonlyMap<number, unknown>,
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
  modules: ReadonlyMap<number, unknown>,
  read: ReadLabel,
): readonly Label[] {
  const labels: Label[] = [];
  row?.forEach((cell, column) => {
    const found = modules.has(column) ? null : read(cell);
    if (!found) return;
    const known = labels.find(({ code }) => code === found.code);
    const label = known ?? { column, code: found.code, names: [], ects: null };
    if (!known) labels.push(label);
    if (found.name) label.names.push(found.name);
    label.ects ??= found.ects;
  });
  return labels;
}

/** A name that does not stand behind the code stands under it, or in the row above. */
function nameModules(
  rows: Rows,
  header: number,
  firstUe: number,
  modules: Map<number, { code: ModuleCode; name: string }>,
): void {
  const candidates = [...Array.from({ length: firstUe - header - 1 }, (_, i) => header + 1 + i), header - 1];
  for (const [column, module] of modules) {
    const name = candidates
      .map((row) => textOf(rows[row]?.[column]))
      .find(
        (text) =>
          text !== '' && amountOf(text) === 'unreadable' && !isTotal(plainOf(text)) && !ueLabelOf(text),
      );
    if (module.name === '' && name !== undefined) module.name = name.replace(/\s+/g, ' ');
  }
}

/** Columns beside the modules whose header, at most two rows above the modules', says what they hold, in numbers. */
function columnsUnder(
  rows: Rows,
  header: number,
  firstUe: number,
  modules: ReadonlyMap<number, unknown>,
  wanted: (text: string) => boolean,
): ReadonlyMap<number, Pole | null> {
  const columns = new Map<number, Pole | null>();
  for (let row = Math.max(header - 2, 0); row < firstUe; row++) {
    rows[row]?.forEach((cell, column) => {
      const text = plainOf(cell);
      if (modules.has(column) || !wanted(text)) return;
      if (typeof amountOf(rows[firstUe]?.[column]) === 'number') columns.set(column, poleOfTotal(text));
    });
  }
  return columns;
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

function totalsInRow(
  rows: Rows,
  row: number,
  block: {
    readonly modules: ReadonlyMap<number, { code: ModuleCode }>;
    readonly semesters: readonly Semester[];
    readonly totalColumns: ReadonlyMap<number, Pole | null>;
    readonly ectsColumns: ReadonlyMap<number, unknown>;
  },
  placeOf: PlaceOf,
): readonly DraftTotal[] {
  const { modules, semesters, totalColumns, ectsColumns } = block;
  const total = (column: number, readings: readonly TotalReading[]): readonly DraftTotal[] => {
    const stated = amountOf(rows[row]?.[column]);
    return typeof stated === 'number' ? [{ place: placeOf(row, column), stated, readings }] : [];
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
