import { BUILTIN_CURRICULA, findBuiltin } from '../../src/curricula/builtin';
import { checkCurriculum } from '../../src/curricula/check';
import { computeTotal } from '../../src/curricula/totals';

const [mmi] = BUILTIN_CURRICULA;

test('A built-in curriculum is found by its id, and an unknown id finds nothing', () => {
  expect(findBuiltin('but2-mmi-scn2d-app')).toBe(mmi);
  expect(findBuiltin('but2-mmi')).toBeNull();
});

test('Every built-in curriculum adds up', () => {
  for (const curriculum of BUILTIN_CURRICULA)
    expect(checkCurriculum(curriculum).filter(({ ok }) => !ok)).toEqual([]);
});

test('The MMI curriculum has the 10 UEs, 33 modules and totals of its fiche', () => {
  expect(mmi.ues).toHaveLength(10);
  expect(mmi.modules).toHaveLength(33);
  expect(
    (['lectures', 'tutorials', 'practicals', 'project', 'contact', 'ueCoefficients', 'ects'] as const).map(
      (what) => computeTotal(mmi, 'year', what),
    ),
  ).toEqual([0, 342, 162, 160, 504, 10, 60]);
});

test('The ECTS of the MMI UEs are those of the fiche', () => {
  expect(mmi.ues.map(({ code, ects }) => [code, ects])).toEqual([
    ['UE31', 4],
    ['UE32', 4],
    ['UE33', 8],
    ['UE34', 8],
    ['UE35', 6],
    ['UE41', 6],
    ['UE42', 8],
    ['UE43', 5],
    ['UE44', 5],
    ['UE45', 6],
  ]);
});

test('A row whose columns are shifted in the text of the fiche has the hours that the totals of its block ask for', () => {
  const ue31 = mmi.ues.find(({ code }) => code === 'UE31');
  expect(ue31?.weights.find(({ module }) => module === 'SAE301')).toEqual({
    module: 'SAE301',
    coefficient: 2,
    hours: { lectures: 0, tutorials: 3, practicals: 0, project: 4 },
  });
});

test('Stage and portfolio weigh in every UE of semester 4, in the SAÉ pole', () => {
  const s4 = mmi.ues.filter(({ semester }) => semester === 'S4');
  const weight = (code: string) =>
    s4.map((ue) => ue.weights.find(({ module }) => module === code)?.coefficient);
  expect(weight('STAGE')).toEqual([3, 6, 3, 3, 4]);
  expect(weight('SAE410')).toEqual([1, 1, 1, 1, 1]);
  expect(mmi.modules.find(({ code }) => code === 'STAGE')).toMatchObject({ semester: 'S4', pole: 'sae' });
});

test('Every competence of the MMI curriculum has its title, its level, five components and its learning outcomes', () => {
  expect(mmi.competences.map(({ name }) => name)).toEqual([
    'Comprendre',
    'Concevoir',
    'Exprimer',
    'Développer',
    'Entreprendre',
  ]);
  expect(mmi.competences.map(({ outcomes }) => outcomes.length)).toEqual([5, 5, 6, 6, 6]);
  for (const { title, levelTitle, components } of mmi.competences) {
    expect(title).toBeTruthy();
    expect(levelTitle).toBeTruthy();
    expect(components).toHaveLength(5);
  }
});
