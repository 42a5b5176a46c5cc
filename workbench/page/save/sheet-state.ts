import type { IFilterColumn } from '@univerjs/preset-sheets-filter';
import { rangeName } from '../../../src/cells/a1';
import { openPackage } from '../../../src/xlsx/open-package';
import { cut, PartEdits } from '../../../src/xlsx/part-edits';
import type { Edit } from '../../../src/xlsx/splice';
import { childOf, outline, type Outline } from '../../../src/xlsx/xml-outline';
import { escapeAttribute } from '../../../src/xlsx/xml-text';
import type { UniverSheet } from '../grid/univer-sheet';
import type { OpenedSheet } from '../ooxml/workbook';

/** Protection, and filters with what was chosen in them, of sheets where they differ from the file. */

/** Options of a protection and their attributes, where 0 stands for allowed (ECMA-376 part 1, 18.3.1.85). */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  allowAutoFilter: 'autoFilter',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowInsertRows: 'insertRows',
  allowPivotTables: 'pivotTables',
  allowSort: 'sort',
};

function protectionElement(prefix: string, options: Readonly<Record<string, unknown>>): string {
  const allowed = Object.entries(ATTRIBUTES)
    .filter(([option]) => options[option] === true)
    .map(([, attribute]) => ` ${attribute}="0"`);
  return `<${prefix}sheetProtection sheet="1" objects="1" scenarios="1"${allowed.join('')}/>`;
}

function filterElement(prefix: string, sheet: UniverSheet, columns: readonly IFilterColumn[]): string {
  const { filter } = sheet.extras;
  if (!filter) return '';
  const value = (text: string | number): string => ` val="${escapeAttribute(String(text))}"`;
  const inner = columns.map(({ colId, filters, customFilters }) => {
    const values = (filters?.filters ?? []).map((text) => `<${prefix}filter${value(text)}/>`).join('');
    const chosen = filters
      ? `<${prefix}filters${filters.blank ? ' blank="1"' : ''}>${values}</${prefix}filters>`
      : '';
    const conditions = (customFilters?.customFilters ?? []).map(
      ({ operator, val }) =>
        `<${prefix}customFilter${operator ? ` operator="${operator}"` : ''}${value(val)}/>`,
    );
    const custom = customFilters
      ? `<${prefix}customFilters${customFilters.and ? ' and="1"' : ''}>${conditions.join('')}</${prefix}customFilters>`
      : '';
    const id = colId - filter.left;
    return `<${prefix}filterColumn colId="${id}">${chosen}${custom}</${prefix}filterColumn>`;
  });
  return `<${prefix}autoFilter ref="${rangeName(filter)}">${inner.join('')}</${prefix}autoFilter>`;
}

/** Puts an element in the place of one of its kind, or behind the first sibling that is there. */
function replaced(source: Outline, name: string, behind: readonly string[], text: string): Edit[] {
  const before = childOf(source.root, name);
  if (before) return [{ ...cut(before), text }];
  if (text === '') return [];
  const sibling = behind.map((one) => childOf(source.root, one)).find((one) => one !== undefined);
  return sibling ? [{ start: sibling.end, end: sibling.end, text }] : [];
}

/** Rows that a filter hides are hidden in the file too: Excel does not filter again when it opens one. */
function rowEdits(source: Outline, sheet: UniverSheet): Edit[] {
  const { filter } = sheet.extras;
  const rows = childOf(source.root, 'sheetData')?.children.filter(({ name }) => name === 'row') ?? [];
  return rows.flatMap((row) => {
    const index = Number(row.attributes['r']) - 1;
    if (!filter || index <= filter.top || index > filter.bottom) return [];
    const isHidden = ['1', 'true'].includes(row.attributes['hidden'] ?? '');
    if (isHidden === sheet.isRowHidden(index)) return [];
    const tag = source.text.slice(row.start, row.innerStart).replace(/\shidden="[^"]*"/, '');
    const text = isHidden ? tag : tag.replace(/(\s*\/?>)$/, ' hidden="1"$1');
    return [{ start: row.start, end: row.innerStart, text }];
  });
}

function editsOf(source: Outline, sheet: UniverSheet, before: OpenedSheet | undefined): Edit[] {
  const edits: Edit[] = [];
  const { extras } = sheet;
  const isProtected = childOf(source.root, 'sheetProtection') !== undefined;
  if (extras.protected !== isProtected) {
    const text = extras.protected ? protectionElement(source.prefix, extras.protectionOptions) : '';
    edits.push(...replaced(source, 'sheetProtection', ['sheetCalcPr', 'sheetData'], text));
  }
  const columns = sheet.filterColumns();
  const now = JSON.stringify([extras.filter, columns]);
  const was = JSON.stringify([before?.extras.filter ?? null, before?.filterColumns ?? []]);
  if (now !== was) {
    const behind = ['scenarios', 'protectedRanges', 'sheetProtection', 'sheetCalcPr', 'sheetData'];
    edits.push(...replaced(source, 'autoFilter', behind, filterElement(source.prefix, sheet, columns)));
    edits.push(...rowEdits(source, sheet));
  }
  return joined(edits);
}

/** Two elements that are put in the same place are one edit, in their order. */
function joined(edits: readonly Edit[]): Edit[] {
  const places = new Map<string, Edit>();
  for (const edit of edits) {
    const place = `${edit.start}:${edit.end}`;
    const there = edit.start === edit.end ? places.get(place) : undefined;
    places.set(place, there ? { ...there, text: there.text + edit.text } : edit);
  }
  return [...places.values()];
}

/**
 * @param bytes the workbook with its cells, rules and names as they are now
 * @param before the sheets of the original file, by the id they have in the grid
 */
export function withSheetStates(
  bytes: Uint8Array,
  sheets: readonly UniverSheet[],
  before: ReadonlyMap<string, OpenedSheet>,
): Uint8Array {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { workbook, parts, contentTypes } = opened.package;
  const edits = new PartEdits(parts, contentTypes);
  let changes = 0;
  for (const sheet of sheets) {
    const part = workbook.sheets.find(({ name }) => name === sheet.name)?.part;
    if (part === undefined) continue;
    const found = editsOf(outline(part, parts.read(part), 2), sheet, before.get(sheet.id));
    changes += found.length;
    edits.splice(part, found);
  }
  return changes > 0 ? edits.finish() : bytes;
}
