import type { Worksheet } from 'exceljs';
import { plainMark, type Person, type Raw } from '../../../samples/person';
import type { Random } from '../../../samples/random';
import type { Draw, Kind } from './kind';
import { calm, remark } from './spec';
import { all, bare, numbered, wholeYear } from './tastes';
import { MMI } from '../../../samples/course';

/** Sheets of earlier results that departments keep by hand. */

const NAMES = ['Antécédents', 'Résultats BUT1', 'BUT1', 'Historique', 'Jury BUT 1', 'UE acquises', 'Bilan 1re année', 'Jury S1-S2'] as const; // prettier-ignore
const COMPETENCES = [1, 2, 3, 4, 5, 6];

interface Wording {
  readonly head: (semester: number, competence: number) => string;
  readonly acquired: string;
}

const WORDINGS: readonly [Wording, ...Wording[]] = [
  { head: (s, c) => `UE${s}${c}`, acquired: 'ADM' },
  { head: (s, c) => `UE ${s}.${c}`, acquired: 'V' },
  { head: (s, c) => `S${s} C${c}`, acquired: 'Validé' },
  { head: (s, c) => `BC${c} (S${s})`, acquired: 'acquis' },
  { head: (s, c) => `C${c} S${s}`, acquired: 'CMP' },
];

function byHand(random: Random): Draw {
  const name = random.pick(NAMES);
  const { head, acquired } = random.pick(WORDINGS);
  const ids = random.pick(['three', 'full', 'number'] as const);
  const columns = [1, 2].flatMap((semester) => COMPETENCES.map((c) => head(semester, c)));
  const isTitled = random.chance(0.5);
  const withYear = random.chance(0.5);
  const who = ({ id, last, first }: Person): readonly Raw[] =>
    ids === 'three' ? [Number(id), last, first] : ids === 'full' ? [`${last.toLocaleUpperCase('fr')} ${first}`, Number(id)] : [Number(id)]; // prettier-ignore
  const heads = { three: ['NIP', 'Nom', 'Prénom'], full: ['Étudiant', 'N° étudiant'], number: ['Code étudiant'] }[ids] ?? []; // prettier-ignore
  return {
    course: MMI,
    taste: all(bare, numbered, wholeYear),
    people: (people, { course }) => people.map((person) => ({ ...calm(person, course), standing: null })),
    after: ({ workbook, people }) => {
      const sheet: Worksheet = workbook.addWorksheet(name);
      let row = 1;
      if (isTitled) sheet.getCell(row++, 1).value = 'Résultats de la première année';
      const put = (values: readonly Raw[]): void => {
        values.forEach((value, i) => {
          sheet.getCell(row, 1 + i).value = value;
        });
        row += 1;
      };
      put([...heads, ...columns, ...(withYear ? ['Décision jury'] : [])]);
      for (const person of people)
        put([...who(person), ...columns.map(() => acquired), ...(withYear ? ['ADM'] : [])]);
    },
  };
}

const isIndebted = (i: number): boolean => i % 5 === 1;

/** The department says of the year as a whole how it ended, and names the UEs that are missing. */
function yearInWords(random: Random): Draw {
  const name = random.pick(NAMES);
  const head = random.pick(['Résultat année 1', 'Décision 1re année', 'Bilan BUT1', 'BUT 1', 'Année 1', 'Décision du jury']); // prettier-ignore
  const passed = random.pick(['Validée', 'Admis', 'acquis', 'ADM', 'Réussi']);
  const indebted = random.pick(['Passage avec dettes', 'PASD', 'Admis avec dette', 'passage de droit']);
  const missing = random.pick([
    'UE non validées',
    'Dettes',
    'UE à repasser',
    'UE manquantes',
    'UE restant à valider',
  ]);
  return {
    course: MMI,
    taste: all(bare, numbered, wholeYear),
    // Who validates every competence of this year has those of the year below from it (4.3), so that nobody's code is another.
    people: (people, { course }) =>
      people.map((person, i) => {
        const own = { ...calm(person, course), standing: null };
        const codes = isIndebted(i) ? course.modules.map(({ code }) => code) : [];
        return remark(own, codes, () => plainMark(12));
      }),
    after: ({ workbook, people }) => {
      const sheet: Worksheet = workbook.addWorksheet(name);
      sheet.addRow(['NIP', 'Nom', 'Prénom', head, missing]);
      people.forEach(({ id, last, first }, i) => {
        const [words, ues] = isIndebted(i) ? [indebted, 'UE 1.3'] : [passed, null];
        sheet.addRow([Number(id), last, first, words, ues]);
      });
    },
  };
}

export const HISTORY_KINDS: readonly Kind[] = [
  {
    name: 'history by hand',
    idea: 'A sheet that the department keeps says that everybody has acquired the first year, in its own words.',
    wanted: 'read',
    draw: byHand,
  },
  {
    name: 'first year in words',
    idea: 'A sheet says in words how everybody’s first year ended, and which UEs some still lack.',
    wanted: 'read',
    draw: yearInWords,
  },
];
