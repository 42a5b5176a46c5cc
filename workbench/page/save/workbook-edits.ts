import { cut } from '../../../src/xlsx/part-edits';
import type { Edit } from '../../../src/xlsx/splice';
import type { WorkbookPart } from '../../../src/xlsx/workbook-part';
import { childOf } from '../../../src/xlsx/xml-outline';
import { escapeAttribute } from '../../../src/xlsx/xml-text';

interface WorkbookChanges {
  /** Names of sheets that are no longer there. */
  readonly deleted: ReadonlySet<string>;
  /** New names of sheets by their old ones. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Is this name of the whole workbook to go? */
  isNameGone(name: string): boolean;
}

/** The splices for sheets that went or have another name, and for names that went. */
export function workbookEdits(workbook: WorkbookPart, changes: WorkbookChanges): Edit[] {
  const { source, sheets, names } = workbook;
  const list = childOf(source.root, 'sheets')?.children ?? [];
  const edits: Edit[] = [];
  for (const element of list) {
    const name = element.attributes['name'] ?? '';
    const renamed = changes.renamed.get(name);
    if (changes.deleted.has(name)) edits.push(cut(element));
    else if (renamed !== undefined) {
      const tag = source.text.slice(element.start, element.end);
      const text = tag.replace(
        /(\sname=)("[^"]*"|'[^']*')/,
        (_, before: string) => `${before}"${escapeAttribute(renamed)}"`,
      );
      edits.push({ start: element.start, end: element.end, text });
    }
  }
  // Names of a sheet know it by its position, which moves when one before it goes.
  const positions = new Map<number, number>();
  sheets.forEach(({ name }, index) => {
    if (!changes.deleted.has(name)) positions.set(index, positions.size);
  });
  for (const { name, localSheet, element } of names) {
    if (localSheet === undefined) {
      if (changes.isNameGone(name)) edits.push(cut(element));
      continue;
    }
    const position = positions.get(localSheet);
    if (position === undefined) edits.push(cut(element));
    else if (position !== localSheet) {
      const text = source.text
        .slice(element.start, element.end)
        .replace(/(\slocalSheetId=)("[^"]*"|'[^']*')/, (_, before: string) => `${before}"${position}"`);
      edits.push({ start: element.start, end: element.end, text });
    }
  }
  return edits;
}
