import fc from 'fast-check';
import {
  callsOurFunction,
  linkedFormula,
  shownText,
  type FrozenFormula,
} from '../../../src/jury/host/our-formulas';
import { keptFormulas } from '../../../src/jury/closing/frozen-sheet';
import { planFrozen, readFrozen } from '../../../src/jury/closing/frozen-sheet';
import { en } from '../../../src/locales/en';
import { fr } from '../../../src/locales/fr';
import { readWorkbook } from '../../../src/xlsx/open-package';
import { writeWorkbook } from '../../../src/xlsx/write-workbook';
import { opened, sample } from '../workbooks';

describe('a formula with a function of ours', () => {
  it.each([
    '=BUT.UEAVERAGE(B2:F2)',
    '=1+but.ECTS(A1)',
    '=IF(A1="x";BUT.RCUE(B1,C1),0)',
    "=SUM('S 3'!A1)+BUT.A(1)",
    '=_xldudf_BUT_UEAVERAGE(B2:F2)',
    '=1+_xldudf_BUT_ECTS(A1)',
  ])('is %s', (formula) => expect(callsOurFunction(formula)).toBe(true));
  it.each([
    '=SUM(B2:F2)',
    '="BUT.UEAVERAGE(1)"',
    "='BUT.X'!A1",
    '=DEBUT.X(1)',
    '=_xldudf_DEBUT_X(1)',
    'BUT.UEAVERAGE(1)',
    '=BUT_retained',
    '=A.BUT.X(1)',
  ])('is not %s', (formula) => expect(callsOurFunction(formula)).toBe(false));
});

it.each([
  ['=_xldudf_BUT_UEAVERAGE(B2:F2)', '=BUT.UEAVERAGE(B2:F2)'],
  ['=1+[2]!_xldudf_but_ects(A1)', '=1+BUT.ECTS(A1)'],
  ['=BloombergUI.xla!_xldudf_BUT_RCUE(A1)', '=BUT.RCUE(A1)'],
  ["='C:\\L''an\\x.xla'!_xldudf_BUT_RCUE(A1)", '=BUT.RCUE(A1)'],
  ['=\'_xldudf_BUT_UE(\'!A1&"_xldudf_BUT_UE("', '=\'_xldudf_BUT_UE(\'!A1&"_xldudf_BUT_UE("'],
  ['=_xldudf_DEBUT_X(1)+A_xldudf_BUT_X(1)', '=_xldudf_DEBUT_X(1)+A_xldudf_BUT_X(1)'],
  ["=SUM('S 3'!A1)+_xldudf_BUT_UE('S 3'!A1)", "=SUM('S 3'!A1)+BUT.UE('S 3'!A1)"],
])('%s is typed %s', (stored, typed) => expect(linkedFormula(stored)).toBe(typed));

const formula = (sheet: string, row: number, shown = '[[12.5]]'): FrozenFormula => ({
  sheet,
  area: { top: row, left: 2, bottom: row, right: 2 },
  formula: `=BUT.UEAVERAGE(A${row + 1}:B${row + 1})`,
  shown,
  beside: 'Martin',
});

describe('the hidden sheet of frozen formulas', () => {
  const again = (list: readonly FrozenFormula[], locale = fr): readonly FrozenFormula[] => {
    const { file } = opened(sample('but2-mmi'));
    const plan = { sheets: [planFrozen(list, locale, locale.frozen.sheet)], names: [] };
    const { ours } = readWorkbook(opened(writeWorkbook(file, plan)).file);
    return readFrozen(ours[0]?.sheet);
  };

  it('is hidden, and read as it was written in either language', () => {
    const spill = {
      ...formula(
        '=S3',
        4,
        shownText([
          ['a', 1],
          [true, ''],
        ]),
      ),
      area: { top: 4, left: 2, bottom: 5, right: 3 },
    };
    const list = [formula('S 3', 1), spill, { ...formula("L'an 2", 9), beside: '' }];
    expect(again(list)).toEqual(list);
    expect(again(list, en)).toEqual(list);
    expect(planFrozen([], fr, 'x').hidden).toBe(true);
    expect(again([])).toEqual([]);
  });

  it('keeps any formula', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'grapheme-ascii' }), (text) => {
        const one = { ...formula('S3', 1), formula: `=BUT.X("${text}")` };
        expect(again([one])).toEqual([one]);
      }),
      { numRuns: 10 },
    );
  });

  it('passes over rows that somebody has damaged, and a sheet that is not there', () => {
    expect(readFrozen(undefined)).toEqual([]);
    const rows = [
      [],
      [],
      [],
      [],
      ['S3', 'nowhere', '=BUT.X(1)', '[[1]]'],
      ['S3', 'A1', 'BUT.X(1)', '[[1]]'],
      [12],
    ];
    const sheet = {
      name: 'x',
      visible: false,
      rows,
      merges: [],
      hiddenRows: new Set<number>(),
      hiddenColumns: new Set<number>(),
    };
    expect(readFrozen(sheet)).toEqual([]);
  });

  it('keeps what an earlier closing left there, and the newer of two for one cell', () => {
    const newer = formula('S3', 1, '[[8]]');
    expect(keptFormulas([formula('S3', 1), formula('S3', 2)], [newer])).toEqual([formula('S3', 2), newer]);
  });

  it('tells long lists of values by their hash', () => {
    const long = Array.from({ length: 500 }, (_, i) => [i, 'valeur']);
    expect(shownText(long).length).toBeLessThan(40);
    expect(shownText(long)).not.toBe(shownText([...long].reverse()));
  });
});
