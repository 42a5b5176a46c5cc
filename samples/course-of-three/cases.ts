import type { Averages, CoursePerson, EarlierUe, Semester } from './course-person';

/** Why each student of the promotion is there: what happened to him, in marks and decisions. */
export type Case = Pick<CoursePerson, 'why'> &
  Partial<Omit<CoursePerson, 'id' | 'last' | 'first' | 'option' | 'marks' | 'why'>> & {
    /** Semester of the first marks. */
    readonly from?: Semester;
    /** Semester by semester; null for one that he does not take. */
    readonly marks: readonly (Averages | null)[];
  };

const GOOD: Averages = [13, 12, 11];
/** Competence 2 of year 1, and the fourth of year 2, below the average. */
const SECOND_LOW: Averages = [12, 9, 12];
const FOURTH_LOW: Averages = [12, 12, 12, 9];
const LOW: Averages = [7, 7, 7, 7];
const NAR = 'Résultats\nConseils d’orientation : BTS\nAudition de l’étudiant : le 3 juillet';

const earlier = (
  semester: Semester,
  averages: readonly (number | null)[],
  more: Pick<EarlierUe, 'year' | 'origin'> & { code?: string } = {},
): readonly EarlierUe[] =>
  averages.map((average, i) => ({
    ue: `UE${semester.slice(1)}${i + 1}`,
    average,
    code: average === null || average >= 10 ? 'ADM' : 'AJ',
    ...more,
  }));

/** A first year of our own department, all of it acquired. */
const FIRST_YEAR = [...earlier('S1', [12, 12, 12, 12]), ...earlier('S2', [12, 12, 12, 12])];
const LAST_YEAR = { year: '2023-2024' };
const TRANSFER = { ...LAST_YEAR, origin: 'Transfert de l’IUT de Lisière' };
const ABROAD = { year: '2024-2025', origin: 'Erasmus, université de Gand' };

const COURSE: readonly Case[] = [
  {
    why: '4.5, 4.6: admitted throughout: DUT and BUT; ADM typed by the jury of S1 opens S2 and no more',
    marks: [GOOD, GOOD, [14, 15, 13], GOOD, GOOD, [15, 14, 16]],
    decisions: { S1: { year: 'ADM', reason: 'Saisi trop tôt' } },
  },
  {
    why: '4.4: compensated, to the hundredth',
    marks: [[11, 9.99, 12], [9, 10, 10.01], GOOD, GOOD, GOOD, [8, 8, 9]],
  },
  {
    why: '4.3: UEs of year 1 acquired from year 2',
    marks: [SECOND_LOW, SECOND_LOW, GOOD, GOOD, GOOD, GOOD],
  },
  {
    why: '4.5: UEs of year 1 acquired by the jury of year 2, for S5',
    marks: [SECOND_LOW, SECOND_LOW, SECOND_LOW, [12, 9.5, 12], GOOD, GOOD],
    decisions: { S4: { ues: { UE12: 'ADJ', UE22: 'ADJ' }, reason: 'Progression' } },
  },
  {
    why: '4.6: passage by decision of the jury, no right',
    marks: [[12, 9, 9], [12, 9, 9], GOOD, GOOD, GOOD, GOOD],
    decisions: { S2: { year: 'PAS1NCI', reason: 'Motivation' } },
  },
  {
    why: '4.3: a capitalised UE taken again, the better average counts',
    marks: [[8, 12, 12], [10, 12, 12], GOOD, GOOD, GOOD, GOOD],
    before: earlier('S1', [12, 7, 7]),
  },
  {
    why: '4.3: the right to it given up in writing',
    marks: [[8, 12, 12], [9, 12, 12], GOOD, GOOD, GOOD, GOOD],
    before: earlier('S1', [12]),
    decisions: { S2: { waived: ['UE11'], reason: 'Courrier du 3 juin' } },
  },
  {
    why: '4.3: acquired UEs kept by who resigns',
    marks: [
      [12, 9, 11],
      [13, 8, 9],
    ],
    standing: { S2: 'DEM' },
  },
  {
    why: '4.2: a malus of 0.1 for each absence above two',
    marks: [GOOD, GOOD, [10.2, 12, 12], [10.2, 12, 12], GOOD, GOOD],
    absences: { S3: 7, S4: 3 },
  },
  { why: '4.2: defaulting in one semester', marks: [GOOD, GOOD, GOOD, GOOD], standing: { S3: 'DEF' } },
  {
    why: '4.6: the DUT when year 3 completes it, and the BUT',
    marks: [GOOD, GOOD, [12, 12, 9], [12, 12, 9], GOOD, GOOD],
  },
  {
    why: '4.3: a complete third year without the diploma: UE34 and UE44 are missing',
    marks: [GOOD, GOOD, FOURTH_LOW, FOURTH_LOW, GOOD, GOOD],
  },
  {
    why: '4.5: a RCUE below 8 validated by the jury does not open the passage',
    marks: [
      [12, 12, 7],
      [12, 12, 7],
    ],
    decisions: { S2: { rcues: { 3: 'ADJ' }, reason: 'Ensemble des résultats' } },
  },
  {
    why: '4.5: no repeat left, refused with reasons, advice and a hearing',
    marks: [LOW, LOW],
    before: [...earlier('S1', [6, 6, 6, 6]), ...earlier('S2', [6, 6, 6, 6])],
    decisions: { S2: { year: 'NAR', reason: NAR } },
  },
  {
    why: '4.5: half of the RCUEs is not more than half',
    marks: [
      [12, 9, 9],
      [12, 9, 9],
    ],
  },
];

const WORTH: readonly Case[] = [
  {
    why: '4.3: capitalised as minutes list it, without an average, then 8; its RCUE is for the jury',
    marks: [[8, 12, 12], [9, 12, 12], GOOD, GOOD, GOOD, GOOD],
    before: earlier('S1', [null]),
    decisions: { S2: { rcues: { 1: 'ADJ' }, reason: 'Moyenne de l’UE 1.1 inconnue' } },
  },
  {
    why: '4.4: 32/3 capitalised and 27.97/3 now make 9.995, which is 10',
    marks: [[8, 12, 12], GOOD, GOOD, GOOD, GOOD, GOOD],
    modules: { R201: 9.34, R205: 9.32, SAE201: 9.32 },
    before: [{ ue: 'UE11', average: 32, over: 3, code: 'ADM' }],
  },
  {
    why: '4.3: year 1 obtained elsewhere, with and without marks',
    from: 'S3',
    marks: [GOOD, GOOD, GOOD, GOOD],
    before: [
      ...earlier('S1', [14, null, 11.5, null], TRANSFER),
      ...earlier('S2', [13, null, 12, null], TRANSFER),
    ],
  },
  {
    why: '4.3, 4.4: S3 abroad: a RCUE of both averages, and one for the jury',
    marks: [GOOD, GOOD, null, [9, 9, 12], GOOD, GOOD],
    before: earlier('S3', [12, null, null, 11], ABROAD),
    decisions: { S4: { rcues: { 2: 'ADJ' }, reason: 'Note de Gand inconnue' } },
  },
  {
    why: '4.3: who gave up keeps what is acquired, who is excluded too',
    marks: [GOOD, GOOD, [12, 9, 11], [9, 9, 13]],
    standing: { S4: 'ABAN' },
  },
  {
    why: '4.3: the same in a blank year',
    marks: [GOOD, GOOD, [12, 9, 11], [9, 9, 13]],
    standing: { S4: 'ABL' },
  },
  { why: '4.3: the same of who is excluded', marks: [GOOD, GOOD, [12, 9, 11]], standing: { S3: 'EXCLU' } },
];

const SEMESTER: readonly Case[] = [
  {
    why: '4.4: S4 alone taken again: UE31 9.5 last year, UE41 10.6 now, RCUE 10.05',
    from: 'S4',
    marks: [[10.6, 12, 12], GOOD, GOOD],
    before: [
      ...FIRST_YEAR,
      ...earlier('S3', [9.5, 12, 12, 12], LAST_YEAR),
      ...earlier('S4', [8, 7, 6, 12], LAST_YEAR),
    ],
  },
  {
    why: '4.5: RED typed by the jury of S3 closes nothing: S4 is open by right',
    marks: [GOOD, GOOD, [8, 12, 12], [13, 12, 12], GOOD, GOOD],
    decisions: { S3: { year: 'RED', reason: 'Saisi trop tôt' } },
  },
  {
    why: '4.5: in S3 and S4 with S2 still to be taken again: acquired, and the first year with it',
    marks: [[12, 9, 12], SECOND_LOW, SECOND_LOW, SECOND_LOW, GOOD, GOOD],
    owes: [12, 11.5, 12],
  },
  {
    why: '4.5: adjourned only because of year 1',
    marks: [SECOND_LOW, SECOND_LOW, SECOND_LOW, SECOND_LOW],
  },
  {
    why: '4.5: S3 and S4 used up by the sheet’s own column: no repeat of them is left',
    from: 'S3',
    marks: [LOW, LOW],
    again: ['S3', 'S4'],
    before: FIRST_YEAR,
  },
  {
    why: '4.5: S3 alone used up: S4 may still be taken again',
    from: 'S3',
    marks: [LOW, LOW],
    again: ['S3'],
    before: FIRST_YEAR,
  },
  {
    why: '4.5: one repeat more, by the director',
    from: 'S3',
    marks: [LOW, LOW],
    before: [
      ...FIRST_YEAR,
      ...earlier('S3', [8, 8, 8, 8], LAST_YEAR),
      ...earlier('S4', [8, 8, 8, 8], LAST_YEAR),
    ],
    decisions: {
      S4: {
        year: 'RED',
        reason: 'Hospitalisation\nRedoublement exceptionnel accordé par la direction : 4 juillet 2025',
      },
    },
  },
];

const JURY: readonly Case[] = [
  {
    why: '4.5: PASD without the right is refused',
    marks: [
      [12, 9, 9],
      [12, 9, 9],
    ],
    decisions: { S2: { year: 'PASD', reason: 'Motivation' } },
  },
  {
    why: '4.5: NAR typed without advice and hearing counts, and is told',
    marks: [LOW, LOW],
    decisions: { S2: { year: 'NAR', reason: 'Résultats' } },
  },
  {
    why: '4.6: AJ typed on a UE at 12: its RCUE is not validated, whatever its average',
    marks: [GOOD, GOOD, [12, 12, 12], [12, 12, 12], GOOD, GOOD],
    decisions: { S4: { ues: { UE31: 'AJ' }, reason: 'Fraude au projet' } },
  },
  {
    why: '4.6: UEs of year 2 acquired by the jury of year 3 complete the DUT and the BUT',
    marks: [GOOD, GOOD, FOURTH_LOW, FOURTH_LOW, GOOD, GOOD],
    decisions: { S6: { ues: { UE34: 'ADJ', UE44: 'ADJ' }, reason: 'Parcours complet' } },
  },
  {
    why: '4.6: nothing known of year 1: no diploma is assumed',
    from: 'S3',
    marks: [GOOD, GOOD, GOOD, GOOD],
  },
];

const ATTENDANCE: readonly Case[] = [
  {
    why: '4.2: the malus is capped',
    marks: [GOOD, GOOD, [10.6, 12, 12], GOOD, GOOD, GOOD],
    absences: { S3: 20 },
  },
  {
    why: '4.2: absences within the allowance change nothing',
    marks: [GOOD, GOOD, [10, 12, 12], GOOD, GOOD, GOOD],
    absences: { S3: 2 },
  },
  {
    why: '4.2: a bonus of a UE, and its cap',
    marks: [GOOD, GOOD, [12, 9.7, 12], [12, 9.5, 12], GOOD, GOOD],
    bonus: { UE32: 0.3, UE42: 2 },
  },
  {
    why: '4.2: a bonus of a module counts as its mark does',
    marks: [GOOD, GOOD, [9, 12, 12], [10.5, 12, 12], GOOD, GOOD],
    bonus: { SAE301: 1 },
  },
  {
    why: '4.2: defaulting above eight absences from practical work',
    marks: [GOOD, GOOD, GOOD, GOOD],
    practicals: { S3: 9 },
  },
  {
    why: '4.1: a module that is not taken is neutral for him alone',
    marks: [GOOD, GOOD, GOOD, GOOD, [13, 11, 12], GOOD],
    modules: { R502: 'N.C.' },
  },
];

export const CASES: readonly Case[] = [...COURSE, ...WORTH, ...SEMESTER, ...JURY, ...ATTENDANCE];
