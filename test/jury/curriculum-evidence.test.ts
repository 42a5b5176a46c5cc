import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import { curriculumInForce } from '../../src/jury/curriculum-in-force';
import { prepareJury } from '../../src/jury/prepare';
import { questionKey } from '../../src/gradebook/questions';
import { sheet, workbook } from '../gradebook/sheet';

const [MMI] = BUILTIN_CURRICULA;
const S3 = MMI.modules.filter(({ semester }) => semester === 'S3');
const CODES = S3.map(({ code }) => code);

/** A sheet of marks below these headers, with titles above. */
const marks = (headers: readonly string[], titles: readonly string[] = [], name = 'Notes') =>
  sheet(name, [
    ...titles.map((title) => [title]),
    ['N° étudiant', 'Nom', 'Prénom', ...headers],
    [22300001, 'Alouette', 'Zoé', ...headers.map(() => 12)],
    [22300002, 'Bouleau', 'Max', ...headers.map(() => 9)],
  ]);
const inForce = (...sheets: ReturnType<typeof sheet>[]) => curriculumInForce(workbook(...sheets), null);
const kinds = (found: ReturnType<typeof curriculumInForce>) => found.anomalies.map(({ kind }) => kind);
const MANY = CODES.slice(0, Math.ceil(0.6 * CODES.length));

describe('the built-in curriculum', () => {
  test.each([
    ['exactly its module codes', marks(CODES)],
    ['its codes but one', marks(CODES.slice(1))],
    ['its speciality in a title', marks(MANY, ['BUT MMI 2e année'])],
    ['its speciality in the name of the sheet', marks(MANY, [], 'MMI2 S3')],
    ['the names of its modules', marks(S3.slice(0, MANY.length).map(({ code, name }) => `${code} ${name}`))],
    ['the names of its modules alone', marks(MMI.modules.map(({ name }) => name))],
  ])('is confirmed by %s', (_, own) => {
    const found = inForce(own);
    expect(found).toMatchObject({ from: 'recognised', refusal: null, anomalies: [] });
  });

  test('is a guess where nothing confirms it, and everybody’s decision with it, until somebody says so', () => {
    const found = inForce(marks(MANY));
    expect(kinds(found)).toEqual(['curriculum-guessed']);
    expect(found.anomalies[0]?.doubt).toEqual({ students: 'all', modules: 'all' });
    const answers = new Map([[questionKey('curriculum-guessed', MMI.id), `curriculum:${MMI.id}`]]);
    expect(curriculumInForce(workbook(marks(MANY)), null, answers).anomalies).toEqual([]);
  });

  test.each([
    ['BUT GEA 2e année - Semestre 3', 'Notes'],
    ['BUT Informatique - semestre 3', 'Notes'],
    ['Département Génie Civil, BUT 2', 'Notes'],
    ['Notes du semestre', 'R&T S3'],
    ['Notes du semestre', 'BUT2 INFO S3'],
    ['B.U.T. Techniques de commercialisation', 'Feuil1'],
  ])('is refused by another department’s title: %s on %s', (title, name) => {
    const { refusal } = inForce(marks(CODES, [title], name));
    expect(refusal).toMatchObject({ code: 'other-diploma', sheet: name, cell: 'A1' });
  });

  test('is refused by other names of its modules', () => {
    const headers = CODES.map((code, i) => `${code} Comptabilité analytique ${i}`);
    expect(inForce(marks(headers)).refusal).toMatchObject({
      code: 'other-diploma',
      sheet: 'Notes',
      cell: 'D1',
    });
  });
});

describe('a maquette in the workbook', () => {
  const matrix = (name: string, [a, b]: readonly [number | string, number], options = {}) =>
    sheet(
      name,
      [
        ['Semestre 3', '', '', '', ''],
        ['', 'ECTS', 'R3.01', 'R3.02', 'SAÉ 3.01'],
        ['UE 3.1', 15, a, 2, 4],
        ['UE 3.2', 15, b, 3, 4],
      ],
      options,
    );
  const own = marks(['R3.01', 'R3.02', 'SAÉ 3.01']);

  test('with a cell that cannot be read refuses with that cell, and no other curriculum steps in', () => {
    const found = inForce(own, matrix('Coefs', ['à voir', 1]));
    expect(found.refusal).toMatchObject({
      code: 'refused',
      sheet: 'Coefs',
      cell: 'C3',
      problem: { code: 'not-a-number', data: { value: 'à voir' } },
    });
  });

  test('is the one in sight where an old one is hidden', () => {
    const found = inForce(
      matrix('Maquette 2023', [9, 9], { visible: false }),
      own,
      matrix('Maquette', [1, 2]),
    );
    expect(found).toMatchObject({ from: 'workbook', refusal: null });
    expect(found.curriculum.ues[0]?.weights[0]).toMatchObject({ module: 'R301', coefficient: 1 });
  });

  test('is no sheet of hours', () => {
    const hours = sheet('Volumes horaires', matrix('', [20, 16]).rows as never);
    const found = inForce(own, hours, matrix('Coefs', [1, 2]));
    expect(found.curriculum.ues[0]?.weights[0]).toMatchObject({ coefficient: 1 });
    expect([...found.maquetteSheets]).toEqual(['Coefs']);
  });

  test('is asked for where two fit equally, and the answer is followed', () => {
    const sheets = [own, matrix('Maquette FI', [1, 2]), matrix('Maquette FA', [5, 2])];
    const { refusal } = inForce(...sheets);
    const key = questionKey('curriculum-ambiguous', 'Maquette FI / Maquette FA');
    expect(refusal).toEqual({ code: 'ambiguous', key, sheets: ['Maquette FI', 'Maquette FA'] });
    const answers = new Map([[key, 'sheet:Maquette FA']]);
    const answered = curriculumInForce(workbook(...sheets), null, answers);
    expect(answered.refusal).toBeNull();
    expect(answered.curriculum.ues[0]?.weights[0]).toMatchObject({ module: 'R301', coefficient: 5 });
  });

  test.each(['UE 1', 'Compétence 1', 'BC01', 'C1'])('may name its UEs %s below a semester', (label) => {
    const other = label.replace('1', '2');
    const found = inForce(
      own,
      sheet('Coef', [
        ['Semestre 3', '', '', '', ''],
        ['Compétence', 'ECTS', 'R3.01', 'R3.02', 'SAÉ 3.01'],
        [label, 15, 1, 2, 4],
        [other, 15, 2, 3, 4],
      ]),
    );
    expect(found.curriculum.ues.map(({ code, ects }) => [code, ects])).toEqual([
      ['UE31', 15],
      ['UE32', 15],
    ]);
  });

  test('without ECTS tells each UE', () => {
    const bare = sheet('Coef', [
      ['', '', 'R3.01', 'R3.02', 'SAÉ 3.01'],
      ['UE 3.1', '', 1, 2, 4],
      ['UE 3.2', '', 2, 3, 4],
    ]);
    const found = inForce(own, bare);
    expect(found.anomalies.map(({ sheet: where, kind, value }) => [where, kind, value])).toEqual([
      ['Coef', 'unknown-ects', 'UE31'],
      ['Coef', 'unknown-ects', 'UE32'],
    ]);
  });
});

describe('a maquette whose sums of coefficients do not add up', () => {
  const S3_MARKS = ['R3.01', 'R3.02', 'SAÉ 3.01'];
  const maquette = (...rows: readonly (readonly (string | number | null)[])[]) =>
    sheet('Coefs', [['Semestre 3'], ['Module', 'UE 3.1', 'UE 3.2'], ...rows, ['ECTS', 15, 15]]);

  test('is refused with the cell of the sum', () => {
    const found = inForce(
      maquette(['R3.01', 3, null], ['R3.02', null, 6], ['SAÉ 3.01', 5, 5], [null, 2, 4], ['Total', 10, 15]),
      marks(S3_MARKS),
    );
    expect(found.refusal).toMatchObject({
      code: 'refused',
      sheet: 'Coefs',
      cell: 'B7',
      problem: { code: 'sum-differs', data: { of: 'UE31', stated: 10, computed: 8 } },
    });
  });

  test('is refused also for a row that lost its name, where no sum is stated', () => {
    const found = inForce(
      maquette(['R3.01', 3, null], ['R3.02', null, 6], [null, 2, 4], ['SAÉ 3.01', 5, 5]),
      marks(S3_MARKS),
    );
    expect(found.refusal).toMatchObject({
      code: 'refused',
      cell: 'B5',
      problem: { code: 'module-missing', data: { ue: 'UE31' } },
    });
  });

  test('is followed where such a row holds the sums of those above it', () => {
    const rows = [['R3.01', 3, null], ['R3.02', null, 6], [null, 3, 6], ['SAÉ 3.01', 5, 5]]; // prettier-ignore
    expect(inForce(maquette(...rows), marks(S3_MARKS))).toMatchObject({ from: 'workbook', refusal: null });
  });

  test('is followed where they do', () => {
    const rows = [['R3.01', 3, null], ['R3.02', null, 6], ['SAÉ 3.01', 5, 5]]; // prettier-ignore
    const found = inForce(maquette(...rows, ['Total', 8, 11]), marks(S3_MARKS));
    expect(found).toMatchObject({ from: 'workbook', refusal: null });
  });
});

describe('averages of UEs without a module', () => {
  const of = (title: string) =>
    prepareJury(
      workbook(
        sheet('Bilan', [
          [title],
          ['N° étudiant', 'Nom', 'Prénom', 'UE31', 'UE32'],
          [22300001, 'ALOUETTE', 'Zoé', 12.5, 11.1],
        ]),
      ),
      { curriculum: null },
    );

  test('under a title of another department are judged by no built-in curriculum', () => {
    const prepared = of('BUT GEA, bilan');
    expect(prepared.ok).toBe(false);
    expect(prepared.inForce.refusal).toMatchObject({ code: 'other-diploma', sheet: 'Bilan', cell: 'A1' });
  });

  test('under its own title confirm it; under none it is a guess', () => {
    for (const [title, told] of [
      ['BUT MMI, bilan', 0],
      ['Bilan', 1],
    ] as const) {
      const prepared = of(title);
      const anomalies = prepared.ok ? prepared.report.anomalies : [];
      expect(anomalies.filter(({ kind }) => kind === 'curriculum-guessed')).toHaveLength(told);
    }
  });
});
