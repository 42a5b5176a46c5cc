import type { Worksheet } from 'exceljs';
import { MMI, type Course } from '../../../samples/course';
import type { Random } from '../../../samples/random';
import {
  crossed,
  drawCourse,
  MAQUETTES,
  official,
  summed,
  upright,
  withHours,
  type ForeignCourse,
} from './courses';
import { everybody, type Draw, type Kind } from './kind';
import { calm } from './spec';
import { all, bare, noAverages, numbered, perSemester, wholeYear } from './tastes';

const NO_CODES = ['Alternance', 'Entreprise', 'P#.01', 'R#.DevCloud.08', 'WR#31', 'R#.GC2F.12', 'RES #.33', 'Anglais (R#.15)', 'Projet tutoré', 'Mémoire', 'PPP', 'R#.21-1', 'LV2 Espagnol', 'ALT#'] as const; // prettier-ignore
const SHEETS = ['Maquette', 'Coefficients', 'Coefs', 'Coef', 'Maquette BUT', 'Coefficients 2025'] as const;
const OTHERS = ['GEA', 'GMP', 'TC', 'R&T', 'Informatique', 'Génie civil', 'QLIO', 'Techniques de commercialisation', 'GEII', 'CS', 'CJ', 'GB', 'MP', 'SD', 'HSE', 'Chimie'] as const; // prettier-ignore

/** A department with a year of its own and its maquette in the workbook. */
export function department(
  course: ForeignCourse,
  random: Random,
  rest: Partial<Draw> = {},
  maquette = random.pick(MAQUETTES),
): Draw {
  // prettier-ignore
  const name = random.pick(SHEETS);
  const isFirst = random.chance(0.5);
  const add = (workbook: { addWorksheet: (title: string) => Worksheet }): void =>
    maquette(workbook.addWorksheet(name), course, course.label);
  return {
    course,
    taste: all(noAverages, wholeYear, (taste) => ({
      ...taste,
      shape: random.pick([
        'sheet per semester',
        'sheet per semester',
        'one sheet',
        'sheet per semester and group',
      ]),
      rows: ['code'],
      moduleHead: (_: Course, code: string): string => course.label(code),
    })),
    people: (people) => people.map((person) => calm(person, course)),
    before: ({ workbook }) => {
      if (isFirst) add(workbook);
    },
    after: ({ workbook }) => {
      if (!isFirst) add(workbook);
    },
    ...rest,
  };
}

const level = (random: Random): number => random.pick([1, 2, 2]);

/** The same year with other coefficients. */
export const otherWeights = (random: Random, course: ForeignCourse): ForeignCourse => ({
  ...course,
  ues: course.ues.map((ue) => ({
    ...ue,
    weights: ue.weights.map((weight) => ({
      ...weight,
      coefficient: weight.coefficient + random.whole(0, 3),
    })),
  })),
});

/** A matrix of anything but coefficients: modules in rows, UEs in columns. */
function addGrid(sheet: Worksheet, title: string, value: () => number | string | null): void {
  sheet.getCell('A1').value = title;
  let row = 3;
  for (const semester of ['S3', 'S4']) {
    const ues = MMI.ues.filter((ue) => ue.semester === semester);
    sheet.getCell(row, 1).value = `SEMESTRE ${semester.slice(1)}`;
    ues.forEach(({ code }, i) => {
      sheet.getCell(row + 1, 3 + i).value = `UE ${code.charAt(2)}.${code.charAt(3)}`;
    });
    row += 2;
    for (const module of MMI.modules.filter((one) => one.semester === semester)) {
      sheet.getCell(row, 1).value = module.code.replace(/^R(\d)/, 'R$1.').replace(/^SAE(\d)/, 'SAÉ $1.');
      sheet.getCell(row, 2).value = module.name;
      ues.forEach((ue, i) => {
        const cell = value();
        if (ue.weights.some((weight) => weight.module === module.code) && cell !== null)
          sheet.getCell(row, 3 + i).value = cell;
      });
      row += 1;
    }
    row += 1;
  }
}

const KINDS: readonly Kind[] = [
  {
    name: 'maquette of another department',
    idea: 'A department with a year of its own has its maquette in the workbook.',
    wanted: 'read',
    draw: (random) => department(drawCourse(random, { level: level(random) }), random),
  },
  {
    name: 'modules without a code',
    idea: 'Maquette and marks hold modules whose code is no usual one, or who have none: Alternance, P4.01, WR301.',
    wanted: 'read',
    draw: (random) => {
      const texts = random.shuffled(NO_CODES).slice(0, random.whole(1, 3));
      const wish = { level: level(random), texts: (semester: string) => texts.map((text) => text.replace('#', semester.charAt(1))) }; // prettier-ignore
      const own = department(drawCourse(random, wish), random);
      // On one sheet nothing would tell the `Alternance` of one semester from that of the other.
      return { ...own, taste: all((taste) => own.taste?.(taste) ?? taste, perSemester) };
    },
  },
  {
    name: 'UE 1 in the maquette',
    idea: 'Below the heading Semestre 3 the maquette calls its UEs UE 1, Compétence 1 or BC01.',
    wanted: 'read',
    draw: (random) => {
      const form = random.pick(['UE ', 'UE', 'Compétence ', 'BC0', 'C', 'Comp. ']);
      const maquette = crossed(({ competence }) => `${form}${competence}`);
      return department(drawCourse(random, { level: level(random) }), random, {}, maquette);
    },
  },
  {
    name: 'hours beside coefficients',
    idea: 'The maquette has columns of hours and their total before the coefficients: no sum of these.',
    wanted: 'read',
    draw: (random) => department(drawCourse(random, { level: level(random) }), random, {}, withHours),
  },
  {
    name: 'maquette without ECTS',
    idea: 'The maquette states no ECTS: they are unknown, and asked for.',
    wanted: 'asked',
    tells: ['unknown-ects'],
    draw: (random) => {
      const maquette = random.chance(0.5) ? upright(false) : crossed(({ code }) => code, false);
      return {
        ...department(drawCourse(random, { level: level(random) }), random, {}, maquette),
        noEcts: true,
      };
    },
  },
  {
    name: 'two maquettes',
    idea: 'Two maquettes of one year differ in coefficients (initial and alternating courses): which counts is asked.',
    wanted: 'refused',
    draw: (random) => {
      const course = drawCourse(random, { level: level(random) });
      const other = otherWeights(random, course);
      const maquette = random.pick(MAQUETTES);
      const [one, two] = random.pick([['Coef FI', 'Coef FA'], ['Maquette FI', 'Maquette alternance'], ['Parcours A', 'Parcours B']]); // prettier-ignore
      return department(course, random, {
        before: ({ workbook }) => {
          maquette(workbook.addWorksheet(one), course, course.label);
          maquette(workbook.addWorksheet(two), other, course.label);
        },
        after: () => undefined,
        open: everybody,
      }, maquette); // prettier-ignore
    },
  },
  {
    name: 'maquettes of two years',
    idea: 'The maquettes of both years stand in the workbook; one of them fits the marks.',
    wanted: 'read',
    draw: (random) => {
      const course = drawCourse(random, { level: 2 });
      const first = drawCourse(random, { level: 1 });
      const maquette = random.pick(MAQUETTES);
      return department(course, random, {
        after: ({ workbook }) => {
          maquette(workbook.addWorksheet('Maquette BUT1'), first, first.label);
          maquette(workbook.addWorksheet('Maquette BUT2'), course, course.label);
        },
        before: () => undefined,
      }, maquette); // prettier-ignore
    },
  },
  {
    name: 'unreadable maquette',
    idea: 'One coefficient of the maquette cannot be read: nothing is decided by another curriculum.',
    wanted: 'refused',
    draw: (random) => {
      const course = drawCourse(random, { level: level(random) });
      const maquette = random.pick([crossed(({ code }) => code), upright()]);
      const bad = random.pick(['à voir', '?', '1O', '2 ou 3', 'cf. FI']);
      return department(course, random, {
        open: everybody,
        before: ({ workbook }) => {
          const sheet = workbook.addWorksheet('Coefs');
          maquette(sheet, course, course.label);
          const cells: { value: unknown }[] = [];
          sheet.eachRow((row) => row.eachCell((cell) => {
            if (typeof cell.value === 'number') cells.push(cell);
          })); // prettier-ignore
          const hit = cells[random.whole(0, Math.floor(cells.length / 2))];
          if (hit) hit.value = bad;
        },
        after: () => undefined,
      }, maquette); // prettier-ignore
    },
  },
  {
    name: 'sum that does not add up',
    idea: 'The maquette states the sum of each UE, and one module has lost its name, or a coefficient was changed since: nothing is decided on the rest.',
    wanted: 'refused',
    draw: (random) => {
      const course = drawCourse(random, { level: level(random) });
      const word = random.pick(['Total', 'TOTAL', 'Somme', 'Total coef.', 'Sous-total']);
      const maquette = random.pick([summed(word, true), summed(word, false), official]);
      const isRenamed = random.chance(0.6);
      return department(course, random, {
        open: everybody,
        before: ({ workbook }) => {
          const sheet = workbook.addWorksheet('Coefs');
          maquette(sheet, course, course.label);
          const cells: { value: unknown }[] = [];
          sheet.eachRow((row) => {
            let isWeighed = row.getCell(1).value !== 'ECTS';
            row.eachCell((cell) => {
              const isLabel = typeof cell.value === 'string' && /^(?:R|SAÉ )\d/.test(cell.value);
              // Behind the sum, which is larger, stand the ECTS.
              isWeighed &&= typeof cell.value !== 'number' || cell.value <= 20;
              if (isRenamed ? isLabel : isWeighed && typeof cell.value === 'number') cells.push(cell);
            });
          });
          const hit = random.pick(cells as [{ value: unknown }]);
          hit.value = isRenamed ? null : Number(hit.value) + 1;
        },
        after: () => undefined,
      }, maquette); // prettier-ignore
    },
  },
  {
    name: 'another department by its title',
    idea: 'A title or a sheet names another department, whose codes are like the built-in ones: nothing is decided.',
    wanted: 'refused',
    draw: (random) => {
      const other = random.pick(OTHERS);
      const title = random.pick([`BUT ${other} 2e année`, `BUT ${other}2 - Semestre 3`, `Département ${other}`, `B.U.T. ${other}`]); // prettier-ignore
      return {
        course: MMI,
        taste: all(bare, wholeYear),
        open: everybody,
        table: (spec) => ({ ...spec, top: Math.max(4, spec.top) }),
        after: ({ workbook }, tables) => {
          const name = tables[0]?.sheet ?? '';
          const sheet = workbook.getWorksheet(name);
          if (sheet) sheet.getCell(1, random.whole(1, 3)).value = title;
        },
      };
    },
  },
  {
    name: 'no curriculum at all',
    idea: 'A department without maquette or title; its codes are some of those of the built-in curriculum.',
    wanted: 'refused',
    tells: ['curriculum-guessed'],
    draw: (random) => {
      const course = drawCourse(random, { level: 2 });
      return {
        ...department(course, random),
        before: (): void => undefined,
        after: (): void => undefined,
        open: everybody,
      };
    },
  },
  {
    name: 'matrix that is no maquette',
    idea: 'Modules and UEs cross with hours, ticks or statistics: no curriculum; the known one counts.',
    wanted: 'read',
    draw: (random) => {
      const [name, title, value] = random.pick([
        ['Volumes horaires', 'Volumes horaires TD par UE', (): number => random.whole(2, 30)],
        ['Heures', 'Heures étudiants', (): number => random.whole(4, 24)],
        ['Apprentissages critiques', 'Apprentissages critiques évalués', (): string => 'X'],
        ['Effectifs', 'Nombre d’étudiants évalués', (): number => random.whole(20, 40)],
        ['Statistiques', 'Moyennes de la promotion 2024', (): number => random.whole(32, 60) / 4],
        ['Service prévisionnel', 'Heures équivalent TD', (): number => random.whole(4, 24)],
      ]); // prettier-ignore
      return {
        course: MMI,
        taste: all(bare, wholeYear, numbered),
        before: ({ workbook }) => addGrid(workbook.addWorksheet(name), title, value),
      };
    },
  },
  {
    name: 'hidden old maquette',
    idea: 'A hidden sheet holds last year’s coefficients: only what is in sight counts.',
    wanted: 'read',
    draw: (random) => {
      const course = drawCourse(random, { level: level(random) });
      const old = otherWeights(random, course);
      const name = random.pick(['Coef 2023', 'Ancienne maquette', 'Maquette old', 'Feuil9']);
      const own = department(course, random);
      return {
        ...own,
        before: (stage) => {
          own.before?.(stage);
          const sheet = stage.workbook.addWorksheet(name, { state: random.pick(['hidden', 'veryHidden']) });
          random.pick(MAQUETTES)(sheet, old, course.label);
        },
      };
    },
  },
];

/** Coefficients that are drawn give poles any share, which is told (4.3). */
export const CURRICULUM_KINDS: readonly Kind[] = KINDS.map((kind) => ({
  ...kind,
  tells: [...(kind.tells ?? []), 'coefficient-mismatch'],
}));
