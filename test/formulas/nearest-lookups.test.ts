import { nearestKeys } from '../../src/formulas/nearest-lookups';
import { parsed } from '../../src/formulas/parse';

/** What is looked up by the nearest value, and what by the very same alone. */
const keys = (formula: string): number => {
  const tree = parsed(formula);
  if (!tree) throw new Error(formula);
  return nearestKeys(tree).length;
};

test.each([
  'VLOOKUP($A2,S3!A:F,6)',
  'VLOOKUP($A2,S3!A:F,6,TRUE)',
  'IFERROR(HLOOKUP(A2,S3!1:9,3,1),"")',
  'INDEX(S3!F:F,MATCH($A2,S3!A:A))',
  'MATCH(A2,S3!A:A,-1)',
  'LOOKUP(A2,S3!A:A,S3!F:F)',
  'XLOOKUP(A2,S3!A:A,S3!F:F,"",-1)',
])('%s takes a neighbour', (formula) => {
  expect(keys(formula)).toBe(1);
});

test.each([
  'VLOOKUP($A2,S3!A:F,6,FALSE)',
  'VLOOKUP($A2,S3!A:F,6,FALSE())',
  'VLOOKUP($A2,S3!A:F,6,0)',
  'VLOOKUP($A2,S3!A:F,6,)',
  'INDEX(S3!F:F,MATCH($A2,S3!A:A,0))',
  'XLOOKUP(A2,S3!A:A,S3!F:F)',
  'XLOOKUP(A2&"*",S3!A:A,S3!F:F,"",2)',
  'XMATCH(A2,S3!A:A)',
  'SUM(A2:F2)',
])('%s takes the very same alone', (formula) => {
  expect(keys(formula)).toBe(0);
});
