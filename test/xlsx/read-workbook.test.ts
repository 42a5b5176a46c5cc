import { readWorkbook } from '../../src/xlsx/open-package';
import {
  departmentFile,
  firstSheet,
  opened,
  smallWorkbook,
  snapshotOf,
  zipped,
  type PartTexts,
} from './packages';

const rowsOf = (sheetData: string, more: PartTexts = {}) => firstSheet(smallWorkbook(sheetData, more)).rows;

const styles = (codes: readonly string[], ids: readonly number[]): string =>
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>' +
  codes.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`).join('') +
  `</numFmts><cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`;

describe('reading cells', () => {
  it('joins the runs of a shared string and leaves phonetic hints out', () => {
    const strings =
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>R3.03</t></si>' +
      '<si><r><t xml:space="preserve">SAÉ </t></r><r><rPr><b/></rPr><t>3.01</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>' +
      '<si><t/></si><si><t>a_x000D_&#10;b &amp; c<![CDATA[<d>]]></t></si></sst>';
    const cells = [0, 1, 2, 3].map((i) => `<c t="s"><v>${i}</v></c>`).join('');
    expect(rowsOf(`<row>${cells}</row>`, { 'xl/strings.xml': strings })).toEqual([
      ['R3.03', 'SAÉ 3.01', null, 'a\nb & c<d>'],
    ]);
  });

  it('tells texts, numbers, booleans, errors and emptiness apart', () => {
    const cells =
      '<c t="inlineStr"><is><t> ABI </t></is></c><c><v>12.5</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c>' +
      '<c s="3"/><c t="inlineStr"><is><t></t></is></c><c t="n"><v>0</v></c><c t="b"><v>0</v></c>';
    expect(rowsOf(`<row>${cells}</row>`, { 'xl/styles.xml': styles([], [0, 0, 0, 0]) })).toEqual([
      [' ABI ', 12.5, true, { error: '#N/A' }, null, null, 0, false],
    ]);
  });

  it('gives a formula its cached value, and says when it has none', () => {
    const cells =
      '<c><f>A1*2</f><v>21</v></c><c t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c t="str"><f>""</f><v></v></c>' +
      '<c><f>SUM(A1)</f></c><c><f>SUM(A1)</f><v></v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c>';
    expect(rowsOf(`<row>${cells}</row>`)).toEqual([
      [21, 'ab', null, { uncalculated: true }, { uncalculated: true }, { error: '#DIV/0!' }],
    ]);
  });

  it('keeps 15 significant digits, as Excel computes with', () => {
    const stored = ['9.9949999999999992', '0.30000000000000004', '10', '1.5E-3', '12345678901234567'];
    const cells = stored.map((value) => `<c><v>${value}</v></c>`).join('');
    expect(rowsOf(`<row>${cells}</row>`)).toEqual([[9.995, 0.3, 10, 0.0015, 12345678901234600]]);
  });

  it('recognises dates and percentages by the format of the cell', () => {
    const codes = ['[$-40C]d mmmm yyyy;@', '0.0%', '0.0&quot; h&quot;', '[h]:mm', '[Red]0.00'];
    const ids = [0, 14, 10, 164, 165, 166, 167, 168];
    const cells = ids.map((_, i) => `<c s="${i}"><v>0.5</v></c>`).join('');
    const date = { value: 0.5, format: 'date' };
    const percent = { value: 0.5, format: 'percent' };
    expect(
      rowsOf(`<row>${cells}<c t="d"><v>2026-07-01</v></c></row>`, { 'xl/styles.xml': styles(codes, ids) }),
    ).toEqual([[0.5, date, percent, date, percent, 0.5, date, 0.5, { value: 46204, format: 'date' }]]);
  });

  it('counts rows and cells that do not say where they are', () => {
    expect(
      rowsOf(
        '<row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row><row/><row><c><v>6</v></c></row>',
      ),
    ).toEqual([[1, null, null, 4, 5], undefined, [6]]);
    expect(rowsOf('<row r="3"><c><v>1</v></c></row><row><c><v>2</v></c></row>')[3]).toEqual([2]);
  });

  it('reads merges, hidden rows and hidden columns', () => {
    const parts = smallWorkbook('<row r="2" hidden="1"><c r="A2"><v>1</v></c></row>');
    const sheet = parts['xl/worksheets/notes.xml'] ?? '';
    const more = sheet
      .replace(
        '<sheetData>',
        '<cols><col min="2" max="3" hidden="true"/><col min="5" max="5"/></cols><sheetData>',
      )
      .replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="B1:D2"/></mergeCells>');
    expect(firstSheet({ ...parts, 'xl/worksheets/notes.xml': more })).toMatchObject({
      name: 'Notes',
      visible: true,
      merges: [{ top: 0, left: 1, bottom: 1, right: 3 }],
      hiddenRows: new Set([1]),
      hiddenColumns: new Set([1, 2]),
    });
  });
});

describe('reading other dialects of the format', () => {
  const data = '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1"><v>2</v></c></row>';

  it('reads elements with a prefix', () => {
    const parts = smallWorkbook(data);
    const prefixed = (text: string): string =>
      text.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace(' xmlns="', ' xmlns:x="');
    for (const part of ['xl/workbook.xml', 'xl/worksheets/notes.xml', 'xl/_rels/workbook.xml.rels']) {
      parts[part] = prefixed(parts[part] ?? '');
    }
    expect(firstSheet(parts).rows).toEqual([['a', 2]]);
  });

  it('reads the strict namespaces', () => {
    const parts = Object.entries(smallWorkbook(data)).map(([name, text]) => [
      name,
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        ),
    ]);
    expect(firstSheet(Object.fromEntries(parts) as PartTexts).rows).toEqual([['a', 2]]);
  });

  it('reads UTF-16 and a byte order mark', () => {
    const parts = smallWorkbook(data.replace('>a<', '>Éloïse<'));
    const marked = { ...parts, 'xl/workbook.xml': `\ufeff${parts['xl/workbook.xml']}` };
    expect(firstSheet(marked).rows).toEqual([['Éloïse', 2]]);
    const wide = new Uint8Array(Buffer.from(`\ufeff${parts['xl/worksheets/notes.xml']}`, 'utf16le'));
    expect(snapshotOf(zipped({ ...parts, 'xl/worksheets/notes.xml': wide })).sheets[0]?.rows).toEqual([
      ['Éloïse', 2],
    ]);
  });

  it('finds cells across the pieces in which a long sheet is read', () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, i) => `<row><c t="inlineStr"><is><t>É${i}\r</t></is></c></row>`,
    );
    expect(rowsOf(rows.join('')).map((row) => row?.[0])).toEqual(rows.map((_, i) => `É${i}\n`));
  });
});

describe('reading the sheets of a workbook', () => {
  it('reads a department workbook whole', () => {
    const { sheets, ours } = snapshotOf(departmentFile());
    expect(ours).toEqual([]);
    expect(sheets.map(({ name, visible }) => [name, visible])).toEqual([
      ['Notes S1', true],
      ['Coefs', true],
      ['Paramètres', true],
      ['Étudiants', true],
      ['Stats', true],
    ]);
    expect(sheets[0]?.rows.length).toBe(123);
    expect(sheets[0]?.rows[3]?.slice(0, 5)).toEqual(['22500000', 'Martin 0', 'Zoé', 'G1A', 13.96]);
    expect(sheets[2]?.rows[3]?.[1]).toEqual({ value: 46056, format: 'date' });
  });

  it('leaves chart sheets out and marks hidden sheets', () => {
    const parts = smallWorkbook('<row><c><v>1</v></c></row>');
    const workbook = (parts['xl/workbook.xml'] ?? '')
      .replace('name="Notes"', 'name="Notes" state="veryHidden"')
      .replace('</sheets>', '<sheet name="Graphe" sheetId="2" r:id="rId4"/></sheets>');
    const relations = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
      '</Relationships>',
      '<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet"' +
        ' Target="chartsheets/sheet1.xml"/></Relationships>',
    );
    const more = {
      'xl/workbook.xml': workbook,
      'xl/_rels/workbook.xml.rels': relations,
      'xl/chartsheets/sheet1.xml': '<a/>',
    };
    const { sheets } = readWorkbook(opened(zipped({ ...parts, ...more })));
    expect(sheets.map(({ name, visible }) => [name, visible])).toEqual([['Notes', false]]);
  });
});
