import { BUILTIN_CURRICULA } from '../../../src/curricula/builtin';
import { prepareJury } from '../../../src/jury/prepare';
import { DEFAULT_SETTINGS } from '../../../src/jury/settings/settings';
import { sheet, workbook } from '../../gradebook/sheet';

const [MMI] = BUILTIN_CURRICULA;
const codesOf = (semester: string) =>
  MMI.modules.filter((module) => module.semester === semester).map(({ code }) => code);
const marksOf = (semester: string) =>
  sheet(semester, [
    ['N° étudiant', 'Nom', 'Prénom', 'Situation', ...codesOf(semester)],
    [22300001, 'Alouette', 'Zoé', '', ...codesOf(semester).map(() => 12)],
    [22300002, 'Bouleau', 'Max', '', ...codesOf(semester).map(() => 12)],
    ['02300003', 'Charme', 'Lou', 'Démission', ...codesOf(semester).map(() => 12)],
  ]);

/** @param given numbers that were pasted, or answers */
function judged(
  given: string | Readonly<Record<string, string>>,
  ...more: readonly ReturnType<typeof sheet>[]
) {
  const settings =
    typeof given === 'string'
      ? { ...DEFAULT_SETTINGS, defaulting: given }
      : { ...DEFAULT_SETTINGS, answers: given };
  const prepared = prepareJury(workbook(marksOf('S3'), marksOf('S4'), ...more), {
    curriculum: null,
    settings,
  });
  if (!prepared.ok) throw new Error('no marks');
  const { students, anomalies, questions } = prepared.report;
  return {
    codes: students.map(({ result }) => result.code),
    ues: students.map(({ result }) =>
      ['UE31', 'UE41'].map((code) => result.ues.find(({ ue }) => ue.code === code)?.code),
    ),
    certain: students.map(({ doubts }) => doubts.length === 0),
    questions,
    told: anomalies.filter(({ effect }) => effect.code === 'ruling'),
  };
}

test('numbers that were pasted make defaulting, in the whole year or in one semester (4.2)', () => {
  expect(judged('22300001\n22300002 S3').ues).toEqual([
    ['DEF', 'DEF'],
    ['DEF', 'ADM'],
    ['ADM', 'ADM'],
  ]);
  expect(judged('22300001, 22300002').codes).toEqual(['DEF', 'DEF', 'DEM']);
});

test('who has a standing of his own keeps it; zeros in front tell nobody apart', () => {
  expect(judged('2300003').codes).toEqual(['ADM', 'ADM', 'DEM']);
});

test('a sheet of numbers does the same, with a header', () => {
  const { ues, told, certain } = judged('', sheet('Défaillants S4', [['Numéro'], [22300002]]));
  expect(ues[1]).toEqual(['ADM', 'DEF']);
  expect(told).toEqual([]);
  expect(certain).toEqual([true, true, true]);
});

test.each([
  ['a surname', 'Bouleau', [true, false, true]],
  ['a whole name', 'BOULEAU Max', [true, false, true]],
  ['a name that is nobody’s', 'Peuplier', [true, true, true]],
])('%s in the place of a number strikes nobody, and leaves open whom it names', (_, line, certain) => {
  const one = judged(`22300001\n${line}`);
  expect(one.codes).toEqual(['DEF', 'ADM', 'DEM']);
  expect(one.told).toMatchObject([{ kind: 'unclear-status', value: line }]);
  expect(one.certain).toEqual(certain);
});

test('a sheet of that name with more than numbers may be another list: it is asked, and whoever stands there is uncertain', () => {
  const list = sheet('Défaillants S4', [
    ['Numéro', 'Nom', 'Module'],
    [22300002, 'Bouleau', 'R4.01'],
  ]);
  const open = judged('', list);
  expect(open.ues[1]).toEqual(['ADM', 'DEF']);
  expect(open.told).toMatchObject([{ sheet: 'Défaillants S4', cell: 'A1', kind: 'unclear-status' }]);
  expect(open.certain).toEqual([true, false, true]);
  const [asked] = open.questions;
  expect(asked?.question.choices).toEqual(['status:DEF', 'none']);
  const answered = (answer: string) => judged({ [asked?.question.key ?? '']: answer }, list);
  expect(answered('none').ues[1]).toEqual(['ADM', 'ADM']);
  expect(answered('status:DEF').ues[1]).toEqual(['ADM', 'DEF']);
  for (const answer of asked?.question.choices ?? []) {
    expect(answered(answer)).toMatchObject({ told: [], certain: [true, true, true] });
    expect(answered(answer).questions.map((one) => one.answer)).toEqual([answer]);
  }
});

test('a number that is nobody’s, and a line without one, are told with their cells', () => {
  const list = sheet('DEF', [['Numéro'], [99999999], ['Bouleau Max']]);
  expect(judged('', list).told).toMatchObject([
    { sheet: 'DEF', cell: 'A2', kind: 'unclear-status', value: '99999999' },
    { sheet: 'DEF', cell: 'A3', value: 'Bouleau Max' },
    { sheet: 'DEF', cell: 'A1', effect: { problem: 'list-sheet' } },
  ]);
  expect(judged('88888888').told).toMatchObject([{ value: '88888888', effect: { problem: 'nobody' } }]);
});
