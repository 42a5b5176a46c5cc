import { juryRows } from '../../src/jury/entries';
import { minutesInputs } from '../../src/jury/sheets/minutes-form';
import type { PlannedValue, SheetPlan, WorkbookPlan } from '../../src/plan/types';
import { en } from '../../src/locales/en';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { opened, planOf, reportOf, sample } from './workbooks';

const sheetOf = (plan: WorkbookPlan, role: string): SheetPlan => {
  const sheet = plan.sheets.find((candidate) => candidate.role === role);
  if (!sheet) throw new Error(`no sheet ${role}`);
  return sheet;
};

/** The plan as if people had typed into its sheets afterwards. */
function typed(
  plan: WorkbookPlan,
  role: string,
  cells: readonly [number, number, PlannedValue][],
): WorkbookPlan {
  const sheets = plan.sheets.map((sheet) => {
    if (sheet.role !== role) return sheet;
    const values = sheet.values.map((row) => [...row]);
    for (const [row, column, value] of cells) (values[row] ??= [])[column] = value;
    return { ...sheet, values };
  });
  return { ...plan, sheets };
}

const first = opened(sample('but2-mmi'));
const report = reportOf(first.workbook);
const plan = planOf(report, first.workbook);
const keys = sheetOf(plan, 'jury').values[0] ?? [];
const column = (key: string): number => keys.indexOf(key);

describe('what people typed on our sheets survives a new preparation', () => {
  const [one, two] = report.students;
  const decided = typed(plan, 'jury', [
    [7, column('decision'), 'ADJ'],
    [7, column('decisionReason'), 'Progrès au second semestre'],
    [8, column('decision'), ' RED '],
  ]);

  test('decisions and reasons are found by student, and shown apart from the proposal', () => {
    const again = opened(writeWorkbook(first.file, decided));
    const rows = juryRows(again.workbook);

    expect(rows?.byId.get(one?.id ?? '')?.entry).toMatchObject({
      decision: 'ADJ',
      reason: 'Progrès au second semestre',
      decisions: '',
    });
    expect(rows?.byId.get(two?.id ?? '')?.entry).toMatchObject({ decision: 'RED', reason: '' });
    const next = reportOf(again.workbook);
    expect(next.students[0]?.entry?.decision).toBe('ADJ');
    expect(next.students[0]?.result.proposal).toBe(one?.result.proposal);
    const jury = sheetOf(planOf(next, again.workbook), 'jury');
    expect(jury.values[7]?.[column('decision')]).toBe('ADJ');
    expect(jury.values[7]?.[column('retained')]).toMatchObject({ value: 'ADJ' });
  });

  test('also when the sheets are prepared in the other language', () => {
    const again = opened(writeWorkbook(first.file, decided));
    const english = planOf(reportOf(again.workbook), again.workbook, en);

    expect(sheetOf(english, 'jury').values[7]?.[column('decisionReason')]).toBe('Progrès au second semestre');
  });

  test('the minutes keep the date, the place and the members', () => {
    const cells = minutesInputs().map(({ row, column: at }, i): [number, number, PlannedValue] => [
      row,
      at,
      `saisi ${i}`,
    ]);
    const again = opened(writeWorkbook(first.file, typed(plan, 'minutes', cells)));
    const minutes = sheetOf(planOf(reportOf(again.workbook), again.workbook), 'minutes');

    for (const [row, at, value] of cells) expect(minutes.values[row]?.[at]).toBe(value);
  });

  test('prepared again without a change, the workbook is the same to the byte', () => {
    const once = writeWorkbook(first.file, plan);
    const again = opened(once);
    const twice = writeWorkbook(again.file, planOf(reportOf(again.workbook), again.workbook));

    expect(Buffer.from(twice).equals(Buffer.from(once))).toBe(true);
  });
});
