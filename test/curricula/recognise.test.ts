import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import { recogniseCurriculum } from '../../src/curricula/recognise';
import type { Curriculum } from '../../src/rules/types';

const [mmi] = BUILTIN_CURRICULA;
const other: Curriculum = {
  ...mmi,
  id: 'other',
  modules: ['R301', 'R302', 'SAE301', 'SAE305', 'SAE306'].map((code) => ({
    code,
    semester: 'S3',
    pole: code.startsWith('R') ? 'resources' : 'sae',
  })),
};
const codesOf = (curriculum: Curriculum, semester?: string) =>
  curriculum.modules.filter((module) => !semester || module.semester === semester).map(({ code }) => code);

test('All modules of a curriculum fit it exactly', () => {
  expect(recogniseCurriculum(codesOf(mmi), [other, mmi])).toEqual({ curriculum: mmi, score: 1 });
  expect(recogniseCurriculum(codesOf(other), [mmi, other])).toEqual({ curriculum: other, score: 1 });
});

test('A workbook of one semester fits as well as one of the whole year', () => {
  expect(recogniseCurriculum(codesOf(mmi, 'S4'), [other, mmi])?.score).toBe(1);
});

test('Some unknown and some missing modules lower the score', () => {
  const codes = [...codesOf(mmi, 'S3').slice(2), 'R319', 'R319'];
  const recognised = recogniseCurriculum(codes, [mmi]);
  expect(recognised?.curriculum.id).toBe(mmi.id);
  expect(recognised?.score).toBeCloseTo(40 / 43);
});

test('Codes that are mostly unknown fit nothing', () => {
  expect(recogniseCurriculum(['R301', 'R501', 'R502', 'R503'], [mmi])).toBeNull();
  expect(recogniseCurriculum([], [mmi])).toBeNull();
  expect(recogniseCurriculum(codesOf(mmi), [])).toBeNull();
});
