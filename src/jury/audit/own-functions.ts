import { a1 } from '../../cells/a1';
import { keyOf, type FormulaBook } from '../../formulas/book';
import { Unsupported } from '../../formulas/surroundings';
import type { Diagnosis } from './diagnose';
import type { Expected } from './expected';
import type { Influence } from './influences';
import type { LeafAt, Subject } from './subjects';

type Place = Influence['place'];

/** Our function for the average of a UE, as a formula that is not computed is told of. */
export const UE_AVERAGE = 'BUT.UEAVERAGE';
const ASKED = /BUT[._]UEAVERAGE\(\s*"([^"]*)"/i;
const bare = (ue: string): string => ue.toUpperCase().replace(/[^A-Z0-9]/g, '');

/**
 * What is wrong with what our own function for averages is given. It applies the rules themselves: held to account are the UE
 * that it is asked for and the cells that it reads.
 */
export function diagnoseOurs(
  subject: Subject,
  book: FormulaBook,
  leafAt: LeafAt,
  expected: Expected | null,
): readonly Diagnosis[] {
  const [, asked] = ASKED.exec(book.formulaAt(subject) ?? '') ?? [];
  if (asked !== undefined && bare(asked) !== bare(subject.average))
    return [{ cause: 'foreign-module', about: [asked] }];
  const read = readBy(subject, book).flatMap((place) => {
    const leaf = keyOf(place) === keyOf(subject) ? null : leafAt(place);
    return leaf && leaf.kind !== 'person' ? [{ place, leaf }] : [];
  });
  const others = read.filter(({ leaf }) => leaf.student !== subject.student);
  if (others.length > 0)
    return [{ cause: 'neighbour-row', about: others.slice(0, 6).map(({ place }) => a1(place)) }];
  const codes = new Set(read.map(({ leaf }) => leaf.of));
  const missing = [...(expected?.present.keys() ?? [])].filter((code) => !codes.has(code));
  return missing.length > 0 ? [{ cause: 'missing-column', about: missing }] : [];
}

function readBy(subject: Subject, book: FormulaBook): readonly Place[] {
  const seen = new Map<string, Place>();
  try {
    book.compute(subject, { isGiven: () => true, unrounded: false, seen });
  } catch (error) {
    if (!(error instanceof Unsupported)) throw error;
  }
  return [...seen.values()];
}
