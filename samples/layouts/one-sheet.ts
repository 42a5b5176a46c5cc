import type { Worksheet } from 'exceljs';
import {
  averageColumn,
  identity,
  markColumn,
  absencesColumn,
  personColumn,
  standingColumn,
} from '../columns';
import { dotted, MMI, modulesOf, semestersOf, uesOf } from '../course';
import { mmiCohort } from '../mmi-cohort';
import type { Sample } from '../sample';
import { FONT } from '../style';
import type { Column, Line } from '../table';
import { newWorkbook } from '../workbook';
import { writeTable } from '../write-table';

/** Both semesters in one sheet: headers in three rows, starting at C7, some columns hidden. */
export function oneSheet(): Sample {
  const workbook = newWorkbook();
  const sheet = workbook.addWorksheet('Notes BUT2');
  addTitle(sheet);
  const people = mmiCohort();
  const placed = writeTable(sheet, {
    top: 7,
    left: 3,
    columns: columnsOf(),
    headerRows: 3,
    codeRow: 1,
    banners: [0],
    tallIdentity: false,
    lines: people.map((person): Line => ({ is: 'student', person })),
    averages: 'formula',
    typed: { [`${people[24]?.id} UE33`]: 10.5 },
  });
  sheet.views = [{ state: 'frozen', xSplit: 6, ySplit: placed.firstRow - 1 }];
  return { workbook, course: MMI, tables: [{ ...placed, semesters: semestersOf(MMI) }] };
}

function addTitle(sheet: Worksheet): void {
  sheet.mergeCells('C2:P2');
  sheet.getCell('C2').value = 'BUT MMI 2 : relevé des notes S3 et S4';
  sheet.getCell('C2').font = { ...FONT, bold: true, size: 14 };
  sheet.getCell('C4').value = 'Responsable :';
  sheet.getCell('E4').value = 'Direction des études';
  sheet.getCell('C5').value = 'Promotion :';
  sheet.getCell('E5').value = 2026;
}

function columnsOf(): readonly Column[] {
  const semesters = semestersOf(MMI).flatMap((semester): Column[] => {
    const banner = `Semestre ${semester.slice(1)}`;
    return [
      ...modulesOf(MMI, semester).map(({ code, name }) => markColumn([banner, shortCode(code), name], code)),
      ...uesOf(MMI, semester).map((ue) =>
        averageColumn([banner, `Moy. UE ${ue.code.charAt(2)}.${ue.competence}`], ue),
      ),
      absencesColumn([banner, `Absences ${semester}`], (_, index) => index % 7, 9),
    ];
  });
  return [
    identity([null, 'NIP'], 'number as text', 11),
    identity([null, 'NOM Prénom'], 'full', 28),
    identity([null, 'TD'], 'group', 7),
    standingColumn([null, 'Statut'], { DEM: 'DEM', ABAN: 'ABAN', DEF: 'DEF' }, 'I'),
    { ...personColumn([null, 'INE'], (_, index) => `0${index}INVENTE${index}X`, 12), hidden: true },
    { ...personColumn([null, 'Courriel'], ({ id }) => `e${id}@exemple.invalid`, 22), hidden: true },
    ...semesters,
  ];
}

/** As this department writes them: `r 3-03`, `S3.01`, `Stage`. */
const shortCode = (code: string): string =>
  code.startsWith('R') ? `r ${code.charAt(1)}-${code.slice(2)}` : dotted(code, 'S');
