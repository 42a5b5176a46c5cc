import { zipSync } from 'fflate';
import type { WorkbookPlan } from '../../src/plan/types';
import { readWorkbook } from '../../src/xlsx/open-package';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import {
  between,
  departmentFile,
  opened,
  smallWorkbook,
  snapshotOf,
  unzipped,
  zipped,
  type PartTexts,
} from './packages';
import { admittedRule, area, fullPlan, fullSheet, plainSheet } from './plans';

/** What stands around the sheets that we write: names, colours of the department's sheets, other writers' files, protection. */

const written = (bytes: Uint8Array, plan: WorkbookPlan): Uint8Array => writeWorkbook(opened(bytes), plan);

const planOf = (...sheets: WorkbookPlan['sheets']): WorkbookPlan => ({ sheets, colouring: [], names: [] });

const once = written(departmentFile(), fullPlan());
const partsOnce = unzipped(once);

describe('names in the workbook', () => {
  it('are added for roles, filters, areas and titles', () => {
    const names = opened(once).workbook.names.filter(
      ({ localSheet }) => localSheet === undefined || localSheet > 4,
    );
    expect(names.map(({ name, localSheet, refersTo }) => [name, localSheet, refersTo])).toEqual([
      ['Groupes', undefined, "'Paramètres'!$E$1:$E$8"],
      ['Seuil_Compensation', undefined, "'Paramètres'!$B$3"],
      ['Seuil_Validation', undefined, "'Paramètres'!$B$2"],
      ['TauxTVA', undefined, '0.2'],
      ['BUT_sheet_jury', undefined, "'Jury'!$A$1"],
      ['_xlnm._FilterDatabase', 5, "'Jury'!$A$2:$F$14"],
      ['_xlnm.Print_Area', 5, "'Jury'!$A$1:$F$14"],
      ['_xlnm.Print_Titles', 5, "'Jury'!$A:$B,'Jury'!$1:$2"],
      ['BUT_sheet_statistics', undefined, "'Statistiques'!$A$1"],
      ['_xlnm._FilterDatabase', 6, "'Statistiques'!$A$2:$F$5"],
      ['_xlnm.Print_Area', 6, "'Statistiques'!$A$1:$F$5"],
      ['_xlnm.Print_Titles', 6, "'Statistiques'!$A:$B,'Statistiques'!$1:$2"],
      ['BUT_key_1', undefined, "'Jury'!$A$3:$A$14"],
      ['BUT_retained', undefined, "'Jury'!$D$3:$D$14"],
    ]);
  });

  it('are replaced, not doubled, when the plan changes', () => {
    const plan = { ...fullPlan(), names: [{ name: 'but_KEY_1', refersTo: "'Jury'!$A$3:$A$99" }] };
    const after = unzipped(written(once, plan))['xl/workbook.xml'] ?? '';
    expect(after.match(/<definedName name="BUT_key_1"/gi)?.length).toBe(1);
    expect(after).toContain(`<definedName name="BUT_key_1">'Jury'!$A$3:$A$99</definedName>`);
    // A name of ours that the new sheet no longer fills would point to cells that mean something else.
    expect(after).not.toContain('BUT_retained');
  });
});

describe('colouring a sheet of the department', () => {
  const notes = (parts: PartTexts): string => parts['xl/worksheets/sheet1.xml'] ?? '';

  it('puts our rules behind its own, in the file and in priority', () => {
    const sheet = notes(partsOnce);
    const rules = [...sheet.matchAll(/<cfRule type="(\w+)"[^>]*? priority="(\d+)"/g)].map(
      ([, type, priority]) => [type, Number(priority)],
    );
    expect(rules.slice(-2)).toEqual([
      ['expression', 10],
      ['expression', 11],
    ]);
    expect(Math.max(...rules.slice(0, -2).map(([, priority]) => Number(priority)))).toBe(9);
    expect(sheet).toMatch(/<\/conditionalFormatting><dataValidations /);
  });

  it('takes the rules of an earlier run away, also from a sheet that is no longer coloured', () => {
    const after = unzipped(written(once, { ...fullPlan(), colouring: [] }));
    expect(notes(after)).toBe(notes(unzipped(departmentFile())));
  });

  it('leaves the colours of an earlier run where they are when the plan says nothing of colours', () => {
    const { sheets, names } = fullPlan();
    const after = unzipped(written(once, { sheets: sheets.slice(1), names: [] }));
    expect(notes(after)).toBe(notes(partsOnce));
    // Their formulas need the names of a sheet that this plan does not write.
    for (const { name } of names) expect(after['xl/workbook.xml']).toContain(`name="${name}"`);
  });

  it('takes our rule out of an element that it shares with a rule of the department', () => {
    const own = '<cfRule type="expression" priority="7"><formula>"BUT_"=$A1</formula></cfRule>';
    const ours = '<cfRule type="expression" priority="8"><formula>BUT_retained=1</formula></cfRule>';
    const parts = smallWorkbook('<row><c><v>1</v></c></row>');
    const sheet = (rules: string): string =>
      (parts['xl/worksheets/notes.xml'] ?? '').replace(
        '</sheetData>',
        `</sheetData><conditionalFormatting sqref="A1">${rules}</conditionalFormatting>`,
      );
    const after = written(zipped({ ...parts, 'xl/worksheets/notes.xml': sheet(own + ours) }), planOf());
    expect(unzipped(after)['xl/worksheets/notes.xml']).toBe(sheet(own));
  });

  it('finds the place of the first rule on a sheet that has none, whatever stands around', () => {
    const parts = smallWorkbook('<row><c><v>1</v></c></row>');
    const around = (before: string, after: string): string =>
      (parts['xl/worksheets/notes.xml'] ?? '').replace(/(<sheetData>.*<\/sheetData>)/, `$1${before}${after}`);
    const plan = { ...planOf(), colouring: [{ sheet: 'Notes', rules: [admittedRule] }] };
    for (const [before, after] of [
      ['', ''],
      ['<autoFilter ref="A1"/><mergeCells><mergeCell ref="A1:B1"/></mergeCells>', '<pageMargins/><drawing/>'],
      ['<sheetProtection sheet="1"/>', '<hyperlinks/><extLst/>'],
      ['<phoneticPr fontId="0"/>', '<mc:AlternateContent xmlns:mc="x"/>'],
    ] as const) {
      const bytes = zipped({ ...parts, 'xl/worksheets/notes.xml': around(before, after) });
      const sheet = unzipped(written(bytes, plan))['xl/worksheets/notes.xml'] ?? '';
      const rule = between(sheet, '<conditionalFormatting', '</conditionalFormatting>');
      expect(sheet).toBe(around(before + rule, after));
    }
  });

  it('says so when a plan colours a sheet that is not there', () => {
    const plan = { ...planOf(), colouring: [{ sheet: 'Absente', rules: [admittedRule] }] };
    expect(() => written(departmentFile(), plan)).toThrow('no sheet Absente to colour');
  });
});

describe('workbooks of other writers', () => {
  it('get styles, a window and names when they have none', () => {
    const parts = smallWorkbook('<row><c><v>1</v></c></row>');
    const bytes = zipped(parts);
    const plan: WorkbookPlan = {
      sheets: [fullSheet('jury', 'Jury')],
      colouring: [{ sheet: 'Notes', rules: [admittedRule] }],
      names: [],
    };
    const first = written(bytes, plan);
    const after = unzipped(first);
    expect(Buffer.compare(written(first, plan), first)).toBe(0);
    expect(after['xl/styles.xml']).toMatch(/<cellXfs count="\d+">.*<cellStyles.*<dxfs count="2">/);
    expect(after['xl/_rels/workbook.xml.rels']).toContain('/relationships/styles" Target="/xl/styles.xml"');
    expect(after['xl/workbook.xml']).toMatch(/<bookViews>.*<sheets>.*<definedNames>/);
  });

  it.each([
    ['point to styles that are not there', 'elsewhere.xml"', {}],
    ['point out of the workbook', 'http://example.org/styles.xml" TargetMode="External"', {}],
    ['have styles that nothing points to', 'elsewhere.xml"', { 'xl/styles.xml': '<styleSheet/>' }],
    ['have styles without one', 'styles.xml"', { 'xl/styles.xml': '<styleSheet/>' }],
  ])('get styles where every reader looks when they %s', (_, target, more: PartTexts) => {
    const parts = smallWorkbook('<row><c><v>1</v></c></row>', more);
    const related = (parts['xl/_rels/workbook.xml.rels'] ?? '')
      .replace(/<Relationship Id="rId2"[^>]*>/, '')
      .replace(
        '</Relationships>',
        `<Relationship Id="rId2" Type="x/relationships/styles" Target="${target}/></Relationships>`,
      );
    const bytes = zipped({ ...parts, 'xl/_rels/workbook.xml.rels': related });
    const plan = { ...planOf(fullSheet('jury', 'Jury')), colouring: [] };
    const first = written(bytes, plan);
    const after = unzipped(first);
    expect(after['xl/styles.xml']).toMatch(/<cellXfs count="\d+">.*<cellStyles/);
    expect(after['xl/_rels/workbook.xml.rels']?.match(/Type="[^"]*\/styles"[^>]*/g)).toEqual([
      expect.stringContaining('Target="/xl/styles.xml"'),
    ]);
    expect(Buffer.compare(written(first, plan), first)).toBe(0);
  });

  it('keep their prefix and their strict namespaces', () => {
    const strict = (text: string): string =>
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        );
    const prefixed = (text: string): string =>
      text.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace(' xmlns="', ' xmlns:x="');
    const parts = smallWorkbook('<row><c><v>1</v></c></row>');
    const bytes = zipped(
      Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, prefixed(strict(text))])),
    );
    const plan: WorkbookPlan = {
      sheets: [fullSheet('jury', 'Jury')],
      colouring: [{ sheet: 'Notes', rules: [admittedRule] }],
      names: [{ name: 'BUT_key_1', refersTo: 'Jury!$A$1' }],
    };
    const first = written(bytes, plan);
    const after = unzipped(first);
    expect(Buffer.compare(written(first, plan), first)).toBe(0);
    expect(after['xl/workbook.xml']).toContain('<x:sheet name="Jury" sheetId="2" r:id="');
    expect(after['xl/workbook.xml']).toContain('<x:definedName name="BUT_key_1">');
    expect(after['xl/worksheets/notes.xml']).toContain('<x:cfRule type="expression"');
    expect(after['xl/worksheets/sheet1.xml']).toContain(
      'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"',
    );
    expect(readWorkbook(opened(first)).ours[0]?.sheet.rows[2]?.[1]).toBe('Élève 0');
  });

  it('keep UTF-16, and lists of styles that are empty', () => {
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts>' +
      '<fills count="0"></fills><borders><border/></borders><cellXfs count="1"><xf/></cellXfs><dxfs count="0"/></styleSheet>';
    const parts = smallWorkbook('<row><c><v>1</v></c></row>', { 'xl/styles.xml': styles });
    const wide = new Uint8Array(Buffer.from(`\ufeff${parts['xl/worksheets/notes.xml']}`, 'utf16le'));
    const plan: WorkbookPlan = {
      ...planOf(
        plainSheet('jury', 'Jury', [['a']], { formats: [{ area: area(0, 0), style: { fill: '#FFFFFF' } }] }),
      ),
      colouring: [{ sheet: 'Notes', rules: [admittedRule] }],
    };
    const first = written(zipped({ ...parts, 'xl/worksheets/notes.xml': wide }), plan);
    expect(Buffer.compare(written(first, plan), first)).toBe(0);
    expect(opened(first).layouts[0]?.formattings.length).toBe(1);
    const after = unzipped(first)['xl/styles.xml'] ?? '';
    expect(after).toContain('<dxfs count="1"><dxf>');
    expect(between(after, '<fills', '</fills>')).toMatch(
      /^<fills count="3"><fill><patternFill patternType="none"/,
    );
  });

  it('are copied with their compression, stored parts too', () => {
    const stored = zipSync(
      Object.fromEntries(
        Object.entries(smallWorkbook('<row><c><v>1</v></c></row>')).map(([name, text]) => [
          name,
          Buffer.from(text),
        ]),
      ),
      { level: 0 },
    );
    const after = written(stored, planOf(plainSheet('jury', 'Jury', [['a']])));
    expect(snapshotOf(after).sheets[0]?.rows).toEqual([[1]]);
  });
});

describe('the protection of a closed jury', () => {
  const closed = (isProtected: boolean): WorkbookPlan =>
    planOf(...fullPlan().sheets.map((sheet) => ({ ...sheet, protected: isProtected })));
  const part = 'xl/worksheets/sheet6.xml';

  it('is put on without a password, sorting and filters allowed, and comes off again', () => {
    const file = written(departmentFile(), closed(true));
    expect(unzipped(file)[part]).toContain(
      '<sheetProtection sheet="1" objects="1" scenarios="1" sort="0" autoFilter="0"/>',
    );
    expect(unzipped(written(file, closed(false)))[part]).not.toContain('sheetProtection');
  });

  it('leaves a password of somebody else alone', () => {
    const sheet = (partsOnce[part] ?? '').replace(
      '</sheetData>',
      '</sheetData><sheetProtection sheet="1" password="CC1A"/>',
    );
    const parts = unzipped(written(zipped({ ...partsOnce, [part]: sheet }), closed(false)));
    expect(parts[part]).toContain('password="CC1A"');
  });
});
