import type { Worksheet } from 'exceljs';
import { codeAndName, columnsByUe, identity, standingColumn } from '../columns';
import { MMI, semestersOf } from '../course';
import { mmiCohort } from '../mmi-cohort';
import type { Sample, SampleTable } from '../sample';
import { FONT } from '../style';
import type { Column, Line } from '../table';
import { newWorkbook } from '../workbook';
import { writeTable } from '../write-table';
import { addNotes, addPlanning } from './other-sheets';

/** The README's sample: one sheet per semester, the modules of each UE under its name, coefficients below the codes. */
export function perSemester(): Sample {
  const workbook = newWorkbook();
  addNotes(workbook.addWorksheet('Lisez-moi'));
  const tables = semestersOf(MMI).map((semester) => addSemester(workbook.addWorksheet(semester), semester));
  addPlanning(workbook.addWorksheet('Planning'));
  return { workbook, course: MMI, tables };
}

function addSemester(sheet: Worksheet, semester: string): SampleTable {
  sheet.getCell('A1').value = `BUT MMI 2e année, parcours Stratégie de communication numérique : ${semester}`;
  sheet.getCell('A1').font = { ...FONT, bold: true, size: 14 };
  sheet.getCell('A2').value = 'Année universitaire 2025-2026 · document de travail du département';
  const columns = columnsOf(semester);
  const people = mmiCohort();
  const lines: readonly Line[] = [
    ...people.map((person): Line => ({ is: 'student', person })),
    { is: 'blank' },
    { is: 'statistic', label: 'Moyenne', statistic: 'Moyenne' },
    { is: 'statistic', label: 'Minimum', statistic: 'Min' },
    { is: 'statistic', label: 'Maximum', statistic: 'Max' },
    { is: 'statistic', label: 'Écart-type', statistic: 'Écart-type' },
  ];
  // an average of the eleventh student, once typed by hand and never corrected
  const typed = semester === 'S4' ? { [`${people[10]?.id} UE45`]: 13.5 } : {};
  const placed = writeTable(sheet, {
    top: 4,
    left: 1,
    columns,
    headerRows: 3,
    codeRow: 1,
    banners: [0],
    tallIdentity: true,
    lines,
    averages: 'formula',
    typed,
  });
  dress(sheet, columns, placed.firstRow, placed.lastRow);
  return { ...placed, semesters: [semester] };
}

function columnsOf(semester: string): readonly Column[] {
  return [
    identity(['N° étudiant'], 'number', 26),
    identity(['Nom'], 'last', 18),
    identity(['Prénom'], 'first', 14),
    identity(['Groupe'], 'group', 8),
    standingColumn(['Situation'], { DEM: 'Démission', ABAN: 'Abandon', DEF: 'Défaillant' }, null),
    ...columnsByUe(MMI, semester, {
      module: (ue, { module, coefficient }) => [
        `${ue.code} ${ue.name}`,
        codeAndName(MMI, module),
        coefficient,
      ],
      average: (ue) => [`${ue.code} ${ue.name}`, `Moyenne ${ue.code}`, `${ue.ects} ECTS`],
    }),
  ];
}

/** Points: the name of a UE above few modules; the longest name of a module turned, on two lines under its code. */
const TWO_LINES = 26;
const TALL_HEADER = 130;

/** Frozen headers and the department's own colours: nothing of it may be lost. */
function dress(sheet: Worksheet, columns: readonly Column[], firstRow: number, lastRow: number): void {
  sheet.views = [{ state: 'frozen', xSplit: 3, ySplit: firstRow - 1, zoomScale: 85 }];
  sheet.getRow(4).height = TWO_LINES;
  sheet.getRow(5).height = TALL_HEADER;
  columns.forEach(({ content }, i) => {
    if (content.is === 'mark') {
      const header = sheet.getCell(5, i + 1);
      header.alignment = { textRotation: 90, wrapText: true };
      header.font = { ...FONT, bold: true, size: 8 };
    }
    if (content.is !== 'average') return;
    const letter = sheet.getColumn(i + 1).letter;
    sheet.addConditionalFormatting({
      ref: `${letter}${firstRow}:${letter}${lastRow}`,
      rules: [
        {
          type: 'cellIs',
          operator: 'lessThan',
          formulae: [8],
          priority: 1,
          style: { font: { color: { argb: 'FF9C0006' } } },
        },
      ],
    });
  });
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  };
}
