import { BUILTIN_CURRICULA } from '../curricula/builtin';
import type { CurriculumDocument } from '../curricula/document';
import { readMatrices } from '../curricula/matrix';
import type { MatrixReading, MatrixRefusal } from '../curricula/matrix/assemble';
import { recogniseCurriculum } from '../curricula/recognise';
import { scanModules } from '../gradebook/gradebook';
import type { WorkbookSnapshot } from '../gradebook/snapshot';

/** The curriculum that a workbook is judged by, and where it comes from. */
export interface CurriculumInForce {
  readonly curriculum: CurriculumDocument;
  readonly from: 'chosen' | 'workbook' | 'recognised' | 'default';
  /** Sheets read as a maquette: they hold no marks. */
  readonly maquetteSheets: ReadonlySet<string>;
  /** Set when the workbook's own maquette is the one in force. */
  readonly reading: MatrixReading | null;
  /** Maquettes that are there but cannot be used. */
  readonly refused: readonly MatrixRefusal[];
}

/**
 * The curriculum in force: the one chosen by the user, else a maquette in the workbook, else the built-in one whose
 * module codes fit best, else the first built-in one.
 */
export function curriculumInForce(
  workbook: WorkbookSnapshot,
  chosen: CurriculumDocument | null,
): CurriculumInForce {
  const readings: MatrixReading[] = [];
  const refused: MatrixRefusal[] = [];
  for (const result of readMatrices(workbook.sheets.map(({ rows }) => rows))) {
    if (result.kind === 'matrix') readings.push(result);
    else refused.push(result);
  }
  const places = [
    ...readings.flatMap(({ origin }) => origin),
    ...refused.flatMap(({ problems }) => problems.map(({ place }) => place)),
  ];
  const maquetteSheets = new Set(places.flatMap(({ grid }) => workbook.sheets[grid]?.name ?? []));
  const common = { maquetteSheets, refused };
  if (chosen) return { ...common, curriculum: chosen, from: 'chosen', reading: null };

  const codes = scanModules({
    ...workbook,
    sheets: workbook.sheets.filter(({ name }) => !maquetteSheets.has(name)),
  });
  const own = recogniseCurriculum(
    codes,
    readings.map(({ curriculum }) => curriculum),
  )?.curriculum;
  const reading = readings.find(({ curriculum }) => curriculum === own) ?? readings[0];
  if (reading) return { ...common, curriculum: reading.curriculum, from: 'workbook', reading };

  const builtin = recogniseCurriculum(codes, BUILTIN_CURRICULA);
  if (builtin) return { ...common, curriculum: builtin.curriculum, from: 'recognised', reading: null };
  return { ...common, curriculum: BUILTIN_CURRICULA[0], from: 'default', reading: null };
}
