import { plainSpaces } from '../plain-spaces';
import { call, column, installRuntime, row, type Outcome } from './excel';
import { CODES, CODES_S3, marks, maquetteOf, MMI } from './promotion';

const codes = row(...CODES);
let functions = installRuntime();
const run = (id: string, ...args: readonly unknown[]): Outcome => call(functions.get(id), args, 6);
const failure = (id: string, ...args: readonly unknown[]): { error: string; message: string } =>
  run(id, ...args) as { error: string; message: string };

beforeEach(() => {
  functions = installRuntime();
});

describe('the curriculum', () => {
  const few = row('R303', 'R304');
  test('is not guessed from a few codes that every diploma has', () => {
    expect(failure('UEAVERAGE', 'UE31', few, row(1, 2)).message).toContain(MMI.id);
  });
  test('can be named by its id', () => {
    expect(failure('UEAVERAGE', 'UE31', few, row(1, 2), MMI.id).message).toContain('R305');
    expect(failure('UEAVERAGE', 'UE31', few, row(1, 2), 'but9').error).toBe('#N/A');
  });
  test('can be a range that holds a maquette', () => {
    const line = row(...marks(12, { R303: 3, SAE310: '17,5' }));
    for (const ue of MMI.ues) {
      expect(run('UEAVERAGE', ue.code, codes, line, maquetteOf(MMI))).toBe(
        run('UEAVERAGE', ue.code, codes, line),
      );
    }
    expect(run('ECTS', codes, line, maquetteOf(MMI))).toBe(60);
  });
  test('without ECTS earns none, and says so instead of 0', () => {
    const withoutEcts = maquetteOf(MMI).map(([ue, , ...rest]) => [ue, ...rest]);
    expect(failure('ECTS', codes, row(...marks(12)), withoutEcts).error).toBe('#N/A');
    const [titles = [], first = []] = run('JURY', codes, [marks(12)], withoutEcts) as unknown[][];
    expect(first[titles.indexOf('ECTS')]).toBe('');
  });
  test('that is no table of coefficients is refused', () => {
    expect(
      failure('ECTS', codes, row(...marks(12)), [
        ['a', 'b'],
        [1, 2],
      ]).error,
    ).toBe('#VALUE!');
  });
  test('with a mistake says where in the range', () => {
    const broken = maquetteOf(MMI).map((line, i) =>
      line.map((cell, j) => (i === 1 && j === 4 ? 'deux' : cell)),
    );
    const { error, message } = failure('ECTS', codes, row(...marks(12)), broken);
    expect([error, message]).toEqual(['#VALUE!', expect.stringContaining('ligne 2, colonne 5')]);
  });
  test('of empty cells is as good as omitted', () => {
    expect(run('ECTS', codes, row(...marks(12)), [[null, '']])).toBe(60);
  });
});

describe('the table of decisions', () => {
  const table = (...args: readonly unknown[]): unknown[][] => run('JURY', codes, ...args) as unknown[][];
  const at = (lines: readonly unknown[][], line: number, title: string): unknown =>
    lines[line]?.[(lines[0] ?? []).indexOf(title)];

  test('has a line per student under one line of titles, all of one width', () => {
    const lines = table([marks(12), marks(9), marks(null)], null, null, [
      ['A', 1],
      ['B', 2],
      ['C', 3],
    ]);
    expect(lines).toHaveLength(4);
    expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
  });
  test('holds no null: an empty cell is an empty text', () => {
    const cells = table([marks(12), marks(null)], null, [[null], ['']], [[null], ['']]).flat();
    expect(cells.filter((cell) => cell === null || cell === undefined)).toEqual([]);
  });
  test('leaves a blank line blank, so that ranges may be longer than the list', () => {
    expect(new Set(table([marks(12), marks('')])[2])).toEqual(new Set(['']));
  });
  test('awaits the marks of a named student who has none', () => {
    expect(at(table([marks(12), marks(null)], null, null, [['A'], ['B']]), 2, 'Proposition')).toBe('ATT');
  });
  test('gives a student who left his status, and the credits of the UEs that he has acquired', () => {
    const lines = table([marks(12), marks(9), marks(12)], null, [['Démission'], ['ABL'], ['Défaillant']]);
    const seen = [1, 2, 3].map((line) =>
      ['Proposition', 'ECTS', 'UE31 Code'].map((title) => at(lines, line, title)),
    );
    expect(seen).toEqual([
      ['DEM', 60, 'ADM'],
      ['ABL', 0, 'ABL'],
      ['DEF', 0, 'DEF'],
    ]);
  });
  test('says in the reasons which mark could not be read, and decides nothing on it', () => {
    const lines = table([marks(12, { R303: 33 })]);
    expect(at(lines, 1, 'Proposition')).toBe('ATT');
    expect(plainSpaces(lines[1]?.at(-1))).toContain('R303 : « 33 »');
  });
  test('says in the reasons which status was not understood, and takes it for none', () => {
    const lines = table([marks(12)], null, [['Réorienté']]);
    expect(at(lines, 1, 'Proposition')).toBe('ADM');
    expect(plainSpaces(lines[1]?.at(-1))).toMatch(/^Situation « Réorienté »/);
  });
  test('of one semester shows its UEs, no RCUE, and the way to the next one', () => {
    const lines = run('JURY', row(...CODES_S3), [CODES_S3.map(() => 9)]) as unknown[][];
    expect(lines[0]?.filter((title) => /RCUE|UE4/.test(String(title)))).toEqual([]);
    expect(at(lines, 1, 'Suite')).toBe('S4 de droit');
  });
  test('repeats names that begin like formulas as texts', () => {
    expect(table([marks(12)], null, null, [['=1+1']])[1]?.[0]).toBe('=1+1');
  });
});

describe('the mark needed', () => {
  const needed = (...args: readonly unknown[]): Outcome => run('NEEDED', ...args);

  test('reaches the threshold, and a hundredth less does not', () => {
    const mark = needed('UE31', codes, row(...marks(9.5, { R303: null }))) as number;
    const code = (value: number): Outcome =>
      run('UECODE', 'UE31', row(...CODES_S3), row(...CODES_S3.map((one) => (one === 'R303' ? value : 9.5))));
    expect([code(mark), code(Number((mark - 0.01).toFixed(2)))]).toEqual(['ADM', 'AJ']);
  });
  test('is 0 where any mark will do', () => {
    expect(needed('UE31', codes, row(...marks(19, { R303: null })))).toBe(0);
  });
  test('says when nothing is awaited, when other marks are, when it is out of reach', () => {
    const errors = [
      failure('NEEDED', 'UE31', codes, row(...marks(9))),
      failure('NEEDED', 'UE31', codes, row(...marks(9, { R303: null, R304: null })), null, 'R303'),
      failure('NEEDED', 'UE31', codes, row(...marks(1, { R303: null }))),
    ];
    expect(errors.map(({ error }) => error)).toEqual(['#N/A', '#N/A', '#N/A']);
    expect(new Set(errors.map(({ message }) => message)).size).toBe(3);
  });
  test('takes the modules named, whatever they hold', () => {
    expect(needed('UE31', codes, row(...marks(10)), null, row('R303'))).toBe(9.96);
  });
  test('refuses a module that does not count there, and one that nobody knows', () => {
    expect(failure('NEEDED', 'UE31', codes, row(...marks(10)), null, 'R301').error).toBe('#VALUE!');
    expect(failure('NEEDED', 'UE31', codes, row(...marks(10)), null, 'R999').error).toBe('#N/A');
  });
  test.each([-1, 21, 'dix', true])('refuses the threshold %p', (threshold) => {
    expect(failure('NEEDED', 'UE31', codes, row(...marks(10)), null, 'R303', threshold).error).toBe(
      '#VALUE!',
    );
  });
});

describe('the mark of a module with a second session', () => {
  const mark = (...args: readonly unknown[]): unknown =>
    (run('MODULEAVERAGE', ...args) as unknown[][])[0]?.[0];
  const first = row(6, 12, 4);
  const second = row(14, null, null);

  test('takes the better mark, the new one, or one of at most 10', () => {
    expect(mark(first, null, null, second)).toBe(10);
    expect(mark(row(16, 12, 4), null, null, second, 'remplace')).toBe(10);
    expect(mark(row(16, 12, 4), null, null, second, 'Replace')).toBe(10);
    expect(mark(first, null, null, second, 'plafonnée')).toBe(26 / 3);
    expect(mark(first, null, null, second, 'capped', 2)).toBe(11);
  });
  test.each([
    [2, 9],
    ['2 sur 3', 9],
    ['les deux meilleures notes', 9],
    ['toutes', 22 / 3],
    ['all', 22 / 3],
  ])('counts as many assessments as a sheet says: %s', (best, mean) => {
    expect(mark(first, null, null, null, null, best)).toBeCloseTo(mean, 12);
  });
  test('is brought to 20 by the same scales', () => {
    expect(mark(row(3, 10), null, 10, row(8, null))).toBe(18);
  });
  test('is that of each student of a block, in rows or in columns', () => {
    const block = [
      [6, 12],
      [8, 8],
    ];
    const again = [
      ['', ''],
      [10, ''],
    ];
    expect(run('MODULEAVERAGE', block, row(1, 1), null, again)).toEqual([[9], [9]]);
    expect(run('MODULEAVERAGE', block, column(1, 1), null, again)).toEqual([[8, 10]]);
    expect(
      run('MODULEAVERAGE', block, row(1, 1), null, [
        ['', 'x'],
        ['', ''],
      ]),
    ).toEqual([['? x'], [8]]);
  });
  test('refuses another shape, an unknown rule, a number of assessments that is none, and an unreadable mark', () => {
    const refused = (...args: readonly unknown[]): string => failure('MODULEAVERAGE', ...args).error;
    expect(refused(first, null, null, row(14))).toBe('#VALUE!');
    expect(refused(first, null, null, second, 'on verra')).toBe('#VALUE!');
    expect(refused(first, null, null, second, 'best', 1.5)).toBe('#VALUE!');
    expect(refused(first, null, null, row('x', null, null))).toBe('#VALUE!');
  });
});

describe('the mean of assessments', () => {
  const mean = (...args: readonly unknown[]): unknown =>
    (run('WEIGHTEDMEAN', ...args) as unknown[][])[0]?.[0];

  test('weighs by coefficients and brings every scale to 20', () => {
    expect(mean(row(12, 30), row(1, 3), row(20, 40))).toBe(14.25);
    expect(mean(row(5, 10), null, 10)).toBe(15);
    expect(mean(row('5', '7,5'), null, row(10, 10))).toBe(12.5);
  });
  test('is exact where binary fractions are not', () => {
    expect(mean(row(9.9, 10.1, 10))).toBe(10);
    expect(mean(row(0.1, 0.2), row(0.1, 0.2))).toBe(1 / 6);
  });
  test('counts ABI as 0 and neutralises ABJ and EXC', () => {
    expect([mean(row(12, 'ABI')), mean(row(12, 'ABJ')), mean(row(12, 'EXC'))]).toEqual([6, 12, 12]);
  });
  test('gives a code where there is no mark yet, or none to come', () => {
    expect([
      mean(row(12, null)),
      mean(row(null, '')),
      mean(row('ABJ', 'ABJ')),
      mean(row('ABJ', 'EXC')),
      mean(row(12, 'DEF')),
    ]).toEqual(['ATT', '', 'ABJ', 'EXC', 'DEF']);
  });
  test('leaves out an assessment with the coefficient 0, awaited or not', () => {
    expect(mean(row(12, null), row(1, 0))).toBe(12);
    expect(mean(row(12, 14), row(0, 0))).toBe('');
  });
  test('gives one mark per student of a block, in rows or in columns', () => {
    expect(
      run(
        'WEIGHTEDMEAN',
        [
          [10, 12],
          ['x', 2],
        ],
        row(1, 1),
      ),
    ).toEqual([[11], ['? x']]);
    expect(
      run(
        'WEIGHTEDMEAN',
        [
          [10, 1],
          [12, 3],
        ],
        column(1, 1),
      ),
    ).toEqual([[11, 2]]);
  });
  test('refuses marks above their scale, wrong coefficients and scales', () => {
    expect(failure('WEIGHTEDMEAN', row(12, 11), null, row(20, 10)).error).toBe('#VALUE!');
    expect(failure('WEIGHTEDMEAN', row(12, 11), row(1, -1)).error).toBe('#VALUE!');
    expect(failure('WEIGHTEDMEAN', row(12, 11), row(1, 'x')).error).toBe('#VALUE!');
    expect(failure('WEIGHTEDMEAN', row(12, 11), row(1)).error).toBe('#VALUE!');
    expect(failure('WEIGHTEDMEAN', row(12, 11), null, row(0, 20)).error).toBe('#VALUE!');
  });
  test('feeds a mark cell: its result is understood by the other functions', () => {
    const line = (cell: unknown): Outcome => run('UECODE', 'UE31', codes, row(...marks(12, { R303: cell })));
    expect([line(mean(row(8, 16))), line(mean(row(12, null))), line(mean(row('ABJ', 'ABJ')))]).toEqual([
      'ADM',
      'ATT',
      'ADM',
    ]);
  });
});

describe('the language', () => {
  test('of messages and tables is that of Excel', () => {
    functions = installRuntime('en-GB');
    expect(failure('UEAVERAGE', 'UE39', codes, row(...marks(12))).message).toMatch(/^Unknown UE/);
    expect((run('JURY', codes, [marks(12)]) as unknown[][])[0]?.at(-1)).toContain('Reasons');
  });
  test('is French where it is neither French nor English', () => {
    functions = installRuntime('de-DE');
    expect(failure('UEAVERAGE', 'UE39', codes, row(...marks(12))).message).toMatch(/inconnue/);
  });
});
