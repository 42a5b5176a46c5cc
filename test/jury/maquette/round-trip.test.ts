import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { a1 } from '../../../src/cells/a1';
import type { SheetSnapshot } from '../../../src/cells/snapshot';
import { BUILTIN_CURRICULA } from '../../../src/curricula/builtin';
import { checkCurriculum } from '../../../src/curricula/check';
import { CHOSEN_CURRICULA } from '../../../src/curricula/chosen/chosen';
import { readCsv } from '../../../src/curricula/csv';
import { differencesOf } from '../../../src/curricula/differences';
import { readMatrices } from '../../../src/curricula/matrix/read-matrices';
import { readOwnSheet } from '../../../src/curricula/sheet/read-sheet';
import type { CurriculumDocument } from '../../../src/curricula/types';
import { curriculumInForce } from '../../../src/jury/curriculum-in-force';
import { planMaquette } from '../../../src/jury/maquette/plan-maquette';
import { prepareJury } from '../../../src/jury/prepare';
import { LANGUAGES } from '../../../src/locales/languages';
import { MAQUETTE_WORDS } from '../../../src/locales/tools';
import type { SheetPlan } from '../../../src/plan/types';
import { newWorkbook } from '../../../src/xlsx/new-workbook';
import { writeWorkbook } from '../../../src/xlsx/write-workbook';
import { opened, sample } from '../workbooks';

/** The sheet "Maquette": what is written is read back exactly, and what is half typed is told with its cell. */

const MATRICES = 'test/fixtures/coefficients';
const matrices = readdirSync(MATRICES)
  .filter((name) => name.endsWith('.csv'))
  .flatMap((name) =>
    readMatrices([readCsv(readFileSync(path.join(MATRICES, name), 'utf8'))], { id: name }).flatMap((one) =>
      one.kind === 'matrix' ? [one.curriculum] : [],
    ),
  );
const SAMPLES = readdirSync('samples', { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => name.replace(/\.xlsx$/, ''));
const inSamples = SAMPLES.flatMap((name) => {
  const { curriculum, maquettes } = curriculumInForce(opened(sample(name)).workbook, null);
  return [curriculum, ...maquettes];
});
const [mmi] = BUILTIN_CURRICULA;
const invented: CurriculumDocument = {
  ...mmi,
  id: 'essai',
  title: '=Intitulé ; "avec" signes',
  options: [{ name: 'LV2', modules: ['R301', 'R302'] }],
  policy: { ...mmi.policy, rounding: '3-decimals', passMark: 12 },
};
const all = [...BUILTIN_CURRICULA, ...CHOSEN_CURRICULA, ...matrices, ...inSamples, invented];

/** Weights of a UE have no order: the sheet gives them in that of the modules. */
function ordered(one: CurriculumDocument): CurriculumDocument {
  const order = one.modules.map(({ code }) => code);
  const at = ({ module }: { readonly module: string }): number => order.indexOf(module);
  return {
    ...one,
    ues: one.ues.map((ue) => ({ ...ue, weights: [...ue.weights].sort((a, b) => at(a) - at(b)) })),
  };
}

const sheetIn = (plan: SheetPlan): SheetSnapshot => {
  const [only] = opened(newWorkbook({ sheets: [plan], names: [] })).workbook.sheets;
  if (!only) throw new Error('no sheet');
  return only;
};
const planned = (one: CurriculumDocument): SheetPlan =>
  planMaquette(one, MAQUETTE_WORDS.fr, MAQUETTE_WORDS.fr.sheet);

test('there are curricula of three years and several departments to try', () => {
  expect(matrices.length).toBeGreaterThan(1);
  expect(new Set(all.map(({ level }) => level))).toEqual(new Set([1, 2, 3]));
});

test.each(LANGUAGES)('every curriculum is read back exactly from its sheet in %s', (language) => {
  for (const one of all) {
    const words = MAQUETTE_WORDS[language];
    const read = readOwnSheet(sheetIn(planMaquette(one, words, words.sheet)).rows);
    expect(read).toMatchObject({ ok: true });
    if (!read.ok) continue;
    expect(read.curriculum).toEqual(ordered(one));
    expect(differencesOf(one, read.curriculum)).toEqual([]);
    expect(checkCurriculum(read.curriculum)).toEqual(checkCurriculum(one));
  }
});

test('the sums and shares that stand on the sheet are those of the curriculum', () => {
  const { rows } = sheetIn(planned(mmi));
  const row = rows.find((cells) => cells?.[0] === 'sum');
  expect(row?.slice(6)).toEqual(
    mmi.ues.map(({ weights }) => weights.reduce((sum, { coefficient }) => sum + coefficient, 0)),
  );
  const credits = rows.filter((cells) => cells?.[0] === 'credits').map((cells) => cells?.[2]);
  expect(credits).toEqual([30, 30]);
});

test('in a workbook it is the curriculum, by its role, after it was written and read', () => {
  const { file } = opened(sample('but2-mmi'));
  const bytes = writeWorkbook(file, { sheets: [planned({ ...mmi, title: 'Notre maquette' })], names: [] });
  const prepared = prepareJury(opened(bytes).workbook, { curriculum: null });
  expect(prepared.inForce).toMatchObject({ from: 'workbook', refusal: null });
  expect(prepared.inForce.curriculum).toEqual({ ...mmi, title: 'Notre maquette' });
  if (!prepared.ok) throw new Error('no report');
  const before = prepareJury(opened(sample('but2-mmi')).workbook, { curriculum: null });
  if (!before.ok) throw new Error('no report');
  const codes = ({ students }: typeof prepared.report) => students.map(({ result }) => result.proposal);
  expect(codes(prepared.report)).toEqual(codes(before.report));
});

describe('what is changed by hand', () => {
  const { rows } = sheetIn(planned(mmi));
  const at = (find: (cell: unknown) => boolean) => {
    const row = rows.findIndex((cells) => cells?.some(find));
    return { row, column: rows[row]?.findIndex(find) ?? -1 };
  };
  const head = at((cell) => cell === 'UE31');
  const module = at((cell) => cell === 'R303');
  /** The sheet with cells typed over. */
  const changed = (...cells: readonly [row: number, column: number, value: string | number | null][]) =>
    rows.map((row, index) => {
      const copy = [...(row ?? [])];
      for (const [at, column, value] of cells) if (at === index) copy[column] = value;
      return copy;
    });
  const problemsOf = (grid: ReturnType<typeof changed>) => {
    const read = readOwnSheet(grid);
    return read.ok ? [] : read.problems.map((one) => [one.code, a1(one)]);
  };

  test('codes in any spelling, numbers as text, and a module in a row put in between', () => {
    const other = changed([head.row, head.column, 'UE 3.1'], [module.row, module.column, 'R3.03']);
    const inserted = [null, 'SAÉ 3.99', 'Projet', 'S3', null, null, '1,5'];
    const read = readOwnSheet([...other.slice(0, module.row), inserted, ...other.slice(module.row)]);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(differencesOf(mmi, read.curriculum)).toEqual([{ kind: 'added', what: 'SAE399' }]);
    const weight = read.curriculum.ues[0]?.weights.find(({ module: code }) => code === 'SAE399');
    expect(weight).toEqual({ module: 'SAE399', coefficient: 1.5 });
  });

  test.each<[string, (place: typeof head) => [number, number, string | number | null], string]>([
    ['a coefficient in words', () => [module.row, head.column, 'deux'], 'wrong-type'],
    ['a negative coefficient', () => [module.row, head.column, -2], 'not-positive'],
    ['a code that is none', () => [module.row, module.column, 'R9.99'], 'not-canonical'],
    ['a code twice', () => [module.row, module.column, 'R301'], 'duplicate-code'],
    ['a coefficient without a module', () => [module.row, module.column, null], 'empty-text'],
    ['a UE that is none', () => [head.row, head.column, 'UE 9'], 'not-canonical'],
    ['a coefficient without a UE', () => [head.row, head.column, null], 'empty-text'],
    ['ECTS in words', () => [head.row + 2, head.column, 'six'], 'wrong-type'],
  ])('%s is told in its cell', (_, change, code) => {
    const place = change(head);
    const problems = problemsOf(changed(place));
    expect(problems).toContainEqual([code, a1({ row: place[0], column: place[1] })]);
  });

  test('a semester that the code contradicts is told with the module', () => {
    const problems = problemsOf(changed([module.row, module.column + 2, 'S4']));
    expect(problems[0]).toEqual(['code-contradiction', a1(module)]);
  });

  test('a half typed sheet judges nobody, and names its cell', () => {
    const broken: SheetSnapshot = {
      ...sheetIn(planned(mmi)),
      rows: changed([module.row, head.column, 'deux']),
    };
    const { workbook } = opened(sample('but2-mmi'));
    const prepared = prepareJury(
      { ...workbook, ours: [{ role: 'maquette', sheet: broken }] },
      { curriculum: null },
    );
    expect(prepared.ok).toBe(false);
    expect(prepared.inForce.refusal).toMatchObject({
      code: 'refused',
      sheet: 'Maquette',
      cell: a1({ row: module.row, column: head.column }),
    });
  });
});
