import type { Worksheet } from 'exceljs';
import { dotted, moduleOf, semestersOf, uesOf, type Course } from '../../../samples/course';
import { type Person, type Raw } from '../../../samples/person';
import type { Random } from '../../../samples/random';
import type { PlacedMark } from '../../../samples/table';
import type { Draw, Kind } from './kind';
import { calm, codesOf, placed, putMark } from './spec';
import { all, bare, numbered, wholeYear } from './tastes';

/** A sheet or a block for each student, as on a transcript. */

/** Who it is about, each line cell by cell. */
type Title = (person: Person) => readonly (readonly Raw[])[];

const TITLES: readonly [Title, ...Title[]] = [
  ({ id, last, first }) => [['Nom :', last], ['Prénom :', first], ['N° étudiant :', Number(id)]],
  ({ id, last, first }) => [['Nom', last, 'Prénom', first, 'N°', Number(id)]],
  ({ id, last, first }) => [['Relevé de notes'], ['Étudiant :', `${last.toUpperCase()} ${first}`], ['NIP :', id]],
  ({ id, last, first }) => [[`Nom : ${last}`, `Prénom : ${first}`], [`N° étudiant : ${id}`]],
  ({ id, last, first }) => [['Numéro étudiant', Number(id)], ["NOM Prénom", `${last.toUpperCase()} ${first}`], ['Groupe', 'TD A']],
]; // prettier-ignore

type Row = (course: Course, code: string) => readonly Raw[];
interface Layout {
  readonly heads: readonly string[];
  /** Before the mark. */
  readonly row: Row;
}

const LAYOUTS: readonly [Layout, ...Layout[]] = [
  { heads: ['Code', 'Intitulé', 'Note'], row: (course, code) => [dotted(code), moduleOf(course, code).name] },
  {
    heads: ['Module', 'Note /20'],
    row: (course, code) => [`${dotted(code)} ${moduleOf(course, code).name}`],
  },
  { heads: ['Code', 'Moyenne'], row: (_, code) => [code] },
  { heads: ['Intitulé', 'Code', 'Note'], row: (course, code) => [moduleOf(course, code).name, dotted(code)] },
];

function putRow(sheet: Worksheet, row: number, values: readonly Raw[]): void {
  values.forEach((value, i) => {
    if (value !== null) sheet.getCell(row, 1 + i).value = value;
  });
}

function bulletins(random: Random): Draw {
  const areSheets = random.chance(0.5);
  const title = random.pick(TITLES);
  const layout = random.pick(LAYOUTS);
  const withUes = random.chance(0.4);
  const again = random.chance(0.4);
  const write = (sheet: Worksheet, top: number, person: Person, course: Course): readonly PlacedMark[] => {
    let row = top;
    for (const line of title(person)) putRow(sheet, row++, line);
    row += random.whole(0, 1);
    const marks: PlacedMark[] = [];
    for (const [i, semester] of semestersOf(course).entries()) {
      if (i > 0 && again) putRow(sheet, (row += 1), [`Semestre ${semester.slice(1)}`]);
      if (i === 0 || again) putRow(sheet, (row += 1), layout.heads);
      for (const code of codesOf(course, semester)) {
        row += 1;
        const cells = layout.row(course, code);
        putRow(sheet, row, cells);
        marks.push(putMark(sheet, row, cells.length + 1, person, code));
      }
      if (!withUes) continue;
      for (const ue of uesOf(course, semester))
        putRow(sheet, (row += 1), [`Moyenne ${ue.code.replace(/^UE(\d)/, 'UE $1.')}`]);
    }
    return marks;
  };
  return {
    taste: all(bare, numbered, wholeYear),
    people: (people, { course }) => people.map((person) => ({ ...calm(person, course), standing: null })),
    write: ({ workbook, course, people }) => {
      const semesters = semestersOf(course);
      if (areSheets)
        return people.map((person, i) => {
          const sheet = workbook.addWorksheet(`${i + 1} ${person.last}`.slice(0, 31));
          return placed(sheet, semesters, [person], write(sheet, 1, person, course));
        });
      const sheet = workbook.addWorksheet('Bulletins');
      const marks = people.flatMap((person) => {
        const top = sheet.rowCount === 0 ? 1 : sheet.rowCount + random.whole(2, 4);
        return write(sheet, top, person, course);
      });
      return [placed(sheet, semesters, people, marks)];
    },
  };
}

export const BULLETIN_KINDS: readonly Kind[] = [
  {
    name: 'transcripts',
    idea: 'Each student has a sheet, or a block of one sheet, with his name beside its label and a row for each module.',
    wanted: 'read',
    draw: bulletins,
  },
];
