import { namesOfTable } from '../../src/cells/formulas';
import { FormulaBook } from '../../src/formulas/book';
import { Unsupported } from '../../src/formulas/surroundings';

/** What formulas of departments give, as Excel documents its functions. */

const ROWS = [
  ['Nom', 'R301', 'R302', 'R303', 'R304'],
  ['coef', 2, 3, 1, 4],
  ['ALBA', 12, 8.25, 'ABI', 15],
  ['BRUN', 9.5, 0, 14, '11,5'],
];

/** The value of a formula that stands in H3, the row of ALBA. */
function valueOf(formula: string, unrounded = false): unknown {
  const sheet = { name: 'S3', visible: true, rows: ROWS, merges: [] };
  const names = new Map([
    ['COEFS', 'S3!$B$2:$E$2'],
    ...namesOfTable('Notes_S3', 'S3!', { top: 0, left: 0, bottom: 3, right: 4 }),
    ['MOYENNE_PONDEREE', 'LAMBDA(notes,coefs,SUMPRODUCT(notes,coefs)/SUM(coefs))'],
  ]);
  const book = new FormulaBook(
    { sheets: [{ ...sheet, hiddenRows: new Set(), hiddenColumns: new Set() }], ours: [] },
    { sheets: new Map([['S3', new Map([['H3', { formula }]])]]), names },
  );
  return book.compute({ sheet: 'S3', row: 2, column: 7 }, { isGiven: () => false, unrounded });
}

test.each([
  ['LET(n,B4:D4,k,B2:D2,SUMPRODUCT(n,k)/SUM(k))', 5.5],
  ['_xlfn.LET(_xlpm.n,B4:D4,_xlpm.k,B2:D2,SUMPRODUCT(_xlpm.n,_xlpm.k)/SUM(_xlpm.k))', 5.5],
  ['LAMBDA(x,y,x*10+y)(B2,C2)', 23],
  ['LET(f,LAMBDA(x,x+1),f(B2)+f(C2))', 7],
  ['MOYENNE_PONDEREE(B4:D4,B2:D2)', 5.5],
  ['SUM(COEFS)', 10],
  ['SUM(INDIRECT("B"&ROW()&":C"&ROW()))', 20.25],
  ['INDIRECT("S3!E2")', 4],
  ['SUM(OFFSET($A3,0,1,1,2))', 20.25],
  ['SUM(OFFSET(B3:C3,-1,1))', 4],
  ['SUM(Notes[@[R301]:[R302]])', 20.25],
  ['Notes[[#This Row],[R304]]', 15],
  ['SUM(Notes_S3[R301])', 23.5],
  ['INDEX(Notes_S3[r304],MATCH("BRUN",Notes_S3[Nom],0))', '11,5'],
  ['Notes_S3[[#this row],[r302]]', 8.25],
  ['COLUMNS(Notes_S3[[#Headers],[R301]:[R304]])', 4],
  ['ROWS(Notes_S3[#All])-ROWS(Notes_S3)', 1],
  ['SUM(INDEX(B4:E4,4),1)', 1],
  ['@B1:B4', 12],
  ['ROWS(B2:C4)*10+COLUMNS(B2:C4)', 32],
  ['COLUMN(D3)', 4],
  ['IFS(B3<10,"NV",B3>=10,"V")', 'V'],
  ['SWITCH(D3,"ABI",0,"ABJ",1,2)', 0],
  ['CHOOSE(2,B3,C3)', 8.25],
  ['SUMIFS(B2:E2,B3:E3,">=10",B2:E2,">2")', 4],
  ['COUNTIFS(B3:E3,">0",B2:E2,">=3")', 2],
  ['AVERAGEIFS(B3:E3,B2:E2,">=3")', 11.625],
  ['MAXIFS(B3:E3,B2:E2,"<4")', 12],
  ['SUMPRODUCT(--(B2:E2>1),B2:E2)', 9],
  ['SUMPRODUCT(ROUND(B3:C3,0),B2:C2)', 48],
  ['SUM(MMULT(B2:C2,TRANSPOSE(B3:C3)))', 48.75],
  ['LARGE((B3,C3,E3),2)', 12],
  ['SUBTOTAL(109,B3:C3)', 20.25],
  ['AGGREGATE(14,6,B3:E3,1)', 15],
  ['MEDIAN(B3:E3)', 12],
  ['AVERAGEA(B3:E3)', 8.8125],
  ['TEXT(C3,"0.0")', '8,3'],
  ['TEXT(C3,"0,00")*1', 8.25],
  ['TEXT(B2,"000")', '002'],
  ['VALUE(FIXED(C3,1))', 8.3],
  ['MROUND(C3,0.5)', 8.5],
  ['CEILING(C3,0.1)', 8.3],
  ['INT(C3)', 8],
  ['MOD(7,B2)', 1],
  ['LEFT(A3,2)&MID(A3,3,1)&RIGHT(A3,1)&LEN(A3)', 'ALBA4'],
  ['TEXTJOIN("-",TRUE,B2:C2,"")', '2-3'],
  ['LOOKUP(3,B2:C2,B3:C3)', 8.25],
  ['XMATCH(3,B2:C2)', 2],
  ['INDIRECT("R3C3",FALSE)+INDIRECT("L3C3",FALSE)', 16.5],
  ['SUMPRODUCT((LEFT(A1:A4,2)="AL")*1)', 1],
  ['ISNA(MATCH("X",A1:A4,0))', true],
])('%s', (formula, value) => {
  const given = valueOf(formula);
  expect(typeof given === 'number' ? Number(given.toFixed(9)) : given).toBe(value);
});

test.each([
  ['TEXT(C3,"0.0")', '8,25'],
  ['VALUE(FIXED(C3,1))', 8.25],
  ['MROUND(C3,0.5)', 8.25],
  ['SUMPRODUCT(ROUND(B3:C3,0),B2:C2)', 48.75],
])('%s, as if nothing rounded', (formula, value) => {
  expect(valueOf(formula, true)).toBe(value);
});

test.each([
  'TEXT(C3,"jj/mm")',
  'BYROW(B3:C3,LAMBDA(r,SUM(r)))',
  'Notes[R301]',
  'INDIRECT("[autre.xlsx]S3!A1")',
])('%s is refused, not guessed', (formula) => {
  expect(() => valueOf(formula)).toThrow(Unsupported);
});
