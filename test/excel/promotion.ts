import type { RawCell, SheetSnapshot, WorkbookSnapshot } from '../../src/cells/snapshot';
import { minutesEntries } from '../../src/jury/entries';
import { planWorkbook } from '../../src/jury/sheets/workbook-plan';
import { SHEET_ROLES, type SheetRole } from '../../src/jury/our-sheets/roles';
import type { WorkbookPlan } from '../../src/plan/types';
import type { Host } from '../../src/jury/host/port';
import { fr } from '../../src/locales/fr';
import type { CellValue } from '../../workbench/host/cell';
import { opened, reportOf, sample } from '../jury/workbooks';
import { MemoryWorkbook } from './memory-workbook';

/** A department's workbook with as many students as wanted: those of a sample, again and again under other numbers. */
export function promotion(students: number): MemoryWorkbook {
  const { workbook } = opened(sample('but2-mmi'));
  const { tables, students: known } = reportOf(workbook);
  const people = known.map(({ id, lastName }) => ({ id, lastName }));
  const grownBook = new MemoryWorkbook(
    ...workbook.sheets.map((sheet): [string, CellValue[][]] => {
      const table = tables.find((one) => one.sheet === sheet.name);
      const rows = table ? grown(sheet, table.firstRow, table.lastRow, students, people) : sheet.rows;
      return [sheet.name, rows.map((row) => (row ?? []).map(constantOf))];
    }),
  );
  for (const { name, columnWidths = [] } of workbook.sheets) {
    columnWidths.forEach((pixels = 64, column) => {
      grownBook.sheet(name).setColumnWidth(column, column, pixels * 0.75);
    });
  }
  return grownBook;
}

function grown(
  { rows }: SheetSnapshot,
  first: number,
  last: number,
  wanted: number,
  people: readonly { readonly id: string; readonly lastName: string }[],
): readonly (readonly RawCell[] | undefined)[] {
  const students = people.map(({ id }) =>
    rows.slice(first, last + 1).find((row) => row?.some((cell) => String(cell) === id)),
  );
  return [
    ...rows.slice(0, first),
    ...Array.from({ length: wanted }, (_, i) => {
      const { id = '', lastName = '' } = people[i % people.length] ?? {};
      const round = Math.floor(i / people.length);
      return students[i % people.length]?.map((cell) => {
        if (round === 0) return cell;
        if (String(cell) === id) return `${id}${round}`;
        return cell === lastName ? `${lastName} ${'abcdefghij'.charAt(round)}` : cell;
      });
    }),
  ];
}

function constantOf(cell: RawCell): CellValue {
  if (cell === null) return '';
  if (typeof cell !== 'object') return cell;
  if ('value' in cell) return cell.value;
  return 'error' in cell ? cell.error : '';
}

/** What the pane does when somebody presses "Préparer le jury". */
export async function preparedPlan(host: Host): Promise<WorkbookPlan> {
  const workbook: WorkbookSnapshot = await host.read();
  const names = await host.sheetNames(SHEET_ROLES.map((role) => ({ role, name: fr.sheets[role] })));
  return planWorkbook(reportOf(workbook), {
    locale: fr,
    day: { year: 2026, month: 7, day: 2 },
    names: Object.fromEntries(names) as Record<SheetRole, string>,
    minutesEntries: minutesEntries(workbook),
    journal: null,
  });
}
