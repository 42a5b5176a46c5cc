import type { Parts } from './parts';
import { outline, type Outline, type XmlElement } from './xml-outline';

interface Relationship {
  readonly id: string;
  /** Last word of the type, alike in both dialects: `worksheet`, `drawing`, `calcChain`. */
  readonly kind: string;
  /** Name of the part it points to; for an external one the address as written. */
  readonly target: string;
  readonly external: boolean;
  readonly element: XmlElement;
}

export interface Relationships {
  readonly part: string;
  /** Undefined when the source has no relationships. */
  readonly source: Outline | undefined;
  readonly all: readonly Relationship[];
}

/** `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`; `_rels/.rels` for the package, whose name is empty. */
export function relationshipsPart(source: string): string {
  const cut = source.lastIndexOf('/') + 1;
  return `${source.slice(0, cut)}_rels/${source.slice(cut)}.rels`;
}

/** The part that a relationships part belongs to, or null when the name is none of a relationships part. */
export function sourceOfRelationships(part: string): string | null {
  const match = /^(.*\/)?_rels\/([^/]*)\.rels$/i.exec(part);
  return match ? (match[1] ?? '') + (match[2] ?? '') : null;
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** Name of the part that a target means, seen from its source. */
function resolveTarget(source: string, target: string): string {
  const path = decoded(target.split('#')[0] ?? '').replaceAll('\\', '/');
  const base = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') base.pop();
    else if (step !== '' && step !== '.') base.push(step);
  }
  return base.join('/');
}

/** A target as it is written in the relationships of `source`: from the root of the package, which is always right. */
export function absoluteTarget(part: string): string {
  return `/${part}`;
}

/** @throws OpenProblem `broken-part` when the relationships are not well-formed */
export function readRelationships(parts: Parts, sourcePart: string): Relationships {
  const part = relationshipsPart(sourcePart);
  if (!parts.has(part)) return { part, source: undefined, all: [] };
  const source = outline(part, parts.read(part), 1);
  const all = source.root.children
    .filter((element) => element.name === 'Relationship')
    .map((element): Relationship => {
      const { Id = '', Type = '', Target = '', TargetMode } = element.attributes;
      const external = TargetMode === 'External';
      const target = external ? Target : resolveTarget(sourcePart, Target);
      return { id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), target, external, element };
    });
  return { part, source, all };
}
