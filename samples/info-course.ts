import type { Course, CourseModule, CourseUe } from './course';

/**
 * The first year of the BUT informatique, as a matrix of coefficients: six competences, semesters 1 and 2.
 * Columns are the modules of a semester, rows its UEs; 0 = the module does not count in the UE.
 */
interface Matrix {
  readonly semester: string;
  /** As the maquette writes them. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

export const MATRICES: readonly Matrix[] = [
  {
    semester: 'S1',
    columns: [
      'S1.01', 'S1.02', 'S1.03', 'S1.04', 'S1.05', 'S1.06', 'R1.01', 'R1.02', 'R1.03', 'R1.04', 'R1.05', 'R1.06',
      'R1.07', 'R1.08', 'R1.09', 'R1.10', 'R1.11', 'R1.12', 'R1.L.1',
    ], // prettier-ignore
    rows: [
      [40, 0, 0, 0, 0, 0, 40, 12, 0, 0, 0, 0, 0, 0, 0, 3, 3, 1, 1],
      [0, 40, 0, 0, 0, 0, 22, 0, 8, 0, 0, 0, 12, 10, 0, 3, 3, 1, 1],
      [0, 0, 40, 0, 0, 0, 0, 0, 26, 26, 0, 0, 0, 0, 0, 3, 3, 1, 1],
      [0, 0, 0, 40, 0, 0, 0, 0, 0, 0, 26, 18, 0, 0, 8, 3, 3, 1, 1],
      [0, 0, 0, 0, 20, 0, 0, 10, 0, 0, 0, 0, 0, 12, 0, 3, 3, 1, 1],
      [0, 0, 0, 0, 0, 20, 0, 6, 0, 0, 0, 0, 0, 10, 6, 3, 3, 1, 1],
    ],
  },
  {
    semester: 'S2',
    columns: [
      'S2.01', 'S2.02', 'S2.03', 'S2.04', 'S2.05', 'S2.06', 'Portfolio', 'R2.01', 'R2.02', 'R2.03', 'R2.04', 'R2.05',
      'R2.06', 'R2.07', 'R2.08', 'R2.09', 'R2.10', 'R2.11', 'R2.12', 'R2.13', 'R2.14',
    ], // prettier-ignore
    rows: [
      [38, 0, 0, 0, 0, 0, 2, 20, 20, 13, 0, 0, 0, 0, 0, 0, 0, 0, 3, 3, 1],
      [0, 38, 0, 0, 0, 0, 2, 14, 0, 0, 11, 0, 0, 16, 0, 12, 0, 0, 3, 3, 1],
      [0, 0, 38, 0, 0, 0, 2, 0, 0, 0, 33, 20, 0, 0, 0, 0, 0, 0, 3, 3, 1],
      [0, 0, 0, 38, 0, 0, 2, 0, 0, 0, 0, 0, 28, 0, 13, 0, 12, 0, 3, 3, 1],
      [0, 0, 0, 0, 18, 0, 2, 0, 0, 3, 4, 0, 0, 0, 6, 0, 10, 0, 3, 3, 1],
      [0, 0, 0, 0, 0, 18, 2, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0, 17, 3, 3, 1],
    ],
  },
];

export const COMPETENCES = [
  'Réaliser',
  'Optimiser',
  'Administrer',
  'Gérer',
  'Conduire',
  'Collaborer',
] as const;
export const ECTS = [6, 6, 6, 6, 3, 3] as const;

/** `S1.01` is the SAÉ `SAE101`; `R1.L.1` is `R1L1`; the portfolio has no number of its own. */
const canonical = (column: string): string =>
  column === 'Portfolio' ? 'PORTFOLIO' : column.replace(/^S/, 'SAE').replaceAll('.', '');

const modulesIn = ({ semester, columns }: Matrix): readonly CourseModule[] =>
  columns.map((name) => ({ code: canonical(name), semester, name }));

const uesIn = ({ semester, columns, rows }: Matrix): readonly CourseUe[] =>
  rows.map((row, i) => ({
    code: `UE${semester.charAt(1)}${i + 1}`,
    semester,
    competence: i + 1,
    ects: ECTS[i] ?? 0,
    name: COMPETENCES[i] ?? '',
    weights: row.flatMap((coefficient, j) =>
      coefficient > 0 ? [{ module: canonical(columns[j] ?? ''), coefficient }] : [],
    ),
  }));

/** BUT informatique, first year. */
export const INFO: Course = {
  level: 1,
  modules: MATRICES.flatMap(modulesIn),
  ues: MATRICES.flatMap(uesIn),
};
