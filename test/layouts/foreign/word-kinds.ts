import type { Worksheet } from 'exceljs';
import { dotted, semestersOf } from '../../../samples/course';
import type { Person, Raw } from '../../../samples/person';
import type { Random } from '../../../samples/random';
import type { PlacedMark } from '../../../samples/table';
import { everybody, type Draw, type Kind } from './kind';
import { calm, codesOf, placed, putMark, remark, some } from './spec';
import { all, bare, numbered, wholeYear } from './tastes';

/** What stands around the marks in other words than the usual ones. */

const plainly: Draw = {
  taste: all(bare, numbered, wholeYear),
  people: (people, { course }) => people.map((person) => ({ ...calm(person, course), standing: null })),
};

/** What a table of marks says beside the marks. */
interface Wording {
  readonly name: (semester: string) => string;
  /** Of number, surname, first name, and of whether a student repeats. */
  readonly heads: readonly [string, string, string, string];
  readonly never: string;
  /** The column beside each module: its header, and what everybody has in it. */
  readonly besides: ((code: string) => string) | null;
  readonly scale: string | null;
  /** Labels of the rows below the students. */
  readonly labels: readonly string[];
}

const ENGLISH: Omit<Wording, 'besides' | 'scale'> = {
  name: (semester) => `Semester ${semester.slice(1)}`,
  heads: ['Student number', 'Birth name', 'Forename', 'Repeating'],
  never: 'no',
  labels: ['Mean', 'Standard deviation', 'Students below 10', 'Pass rate', 'Highest', 'Out of'],
};
const WORDINGS: readonly [Wording, ...Wording[]] = [
  { ...ENGLISH, besides: (code) => `${code} class mean`, scale: null },
  { ...ENGLISH, heads: ['Student ID', 'Legal name', 'Given names', 'Repeater'], besides: (code) => `Group average ${code}`, scale: null }, // prettier-ignore
  { ...ENGLISH, name: (semester) => `Marks ${semester}`, besides: null, scale: 'Out of' },
  {
    name: (semester) => `Notes ${semester}`,
    heads: ['Numéro', 'Nom', 'Prénom', 'Redoublement'],
    never: 'non',
    besides: (code) => `Moy. promotion ${code}`,
    scale: null,
    labels: ['Moyenne générale', 'Effectif présent', 'Étudiants ayant plus de 15', 'Correcteur', 'Nb ≥ 10'],
  },
];

/** Labels of the rows below the students stand in the column of the numbers; few students make them many. */
function otherWords(random: Random): Draw {
  const wording = random.pick(WORDINGS);
  const few = random.whole(6, 12);
  return {
    ...plainly,
    people: (people, taste) => (plainly.people?.(people, taste) ?? people).slice(0, few),
    write: ({ workbook, course, people }) =>
      semestersOf(course).map((semester) => {
        const sheet = workbook.addWorksheet(wording.name(semester));
        return placed(sheet, [semester], people, wordedTable(sheet, people, codesOf(course, semester), wording)); // prettier-ignore
      }),
  };
}

function wordedTable(
  sheet: Worksheet,
  people: readonly Person[],
  modules: readonly string[],
  { heads, never, besides, scale, labels }: Wording,
): readonly PlacedMark[] {
  const put = (row: number, values: readonly Raw[]): void =>
    values.forEach((value, i) => {
      if (value !== null) sheet.getCell(row, 1 + i).value = value;
    });
  const step = besides ? 2 : 1;
  const columnOf = (i: number): number => heads.length + 1 + step * i;
  put(3, heads);
  modules.forEach((code, i) => {
    sheet.getCell(3, columnOf(i)).value = dotted(code);
    if (besides) sheet.getCell(3, columnOf(i) + 1).value = besides(dotted(code));
    if (scale !== null) sheet.getCell(2, columnOf(i)).value = 20;
  });
  if (scale !== null) sheet.getCell(2, 1).value = scale;
  const marks = people.flatMap((person, row) => {
    put(4 + row, [Number(person.id), person.last, person.first, never]);
    return modules.map((module, i) => {
      if (besides) sheet.getCell(4 + row, columnOf(i) + 1).value = 10.4 + i / 10;
      return putMark(sheet, 4 + row, columnOf(i), person, module);
    });
  });
  labels.forEach((label, i) => {
    put(4 + people.length + i, [label]);
    modules.forEach((_, at) => {
      sheet.getCell(4 + people.length + i, columnOf(at)).value = label === 'Correcteur' ? 'M. Hibou' : 3 + i;
    });
  });
  return marks;
}

/** `12,5 pts` in some columns. */
function withUnit(random: Random): Draw {
  const unit = random.pick([' pts', ' points', 'pts', ' pt', ' pts.']);
  return {
    ...plainly,
    people: (people, taste) => {
      const modules = some(random, taste.course.modules.map(({ code }) => code), 3); // prettier-ignore
      const written = (value: Raw): string => `${String(value).replace('.', ',')}${unit}`;
      return (plainly.people?.(people, taste) ?? people).map((person, i) =>
        i % 3 === 0 ? remark(person, modules, ({ held, raw }) => ({ held, raw: written(raw) })) : person,
      );
    },
  };
}

/** Some take an option; a cross stands for it in the cells of the others. */
function crossed(random: Random): Draw {
  const words = random.pick([['x'], ['X', '-'], ['x', 'non suivi'], ['xx', 'N.C.']] as const);
  return {
    ...plainly,
    people: (people, taste) => {
      const [option = ''] = random.shuffled(taste.course.modules.filter(({ code }) => /^R/.test(code)).map(({ code }) => code)); // prettier-ignore
      return (plainly.people?.(people, taste) ?? people).map((person, i) =>
        i % 4 === 0
          ? person
          : remark(person, [option], () => ({ held: 'EXC', raw: words[i % words.length] ?? 'x' })),
      );
    },
    doubtful: everybody,
  };
}

export const WORD_KINDS: readonly Kind[] = [
  {
    name: 'other words around the marks',
    idea: 'Headers, averages of the class, totals and rows of figures are named in English, or as few departments do; labels of figures stand in the column of the numbers.',
    wanted: 'read',
    draw: otherWords,
  },
  {
    name: 'marks with a unit',
    idea: 'Marks of some modules are texts that end with their unit: 12,5 pts.',
    wanted: 'read',
    tells: ['text-number'],
    draw: withUnit,
  },
  {
    name: 'crossed option',
    idea: 'Most have a cross, or another sign, where a few have the mark of an option.',
    wanted: 'asked',
    tells: ['option'],
    draw: crossed,
  },
];
