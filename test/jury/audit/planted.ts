import { cellName, columnName } from '../../../src/cells/a1';
import type { StoredFormula } from '../../../src/cells/formulas';
import type { RawCell, SheetSnapshot, WorkbookSnapshot } from '../../../src/cells/snapshot';
import { BUILTIN_CURRICULA } from '../../../src/curricula/builtin';
import { FormulaBook } from '../../../src/formulas/book';
import { auditFormulas } from '../../../src/jury/audit/audit';
import { ownFunctions } from '../../../src/jury/audit/own-functions';
import type { AuditFinding } from '../../../src/jury/audit/finding';
import { prepareJury } from '../../../src/jury/prepare';
import type { AuditCause } from '../../../src/vocabulary/audit';

/** Workbooks of an invented department whose averages are formulas, with faults planted into them. */

const CURRICULUM = BUILTIN_CURRICULA[0];
export const FIRST_ROW = 7;
export const STUDENTS = 8;
const IDENTITY = 3;

/** How the department writes an average. */
export const STYLES = ['all coefficients', 'coefficients of marks', 'numbers typed', 'one by one'] as const;
export type Style = (typeof STYLES)[number];

/** A sheet of marks that can still be changed. */
export interface Draft {
  readonly name: string;
  readonly cells: Map<string, RawCell>;
  readonly formulas: Map<string, StoredFormula>;
  readonly hidden: Set<number>;
  /** Columns of the modules, the UEs and the RCUEs, by code. */
  readonly columns: Map<string, number>;
  /** Rows of the coefficients, by UE. */
  readonly weights: Map<string, number>;
  width: number;
}

export const at = (row: number, column: number): string => cellName(row, column);

export function setFormula({ formulas }: Draft, row: number, column: number, formula: string): void {
  formulas.set(at(row, column), { formula });
}

/** Both semesters, right in every cell. */
export function healthy(style: Style, seed: number): readonly [Draft, Draft] {
  const drafts = (['S3', 'S4'] as const).map((semester, s) => {
    const modules = CURRICULUM.modules.filter((module) => module.semester === semester);
    const ues = CURRICULUM.ues.filter((ue) => ue.semester === semester);
    const draft: Draft = {
      ...{ name: semester, cells: new Map(), formulas: new Map(), hidden: new Set() },
      columns: new Map(modules.map(({ code }, i) => [code, IDENTITY + i])),
      weights: new Map(ues.map(({ code }, i) => [code, 1 + i])),
      width: IDENTITY + modules.length,
    };
    ['N° étudiant', 'Nom', 'Prénom', ...modules.map(({ code }) => code)].forEach((head, column) =>
      draft.cells.set(at(FIRST_ROW - 1, column), head),
    );
    for (const ue of ues) {
      const row = draft.weights.get(ue.code) ?? 0;
      draft.cells.set(at(row, 0), `Coefficients ${ue.code}`);
      for (const { module, coefficient } of ue.weights)
        draft.cells.set(at(row, draft.columns.get(module) ?? 0), coefficient);
    }
    for (let i = 0; i < STUDENTS; i++) {
      const row = FIRST_ROW + i;
      draft.cells.set(at(row, 0), `2230${1000 + i}`);
      draft.cells.set(at(row, 1), `NOM${String.fromCharCode(65 + i)}`);
      draft.cells.set(at(row, 2), `Prénom${String.fromCharCode(65 + i)}`);
      modules.forEach(({ code }, m) =>
        draft.cells.set(at(row, draft.columns.get(code) ?? 0), markOf(seed + 31 * s, i, m)),
      );
    }
    for (const ue of ues) addColumn(draft, ue.code, (row) => ueFormula(draft, ue.code, row, style));
    return draft;
  }) as unknown as [Draft, Draft];
  const [odd, even] = drafts;
  for (let n = 1; n <= 5; n++)
    addColumn(even, `RCUE${n}`, (row) => {
      const [a, b] = [odd.columns.get(`UE3${n}`) ?? 0, even.columns.get(`UE4${n}`) ?? 0];
      return `(S3!${at(row, a)}+${at(row, b)})/2`;
    });
  return drafts;
}

/** A mark with a decimal, other for every student and module. */
const markOf = (seed: number, student: number, module: number): number =>
  (60 + ((seed * 17 + student * 37 + module * 23 + student * module * 11) % 120)) / 10;

function addColumn(draft: Draft, head: string, formula: (row: number) => string): number {
  const column = draft.width++;
  draft.columns.set(head, column);
  draft.cells.set(at(FIRST_ROW - 1, column), head);
  for (let i = 0; i < STUDENTS; i++) setFormula(draft, FIRST_ROW + i, column, formula(FIRST_ROW + i));
  return column;
}

/** The formula of a UE in a row. @param more coefficients in the place of those of the curriculum */
export function ueFormula(
  draft: Draft,
  ue: string,
  row: number,
  style: Style,
  more: Readonly<Record<string, number>> = {},
): string {
  const own = CURRICULUM.ues.find(({ code }) => code === ue)?.weights ?? [];
  const weights = new Map<string, number>(own.map(({ module, coefficient }) => [module, coefficient]));
  for (const [module, coefficient] of Object.entries(more)) weights.set(module, coefficient);
  const line = draft.weights.get(ue) ?? 0;
  const last = IDENTITY + CURRICULUM.modules.filter(({ semester }) => semester === draft.name).length - 1;
  const range = (r: number, fixed: boolean): string =>
    fixed
      ? `$${columnName(IDENTITY)}$${r + 1}:$${columnName(last)}$${r + 1}`
      : `$${columnName(IDENTITY)}${r + 1}:$${columnName(last)}${r + 1}`;
  const [marks, coefficients] = [range(row, false), range(line, true)];
  const terms = [...weights].filter(([, coefficient]) => coefficient > 0);
  const cell = (module: string): string => at(row, draft.columns.get(module) ?? 0);
  switch (style) {
    case 'all coefficients':
      return `SUMPRODUCT(${marks},${coefficients})/SUM(${coefficients})`;
    case 'coefficients of marks':
      return `IFERROR(SUMPRODUCT(${marks},${coefficients})/SUMPRODUCT(ISNUMBER(${marks})*${coefficients}),"")`;
    case 'numbers typed':
      return `(${terms.map(([module, k]) => `${cell(module)}*${k}`).join('+')})/${terms.reduce((sum, [, k]) => sum + k, 0)}`;
    case 'one by one': {
      const weight = (module: string): string =>
        at(line, draft.columns.get(module) ?? 0).replace(/(\d+)$/, '$$$1');
      const sum = terms.map(([module]) => `N(${cell(module)})*${weight(module)}`).join('+');
      return `(${sum})/(${terms.map(([module]) => weight(module)).join('+')})`;
    }
  }
}

/** The modules of a UE, with their coefficients. */
export const modulesOf = (ue: string) => CURRICULUM.ues.find(({ code }) => code === ue)?.weights ?? [];

/**
 * What the audit finds in drafts, once their formulas are computed.
 * @param shown what another program would write as the result
 */
export function audited(
  drafts: readonly Draft[],
  shown: (value: RawCell) => RawCell = (value) => value,
): readonly AuditFinding[] {
  const formulas = {
    sheets: new Map(drafts.map(({ name, formulas: own }) => [name, own])),
    names: new Map<string, string>(),
  };
  const bare: WorkbookSnapshot = { sheets: drafts.map((draft) => snapshotOf(draft)), ours: [] };
  const book = new FormulaBook(bare, formulas, ownFunctions(CURRICULUM));
  for (const draft of drafts) {
    for (const cell of draft.formulas.keys()) {
      const match = /^([A-Z]+)(\d+)$/.exec(cell);
      const column = [...(match?.[1] ?? '')].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
      const row = Number(match?.[2]) - 1;
      const place = { sheet: draft.name, row, column };
      try {
        const value = book.compute(place, { isGiven: () => false, unrounded: false });
        draft.cells.set(cell, shown(value));
      } catch {
        draft.cells.set(cell, shown(12));
      }
    }
  }
  const workbook = { sheets: drafts.map((draft) => snapshotOf(draft)), ours: [] };
  const prepared = prepareJury(workbook, { curriculum: null });
  if (!prepared.ok) throw new Error('not read');
  return auditFormulas(workbook, formulas, prepared.gradebook, prepared.report);
}

function snapshotOf({ name, cells, hidden }: Draft): SheetSnapshot {
  const rows: RawCell[][] = [];
  for (const [cell, value] of cells) {
    const match = /^([A-Z]+)(\d+)$/.exec(cell);
    const column = [...(match?.[1] ?? '')].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
    const row = Number(match?.[2]) - 1;
    const line = (rows[row] ??= []);
    while (line.length < column) line.push(null);
    line[column] = value;
  }
  return { name, visible: true, rows, merges: [], hiddenRows: new Set(), hiddenColumns: hidden };
}

/** A fault that was planted: where, and as what it should be told. */
export interface Planted {
  readonly sheet: string;
  readonly cell: string;
  readonly cause: AuditCause;
}
