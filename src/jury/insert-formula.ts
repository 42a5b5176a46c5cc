import { absoluteRange, area, cellName, quotedSheet, rangeName } from '../cells/a1';
import type { SheetSnapshot, WorkbookSnapshot } from '../cells/snapshot';
import { blockOf } from '../curricula/sheet/layout';
import { findBuiltin } from '../curricula/builtin';
import type { CurriculumDocument } from '../curricula/types';
import type { Table } from '../gradebook/types';
import { literal } from '../plan/canvas';
import type { PlannedValue, WorkbookPlan } from '../plan/types';
import { INSERTED, type Inserted } from '../vocabulary/inserted';
import type { CurriculumInForce } from './curriculum-in-force';
import { ourSheet, withMarksSheets } from './our-sheets/find';
import type { JuryReport, JuryStudent } from './report';
import { planColouring } from './sheets/row-colours';

/** A function with what it is asked of: a UE, a number of a competence, or nothing. */
interface FormulaChoice {
  readonly name: Inserted;
  readonly of: string;
}

/** What can be inserted beside a table: what needs both semesters only where the table has them. */
export function choicesFor(table: Table, { ues }: CurriculumDocument): readonly FormulaChoice[] {
  const own = ues.filter(({ semester }) => table.semesters.includes(semester));
  const competences = [...new Set(own.map(({ competence }) => competence))].sort((a, b) => a - b);
  const whole = competences.filter((one) => own.filter(({ competence }) => competence === one).length > 1);
  return INSERTED.flatMap((name): readonly FormulaChoice[] => {
    if (name === 'UEAVERAGE' || name === 'UECODE') return own.map(({ code }) => ({ name, of: code }));
    if (name === 'RCUEAVERAGE' || name === 'RCUECODE') return whole.map((of) => ({ name, of: String(of) }));
    return name === 'ECTS' || table.semesters.length > 1 ? [{ name, of: '' }] : [];
  });
}

/** The arguments as they stand in the row of a student; null for those that are left out. */
export interface Arguments {
  readonly of: string | null;
  readonly codes: string;
  readonly marks: string;
  readonly curriculum: string | null;
  readonly status: string | null;
}

/** @param curriculum see `curriculumArgument` */
export function argumentsOf(
  { name, of }: FormulaChoice,
  { headerRow, columns }: Table,
  row: number,
  curriculum: string | null,
): Arguments {
  const places = columns.modules.map(({ column }) => column);
  const [left, right] = [Math.min(...places), Math.max(...places)];
  const takesStatus = !name.endsWith('AVERAGE');
  return {
    of: of === '' ? null : name.startsWith('UE') ? literal(of) : of,
    codes: absoluteRange(area(headerRow, left, headerRow, right)),
    marks: rangeName(area(row, left, row, right)).replace(/([A-Z]+)/g, '$$$1'),
    curriculum,
    status: takesStatus && columns.status !== null ? `$${cellName(row, columns.status)}` : null,
  };
}

/** en-US, without the leading `=`. */
export function formulaOf({ name }: FormulaChoice, given: Arguments): string {
  const all = [given.of ?? [], given.codes, given.marks, given.curriculum ?? '', given.status ?? ''].flat();
  while (all.at(-1) === '') all.pop();
  return `BUT.${name}(${all.join(',')})`;
}

/**
 * What a formula must say for the curriculum in force: null for nothing, where the functions find it by themselves, and
 * `'none'` where no range of the workbook holds it.
 */
export function curriculumArgument(
  { curriculum, from, readings }: CurriculumInForce,
  workbook: WorkbookSnapshot,
): string | null | 'none' {
  if (from === 'recognised' || from === 'default') return null;
  if (from === 'chosen') return findBuiltin(curriculum.id) ? literal(curriculum.id) : 'none';
  const [reading, ...others] = readings;
  const sheet = withMarksSheets(workbook).sheets[reading?.origin[0]?.grid ?? -1];
  if (!reading || !sheet || others.length > 0) return 'none';
  if (reading.origin.some(({ grid }) => grid !== reading.origin[0]?.grid)) return 'none';
  const starts = sheet.rows.flatMap((row, top) =>
    blockOf(row?.[0]) ? [{ top, of: blockOf(row?.[0]) }] : [],
  );
  const at = starts.findIndex(({ of }) => of === 'matrix');
  const top = at < 0 ? 0 : (starts[at]?.top ?? 0) + 2;
  const bottom = (at < 0 ? sheet.rows.length : (starts[at + 1]?.top ?? sheet.rows.length)) - 1;
  const right = Math.max(...sheet.rows.slice(top, bottom + 1).map((row) => row?.length ?? 0)) - 1;
  return `${quotedSheet(sheet.name)}!${absoluteRange(area(top, at < 0 ? 0 : 1, bottom, right))}`;
}

/** The column after everything that stands beside the rows of a table. */
export function freeColumn({ rows }: SheetSnapshot, { headerRow, lastRow }: Table): number {
  const filled = rows.slice(headerRow, lastRow + 1).map((row) => (row ?? []).findLastIndex(isFilled));
  return Math.max(...filled, 0) + 1;
}

/** Why a column cannot take the formulas: it is not to the right of the marks, or holds something already, here. */
type ColumnProblem = { readonly code: 'left' } | { readonly code: 'filled'; readonly cell: string };

export function columnProblem(
  { rows }: SheetSnapshot,
  { headerRow, lastRow, columns }: Table,
  column: number,
): ColumnProblem | null {
  if (column <= Math.max(...columns.modules.map((one) => one.column))) return { code: 'left' };
  for (let row = headerRow; row <= lastRow; row++)
    if (isFilled(rows[row]?.[column])) return { code: 'filled', cell: cellName(row, column) };
  return null;
}

const isFilled = (cell: unknown): boolean => cell !== null && cell !== undefined && cell !== '';

/** What the formula should give for a student; null where it gives nothing, or its answer is no single value. */
export function expectedValue({ name, of }: FormulaChoice, { result }: JuryStudent): string | number | null {
  const ue = result.ues.find((one) => one.ue.code === of);
  const rcue = result.rcues.find(({ competence }) => String(competence) === of);
  switch (name) {
    case 'UEAVERAGE':
      return ue?.average?.value ?? null;
    case 'UECODE':
      return ue?.code ?? null;
    case 'RCUEAVERAGE':
      return rcue?.average?.value ?? null;
    case 'RCUECODE':
      return rcue?.code ?? null;
    case 'PROGRESSION':
      return result.proposal;
    default:
      return null;
  }
}

/** The formulas of a column with its header, below one another beside the rows of the students; nothing else changes. */
export function insertFormula(
  { workbook, report }: { readonly workbook: WorkbookSnapshot; readonly report: JuryReport },
  table: Table,
  choice: FormulaChoice,
  {
    column,
    header,
    curriculum,
  }: { readonly column: number; readonly header: string; readonly curriculum: string | null },
): WorkbookPlan {
  const students = new Set(table.rows.map(({ row }) => row));
  const { headerRow, lastRow, sheet } = table;
  const values = Array.from({ length: lastRow - headerRow + 1 }, (_, i): readonly PlannedValue[] => {
    const row = headerRow + i;
    if (i === 0) return [header];
    if (!students.has(row)) return [null];
    return [{ formula: formulaOf(choice, argumentsOf(choice, table, row, curriculum)), value: '' }];
  });
  const coloured = ourSheet(workbook, 'jury') ? planColouring(report) : [];
  const own = coloured.find((one) => one.sheet === sheet) ?? { sheet, rules: [] };
  const cells = [...(own.cells ?? []), { row: headerRow, column, values }];
  return {
    sheets: [],
    names: [],
    colouring: [...coloured.filter((one) => one.sheet !== sheet), { ...own, cells }],
  };
}
