import { juryJson } from '../../src/jury/json';
import { prepareJury } from '../../src/jury/prepare';
import { whatIfOf } from '../../src/jury/what-if';
import { questionKey } from '../../src/gradebook/questions';
import { fr } from '../../src/locales/fr';
import { sheet, workbook } from '../gradebook/sheet';

type Rows = readonly (readonly (string | number | null)[])[];

const maquette = (name: string, r301: readonly [number, number], extra: Rows = []) =>
  sheet(name, [
    ['Semestre 3'],
    ['Module', 'UE 3.1', 'UE 3.2'],
    ['R3.01', ...r301],
    ['R3.02', 5, 5],
    ['SAÉ 3.01', 10, 10],
    ...extra,
    ['ECTS', 15, 15],
  ]);

interface Place {
  readonly title?: string;
  readonly from?: number;
  readonly codes?: readonly string[];
}

/** Everybody has 8 in R3.01, and 11 in the others: acquired where it weighs little, not where it weighs much. */
const marks = (name: string, { title, from = 1, codes = ['R3.01', 'R3.02', 'SAÉ 3.01'] }: Place = {}) =>
  sheet(name, [
    ...(title === undefined ? [] : [[title], []]),
    ['N° étudiant', 'Nom', 'Prénom', ...codes],
    ...[from, from + 1].map((i) => [22300000 + i, `Nom${i}`, 'Zoé', ...codes.map((code) => (code === 'R3.01' ? 8 : 11))]), // prettier-ignore
  ]);

const prepare = (...sheets: ReturnType<typeof sheet>[]) =>
  prepareJury(workbook(...sheets), { curriculum: null });
const printed = (...sheets: ReturnType<typeof sheet>[]) => {
  const prepared = prepare(...sheets);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.inForce.refusal));
  return juryJson(prepared.report, fr);
};
const averages = ({ students }: ReturnType<typeof printed>) =>
  students.map(({ id, ues }) => [id, ues.UE31?.average, ues.UE32?.average]);

const FI = maquette('Coef FI', [2, 10]);
const FA = maquette('Coef FA', [10, 10]);
const LIGHT = (2 * 8 + 15 * 11) / 17;
const HEAVY = 9.8;

describe('two groups with curricula of their own', () => {
  test.each([
    ['the names of the sheets', marks('S3 FI'), marks('S3 FA', { from: 3 })],
    [
      'titles',
      marks('Feuil1', { title: 'Notes du semestre 3, FI' }),
      marks('Feuil2', { title: 'BUT 2 FA', from: 3 }),
    ],
  ])('are each judged by their own, told by %s', (_, fi, fa) => {
    const result = printed(FI, FA, fi, fa);
    expect(averages(result)).toEqual([
      ['22300001', LIGHT, HEAVY],
      ['22300002', LIGHT, HEAVY],
      ['22300003', HEAVY, HEAVY],
      ['22300004', HEAVY, HEAVY],
    ]);
    expect(result.students.map(({ ues }) => ues.UE31?.code)).toEqual(['ADM', 'ADM', 'AJ', 'AJ']);
    expect(result.curriculum).toEqual(['maquette:Coef FI', 'maquette:Coef FA']);
    expect(result.students.map(({ curriculum }) => curriculum)).toEqual(
      [0, 0, 1, 1].map((i) => result.curriculum[i]),
    );
    expect(result.students.every(({ decision }) => decision.certain)).toBe(true);
    expect(result.anomalies).toEqual([]);
  });

  test.each([
    ['Coef Parcours A', 'Coef Parcours B', 'S3 Parcours A', 'S3 parcours B'],
    ['Maquette TD 1', 'Maquette TD 2', 'TD 1 - S3', 'TD 2 - S3'],
  ])('are told by a letter or a number of the same kind: %s', (light, heavy, one, other) => {
    const result = printed(maquette(light, [2, 10]), maquette(heavy, [10, 10]), marks(one), marks(other, { from: 3 })); // prettier-ignore
    expect(averages(result).map(([, ue31]) => ue31)).toEqual([LIGHT, LIGHT, HEAVY, HEAVY].map((value) => expect.closeTo(value as number, 9))); // prettier-ignore
  });

  test('are asked about where the letter is of another kind', () => {
    const prepared = prepare(maquette('Coef Parcours A', [2, 10]), maquette('Coef Parcours B', [10, 10]), marks('TD A'), marks('TD B', { from: 3 })); // prettier-ignore
    expect(prepared.ok).toBe(false);
  });

  test('are told by modules that only one parcours has', () => {
    const result = printed(
      maquette('Coef dev', [2, 10], [['R3.03', 6, null]]),
      maquette('Coef réseau', [4, 10], [['R3.04', 6, null]]),
      marks('Groupe 1', { codes: ['R3.01', 'R3.02', 'SAÉ 3.01', 'R3.03'] }),
      marks('Groupe 2', { from: 3, codes: ['R3.01', 'R3.02', 'SAÉ 3.01', 'R3.04'] }),
    );
    expect(averages(result).map(([, ue31]) => ue31)).toEqual([
      (2 * 8 + 21 * 11) / 23,
      (2 * 8 + 21 * 11) / 23,
      (4 * 8 + 21 * 11) / 25,
      (4 * 8 + 21 * 11) / 25,
    ]);
    expect(result.anomalies).toEqual([]);
  });

  test('suppose with their own as well', () => {
    const prepared = prepare(FI, FA, marks('S3 FI'), marks('S3 FA', { from: 3 }));
    if (!prepared.ok) throw new Error('refused');
    const supposed = (student: string) =>
      whatIfOf(prepared.report, { marks: { student, values: { R301: 11 } } }, student)?.after.result.ues[0];
    expect(supposed('22300001')?.average?.value).toBe(11);
    const none = { marks: { student: '22300003', values: { R301: 8.6 } } };
    const after = whatIfOf(prepared.report, none, '22300003')?.after.result.ues[0]?.average?.value;
    expect(after).toBeCloseTo((10 * 8.6 + 15 * 11) / 25, 9);
  });

  test('are asked about where the sheets do not tell them apart, or somebody stands on both', () => {
    const question = { code: 'ambiguous', sheets: ['Coef FI', 'Coef FA'] };
    expect(prepare(FI, FA, marks('S3')).inForce.refusal).toMatchObject(question);
    expect(prepare(FI, FA, marks('S3 FI'), marks('S3', { from: 3 })).inForce.refusal).toMatchObject(question);
    expect(
      prepare(FI, FA, marks('S3 FI'), marks('S3 FA', { from: 3 }), marks('TP', { from: 5 })).inForce.refusal,
    ).toMatchObject(question);
    expect(prepare(FI, FA, marks('S3 FI'), marks('S3 FA', { from: 2 })).inForce.refusal).toMatchObject(
      question,
    );
  });

  test.each([
    ['Parcours A', 'Parcours B', 'S3 TD A', 'S3 TD B'],
    ['Maquette 1', 'Maquette 2', 'S3 groupe 1', 'S3 groupe 2'],
  ])('are asked about where a letter or a number alone would tell: %s, %s', (one, other, first, second) => {
    const { inForce } = prepare(
      maquette(one, [2, 10]),
      maquette(other, [10, 10]),
      marks(first),
      marks(second, { from: 3 }),
    );
    expect(inForce.refusal).toMatchObject({ code: 'ambiguous', sheets: [one, other] });
  });

  test('follow one for all where that was answered', () => {
    const sheets = [FI, FA, marks('S3 FI'), marks('S3 FA', { from: 3 })];
    const book = workbook(...sheets);
    const key = questionKey('curriculum-ambiguous', 'Coef FI / Coef FA');
    const shared = prepare(...sheets);
    const settings = { ...shared.settings, answers: { ...shared.settings.answers, [key]: 'sheet:Coef FA' } };
    const prepared = prepareJury(book, { curriculum: null, settings });
    if (!prepared.ok) throw new Error('refused');
    const result = juryJson(prepared.report, fr);
    expect(averages(result).map(([, ue31]) => ue31)).toEqual([HEAVY, HEAVY, HEAVY, HEAVY]);
    expect(result.curriculum).toBe('maquette');
  });

  test('follow the answer also where one of them fits the whole workbook better', () => {
    const codes = ['R3.01', 'R3.02', 'SAÉ 3.01'];
    const book = workbook(
      maquette('Coef dev', [2, 10], [['R3.03', 6, null]]),
      maquette('Coef réseau', [4, 10], [['R3.04', 6, null], ['R3.05', 1, null]]), // prettier-ignore
      marks('Groupe 1', { codes: [...codes, 'R3.03'] }),
      marks('Groupe 2', { from: 2, codes: [...codes, 'R3.04'] }),
    );
    const { inForce, settings } = prepareJury(book, { curriculum: null });
    if (inForce.refusal?.code !== 'ambiguous') throw new Error('not asked');
    expect(inForce.refusal.sheets).toEqual(['Coef dev', 'Coef réseau']);
    for (const [sheetName, weight] of [
      ['Coef dev', 2],
      ['Coef réseau', 4],
    ] as const) {
      const answers = { [inForce.refusal.key]: `sheet:${sheetName}` };
      const prepared = prepareJury(book, { curriculum: null, settings: { ...settings, answers } });
      expect(prepared.inForce.refusal).toBeNull();
      expect(prepared.inForce.curriculum.ues[0]?.weights[0]?.coefficient).toBe(weight);
    }
  });

  test.each([
    ['Groupe', 'FI', 'FA'],
    ['Régime', 'Initiale', 'Alternance'],
    ['Formation', 'BUT2 FI', 'BUT2 apprenti'],
  ])('are told by a column %s', (header, fi, fa) => {
    const together = (semester: string) =>
      sheet(semester, [
        ['N° étudiant', 'Nom', 'Prénom', header, 'R3.01', 'R3.02', 'SAÉ 3.01'],
        ...[fi, fa, fa, fi].map((group, i) => [22300001 + i, `Nom${i}`, 'Zoé', group, 8, 11, 11]),
        [null, 'Moyenne', null, null, 8, 11, 11],
      ]);
    const result = printed(FI, FA, together('S3'));
    expect(averages(result).map(([, ue31]) => ue31)).toEqual([LIGHT, HEAVY, HEAVY, LIGHT]);
    expect(new Set(result.curriculum)).toEqual(new Set(['maquette:Coef FI', 'maquette:Coef FA']));
    expect(result.students.every(({ decision }) => decision.certain)).toBe(true);
    expect(result.anomalies).toEqual([]);
  });

  test('are told by banners over each group, also where one stands in the place of a title', () => {
    const header = ['N° étudiant', 'Nom', 'Prénom', 'R3.01', 'R3.02', 'SAÉ 3.01'];
    const row = (i: number) => [22300000 + i, `Nom${i}`, 'Zoé', 8, 11, 11];
    const both = sheet('S3', [['Groupe FI'], header, row(1), row(2), [], ['Groupe FA'], header, row(3)]);
    expect(averages(printed(FI, FA, both)).map(([, ue31]) => ue31)).toEqual([LIGHT, LIGHT, HEAVY]);
  });

  test('of parcours on one sheet are told by the column, though its modules are mostly those of one', () => {
    const codes = ['R3.01', 'R3.02', 'SAÉ 3.01', 'R3.03', 'R3.04', 'R3.05'];
    const row = (i: number, group: string, own: readonly (number | null)[]) => [22300000 + i, `Nom${i}`, 'Zoé', group, 8, 11, 11, ...own]; // prettier-ignore
    const result = printed(
      maquette('Coef dev', [2, 10], [['R3.03', 6, null], ['R3.05', 6, null]]), // prettier-ignore
      maquette('Coef réseau', [4, 10], [['R3.04', 6, null]]),
      sheet('S3', [
        ['N° étudiant', 'Nom', 'Prénom', 'Parcours', ...codes],
        row(1, 'Dev', [11, null, 11]),
        row(2, 'Réseau', [null, 11, null]),
      ]),
    );
    expect(averages(result).map(([, ue31]) => ue31)).toEqual([
      (2 * 8 + 27 * 11) / 29,
      (4 * 8 + 21 * 11) / 25,
    ]);
    expect(result.students.every(({ decision }) => decision.certain)).toBe(true);
  });

  test('are asked about where the column is empty for somebody, or a remark alone has the word', () => {
    const row = (i: number, group: string | null) => [22300001 + i, `Nom${i}`, 'Zoé', group, 8, 11, 11];
    const header = ['N° étudiant', 'Nom', 'Prénom', 'Remarque', 'R3.01', 'R3.02', 'SAÉ 3.01'];
    const open = [
      [row(0, 'FI'), row(1, 'FA'), row(2, null)],
      [row(0, 'vient de FA'), row(1, 'absent'), row(2, 'boursier')],
      [row(0, 'FI'), row(1, 'FA'), row(2, 'FI puis FA')],
    ];
    for (const rows of open)
      expect(prepare(FI, FA, sheet('S3', [header, ...rows])).inForce.refusal?.code).toBe('ambiguous');
  });

  test('may have a maquette for each semester', () => {
    const s4 = (name: string, r401: readonly [number, number]) =>
      sheet(name, [
        ['Module', 'UE 4.1', 'UE 4.2'],
        ['R4.01', ...r401],
        ['SAÉ 4.01', 15, 15],
        ['ECTS', 15, 15],
      ]);
    const of4 = (name: string, from: number) => marks(name, { from, codes: ['R4.01', 'SAÉ 4.01'] });
    const result = printed(
      maquette('Coef S3 FI', [2, 10]),
      maquette('Coef S3 FA', [10, 10]),
      s4('Coef S4 FI', [10, 15]),
      s4('Coef S4 FA', [15, 10]),
      ...[marks('S3 FI'), marks('S3 FA', { from: 3 }), of4('S4 FI', 1), of4('S4 FA', 3)],
    );
    expect(averages(result).map(([, ue31]) => ue31)).toEqual([LIGHT, LIGHT, HEAVY, HEAVY]);
    expect(new Set(result.curriculum)).toEqual(new Set(['maquette:Coef S3 FI', 'maquette:Coef S3 FA']));
  });

  test('of one group alone is the whole workbook’s', () => {
    const result = printed(FI, FA, marks('S3 FA'));
    expect(averages(result).map(([, ue31]) => ue31)).toEqual([HEAVY, HEAVY]);
  });
});
