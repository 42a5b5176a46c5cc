import type { Worksheet } from 'exceljs';
import { semestersOf, uesOf } from '../../../samples/course';
import type { Raw } from '../../../samples/person';
import type { Random } from '../../../samples/random';
import { crossed, drawCourse, MAQUETTES, official, summed, upright, type ForeignCourse } from './courses';
import { department, otherWeights } from './curriculum-kinds';
import { everybody, type Draw, type Kind } from './kind';
import { putBlock } from './legend-kinds';
import { bare } from './tastes';

/** Several maquettes of one year on one sheet. */

/** The title of each group, and what its sheets of marks are called. */
const GROUPS = [
  ['Formation initiale', 'Formation en alternance', 'FI', 'FA'],
  ['FI', 'FA', 'initiale', 'alternance'],
  ['Parcours Cyber', 'Parcours DevCloud', 'Cyber', 'DevCloud'],
  ['Coefficients initiaux (FI)', 'Coefficients des apprentis', 'FI', 'apprentis'],
] as const;

type Groups = (typeof GROUPS)[number];

const WAYS = ['below', 'beside', 'columns'] as const;

/** For each UE a column of each group, below its words. */
function inColumns(
  sheet: Worksheet,
  both: readonly [ForeignCourse, ForeignCourse],
  [, , one, two]: Groups,
): void {
  const [first, second] = both;
  const rows = semestersOf(first).flatMap((semester): Raw[][] => {
    const ues = uesOf(first, semester);
    const weightOf = (course: ForeignCourse, ue: string, code: string): Raw =>
      course.ues.find((other) => other.code === ue)?.weights.find(({ module }) => module === code)?.coefficient ?? null;
    return [
      [`Semestre ${semester.slice(1)}`],
      ['Module', ...ues.flatMap(({ code }): Raw[] => [`UE ${code.charAt(2)}.${code.slice(3)}`, null])],
      [null, ...ues.flatMap((): Raw[] => [one, two])],
      ...first.modules
        .filter((module) => module.semester === semester)
        .map(({ code }): Raw[] => [
          first.label(code),
          ...ues.flatMap((ue) => [weightOf(first, ue.code, code), weightOf(second, ue.code, code)]),
        ]),
      ['ECTS', ...ues.flatMap(({ ects }): Raw[] => [ects, ects])],
      [],
    ];
  }); // prettier-ignore
  rows.forEach((cells, i) => {
    cells.forEach((value, j) => {
      if (value !== null) sheet.getCell(i + 1, j + 1).value = value;
    });
  });
}

function onOneSheet(
  random: Random,
  both: readonly [ForeignCourse, ForeignCourse],
  groups: Groups,
): NonNullable<Draw['before']> {
  const [first, second] = both;
  const maquette = random.pick([crossed(({ code }) => code), upright(), summed('Total', true), official]);
  const way = random.pick(WAYS);
  const name = random.pick(['Maquette', 'Coefs', 'Coefficients']);
  return ({ workbook }) => {
    const sheet = workbook.addWorksheet(name);
    if (way === 'columns') {
      inColumns(sheet, both, groups);
      return;
    }
    sheet.getCell(1, 1).value = groups[0];
    putBlock(sheet, { top: 2, left: 1 }, (scratch) => {
      maquette(scratch, first, first.label);
    });
    const at =
      way === 'below'
        ? { top: sheet.rowCount + random.whole(2, 4), left: 1 }
        : { top: 1, left: sheet.columnCount + random.whole(2, 3) };
    sheet.getCell(at.top, at.left).value = groups[1];
    putBlock(sheet, { ...at, top: at.top + 1 }, (scratch) => {
      maquette(scratch, second, second.label);
    });
  };
}

/** The same year with other coefficients, and perhaps without a module of each UE that has several. */
function otherGroup(random: Random, course: ForeignCourse): ForeignCourse {
  const other = otherWeights(random, course);
  if (random.chance(0.6)) return other;
  const most = other.ues.map((ue) => ({
    ...ue,
    weights: ue.weights.length > 2 ? ue.weights.slice(1) : ue.weights,
  }));
  return { ...course, ues: most };
}

/** Two names of sheets or titles of which the second says that it replaces the first. */
const REPLACED = [
  ['Coef (ancienne)', 'Coef'],
  ['Maquette old', 'Maquette'],
  ['Maquette 2023-2024', 'Maquette 2025-2026'],
  ['Ancienne maquette', 'Maquette'],
] as const;

/** Modules that apprentices alone have. */
const OF_APPRENTICES = ['Alternance', 'Entreprise', 'Mission en entreprise'] as const;

export const PARTED_KINDS: readonly Kind[] = [
  {
    name: 'maquettes of two years on one sheet',
    idea: 'The maquettes of both years stand on one sheet, below each other; one of them fits the marks.',
    wanted: 'read',
    tells: ['coefficient-mismatch'],
    draw: (random) => {
      const course = drawCourse(random, { level: 2 });
      const first = drawCourse(random, { level: 1 });
      const maquette = random.pick([crossed(({ code }) => code), upright(), summed('Total', true), official]);
      return department(course, random, {
        before: ({ workbook }) => {
          const sheet = workbook.addWorksheet(random.pick(['Maquettes', 'Coefs BUT1-BUT2', 'Coefficients']));
          maquette(sheet, first, first.label);
          putBlock(sheet, { top: sheet.rowCount + random.whole(2, 4), left: 1 }, (scratch) => {
            maquette(scratch, course, course.label);
          });
        },
        after: () => undefined,
      });
    },
  },
  {
    name: 'apprentices told by their module',
    idea: 'Of two maquettes one has a module without a code that the apprentices alone have; its column is there, or is not.',
    wanted: 'read',
    tells: ['coefficient-mismatch'],
    draw: (random) => {
      const text = random.pick(OF_APPRENTICES);
      const whole = drawCourse(random, { level: random.pick([1, 2, 2]), texts: () => [text] });
      const ofText = (module: string): boolean => whole.label(module) === text;
      const initial = otherWeights(random, {
        ...whole,
        modules: whole.modules.filter(({ code }) => !ofText(code)),
        ues: whole.ues.map((ue) => ({ ...ue, weights: ue.weights.filter(({ module }) => !ofText(module)) })),
      });
      const isOfApprentices = random.chance(0.5);
      const maquette = random.pick(MAQUETTES);
      const own = department(isOfApprentices ? whole : initial, random, {
        before: ({ workbook }) => {
          maquette(workbook.addWorksheet('Maquette FI'), initial, whole.label);
          maquette(workbook.addWorksheet('Maquette FA'), whole, whole.label);
        },
        after: () => undefined,
      });
      return {
        ...own,
        taste: (taste) => ({
          ...(own.taste?.(taste) ?? taste),
          shape: random.pick(['sheet per semester', 'sheet per semester and group']),
        }),
      };
    },
  },
  {
    name: 'coefficients and ECTS of each UE in rows',
    idea: 'Above the codes, or below the students, a row for each UE holds its coefficients and, behind them, its ECTS.',
    wanted: 'read',
    tells: ['coefficient-mismatch'],
    draw: (random) => {
      const course = drawCourse(random, { level: random.pick([1, 2, 2]) });
      const own = department(course, random);
      const most = Math.max(...semestersOf(course).map((semester) => uesOf(course, semester).length));
      const isAbove = random.chance(0.5);
      const label = random.pick(['Coef UE ', 'UE ', 'Coef. UE ']);
      const ects = random.pick(['ECTS', 'Crédits', 'Crédits ECTS']);
      return {
        ...own,
        taste: (taste) => ({ ...bare(own.taste?.(taste) ?? taste), shape: 'sheet per semester' }),
        table: (spec) => ({ ...spec, top: Math.max(spec.top, most + 3) }),
        before: () => undefined,
        after: ({ workbook }, tables) => {
          for (const table of tables) {
            const sheet = workbook.getWorksheet(table.sheet);
            const [semester = ''] = table.semesters;
            const columns = new Map(
              table.marks.map(({ module, cell }) => [module, Number(sheet?.getCell(cell).col)] as const),
            );
            const ues = uesOf(course, semester);
            const behind = Math.max(...columns.values()) + 1;
            const before = Math.max(1, Math.min(...columns.values()) - 1);
            if (!sheet) continue;
            sheet.getCell(table.headerRow, behind).value = ects;
            ues.forEach((ue, i) => {
              const row = isAbove ? table.headerRow - ues.length + i : table.lastRow + 2 + i;
              sheet.getCell(row, before).value =
                (isAbove ? label : label.replace(/^UE/, 'Coef UE')) +
                `${ue.code.charAt(2)}.${ue.code.slice(3)}`;
              sheet.getCell(row, behind).value = ue.ects;
              for (const { module, coefficient } of ue.weights) {
                const column = columns.get(module);
                if (column !== undefined) sheet.getCell(row, column).value = coefficient;
              }
            });
          }
        },
      };
    },
  },
  {
    name: 'replaced maquette',
    idea: 'An older maquette stands in sight beside the one that replaces it as their names say: it is told and set aside.',
    wanted: 'read',
    tells: ['coefficient-mismatch', 'older-copy'],
    draw: (random) => {
      const course = drawCourse(random, { level: random.pick([1, 2, 2]) });
      const old = otherWeights(random, course);
      const [before, now] = random.pick(REPLACED);
      const maquette = random.pick([crossed(({ code }) => code), upright(), summed('Total', true), official]);
      return department(course, random, {
        before: ({ workbook }) => {
          maquette(workbook.addWorksheet(before), old, course.label);
          maquette(workbook.addWorksheet(now), course, course.label);
        },
        after: () => undefined,
      });
    },
  },
  {
    name: 'two maquettes on one sheet',
    idea: 'The maquettes of two groups stand on one sheet, and nothing says which group the marks are of: asked.',
    wanted: 'refused',
    tells: ['coefficient-mismatch'],
    draw: (random) => {
      const course = drawCourse(random, { level: random.pick([1, 2, 2]) });
      const groups = random.pick(GROUPS);
      const before = onOneSheet(random, [course, otherWeights(random, course)], groups);
      return department(course, random, { before, after: () => undefined, open: everybody });
    },
  },
  {
    name: 'two maquettes on one sheet, one told',
    idea: 'The maquettes of two groups stand on one sheet, and the sheets of marks bear the name of one of them.',
    wanted: 'read',
    tells: ['coefficient-mismatch'],
    draw: (random) => {
      const course = drawCourse(random, { level: random.pick([1, 2, 2]) });
      const groups = random.pick(GROUPS);
      const before = onOneSheet(random, [course, otherGroup(random, course)], groups);
      const own = department(course, random, { before, after: () => undefined });
      return {
        ...own,
        taste: (taste) => ({
          ...(own.taste?.(taste) ?? taste),
          shape: 'sheet per semester',
          sheetName: (semester: string) => `${semester} ${groups[2]}`,
        }),
      };
    },
  },
];
