import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withAttendance } from '../../src/rules/attendance';
import { approximate, decimal } from '../../src/rules/exact';
import { moduleAverage } from '../../src/rules/module-average';
import { DEFAULT_POLICY } from '../../src/rules/policy';
import type { Adjustment, Mark, MarkCode } from '../../src/rules/types';
import { decideYear } from '../../src/rules/year';
import { bothMarked, oddMarked, oneUeBook, plainBook } from '../rules/curricula';
import { bookFor, decide, rcueCodes, ueCodes } from '../rules/decide';

/** Every worked example of the guide, computed by the rules: `says` must stand in it. */

const folder = path.join(__dirname, '../../docs/guide');
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .flatMap((page) =>
    [...readFileSync(path.join(folder, page), 'utf8').matchAll(/\*\*Exemple\.\*\* ((?:.+\n)+)/g)].map(
      ([, text = '']) => ({ page, text: text.replace(/\s+/g, ' ') }),
    ),
  );

const french = (value: number | undefined): string => (value ?? NaN).toFixed(2).replace('.', ',');
/** The average of one UE of two modules. */
function ueAverage(marks: readonly Mark[], coefficients = [2, 3]): string {
  const [ue] = decideYear(oneUeBook(coefficients), { marks }, oddMarked(2)).ues;
  return french(ue?.average?.value);
}
function assessed(...marks: readonly (number | MarkCode)[]): number {
  const found = moduleAverage(
    marks.map((mark, i) => ({ mark: typeof mark === 'number' ? decimal(mark) : mark, coefficient: i + 1 })),
    DEFAULT_POLICY,
  );
  return found !== null && typeof found !== 'string' ? approximate(found) : NaN;
}
const malus: Adjustment = {
  ...{ shape: 'additive', source: 'ABSENCES', unit: 'absence', rate: -0.05, above: 4, cap: 1 },
  regulation: '',
};
function withAbsences(adjustments: readonly Adjustment[]): string {
  const book = plainBook({ competences: [2], policy: { adjustments } });
  const student = { marks: [10.2, 10.2], extras: { S3: { ABSENCES: [12] } } };
  const result = decideYear(book, withAttendance(student, book.curriculum.policy), bothMarked(2));
  return french(result.ues[0]?.average?.value);
}
const pairs = (...averages: readonly number[]) => averages.map((mark) => [mark, mark]);
const known = { ue: 'UE21', competence: 1, code: 'AJ' } as const;
const lower = [{ ue: 'UE11', competence: 1, code: 'ADM' } as const, known];

/** By their beginnings: what the rules give, and what the example says of it. */
const COMPUTED: readonly {
  readonly begins: string;
  readonly given: () => unknown;
  readonly is: unknown;
  readonly says: readonly string[];
}[] = [
  {
    begins: 'UE31 : R301 = 12',
    given: () => [ueAverage([12, 9]), ueAverage(['ABJ', 9]), ueAverage(['ABI', 9])],
    is: ['10,20', '9,00', '5,40'],
    says: ['= 10,20', 'neutralisée : 9,00', '= 5,40'],
  },
  {
    begins: 'Votre établissement retire 0,05',
    given: () => withAbsences([]),
    is: '10,20',
    says: ['Sans règle choisie, les absences ne changent rien'],
  },
  {
    begins: '12 absences',
    given: () => withAbsences([malus]),
    is: '9,80',
    says: ['= 0,40 point', 'de 10,20 à 9,80'],
  },
  {
    begins: 'UE31 = 9,995',
    given: () => [ueCodes(decide([[9.995]])), ueCodes(decide([[9.994]]))],
    is: [['ADM'], ['AJ']],
    says: ['acquise (`ADM`)', '9,994 : 9,99, `AJ`'],
  },
  {
    begins: 'UE21 n',
    given: () => decide([[12, 12]], { lowerLevel: lower }).lower.map(({ ue, code }) => [ue, code]),
    is: [
      ['UE11', 'ADM'],
      ['UE21', 'ADSUP'],
    ],
    says: ['UE21 devient `ADSUP`', 'UE11, déjà acquise, garde son code'],
  },
  {
    begins: 'UE31 = 9,10 et UE41',
    given: () => {
      const alone = decide([[9.1, 11.2]]);
      const other = decide([
        [9.1, 9],
        [12, 15],
      ]);
      return [french(alone.rcues[0]?.average?.value), rcueCodes(alone), ueCodes(alone), ueCodes(other)[0]];
    },
    is: ['10,15', ['CMP'], ['CMP', 'ADM'], 'AJ'],
    says: ['RCUE 10,15, validé (`CMP`)', 'ne se compensent pas'],
  },
  {
    begins: 'Cinq RCUE',
    given: () => [
      decide(pairs(12.1, 10.4, 10, 9.2, 8)).code,
      decide(pairs(12.1, 10.4, 10, 9.2, 7.99)).allowed,
      decide(pairs(12.1, 10.4, 9.2, 8)).allowed,
    ],
    is: ['PASD', false, false],
    says: ['12,1 ; 10,4 ; 10,0 ; 9,2 ; 8,0', '(`PASD`)', 'Avec 7,99', '(`PAS1NCI`)'],
  },
  {
    begins: 'Le jury décide `ADJ`',
    given: () => {
      const averages = pairs(12, 12, 12, 9);
      const result = decide(averages, { overrides: { rcues: { 4: 'ADJ' } } }, bookFor(averages));
      return [ueCodes(result).slice(-2), rcueCodes(result)[3], result.code, result.ects];
    },
    is: [['ADJR', 'ADJR'], 'ADJ', 'ADJ', 40],
    says: ['(`ADJR`)', 'les ECTS comptés'],
  },
  {
    begins: 'RCUE 2',
    given: () => {
      const averages = [
        [12, 12],
        [9.4, 10.3],
      ];
      const before = decide(averages);
      const after = decide(averages, { overrides: { points: { ues: { UE32: 0.3 } } } });
      return [
        ...[french(before.rcues[1]?.average?.value), rcueCodes(before)[1], ueCodes(before)[2]],
        ...[french(after.rcues[1]?.average?.value), rcueCodes(after)[1], ueCodes(after)[2]],
      ];
    },
    is: ['9,85', 'AJ', 'AJ', '10,00', 'CMP', 'CMP'],
    says: ['moyenne 9,85 : `AJ`', 'le RCUE vaut 10,00', 'acquise par compensation'],
  },
  {
    begins: 'Deux contrôles',
    given: () => [assessed(9, 12), assessed('ABJ', 12), assessed('ABI', 12)],
    is: [11, 12, 8],
    says: ['/ 3 = 11', 'au premier : 12', '24 / 3 = 8'],
  },
  {
    begins: '`=ARRONDI',
    given: () => {
      const book = plainBook({ competences: [2] });
      const codeOf = (a: number, b: number) =>
        decideYear(book, { marks: [a, b] }, bothMarked(2)).rcues[0]?.code;
      return [codeOf(9.994, 9.995), codeOf(9.99, 10)];
    },
    is: ['AJ', 'CMP'],
    says: ['donnent 9,99 et 10,00, moyenne 9,995, donc 10,00', '9,9945 : 9,99'],
  },
];

test.each(examples)('$page: $text', ({ text }) => {
  const found = COMPUTED.filter(({ begins }) => text.startsWith(begins));
  expect(found.map(({ given }) => given())).toEqual(found.map(({ is }) => is));
  expect(found.flatMap(({ says }) => says.filter((words) => !text.includes(words)))).toEqual([]);
  expect(found).toHaveLength(1);
});
