import { readFormulas } from '../../src/xlsx/read-formulas';
import { departmentFile, opened, smallWorkbook, zipped } from './packages';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook with a table on its only sheet. @param facts more attributes of the table */
const withTable = (facts: string) =>
  opened(
    zipped(
      smallWorkbook('<row r="2"><c r="C2"><f>SUM(Bilan[Note])</f></c></row>', {
        'xl/worksheets/_rels/notes.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
          `<Relationship Id="rId1" Type="${RELATION}/table" Target="../tables/table1.xml"/></Relationships>`,
        'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="Bilan" displayName="Bilan" ref="A4:C9" ${facts}/>`,
      }),
    ),
  );

test('a table is known by its name, without its row of totals', () => {
  expect([...readFormulas(withTable('')).names]).toEqual([
    ['BILAN', "'Notes'!A5:C9"],
    ['BILAN[#ALL]', "'Notes'!A4:C9"],
  ]);
  expect(readFormulas(withTable('totalsRowCount="1"')).names.get('BILAN')).toBe("'Notes'!A5:C8");
});

test('one without headers is left out; a department’s are there', () => {
  expect(readFormulas(withTable('headerRowCount="0"')).names.size).toBe(0);
  const tables = [...readFormulas(opened(departmentFile())).names].filter(([name]) =>
    name.endsWith('[#ALL]'),
  );
  expect(tables).toEqual([
    ['TBLCOEFS[#ALL]', expect.stringMatching(/!A1:AK21$/)],
    [expect.any(String), expect.any(String)],
  ]);
});
