import { DEFAULT_POLICY } from '../rules/policy';
import type { Level } from '../rules/types';
import { partsOfUe, semestersOf } from './codes';
import type { CurriculumDocument } from './types';

const COMPETENCES = [1, 2, 3, 4, 5];

/** A curriculum to begin with: five competences, one resource and one SAÉ a semester, which share every UE. */
export function emptyCurriculum(level: Level, title: string): CurriculumDocument {
  const semesters = semestersOf(level).map((semester) => ({ semester, digit: semester.charAt(1) }));
  return {
    id: 'maquette',
    level,
    title,
    nsf: [],
    formacodes: [],
    years: [],
    competences: COMPETENCES.map((number) => ({ number, name: `C${number}`, components: [], outcomes: [] })),
    modules: semesters.flatMap(({ semester, digit }) => [
      { code: `R${digit}01`, name: `R${digit}01`, semester, pole: 'resources' as const },
      { code: `SAE${digit}01`, name: `SAE${digit}01`, semester, pole: 'sae' as const },
    ]),
    ues: semesters.flatMap(({ digit }) =>
      COMPETENCES.map((number) => ({
        code: `UE${digit}${number}`,
        name: `UE${digit}${number}`,
        ...partsOfUe(`UE${digit}${number}`),
        ects: 6,
        coefficient: 1,
        weights: [`R${digit}01`, `SAE${digit}01`].map((module) => ({ module, coefficient: 1 })),
      })),
    ),
    stated: [],
    policy: DEFAULT_POLICY,
  };
}
