import { plainFormula, withSignsBetweenAreas } from '../../../workbench/host/plain-formula';
import { closed, withEqualsSign } from '../../../workbench/host/typed-formulas';

it.each([
  ['=--A1', '=0+A1'],
  ['=SUMPRODUCT(--(A1:A3>9),B1:B3)', '=SUMPRODUCT(0+(A1:A3>9),B1:B3)'],
  ['=6/--2', '=6/2'],
  ['=5---2', '=5-2'],
  ['=- - -A1', '=-A1'],
  ['=++A1', '=A1'],
  ['=A1--2', '=A1--2'],
  ['=A1&"a--b"', '=A1&"a--b"'],
  ["='a--b'!A1", "='a--b'!A1"],
  ['=1E3', '=1000'],
  ['=1.5E3+1.5e-3', '=1500+0.0015'],
  ['=12.34E1', '=123.4'],
  ['=1.25E+20', '=125000000000000000000'],
  ['=LOOKUP(9.99E+307,A:A)', '=LOOKUP((9.99*10^307),A:A)'],
  ['=.5E-1*2', '=0.05*2'],
  ['=0E5', '=0'],
  ['=100E-2', '=1'],
  ['=A1E3+E3+LOG10(2)', '=A1E3+E3+LOG10(2)'],
  ['="1E3"', '="1E3"'],
  ['=MAX(1.2,1.10)>=10.00', '=MAX(1.2,1.1)>=10'],
  ['=.50+0.0*100.05+10', '=0.5+0*100.05+10'],
  ['=R3.10!A1&"1.10"+\'a 1.0\'!B1+LOG10(1.0)', '=R3.10!A1&"1.10"+\'a 1.0\'!B1+LOG10(1)'],
  ['=@A1+@SUM(B1:B2)', '=A1+SUM(B1:B2)'],
  ['=@A1:A3&"@A1"', '=@A1:A3&"@A1"'],
  ['=SUM(A1,B1)', '=SUM(A1,B1)'],
  ['=A2:C2 B1:B3', '=AREAS.SHARED(A2:C2,B1:B3)'],
  ['=SUM($A:$A  2:3 Notes)', '=SUM(AREAS.SHARED(AREAS.SHARED($A:$A,2:3),Notes))'],
  ["='S 3'!A1:B9 S4!B1", "=AREAS.SHARED('S 3'!A1:B9,S4!B1)"],
  ['=IF( A1 > 1 , "a b" , B1 & " c d")', '=IF( A1 > 1 , "a b" , B1 & " c d")'],
  ['=SUM (A1, B1 )+ C1', '=SUM (A1, B1 )+ C1'],
  ["='a b'!A1+SUM('c d'!B1:B2)", "='a b'!A1+SUM('c d'!B1:B2)"],
  ['=Notes[Code UE]+Notes[[#This Row],[Note du jury]]', '=Notes[Code UE]+Notes[[#This Row],[Note du jury]]'],
  ['=RANK(A1,(A1:A3,C1))', '=RANK(A1,AREAS.TOGETHER(A1:A3,C1))'],
  ["=SUM(('S 3'!A1:A3, S4!$B$2,Notes))*2", "=SUM(AREAS.TOGETHER('S 3'!A1:A3, S4!$B$2,Notes))*2"],
  ['=INDEX((A1:A3,C1:C3),2,1,2)', '=INDEX((A1:A3,C1:C3),2,1,2)'],
  ['=SUM(A1:A3,C1)&"(A1,B1)"', '=SUM(A1:A3,C1)&"(A1,B1)"'],
  ["='a (A1,B1)'!A1+MAX((A1,3))", "='a (A1,B1)'!A1+MAX((A1,3))"],
  ['=SUM(S3:S4!E5)', "=SUM('S3'!E5,'Été 2'!E5,'S4'!E5)"],
  ["=MAX('s3:été 2'!$E$5:$E$9,1)", "=MAX('S3'!$E$5:$E$9,'Été 2'!$E$5:$E$9,1)"],
  ['=SUM(S4:S3!A:A)', "=SUM('S3'!A:A,'Été 2'!A:A,'S4'!A:A)"],
  ['=SUM(S3:S9!E5)&"S3:S4!E5"', '=SUM(S3:S9!E5)&"S3:S4!E5"'],
])('%s is parsed as %s', (formula, plain) => {
  expect(plainFormula(formula, ['S3', 'Été 2', 'S4', 'S5'])).toBe(plain);
});

it.each([
  ['+A1+1', '=+A1+1'],
  ['-A1*2', '=-A1*2'],
  [' - (A1)', '=- (A1)'],
  ['+SOMME(A1;1)', '=+SOMME(A1;1)'],
  ['-"a b"&A1', '=-"a b"&A1'],
  ['@SOMME(A1;B1)', '=SOMME(A1;B1)'],
  ['@nom', null],
  ['-', null],
  ['- ', null],
  ['+33 6 12', null],
  ['-5 pts', null],
  ['A1', null],
])('%s typed becomes %s', (text, formula) => {
  expect(withEqualsSign(text)).toBe(formula);
});

it.each([
  ['=SUM(A1,B1', '=SUM(A1,B1)'],
  ['=IF(A1>1,SUM(B1', '=IF(A1>1,SUM(B1))'],
  ['=A1&"("', '=A1&"("'],
  ['=SUM(A1)', '=SUM(A1)'],
  ['="abc', '="abc"'],
  ['=IF(A1="x","it\'s', '=IF(A1="x","it\'s")'],
  ['="a ""b""', '="a ""b"""'],
  ["='S \"3'!A1", "='S \"3'!A1"],
])('%s is closed as %s', (open, formula) => {
  expect(closed(open)).toBe(formula);
});

it.each([
  ["=SUM('S 3'!A1:B3  A2:A9)+1 + 2", "=SUM('S 3'!A1:B3++A2:A9)+1 + 2"],
  ['=IF(A1 > 1, "a b", B1)', '=IF(A1 > 1, "a b", B1)'],
])('the areas of %s are found in %s', (formula, signed) => {
  expect(withSignsBetweenAreas(formula)).toBe(signed);
});
