import { quantity } from '../../src/rules/exact';
import { shownAverage } from '../../src/functions/shown';
import { call, column, installRuntime, row, type Outcome } from './excel';
import { CODES, CODES_S3, marks } from './promotion';

/** What the functions take: marks, shapes, codes, languages. */

const codes = row(...CODES);
let functions = installRuntime();
const run = (id: string, ...args: readonly unknown[]): Outcome => call(functions.get(id), args, 6);
const failure = (id: string, ...args: readonly unknown[]): { error: string; message: string } =>
  run(id, ...args) as { error: string; message: string };

beforeEach(() => {
  functions = installRuntime();
});

describe('what a mark cell can hold', () => {
  const ue31 = (by: Readonly<Record<string, unknown>>): Outcome =>
    run('UEAVERAGE', 'UE31', codes, row(...marks(12, by)));

  test('a number as text counts', () => {
    expect(ue31({ R303: '12,0' })).toBe(12);
    expect(ue31({ R303: ' 6/10 ' })).toBe(12);
  });
  test('an unjustified absence counts 0', () => {
    expect(ue31({ R303: 'abi' })).toBe(ue31({ R303: 0 }));
  });
  test('a justified absence and an exemption drop out', () => {
    expect([ue31({ R303: 'ABJ' }), ue31({ R303: 'Dispensé' })]).toEqual([12, 12]);
  });
  test.each([null, '', 'ATT', undefined])(
    'an awaited mark (%p) drops out of the provisional average',
    (cell) => {
      expect(ue31({ R303: cell })).toBe(12);
      expect(run('UECODE', 'UE31', codes, row(...marks(12, { R303: cell })))).toBe('ATT');
    },
  );
  test('a defaulting student has no average in the UE', () => {
    expect(ue31({ R303: 'DEF' })).toBe('');
    expect(run('UECODE', 'UE31', codes, row(...marks(12, { R303: 'DEF' })))).toBe('DEF');
  });
  test('a UE without any mark has an empty average, never 0', () => {
    expect(run('UEAVERAGE', 'UE31', codes, row(...marks(null)))).toBe('');
  });
  test.each([
    ['120', 120],
    ['-1', -1],
    ['« malade »', 'malade'],
    ['true', true],
    ['#DIV/0!', '#DIV/0!'],
    ['#N/A', { type: 'Error', basicType: 'Error', basicValue: '#N/A' }],
  ])('%s is no mark: the error names the module and what stands there', (shown, cell) => {
    const { error, message } = failure('UEAVERAGE', 'UE31', codes, row(...marks(12, { R303: cell })));
    expect(error).toBe('#VALUE!');
    expect(message).toContain('R303');
    expect(message).toContain(shown.replace(/[«»\s]/g, ''));
  });
  test('what is no mark in another UE does not matter', () => {
    expect(ue31({ R302: 120 })).toBe(12);
  });
  test('a formatted number of the data types counts as its number', () => {
    expect(ue31({ R303: { type: 'FormattedNumber', basicType: 'Double', basicValue: 12 } })).toBe(12);
  });
  test('an average that equals 10 is 10 for formulas that compare it', () => {
    expect(shownAverage({ ...quantity(10), value: 9.999999999999998 })).toBe(10);
    expect(shownAverage({ ...quantity(10), value: 9.999999 })).toBe(9.999999);
    expect(shownAverage({ ...quantity(10), value: 31 / 3 })).toBe(31 / 3);
  });
});

describe('shapes', () => {
  test('codes and marks may stand in columns, or one in a row and one in a column', () => {
    const line = marks(12, { R303: 5 });
    const inRow = run('UEAVERAGE', 'UE31', codes, row(...line));
    expect(run('UEAVERAGE', 'UE31', column(...CODES), column(...line))).toBe(inRow);
    expect(run('UEAVERAGE', 'UE31', codes, column(...line))).toBe(inRow);
  });
  test('other headers between the codes are passed over', () => {
    const headers = row('Nom', ...CODES, 'Moyenne UE31', null);
    expect(run('UEAVERAGE', 'UE31', headers, row('Exemple', ...marks(12), 3, null))).toBe(12);
  });
  test('headers are read as people write them', () => {
    const written = row(
      ...CODES.map((code) => code.replace(/^R(\d)/, 'R$1.').replace(/^SAE(\d)/, 'SAÉ $1.')),
    );
    expect(run('UEAVERAGE', 'UE31', written, row(...marks(12)))).toBe(12);
  });
  test('too few marks: the error says both sizes', () => {
    expect(failure('UEAVERAGE', 'UE31', codes, row(1, 2))).toEqual({
      error: '#VALUE!',
      message: expect.stringMatching(/1 × 2.*33 codes/) as string,
    });
  });
  test('several students where one is asked for: the error names the functions for many', () => {
    const { error, message } = failure('PROGRESSION', codes, [marks(12), marks(12)]);
    expect([error, /BUT\.JURY/.test(message)]).toEqual(['#VALUE!', true]);
  });
  test('codes in a block are refused', () => {
    expect(failure('ECTS', [CODES, CODES], row(...marks(12))).error).toBe('#VALUE!');
  });
  test('a range without module codes is refused, with what was read', () => {
    expect(failure('ECTS', row('Nom', 'Prénom'), row(1, 2)).message).toContain('Nom, Prénom');
  });
  test('the spilled tables turn with the codes', () => {
    const students = [marks(12), marks(9)];
    const turned = students[0]?.map((_, i) => students.map((line) => line[i]));
    const table = run('JURY', codes, students) as unknown[][];
    const across = run('JURY', column(...CODES), turned) as unknown[][];
    expect(across).toEqual(table[0]?.map((_, i) => table.map((line) => line[i])));
  });
  test('a promotion whose width differs from the codes is refused', () => {
    expect(failure('JURY', codes, [[1, 2]]).error).toBe('#VALUE!');
    expect(failure('UEAVERAGES', codes, [[1, 2]]).error).toBe('#VALUE!');
  });
  test('statuses and students must be as many as the lines', () => {
    expect(failure('JURY', codes, [marks(12)], null, [['DEM'], ['DEM']]).message).toContain('situations');
    expect(failure('JURY', codes, [marks(12)], null, null, [['a'], ['b']]).message).toContain('étudiants');
  });
});

describe('codes that nobody knows', () => {
  test('a UE outside the curriculum gives #N/A and the UEs there are', () => {
    const { error, message } = failure('UEAVERAGE', 'UE39', codes, row(...marks(12)));
    expect([error, message.includes('UE35')]).toEqual(['#N/A', true]);
  });
  test('a competence outside the curriculum gives #N/A', () => {
    expect(failure('RCUECODE', 7, codes, row(...marks(12))).error).toBe('#N/A');
  });
  test('a competence may be written in several ways', () => {
    const line = row(...marks(12));
    expect([1, '1', 'RCUE 1', 'C1', 'UE41'].map((one) => run('RCUECODE', one, codes, line))).toEqual(
      Array.from({ length: 5 }, () => 'ADM'),
    );
  });
  test('a module outside the curriculum gives #N/A with its header', () => {
    expect(failure('ECTS', row(...CODES, 'R399'), row(...marks(12), 12))).toEqual({
      error: '#N/A',
      message: expect.stringContaining('R399') as string,
    });
  });
  test('a module repeated below each UE counts once, and an empty repetition does not matter', () => {
    const repeated = row(...CODES, 'R3.03', 'R303');
    expect(run('UEAVERAGE', 'UE31', repeated, row(...marks(12), '12,0', null))).toBe(12);
    expect(run('UECODE', 'UE31', repeated, row(...marks(12, { R303: null }), 12, null))).toBe('ADM');
  });
  test('a module repeated with another mark is refused, with both marks', () => {
    const { error, message } = failure('UEAVERAGE', 'UE31', row(...CODES, 'R303'), row(...marks(12), 13));
    expect([error, message]).toEqual(['#VALUE!', expect.stringMatching(/R303.*12 et 13/)]);
  });
  test('a mistyped header is no silent hole: the module without a column is named', () => {
    const typed = row(...CODES.map((code) => (code === 'R303' ? 'E303' : code)));
    for (const args of [
      ['UEAVERAGE', 'UE31'],
      ['UECODE', 'UE31'],
      ['RCUEAVERAGE', 1],
      ['ECTS'],
      ['NEEDED', 'UE31'],
    ] as const) {
      const [id, ...first] = args;
      expect(failure(id, ...first, typed, row(...marks(12)))).toEqual({
        error: '#N/A',
        message: expect.stringContaining('R303') as string,
      });
    }
    const [titles, first] = run('UEAVERAGES', typed, [marks(12)]) as unknown[][];
    expect([titles?.[0], first?.[0], first?.[2]]).toEqual(['UE31', '? R303', 12]);
  });
  test('a UE of a semester without columns is refused, not averaged over nothing', () => {
    expect(failure('UEAVERAGE', 'UE41', row(...CODES_S3), row(...CODES_S3.map(() => 12))).error).toBe('#N/A');
  });
  test('a status that is not understood is refused', () => {
    expect(failure('UECODE', 'UE31', codes, row(...marks(12)), null, 'Réorienté').error).toBe('#VALUE!');
    expect(run('UECODE', 'UE31', codes, row(...marks(12)), null, 'Inscrit')).toBe('ADM');
  });
});
