import type { NamedCurriculum } from '../../src/gradebook/modules';
import type { Area, RawCell, SheetSnapshot, WorkbookSnapshot } from '../../src/cells/snapshot';
import { DEFAULT_POLICY } from '../../src/rules/policy';
import { semesterOfModule, partsOfUe, poleOfModule } from '../../src/curricula/codes';
import type { Module } from '../../src/rules/types';

/** Row and column of an A1 address, 0-based. */
export function cell(address: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function area(range: string): Area {
  const [from = '', to = from] = range.split(':');
  const [first, last] = [cell(from), cell(to)];
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

interface SheetOptions {
  /** Where the first cell of the rows stands. */
  readonly at?: string;
  /** Merged areas, as A1 ranges. */
  readonly merges?: readonly string[];
  readonly visible?: boolean;
}

/** A sheet as it would be read from a file; `''` in the rows is an empty cell. */
export function sheet(
  name: string,
  rows: readonly (readonly (RawCell | '')[])[],
  { at = 'A1', merges = [], visible = true }: SheetOptions = {},
): SheetSnapshot {
  const start = cell(at);
  const blank = new Array<null>(start.column).fill(null);
  return {
    name,
    visible,
    rows: [
      ...new Array<undefined>(start.row).fill(undefined),
      ...rows.map((row) => [...blank, ...row.map((value) => (value === '' ? null : value))]),
    ],
    merges: merges.map(area),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

/** Puts the cells of several sheets into one: tables beside or below one another. */
export function together(name: string, ...parts: readonly SheetSnapshot[]): SheetSnapshot {
  const rows: RawCell[][] = [];
  for (const part of parts) {
    part.rows.forEach((cells, row) => {
      const target = (rows[row] ??= []);
      cells?.forEach((value, column) => {
        while (target.length <= column) target.push(null);
        if (value !== null) target[column] = value;
      });
    });
  }
  for (let row = 0; row < rows.length; row++) rows[row] ??= [];
  return { ...sheet(name, []), rows, merges: parts.flatMap(({ merges }) => merges) };
}

export const workbook = (...sheets: readonly SheetSnapshot[]): WorkbookSnapshot => ({ sheets, ours: [] });

/** A small year: two UEs per semester, three modules each. */
export const SMALL = curriculum(
  {
    R301: 'Anglais',
    R302: 'Culture numérique',
    R303: "Design d'expérience",
    SAE301: 'Concevoir un site',
    SAE310: 'Portfolio',
    R401: 'Anglais',
    R402: 'Droit du numérique',
    SAE401: 'Projet intégré',
    STAGE: 'Stage',
  },
  {
    UE31: { R301: 1, R303: 2, SAE301: 3 },
    UE32: { R301: 1, R302: 2, R303: 1, SAE310: 4 },
    UE41: { R401: 2, SAE401: 2, STAGE: 1.5 },
    UE42: { R401: 1, R402: 3, STAGE: 4 },
  },
);

export function curriculum(
  names: Readonly<Record<string, string>>,
  ues: Readonly<Record<string, Readonly<Record<string, number>>>>,
): NamedCurriculum {
  const modules = Object.entries(names).map(([code, name]): Module & { name: string } => ({
    code,
    name,
    semester: semesterOfModule(code) ?? 'S4',
    pole: poleOfModule(code),
  }));
  return {
    id: 'small',
    level: 2,
    modules,
    ues: Object.entries(ues).map(([code, weights]) => ({
      code,
      ...partsOfUe(code),
      ects: 15,
      coefficient: 1,
      weights: Object.entries(weights).map(([module, coefficient]) => ({ module, coefficient })),
    })),
    policy: DEFAULT_POLICY,
  };
}
