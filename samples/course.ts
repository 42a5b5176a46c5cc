import mmi from '../src/curricula/but2-mmi-scn2d-app.json';

/** What a sample needs to know of a diploma year. */
export interface Course {
  /** Year of the diploma. */
  readonly level: number;
  readonly modules: readonly CourseModule[];
  readonly ues: readonly CourseUe[];
}
export interface CourseModule {
  /** Canonical: `R303`, `SAE301`, `STAGE`. */
  readonly code: string;
  readonly semester: string;
  readonly name: string;
}
export interface CourseUe {
  /** Canonical: `UE31`. */
  readonly code: string;
  readonly semester: string;
  readonly competence: number;
  readonly ects: number;
  readonly name: string;
  readonly weights: readonly { readonly module: string; readonly coefficient: number }[];
}

/** The second year of the fiche: BUT MMI, SCN2D, by apprenticeship. */
export const MMI: Course = mmi;

export const semestersOf = (course: Course): readonly string[] => [
  `S${2 * course.level - 1}`,
  `S${2 * course.level}`,
];

export const uesOf = (course: Course, semester: string): readonly CourseUe[] =>
  course.ues.filter((ue) => ue.semester === semester);

export const modulesOf = (course: Course, semester: string): readonly CourseModule[] =>
  course.modules.filter((module) => module.semester === semester);

/** @throws Error for a code that the course lacks: a mistake in the sample itself */
export function moduleOf(course: Course, code: string): CourseModule {
  const module = course.modules.find((candidate) => candidate.code === code);
  if (!module) throw new Error(`no module ${code}`);
  return module;
}

/** `R303` as people write it: `R3.03`; `SAE301`: `SAÉ 3.01`; `STAGE`: `Stage`. */
export function dotted(code: string, sae = 'SAÉ '): string {
  const match = /^(R|SAE)(\d)([A-Z]*)(\d+)$/.exec(code);
  if (!match) return code.charAt(0) + code.slice(1).toLowerCase().replace(/\d$/, '');
  const [, prefix = '', semester = '', letters = '', number = ''] = match;
  return `${prefix === 'R' ? 'R' : sae}${semester}.${letters ? `${letters}.` : ''}${number}`;
}
