import { dialectOf, type Dialect } from './dialect';
import { brokenPart, OpenProblem } from './open-error';
import type { Parts } from './parts';
import { readRelationships, type Relationships } from './relationships';
import { childOf, outline, type Outline, type XmlElement } from './xml-outline';

interface WorkbookSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly part: string;
  /** False for chart sheets and other sheets without cells. */
  readonly hasCells: boolean;
  readonly visible: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** Index of the sheet it belongs to; undefined for the whole workbook. */
  readonly localSheet: number | undefined;
  readonly refersTo: string;
  readonly element: XmlElement;
}

export interface WorkbookPart {
  readonly part: string;
  readonly source: Outline;
  readonly dialect: Dialect;
  readonly relationships: Relationships;
  /** In the order of the tabs, which is the order of `localSheet`. */
  readonly sheets: readonly WorkbookSheet[];
  readonly names: readonly DefinedName[];
}

/**
 * The workbook part with the sheets that it lists.
 * @throws OpenProblem `not-workbook`, `broken-part` (dangling, doubled or missing sheets)
 */
export function readWorkbookPart(parts: Parts, part: string): WorkbookPart {
  const source = outline(part, parts.read(part), 2);
  const { root, prefix } = source;
  const dialect = dialectOf(root.attributes[prefix ? `xmlns:${prefix.slice(0, -1)}` : 'xmlns']);
  if (root.name !== 'workbook' || !dialect)
    throw new OpenProblem({ code: 'not-workbook', part, detail: root.name });
  const relationships = readRelationships(parts, part);
  const sheets = (childOf(root, 'sheets')?.children ?? [])
    .filter((element) => element.name === 'sheet')
    .map((element) => sheetOf(element, part, relationships, parts));
  if (sheets.length === 0) throw brokenPart(part, 'lists no sheet');
  const twice = sheets.find((sheet, i) => sheets.findIndex((other) => other.part === sheet.part) < i);
  if (twice) throw brokenPart(twice.part, 'two sheets in one part');
  return { part, source, dialect, relationships, sheets, names: namesOf(root) };
}

function sheetOf(
  element: XmlElement,
  part: string,
  relationships: Relationships,
  parts: Parts,
): WorkbookSheet {
  const { attributes } = element;
  const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
  const relationship = relationships.all.find((one) => one.id === id);
  const name = attributes['name'];
  if (!relationship || relationship.external || name === undefined) {
    throw brokenPart(part, `sheet ${name ?? '?'} points nowhere (${id ?? 'no id'})`);
  }
  if (!parts.has(relationship.target)) throw brokenPart(relationship.target, 'missing');
  return {
    name,
    sheetId: Number(attributes['sheetId']) || 0,
    part: relationship.target,
    hasCells: relationship.kind === 'worksheet',
    visible: (attributes['state'] ?? 'visible') === 'visible',
  };
}

function namesOf(root: XmlElement): DefinedName[] {
  return (childOf(root, 'definedNames')?.children ?? [])
    .filter((element) => element.name === 'definedName')
    .map((element) => {
      const local = element.attributes['localSheetId'];
      return {
        name: element.attributes['name'] ?? '',
        localSheet: local === undefined ? undefined : Number(local),
        refersTo: element.text.trim(),
        element,
      };
    });
}
