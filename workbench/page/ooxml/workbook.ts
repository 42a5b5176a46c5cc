import { LocaleType, type IWorkbookData, type IWorksheetData } from '@univerjs/core';
import type { IFilterColumn } from '@univerjs/preset-sheets-filter';
import type { Area } from '../../../src/cells/snapshot';
import { parseA1 } from '../../host/a1';
import { DEFAULT_FORMAT } from '../../host/cell';
import type {
  ConditionalFormat,
  DefinedName,
  SheetExtras,
  TableInfo,
  Validation,
} from '../../host/sheet-parts';
import { emptyExtras } from '../grid/extras';
import { toRange } from '../grid/ranges';
import type { FileChart } from '../charts';
import { readCells, type ReadHow } from './cells';
import { readCharts } from './charts';
import { colours, type Colours } from './colours';
import { Package } from './package';
import { readFilterColumns } from './filters';
import { readPage } from './page';
import { readConditionalFormats, readValidations } from './rules';
import { withWrappedHeights } from './row-heights';
import { readStyles, type Styles } from './styles';
import { attribute, child, children, isOn, numberOf } from './xml';

export interface OpenedSheet {
  readonly id: string;
  readonly veryHidden: boolean;
  readonly extras: SheetExtras;
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly Validation[];
  /** What is chosen in the filter arrows. */
  readonly filterColumns: readonly IFilterColumn[];
  readonly charts: readonly FileChart[];
}

export interface OpenedWorkbook {
  readonly data: IWorkbookData;
  readonly sheets: readonly OpenedSheet[];
  readonly names: readonly DefinedName[];
  readonly isProtected: boolean;
  /** Too large to be computed in the page: formulas show the values that the file holds. */
  readonly valuesOnly: boolean;
}

/** Above this many formulas or bytes of a sheet, opening in the page would take long. */
const MANY_FORMULAS = 12_000;
/** Pixels of a column that the file says nothing about. */
const DEFAULT_WIDTH = 64;
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * @param unlinked as an Excel that does not know the add-in opens it
 * @throws Error where the bytes are no .xlsx workbook
 */
export function readWorkbook(bytes: Uint8Array, fileName: string, unlinked = false): OpenedWorkbook {
  const parts = Package.open(bytes);
  const path = parts.workbookPart() ?? '';
  const root = parts.xml(path);
  const themePart = parts.related(path, 'theme');
  const colour = colours(themePart ? parts.xml(themePart) : null);
  const stylesPart = parts.related(path, 'styles');
  const styles = readStyles(stylesPart ? parts.xml(stylesPart) : null, colour);
  const textsPart = parts.related(path, 'sharedStrings');
  const texts = children(textsPart ? parts.xml(textsPart) : null, 'si').map(textOf);
  const targets = new Map(parts.relationships(path).map(({ id, target }) => [id, target]));
  const elements = children(child(root, 'sheets'), 'sheet').flatMap((element) => {
    const target = targets.get(element.getAttributeNS(RELATIONSHIPS, 'id') ?? '');
    const worksheet = target ? parts.xml(target) : null;
    // Chart sheets and macro sheets have no cells: they stay in the file and are not shown.
    return target && worksheet?.localName === 'worksheet' ? [{ element, target, worksheet }] : [];
  });
  const formulaCount = elements.reduce(
    (sum, { worksheet }) => sum + worksheet.getElementsByTagNameNS('*', 'f').length,
    0,
  );
  const valuesOnly = formulaCount > MANY_FORMULAS;
  const read = elements.map(({ element, target, worksheet }) => {
    const id = `sheet${attribute(element, 'sheetId') ?? ''}`;
    return readSheet({ parts, element, target, worksheet, id, texts, styles, colour, valuesOnly, unlinked });
  });
  const ids = read.map(({ sheet }) => sheet.id);
  const names = readNames(root, ids);
  addPrintNames(
    root,
    read.map(({ opened }) => opened),
  );
  const data: IWorkbookData = {
    id: 'workbook',
    name: fileName,
    appVersion: '0.25.1',
    locale: LocaleType.FR_FR,
    styles: { ...styles.table },
    // Cells without a format look as the workbook's Normal style says.
    defaultStyle: { ff: DEFAULT_FORMAT.fontName, fs: DEFAULT_FORMAT.fontSize, ...styles.table['x0'] },
    sheetOrder: ids,
    sheets: Object.fromEntries(read.map(({ sheet }) => [sheet.id, sheet])),
    resources: [
      { name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(namesResource(names)) },
      {
        name: 'SHEET_TABLE_PLUGIN',
        data: JSON.stringify(
          Object.fromEntries(read.map(({ opened }) => [opened.id, opened.extras.tables.map(tableResource)])),
        ),
      },
    ],
  };
  const isProtected = isOn(child(root, 'workbookProtection'), 'lockStructure');
  return { data, sheets: read.map(({ opened }) => opened), names, isProtected, valuesOnly };
}

function textOf(element: Element): string {
  return Array.from(element.getElementsByTagNameNS('*', 't'))
    .filter((text) => text.parentElement?.localName !== 'rPh')
    .map((text) => text.textContent ?? '')
    .join('');
}

interface Source extends ReadHow {
  readonly parts: Package;
  readonly element: Element;
  readonly target: string;
  readonly worksheet: Element;
  readonly id: string;
  readonly texts: readonly string[];
  readonly styles: Styles;
  readonly colour: Colours;
}

function readSheet(source: Source): { sheet: Partial<IWorksheetData> & { id: string }; opened: OpenedSheet } {
  const { element, worksheet, id, styles, colour } = source;
  const cells = readCells(child(worksheet, 'sheetData'), source.texts, styles, id, source);
  const view = child(child(worksheet, 'sheetViews'), 'sheetView');
  const state = attribute(element, 'state');
  const tabColor = colour(child(child(worksheet, 'sheetPr'), 'tabColor'));
  const defaults = child(worksheet, 'sheetFormatPr');
  const columns = columnsOf(worksheet);
  const merges = children(child(worksheet, 'mergeCells'), 'mergeCell').map(
    (merge) => parseA1(attribute(merge, 'ref') ?? 'A1').area,
  );
  const sheet = {
    id,
    name: attribute(element, 'name') ?? id,
    tabColor,
    hidden: state && state !== 'visible' ? 1 : 0,
    cellData: cells.cells,
    rowData: withWrappedHeights(
      { cells: cells.cells, rows: cells.rows, columns, merges, defaultWidth: DEFAULT_WIDTH },
      ({ s }) => (typeof s === 'string' ? styles.table[s] : undefined),
    ),
    columnData: columns,
    mergeData: merges.map(toRange),
    freeze: freezeOf(view),
    showGridlines: isOn(view, 'showGridLines', true) ? 1 : 0,
    rowCount: Math.max(60, cells.lastRow + 21),
    columnCount: Math.max(26, cells.lastColumn + 6),
    defaultColumnWidth: DEFAULT_WIDTH,
    defaultRowHeight: Math.round(((numberOf(defaults, 'defaultRowHeight') ?? 15) * 4) / 3),
  };
  const extras = { ...emptyExtras(), page: readPage(worksheet), tables: tablesOf(source) };
  const filter = attribute(child(worksheet, 'autoFilter'), 'ref');
  if (filter) extras.filter = parseA1(filter).area;
  const filterColumns = extras.filter ? readFilterColumns(child(worksheet, 'autoFilter'), extras.filter) : [];
  // Rows that the filter hid come back with what is chosen in it.
  if (extras.filter && filterColumns.length > 0)
    for (let row = extras.filter.top + 1; row <= extras.filter.bottom; row++) delete sheet.rowData[row]?.hd;
  const protection = child(worksheet, 'sheetProtection');
  if (isOn(protection, 'sheet')) protect(extras, protection);
  const opened = {
    id,
    veryHidden: state === 'veryHidden',
    extras,
    conditionalFormats: readConditionalFormats(worksheet, styles.looks, colour),
    validations: readValidations(worksheet),
    filterColumns,
    charts: readCharts(source.parts, source.target, sheet.name),
  };
  return { sheet, opened };
}

function protect(extras: SheetExtras, protection: Element | null): void {
  extras.protected = true;
  // In the file 0 stands for allowed, and what is absent is not.
  const allowed = (name: string): boolean => attribute(protection, name) === '0';
  extras.protectionOptions = {
    allowAutoFilter: allowed('autoFilter'),
    allowFormatCells: allowed('formatCells'),
    allowFormatColumns: allowed('formatColumns'),
    allowFormatRows: allowed('formatRows'),
    allowInsertRows: allowed('insertRows'),
    allowSort: allowed('sort'),
  };
  // The password is a hash there: nothing opens the sheet again here.
  if (attribute(protection, 'hashValue') ?? attribute(protection, 'password')) extras.password = '\u0000';
}

function columnsOf(worksheet: Element): IWorksheetData['columnData'] {
  const columns: Record<number, { w?: number; hd?: 0 | 1 }> = {};
  for (const column of children(child(worksheet, 'cols'), 'col')) {
    const first = numberOf(column, 'min') ?? 1;
    const last = Math.min(numberOf(column, 'max') ?? first, first + 255);
    const width = numberOf(column, 'width');
    for (let index = first; index <= last; index++) {
      columns[index - 1] = {
        ...(width === undefined ? {} : { w: Math.round(width * 7 + 5) }),
        ...(isOn(column, 'hidden') ? { hd: 1 } : {}),
      };
    }
  }
  return columns;
}

function freezeOf(view: Element | null): IWorksheetData['freeze'] {
  const pane = child(view, 'pane');
  const frozen = attribute(pane, 'state') === 'frozen';
  const xSplit = frozen ? (numberOf(pane, 'xSplit') ?? 0) : 0;
  const ySplit = frozen ? (numberOf(pane, 'ySplit') ?? 0) : 0;
  return { xSplit, ySplit, startRow: ySplit || -1, startColumn: xSplit || -1 };
}

function tablesOf({ parts, target }: Source): TableInfo[] {
  return parts
    .relationships(target)
    .filter(({ type }) => type === 'table')
    .flatMap(({ target: part }) => {
      const table = parts.xml(part);
      const reference = attribute(table, 'ref');
      if (!table || !reference) return [];
      return [
        {
          id: attribute(table, 'id') ?? part,
          name: attribute(table, 'displayName') ?? '',
          area: parseA1(reference).area,
          columns: children(child(table, 'tableColumns'), 'tableColumn').map(
            (one) => attribute(one, 'name') ?? '',
          ),
          hasHeaders: attribute(table, 'headerRowCount') !== '0',
          hasTotals: (numberOf(table, 'totalsRowCount') ?? 0) > 0,
          style: attribute(child(table, 'tableStyleInfo'), 'name') ?? '',
        },
      ];
    });
}

function tableResource({ id, name, area, columns }: TableInfo): object {
  return {
    id: `table${id}`,
    name,
    range: toRange(area),
    options: {},
    filters: { tableColumnFilterList: [] },
    columns: columns.map((displayName, index) => ({
      id: `column${index}`,
      displayName,
      dataType: 'string',
      formula: '',
      meta: {},
      style: {},
    })),
    meta: {},
  };
}

function readNames(root: Element | null, ids: readonly string[]): DefinedName[] {
  return children(child(root, 'definedNames'), 'definedName').flatMap((element) => {
    const name = attribute(element, 'name') ?? '';
    if (name.startsWith('_xlnm.')) return [];
    const local = numberOf(element, 'localSheetId');
    return [
      {
        name,
        scope: local === undefined ? null : (ids[local] ?? null),
        formula: `=${element.textContent ?? ''}`,
        comment: attribute(element, 'comment') ?? '',
        visible: !isOn(element, 'hidden'),
      },
    ];
  });
}

function namesResource(names: readonly DefinedName[]): object {
  return Object.fromEntries(
    names.map(({ name, scope, formula, comment, visible }) => {
      const id = `${scope ?? 'workbook'}.${name}`;
      const localSheetId = scope ?? 'AllDefaultWorkbook';
      return [
        id,
        { id, name, formulaOrRefString: formula.slice(1), localSheetId, comment, hidden: !visible },
      ];
    }),
  );
}

/** Print areas and titles are kept in the file as names of their sheet. */
function addPrintNames(root: Element | null, sheets: readonly OpenedSheet[]): void {
  for (const element of children(child(root, 'definedNames'), 'definedName')) {
    const sheet = sheets[numberOf(element, 'localSheetId') ?? -1];
    const references = (element.textContent ?? '').match(/(?:'[^']*'|[^,'])+/g) ?? [];
    if (!sheet || /#REF!/.test(references.join())) continue;
    const areas = references.map((reference): Area => parseA1(reference).area);
    if (attribute(element, 'name') === '_xlnm.Print_Area') sheet.extras.page.printArea = areas;
    if (attribute(element, 'name') === '_xlnm.Print_Titles') {
      for (const area of areas) {
        if (area.left === 0 && area.right > 16_000) sheet.extras.page.titleRows = area;
        else sheet.extras.page.titleColumns = area;
      }
    }
  }
}
