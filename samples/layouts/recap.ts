import {
  averageColumn,
  identity,
  markColumn,
  absencesColumn,
  personColumn,
  standingColumn,
} from '../columns';
import { dotted, MMI, semestersOf, uesOf } from '../course';
import { mmiCohort } from '../mmi-cohort';
import { shownAverage } from '../oracle';
import type { Person } from '../person';
import type { Sample, SampleTable } from '../sample';
import type { Column, Line } from '../table';
import { newWorkbook } from '../workbook';
import { writeTable } from '../write-table';

/** Like the recap table that ScoDoc exports: ranks, averages and modules mixed, statistics at the bottom. */
export function recap(): Sample {
  const workbook = newWorkbook();
  const people = mmiCohort();
  const tables = semestersOf(MMI).map((semester): SampleTable => {
    const sheet = workbook.addWorksheet(`Recap complet ${semester}`);
    const ranked = [...people].sort((a, b) => general(b, semester) - general(a, semester));
    const placed = writeTable(sheet, {
      top: 1,
      left: 1,
      columns: columnsOf(semester, ranked),
      headerRows: 1,
      codeRow: 0,
      banners: [],
      tallIdentity: false,
      lines: linesOf(semester === 'S3' ? ranked : people),
      averages: 'rounded',
      typed: semester === 'S3' ? { [`${people[41]?.id} UE35`]: 14.2 } : {},
    });
    return { ...placed, semesters: [semester] };
  });
  return { workbook, course: MMI, tables };
}

const linesOf = (people: readonly Person[]): readonly Line[] => [
  ...people.map((person): Line => ({ is: 'student', person })),
  { is: 'statistic', label: 'Min', statistic: 'Min' },
  { is: 'statistic', label: 'Max', statistic: 'Max' },
  { is: 'statistic', label: 'Moy.', statistic: 'Moyenne' },
];

/** The mean of the semester, by which students are ranked: no decision of the BUT depends on it. */
function general(person: Person, semester: string): number {
  const averages = uesOf(MMI, semester).map((ue) => shownAverage(ue, person) ?? 0);
  return averages.reduce((sum, average) => sum + average, 0) / averages.length;
}

function columnsOf(semester: string, ranked: readonly Person[]): readonly Column[] {
  const met = new Set<string>();
  const ues = uesOf(MMI, semester).flatMap((ue): Column[] => {
    const fresh = ue.weights.filter(({ module }) => !met.has(module));
    for (const { module } of fresh) met.add(module);
    return [
      averageColumn([ue.code], ue),
      ...fresh.map(({ module }) => markColumn([dotted(module, 'SAÉ ')], module)),
    ];
  });
  return [
    personColumn(['etudid'], ({ id }) => Number(id) - 22_290_000),
    identity(['code_nip'], 'number as text', 11),
    personColumn(['Rg'], (person) => String(ranked.indexOf(person) + 1), 5),
    identity(['Civ.'], 'civility', 6),
    identity(['Nom'], 'last', 18),
    identity(['Prénom'], 'first'),
    identity(['Groupe'], 'group', 8),
    standingColumn(['Etat'], { DEM: 'DEM', ABAN: 'ABAN', DEF: 'DEF' }, 'I'),
    personColumn(['Moy'], (person) => Number(general(person, semester).toFixed(2))),
    ...ues,
    absencesColumn(['Nb abs.'], (_, index) => (index * 5) % 11),
  ];
}
