import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import { SHIPPED_CURRICULA } from '../../src/curricula/chosen/chosen';
import { prepareJury } from '../../src/jury/prepare';
import { planMarksSheets } from '../../src/jury/sheets/new-marks-sheets';
import { sheetsToBeFilled } from '../../src/jury/to-be-filled';
import { CLI_WORDS } from '../../src/locales/cli';
import { newWorkbook } from '../../src/xlsx/new-workbook';
import { sheet, workbook } from '../gradebook/sheet';
import { opened } from './workbooks';

const HEADS = ['N° étudiant', 'Nom', 'Prénom', 'R3.01', 'R3.02', 'R3.03', 'R3.04'];
const waiting = (...sheets: readonly ReturnType<typeof sheet>[]): readonly string[] =>
  sheetsToBeFilled(prepareJury(workbook(...sheets), { curriculum: null }));

test.each(SHIPPED_CURRICULA.map((curriculum) => [curriculum.id, curriculum] as const))(
  'a new workbook of %s waits for its students',
  (_id, curriculum) => {
    const bytes = newWorkbook(planMarksSheets(curriculum, CLI_WORDS.fr.newWorkbook));
    const preparation = prepareJury(opened(bytes).workbook, { curriculum: null });
    expect(sheetsToBeFilled(preparation)).toEqual([
      ...new Set(curriculum.ues.map(({ semester }) => semester)),
    ]);
  },
);

test('a curriculum that is half typed makes a sheet of its only semester, with a module that counts in no UE', () => {
  const [whole] = BUILTIN_CURRICULA;
  const isFirst = ({ semester }: { readonly semester: string }): boolean => semester === 'S3';
  const half = {
    ...whole,
    modules: [
      ...whole.modules.filter(isFirst),
      { code: 'R399', name: 'R399', semester: 'S3', pole: 'resources' },
    ],
    ues: whole.ues.filter(isFirst),
  } as const;
  const plan = planMarksSheets(half, CLI_WORDS.fr.newWorkbook);
  expect(plan.sheets.map(({ name }) => name)).toEqual(['S3']);
  const { workbook: read } = opened(newWorkbook(plan));
  expect(read.sheets[0]?.rows.some((row) => row?.includes('R399'))).toBe(true);
  expect(sheetsToBeFilled(prepareJury(read, { curriculum: null }))).toEqual(['S3']);
});

test('a sheet of the department with its headers alone waits too, beside an empty one', () => {
  expect(waiting(sheet('S3', [['BUT MMI'], HEADS]), sheet('Feuil2', []))).toEqual(['S3']);
});

test('a sheet in whose columns of identity something stands does not wait: who stands there was not understood', () => {
  expect(waiting(sheet('S3', [HEADS, [null, '?', null, 12, 13, 9, 8]]))).toEqual([]);
});

test('nor does one with marks of nobody', () => {
  expect(waiting(sheet('S3', [HEADS, [null, null, null, 12, 13, 9, 8]]))).toEqual([]);
});

test('nothing waits beside a sheet that may hold marks and was not understood', () => {
  const other = sheet('Notes', [
    ['A', 'B'],
    ['Dupont', 12],
  ]);
  expect(waiting(sheet('S3', [HEADS]), other)).toEqual([]);
});
