import { Workbook } from 'exceljs';
import { BUILTIN_CURRICULA } from '../../../src/curricula/builtin';
import type { WorkbookSnapshot } from '../../../src/cells/snapshot';
import { planImport, type ImportDraft } from '../../../src/jury/imports/plan-import';
import { peopleFound } from '../../../src/jury/imports/people';
import { readImport } from '../../../src/jury/imports/read-import';
import type { ImportReading } from '../../../src/jury/imports/reading';
import type { JuryReport, JuryStudent } from '../../../src/jury/report';
import { fr } from '../../../src/locales/fr';
import { writeWorkbook } from '../../../src/xlsx/write-workbook';
import { opened, reportOf } from '../workbooks';

/** Real .xlsx files of invented students, and what a person does with them. */

export type Cell = string | number | null;
export type Rows = readonly (readonly Cell[])[];

export async function file(sheets: Readonly<Record<string, Rows>>): Promise<Uint8Array> {
  const book = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
    // Wide enough for a number and a code.
    sheet.getColumn(1).width = 30;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export interface Person {
  readonly number: Cell;
  readonly lastName: string;
  readonly firstName: string;
  /** In every module; `below` instead in those of one competence's own name. */
  readonly mark: number;
  readonly status?: string;
  /** `S3`: a column of repeats says so. */
  readonly repeats?: string;
}

const CURRICULUM = BUILTIN_CURRICULA[0];

/** Marks of a second year of MMI. @param more other sheets of the workbook */
export async function secondYear(
  people: readonly Person[],
  more: Readonly<Record<string, Rows>> = {},
): Promise<Uint8Array> {
  const sheet = (semester: string): Rows => {
    const modules = CURRICULUM.modules.filter((module) => module.semester === semester);
    const head = ['N° étudiant', 'Nom', 'Prénom', 'Redoublant'];
    return [
      [...head, ...modules.map(({ code }) => code)],
      ...people.map(({ number, lastName, firstName, repeats, mark }) => [
        number,
        lastName,
        firstName,
        repeats ?? null,
        ...modules.map(() => mark),
      ]),
    ];
  };
  return file({ S3: sheet('S3'), S4: sheet('S4'), ...more });
}

/** The table in which ScoDoc gives averages and modules of a semester: a title, then mixed columns, then figures. */
export function recap(
  semester: number,
  ues: readonly string[],
  rows: readonly (readonly [Cell, string, string, ...Cell[]])[],
): Rows {
  const modules = [`R${semester}.01`, `R${semester}.02`, `SAE${semester}.01`];
  const fill = (value: Cell): Cell[] => modules.map(() => value);
  return [
    [`BUT MMI S${semester} 2024-2025`],
    ['etudid', 'code_nip', 'Rang', 'Civ.', 'Nom', 'Prénom', 'TD', 'Moy', ...ues, ...modules],
    ...rows.map(([nip, lastName, firstName, ...averages], i) => [
      1000 + i,
      nip,
      String(i + 1),
      'M.',
      lastName,
      firstName,
      'TD1',
      12.5,
      ...averages,
      ...fill(11),
    ]),
    [null, null, null, null, 'Coef.', null, null, null, ...ues.map(() => null), ...fill(2)],
    [null, null, null, null, 'ECTS', null, null, null, ...ues.map(() => 6), ...fill(null)],
    [null, null, null, null, 'Min.', null, null, null, ...ues.map(() => 3), ...fill(1)],
    [null, null, null, null, 'Moy.', null, null, null, ...ues.map(() => 12), ...fill(11)],
  ];
}

export type Recognised = Extract<ImportReading, { ok: true }>;

export function recognised(bytes: Uint8Array, name: string, report: JuryReport | null = null): Recognised {
  const reading = readImport(opened(bytes).workbook, name, report?.curriculum ?? null);
  if (!reading.ok) throw new Error(reading.refusal);
  return reading;
}

/** Imports a file into a workbook, as confirmed, and gives the workbook back as a file. */
export function imported(
  into: Uint8Array,
  from: Uint8Array,
  name: string,
  options: { readonly year?: string; readonly target?: ImportDraft['target'] } = {},
) {
  const { file: package_, workbook } = opened(into);
  const report = reportOf(workbook);
  const reading = recognised(from, name, report);
  const target = options.target ?? reading.target;
  const draft = { reading, target, year: options.year ?? reading.results?.year ?? '' };
  const plan = planImport(workbook, draft, report.students, new Map(), fr);
  const bytes = writeWorkbook(package_, { sheets: plan.sheets, names: [] });
  return { bytes, plan, reading, people: peopleFound(reading, target, report.students) };
}

export function studentsOf(bytes: Uint8Array): readonly JuryStudent[] {
  return reportOf(opened(bytes).workbook).students;
}

export function student(bytes: Uint8Array, lastName: string): JuryStudent {
  const found = studentsOf(bytes).find((one) => one.lastName === lastName);
  if (!found) throw new Error(lastName);
  return found;
}

export const snapshot = (bytes: Uint8Array): WorkbookSnapshot => opened(bytes).workbook;
