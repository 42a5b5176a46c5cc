import type { WorkbookPlan } from '../../src/plan/types';
import { resolveSheetNames } from '../../src/xlsx/sheet-names';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { between, departmentFile, opened, smallWorkbook, snapshotOf, unzipped, zipped } from './packages';
import { area, fullPlan, plainSheet } from './plans';

const written = (bytes: Uint8Array, plan: WorkbookPlan): Uint8Array => writeWorkbook(opened(bytes), plan);

const planOf = (...sheets: WorkbookPlan['sheets']): WorkbookPlan => ({ sheets, colouring: [], names: [] });

const once = written(departmentFile(), fullPlan());
const partsOnce = unzipped(once);

describe('what a run leaves alone', () => {
  it('keeps every part that it does not concern byte by byte, and in its order', () => {
    const before = unzipped(departmentFile());
    const touched = [
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/workbook.xml',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ];
    const names = Object.keys(before);
    expect(Object.keys(partsOnce).slice(0, names.length)).toEqual(names);
    expect(names.filter((name) => before[name] !== partsOnce[name]).sort()).toEqual([...touched].sort());
  });

  it('changes a touched part by insertions only', () => {
    const before = unzipped(departmentFile());
    for (const name of [
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]) {
      let at = 0;
      for (const letter of before[name] ?? '') at = (partsOnce[name] ?? '').indexOf(letter, at) + 1;
      expect(at).toBeGreaterThan(0);
    }
  });

  it('writes the same file for a plan that says nothing', () => {
    expect(unzipped(written(departmentFile(), planOf()))).toEqual(unzipped(departmentFile()));
  });

  it('keeps macros, with the content type of the workbook', () => {
    const parts = smallWorkbook('<row><c><v>1</v></c></row>', { 'xl/vbaProject.bin': 'macros' });
    const type = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
    const types = parts['[Content_Types].xml']?.replace(
      /ContentType="[^"]*sheet\.main\+xml"/,
      `ContentType="${type}"`,
    );
    const after = unzipped(
      written(
        zipped({ ...parts, '[Content_Types].xml': types ?? '' }),
        planOf(plainSheet('jury', 'Jury', [['a']])),
      ),
    );
    expect(after['xl/vbaProject.bin']).toBe('macros');
    expect(after['[Content_Types].xml']).toContain(type);
  });
});

describe('a second run', () => {
  it('of the same plan gives the same bytes', () => {
    expect(Buffer.compare(written(once, fullPlan()), once)).toBe(0);
  });

  it('replaces our sheets where they stand, under the name that a user gave them', () => {
    const workbook = (partsOnce['xl/workbook.xml'] ?? '')
      .replace('name="Jury"', 'name="Jury de L&apos;an 2"')
      .replaceAll("'Jury'!", "'Jury de L''an 2'!")
      .replace(
        '<definedName name="BUT_key_1">',
        "<definedName name=\"A_moi\">'Jury de L''an 2'!$B$3</definedName>$&",
      );
    const renamed = zipped({ ...partsOnce, 'xl/workbook.xml': workbook });
    const names = resolveSheetNames(opened(renamed), [
      { role: 'statistics', name: 'Statistiques' },
      { role: 'jury', name: 'Jury' },
    ]);
    expect([...names]).toEqual([
      ['statistics', 'Statistiques'],
      ['jury', "Jury de L'an 2"],
    ]);
    const plan = planOf(plainSheet('jury', "Jury de L'an 2", [['nouveau']]));
    const parts = unzipped(written(renamed, plan));
    const { sheets, ours } = snapshotOf(zipped(parts));
    expect(sheets.length).toBe(5);
    expect(ours.map(({ role, sheet }) => [role, sheet.name, sheet.rows[0]?.[0]])).toEqual([
      ['jury', "Jury de L'an 2", 'nouveau'],
      ['statistics', 'Statistiques', 'Jury <BUT 2> & Cie'],
    ]);
    const after = parts['xl/workbook.xml'] ?? '';
    expect(between(after, '<sheets>', '</sheets>')).toBe(between(workbook, '<sheets>', '</sheets>'));
    expect(after).toContain('<definedName name="A_moi">');
    // The old sheet had a filter, an area and titles to print; the new one has none of them.
    expect(after).not.toMatch(/_xlnm\.\w+" localSheetId="5"/);
    expect(after).toMatch(/_xlnm\.Print_Titles" localSheetId="6"/);
  });

  it('leaves nothing of the charts that a replaced sheet had', () => {
    const parts = unzipped(written(once, planOf(plainSheet('jury', 'Jury', [['sans graphique']]))));
    const gone = Object.keys(partsOnce).filter((name) => !(name in parts));
    expect(gone.sort()).toEqual([
      'xl/charts/chart2.xml',
      'xl/drawings/_rels/drawing2.xml.rels',
      'xl/drawings/drawing2.xml',
      'xl/worksheets/_rels/sheet6.xml.rels',
    ]);
    for (const name of gone) expect(parts['[Content_Types].xml']).not.toContain(`"/${name}"`);
  });

  it('keeps a picture that another sheet shows too', () => {
    const relations = (partsOnce['xl/drawings/_rels/drawing2.xml.rels'] ?? '').replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"' +
        ' Target="../media/image1.png"/></Relationships>',
    );
    const shared = zipped({ ...partsOnce, 'xl/drawings/_rels/drawing2.xml.rels': relations });
    const parts = unzipped(written(shared, planOf(plainSheet('jury', 'Jury', [['a']]))));
    expect(parts['xl/media/image1.png']).toBeDefined();
    expect(parts['xl/drawings/drawing2.xml']).toBeUndefined();
  });

  it('is not led astray by relationships that turn in a circle, point to themselves or are broken', () => {
    const relation = (target: string): string =>
      `<Relationship Id="rId8" Type="x/drawing" Target="${target}"/></Relationships>`;
    const rels = 'xl/drawings/_rels/drawing2.xml.rels';
    const chart = 'xl/charts/_rels/chart2.xml.rels';
    const circle = zipped({
      ...partsOnce,
      [rels]: (partsOnce[rels] ?? '').replace('</Relationships>', relation('drawing2.xml')),
      [chart]: `<Relationships>${relation('/xl/worksheets/sheet6.xml')}`,
    });
    const parts = unzipped(written(circle, fullPlan()));
    expect(parts[chart]).toBeUndefined();
    expect(parts).toEqual(partsOnce);
    const broken = unzipped(written(zipped({ ...partsOnce, [rels]: '<Relationships><' }), fullPlan()));
    expect(broken[rels]).toContain('/relationships/chart" Target="/xl/charts/chart3.xml"');
  });

  it('keeps the protection that a user put on our sheet', () => {
    const sheet = (partsOnce['xl/worksheets/sheet6.xml'] ?? '').replace(
      '</sheetData>',
      '</sheetData><sheetProtection sheet="1" objects="1" password="CC1A"/>',
    );
    const parts = unzipped(written(zipped({ ...partsOnce, 'xl/worksheets/sheet6.xml': sheet }), fullPlan()));
    expect(parts['xl/worksheets/sheet6.xml']).toBe(sheet);
  });

  it('keeps the name by which macros know our sheet', () => {
    const sheet = (partsOnce['xl/worksheets/sheet6.xml'] ?? '').replace(
      '<sheetPr>',
      '<sheetPr codeName="Feuil6">',
    );
    const parts = unzipped(written(zipped({ ...partsOnce, 'xl/worksheets/sheet6.xml': sheet }), fullPlan()));
    expect(parts['xl/worksheets/sheet6.xml']).toBe(sheet);
  });

  it('drops a chain of calculation, which would name cells that are no more', () => {
    const before = unzipped(departmentFile());
    const chain = {
      'xl/calcChain.xml': '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
      '[Content_Types].xml': (before['[Content_Types].xml'] ?? '').replace(
        '</Types>',
        '<Override PartName="/xl/calcChain.xml" ContentType="application/x"/></Types>',
      ),
      'xl/_rels/workbook.xml.rels': (before['xl/_rels/workbook.xml.rels'] ?? '').replace(
        '</Relationships>',
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain"' +
          ' Target="calcChain.xml"/></Relationships>',
      ),
    };
    const parts = unzipped(written(zipped({ ...before, ...chain }), fullPlan()));
    expect(parts['xl/calcChain.xml']).toBeUndefined();
    expect(parts['[Content_Types].xml']).not.toContain('calcChain');
    expect(parts['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
  });

  it('keeps a sheet that the workbook calls a chain of calculation too', () => {
    const parts = smallWorkbook('<row><c><v>1</v></c></row>');
    const related = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
      '</Relationships>',
      '<Relationship Id="c" Type="x/calcChain" Target="worksheets/notes.xml"/></Relationships>',
    );
    const plan = { sheets: [plainSheet('jury', 'Jury', [['a']])], names: [] };
    const after = unzipped(written(zipped({ ...parts, 'xl/_rels/workbook.xml.rels': related }), plan));
    expect(after['xl/worksheets/notes.xml']).toBe(parts['xl/worksheets/notes.xml']);
    expect(after['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
  });
});

describe('a sheet that is written', () => {
  it('gives back its values when it is read', () => {
    const values = [
      ['a', ' b ', 'deux\nlignes', '<&>"', 'x\u000by', '_x0041_', ''],
      [1, -2.5, 1e-9, true, false, null, { formula: 'SUM(A2:C2)', value: -1.5 }],
      [{ formula: '"a"&"b"', value: 'ab' }, { formula: 'A2>0', value: true }, Number.NaN],
    ];
    const { ours } = snapshotOf(written(departmentFile(), planOf(plainSheet('jury', 'Jury', values))));
    expect(ours[0]?.sheet.rows).toEqual([
      ['a', ' b ', 'deux\nlignes', '<&>"', 'x\u000by', '_x0041_'],
      [1, -2.5, 1e-9, true, false, null, -1.5],
      ['ab', true, { error: '#NUM!' }],
    ]);
  });

  it('shows that a text was too long for a cell', () => {
    const { ours } = snapshotOf(
      written(departmentFile(), planOf(plainSheet('jury', 'Jury', [['é'.repeat(40_000)]]))),
    );
    const text = ours[0]?.sheet.rows[0]?.[0] as string;
    expect(text.length).toBe(32_767);
    expect(text.endsWith('é […]')).toBe(true);
  });

  it('lays later formats over earlier ones and uses each combination once', () => {
    const sheet = plainSheet('jury', 'Jury', [['a', 'b']], {
      formats: [
        { area: area(0, 0, 1, 2), style: { bold: true, fill: '#FFFFFF' } },
        { area: area(0, 1, 0, 2), style: { fill: '#000000', numberFormat: '0.0000' } },
      ],
    });
    const parts = unzipped(written(departmentFile(), planOf(sheet)));
    const formats = [...(parts['xl/worksheets/sheet6.xml'] ?? '').matchAll(/ s="(\d+)"/g)].map(([, s]) =>
      Number(s),
    );
    const first = formats[0] ?? 0;
    expect(formats).toEqual([first, first + 1, first + 1, first, first, first]);
    const styles = parts['xl/styles.xml'] ?? '';
    expect(styles).toContain('<numFmt numFmtId="168" formatCode="0.0000"/>');
    expect(styles).toContain('<cellXfs count="13">');
    expect(styles).toContain('<fills count="8">');
  });

  it('escapes drop-downs, and cuts messages that Excel would refuse', () => {
    const validations = [
      { area: area(0, 0, 5, 0), list: ['ADM', 'dit "RED"'], title: 'T'.repeat(40), message: 'é'.repeat(300) },
    ];
    const parts = unzipped(
      written(departmentFile(), planOf(plainSheet('jury', 'Jury', [['a']], { validations }))),
    );
    const element = between(parts['xl/worksheets/sheet6.xml'], '<dataValidation ', '</dataValidation>');
    expect(element).toContain(
      'sqref="A1:A6"><formula1>&quot;ADM,dit &quot;&quot;RED&quot;&quot;&quot;</formula1>',
    );
    expect(element).toContain(`errorTitle="${'T'.repeat(31)}…"`);
    expect(element).toContain(`error="${'é'.repeat(254)}…"`);
  });

  it('refuses a drop-down that no file can hold', () => {
    const refused = (list: string[]) => () =>
      written(
        departmentFile(),
        planOf(
          plainSheet('jury', 'Jury', [], {
            validations: [{ area: area(0, 0), list, title: '', message: '' }],
          }),
        ),
      );
    expect(refused(['a,b'])).toThrow(RangeError);
    expect(refused(['a'.repeat(256)])).toThrow(RangeError);
  });

  it('keeps headers within what Excel accepts, without cutting a code in two', () => {
    const print = {
      paper: 'A4',
      orientation: 'portrait',
      header: { left: 'é'.repeat(199), center: `${'a'.repeat(123)}&P` },
    } as const;
    const parts = unzipped(written(departmentFile(), planOf(plainSheet('jury', 'Jury', [], { print }))));
    const header = between(parts['xl/worksheets/sheet6.xml'], '<oddHeader>', '</oddHeader>').replaceAll(
      '&amp;',
      '&',
    );
    expect(header.length - '<oddHeader></oddHeader>'.length).toBeLessThanOrEqual(255);
    expect(header).toBe(`<oddHeader>&L${'é'.repeat(124)}…&C${'a'.repeat(123)}&P</oddHeader>`);
  });

  it('marks functions that are newer than the format', () => {
    const formula = 'IF(STDEV.P(A1:A9)>1,"STDEV.P(",TEXTJOIN(" ",TRUE,A1:A9))';
    const parts = unzipped(
      written(departmentFile(), planOf(plainSheet('jury', 'Jury', [[{ formula, value: 1 }]]))),
    );
    expect(between(parts['xl/worksheets/sheet6.xml'], '<f>', '</f>')).toBe(
      '<f>IF(_xlfn.STDEV.P(A1:A9)&gt;1,&quot;STDEV.P(&quot;,_xlfn.TEXTJOIN(&quot; &quot;,TRUE,A1:A9))</f>',
    );
  });

  it('draws columns, stacked columns and bars with the values of the plan', () => {
    const charts = (['column', 'stacked-column', 'bar'] as const).map((kind, i) => ({
      title: kind,
      kind,
      series: [1, 2].map((c) => ({
        name: area(0, c),
        categories: area(1, 0, 2, 0),
        values: area(1, c, 2, c),
      })),
      place: area(4 + i * 10, 0, 12 + i * 10, 5),
      categoryAxisTitle: 'UE',
    }));
    const values = [
      ['', 'min', 'max'],
      ['UE31', 8, { formula: 'MAX(Z1:Z9)', value: 15 }],
      ['UE32', null, 17],
    ];
    const parts = unzipped(
      written(departmentFile(), planOf(plainSheet('s', 'L’an "2"', values, { charts }))),
    );
    const texts = [2, 3, 4].map((i) => parts[`xl/charts/chart${i}.xml`] ?? '');
    expect(texts.map((text) => between(text, '<c:barDir', '<c:varyColors'))).toEqual([
      '<c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors',
      '<c:barDir val="col"/><c:grouping val="stacked"/><c:varyColors',
      '<c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors',
    ]);
    expect(
      [...(texts[0] ?? '').matchAll(/<c:(?:str|num)Cache>(.*?)<\/c:(?:str|num)Cache>/g)].map(
        ([, cache]) => cache,
      ),
    ).toEqual([
      '<c:ptCount val="1"/><c:pt idx="0"><c:v>min</c:v></c:pt>',
      '<c:ptCount val="2"/><c:pt idx="0"><c:v>UE31</c:v></c:pt><c:pt idx="1"><c:v>UE32</c:v></c:pt>',
      '<c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>8</c:v></c:pt>',
      '<c:ptCount val="1"/><c:pt idx="0"><c:v>max</c:v></c:pt>',
      '<c:ptCount val="2"/><c:pt idx="0"><c:v>UE31</c:v></c:pt><c:pt idx="1"><c:v>UE32</c:v></c:pt>',
      '<c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>15</c:v></c:pt><c:pt idx="1"><c:v>17</c:v></c:pt>',
    ]);
    expect(texts[0]).toContain("<c:f>'L’an &quot;2&quot;'!$B$2:$B$3</c:f>");
  });

  it('is hidden, and stands behind the sheets of the department, in the order of the plan', () => {
    const plan = planOf(plainSheet('b', 'Un', []), plainSheet('a', 'Deux', [], { hidden: true }));
    const file = opened(written(departmentFile(), plan));
    expect(file.workbook.sheets.slice(5).map(({ name, visible }) => [name, visible])).toEqual([
      ['Un', true],
      ['Deux', false],
    ]);
  });
});
