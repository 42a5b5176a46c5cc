import type { RawCell, SheetSnapshot, WorkbookSnapshot } from '../../../src/cells/snapshot';
import { parseCell } from '../../../src/cells/a1';
import { BUILTIN_CURRICULA } from '../../../src/curricula/builtin';
import { collectable, withCollected } from '../../../src/jury/modules/collected';
import { prepareJury } from '../../../src/jury/prepare';
import { collectAverages } from '../../../src/jury/use-cases/collect-averages';
import { createModuleSheets } from '../../../src/jury/use-cases/create-module-sheets';
import { en } from '../../../src/locales/en';
import { fr } from '../../../src/locales/fr';
import type { Locale } from '../../../src/locales/locale';
import type { WorkbookPlan } from '../../../src/plan/types';
import { resolveSheetNames } from '../../../src/xlsx/sheet-names';
import { writeWorkbook } from '../../../src/xlsx/write-workbook';
import { sheet, workbook } from '../../gradebook/sheet';
import { opened, sample } from '../workbooks';

const [MMI] = BUILTIN_CURRICULA;
const S3 = MMI.modules.filter(({ semester }) => semester === 'S3').map(({ code }) => code);

const marks = workbook(
  sheet('S3', [
    ['N° étudiant', 'Nom', 'Prénom', 'Groupe', ...S3],
    [22300001, 'Alouette', 'Zoé', 'A', ...S3.map(() => 12)],
    [22300002, 'Buse', 'Max', 'B', ...S3.map(() => 9)],
    [22300003, 'Choucas', 'Lou', 'B', ...S3.map((code) => (code === 'R305' ? null : 14))],
  ]),
);
/** The column of R305 in it. */
const R305 = 4 + S3.indexOf('R305');

function judged(book: WorkbookSnapshot) {
  const prepared = prepareJury(book, { curriculum: null });
  if (!prepared.ok) throw new Error('no marks');
  return prepared;
}

/** The workbook with a sheet for the marks of R305, as a host would read it back. */
function withSheet(locale: Locale = fr): WorkbookSnapshot {
  const { report } = judged(marks);
  const { plan } = createModuleSheets({ workbook: marks, report, locale }, ['R305']);
  const ours = plan(new Map()).sheets.map(({ role, name, values }) => ({
    role,
    sheet: {
      ...sheet(name, []),
      rows: values.map((row) =>
        row.map((cell): RawCell => (typeof cell === 'object' && cell ? { error: '#NAME?' } : cell)),
      ),
    },
  }));
  return { ...marks, ours };
}

/** The same with these cells typed on it. */
function typed(book: WorkbookSnapshot, cells: Readonly<Record<string, RawCell>>): WorkbookSnapshot {
  const change = (one: SheetSnapshot): SheetSnapshot => {
    const rows = one.rows.map((row) => [...(row ?? [])]);
    for (const [address, value] of Object.entries(cells)) {
      const { row, column } = parseCell(address) ?? { row: 0, column: 0 };
      const line = (rows[row] ??= []);
      while (line.length <= column) line.push(null);
      line[column] = value;
    }
    return { ...one, rows };
  };
  return { ...book, ours: book.ours.map((one) => ({ ...one, sheet: change(one.sheet) })) };
}
const FILLED = {
  ...{ B3: 'Mme Grive', F7: 1, G7: 3, G8: 10 },
  ...{ F10: 13, G10: 7, F11: 8, G11: 5, F12: 12, G12: 'ABJ' },
};
const found = (book: WorkbookSnapshot) =>
  collectable(book, judged(book).gradebook, judged(book).report.curriculum.modules);

describe('a sheet for the marks of a module', () => {
  const { plan } = createModuleSheets({ workbook: marks, report: judged(marks).report, locale: fr }, [
    'R305',
  ]);
  const made = plan(new Map()).sheets[0];

  test('has the students who take it, the scales, and the average by a formula of ours', () => {
    expect(made).toMatchObject({ role: 'module_R305', name: 'Notes R305', hiddenColumns: [13] });
    expect(made?.values[1]?.slice(0, 2)).toEqual([
      'Module',
      'R305 - Stratégies de communication et marketing',
    ]);
    expect(made?.values[8]?.slice(0, 6)).toEqual([
      'N° étudiant',
      'Nom',
      'Prénom',
      'Groupe',
      'Moyenne',
      'Épreuve 1',
    ]);
    expect(made?.values.slice(9, 12).map((row) => row.slice(0, 4))).toEqual([
      ['22300001', 'Alouette', 'Zoé', 'A'],
      ['22300002', 'Buse', 'Max', 'B'],
      ['22300003', 'Choucas', 'Lou', 'B'],
    ]);
    expect(made?.values[9]?.[4]).toEqual({
      formula:
        'IF(COUNT($F$7:$K$7)=0,"",IF(OR($L10="",$B$4=""),BUT.MODULEAVERAGE($F10:$K10,$F$7:$K$7,$F$8:$K$8,,,$B$5),' +
        'BUT.MODULEAVERAGE(BUT.MODULEAVERAGE($F10:$K10,$F$7:$K$7,$F$8:$K$8,,,$B$5),,,IF(ISNUMBER($L10),$L10*20/$L$8,$L10),$B$4)))',
      value: '',
    });
  });

  test('takes a mark from 0 to its scale, or a code', () => {
    expect(made?.validations[1]).toMatchObject({
      area: { top: 9, left: 5, bottom: 11, right: 11 },
      source: 'IF(AND(ISNUMBER(F10),F10>=0,F10<=F$8),F10,$N$10:$N$14)',
    });
    expect(made?.values.slice(9, 14).map((row) => row[13])).toEqual(['ABI', 'ABJ', 'EXC', 'ATT', 'DEF']);
  });

  test('is made once: one that is there stays', () => {
    const book = withSheet();
    expect(
      createModuleSheets({ workbook: book, report: judged(book).report, locale: fr }, ['R305']).wanted,
    ).toEqual([]);
  });

  test('changes nothing of the jury while it is empty', () => {
    const [before, after] = [judged(marks), judged(withSheet())];
    expect(after.report.anomalies).toEqual(before.report.anomalies);
    expect(after.report.students.map(({ result }) => result.code)).toEqual(
      before.report.students.map(({ result }) => result.code),
    );
    expect(found(withSheet())).toEqual([]);
  });
});

describe('collecting', () => {
  test.each([fr, en])('lists what the marks lack or have otherwise, and nothing else', (locale) => {
    const book = typed(withSheet(locale), FILLED);
    const name = locale.modules.sheet('R305');
    const at = { module: 'R305', sheet: 'S3', column: R305 };
    expect(found(book)).toEqual(
      [
        { ...at, student: 0, row: 1, before: '12', after: 13.75, from: `'${name}'!F10:G10` },
        { ...at, student: 1, row: 2, before: '9', after: 9.5, from: `'${name}'!F11:G11` },
        { ...at, student: 2, row: 3, before: '', after: 12, from: `'${name}'!F12:G12` },
      ].map((one) => ({ ...one, from: one.from.replaceAll("'", '') })),
    );
    expect(judged(book).gradebook.assessed).toMatchObject([{ teacher: 'Mme Grive', counts: false }]);
  });

  test('writes these cells and no others; what is written is judged and differs no more', () => {
    const book = typed(withSheet(), FILLED);
    const list = found(book);
    expect(collectAverages({ workbook: book, report: judged(book).report }, list)).toEqual({
      sheets: [],
      names: [],
      colouring: [
        { sheet: 'S3', rules: [], cells: [{ row: 1, column: R305, values: [[13.75], [9.5], [12]] }] },
      ],
      recalculate: true,
    });
    const after = withCollected(book, list);
    expect(found(after)).toEqual([]);
    expect(after.sheets[0]?.rows[3]?.[R305]).toBe(12);
    expect(judged(book).report.anomalies.filter(({ effect }) => effect.code === 'assessments')).toHaveLength(
      2,
    );
    expect(judged(after).report.anomalies.filter(({ effect }) => effect.code === 'assessments')).toEqual([]);
  });

  test('knows the one assessment there is, also while the averages beside it are empty', () => {
    const one = { F7: 1, F10: 13, F11: 9, F12: 15 };
    const empty = { E10: null, E11: null, E12: null };
    for (const book of [typed(withSheet(), one), typed(withSheet(), { ...one, ...empty })]) {
      expect(found(book).map(({ student, after }) => [student, after])).toEqual([
        [0, 13],
        [2, 15],
      ]);
      expect(judged(book).report.questions).toEqual(judged(marks).report.questions);
    }
  });

  test('leaves a mark alone while an assessment of it is awaited', () => {
    expect(
      found(typed(withSheet(), { ...FILLED, G10: null, G11: 11 })).map(({ student }) => student),
    ).toEqual([2]);
  });
});

test('a file keeps the sheet, its formula as Excel spells it, and computes anew after collecting', () => {
  const { file, workbook: book } = opened(sample('but2-mmi'));
  const { report } = judged(book);
  const { wanted, plan } = createModuleSheets({ workbook: book, report, locale: fr }, ['R305']);
  const bytes = writeWorkbook(file, plan(resolveSheetNames(file, wanted)));
  const again = opened(bytes);
  expect(again.workbook.ours.map(({ role }) => role)).toEqual(['module_R305']);
  const text = (of: ReturnType<typeof opened>['file'], part: string): string =>
    new TextDecoder().decode(of.parts.read(part));
  const part = again.file.workbook.sheets.at(-1)?.part ?? '';
  expect(text(again.file, part)).toContain('_xldudf_BUT_MODULEAVERAGE($F10:$K10,');
  expect(text(again.file, part)).toContain(
    '<formula1>IF(AND(ISNUMBER(F10),F10&gt;=0,F10&lt;=F$8),F10,$N$10:$N$14)</formula1>',
  );
  const one = {
    student: 0,
    module: 'R305',
    sheet: 'S3',
    row: 6,
    column: 5,
    before: '',
    after: 11.5,
    from: '',
  };
  const collected = collectAverages({ workbook: again.workbook, report }, [one]) as WorkbookPlan;
  const written = opened(writeWorkbook(again.file, collected));
  expect(written.workbook.sheets.find(({ name }) => name === 'S3')?.rows[6]?.[5]).toBe(11.5);
  expect(text(written.file, written.file.workbook.part)).toMatch(/calcPr fullCalcOnLoad="1"|^(?!.*calcPr)/s);
});
