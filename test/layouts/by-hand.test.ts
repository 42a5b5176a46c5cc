import type { SheetSnapshot, WorkbookSnapshot } from '../../src/cells/snapshot';
import { followHints } from '../../src/gradebook/by-hand/follow';
import type { ColumnHint, Meaning, TableHint } from '../../src/gradebook/by-hand/hints';
import { readGradebook } from '../../src/gradebook/gradebook';
import type { Gradebook, Table } from '../../src/gradebook/types';
import { prepareJury } from '../../src/jury/prepare';
import { opened } from '../jury/workbooks';
import { unseenWorkbook } from './generator';

/** Layouts drawn at random whose headers then say nothing: shown by hand, they are read as with their headers. */

const COUNT = Number(process.env.UNSEEN ?? 40);
const FROM = Number(process.env.UNSEEN_FROM ?? 1);
/** How far above the row of modules a table's other headers may stand. */
const ABOVE = 16;

function hintOf(table: Table): TableHint {
  const { sheet, headerRow, firstRow, lastRow, columns } = table;
  const at = (meaning: Meaning, column: number | null): readonly ColumnHint[] =>
    column === null ? [] : [{ meaning, place: { column } }];
  return {
    ...{ sheet, leftOut: false, headerRow, firstRow, lastRow, semester: null },
    columns: [
      ...at({ is: 'number' }, columns.numbers[0]?.column ?? null),
      ...at({ is: 'lastName' }, columns.lastName),
      ...at({ is: 'firstName' }, columns.firstName),
      ...at({ is: 'fullName' }, columns.fullName),
      ...at({ is: 'group' }, columns.group),
      ...at({ is: 'status' }, columns.status),
      ...columns.modules.flatMap(({ module, column }) => at({ is: 'module', module }, column)),
      ...columns.ueAverages.flatMap(({ ue, column }) => at({ is: 'average', ue }, column)),
    ],
  };
}

/** The workbook with every text around the headers of its tables made meaningless. */
function garbled(workbook: WorkbookSnapshot, tables: readonly Table[]): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet): SheetSnapshot => {
    const own = tables.filter((table) => table.sheet === sheet.name);
    const isHeader = (row: number): boolean =>
      own.some(({ headerRow, firstRow }) => row >= headerRow - ABOVE && row < firstRow) &&
      !own.some(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow);
    const rows = Array.from(sheet.rows, (cells, row) =>
      isHeader(row) ? cells?.map((cell) => (typeof cell === 'string' ? 'zut' : cell)) : cells,
    );
    return { ...sheet, rows };
  });
  return { ...workbook, sheets };
}

/** What everybody has, by the words of the name and the number, without the rows and columns they stand in. */
const people = ({ students }: Gradebook): readonly string[] =>
  students
    .map(({ id, hasNumber, lastName, firstName, marks }) => {
      const name = `${lastName} ${firstName}`.split(/\s+/).sort().join(' ');
      return `${hasNumber ? id : ''} ${name} ${marks.join(' ')}`;
    })
    .sort();

test.each(Array.from({ length: COUNT }, (_, i) => FROM + i))('of seed %i', async (seed) => {
  const { workbook: book } = unseenWorkbook(seed);
  const { workbook } = opened(new Uint8Array(await book.xlsx.writeBuffer()));
  const { gradebook, inForce } = prepareJury(workbook, { curriculum: null });
  const { tables } = gradebook;
  expect(tables.length).toBeGreaterThan(0);
  const ignore = new Set([
    ...inForce.maquetteSheets,
    ...workbook.sheets.map(({ name }) => name).filter((name) => !tables.some(({ sheet }) => sheet === name)),
  ]);
  const { workbook: shown, anomalies } = followHints(garbled(workbook, tables), tables.map(hintOf));
  expect(anomalies).toEqual([]);
  expect(people(readGradebook(shown, inForce.curriculum, { ignore }))).toEqual(people(gradebook));
});
