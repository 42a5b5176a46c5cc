import { prepareJury } from '../../src/jury/prepare';
import { withSettings } from '../../src/jury/settings/settings';
import { DEFAULT_SETTINGS } from '../../src/jury/settings/settings';
import { sheet, workbook } from '../gradebook/sheet';

/** Two UEs of semester 3 with an option each, LV2: R302 or R303, in a maquette of the workbook. */
const MAQUETTE = sheet('Maquette', [
  ['UE', 'Module', 'Intitulé', 'Option', 'Coef.', 'ECTS'],
  ['UE 3.1', 'R3.01', 'Anglais', '', 2, 15],
  ['UE 3.1', 'R3.02', 'Espagnol', 'LV2', 1, ''],
  ['UE 3.1', 'R3.03', 'Allemand', 'LV2', 1, ''],
  ['UE 3.1', 'SAÉ 3.01', 'Projet', '', 3, ''],
  ['UE 3.2', 'R3.01', 'Anglais', '', 1, 15],
  ['UE 3.2', 'R3.02', 'Espagnol', 'LV2', 1, ''],
  ['UE 3.2', 'R3.03', 'Allemand', 'LV2', 1, ''],
  ['UE 3.2', 'SAÉ 3.01', 'Projet', '', 2, ''],
]);
const HEAD = ['N° étudiant', 'Nom', 'Prénom', 'R3.01', 'R3.02', 'R3.03', 'SAÉ 3.01'];

function decided(rows: readonly (readonly (string | number)[])[], settings = DEFAULT_SETTINGS) {
  const marks = sheet('S3', [
    HEAD,
    ...rows.map((row, i) => [22300001 + i, `Arbre${'ABCDE'.charAt(i)}`, 'Zoé', ...row]),
  ]);
  const prepared = prepareJury(workbook(MAQUETTE, marks), { curriculum: null, settings });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.inForce.refusal ?? prepared.findings));
  return prepared.report;
}
const averages = (report: ReturnType<typeof decided>) =>
  report.students.map(({ result }) =>
    result.ues.map(({ average, code }) => `${average?.value.toFixed(2) ?? '–'} ${code}`),
  );

test('The averages leave out the option that each student does not take', () => {
  const report = decided([
    [12, 6, '', 10],
    [12, 'N.C.', 18, 10],
  ]);
  expect(averages(report)).toEqual([
    ['10.00 ADM', '9.50 AJ'],
    ['12.00 ADM', '12.50 ADM'],
  ]);
  expect(report.anomalies.filter(({ kind }) => kind === 'option' || kind === 'missing')).toEqual([]);
  expect(report.students.map(({ doubts }) => doubts)).toEqual([[], []]);
});

test('Neutral also where the department counts an exemption or an empty cell as 0', () => {
  const settings = { ...DEFAULT_SETTINGS, EXC: 'zero', ATT: 'zero' } as const;
  expect(
    averages(
      decided(
        [
          [12, 6, '', 10],
          [12, '-', 18, 10],
        ],
        settings,
      ),
    ),
  ).toEqual([
    ['10.00 ADM', '9.50 AJ'],
    ['12.00 ADM', '12.50 ADM'],
  ]);
});

test('Without an option, or with two, the decision is uncertain and says where', () => {
  const report = decided([
    [12, 6, '', 10],
    [12, '', 18, 10],
    [12, '', '', 10],
    [12, 6, 18, 10],
  ]);
  expect(averages(report).slice(2)).toEqual([
    ['10.80 ATT', '10.67 ATT'],
    ['11.14 ADM', '11.20 ADM'],
  ]);
  const cells = report.students.map(({ doubts }) => doubts.map((at) => report.anomalies[at]?.cell));
  expect(cells).toEqual([[], [], ['E4'], ['E5']]);
});

test('Settings keep the groups of options', () => {
  const { curriculum } = decided([[12, 6, '', 10]]);
  expect(withSettings(curriculum, DEFAULT_SETTINGS).options).toEqual([
    { name: 'LV2', modules: ['R302', 'R303'] },
  ]);
});
