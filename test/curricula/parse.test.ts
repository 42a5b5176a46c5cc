import fc from 'fast-check';
import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import type { CurriculumDocument } from '../../src/curricula/types';
import { parseCurriculum } from '../../src/curricula/parse';
import { uesWithoutEcts } from '../../src/curricula/totals';
import { DEFAULT_POLICY } from '../../src/rules/policy';

/** A curriculum document of one UE, as JSON, with some of it replaced. */
const small = (changes: object = {}): object => ({
  id: 'small',
  level: 2,
  title: 'Petite maquette',
  competences: [{ number: 1, name: 'Comprendre' }],
  modules: [
    { code: 'R301', name: 'Anglais', semester: 'S3', pole: 'resources' },
    { code: 'SAE301', name: 'Projet', semester: 'S3', pole: 'sae' },
  ],
  ues: [ue()],
  ...changes,
});
const ue = (changes: object = {}): object => ({
  code: 'UE31',
  name: 'Comprendre',
  semester: 'S3',
  competence: 1,
  ects: 6,
  coefficient: 1,
  weights: [
    { module: 'R301', coefficient: 0.5 },
    { module: 'SAE301', coefficient: 0.5 },
  ],
  ...changes,
});
const moduleEntry = (changes: object): object => ({
  code: 'R302',
  name: 'Autre',
  semester: 'S3',
  pole: 'resources',
  ...changes,
});
const problemsOf = (json: unknown) => {
  const parsed = parseCurriculum(json);
  return parsed.ok ? [] : parsed.problems.map(({ path, code }) => [path, code]);
};
const parsedOf = (json: unknown): CurriculumDocument => {
  const parsed = parseCurriculum(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.curriculum;
};

test('Whatever the document leaves out of the policy is the default policy', () => {
  expect(parsedOf(small()).policy).toEqual(DEFAULT_POLICY);
  const policy = { rounding: '1-decimal', effects: { ABJ: 'zero' } };
  expect(parsedOf(small({ policy })).policy).toEqual({
    ...DEFAULT_POLICY,
    rounding: '1-decimal',
    effects: { ...DEFAULT_POLICY.effects, ABJ: 'zero' },
  });
});

test('Every shape of adjustment is read', () => {
  const adjustments = [
    { shape: 'additive', source: 'absences', rate: -0.1, above: 3, cap: 1 },
    { shape: 'multiplicative', source: 'absences', rate: -0.01, above: 0 },
    { shape: 'steps', source: 'bonus', steps: [{ from: 10, points: 0.25 }] },
  ];
  expect(parsedOf(small({ policy: { adjustments } })).policy.adjustments).toEqual(adjustments);
});

test('Lists that the document leaves out are empty', () => {
  expect(parsedOf(small())).toMatchObject({ nsf: [], formacodes: [], years: [], stated: [] });
});

test.each<[string, unknown, [string, string][]]>([
  ['what is no object', 'maquette', [['', 'wrong-type']]],
  ['a field that is missing', small({ title: undefined }), [['title', 'missing']]],
  ['a field that nobody knows', small({ titel: 'x' }), [['titel', 'unknown-key']]],
  ['an empty title', small({ title: ' ' }), [['title', 'empty-text']]],
  ['a curriculum without UE', small({ ues: [] }), [['ues', 'empty-list']]],
  ['a level that does not exist', small({ level: 4 }), [['level', 'wrong-type']]],
  ['a pass mark above 20', small({ policy: { passMark: 21 } }), [['policy.passMark', 'out-of-range']]],
  [
    'a coefficient of zero',
    small({ ues: [ue({ weights: [{ module: 'R301', coefficient: 0 }] })] }),
    [['ues[0].weights[0].coefficient', 'not-positive']],
  ],
  [
    'a coefficient that is a text',
    small({ ues: [ue({ weights: [{ module: 'R301', coefficient: '0,5' }] })] }),
    [['ues[0].weights[0].coefficient', 'wrong-type']],
  ],
  [
    'a module that is not described',
    small({ ues: [ue({ weights: [{ module: 'R309', coefficient: 1 }] })] }),
    [['ues[0].weights[0].module', 'unknown-module']],
  ],
  [
    'a module twice in one UE',
    small({
      ues: [
        ue({
          weights: [
            { module: 'R301', coefficient: 1 },
            { module: 'R301', coefficient: 2 },
          ],
        }),
      ],
    }),
    [['ues[0].weights[1]', 'duplicate-code']],
  ],
  ['the same UE twice', small({ ues: [ue(), ue()] }), [['ues[1]', 'duplicate-code']]],
  [
    'a UE code of another semester',
    small({ ues: [ue({ code: 'UE41' })] }),
    [['ues[0]', 'code-contradiction']],
  ],
  [
    'a UE code of another competence',
    small({ ues: [ue({ code: 'UE32' })] }),
    [['ues[0]', 'code-contradiction']],
  ],
  ['a UE code in another form', small({ ues: [ue({ code: 'UE3.1' })] }), [['ues[0]', 'not-canonical']]],
  [
    'a competence that is not described',
    small({ ues: [ue({ code: 'UE32', competence: 2 })] }),
    [['ues[0].competence', 'unknown-competence']],
  ],
  [
    'semesters of another level',
    small({ level: 1 }),
    [
      ['modules[0].semester', 'semester-not-of-level'],
      ['modules[1].semester', 'semester-not-of-level'],
      ['ues[0].semester', 'semester-not-of-level'],
    ],
  ],
  [
    'a module that weighs in a UE of another semester',
    small({
      modules: [moduleEntry({ code: 'R401', semester: 'S4' })],
      ues: [ue({ weights: [{ module: 'R401', coefficient: 1 }] })],
    }),
    [['ues[0].weights[0].module', 'semester-contradiction']],
  ],
  [
    'a module code of another semester',
    small({ modules: [moduleEntry({ semester: 'S4' })], ues: [ue({ weights: [] })] }),
    [['modules[0]', 'code-contradiction']],
  ],
  [
    'a module code of another pole',
    small({ modules: [moduleEntry({ pole: 'sae' })], ues: [ue({ weights: [] })] }),
    [['modules[0]', 'code-contradiction']],
  ],
  [
    'a module code in another form',
    small({ modules: [moduleEntry({ code: 'R3.02' })], ues: [ue({ weights: [] })] }),
    [['modules[0]', 'not-canonical']],
  ],
])('It reports %s', (_, json, problems) => {
  expect(problemsOf(json)).toEqual(problems);
});

test('A problem says what was expected and what was there', () => {
  const parsed = parseCurriculum(small({ ues: [ue({ ects: '6' })] }));
  expect(parsed).toEqual({
    ok: false,
    problems: [{ path: 'ues[0].ects', code: 'wrong-type', data: { expected: 'number', received: '"6"' } }],
  });
});

test('A UE without ECTS is told apart', () => {
  expect(uesWithoutEcts(parsedOf(small({ ues: [ue({ ects: 0 })] })))).toEqual(['UE31']);
  expect(uesWithoutEcts(parsedOf(small()))).toEqual([]);
});

describe('Any parsed document', () => {
  const text = fc.string({ minLength: 1 }).filter((string) => string.trim() === string);
  const coefficient = fc.integer({ min: 1, max: 4000 }).map((n) => n / 100);
  const documents = fc.record(
    {
      title: text,
      institution: text,
      parcours: text,
      apprenticeship: fc.boolean(),
      years: fc.array(text),
      nsf: fc.array(fc.record({ code: text, label: text })),
      ues: fc.tuple(coefficient, coefficient, fc.nat(30)).map(([r, s, ects]) => [
        ue({
          ects,
          weights: [
            { module: 'R301', coefficient: r },
            { module: 'SAE301', coefficient: s },
          ],
        }),
      ]),
      policy: fc.record(
        { rounding: fc.constantFrom('1-decimal', 'exact'), passMark: fc.integer({ min: 0, max: 20 }) },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  );

  it('is the same after a round trip through JSON', () => {
    fc.assert(
      fc.property(documents, (changes) => {
        const document = parsedOf(small(changes));
        expect(parsedOf(JSON.parse(JSON.stringify(document)))).toEqual(document);
      }),
    );
    for (const document of BUILTIN_CURRICULA)
      expect(parsedOf(JSON.parse(JSON.stringify(document)))).toEqual(document);
  });

  it('never makes the parser throw, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(typeof parseCurriculum(json).ok).toBe('boolean');
      }),
    );
  });
});
