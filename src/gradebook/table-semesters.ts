import { partsOfUe } from '../curricula/codes';
import { SEMESTERS, type Semester } from '../rules/types';
import type { NamedCurriculum } from './modules';
import type { RawTable } from './tables';

/** Those of its modules; of averages alone, that of the UEs. */
export function semestersOf(table: RawTable, curriculum: NamedCurriculum): readonly Semester[] {
  const present = new Set(table.modules.map(({ index }) => curriculum.modules[index ?? -1]?.semester));
  for (const ue of table.ues ?? []) present.add(partsOfUe(ue).semester);
  return SEMESTERS.filter((semester) => present.has(semester));
}

/** A column of a semester stands behind its modules, or before them. */
export function semesterBeside(
  table: RawTable,
  curriculum: NamedCurriculum,
  column: number,
): Semester | null {
  const known = table.modules.filter(({ index }) => index !== null).sort((a, b) => a.column - b.column);
  const before = known.filter((module) => module.column < column).at(-1) ?? known[0];
  return curriculum.modules[before?.index ?? -1]?.semester ?? null;
}
