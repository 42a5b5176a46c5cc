import type { Worksheet } from 'exceljs';
import { averageColumn, identity, markColumn, standingColumn } from '../columns';
import { modulesOf, semestersOf, uesOf } from '../course';
import { infoCohort } from '../info-cohort';
import { COMPETENCES, ECTS, INFO, MATRICES } from '../info-course';
import type { Sample, SampleTable } from '../sample';
import { FONT } from '../style';
import type { Column, Line } from '../table';
import { newWorkbook } from '../workbook';
import { writeTable } from '../write-table';

/** Another department and another year: the maquette is a sheet of the workbook. */
export function firstYear(): Sample {
  const workbook = newWorkbook();
  const people = infoCohort();
  const tables = semestersOf(INFO).map((semester): SampleTable => {
    const sheet = workbook.addWorksheet(semester);
    sheet.getCell('A1').value = `BUT Informatique, 1re année, ${semester}`;
    sheet.getCell('A1').font = { ...FONT, bold: true };
    const placed = writeTable(sheet, {
      top: 3,
      left: 1,
      columns: columnsOf(semester),
      headerRows: 1,
      codeRow: 0,
      banners: [],
      tallIdentity: false,
      lines: people.map((person): Line => ({ is: 'student', person })),
      averages: 'number',
      typed: semester === 'S2' ? { [`${people[20]?.id} UE23`]: 9.1 } : {},
    });
    return { ...placed, semesters: [semester] };
  });
  addMatrices(workbook.addWorksheet('Coefficients'));
  return { workbook, course: INFO, tables };
}

function columnsOf(semester: string): readonly Column[] {
  return [
    identity(['Nom'], 'last', 18),
    identity(['Prénom'], 'first'),
    identity(['N° étudiant'], 'number', 12),
    identity(['TP'], 'group', 6),
    standingColumn(['Situation'], { DEM: 'Démission', ABAN: 'Abandon', DEF: 'Défaillant' }, null),
    ...modulesOf(INFO, semester).map(({ code, name }) => markColumn([name], code)),
    ...uesOf(INFO, semester).map((ue) => averageColumn([`UE ${ue.code.charAt(2)}.${ue.competence}`], ue)),
  ];
}

/** UEs in rows, modules in columns, the sums and the ECTS at the end: one matrix per semester. */
export function addMatrices(sheet: Worksheet): void {
  sheet.getCell('B1').value = 'B.U.T. Informatique Année 1';
  let top = 2;
  for (const { semester, columns, rows } of MATRICES) {
    const last = 6 + columns.length;
    sheet.getCell(top, 2).value = `SEMESTRE ${semester.slice(1)}`;
    columns.forEach((name, j) => {
      sheet.getCell(top + 1, 6 + j).value = name;
    });
    sheet.getRow(top + 2).values = [
      'CODE APOGEE',
      null,
      null,
      'Libellé court',
      'Libellé web et long',
      'Coefficients',
    ];
    sheet.getCell(top + 2, last).value = 'Coefficients / UE';
    sheet.getCell(top + 2, last + 1).value = 'ECTS';
    rows.forEach((row, i) => {
      const ue = `${semester.charAt(1)}.${i + 1}`;
      const label = `UE${ue} ${COMPETENCES[i] ?? ''}`;
      const sum = row.reduce((total, coefficient) => total + coefficient, 0);
      sheet.getRow(top + 3 + i).values = [
        `XX${semester.charAt(1)}U${i + 1}`,
        `COMPETENCE ${i + 1}`,
        `UE ${ue}`,
        label,
        label,
        ...row.map((coefficient) => (coefficient > 0 ? coefficient : null)),
        sum,
        ECTS[i] ?? null,
      ];
    });
    sheet.getCell(top + 3 + rows.length, 2).value = 'Coefficient de chaque SAÉ ou ressource';
    sheet.getCell(top + 3 + rows.length, last).value = rows.flat().reduce((total, one) => total + one, 0);
    sheet.getCell(top + 3 + rows.length, last + 1).value = ECTS.reduce((total, one) => total + one, 0);
    top += rows.length + 8;
  }
}
