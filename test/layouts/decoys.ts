import type { Workbook } from 'exceljs';
import { addPlanning, addNotes } from '../../samples/layouts/other-sheets';
import { dotted, type Course } from '../../samples/course';
import type { Person } from '../../samples/person';
import type { Random } from '../../samples/random';

type Decoy = (workbook: Workbook, course: Course, people: readonly Person[]) => void;

/** Sheets that stand in departments' workbooks and hold no marks, however much they look like it. */
const DECOYS: readonly [Decoy, ...Decoy[]] = [
  (workbook) => addNotes(workbook.addWorksheet('Lisez-moi')),
  (workbook, course) => addPlanning(workbook.addWorksheet('Planning'), course),
  // who teaches what, with hours
  (workbook, course) => {
    const sheet = workbook.addWorksheet('Services');
    sheet.addRow(['Code', 'Intitulé', 'Responsable', 'CM', 'TD', 'TP']);
    for (const { code, name } of course.modules) sheet.addRow([dotted(code), name, 'Équipe', 0, 8, 12]);
  },
  // a class list without marks
  (workbook, _, people) => {
    const sheet = workbook.addWorksheet('Trombinoscope');
    sheet.addRow(['N° étudiant', 'Nom', 'Prénom', 'Groupe', 'Photo']);
    for (const { id, last, first, group } of people) sheet.addRow([id, last, first, group, null]);
  },
  // absences per week
  (workbook, _, people) => {
    const sheet = workbook.addWorksheet('Absences');
    sheet.addRow(['NIP', 'Nom', 'Prénom', 'S37', 'S38', 'S39', 'S40', 'Total']);
    people.forEach(({ id, last, first }, i) =>
      sheet.addRow([Number(id), last, first, 0, i % 2, 2, 0, 2 + (i % 2)]),
    );
  },
  // a form to print
  (workbook) => {
    const sheet = workbook.addWorksheet('Émargement');
    sheet.addRow(['Jury du semestre, R3.03 et SAÉ 3.01 comprises']);
    sheet.addRow(['Nom', 'Prénom', 'Signature']);
  },
  (workbook) => {
    workbook.addWorksheet('Feuil99');
  },
];

/** Up to one sheet before the tables of marks, and one behind them. */
export function drawDecoys(random: Random): {
  readonly before: readonly Decoy[];
  readonly after: readonly Decoy[];
} {
  const [first, second] = random.shuffled(DECOYS);
  const some = (decoy: Decoy | undefined): readonly Decoy[] => (decoy && random.chance(0.3) ? [decoy] : []);
  return { before: some(first), after: some(second) };
}
