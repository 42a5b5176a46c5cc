import { checkCurriculum } from '../../src/curricula/check';
import { readText } from '../../src/curricula/read-any';

/** A curriculum that somebody has begun to type. */

const HALF: readonly (readonly (string | number)[])[] = [
  ['Module', '', 'UE1.1', 'UE1.2', 'UE1.3'],
  ['ECTS', '', 10, 10, ''],
  ['R1.01', 'Économie', 12, 3, ''],
  ['R1.02', 'Droit', 8, '', 6],
  ['R1.04', 'Communication', '', '', ''],
  ['SAÉ1.01', 'Création', 18, 18, 16],
];
const textOf = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => row.join('\t')).join('\n');
const turned = HALF[0]?.map((_, column) => HALF.map((row) => row[column] ?? '')) ?? [];

test.each([
  ['modules in rows', HALF],
  ['modules in columns', turned],
])('a module without coefficients is kept, and told: %s', (_, rows) => {
  const [curriculum, ...others] = readText(textOf(rows), 'gea').curricula;
  expect(others).toEqual([]);
  expect(curriculum?.modules.map(({ code }) => code)).toEqual(['R101', 'R102', 'R104', 'SAE101']);
  if (!curriculum) return;
  const told = checkCurriculum(curriculum).filter(({ ok }) => !ok);
  expect(told).toContainEqual(expect.objectContaining({ what: 'weightedModules', missing: ['R104'] }));
});

test('one of another semester, or named in a sentence, is none', () => {
  const more = [...HALF, [], ['R2.01', 'Autre semestre'], ['Voir R1.05 l’an prochain']];
  const [curriculum] = readText(textOf(more), 'gea').curricula;
  expect(curriculum?.modules.map(({ code }) => code)).toEqual(['R101', 'R102', 'R104', 'SAE101']);
});
