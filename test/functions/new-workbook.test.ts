import { parseRange } from '../../src/cells/a1';
import { SHIPPED_CURRICULA } from '../../src/curricula/chosen/chosen';
import { averageOfUe } from '../../src/functions/averages';
import type { CellRange } from '../../src/functions/cells';
import { planMarksSheets } from '../../src/jury/sheets/new-marks-sheets';
import { CLI_WORDS } from '../../src/locales/cli';
import { newWorkbook } from '../../src/xlsx/new-workbook';
import { opened } from '../jury/workbooks';

/** The formulas of a new workbook, computed with the ranges that they name: right for every curriculum that is shipped. */

const SHEETS = SHIPPED_CURRICULA.flatMap((curriculum) =>
  [...new Set(curriculum.ues.map(({ semester }) => semester))].map(
    (semester) => [curriculum.id, semester, curriculum] as const,
  ),
);

/** The cells of a name of the plan, on its sheet; empty ones are `''`, as Excel hands them on. */
function named(curriculum: (typeof SHIPPED_CURRICULA)[number], name: string): CellRange {
  const plan = planMarksSheets(curriculum, CLI_WORDS.fr.newWorkbook);
  const refersTo = plan.names.find((one) => one.name === name)?.refersTo ?? '';
  const area = parseRange(refersTo.replace(/^.*!/, '').replaceAll('$', ''));
  const { workbook } = opened(newWorkbook(plan));
  const sheet = workbook.sheets.find((one) => name.endsWith(`_${one.name}`));
  if (!area || !sheet) throw new Error(name);
  const line = (from: number, to: number): readonly number[] =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return line(area.top, area.bottom).map((row) =>
    line(area.left, area.right).map((column) => {
      const cell = sheet.rows[row]?.[column] ?? '';
      return typeof cell === 'object' ? '' : cell;
    }),
  );
}

test.each(SHEETS)('%s, %s', (_, semester, curriculum) => {
  const [codes = []] = named(curriculum, `Modules_${semester}`);
  const coefficients = named(curriculum, `Maquette_${semester}`);
  const marks = codes.map((__, i) => 7 + ((i * 5) % 11));
  const ues = curriculum.ues.filter((ue) => ue.semester === semester);
  for (const { code, weights } of ues) {
    const sum = weights.reduce((all, { module, coefficient }) => {
      return all + coefficient * (marks[codes.indexOf(module)] ?? NaN);
    }, 0);
    const whole = weights.reduce((all, { coefficient }) => all + coefficient, 0);
    expect(averageOfUe(code, [codes], [marks], coefficients)).toBeCloseTo(sum / whole, 9);
  }
  expect(ues.length).toBeGreaterThan(4);
});

test('a coefficient that is changed on the sheet counts', () => {
  const [curriculum] = SHIPPED_CURRICULA;
  if (!curriculum) throw new Error('none');
  const [codes = []] = named(curriculum, 'Modules_S3');
  const marks = codes.map((__, i) => (i === 0 ? 20 : 10));
  const weighing = (weight: number): CellRange =>
    named(curriculum, 'Maquette_S3').map((row) =>
      row.map((cell, column) => (String(row[0]).includes('UE31') && column === 5 ? weight : cell)),
    );
  const before = averageOfUe('UE31', [codes], [marks], weighing(1));
  expect(averageOfUe('UE31', [codes], [marks], weighing(100))).toBeGreaterThan(Number(before) + 5);
});
