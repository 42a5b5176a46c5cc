import { parseCell } from '../cells/a1';
import { calledName, partsOf, type AstExpression } from './parse';

/** Position of the argument that says how the key is looked for, and whether the very same is found where it says nothing. */
const LOOKUPS: Readonly<Record<string, { readonly how: number; readonly isExact: boolean }>> = {
  VLOOKUP: { how: 3, isExact: false },
  HLOOKUP: { how: 3, isExact: false },
  MATCH: { how: 2, isExact: false },
  LOOKUP: { how: Infinity, isExact: false },
  XLOOKUP: { how: 4, isExact: true },
  XMATCH: { how: 2, isExact: true },
};

type Given = readonly (AstExpression | null)[];

/**
 * The cells whose value a formula looks up by the nearest that is not above it, where the very same is not there
 * (https://support.microsoft.com/office/0bbc8083-26fe-4963-8ab8-93a18ad188a1): right only while the list is sorted and whole.
 */
export function nearestKeys(
  tree: AstExpression,
): readonly { readonly row: number; readonly column: number }[] {
  return partsOf(tree).flatMap((part) => {
    const lookup = LOOKUPS[calledName(part)];
    if (!lookup) return [];
    const given = ('arguments' in part ? part.arguments : []) as Given;
    const [key] = given;
    if (!key || isExact(given, lookup)) return [];
    return partsOf(key).flatMap(({ type, value }: AstExpression & { readonly value?: unknown }) => {
      const cell = type === 'ReferenceIdentifier' ? parseCell(String(value)) : null;
      return cell ? [cell] : [];
    });
  });
}

function isExact(given: Given, { how, isExact: byDefault }: (typeof LOOKUPS)[string]): boolean {
  if (given.length <= how) return byDefault;
  const way = given[how];
  if (!way) return true; // An argument left empty is 0.
  const { value } = way as { readonly value?: unknown };
  // In XLOOKUP and XMATCH 2 asks for a pattern, 1 and -1 for a neighbour.
  return way.type === 'Literal'
    ? value === 0 || value === false || (byDefault && value === 2)
    : calledName(way) === 'FALSE';
}
