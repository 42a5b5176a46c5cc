import { BUILTIN_CURRICULA, findBuiltin } from '../curricula/builtin';
import type { CurriculumDocument } from '../curricula/types';
import { readMatrices } from '../curricula/matrix/read-matrices';
import { recogniseCurriculum } from '../curricula/recognise';
import type { ModuleCode } from '../rules/types';
import { isBlank, rawCell, type CellRange } from './cells';
import { refuse } from './problem';
import { weightsAbove } from './weights-above';

const known = (): readonly string[] => BUILTIN_CURRICULA.map(({ id }) => id);

/**
 * The curriculum that an argument stands for: omitted, the built-in one that the module codes fit; one cell, the id of
 * a built-in one; a range, the maquette that it holds, or the
 * coefficients that stand above marks.
 */
export function curriculumOf(argument: CellRange | null, codes: readonly ModuleCode[]): CurriculumDocument {
  if (!argument || isBlank(argument)) {
    const recognised = recogniseCurriculum(codes, BUILTIN_CURRICULA);
    return recognised?.curriculum ?? refuse({ code: 'curriculum-not-recognised', known: known() });
  }
  const rows = argument.map((row) => row.map(rawCell));
  const [only] = rows[0] ?? [];
  if (rows.length === 1 && rows[0]?.length === 1) {
    const id = String(only).trim();
    return findBuiltin(id) ?? refuse({ code: 'unknown-curriculum', id, known: known() });
  }
  return maquette(rows, codes);
}

function maquette(rows: CellRange, codes: readonly ModuleCode[]): CurriculumDocument {
  const results = readMatrices([rows]);
  const curricula = results.flatMap((result) => (result.kind === 'matrix' ? [result.curriculum] : []));
  const fitting = recogniseCurriculum(codes, curricula)?.curriculum ?? curricula[0];
  if (fitting) return fitting;
  for (const result of results) {
    if (result.kind !== 'problems') continue;
    const [{ code, place }] = result.problems;
    return refuse({ code: 'bad-maquette', problem: code, row: place.row + 1, column: place.column + 1 });
  }
  return weightsAbove(rows) ?? refuse({ code: 'no-maquette' });
}
