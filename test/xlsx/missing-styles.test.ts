import { openPackage } from '../../src/xlsx/open-package';
import { childOf, outline, type XmlElement } from '../../src/xlsx/xml-outline';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { NOTHING, STYLE_LISTS, withoutStyles } from './missing-styles';
import { departmentFile, opened, smallWorkbook, unzipped, zipped } from './packages';
import { admittedRule, fullPlan, plainSheet } from './plans';

type How = keyof typeof NOTHING;
const HOW = Object.keys(NOTHING) as How[];
const REFERENCES = { fontId: 'fonts', fillId: 'fills', borderId: 'borders', xfId: 'cellStyleXfs' } as const;

/** The styles of a file as a tree, with the text of each list's entries. */
function stylesOf(bytes: Uint8Array): {
  formats: readonly XmlElement[];
  entries: (list: string) => string[];
} {
  const part = new TextEncoder().encode(unzipped(bytes)['xl/styles.xml'] ?? '');
  const { root, text } = outline('styles.xml', part, 4);
  return {
    formats: childOf(root, 'cellXfs')?.children ?? [],
    entries: (list) => (childOf(root, list)?.children ?? []).map(({ start, end }) => text.slice(start, end)),
  };
}

const theirs = opened(departmentFile());
const theirFormats = stylesOf(departmentFile()).formats.length;

/** What the formats of the department's own cells refer to, which may be missing. */
function shownOf(bytes: Uint8Array): string[] {
  const { formats, entries } = stylesOf(bytes);
  return formats
    .slice(0, theirFormats)
    .flatMap(({ attributes }) =>
      Object.entries(REFERENCES).flatMap(
        ([key, list]) => (attributes[key] && entries(list)[Number(attributes[key])]) ?? [],
      ),
    );
}

/** Colours of the sheets that were written. */
const OURS = /FF1F3864|FF8EA0BF|FFCFE6F8/;

describe.each(
  [...STYLE_LISTS.map((list) => [list]), [...STYLE_LISTS], ['fonts', 'fills', 'borders']].map((lists) => ({
    lists,
    names: lists.join(', '),
  })),
)('styles without $names', ({ lists }) => {
  it.each(HOW)('(%s) give none of ours to what was there, or are refused', (how) => {
    const bytes = withoutStyles(lists, how);
    const result = openPackage(bytes);
    if (lists.includes('cellXfs')) {
      expect(result).toMatchObject({
        error: { code: 'broken-part', part: 'xl/worksheets/sheet1.xml', detail: 'A1 has format 1' },
      });
      return;
    }
    const first = writeWorkbook(opened(bytes), fullPlan());
    if (how === 'empty') expect(Buffer.compare(writeWorkbook(opened(first), fullPlan()), first)).toBe(0);
    expect(shownOf(first).filter((text) => OURS.test(text))).toEqual([]);
    const { formats, entries } = stylesOf(first);
    for (const { attributes } of formats)
      for (const [key, list] of Object.entries(REFERENCES))
        if (attributes[key]) expect(entries(list).length).toBeGreaterThan(Number(attributes[key]));
    // A number that the department's cells have, and that nothing explains, is no format of ours.
    const used = stylesOf(bytes).formats.map(({ attributes }) => Number(attributes['numFmtId']));
    const unexplained = Math.max(...used.filter((id) => !theirNumbers(bytes).has(id) && id > 163), 0);
    for (const id of theirNumbers(first))
      if (!theirNumbers(bytes).has(id)) expect(id).toBeGreaterThan(unexplained);
  });
});

const theirNumbers = (bytes: Uint8Array): ReadonlySet<number> =>
  new Set(
    stylesOf(bytes)
      .entries('numFmts')
      .map((text) => Number(/numFmtId="(\d+)"/.exec(text)?.[1])),
  );

it('a rule of the department that has lost its format does not take one of ours', () => {
  expect(theirs.layouts.length).toBeGreaterThan(0);
  const cells = '<row r="1" s="7"><c><v>1</v></c></row>';
  const rule = '<cfRule type="expression" dxfId="4" priority="1"><formula>TRUE</formula></cfRule>';
  const sheet =
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="1" max="2" style="9"/></cols>' +
    `<sheetData>${cells}</sheetData><conditionalFormatting sqref="A1">${rule}</conditionalFormatting></worksheet>`;
  const bytes = zipped(smallWorkbook('', { 'xl/worksheets/notes.xml': sheet }));
  const plan = {
    sheets: [plainSheet('jury', 'Jury', [['a']], { formats: fullPlan().sheets[0]?.formats ?? [] })],
    names: [],
    colouring: [{ sheet: 'Notes', rules: [admittedRule] }],
  };
  const { entries } = stylesOf(writeWorkbook(opened(bytes), plan));
  expect(entries('dxfs').slice(0, 5)).toEqual(Array(5).fill('<dxf/>'));
  expect(entries('dxfs')[5]).toContain('FFCFE6F8');
  expect(entries('cellXfs').slice(1, 10)).toEqual(Array(9).fill(entries('cellXfs')[0]));
  expect(entries('cellXfs').length).toBeGreaterThan(10);
});
