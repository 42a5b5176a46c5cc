/** A promotion of one invented course, from S1 to S6: each student is there for a reason of points 4.1 to 4.6. */

export const SEMESTERS = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6'] as const;
export type Semester = (typeof SEMESTERS)[number];
/** Averages of the three competences. */
export type Averages = readonly [number, number, number];

/** What the jury decides of its own on one student, beside what the rules propose. */
export interface JuryDecision {
  readonly year?: string;
  /** By competence. */
  readonly rcues?: Readonly<Record<number, string>>;
  /** Of this level and of the one below. */
  readonly ues?: Readonly<Record<string, string>>;
  readonly waived?: readonly string[];
  readonly reason: string;
}

/** A UE of a year before the promotion began. */
export interface EarlierUe {
  readonly ue: string;
  readonly average: number;
  readonly code: string;
}

export interface CoursePerson {
  readonly id: string;
  readonly last: string;
  readonly first: string;
  /** Why he is there. */
  readonly why: string;
  /** Until he leaves. */
  readonly marks: Readonly<Partial<Record<Semester, Averages>>>;
  /** The option of S3 that he takes: its module. */
  readonly option: 'R304' | 'R305';
  /** Unjustified absences. */
  readonly absences: Readonly<Partial<Record<Semester, number>>>;
  readonly standing: Readonly<Partial<Record<Semester, 'DEM' | 'DEF'>>>;
  readonly decisions: Readonly<Partial<Record<Semester, JuryDecision>>>;
  readonly before: readonly EarlierUe[];
}

type Case = Pick<CoursePerson, 'why'> &
  Partial<Pick<CoursePerson, 'absences' | 'standing' | 'decisions' | 'before'>> & {
    readonly marks: readonly Averages[];
  };

const GOOD: Averages = [13, 12, 11];
const NAR = 'Résultats\nConseils d’orientation : BTS\nAudition de l’étudiant : le 3 juillet';

const CASES: readonly Case[] = [
  { why: 'admitted throughout: DUT and BUT', marks: [GOOD, GOOD, [14, 15, 13], GOOD, GOOD, [15, 14, 16]] },
  {
    why: '4.4: compensated, to the hundredth',
    marks: [[11, 9.99, 12], [9, 10, 10.01], GOOD, GOOD, GOOD, [8, 8, 9]],
  },
  {
    why: '4.3: UEs of year 1 acquired from year 2',
    marks: [[12, 9, 12], [12, 9, 12], GOOD, GOOD, GOOD, GOOD],
  },
  {
    why: '4.5: UEs of year 1 acquired by the jury of year 2, for S5',
    marks: [[12, 9, 12], [12, 9, 12], [12, 9, 12], [12, 9.5, 12], GOOD, GOOD],
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
    before: [
      { ue: 'UE11', average: 12, code: 'ADM' },
      { ue: 'UE12', average: 7, code: 'AJ' },
      { ue: 'UE13', average: 7, code: 'AJ' },
    ],
  },
  {
    why: '4.3: the right to it given up in writing',
    marks: [[8, 12, 12], [9, 12, 12], GOOD, GOOD, GOOD, GOOD],
    before: [{ ue: 'UE11', average: 12, code: 'ADM' }],
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
    why: '4.2: a malus of 0.1 for each absence',
    marks: [GOOD, GOOD, [10.2, 12, 12], [10.2, 12, 12], GOOD, GOOD],
    absences: { S3: 5, S4: 1 },
  },
  { why: '4.2: defaulting in one semester', marks: [GOOD, GOOD, GOOD, GOOD], standing: { S3: 'DEF' } },
  {
    why: '4.6: the DUT when year 3 completes it, and the BUT',
    marks: [GOOD, GOOD, [12, 12, 9], [12, 12, 9], GOOD, GOOD],
  },
  {
    why: '4.3: a complete third year without the diploma',
    marks: [GOOD, GOOD, [12, 12, 9], [12, 12, 9], [12, 12, 12], [12, 12, 6]],
    decisions: { S6: { ues: { UE53: 'ADJ' }, reason: 'Stage' } },
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
    marks: [
      [7, 7, 7],
      [7, 7, 7],
    ],
    before: ['UE11', 'UE12', 'UE13', 'UE21', 'UE22', 'UE23'].map((ue) => ({ ue, average: 6, code: 'AJ' })),
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

const NAMES = ['Alisier', 'Bouleau', 'Charme', 'Érable', 'Frêne', 'Genévrier', 'Hêtre', 'If', 'Joubarbe', 'Liège', 'Mélèze', 'Noyer', 'Orme', 'Poirier', 'Saule']; // prettier-ignore

export const PEOPLE: readonly CoursePerson[] = CASES.map(({ marks, ...one }, i) => ({
  absences: {},
  standing: {},
  decisions: {},
  before: [],
  ...one,
  id: String(22500001 + i),
  last: NAMES[i] ?? '',
  first: i % 2 === 0 ? 'Camille' : 'Sacha',
  marks: Object.fromEntries(marks.map((averages, semester) => [SEMESTERS[semester], averages])),
  option: i % 2 === 0 ? 'R304' : 'R305',
}));
