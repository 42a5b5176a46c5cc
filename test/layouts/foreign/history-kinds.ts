import type { Worksheet } from 'exceljs';
import type { Person, Raw } from '../../../samples/person';
import type { Random } from '../../../samples/random';
import type { Draw, Kind } from './kind';
import { calm } from './spec';
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

export const HISTORY_KINDS: readonly Kind[] = [
  {
    name: 'history by hand',
    idea: 'A sheet that the department keeps says that everybody has acquired the first year, in its own words.',
    wanted: 'read',
    draw: byHand,
  },
];
