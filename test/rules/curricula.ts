import document from '../../src/curricula/but2-mmi-scn2d-app.json';
import { DEFAULT_POLICY } from '../../src/rules/policy';
import { rulebookOf, type Rulebook } from '../../src/rules/rulebook';
import type { Curriculum, Level, Mark, Policy, Semester } from '../../src/rules/types';

/** The real curriculum of the fiche: 10 UEs in 5 competences, 33 modules. */
export const MMI: Curriculum = { ...(document as unknown as Curriculum), policy: DEFAULT_POLICY };

interface Shape {
  readonly level?: Level;
  /** Per competence, how many of the two semesters have a UE of it; 2 by default. */
  readonly competences?: readonly (1 | 2)[];
  readonly policy?: Partial<Policy>;
  readonly ects?: number;
}

/**
 * A curriculum in which every UE has one module of its own, so that a test says UE averages as marks.
 * UEs come in the order UEa1, UEb1, UEa2 … with a the odd and b the even semester.
 */
export function plainBook({
  level = 2,
  competences = [2, 2, 2],
  policy = {},
  ects = 5,
}: Shape = {}): Rulebook {
  const [odd, even] = semestersOf(level);
  const places = competences.flatMap((size, i) =>
    [odd, even].slice(0, size).map((semester) => ({ semester, competence: i + 1 })),
  );
  return rulebookOf({
    id: 'plain',
    level,
    policy: { ...DEFAULT_POLICY, ...policy },
    modules: places.map(({ semester, competence }) => ({
      code: `R${semester.slice(1)}0${competence}`,
      semester,
      pole: 'resources',
    })),
    ues: places.map(({ semester, competence }) => ({
      code: `UE${semester.slice(1)}${competence}`,
      semester,
      competence,
      ects,
      coefficient: 1,
      weights: [{ module: `R${semester.slice(1)}0${competence}`, coefficient: 1 }],
    })),
  });
}

/** A curriculum of one UE in S3 with one module per coefficient: R301, R302 … */
export function oneUeBook(coefficients: readonly number[], policy: Partial<Policy> = {}): Rulebook {
  const codes = coefficients.map((_, i) => `R30${i + 1}`);
  return rulebookOf({
    id: 'one-ue',
    level: 2,
    policy: { ...DEFAULT_POLICY, ...policy },
    modules: codes.map((code) => ({ code, semester: 'S3', pole: 'resources' })),
    ues: [
      {
        code: 'UE31',
        semester: 'S3',
        competence: 1,
        ects: 6,
        coefficient: 1,
        weights: codes.map((module, i) => ({ module, coefficient: coefficients[i] ?? 1 })),
      },
    ],
  });
}

/** Both semesters of a level. */
export const semestersOf = (level: Level): readonly [Semester, Semester] => [
  `S${2 * level - 1}` as Semester,
  `S${2 * level}` as Semester,
];
export const bothMarked = (level: Level): ReadonlySet<Semester> => new Set(semestersOf(level));
export const oddMarked = (level: Level): ReadonlySet<Semester> => new Set([semestersOf(level)[0]]);

/** The same mark in every module. */
export const everywhere = (curriculum: Curriculum, mark: Mark): readonly Mark[] =>
  curriculum.modules.map(() => mark);
