import { CONTENT_TYPES_PART } from './content-types';
import { OpenProblem } from './open-error';
import type { Parts } from './parts';
import {
  absoluteTarget,
  readRelationships,
  relationshipsPart,
  sourceOfRelationships,
  type Relationships,
} from './relationships';
import type { Edit } from './splice';
import { appendTo } from './xml-outline';
import { XML_DECLARATION, escapeAttribute } from './xml-text';

export interface NewRelationship {
  readonly id: string;
  /** Whole type, in the dialect of the workbook. */
  readonly type: string;
  readonly target: string;
}

function relationshipElement(prefix: string, { id, type, target }: NewRelationship): string {
  return `<${prefix}Relationship Id="${id}" Type="${type}" Target="${escapeAttribute(absoluteTarget(target))}"/>`;
}

/** A whole relationships part. */
export function relationshipsText(relationships: readonly NewRelationship[]): string {
  return (
    `${XML_DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    `${relationships.map((one) => relationshipElement('', one)).join('')}</Relationships>`
  );
}

/** The splice that adds relationships to a part that has some. */
export function addRelationships(existing: Relationships, added: readonly NewRelationship[]): Edit[] {
  const { source } = existing;
  if (!source || added.length === 0) return [];
  return [
    appendTo(source, source.root, added.map((one) => relationshipElement(source.prefix, one)).join('')),
  ];
}

/** The first `rId<n>` that is not in use, given the ids in use and those about to be. */
export function freeId(taken: ReadonlySet<string>): string {
  let i = 1;
  while (taken.has(`rId${i}`)) i++;
  return `rId${i}`;
}

function relationshipsOf(parts: Parts, source: string): Relationships['all'] {
  try {
    return readRelationships(parts, source).all.filter(({ external }) => !external);
  } catch (error) {
    // A part that nobody reads may be damaged: what it points to cannot be known, and is left alone.
    if (error instanceof OpenProblem) return [];
    throw error;
  }
}

/**
 * Everything that hangs on a sheet and on nothing else: its relationships, drawing, charts, comments …
 * These parts go when the sheet is written anew. Circles are walked once.
 */
export function dependantsOf(parts: Parts, sheet: string): string[] {
  const found = new Set<string>();
  const visit = (source: string): void => {
    for (const { target } of relationshipsOf(parts, source)) {
      if (target === sheet || found.has(target) || !parts.has(target)) continue;
      found.add(target);
      visit(target);
    }
  };
  visit(sheet);
  keepShared(parts, sheet, found);
  const withRelationships = [sheet, ...found].map(relationshipsPart);
  return [...found, ...withRelationships.filter((part) => parts.has(part))];
}

/** Takes out what a part outside also points to, and all that hangs on it. */
function keepShared(parts: Parts, sheet: string, found: Set<string>): void {
  const keep = (target: string): void => {
    if (!found.delete(target)) return;
    for (const next of relationshipsOf(parts, target)) keep(next.target);
  };
  const outside = parts.entries
    .map(({ name }) => (name === CONTENT_TYPES_PART ? null : sourceOfRelationships(name)))
    .filter((source): source is string => source !== null && source !== sheet && !found.has(source));
  for (const source of outside) for (const { target } of relationshipsOf(parts, source)) keep(target);
}
