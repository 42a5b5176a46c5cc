import type { Rows } from '../../../src/curricula/matrix/cells';
import { readMatrices } from '../../../src/curricula/matrix/read-matrices';

/** Modules and UEs under other texts than their codes: each weighs what its cell says. */
function weightsOf(rows: Rows): readonly string[] {
  const [result] = readMatrices([rows]);
  if (result?.kind !== 'matrix') throw new Error(JSON.stringify(result));
  return result.curriculum.ues
    .flatMap(({ code, weights }) =>
      weights.map(({ module, coefficient }) => `${code} ${module} ${coefficient}`),
    )
    .sort();
}

test.each(['PPP', 'M3101', 'TC3R01'])('«%s» in the first row of its UE in a list is a module', (text) => {
  const rows = [
    ['Semestre', 'UE', 'ECTS', 'Module', 'Coefficient'],
    ['S3', 'UE 3.1', 8, text, 7],
    ['S3', 'UE 3.1', 8, 'R3.02', 5],
    ['S3', 'UE 3.1', 8, 'SAÉ 3.01', 12],
    ['S3', 'UE 3.2', 8, text, 3],
    ['S3', 'UE 3.2', 8, 'R3.02', 4],
    ['S3', 'UE 3.2', 8, 'SAÉ 3.02', 7],
  ];

  expect(weightsOf(rows)).toEqual(
    [
      `UE31 ${text} 7`,
      'UE31 R302 5',
      'UE31 SAE301 12',
      `UE32 ${text} 3`,
      'UE32 R302 4',
      'UE32 SAE302 7',
    ].sort(),
  );
});

test.each([
  ['3.01', '3.02'],
  ['3,01', '3,02'],
  [3.01, 3.02],
])('%s beside SAÉs is a resource', (one, other) => {
  const rows = [
    ['UE', 'ECTS', one, other, 'SAÉ 3.01', 'SAÉ 3.02'],
    ['UE 3.1', 8, 2, 5, 7, null],
    ['UE 3.2', 8, 3, null, null, 3],
  ];

  expect(weightsOf(rows)).toEqual([
    'UE31 R301 2',
    'UE31 R302 5',
    'UE31 SAE301 7',
    'UE32 R301 3',
    'UE32 SAE302 3',
  ]);
});

test.each(['BCC 1', 'CE1', 'CE 1', 'UE S3-1'])('«%s» is the first UE of its semester', (label) => {
  const rows = [
    ['Semestre 3'],
    ['Compétence', 'ECTS', 'R3.01', 'R3.02', 'SAÉ 3.01', 'SAÉ 3.02'],
    [label, 8, 2, 5, 7, null],
    [label.replace(/1$/, '2'), 8, 3, null, null, 3],
  ];

  expect(weightsOf(rows)[0]).toBe('UE31 R301 2');
  expect(weightsOf(rows)).toHaveLength(5);
});

test('two modules under one code are two: of which each coefficient is, nobody can know', () => {
  const rows = (name: string): Rows => [
    ['UE', 'ECTS', 'R3.01', 'SAÉ 3.01 - Projet 1', `SAÉ 3.01 - ${name}`],
    ['UE 3.1', 8, 2, 5, 5],
    ['UE 3.2', 8, 3, 1, 1],
  ];

  expect(readMatrices([rows('Projet 2')])[0]).toMatchObject({
    kind: 'problems',
    problems: [{ code: 'duplicate-weight', place: { grid: 0, row: 1, column: 4 } }, {}],
  });
  expect(weightsOf(rows('Projet 1'))).toHaveLength(4);
});
