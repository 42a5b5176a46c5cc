import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/replay';

const HEADER =
  'case,student,level,year_code,next_authorised,competence_rank,' +
  'ue1_average,ue1_code,ue2_average,ue2_code,rcue_average,rcue_code';
/** Invented: a year passed by compensation, one passed by right, one that the jury let pass, one not finished. */
const ROWS = [
  '1,1,2,ADM,5,1,12.000000,ADM,13.000000,ADM,12.500000,ADM',
  '1,1,2,ADM,5,2,8.000000,CMP,12.000000,ADM,10.000000,CMP',
  '2,2,1,PASD,3,1,11.000000,ADM,11.000000,ADM,11.000000,ADM',
  '2,2,1,PASD,3,2,10.000000,ADM,9.990000,CMP,9.995000,CMP',
  '2,2,1,PASD,3,3,9.000000,AJ,9.100000,AJ,9.050000,AJ',
  '3,3,3,ADJ,,1,9.000000,ADJR,9.000000,ADJR,9.900000,ADJ',
  '3,3,3,ADJ,,2,14.000000,ADM,14.000000,ADM,14.000000,ADM',
  '4,4,1,NAR,,1,12.000000,ADM,12.000000,ADM,12.000000,ADM',
  '4,4,1,NAR,,2,11.000000,ADM,,,,',
];

let folder = '';
let out = '';
let err = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replay-'));
  out = '';
  err = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function replay(text: string): Promise<number> {
  const path = join(folder, 'cases.csv');
  await writeFile(path, text);
  return main([path]);
}

const EXPECTED = {
  cases: 4,
  rcueAverage: { agree: 7, of: 8 },
  rcueCode: { agree: 7, of: 7 },
  ueCode: { agree: 14, of: 14 },
  year: { allValidated: { agree: 1, of: 1 }, byRight: { agree: 2, of: 2 } },
};

describe('replay', () => {
  it('prints how often the rules say what the juries decided, as one JSON object', async () => {
    expect(await replay([HEADER, ...ROWS].join('\n'))).toBe(0);
    expect(JSON.parse(out)).toEqual(EXPECTED);
    expect(err).toBe('');
  });

  it.each([
    ['with CRLF, a byte order mark and blank lines', `\ufeff${[HEADER, ...ROWS].join('\r\n')}\r\n\r\n`],
    ['with quoted fields', [HEADER, ...ROWS].join('\n').replace(/[^,\n]+/g, '"$&"')],
    [
      'with the rows of its cases mixed',
      [HEADER, ...[...ROWS].sort((a, b) => a.slice(8).localeCompare(b.slice(8)))].join('\n'),
    ],
    [
      'with its columns in another order',
      [HEADER, ...ROWS].map((row) => row.split(',').reverse().join(',')).join('\n'),
    ],
  ])('reads a file %s', async (_, text) => {
    expect(await replay(text)).toBe(0);
    expect(JSON.parse(out)).toEqual(EXPECTED);
  });

  it('counts a decision that the rules do not make', async () => {
    const rows = ['1,1,2,RED,,1,12.0,AJ,12.0,ADM,12.1,AJ', '1,1,2,RED,,2,12.0,ADM,12.0,ADM,12.0,ADM'];
    expect(await replay([HEADER, ...rows].join('\n'))).toBe(0);
    expect(JSON.parse(out)).toEqual({
      cases: 1,
      rcueAverage: { agree: 1, of: 2 },
      rcueCode: { agree: 1, of: 2 },
      ueCode: { agree: 3, of: 4 },
      year: { allValidated: { agree: 0, of: 1 }, byRight: { agree: 0, of: 1 } },
    });
  });

  it('takes a RCUE average as the same within 1e-5', async () => {
    const rows = [1.0, 2.0].map((n) => `${n},1,2,RED,,1,9.0,AJ,9.0,AJ,9.0000${n}1,AJ`);
    expect(await replay([HEADER, ...rows].join('\n'))).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ rcueAverage: { agree: 0, of: 2 } });
    expect(await replay([HEADER, '1,1,2,RED,,1,9.0,AJ,9.0,AJ,9.000009,AJ'].join('\n'))).toBe(0);
    expect(out).toContain('"rcueAverage":{"agree":1,"of":1}');
  });

  it('has nothing to compare in a file of a header alone', async () => {
    expect(await replay(`${HEADER}\n`)).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ cases: 0, ueCode: { agree: 0, of: 0 } });
  });

  it.each([[[]], [['a.csv', 'b.csv']], [['--help']]])(
    'shows its usage for the arguments %j',
    async (argv) => {
      expect(await main(argv)).toBe(2);
      expect(err).toBe('replay: usage: npm run --silent replay -- <file.csv>\n');
      expect(out).toBe('');
    },
  );

  it('says that a file cannot be read', async () => {
    const path = join(folder, 'absent.csv');
    expect(await main([path])).toBe(3);
    expect(err).toBe(`replay: ${path}: cannot be read (ENOENT)\n`);
    expect(await main([folder])).toBe(3);
    expect(err).toContain('cannot be read (EISDIR)');
  });

  it.each([
    ['other columns', 'name,mark\nx,12\n', 'line 1 lacks the columns case, level, year_code'],
    ['nothing', '', 'line 1 lacks the columns'],
    ['a row that is too short', `${HEADER}\n${ROWS[0]}\n1,2,3\n`, 'line 3 has 3 fields, not 12'],
    [
      'a text as average',
      [HEADER, ROWS[0]].join('\n').replace('12.500000', 'abs'),
      'line 2, rcue_average: "abs" is no average',
    ],
    [
      'another level',
      `${HEADER}\n${ROWS[0]?.replace('1,1,2', '1,1,4')}`,
      'line 2, level: "4" is not 1, 2 or 3',
    ],
  ])('says in one line what is wrong with a file of %s', async (_, text, message) => {
    expect(await replay(text)).toBe(3);
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(out).toBe('');
  });
});
