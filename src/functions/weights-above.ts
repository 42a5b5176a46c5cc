import { levelOf, moduleCodeOf, partsOfUe } from '../curricula/codes';
import { assemble } from '../curricula/matrix/assemble';
import type { DraftUe, DraftWeight } from '../curricula/matrix/draft';
import type { Rows } from '../curricula/matrix/cells';
import type { CurriculumDocument } from '../curricula/types';
import { ueIn } from '../gradebook/context';
import type { ModuleCode } from '../rules/types';

/**
 * The maquette that stands above marks: a line of coefficients for each UE, which its first text names, over the codes of
 * the modules; as on our own new sheets. Null where the range holds none.
 */
export function weightsAbove(rows: Rows): CurriculumDocument | null {
  const heads = rows.map((row) => (row ?? []).map(codeIn));
  const count = (codes: readonly unknown[]): number => codes.filter((code) => code !== null).length;
  const codes = heads.reduce((most, row) => (count(row) > count(most) ? row : most), []);
  const ues: DraftUe[] = [];
  const weights: DraftWeight[] = [];
  rows.forEach((row, at) => {
    const label = (row ?? []).find((cell) => typeof cell === 'string' && cell.trim() !== '');
    const ue = typeof label === 'string' && heads[at] !== codes ? ueIn(label, null) : null;
    if (ue === null) return;
    codes.forEach((module, column) => {
      const coefficient = row?.[column];
      if (module === null || typeof coefficient !== 'number' || coefficient <= 0) return;
      const place = { grid: 0, row: at, column };
      ues.push({ place, code: ue, names: [], ects: null });
      weights.push({ place, ue, module, name: module, coefficient });
    });
  });
  const [first] = weights;
  if (!first) return null;
  const level = levelOf(partsOfUe(first.ue).semester);
  const read = assemble({ ues, weights, totals: [], problems: [] }, { id: 'maquette', title: '', level });
  return read.kind === 'matrix' ? read.curriculum : null;
}

const codeIn = (cell: unknown): ModuleCode | null =>
  typeof cell === 'string' ? (moduleCodeOf(cell)?.code ?? null) : null;
