import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { isSameFile, writeWhole } from '../../src/cli/files';
import { main } from '../../src/cli/jury';
import { captured } from './captured';

const SAMPLE = path.join('samples', 'but2-mmi.xlsx');
let folder = '';
const at = (name: string): string => path.join(folder, name);
const text = (name: string): string => readFileSync(at(name), 'utf8');
const output = (name: string, content: string, option = '--out') => ({
  option,
  file: at(name),
  bytes: strToU8(content),
});

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'but-files-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('two paths to one file', () => {
  test('through links, dots and hard links are the same; copies are not', () => {
    mkdirSync(at('real'));
    writeFileSync(at('real/notes.xlsx'), 'x');
    writeFileSync(at('real/copy.xlsx'), 'x');
    symlinkSync(at('real'), at('linked'));
    symlinkSync(at('real/notes.xlsx'), at('alias.xlsx'));
    linkSync(at('real/notes.xlsx'), at('twin.xlsx'));
    for (const other of ['linked/notes.xlsx', 'alias.xlsx', 'twin.xlsx', 'real/../real/./notes.xlsx'])
      expect(isSameFile(at(other), at('real/notes.xlsx'))).toBe(true);
    expect(isSameFile(at('real/copy.xlsx'), at('real/notes.xlsx'))).toBe(false);
  });

  test('that is not there yet', () => {
    mkdirSync(at('real'));
    symlinkSync(at('real'), at('linked'));
    expect(isSameFile(at('linked/new.xlsx'), at('real/new.xlsx'))).toBe(true);
    expect(isSameFile(at('real/other.xlsx'), at('real/new.xlsx'))).toBe(false);
    expect(isSameFile(at('nowhere/new.xlsx'), at('nowhere/./new.xlsx'))).toBe(true);
  });

  test('behind a link `..` is the folder that the system finds there, for what is compared and for what is written', () => {
    mkdirSync(at('real/below'), { recursive: true });
    symlinkSync(at('real/below'), at('linked'));
    const behind = `${at('linked')}/../notes.xlsx`;
    expect(isSameFile(behind, at('real/notes.xlsx'))).toBe(true);
    expect(isSameFile(behind, at('notes.xlsx'))).toBe(false);
    writeFileSync(at('notes.xlsx'), 'read');
    writeWhole([{ option: '--out', file: behind, bytes: strToU8('written') }]);
    expect(readFileSync(at('notes.xlsx'), 'utf8')).toBe('read');
    expect(readFileSync(at('real/notes.xlsx'), 'utf8')).toBe('written');
  });

  test('through a link to nothing yet are the same, and the file stands where it leads', () => {
    mkdirSync(at('real'));
    symlinkSync('real/new.xlsx', at('first.xlsx'));
    symlinkSync(at('first.xlsx'), at('second.xlsx'));
    expect(isSameFile(at('second.xlsx'), at('real/new.xlsx'))).toBe(true);
    expect(isSameFile(at('second.xlsx'), at('new.xlsx'))).toBe(false);
    symlinkSync('circle.xlsx', at('circle.xlsx'));
    expect(isSameFile(at('circle.xlsx'), at('new.xlsx'))).toBe(false);
    writeWhole([output('second.xlsx', 'written')]);
    expect(readFileSync(at('real/new.xlsx'), 'utf8')).toBe('written');
    symlinkSync('nowhere/new.xlsx', at('lost.xlsx'));
    expect(() => {
      writeWhole([output('second.xlsx', 'newer'), output('lost.xlsx', 'newer', '--csv')]);
    }).toThrow('lost.xlsx');
    expect(text('second.xlsx')).toBe('written');
  });

  test.each(['linked/notes.xlsx', 'alias.xlsx', 'twin.xlsx'])(
    'never let a result replace the workbook: --out %s',
    async (other) => {
      mkdirSync(at('real'));
      writeFileSync(at('real/notes.xlsx'), readFileSync(SAMPLE));
      symlinkSync(at('real'), at('linked'));
      symlinkSync(at('real/notes.xlsx'), at('alias.xlsx'));
      linkSync(at('real/notes.xlsx'), at('twin.xlsx'));
      const { status, err } = await captured(main, at('real/notes.xlsx'), '--out', at(other));
      expect(status).toBe(2);
      expect(err).toMatch(/^jury: [^\n]+\n$/);
      expect(readFileSync(at('real/notes.xlsx')).equals(readFileSync(SAMPLE))).toBe(true);
    },
  );
});

describe('files that are written', () => {
  test('are all there or none: what stood there before is put back', () => {
    writeFileSync(at('first.xlsx'), 'old');
    mkdirSync(at('second.csv'));
    expect(() => {
      writeWhole([
        output('first.xlsx', 'new'),
        output('third.csv', 'new', '--csv'),
        output('second.csv', 'new', '--apogee-out'),
      ]);
    }).toThrow('second.csv');
    expect(text('first.xlsx')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['first.xlsx', 'second.csv']);
  });

  test('keep the permissions of the file that they replace, and its links', () => {
    writeFileSync(at('real.xlsx'), 'old');
    chmodSync(at('real.xlsx'), 0o600);
    symlinkSync(at('real.xlsx'), at('link.xlsx'));
    writeWhole([output('link.xlsx', 'new')]);
    expect(text('real.xlsx')).toBe('new');
    expect(statSync(at('real.xlsx')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).sort()).toEqual(['link.xlsx', 'real.xlsx']);
  });

  test('keep their owner and group too, whoever prepares the jury', () => {
    writeFileSync(at('theirs.xlsx'), 'old');
    // Only root gives a file away.
    if (process.getuid?.() === 0) chownSync(at('theirs.xlsx'), 1234, 4321);
    chmodSync(at('theirs.xlsx'), 0o640);
    const { uid, gid, mode } = statSync(at('theirs.xlsx'));
    writeWhole([output('theirs.xlsx', 'new')]);
    expect(statSync(at('theirs.xlsx'))).toMatchObject({ uid, gid, mode });
  });

  test('of another run that is killed go after an hour, although a process has its number again', () => {
    const other = `.jury.xlsx.${process.ppid}.0.part`;
    writeFileSync(at(other), 'marks');
    jest.useFakeTimers({ now: Date.now() + 7_200_000 });
    writeWhole([output('jury.xlsx', 'new')]);
    jest.useRealTimers();
    expect(readdirSync(folder)).toEqual(['jury.xlsx']);
  });

  test('take away what a killed run left beside them, and nothing else', () => {
    const gone = 2 ** 22 - 3;
    for (const name of [
      `.jury.xlsx.${gone}.0.part`,
      `.jury.xlsx.${gone}.1.aside`,
      `.jury.xlsx.${process.pid}.0.part`,
      `.jury.xlsx.${process.pid}.0.aside`,
      `.jury.xlsx.${process.ppid}.0.part`,
      '.jury.xlsx.notes.part',
    ])
      writeFileSync(at(name), 'marks');
    writeWhole([output('jury.xlsx', 'new')]);
    expect(readdirSync(folder).sort()).toEqual(
      ['.jury.xlsx.notes.part', `.jury.xlsx.${process.ppid}.0.part`, 'jury.xlsx'].sort(),
    );
  });

  test('may have a name as long as the disk takes', () => {
    const [one, other] = ['1', '2'].map((end) => `${'é'.repeat(120)}${end}.xlsx`);
    writeFileSync(at(one ?? ''), 'old');
    writeWhole([output(one ?? '', 'new'), output(other ?? '', 'newer', '--csv')]);
    expect(text(one ?? '')).toBe('new');
    expect(readdirSync(folder).sort()).toEqual([one, other]);
  });

  test.each(['loop.xlsx', 'loop.xlsx/jury.xlsx', `${'x'.repeat(300)}.xlsx`, 'file/jury.xlsx'])(
    'nowhere are refused in words: %s',
    async (name) => {
      symlinkSync(at('loop.xlsx'), at('loop.xlsx'));
      writeFileSync(at('file'), '');
      const { status, err } = await captured(main, SAMPLE, '--out', at(name));
      expect(status).toBe(2);
      expect(err).toMatch(/^jury: --out [^\n]+ : (?:des liens|chemin|un dossier|introuvable)[^\n]*\n$/);
    },
  );

  test('go into a device without replacing it', () => {
    writeWhole([{ ...output('', 'x'), file: '/dev/null' }]);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

describe('a workbook with macros', () => {
  const withMacros = (): string => {
    const parts = unzipSync(readFileSync(SAMPLE));
    const types = Buffer.from(parts['[Content_Types].xml'] ?? []).toString();
    parts['[Content_Types].xml'] = strToU8(
      types.replace(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      ),
    );
    writeFileSync(at('macros.xlsm'), zipSync(parts));
    return at('macros.xlsm');
  };

  test('keeps its kind, under a name that Excel opens', async () => {
    const refused = await captured(main, withMacros(), '--out', at('jury.xlsx'));
    expect(refused).toMatchObject({ status: 2, err: expect.stringContaining('.xlsm') as string });
    expect(existsSync(at('jury.xlsx'))).toBe(false);
    expect(await captured(main, withMacros(), '--out', at('jury.xlsm'))).toMatchObject({
      status: 0,
      err: '',
    });
    const written = unzipSync(readFileSync(at('jury.xlsm')))['[Content_Types].xml'] ?? new Uint8Array();
    expect(Buffer.from(written).toString()).toContain('sheet.macroEnabled.main+xml');
  });

  test.each([
    ['xltx', 'vnd.openxmlformats-officedocument.spreadsheetml.template', 'spreadsheetml.sheet', 'xlsx'],
    ['xltm', 'vnd.ms-excel.template.macroEnabled', 'vnd.ms-excel.sheet.macroEnabled', 'xlsm'],
  ])('or in a template becomes a workbook, as in Excel: .%s', async (ending, kind, becomes, wanted) => {
    const parts = unzipSync(readFileSync(SAMPLE));
    const types = Buffer.from(parts['[Content_Types].xml'] ?? []).toString();
    parts['[Content_Types].xml'] = strToU8(
      types.replace('vnd.openxmlformats-officedocument.spreadsheetml.sheet.main', `${kind}.main`),
    );
    writeFileSync(at(`template.${ending}`), zipSync(parts));
    const out = [at(`once.${wanted}`), at(`twice.${wanted}`)] as const;
    expect((await captured(main, at(`template.${ending}`), '--out', out[0])).status).toBe(0);
    expect((await captured(main, out[0], '--out', out[1])).status).toBe(0);
    const [once, twice] = out.map((file) => readFileSync(file));
    expect(once?.equals(twice ?? Buffer.of())).toBe(true);
    const written = Buffer.from(unzipSync(once ?? Buffer.of())['[Content_Types].xml'] ?? []).toString();
    expect(written).toContain(`${becomes}.main+xml"`);
    expect(written).not.toContain('template');
  });

  test('is no workbook without them', async () => {
    expect((await captured(main, SAMPLE, '--out', at('jury.xlsm'))).status).toBe(2);
  });
});

test('a part that is damaged and that nobody reads is told, and copied as it is', async () => {
  const picture = 'xl/media/logo.png';
  const bytes = zipSync({
    ...unzipSync(readFileSync(SAMPLE)),
    [picture]: [strToU8('x'.repeat(64)), { level: 0 }],
  });
  bytes[Buffer.from(bytes).indexOf('x'.repeat(64))] = 0;
  writeFileSync(at('logo.xlsx'), bytes);
  const { status, err } = await captured(main, at('logo.xlsx'), '--out', at('jury.xlsx'));
  expect(status).toBe(0);
  expect(err).toMatch(/^jury: [^\n]+abîmées[^\n]+\n$/);
  expect(err).toContain(picture);
  expect(Buffer.from(readFileSync(at('jury.xlsx'))).indexOf('x'.repeat(63))).toBeGreaterThan(0);
});

describe('parts that nobody reads are told', () => {
  const relationships = (target: string): Uint8Array =>
    strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        `<Relationship Id="rId1" Type="x/comments" Target="${target}"/></Relationships>`,
    );
  const sheet = 'xl/worksheets/_rels/sheet1.xml.rels';

  test.each([
    [
      'missing where another points to them',
      { [sheet]: relationships('../comments9.xml') },
      'xl/comments9.xml',
    ],
    ['not well-formed', { 'xl/comments9.xml': strToU8('<comments><x></comments>') }, 'xl/comments9.xml'],
    [
      'cut short, what others put in',
      { 'customXml/item1.xml': strToU8('<?xml version="1.0" encoding="UTF-8"?><a><b>') },
      'customXml/item1.xml',
    ],
    ['relationships that are not well-formed', { [sheet]: strToU8('<Relationships>') }, sheet],
  ])('when they are %s', async (_, more, part) => {
    writeFileSync(at('parts.xlsx'), zipSync({ ...unzipSync(readFileSync(SAMPLE)), ...more }));
    const { status, err } = await captured(main, at('parts.xlsx'), '--out', at('jury.xlsx'));
    expect(status).toBe(0);
    expect(err).toMatch(/^jury: [^\n]+abîmées ou absentes[^\n]+\n$/);
    expect(err).toContain(`(${part})`);
  });

  test('and not what departments put in by themselves, nor a link within the workbook', async () => {
    const more = {
      'customXml/item1.xml': strToU8('<?xml version="1.0" encoding="ISO-8859-1"?><a>\u00e9</a>', true),
      [sheet]: strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
          '<Relationship Id="rId1" Type="x/hyperlink" Target="#Feuil9!A1"/></Relationships>',
      ),
    };
    writeFileSync(at('parts.xlsx'), zipSync({ ...unzipSync(readFileSync(SAMPLE)), ...more }));
    const { status, err } = await captured(main, at('parts.xlsx'), '--out', at('jury.xlsx'));
    expect([status, err]).toEqual([0, '']);
  });
});

const HOSTILE = 'a\u202eb\u0007\u001b[31m\r\u0085\u2066\ufeff';

test('what is said of the files written moves no cursor and turns no line round', async () => {
  const names = [`${HOSTILE}.xlsx`, `${HOSTILE}.csv`].map(at);
  const { status, out } = await captured(main, SAMPLE, '--out', names[0] ?? '', '--csv', names[1] ?? '');
  expect(status).toBe(0);
  expect(out).toMatch(/^(?:[^\p{Cc}\p{Cf}]*\n)+$/u);
});

test('a message is one line of bearable length, whatever names a workbook or a path holds', async () => {
  const name = `a\u202eb\u0007\u001b[31m${'x'.repeat(3000)}`;
  const { status, err } = await captured(main, at(name));
  expect(status).toBe(3);
  expect(err).toMatch(/^jury: [^\p{Cc}\u202a-\u202e]{10,1010}\n$/u);
});
