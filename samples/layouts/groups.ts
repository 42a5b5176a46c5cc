import { averageColumn, codeAndName, identity, markColumn, standingColumn } from '../columns';
import { MMI, modulesOf, semestersOf, uesOf } from '../course';
import { mmiCohort } from '../mmi-cohort';
import type { Person } from '../person';
import type { Sample, SampleTable } from '../sample';
import type { Column, Line } from '../table';
import { newWorkbook } from '../workbook';
import { writeTable } from '../write-table';

/** TD groups one below the other, each with its header, its statistics and blank rows round it. */
export function groups(): Sample {
  const workbook = newWorkbook();
  const people = mmiCohort();
  const tables = semestersOf(MMI).map((semester): SampleTable => {
    const sheet = workbook.addWorksheet(`Notes ${semester}`);
    sheet.getCell('A1').value = `Notes du semestre ${semester.slice(1)} par groupe`;
    const placed = writeTable(sheet, {
      top: 4,
      left: 1,
      columns: columnsOf(semester),
      headerRows: 1,
      codeRow: 0,
      banners: [],
      tallIdentity: false,
      lines: linesOf(people),
      averages: 'formula',
      typed: semester === 'S3' ? { [`${people[49]?.id} UE34`]: 11 } : {},
    });
    sheet.getCell('A3').value = people[0]?.group ?? null;
    return { ...placed, semesters: [semester] };
  });
  return { workbook, course: MMI, tables };
}

function linesOf(people: readonly Person[]): readonly Line[] {
  const names = [...new Set(people.map(({ group }) => group))];
  return names.flatMap((name, i): Line[] => [
    ...(i === 0 ? [] : ([{ is: 'blank' }, { is: 'title', text: name }, { is: 'header' }] as const)),
    ...people.filter(({ group }) => group === name).map((person): Line => ({ is: 'student', person })),
    { is: 'blank' },
    { is: 'statistic', label: 'Moyenne du groupe', statistic: 'Moyenne' },
    { is: 'statistic', label: 'Écart-type', statistic: 'Écart-type' },
  ]);
}

/** Who left is only written where it happened: in the sheet of the even semester. */
function columnsOf(semester: string): readonly Column[] {
  const situation = standingColumn(
    ['Situation'],
    { DEM: 'Démission', ABAN: 'Abandon', DEF: 'Défaillant' },
    null,
  );
  return [
    identity(['Nom'], 'last in capitals', 20),
    identity(['Prénom'], 'first'),
    identity(['Numéro étudiant'], 'number', 14),
    ...(semester === 'S4' ? [situation] : []),
    { heads: [null], content: { is: 'blank' }, width: 3 },
    ...modulesOf(MMI, semester).map(({ code }) => markColumn([codeAndName(MMI, code)], code)),
    ...uesOf(MMI, semester).map((ue) => averageColumn([ue.code], ue)),
  ];
}
