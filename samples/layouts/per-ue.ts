import { averageColumn, identity, markColumn, standingColumn } from '../columns';
import { MMI, moduleOf, type CourseUe } from '../course';
import { mmiCohort } from '../mmi-cohort';
import type { Person } from '../person';
import { randomFrom } from '../random';
import type { Sample, SampleTable } from '../sample';
import { FONT } from '../style';
import type { Column, Line } from '../table';
import { newWorkbook } from '../workbook';
import { writeTable } from '../write-table';
import { addNotes } from './other-sheets';

/** One sheet per UE: modules come back in several sheets, students in another order in each. */
export function perUe(): Sample {
  const workbook = newWorkbook();
  addNotes(workbook.addWorksheet('Lisez-moi'));
  const random = randomFrom(7);
  const people = mmiCohort();
  const tables = MMI.ues.map((ue, i): SampleTable => {
    const sheet = workbook.addWorksheet(ue.code);
    sheet.getCell('B1').value = `${ue.code} - ${ue.name}`;
    sheet.getCell('B1').font = { ...FONT, bold: true, size: 12 };
    const order = i === 0 ? people : random.shuffled(people);
    const placed = writeTable(sheet, {
      top: 3,
      left: 2,
      columns: columnsOf(ue, i),
      headerRows: 2,
      codeRow: 0,
      banners: [],
      tallIdentity: false,
      lines: linesOf(order),
      averages: 'formula',
      typed: ue.code === 'UE42' ? { [`${people[33]?.id} UE42`]: 9 } : {},
    });
    sheet.views = [{ state: 'frozen', ySplit: placed.firstRow - 1 }];
    return { ...placed, semesters: [ue.semester] };
  });
  return { workbook, course: MMI, tables };
}

const linesOf = (people: readonly Person[]): readonly Line[] => [
  ...people.map((person): Line => ({ is: 'student', person })),
  { is: 'statistic', label: 'Moyenne', statistic: 'Moyenne' },
];

/** Numbers are numbers in one sheet and text in the next; the heads of the coefficients stand beside them. */
function columnsOf(ue: CourseUe, i: number): readonly Column[] {
  const modules = ue.weights.map(({ module, coefficient }) => {
    const { name } = moduleOf(MMI, module);
    return markColumn([name === 'Stage' ? 'Stage' : `${module} - ${name}`, coefficient], module);
  });
  return [
    identity(['N° étudiant'], i % 2 ? 'number as text' : 'number', 12),
    identity(['NOM'], 'last in capitals', 20),
    identity(['Prénom', 'Coefficient'], 'first'),
    standingColumn(['Statut'], { DEM: 'Démissionnaire', ABAN: 'Abandon', DEF: 'Défaillant' }, null),
    ...modules,
    averageColumn([`Moyenne ${ue.code}`], ue),
  ];
}
