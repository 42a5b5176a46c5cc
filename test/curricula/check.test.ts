import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import { checkCurriculum } from '../../src/curricula/check';
import { poleShares } from '../../src/curricula/pole-shares';
import type { CurriculumDocument, DocumentUe } from '../../src/curricula/types';

const [mmi] = BUILTIN_CURRICULA;
const failures = (document: CurriculumDocument) =>
  checkCurriculum(document)
    .filter(({ ok }) => !ok)
    .map(({ what, of, pole, stated, computed }) => [what, of, pole, stated, computed]);
const changing = (code: string, change: (ue: DocumentUe) => DocumentUe): CurriculumDocument => ({
  ...mmi,
  ues: mmi.ues.map((ue) => (ue.code === code ? change(ue) : ue)),
});
/** Only what the law asks, without the totals of the fiche. */
const unstated = (document: CurriculumDocument): CurriculumDocument => ({ ...document, stated: [] });

test('It compares every total that the fiche states', () => {
  const lines = checkCurriculum(mmi);
  expect(lines).toContainEqual({ what: 'contact', of: 'year', stated: 504, computed: 504, ok: true });
  expect(lines).toContainEqual({
    what: 'coefficients',
    of: 'UE33',
    pole: 'resources',
    stated: 21.5,
    computed: 21.5,
    ok: true,
  });
  expect(lines.length).toBeGreaterThan(150);
});

test('One hour too many shows in the pole, the UE, the semester and the year', () => {
  const document = changing('UE31', (ue) => ({
    ...ue,
    weights: ue.weights.map((weight) =>
      weight.module === 'R303' && weight.hours
        ? { ...weight, hours: { ...weight.hours, tutorials: 9 } }
        : weight,
    ),
  }));
  expect(failures(document)).toEqual([
    ['tutorials', 'UE31', 'resources', 17, 18],
    ['contact', 'UE31', 'resources', 29, 30],
    ['tutorials', 'UE31', undefined, 27, 28],
    ['contact', 'UE31', undefined, 40, 41],
    ['tutorials', 'S3', undefined, 228, 229],
    ['contact', 'S3', undefined, 344, 345],
    ['tutorials', 'year', undefined, 342, 343],
    ['contact', 'year', undefined, 504, 505],
  ]);
});

test('A semester without 30 ECTS and a year without 60 fail', () => {
  expect(failures(unstated(changing('UE45', (ue) => ({ ...ue, ects: 5 }))))).toEqual([
    ['ectsOfSemester', 'S4', undefined, 30, 29],
    ['ectsOfYear', 'year', undefined, 60, 59],
  ]);
});

test('A curriculum of one semester is not asked for 60 ECTS', () => {
  const ues = mmi.ues.filter(({ semester }) => semester === 'S3');
  const modules = mmi.modules.filter(({ semester }) => semester === 'S3');
  expect(failures(unstated({ ...mmi, ues, modules }))).toEqual([]);
});

test('A pole of exactly 40 % is within the law, and one just below is not', () => {
  const shares = checkCurriculum(mmi).filter(({ what, of }) => what === 'poleShare' && of === 'UE43');
  expect(shares.map(({ computed, ok }) => [computed, ok])).toEqual([
    [0.4, true],
    [0.6, true],
  ]);
  const lighter = changing('UE43', (ue) => ({
    ...ue,
    weights: ue.weights.map((weight) =>
      weight.module === 'R406' ? { ...weight, coefficient: 3.9 } : weight,
    ),
  }));
  expect(failures(unstated(lighter)).map(([what, of, pole]) => [what, of, pole])).toEqual([
    ['poleShare', 'UE43', 'resources'],
    ['poleShare', 'UE43', 'sae'],
  ]);
});

test('In year 3 the poles are weighed over the two UEs of a competence', () => {
  const ue = (semester: 'S5' | 'S6', resources: number, sae: number): DocumentUe => {
    const n = semester.charAt(1);
    return {
      code: `UE${n}1`,
      name: 'Comprendre',
      semester,
      competence: 1,
      ects: 30,
      coefficient: 1,
      weights: [
        { module: `R${n}01`, coefficient: resources },
        { module: `SAE${n}01`, coefficient: sae },
      ],
    };
  };
  const modules = (['S5', 'S6'] as const).flatMap((semester) => [
    { code: `R${semester.charAt(1)}01`, name: 'R', semester, pole: 'resources' as const },
    { code: `SAE${semester.charAt(1)}01`, name: 'S', semester, pole: 'sae' as const },
  ]);
  const year3: CurriculumDocument = {
    ...mmi,
    level: 3,
    modules,
    stated: [],
    ues: [ue('S5', 8, 2), ue('S6', 2, 8)],
  };
  expect(failures(year3)).toEqual([]);
  expect(failures({ ...year3, ues: [ue('S5', 8, 2), ue('S6', 4, 8)] })).toEqual([]);
  expect(failures({ ...year3, ues: [ue('S5', 8, 2), ue('S6', 8, 2)] })).toHaveLength(2);
  // The mean of both shares, as the RCUE counts them: not the sum of coefficients, which here would be 79 %.
  expect(failures({ ...year3, ues: [ue('S5', 80, 20), ue('S6', 1, 4)] })).toEqual([]);
  // 0.9 and 0.2: 55 % alike, 66.7 % where the first UE counts twice.
  const twice = { ...ue('S5', 9, 1), coefficient: 2 };
  expect(failures({ ...year3, ues: [ue('S5', 9, 1), ue('S6', 2, 8)] })).toEqual([]);
  expect(failures({ ...year3, ues: [twice, ue('S6', 2, 8)] })).toHaveLength(2);
});

test('Two UEs of one competence in one semester are no RCUE', () => {
  const document = changing('UE32', (ue) => ({ ...ue, competence: 1 }));
  expect(failures(document)).toEqual([['rcue', 'C1', undefined, null, 3]]);
});

test('A module that weighs nowhere is named', () => {
  const document: CurriculumDocument = {
    ...mmi,
    modules: [...mmi.modules, { code: 'R399', name: 'Rien', semester: 'S3', pole: 'resources' }],
  };
  expect(checkCurriculum(document).filter(({ ok }) => !ok)).toEqual([
    { what: 'weightedModules', of: 'year', stated: 34, computed: 33, ok: false, missing: ['R399'] },
  ]);
});

test('A share is compared exactly: 60 % is within, a hair above is not, and a UE without weights is none', () => {
  const shared = (resources: number, sae: number) =>
    poleShares({
      level: 2,
      modules: [
        { code: 'R301', name: 'R', semester: 'S3', pole: 'resources' },
        { code: 'SAE301', name: 'S', semester: 'S3', pole: 'sae' },
      ],
      ues: [
        {
          code: 'UE31',
          name: 'C',
          semester: 'S3',
          competence: 1,
          ects: 6,
          coefficient: 1,
          weights: [
            { module: 'R301', coefficient: resources },
            { module: 'SAE301', coefficient: sae },
          ].filter(({ coefficient }) => coefficient > 0),
        },
      ],
    }).map(({ ok }) => ok);
  expect(shared(0.3, 0.2)).toEqual([true, true]);
  expect(shared(0.300001, 0.2)).toEqual([false, false]);
  expect(shared(0, 0)).toEqual([false, false]);
});

describe('Of several groups of options every choice together counts', () => {
  const group = (name: string, pole: 'R' | 'SAE', ...modules: number[]) => ({ name, pole, modules });
  /** A UE of 10 and 10 in common, with groups whose modules have these coefficients. */
  const document = (groups: readonly ReturnType<typeof group>[], level: 2 | 3 = 2, common = 10) => {
    const codes = groups.map(({ pole, modules }, g) =>
      modules.map((coefficient, m) => ({ module: `${pole}3${g + 1}${m}`, coefficient })),
    );
    const weights = [
      { module: 'R301', coefficient: common },
      { module: 'SAE301', coefficient: common },
      ...codes.flat(),
    ];
    return {
      level,
      modules: weights.map(({ module }) => ({
        code: module,
        name: module,
        semester: 'S3' as const,
        pole: module.startsWith('R') ? ('resources' as const) : ('sae' as const),
      })),
      ues: [
        { code: 'UE31', name: 'C', semester: 'S3' as const, competence: 1, ects: 6, coefficient: 1, weights },
      ],
      options: groups.map(({ name }, g) => ({ name, modules: (codes[g] ?? []).map(({ module }) => module) })),
    };
  };
  const resources = (...of: Parameters<typeof document>) => poleShares(document(...of))[0];

  test('not those alone that stand in the same place of each group', () => {
    const apart = [group('LV2', 'R', 1, 9), group('Projet', 'SAE', 1, 9)];
    // 11 to 11 and 19 to 19; but 19 to 11 is 63.3 %.
    expect(resources(apart)).toMatchObject({ ok: false, share: expect.closeTo(19 / 30, 9) as number });
    expect(resources([group('LV2', 'R', 1, 5), group('Projet', 'SAE', 1, 5)])).toMatchObject({
      ok: true,
      share: 0.5,
    });
    expect(resources(apart, 3)).toMatchObject({ of: 'C1', ok: false });
  });

  test('as trying each of them shows', () => {
    const draw = (seed: number) => (most: number) => (seed = (seed * 48271) % 2147483647) % most;
    for (let seed = 1; seed <= 300; seed++) {
      const next = draw(seed * 7919);
      const groups = Array.from({ length: 1 + next(4) }, (_, g) =>
        group(`G${g}`, next(2) ? 'R' : 'SAE', ...Array.from({ length: 2 + next(3) }, () => next(6))),
      );
      const common = 4 + next(20);
      let choices: readonly { r: number; s: number }[] = [{ r: common, s: common }];
      for (const { pole, modules } of groups)
        choices = choices.flatMap(({ r, s }) =>
          modules.map((own) => (pole === 'R' ? { r: r + own, s } : { r, s: s + own })),
        );
      // 40 % and 60 % are two and three fifths: whole numbers say it.
      const isWithin = ({ r, s }: { r: number; s: number }) => 5 * r >= 2 * (r + s) && 5 * r <= 3 * (r + s);
      expect(resources(groups, 2, common)?.ok).toBe(choices.every(isWithin));
    }
  });
});
