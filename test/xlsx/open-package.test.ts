import { strToU8, zipSync } from 'fflate';
import { gridOf } from '../../src/cells/grid';
import type { SheetSnapshot } from '../../src/cells/snapshot';
import { openPackage } from '../../src/xlsx/open-package';
import { fflateCodec } from '../../src/xlsx/codec';
import { Parts } from '../../src/xlsx/parts';
import { checkSizes } from '../../src/xlsx/read-budget';
import type { ZipEntry } from '../../src/xlsx/zip-read';
import { OPEN_ERRORS, type OpenError } from '../../src/xlsx/open-error';
import { departmentFile, firstSheet, MAIN, smallWorkbook, zipped, type PartTexts } from './packages';

function errorOf(bytes: Uint8Array): OpenError | null {
  const result = openPackage(bytes);
  return result.ok ? null : result.error;
}

const oleFile = (streamName: string): Uint8Array => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...streamName].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024,
  );
  return bytes;
};

const without = (parts: PartTexts, name: string): PartTexts =>
  Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name));

const bytesOf = (parts: PartTexts): Record<string, Uint8Array> =>
  Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));

const sheet = 'xl/worksheets/notes.xml';
const parts = smallWorkbook('<row><c><v>1</v></c></row>');

describe('opening what is no workbook', () => {
  it.each([
    ['an empty file', new Uint8Array(), { code: 'not-zip', detail: 'empty' }],
    ['a CSV under another name', strToU8('Nom;Note\nMartin;12,5\n'), { code: 'not-zip', detail: 'text' }],
    [
      'a web page under another name',
      strToU8('<html><table></table></html>'),
      { code: 'not-zip', detail: 'html' },
    ],
    ['an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0), { code: 'not-zip', detail: 'binary' }],
    ['an .xls', oleFile('Workbook'), { code: 'legacy-xls' }],
    ['an .xls of Excel 4', Uint8Array.of(0x09, 0x04, 0x06, 0x00, 0, 0), { code: 'legacy-xls' }],
    ['an encrypted .xlsx', oleFile('EncryptedPackage'), { code: 'encrypted' }],
    ['the first two bytes of a zip', strToU8('PK'), { code: 'truncated' }],
    ['a zip of something else', zipped({ 'a.txt': 'a' }), { code: 'not-workbook', detail: 'zip' }],
    ['an .ods', zipped({ mimetype: 'application/vnd.oasis' }), { code: 'not-workbook', detail: 'ods' }],
  ])('says what %s is', (_, bytes, expected) => {
    expect(errorOf(bytes)).toEqual(expected);
  });

  it('tells an .xlsb and a text document from a workbook', () => {
    const typed = (type: string): OpenError | null => {
      const types = parts['[Content_Types].xml']?.replace(
        /ContentType="[^"]*sheet\.main\+xml"/,
        `ContentType="${type}"`,
      );
      return errorOf(zipped({ ...parts, '[Content_Types].xml': types ?? '' }));
    };
    expect(typed('application/vnd.ms-excel.sheet.binary.macroEnabled.main')).toMatchObject({
      detail: 'xlsb',
    });
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
    expect(typed(word)).toEqual({ code: 'not-workbook', part: 'xl/workbook.xml', detail: word });
  });

  it('opens a workbook with macros', () => {
    const types = parts['[Content_Types].xml']?.replace(
      /ContentType="[^"]*sheet\.main\+xml"/,
      'ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"',
    );
    expect(errorOf(zipped({ ...parts, '[Content_Types].xml': types ?? '' }))).toBeNull();
  });
});

describe('opening a damaged file', () => {
  it('sees at any length that a file was cut off', () => {
    const whole = departmentFile();
    for (const share of [0.01, 0.3, 0.7, 0.99, 0.9999]) {
      expect(errorOf(whole.slice(0, Math.floor(whole.length * share)))?.code).toBe('truncated');
    }
  });

  it('sees a changed byte in a part by its checksum', () => {
    const bytes = zipSync({ ...bytesOf(parts), [sheet]: [strToU8(parts[sheet] ?? ''), { level: 0 }] });
    bytes[Buffer.from(bytes).indexOf('<v>1</v>') + 3] = '7'.charCodeAt(0);
    expect(errorOf(bytes)).toEqual({ code: 'broken-part', part: sheet, detail: 'checksum differs' });
  });

  it('answers with a value whatever byte was changed', () => {
    const bytes = zipped(parts);
    for (let i = 0; i < bytes.length; i++) {
      const changed = bytes.slice();
      changed[i] = (changed[i] ?? 0) ^ 0x5a;
      const code = errorOf(changed)?.code;
      expect([undefined, ...OPEN_ERRORS]).toContain(code);
    }
  });

  it('names a sheet that is missing, doubled, dangling, no worksheet or no XML', () => {
    const errorWith = (more: PartTexts): OpenError | null => errorOf(zipped({ ...parts, ...more }));
    expect(errorOf(zipped(without(parts, sheet)))).toEqual({
      code: 'broken-part',
      part: sheet,
      detail: 'missing',
    });
    expect(errorWith({ [sheet]: '<worksheet><sheetData><row>' })).toMatchObject({
      code: 'broken-part',
      part: sheet,
    });
    expect(errorWith({ [sheet]: '' })).toMatchObject({ code: 'broken-part', part: sheet });
    const workbook = parts['xl/workbook.xml'] ?? '';
    const twice = workbook.replace('</sheets>', '<sheet name="B" sheetId="2" r:id="rId1"/></sheets>');
    expect(errorWith({ 'xl/workbook.xml': twice })).toEqual({
      code: 'broken-part',
      part: sheet,
      detail: 'two sheets in one part',
    });
    expect(errorWith({ 'xl/workbook.xml': workbook.replace('r:id="rId1"', 'r:id="rId9"') })).toEqual({
      code: 'broken-part',
      part: 'xl/workbook.xml',
      detail: 'sheet Notes points nowhere (rId9)',
    });
    const circle = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
      'worksheets/notes.xml',
      'workbook.xml',
    );
    expect(errorWith({ 'xl/_rels/workbook.xml.rels': circle })).toMatchObject({
      code: 'broken-part',
      part: 'xl/workbook.xml',
      detail: 'is no worksheet but workbook',
    });
  });

  it('gives the cell that holds a number which is none, or a text that is not there', () => {
    const withCell = (cell: string): OpenError | null =>
      errorOf(zipped(smallWorkbook(`<row r="7">${cell}</row>`)));
    expect(withCell('<c r="H7"><v>12,5</v></c>')).toEqual({
      code: 'broken-part',
      part: sheet,
      detail: 'H7 holds 12,5',
    });
    expect(withCell('<c r="H7" t="s"><v>3</v></c>')).toMatchObject({ detail: 'H7 holds 3' });
    expect(withCell('<c r="H7"><v>1e999</v></c>')).toMatchObject({ detail: 'H7 holds 1e999' });
    expect(withCell('<c r="H7"><v>0x10</v></c>')).toMatchObject({ detail: 'H7 holds 0x10' });
  });

  it('gives the cell whose format is not there, however the styles are missing', () => {
    const data = '<row><c><v>1</v></c><c s="1"><v>2</v></c></row>';
    const whole = smallWorkbook(data, {
      'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs><xf/><xf/></cellXfs></styleSheet>`,
    });
    const withStyles = (change: (parts: PartTexts) => PartTexts): OpenError | null =>
      errorOf(zipped({ ...whole, ...change(whole) }));
    const related = (change: (target: string) => string) => (before: PartTexts) => ({
      'xl/_rels/workbook.xml.rels': (before['xl/_rels/workbook.xml.rels'] ?? '').replace(
        'Target="styles.xml"',
        change,
      ),
    });
    const noFormat = { code: 'broken-part', part: sheet, detail: 'B1 has format 1' };
    expect(withStyles(() => ({}))).toBeNull();
    expect(errorOf(zipped(without(whole, 'xl/styles.xml')))).toEqual(noFormat);
    expect(withStyles(related(() => 'Target="elsewhere.xml"'))).toEqual(noFormat);
    expect(withStyles(related((target) => `${target} TargetMode="External"`))).toEqual(noFormat);
    for (const styles of ['', '<cellXfs/>', '<cellXfs><xf/></cellXfs>'])
      expect(
        withStyles(() => ({ 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` })),
      ).toEqual(noFormat);
    expect(withStyles(related(() => 'Target="workbook.xml"'))).toEqual({
      code: 'broken-part',
      part: 'xl/workbook.xml',
      detail: 'is no styleSheet but workbook',
    });
    const twice = related((target) => `Target="old.xml"/><Relationship Id="r" Type="/styles" ${target}`);
    expect(withStyles(twice)).toBeNull();
  });
});

describe('opening a workbook that uses more than any promotion does', () => {
  const read = (data: string, after = ''): SheetSnapshot =>
    firstSheet({
      ...smallWorkbook(''),
      [sheet]: `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${after}</worksheet>`,
    });

  it('tells cells too far away, and walks through no million of rows for them', () => {
    const far = read(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
    );
    expect([far.rows, far.beyond]).toEqual([[[1]], { row: 1_048_575, column: 16_383 }]);
    const right = read('<row r="2"><c r="AMJ2"><v>1</v></c><c r="AMK2"><v>2</v></c></row>');
    expect([right.rows.length, right.rows[1]?.length, right.beyond]).toEqual([
      2,
      1024,
      { row: 1, column: 1024 },
    ]);
  });

  it('takes the first of merged areas that overlap', () => {
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(50_000);
    const grid = gridOf(
      read(
        '<row r="2000"><c r="BH2000"><v>1</v></c></row>',
        `<mergeCells><mergeCell ref="B2:C3"/>${merges}</mergeCells>`,
      ),
    );
    expect([grid.mergeAt(1, 1)?.bottom, grid.mergeAt(0, 0)]).toEqual([2, null]);
    expect(
      errorOf(
        zipped(
          smallWorkbook('', {
            [sheet]: `<worksheet xmlns="${MAIN}"><mergeCells>${merges.repeat(3)}</mergeCells></worksheet>`,
          }),
        ),
      ),
    ).toEqual({ code: 'too-large', part: sheet, detail: '> 100000 mergeCell' });
  });

  it('refuses it by its declared sizes, its tags, or its cells with the gaps between them', () => {
    const tags = `<worksheet xmlns="${MAIN}"><sheetData><row>${'<c/>'.repeat(12_500_000)}</row></sheetData></worksheet>`;
    const stored = zipSync({ ...bytesOf(smallWorkbook('')), [sheet]: [strToU8(tags), { level: 0 }] });
    expect(errorOf(stored)).toEqual({ code: 'too-large', part: sheet, detail: '> 12000000 tags' });
    const cells = '<row>' + '<c r="AMJ1"><v>1</v></c></row><row>'.repeat(3_000) + '</row>';
    let row = 0;
    const apart = cells.replace(/AMJ1/g, () => `AMJ${(row += 1)}`);
    expect(errorOf(zipped(smallWorkbook(apart)))).toEqual({
      code: 'too-large',
      part: sheet,
      detail: '> 3000000 cells',
    });
    const hidden = `<worksheet xmlns="${MAIN}"><cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(3_000)}</cols></worksheet>`;
    expect(errorOf(zipped(smallWorkbook('', { [sheet]: hidden })))).toMatchObject({ code: 'too-large' });
    const nine = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`s${i}`, 11e6]));
    const sizes = new Parts(
      Object.entries(nine).map(([name, size]) => ({ name, size }) as ZipEntry),
      fflateCodec,
    );
    expect(() => checkSizes(sizes, Object.keys(nine), [])).toThrow('too-large: 99 MB');
  });
});

describe('opening a zip bomb', () => {
  const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1e6);

  it('is refused by its declared sizes before anything is unpacked', () => {
    const bytes = zipSync({ 'xl/worksheets/sheet1.xml': zeros(30) });
    expect(errorOf(bytes)).toMatchObject({ code: 'zip-bomb', part: 'xl/worksheets/sheet1.xml' });
  });

  it('is stopped while unpacking when it lies about its size', () => {
    const bytes = zipSync({ '[Content_Types].xml': zeros(8) });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
    }
    expect(errorOf(bytes)).toMatchObject({ code: 'zip-bomb', detail: 'larger than declared' });
  });
});
