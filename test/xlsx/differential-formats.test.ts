import { childOf, outline } from '../../src/xlsx/xml-outline';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { MAIN, opened, smallWorkbook, unzipped, zipped, type PartTexts } from './packages';
import { admittedRule, plainSheet } from './plans';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const dxf = (color: string): string => `<dxf><font><color rgb="${color}"/></font></dxf>`;
/** Formats of the department's own, by index: of a rule, a table, its filter by colour, a pivot table, a style of tables. */
const THEIRS = ['FF000000', 'FF111111', 'FF222222', 'FF333333', 'FF444444'].map(dxf);
const ALL = THEIRS.join('');

/** How a department's list may stand, right or wrong; every one of its formats is referred to. */
const LISTS: Readonly<Record<string, string>> = {
  'counted right': `<dxfs count="5">${ALL}</dxfs>`,
  'counted too few': `<dxfs count="2">${ALL}</dxfs>`,
  'counted too many': `<dxfs count="9">${ALL}</dxfs>`,
  'counted in other quotes': `<dxfs\n  count = '5'>${ALL}</dxfs>`,
  'not counted': `<dxfs>${ALL}</dxfs>`,
  'with notes between': `<dxfs count="5"><!-- <dxf/> -->${THEIRS.join('\n<!-- one -->\n')}</dxfs>`,
  'cut short': `<dxfs count="5">${THEIRS.slice(0, 2).join('')}</dxfs>`,
  missing: '',
  empty: '<dxfs count="0"></dxfs>',
  closed: "<dxfs count='0'/>",
};

function department(list: string, tableStyle = true): PartTexts {
  const style =
    '<tableStyle name="Département"><tableStyleElement type="wholeTable" dxfId="4"/></tableStyle>';
  const styles =
    `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><cellXfs count="1"><xf/></cellXfs>${list}` +
    `${tableStyle ? `<tableStyles count="1">${style}</tableStyles>` : ''}</styleSheet>`;
  const rule = '<cfRule type="expression" dxfId="0" priority="1"><formula>A1=1</formula></cfRule>';
  const sheet =
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>` +
    `<conditionalFormatting sqref="A1">${rule}</conditionalFormatting>` +
    '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>';
  const table =
    `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="A1:B3" dataDxfId="1"><autoFilter ref="A1:B3">` +
    '<filterColumn colId="0"><colorFilter dxfId="2"/></filterColumn></autoFilter></table>';
  const pivot = `<pivotTableDefinition xmlns="${MAIN}"><formats count="1"><format dxfId="3"/></formats></pivotTableDefinition>`;
  const parts = smallWorkbook('', {
    'xl/styles.xml': styles,
    'xl/worksheets/notes.xml': sheet,
    'xl/worksheets/_rels/notes.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rId1" Type="${RELATIONS}/table" Target="../tables/table1.xml"/>` +
      `<Relationship Id="rId2" Type="${RELATIONS}/pivotTable" Target="/xl/pivotTables/pivotTable1.xml"/></Relationships>`,
    'xl/tables/table1.xml': table,
    'xl/pivotTables/pivotTable1.xml': pivot,
  });
  const types =
    `<Override PartName="/xl/tables/table1.xml" ContentType="${SPREADSHEET}.table+xml"/>` +
    `<Override PartName="/xl/pivotTables/pivotTable1.xml" ContentType="${SPREADSHEET}.pivotTable+xml"/></Types>`;
  return {
    ...parts,
    '[Content_Types].xml': (parts['[Content_Types].xml'] ?? '').replace('</Types>', types),
  };
}

const planOf = (...colours: readonly string[]): Parameters<typeof writeWorkbook>[1] => ({
  sheets: [
    plainSheet('jury', 'Jury', [['a']], {
      rules: colours.map((fill) => ({ ...admittedRule, formula: '$A1=1', style: { fill, bold: true } })),
    }),
  ],
  names: [],
  colouring: [{ sheet: 'Notes', rules: colours.map((fill) => ({ ...admittedRule, style: { fill } })) }],
});

function differentialsOf(bytes: Uint8Array): { readonly count: string | undefined; readonly list: string[] } {
  const { root, text } = outline('styles.xml', Buffer.from(unzipped(bytes)['xl/styles.xml'] ?? ''), 3);
  const element = childOf(root, 'dxfs');
  const list = (element?.children ?? []).map(({ start, end }) => text.slice(start, end));
  return { count: element?.attributes['count'], list };
}

/** The formats of our rules in a sheet, and none of the department's own rule. */
const ourIndexes = (bytes: Uint8Array, sheet: string): number[] =>
  [...(unzipped(bytes)[sheet] ?? '').matchAll(/<cfRule type="expression" dxfId="(\d+)" priority="(\d+)"/g)]
    .map(([, index]) => Number(index))
    .filter((index) => index > 0);

describe.each(Object.entries(LISTS))('differential formats %s', (_how, list) => {
  const before = zipped(department(list));
  const there = differentialsOf(before).list.length;

  it.each([
    ['prepared once', [planOf('#AA0000')]],
    ['prepared twice', [planOf('#AA0000'), planOf('#AA0000')]],
    ['ours removed', [planOf('#AA0000', '#BB0000'), planOf()]],
    ['removed, and others added', [planOf('#AA0000', '#BB0000'), planOf(), planOf('#CC0000', '#AA0000')]],
  ])('keep what tables, pivot tables and rules mean by them, %s', (_what, plans) => {
    const after = plans.reduce((bytes, plan) => writeWorkbook(opened(bytes), plan), before);
    const { count, list: now } = differentialsOf(after);
    THEIRS.forEach((format, i) => {
      // One that is not there means nothing, and does not take one of ours.
      expect(now[i]).toBe(i < there ? format : '<dxf/>');
    });
    if (count !== undefined && now.length > there) expect(count).toBe(String(now.length));
    const fills = ['xl/worksheets/notes.xml', 'xl/worksheets/sheet1.xml'].flatMap((sheet) =>
      ourIndexes(after, sheet).map((index) => /<bgColor rgb="FF(\w+)"/.exec(now[index] ?? '')?.[1]),
    );
    const last = plans.at(-1)?.colouring?.[0]?.rules.map(({ style }) => style.fill?.slice(1)) ?? [];
    expect(fills).toEqual([...last, ...last]);
    for (const part of ['xl/tables/table1.xml', 'xl/pivotTables/pivotTable1.xml'])
      expect(unzipped(after)[part]).toBe(unzipped(before)[part]);
  });

  it('the same plan again gives the same bytes', () => {
    const once = writeWorkbook(opened(before), planOf('#AA0000'));
    expect(Buffer.compare(writeWorkbook(opened(once), planOf('#AA0000')), once)).toBe(0);
  });
});

it('a table, a filter or a pivot table that has lost its format does not take one of ours', () => {
  const bytes = writeWorkbook(opened(zipped(department('', false))), planOf('#AA0000'));
  const { list } = differentialsOf(bytes);
  expect(list.slice(0, 4)).toEqual(Array(4).fill('<dxf/>'));
  expect(list[4]).toContain('AA0000');
});

it('a table that cannot be read, or refers to what no workbook can have, is no obstacle', () => {
  for (const table of ['<table dataDxfId="2"', '<table dataDxfId="99999999"/>', '<table dataDxfId="-4"/>']) {
    const parts = { ...department(LISTS['counted right'] ?? ''), 'xl/tables/table1.xml': table };
    const { list } = differentialsOf(writeWorkbook(opened(zipped(parts)), planOf('#AA0000')));
    expect(list.slice(0, 5)).toEqual(THEIRS);
  }
});
