import type { Semester } from './course-person';

/** The invented course: four competences in the first two years, three in the last. */
export const competencesOf = (semester: Semester): readonly number[] =>
  semester < 'S5' ? [1, 2, 3, 4] : [1, 2, 3];

/** ECTS of a UE: 30 a semester. */
export const ectsOf = (semester: Semester, competence: number): number =>
  semester < 'S5' ? (competence <= 2 ? 8 : 7) : 10;

export interface Weighted {
  readonly module: string;
  readonly coefficient: number;
  /** The group of options that it belongs to; empty for none. */
  readonly option: string;
}

/**
 * A resource and a SAÉ in each UE, half each; in S2 two resources of different weight for the first competence, in S3 an
 * option beside its resource.
 */
export function weightsOf(semester: Semester, competence: number): readonly Weighted[] {
  const number = semester.slice(1);
  const of = (module: string, coefficient: number, option = ''): Weighted => ({
    module,
    coefficient,
    option,
  });
  const resource = `R${number}0${competence}`;
  const sae = `SAE${number}0${competence}`;
  if (semester === 'S2' && competence === 1) return [of(resource, 1), of('R205', 2), of(sae, 3)];
  if (semester === 'S3' && competence === 1)
    return [of(resource, 1), of('R305', 1, 'LV2'), of('R306', 1, 'LV2'), of(sae, 2)];
  return [of(resource, 2), of(sae, 2)];
}
