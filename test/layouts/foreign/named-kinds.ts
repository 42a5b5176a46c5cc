import type { Worksheet } from 'exceljs';
import { semestersOf, uesOf, type Course, type CourseUe } from '../../../samples/course';
import type { Raw } from '../../../samples/person';
import type { Random } from '../../../samples/random';
import { coefficient, dottedUe, listed, put, type ForeignCourse, type Maquette } from './courses';
import { department } from './curriculum-kinds';
import type { Kind } from './kind';
import { all, perSemester } from './tastes';

/** Departments that give their modules no codes: maquette and marks know them by their names alone. */

const TEXTS = [
  'Anglais', 'Anglais professionnel', 'Droit', 'Droit du travail', 'Culture numérique', 'Projet web', 'Économie',
  'Comptabilité', 'Développement', 'Développement web', 'Stage', 'Statistique descriptive', 'Réseaux', 'Management',
  'Expression-communication', 'Communication', 'Physique', 'Mécanique', 'Automatisme', 'Marketing', 'Fiscalité',
  'Mathématiques', 'Intégration', "Culture de l'image", 'Gestion de projet', 'PPP', 'Portfolio', 'LV2', 'Espagnol',
  'Projet', 'Numérique responsable', 'Minéralogie', 'Parcours citoyen', 'Code et algorithmique', 'Projet tutoré', 'Ergonomie & accessibilité', 'Audiovisuel', 'Écriture multimédia', 'Projet personnel et professionnel',
] as const; // prettier-ignore
const CREDITS: Readonly<Record<number, readonly number[]>> = { 2: [15, 15], 3: [12, 10, 8], 4: [8, 8, 7, 7] };

/** A year whose modules have names alone. @param isShared whether both semesters may teach the same */
function drawNamed(random: Random, isShared: boolean): ForeignCourse {
  const level = random.pick([1, 2, 2]);
  const competences = random.whole(2, 4);
  const labels = new Map<string, string>();
  const texts = random.shuffled(TEXTS);
  const semesters = [`S${2 * level - 1}`, `S${2 * level}`].map((semester, i) => {
    const digit = semester.charAt(1);
    const own = isShared ? random.shuffled(TEXTS) : texts.slice(16 * i);
    const modules = own.slice(0, random.whole(competences + 1, 9)).map((text) => {
      const code = `X${digit} ${text}`;
      labels.set(code, text);
      return { code, semester, name: text };
    });
    const weights = Array.from(
      { length: competences },
      (_, k) => new Map([[modules[k]?.code ?? '', random.whole(2, 9)]]),
    );
    for (const { code } of modules)
      for (const of of random.shuffled(weights).slice(0, random.whole(1, 2)))
        of.set(code, random.whole(1, 8));
    const ues = weights.map((of, k) => ({
      code: `UE${digit}${k + 1}`,
      semester,
      competence: k + 1,
      ects: CREDITS[competences]?.[k] ?? 6,
      name: `Compétence ${k + 1}`,
      weights: [...of].map(([module, weight]) => ({ module, coefficient: weight })),
    }));
    return { modules, ues };
  });
  return {
    level,
    modules: semesters.flatMap(({ modules }) => modules),
    ues: semesters.flatMap(({ ues }) => ues),
    label: (code) => labels.get(code) ?? code,
  };
}

const WORDS = ['Matière', 'Matières', 'MODULE', 'Module', 'Ressource', 'Intitulé', 'Enseignement'] as const;

/** Modules in rows. @param isWhole both semesters in one table, side by side; else one below the other */
const down =
  (word: string, isWhole: boolean, title: string | null): Maquette =>
  (sheet, course, label) => {
    const blockOf = (semesters: readonly string[]): Raw[][] => {
      const ues = semesters.flatMap((semester) => uesOf(course, semester));
      // A module of both semesters has one row for both.
      const rows = new Map<string, (number | null)[]>();
      for (const { code, semester } of course.modules) {
        if (!semesters.includes(semester)) continue;
        const row = rows.get(label(code)) ?? ues.map(() => null);
        rows.set(label(code), ues.map((ue, i) => coefficient(ue, code) ?? row[i] ?? null)); // prettier-ignore
      }
      return [
        [word, ...ues.map(dottedUe)],
        ...[...rows].map(([text, weights]): Raw[] => [text, ...weights]),
        ['ECTS', ...ues.map(({ ects }) => ects)],
        [],
      ];
    };
    const blocks = isWhole
      ? [blockOf(semestersOf(course))]
      : semestersOf(course).map((one) => blockOf([one]));
    put(sheet, [...(title === null ? [] : [[title], []]), ...blocks.flat()]);
  };

/** UEs in rows, modules in columns, the ECTS behind or before them. */
const across =
  (word: string, isBefore: boolean): Maquette =>
  (sheet, course, label) => {
    const blocks = semestersOf(course).map((semester): Raw[][] => {
      const codes = course.modules.filter((one) => one.semester === semester).map(({ code }) => code);
      const row = (head: Raw, ects: Raw, cells: readonly Raw[]): Raw[] =>
        isBefore ? [head, ects, ...cells] : [head, ...cells, ects];
      const rowOf = (ue: CourseUe): Raw[] =>
        row(dottedUe(ue), ue.ects, codes.map((code) => coefficient(ue, code))); // prettier-ignore
      return [row(word, 'ECTS', codes.map(label)), ...uesOf(course, semester).map(rowOf), []];
    });
    put(sheet, blocks.flat());
  };

/** The text as another hand writes it. */
const rewritten = (random: Random, text: string): string =>
  random.pick([
    text,
    text,
    text.toUpperCase(),
    text.toLowerCase(),
    text.normalize('NFD').replace(/\p{M}/gu, ''),
    ` ${text}  `,
    text.replace(/ /g, '  '),
    text.replace(/ /g, '\n'),
  ]);

function named(random: Random, isShared: boolean, maquette: Maquette) {
  const course = drawNamed(random, isShared);
  const heads = new Map(course.modules.map(({ code }) => [code, rewritten(random, course.label(code))]));
  const own = department(course, random, {}, maquette);
  const narrowed = all(
    (taste) => own.taste?.(taste) ?? taste,
    (taste) => ({ ...taste, moduleHead: (_: Course, code: string) => heads.get(code) ?? code }),
    ...(isShared ? [perSemester] : []),
  );
  return { ...own, taste: narrowed };
}

const pickDown = (random: Random): Maquette =>
  down(random.pick(WORDS), random.chance(0.5), random.pick([null, 'Coefficients', 'BUT : maquette 2025']));

/** Averages of UEs, hours or ticks beside the modules: anything but coefficients. */
function addOther(sheet: Worksheet, course: ForeignCourse, random: Random): void {
  const value = random.pick([
    (): Raw => random.whole(4, 60),
    (): Raw => 'X',
    (): Raw => random.whole(600, 1500) / 100,
  ]);
  const ues = uesOf(course, semestersOf(course)[0] ?? '');
  const codes = course.modules.filter(({ semester }) => semester === semestersOf(course)[0]);
  put(sheet, [
    [sheet.name],
    [],
    ['Matière', ...ues.map(dottedUe)],
    ...codes.map(({ code }): Raw[] => [
      course.label(code),
      ...ues.map((ue) => (coefficient(ue, code) === null ? null : value())),
    ]),
  ]);
}

export const NAMED_KINDS: readonly Kind[] = [
  {
    name: 'names in place of codes',
    idea: 'No module has a code: the names in the maquette stand above the marks, in another case, without accents.',
    wanted: 'read',
    draw: (random) =>
      named(random, false, random.pick([pickDown(random), pickDown(random), across(random.pick(['UE', 'Compétence', 'Matière']), random.chance(0.5)), listed(true)])), // prettier-ignore
  },
  {
    name: 'names in both semesters',
    idea: 'No module has a code, and some names are taught in both semesters, each on a sheet of its own.',
    wanted: 'read',
    draw: (random) =>
      named(random, true, random.pick([pickDown(random), across('UE', random.chance(0.5)), listed(true)])),
  },
  {
    name: 'names crossed with hours',
    idea: 'Beside the maquette of names a sheet crosses the same names with hours, ticks or averages: no curriculum.',
    wanted: 'read',
    draw: (random) => {
      const own = named(random, false, pickDown(random));
      const name = random.pick(['Volumes horaires', 'Heures', 'Apprentissages critiques', 'Statistiques']);
      return {
        ...own,
        after: (stage, tables) => {
          own.after?.(stage, tables);
          addOther(stage.workbook.addWorksheet(name), stage.course as ForeignCourse, random);
        },
      };
    },
  },
];
