import {
  SEMESTERS,
  type Coefficient,
  type Competence,
  type Curriculum,
  type Semester,
  type Ue,
  type UeName,
} from './types';

/** A curriculum with its codes resolved to positions once, so that deciding a student looks nothing up. */
export interface Rulebook {
  readonly curriculum: Curriculum;
  readonly ues: readonly RulebookUe[];
  readonly rcues: readonly RulebookRcue[];
  readonly odd: Semester;
  readonly even: Semester;
  /** The odd semester of the level above; null after the last year. */
  readonly next: Semester | null;
  /** The semester of the level of which the curriculum has no UE at all: no RCUE can be judged then (4.4). Null where it has both. */
  readonly lacking: Semester | null;
}

export interface RulebookUe {
  readonly ue: Ue;
  /** Positions in `curriculum.modules`, parallel to `coefficients`. */
  readonly modules: readonly number[];
  readonly coefficients: readonly Coefficient[];
}

interface RulebookRcue {
  readonly competence: Competence;
  /** Positions in `curriculum.ues`: two, or one where the other semester has no UE of the competence. */
  readonly ues: readonly number[];
}

/** @throws Error when a UE names a module that the curriculum lacks: `src/curricula` lets no such curriculum through. */
export function rulebookOf(curriculum: Curriculum): Rulebook {
  const position = new Map(curriculum.modules.map((module, index) => [module.code, index]));
  const ues = curriculum.ues.map((ue) => ({
    ue,
    modules: ue.weights.map(({ module }) => {
      const index = position.get(module);
      if (index === undefined) throw new Error(`${ue.code}: unknown module ${module}`);
      return index;
    }),
    coefficients: ue.weights.map(({ coefficient }) => coefficient),
  }));
  const competences = [...new Set(curriculum.ues.map((ue) => ue.competence))].sort((a, b) => a - b);
  const rcues = competences.map((competence) => ({
    competence,
    ues: curriculum.ues.flatMap((ue, index) => (ue.competence === competence ? [index] : [])),
  }));
  const [odd, even, next = null] = SEMESTERS.slice(2 * curriculum.level - 2) as [
    Semester,
    Semester,
    Semester?,
  ];
  const lacking = [odd, even].find((semester) => curriculum.ues.every((ue) => ue.semester !== semester));
  return { curriculum, ues, rcues, odd, even, next, lacking: lacking ?? null };
}

/** Where a UE stands in the curriculum; -1 when it has none of that code. */
export function positionOfUe(curriculum: Curriculum, code: UeName): number {
  return curriculum.ues.findIndex((ue) => ue.code === code);
}
