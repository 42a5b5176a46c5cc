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

function judged(defaulting: string, ...more: readonly ReturnType<typeof sheet>[]) {
  const settings = { ...DEFAULT_SETTINGS, defaulting };
  const prepared = prepareJury(workbook(marksOf('S3'), marksOf('S4'), ...more), {
    curriculum: null,
    settings,
  });
  if (!prepared.ok) throw new Error('no marks');
  const { students, anomalies } = prepared.report;
  return {
    codes: students.map(({ result }) => result.code),
    ues: students.map(({ result }) =>
      ['UE31', 'UE41'].map((code) => result.ues.find(({ ue }) => ue.code === code)?.code),
    ),
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

test('a sheet of numbers does the same, with a header and names beside', () => {
  const list = sheet('Défaillants S4', [
    ['Numéro', 'Nom'],
    [22300002, 'Bouleau'],
  ]);
  const { ues, told } = judged('', list);
  expect(ues[1]).toEqual(['ADM', 'DEF']);
  expect(told).toEqual([]);
});

test('a number that is nobody’s, and a line without one, are told with their cells', () => {
  const list = sheet('DEF', [['Numéro'], [99999999], ['Bouleau Max']]);
  expect(judged('', list).told).toMatchObject([
    { sheet: 'DEF', cell: 'A2', kind: 'unclear-status', value: '99999999' },
    { sheet: 'DEF', cell: 'A3', value: 'Bouleau Max' },
  ]);
  expect(judged('88888888').told).toMatchObject([{ value: '88888888', effect: { problem: 'nobody' } }]);
});
