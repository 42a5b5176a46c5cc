import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import { withTextsOf } from '../../src/curricula/carry-over';
import { DEFAULT_POLICY } from '../../src/rules/policy';
import type { CurriculumDocument } from '../../src/curricula/types';

const [KNOWN] = BUILTIN_CURRICULA;

/** What a matrix says: codes, ECTS and coefficients. */
const bare = (document: CurriculumDocument): CurriculumDocument => ({
  id: 'maquette',
  title: 'maquette',
  years: [],
  nsf: [],
  formacodes: [],
  level: document.level,
  policy: DEFAULT_POLICY,
  stated: [],
  competences: document.competences.map(({ number }) => ({
    number,
    name: `C${number}`,
    components: [],
    outcomes: [],
  })),
  modules: document.modules.map((module) => ({
    code: module.code,
    name: module.code,
    semester: module.semester,
    pole: module.pole,
  })),
  ues: document.ues.map(({ code, semester, competence, ects, weights }) => ({
    ...{ code, name: code, semester, competence, ects, coefficient: 1 },
    weights: weights.map(({ module, coefficient }) => ({ module, coefficient })),
  })),
});

describe('a bare matrix of a programme that is known', () => {
  const matrix = bare(KNOWN);
  const [first, ...rest] = matrix.ues;
  if (!first) throw new Error('no UE');

  test('gets names, hours and learning outcomes, and keeps its own coefficients and ECTS', () => {
    const changed = {
      ...matrix,
      ues: [
        { ...first, ects: 7, weights: first.weights.map((weight) => ({ ...weight, coefficient: 33 })) },
        ...rest,
      ],
    };
    const told = withTextsOf(changed, KNOWN);

    expect(told).toMatchObject({ id: KNOWN.id, title: KNOWN.title, competences: KNOWN.competences });
    expect(told.modules.map(({ code, name }) => [code, name])).toEqual(
      KNOWN.modules.map(({ code, name }) => [code, name]),
    );
    expect(told.ues[0]).toMatchObject({ ects: 7, name: KNOWN.ues[0]?.name });
    expect(told.ues[0]?.weights.map(({ coefficient }) => coefficient)).toEqual(first.weights.map(() => 33));
    expect(told.ues.map(({ weights }) => weights.map(({ hours }) => hours))).toEqual(
      KNOWN.ues.map(({ weights }) => weights.map(({ hours }) => hours)),
    );
  });

  test('keeps a name that it says itself', () => {
    const modules = matrix.modules.map((module, i) =>
      i === 0 ? { ...module, name: 'Un autre nom' } : module,
    );
    expect(withTextsOf({ ...matrix, modules }, KNOWN).modules[0]?.name).toBe('Un autre nom');
  });

  test.each<[string, CurriculumDocument]>([
    ['of another year', { ...matrix, level: 3 }],
    [
      'with other modules',
      { ...matrix, modules: matrix.modules.map((module) => ({ ...module, code: `${module.code}9` })) },
    ],
    [
      'with another competence',
      { ...matrix, competences: matrix.competences.map((own) => ({ ...own, name: 'Gérer' })) },
    ],
  ])('%s it is not: nothing is taken over', (_, other) => {
    expect(withTextsOf(other, KNOWN)).toBe(other);
  });
});
