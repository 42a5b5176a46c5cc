import { plainFormula } from '../../../workbench/host/plain-formula';
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
  ['=.5E-1*2', '=0.05*2'],
  ['=0E5', '=0'],
  ['=100E-2', '=1'],
  ['=A1E3+E3+LOG10(2)', '=A1E3+E3+LOG10(2)'],
  ['="1E3"', '="1E3"'],
  ['=@A1+@SUM(B1:B2)', '=A1+SUM(B1:B2)'],
  ['=@A1:A3&"@A1"', '=@A1:A3&"@A1"'],
  ['=SUM(A1,B1)', '=SUM(A1,B1)'],
])('%s is parsed as %s', (formula, plain) => {
  expect(plainFormula(formula)).toBe(plain);
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
])('%s is closed as %s', (open, formula) => {
  expect(closed(open)).toBe(formula);
});
