import { sheet } from './sheet';
import { r301, read, told, type Cell } from './teachers';

describe('what a teacher’s sheet leaves open is asked', () => {
  const SIX = ['Alouette', 'Buse', 'Choucas', 'Draine', 'Effraie', 'Fauvette'];
  /** Two assessments of one coefficient each of six students. */
  const six = (
    marks: readonly (readonly Cell[])[],
    scales: readonly Cell[] = ['', ''],
    above: readonly (readonly Cell[])[] = [],
    titles: readonly string[] = ['Devoir', 'Oral'],
  ) =>
    sheet('R3.01', [
      ['Feuille de notes R3.01'],
      ...above,
      ['', '', 'Coefficient', ...titles.map(() => 1)],
      ...(scales.some((scale) => scale !== '') ? [['', '', 'Barème', ...scales] as Cell[]] : []),
      ['N° étudiant', 'Nom', 'Prénom', ...titles],
      ...marks.map((row, i) => [22300001 + i, SIX[i] ?? '', 'Zoé', ...row]),
    ]);
  const column = (first: readonly Cell[], second: readonly Cell[] = [12, 13, 14, 12, 11, 15]) =>
    first.map((mark, i) => [mark, second[i] ?? '']);
  const asked = ({ anomalies }: ReturnType<typeof read>) =>
    anomalies.flatMap(({ cell, question }) =>
      question ? [[cell, question.subject, question.choices.join(' ')]] : [],
    );
  const answered = (sheets: Parameters<typeof read>[0], key: string, choice: string) =>
    read(sheets, new Map([[key, choice]]));

  test('nothing, where nothing hints at another scale than 20', () => {
    const book = read([six(column([8, 9, 7, 12, 6, 5]))]);
    expect(asked(book)).toEqual([]);
    expect(r301(book)).toEqual([10, 11, 10.5, 12, 8.5, 10]);
  });

  test('many marks above 20 without a scale: the usual total that holds them is the likely one, and nothing is certain', () => {
    const sheets = [six(column([28, 36, 14, 31, 22, 39]))];
    const book = read(sheets);
    expect(asked(book)).toEqual([
      ['D3', 'R301 Devoir', 'scale:40 scale:50 scale:60 scale:80 scale:100 scale:200 scale:20'],
    ]);
    expect(r301(book)[0]).toBe(13);
    expect(book.anomalies.find(({ kind }) => kind === 'scale')?.doubt).toEqual({
      students: [0, 1, 2, 3, 4, 5],
      modules: [0],
    });
    const on50 = answered(sheets, 'scale:R301 DEVOIR', 'scale:50');
    expect(asked(on50)).toEqual([]);
    expect(r301(on50)[0]).toBe(11.6);
  });

  test('two marks above 20: 20 is the likely one, and these marks are awaited at their cells', () => {
    const book = read([six(column([24, 26, 14, 11, 12, 9, 8]))]);
    expect(asked(book)[0]?.slice(1)).toEqual([
      'R301 Devoir',
      'scale:20 scale:30 scale:40 scale:50 scale:60 scale:80 scale:100 scale:200',
    ]);
    expect(r301(book).slice(0, 3)).toEqual([undefined, undefined, 14]);
    expect(told(book).filter(({ effect }) => effect.code === 'over-scale')).toHaveLength(2);
  });

  test('a single mark above 20 is a slip, told at its cell', () => {
    const book = read([six(column([115, 12, 14, 11, 12, 9]))]);
    expect(asked(book)).toEqual([]);
    expect(told(book)[0]).toMatchObject({ at: 'R3.01!D4', effect: { code: 'over-scale', scale: 20 } });
  });

  test.each([
    [[8, 9.5, 7, 6, 10, 5], 'scale:20 scale:10'],
    [[4, 5, 3.5, 2, 1, 5], 'scale:20 scale:10 scale:5'],
  ])('no mark above 10 (%#): out of 20 until somebody says otherwise', (marks, choices) => {
    const sheets = [six(column(marks))];
    expect(asked(read(sheets))).toEqual([['D3', 'R301 Devoir', choices]]);
    const on10 = answered(sheets, 'scale:R301 DEVOIR', 'scale:10');
    expect(r301(on10)[0]).toBe(((marks[0] ?? 0) * 2 + 12) / 2);
    expect(asked(on10)).toEqual([]);
  });

  test.each<[string, readonly Cell[], readonly (readonly Cell[])[]]>([
    ['in a row, of each column', [10, 20], []],
    ['above the table, of all', ['', ''], [['Barème', 10]]],
    ['above the table, behind a colon', ['', ''], [['Notes sur : 10']]],
  ])('no scale that is stated %s', (_, scales, above) => {
    const small = [6, 7, 5, 6, 5.5, 7];
    const book = read([six(column([8, 9.5, 7, 6, 10, 5], small), scales, above)]);
    expect(asked(book)).toEqual([]);
    expect(r301(book)[0]).toBe(scales[0] === 10 ? 11 : 14);
  });

  const three = ['Devoir', 'Oral', 'Projet'];
  const marks = [
    [8, 12, 16],
    [14, 12, 16],
    [10, 10, 16],
  ];
  test.each([
    [['Notes retenues']],
    [['Notes retenues', 'les meilleures']],
    [['Les meilleures notes comptent']],
    [['n meilleures notes']],
    [['Seulement les meilleures notes']],
    [['Marks counted', '?']],
  ])('"best n of m" without n: %j', (label) => {
    const sheets = [six(marks, [20, 20, 20], [label], three)];
    const book = read(sheets);
    expect(asked(book)).toEqual([['A2', `R301 ${label[0] ?? ''}`, 'mean best:2 best:1']]);
    expect(r301(book)[0]).toBe(12);
    const best2 = answered(
      sheets,
      asked(book)[0] ? String(book.anomalies.find(({ question }) => question)?.question?.key) : '',
      'best:2',
    );
    expect(r301(best2)[0]).toBe(14);
    expect(asked(best2)).toEqual([]);
  });

  test.each([
    [['Notes retenues', 2], 14],
    [['Notes retenues', '2 sur 3'], 14],
    [['Notes retenues : 2'], 14],
    [['Les 2 meilleures notes'], 14],
    [['Les deux meilleures notes'], 14],
    [['Notes retenues', 'les deux meilleures notes'], 14],
    [['Notes retenues', 'toutes'], 12],
    [[], 12],
  ])('stated with a number, or all, or not at all, it asks nothing: %j', (label, mark) => {
    const book = read([six(marks, [20, 20, 20], [label], three)]);
    expect(asked(book)).toEqual([]);
    expect(r301(book)[0]).toBe(mark);
  });
});
