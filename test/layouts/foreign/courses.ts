import type { Worksheet } from 'exceljs';
import { semestersOf, uesOf, type Course, type CourseModule, type CourseUe } from '../../../samples/course';
import type { Random } from '../../../samples/random';
import type { Raw } from '../../../samples/person';

/** A year of another department. */
export interface ForeignCourse extends Course {
  /** What stands for a module in its workbooks. */
  readonly label: (code: string) => string;
}

const NAMES = ['Anglais', 'Comptabilité', 'Droit', 'Statistique', 'Réseaux', 'Management', 'Communication', 'Physique', 'Mécanique', 'Automatisme', 'Marketing', 'Fiscalité'] as const; // prettier-ignore
const SPLITS: Readonly<Record<number, readonly number[]>> = { 2: [15, 15], 3: [10, 10, 10], 4: [8, 8, 7, 7], 5: [6, 6, 6, 6, 6] }; // prettier-ignore

interface Wish {
  readonly level: number;
  /** Modules of each semester that have no code that is known: by the text that stands for them. */
  readonly texts?: (semester: string) => readonly string[];
}

/** A year that nobody knows: its own UEs, modules and coefficients. */
export function drawCourse(
  random: Random,
  { level, texts = (): readonly string[] => [] }: Wish,
): ForeignCourse {
  const competences = random.whole(2, 5);
  const labels = new Map<string, string>();
  const modules: CourseModule[] = [];
  const ues: CourseUe[] = [];
  for (const semester of [`S${2 * level - 1}`, `S${2 * level}`]) {
    const digit = semester.charAt(1);
    const codes = [
      ...Array.from({ length: random.whole(competences + 1, 9) }, (_, i) => `R${digit}0${i + 1}`),
      ...Array.from({ length: random.whole(2, 4) }, (_, i) => `SAE${digit}0${i + 1}`),
      ...texts(semester).map((text) => {
        const code = `X${digit} ${text}`;
        labels.set(code, text);
        return code;
      }),
    ];
    modules.push(...codes.map((code) => ({ code, semester, name: random.pick(NAMES) })));
    const own = Array.from({ length: competences }, (_, i) => new Map([[codes[i % codes.length] ?? '', 10]]));
    for (const code of codes) {
      for (const weights of random.shuffled(own).slice(0, random.whole(1, 2)))
        weights.set(code, random.whole(1, 20));
    }
    own.forEach((weights, i) => {
      ues.push({
        code: `UE${digit}${i + 1}`,
        semester,
        competence: i + 1,
        ects: SPLITS[competences]?.[i] ?? 6,
        name: `Compétence ${i + 1}`,
        weights: [...weights].map(([module, coefficient]) => ({ module, coefficient })),
      });
    });
  }
  const label = (code: string): string =>
    labels.get(code) ?? code.replace(/^R(\d)/, 'R$1.').replace(/^SAE(\d)/, 'SAÉ $1.');
  return { level, modules, ues, label };
}

export type Maquette = (sheet: Worksheet, course: Course, label: (code: string) => string) => void;

export const put = (sheet: Worksheet, rows: readonly (readonly Raw[])[]): void => {
  rows.forEach((cells, i) => {
    cells.forEach((value, j) => {
      if (value !== null) sheet.getCell(i + 1, j + 1).value = value;
    });
  });
};

export const coefficient = ({ weights }: CourseUe, code: string): number | null =>
  weights.find(({ module }) => module === code)?.coefficient ?? null;

export const dottedUe = ({ code }: CourseUe): string => `UE ${code.charAt(2)}.${code.slice(3)}`;

const codesIn = ({ modules }: Course, semester: string): readonly string[] =>
  modules.filter((module) => module.semester === semester).map(({ code }) => code);

const writtenOf = (course: Course): readonly string[] =>
  semestersOf(course).filter((semester) => uesOf(course, semester).length > 0);

/** UEs in rows, modules in columns. @param ue what stands for a UE below the semester's title */
export const crossed =
  (ue: (ue: CourseUe) => string, withEcts = true): Maquette =>
  (sheet, course, label) => {
    const blocks = writtenOf(course).map((semester): Raw[][] => {
      const codes = codesIn(course, semester);
      return [
        [`Semestre ${semester.slice(1)}`],
        ['Compétence', ...(withEcts ? ['ECTS'] : []), ...codes.map(label)],
        ...uesOf(course, semester).map((one): Raw[] => [
          ue(one),
          ...(withEcts ? [one.ects] : []),
          ...codes.map((code) => coefficient(one, code)),
        ]),
        [],
      ];
    });
    put(sheet, blocks.flat());
  };

/** Modules in rows, UEs in columns, the ECTS in the last row. */
export const upright =
  (withEcts = true): Maquette =>
  (sheet, course, label) => {
    const blocks = writtenOf(course).map((semester): Raw[][] => {
      const ues = uesOf(course, semester);
      return [
        [`SEMESTRE ${semester.slice(1)}`],
        ['Code', 'Intitulé', ...ues.map(dottedUe)],
        ...course.modules
          .filter((module) => module.semester === semester)
          .map(({ code, name }): Raw[] => [label(code), name, ...ues.map((one) => coefficient(one, code))]),
        ...(withEcts ? [['ECTS', null, ...ues.map(({ ects }) => ects)]] : []),
        [],
      ];
    });
    put(sheet, [['Coefficients'], [], ...blocks.flat()]);
  };

/** As departments plan their teaching: hours and their total before the coefficients, a sum for each pole. */
export const withHours: Maquette = (sheet, course, label) => {
  const blocks = writtenOf(course).map((semester): Raw[][] => {
    const ues = uesOf(course, semester);
    const own = course.modules.filter((module) => module.semester === semester);
    const isSae = ({ code }: { readonly code: string }): boolean => /^(?:SAE|STAGE|PORTFOLIO)/.test(code);
    const rowOf = ({ code, name }: (typeof own)[number], i: number): Raw[] => {
      const hours = [2 + (i % 4), 10, 4 * (1 + (i % 3))];
      const total = hours.reduce((a, b) => a + b, 0);
      return [label(code), name, ...hours, total, ...ues.map((one) => coefficient(one, code))];
    };
    return [
      [`SEMESTRE ${semester.slice(1)}`],
      ['Code', 'Intitulé', 'CM', 'TD', 'TP', 'Total', ...ues.map(dottedUe)],
      ...own.filter((one) => !isSae(one)).map(rowOf),
      ...own.filter(isSae).map(rowOf),
      ['ECTS', null, null, null, null, null, ...ues.map(({ ects }) => ects)],
      [],
    ];
  });
  put(sheet, [['Maquette'], [], ...blocks.flat()]);
};

/** As the ministry's annexes and ScoDoc lay it out: the codes above, sums and ECTS behind. */
export const official: Maquette = (sheet, course, label) => {
  const blocks = writtenOf(course).map((semester): Raw[][] => {
    const codes = codesIn(course, semester);
    return [
      [null, `SEMESTRE ${semester.slice(1)}`],
      [null, null, null, null, null, ...codes.map(label)],
      ['CODE APOGEE', null, null, 'Libellé court', 'Libellé web et long', 'Coefficients', ...codes.slice(1).map(() => null), 'Coefficients / UE', 'ECTS'],
      ...uesOf(course, semester).map((one): Raw[] => [
        `X${one.code}`, `COMPETENCE ${one.competence}`, dottedUe(one), `${dottedUe(one)} Court`, `${dottedUe(one)} Long`,
        ...codes.map((code) => coefficient(one, code)),
        one.weights.reduce((sum, weight) => sum + weight.coefficient, 0),
        one.ects,
      ]),
      [],
    ]; // prettier-ignore
  });
  put(sheet, blocks.flat());
};

/** UEs in rows, or modules, with the sum of the coefficients of each UE. @param word what stands above, or beside, the sums */
export const summed =
  (word: string, areModulesInRows: boolean): Maquette =>
  (sheet, course, label) => {
    const blocks = writtenOf(course).map((semester): Raw[][] => {
      const ues = uesOf(course, semester);
      const codes = codesIn(course, semester);
      const sums = ues.map(({ weights }) => weights.reduce((sum, weight) => sum + weight.coefficient, 0));
      if (areModulesInRows) {
        return [
          [`Semestre ${semester.slice(1)}`],
          ['Module', ...ues.map(dottedUe)],
          ...codes.map((code): Raw[] => [label(code), ...ues.map((ue) => coefficient(ue, code))]),
          [word, ...sums],
          ['ECTS', ...ues.map(({ ects }) => ects)],
          [],
        ];
      }
      return [
        [`Semestre ${semester.slice(1)}`],
        ['UE', ...codes.map(label), word, 'ECTS'],
        ...ues.map((ue, i): Raw[] => [dottedUe(ue), ...codes.map((code) => coefficient(ue, code)), sums[i] ?? null, ue.ects]),
        [],
      ]; // prettier-ignore
    });
    put(sheet, blocks.flat());
  };

/** One row a coefficient, as an export of a database. @param isRepeated the semester and the UE stand in each row, else in the first of theirs */
export const listed =
  (isRepeated: boolean): Maquette =>
  (sheet, course, label) => {
    const rows = course.ues.flatMap((ue, at) =>
      ue.weights.map(({ module, coefficient: weight }, i): Raw[] => {
        const isFirst = isRepeated || i === 0;
        const isFirstOfSemester = isRepeated || (i === 0 && course.ues[at - 1]?.semester !== ue.semester);
        return [
          isFirstOfSemester ? ue.semester : null,
          isFirst ? dottedUe(ue) : null,
          isFirst ? ue.ects : null,
          label(module),
          course.modules.find(({ code }) => code === module)?.name ?? null,
          weight,
        ];
      }),
    );
    put(sheet, [['Semestre', 'UE', 'ECTS', 'Module', 'Intitulé', 'Coefficient'], ...rows]);
  };

/** Modules of both semesters in one table, whose UEs leave the semester to a column. @param ue what stands for a UE */
export const withSemesters =
  (ue: (ue: CourseUe) => string): Maquette =>
  (sheet, course, label) => {
    const heads = [...new Map(course.ues.map((one) => [one.competence, ue(one)])).values()];
    const rows = writtenOf(course).flatMap((semester): Raw[][] => [
      ...course.modules
        .filter((module) => module.semester === semester)
        .map(({ code, name }): Raw[] => [
          semester,
          label(code),
          name,
          ...uesOf(course, semester).map((one) => coefficient(one, code)),
        ]),
      [semester, 'ECTS', null, ...uesOf(course, semester).map(({ ects }) => ects)],
    ]);
    put(sheet, [['Semestre', 'Module', 'Intitulé', ...heads], ...rows]);
  };

/** A block for each UE: its title with the ECTS, and below it its modules, without headers of columns. */
export const inBlocks: Maquette = (sheet, course, label) => {
  const blocks = writtenOf(course).map((semester): Raw[][] => [
    [`Semestre ${semester.slice(1)}`],
    ...uesOf(course, semester).flatMap((ue): Raw[][] => [
      [`${dottedUe(ue)} ${ue.name} (${ue.ects} ECTS)`],
      ...ue.weights.map(({ module, coefficient: weight }): Raw[] => [label(module), course.modules.find(({ code }) => code === module)?.name ?? null, weight]),
      [],
    ]),
  ]); // prettier-ignore
  put(sheet, blocks.flat());
};

export const MAQUETTES: readonly [Maquette, ...Maquette[]] = [
  crossed(dottedUe),
  crossed(({ code }) => code),
  upright(),
  official,
  summed('Total', true),
  summed('Somme', false),
  listed(true),
  listed(false),
  inBlocks,
  withSemesters(({ competence }) => `UE${competence}`),
  withSemesters(({ competence }) => `Compétence ${competence}`),
];
