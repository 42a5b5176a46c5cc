import { curriculumInForce } from '../../src/jury/curriculum-in-force';
import { prepareJury } from '../../src/jury/prepare';
import type { RawCell, SheetSnapshot } from '../../src/cells/snapshot';
import { sheet, workbook } from '../gradebook/sheet';

/** A maquette of one semester and coefficients above the marks of the other: neither discards the other. */

const COEFFICIENTS = { 1: [3, 3, 4], 2: [2, 2, 6] } as const;
const codesOf = (semester: 3 | 4): readonly string[] => [
  `R${semester}.01`,
  `R${semester}.02`,
  `SAÉ ${semester}.01`,
];

/** A maquette on a sheet of its own. */
const maquette = (semester: 3 | 4, ects: readonly RawCell[] = [12, 18]): SheetSnapshot =>
  sheet(`Coefs S${semester}`, [
    ['Code', `UE ${semester}.1`, `UE ${semester}.2`],
    ...codesOf(semester).map((code, i) => [code, COEFFICIENTS[1][i] ?? 0, COEFFICIENTS[2][i] ?? 0]),
    ['ECTS', ...ects],
  ]);

const STUDENTS = [
  [22300001, 'Alouette', 'Zoé', 8, 11, 14],
  [22300002, 'Bouleau', 'Max', 12, 9, 7],
] as const;
const students = (semester: 3 | 4): readonly (readonly RawCell[])[] => [
  ['N°', 'Nom', 'Prénom', ...codesOf(semester)],
  ...STUDENTS,
];

/** Marks below coefficients that name their UE. */
const stated = (semester: 3 | 4): SheetSnapshot =>
  sheet(`S${semester}`, [
    [null, null, `Coef UE ${semester}.1 (12 ECTS)`, ...COEFFICIENTS[1]],
    [null, null, `Coef UE ${semester}.2 (18 ECTS)`, ...COEFFICIENTS[2]],
    ...students(semester),
  ]);
const plain = (semester: 3 | 4): SheetSnapshot => sheet(`S${semester}`, students(semester));

describe.each([
  [3, 4],
  [4, 3],
] as const)('a maquette of S%i, and S%i stated above its marks', (own, other) => {
  const book = workbook(maquette(own), stated(other), plain(own));

  test('are one curriculum, in the order of the semesters', () => {
    const { curriculum, from, anomalies, refusal } = curriculumInForce(book, null);
    expect({ from, anomalies, refusal }).toEqual({ from: 'workbook', anomalies: [], refusal: null });
    expect(curriculum.ues.map(({ code, ects }) => [code, ects])).toEqual([
      ['UE31', 12],
      ['UE32', 18],
      ['UE41', 12],
      ['UE42', 18],
    ]);
    expect(curriculum.modules.map(({ code }) => code)).toEqual([
      'R301',
      'R302',
      'SAE301',
      'R401',
      'R402',
      'SAE401',
    ]);
  });

  test('decide on the whole year, and for certain', () => {
    const prepared = prepareJury(book, { curriculum: null });
    if (!prepared.ok) throw new Error(JSON.stringify(prepared));
    const { report } = prepared;
    // (3·8 + 3·11 + 4·14) / 10 and (2·8 + 2·11 + 6·14) / 10; (3·12 + 3·9 + 4·7) / 10 and (2·12 + 2·9 + 6·7) / 10
    const averages = report.students.map(({ result }) => result.ues.map(({ average }) => average?.value));
    expect(averages).toEqual([
      [11.3, 12.2, 11.3, 12.2],
      [9.1, 8.4, 9.1, 8.4],
    ]);
    expect(report.students.every(({ doubts }) => doubts.length === 0)).toBe(true);
    expect(report.anomalies).toEqual([]);
  });
});

test('a semester of which nothing is stated is not supposed', () => {
  const { curriculum } = curriculumInForce(workbook(maquette(4), plain(3), plain(4)), null);
  expect(curriculum.ues.map(({ code }) => code)).toEqual(['UE41', 'UE42']);
});

test('what the maquette says of a semester is not what is stated elsewhere', () => {
  const { curriculum } = curriculumInForce(workbook(maquette(3, [15, 15]), stated(3)), null);
  expect(curriculum.ues.map(({ ects }) => ects)).toEqual([15, 15]);
});

test('ECTS that neither states are asked once for each UE, where its coefficients stand', () => {
  const without = sheet('S4', [
    [null, null, 'Coef UE 4.1', ...COEFFICIENTS[1]],
    [null, null, 'Coef UE 4.2', ...COEFFICIENTS[2]],
    ...students(4),
  ]);
  const { anomalies } = curriculumInForce(workbook(maquette(3, []), without, plain(3)), null);
  expect(anomalies.map(({ kind, sheet: name, value }) => [kind, name, value])).toEqual([
    ['unknown-ects', 'Coefs S3', 'UE31'],
    ['unknown-ects', 'Coefs S3', 'UE32'],
    ['unknown-ects', 'S4', 'UE41'],
    ['unknown-ects', 'S4', 'UE42'],
  ]);
});
