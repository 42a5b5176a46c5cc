import type { Area } from '../../src/cells/snapshot';
import {
  DEFAULT_FORMAT,
  type CellContent,
  type CellFormat,
  type CellInput,
  type CellValue,
} from '../../workbench/host/cell';
import type { EngineEvent, Cells, SheetEngine, WorkbookEngine } from '../../workbench/host/engine';
import type { Oddity } from '../../workbench/host/oddities';
import type {
  Chart,
  ConditionalFormat,
  DefinedName,
  SheetExtras,
  TableInfo,
  Validation,
} from '../../workbench/host/sheet-parts';
import { defaultPage } from '../../workbench/page/grid/extras';

const ERROR = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$/;

/** A workbook in memory that computes nothing: formulas keep their text, with no value. */
export class MemoryWorkbook implements WorkbookEngine {
  readonly fileName = 'notes.xlsx';
  readonly decimalSeparator = ',';
  readonly thousandsSeparator = ' ';
  listSeparator = ',';
  readonly settings = new Map<string, string>();
  protected = false;
  editing = false;
  unanswered = 0;
  readonly oddities = new Set<Oddity>();
  calculationMode = 'Automatic';
  /** Files that were opened beside this workbook. */
  readonly beside: Uint8Array[] = [];
  private list: MemorySheet[] = [];
  private nameList: DefinedName[] = [];
  private listeners = new Set<(event: EngineEvent) => void>();
  private lastId = 0;
  private writers = 0;
  private others = 0;
  private selected: Cells | null = null;

  constructor(...sheets: readonly (readonly [string, readonly (readonly CellValue[])[]])[]) {
    for (const [name, rows] of sheets) this.addSheet(name).type(0, 0, rows);
  }

  openAnother(bytes: Uint8Array): void {
    this.beside.push(bytes);
  }

  sheets(): readonly MemorySheet[] {
    return this.list;
  }
  /** @throws Error when there is none */
  sheet(name: string): MemorySheet {
    const found = this.list.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`no sheet ${name} among ${this.list.map((sheet) => sheet.name).join()}`);
    return found;
  }
  addSheet(name: string): MemorySheet {
    const sheet = new MemorySheet(
      `{${++this.lastId}}`,
      name,
      (area) => this.changed(sheet, area),
      (event) => this.tell(event),
    );
    this.list.push(sheet);
    return sheet;
  }
  deleteSheet(id: string): void {
    const gone = this.list.find((sheet) => sheet.id === id);
    this.list = this.list.filter((sheet) => sheet.id !== id);
    // As in Excel, names that stood on the sheet stay and lead nowhere.
    this.nameList = this.nameList.map((name) =>
      gone && name.formula.includes(gone.name) ? { ...name, formula: '=#REF!$A$1' } : name,
    );
  }
  moveSheet(id: string, position: number): void {
    const sheet = this.list.find((one) => one.id === id);
    const others = this.list.filter((one) => one.id !== id);
    if (sheet) this.list = [...others.slice(0, position), sheet, ...others.slice(position)];
  }
  activeSheet(): MemorySheet {
    return (this.selected?.sheet ?? this.list[0]) as MemorySheet;
  }
  activate(id: string): void {
    const sheet = this.list.find((one) => one.id === id);
    if (sheet) this.selected = { sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  }
  selection(): Cells {
    return this.selected ?? { sheet: this.activeSheet(), area: { top: 0, left: 0, bottom: 0, right: 0 } };
  }
  select(id: string, area: Area): void {
    const sheet = this.list.find((one) => one.id === id);
    if (!sheet) return;
    this.selected = { sheet, area };
    this.tell({ kind: 'selection', sheet: id, area });
  }
  names(): readonly DefinedName[] {
    return this.nameList;
  }
  setName(name: DefinedName): void {
    this.deleteName(name.scope, name.name);
    this.nameList.push(name);
  }
  deleteName(scope: string | null, name: string): void {
    this.nameList = this.nameList.filter((one) => one.scope !== scope || one.name !== name);
  }
  settled(): Promise<void> {
    return Promise.resolve();
  }
  letAddinFirst(): void {
    // Nothing is drawn.
  }
  holdDrawing(): () => void {
    return () => undefined;
  }

  /** What was asked to be computed: `all Notes S1`, `changed`. */
  readonly calculated: string[] = [];
  recalculate(what: string, id?: string): void {
    const sheet = this.list.find((one) => one.id === id)?.name;
    this.calculated.push([what, sheet].filter(Boolean).join(' '));
  }
  listen(listener: (event: EngineEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  byAddin<T>(work: () => T): T {
    this.writers += 1;
    try {
      return work();
    } finally {
      this.writers -= 1;
    }
  }

  /** Somebody else in the same workbook. */
  byOthers<T>(work: () => T): T {
    this.others += 1;
    try {
      return work();
    } finally {
      this.others -= 1;
    }
  }

  private changed(sheet: MemorySheet, area: Area): void {
    this.tell({
      kind: 'changed',
      sheet: sheet.id,
      area,
      change: 'RangeEdited',
      byAddin: this.writers > 0,
      remote: this.others > 0,
    });
  }
  private tell(event: EngineEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}

/** As Excel does, a chart begins with a series of its own when it is made from one column. */
class ChartList extends Array<Chart> {
  override push(...charts: Chart[]): number {
    for (const { source, series } of charts) {
      if (source && source.left === source.right && series.length === 0) {
        series.push({ name: '', color: '', values: source, categories: null });
      }
    }
    return super.push(...charts);
  }
}

export class MemorySheet implements SheetEngine {
  visibility: SheetEngine['visibility'] = 'Visible';
  tabColor = '';
  showGridlines = true;
  freeze = { rows: 0, columns: 0 };
  readonly extras: SheetExtras = {
    charts: new ChartList(),
    page: defaultPage(),
    protected: false,
    protectionOptions: {},
    password: '',
    hyperlinks: new Map(),
    tables: [] as TableInfo[],
    filter: null,
    customProperties: new Map(),
  };
  private cells: (CellContent | undefined)[][] = [];
  private formats: (CellFormat | undefined)[][] = [];
  private mergeList: readonly Area[] = [];
  private rules: readonly ConditionalFormat[] = [];
  private validationList: readonly Validation[] = [];
  private readonly widths = new Map<number, number>();
  private readonly heights = new Map<number, number>();
  private readonly spills = new Map<string, Area>();
  private readonly filteredOut = new Set<number>();
  private readonly hidden = { rows: new Set<number>(), columns: new Set<number>() };

  constructor(
    readonly id: string,
    public name: string,
    private readonly changed: (area: Area) => void,
    private readonly tell: (event: EngineEvent) => void,
  ) {}

  /** Typed by a person: constants from a place on, one row after the other. */
  type(top: number, left: number, rows: readonly (readonly CellValue[])[]): void {
    this.write(
      top,
      left,
      rows.map((row) => row.map((constant) => ({ constant }))),
    );
  }
  /** Values as Excel shows them, formulas as their text. */
  shown(): unknown[][] {
    const area = this.usedArea(true);
    if (!area) return [];
    return Array.from({ length: area.bottom + 1 }, (_, row) =>
      Array.from({ length: area.right + 1 }, (__, column) => {
        const { value, formula } = this.content(row, column);
        return formula ?? value;
      }),
    );
  }

  usedArea(valuesOnly: boolean): Area | null {
    let bottom = -1;
    let right = -1;
    const reach = (rows: readonly (readonly unknown[] | undefined)[]): void => {
      rows.forEach((row, index) => {
        const last = row?.findLastIndex((cell) => cell !== undefined) ?? -1;
        if (last >= 0) bottom = Math.max(bottom, index);
        right = Math.max(right, last);
      });
    };
    reach(this.cells);
    if (!valuesOnly) reach(this.formats);
    return bottom < 0 ? null : { top: 0, left: 0, bottom, right };
  }
  content(row: number, column: number): CellContent {
    return this.cells[row]?.[column] ?? { value: '' };
  }
  text(row: number, column: number): string {
    return String(this.content(row, column).value);
  }
  write(top: number, left: number, rows: readonly (readonly (CellInput | undefined)[])[]): void {
    rows.forEach((row, r) => {
      const line = (this.cells[top + r] ??= []);
      row.forEach((input, c) => {
        if (input) line[left + c] = contentOf(input);
      });
    });
    const width = rows[0]?.length ?? 0;
    this.changed({ top, left, bottom: top + rows.length - 1, right: left + width - 1 });
  }
  clear(area: Area, what: 'contents' | 'formats' | 'all'): void {
    each(area, (row, column) => {
      if (what !== 'formats' && this.cells[row]) this.cells[row][column] = undefined;
      if (what !== 'contents' && this.formats[row]) this.formats[row][column] = undefined;
    });
  }
  format(row: number, column: number): CellFormat {
    return this.formats[row]?.[column] ?? DEFAULT_FORMAT;
  }
  applyFormat(area: Area, change: Partial<CellFormat>): void {
    const made = new Map<CellFormat, CellFormat>();
    each(area, (row, column) => {
      const before = this.format(row, column);
      let after = made.get(before);
      if (!after) {
        after = { ...before, ...change, borders: { ...before.borders, ...change.borders } };
        made.set(before, after);
      }
      (this.formats[row] ??= [])[column] = after;
    });
  }

  merges(): readonly Area[] {
    return this.mergeList;
  }
  merge(area: Area): void {
    this.mergeList = [...this.mergeList, area];
  }
  unmerge(area: Area): void {
    this.mergeList = this.mergeList.filter((one) => one.top > area.bottom || one.bottom < area.top);
  }
  spill(row: number, column: number): Area | null {
    return this.cells[row]?.[column]?.formula ? (this.spills.get(`${row},${column}`) ?? null) : null;
  }
  /** A formula with what it shows, in its own cell and in those that it fills. */
  computed(top: number, left: number, formula: string, values: readonly (readonly CellValue[])[]): void {
    this.type(top, left, values);
    const [[value = ''] = []] = values;
    const isError = typeof value === 'string' && ERROR.test(value);
    (this.cells[top] ??= [])[left] = { value, formula, ...(isError && { isError }) };
    const area = { top, left, bottom: top + values.length - 1, right: left + (values[0]?.length ?? 1) - 1 };
    this.spills.delete(`${top},${left}`);
    if (values.flat().length > 1) this.spills.set(`${top},${left}`, area);
  }

  columnWidth(column: number): number {
    return this.hidden.columns.has(column) ? 0 : (this.widths.get(column) ?? 48);
  }
  setColumnWidth(first: number, last: number, points: number): void {
    for (let column = first; column <= last; column++) this.widths.set(column, points);
  }
  rowHeight(row: number): number {
    return this.isRowHidden(row) ? 0 : (this.heights.get(row) ?? 15);
  }
  setRowHeight(first: number, last: number, points: number): void {
    for (let row = first; row <= last; row++) this.heights.set(row, points);
  }
  autofitColumns(first: number, last: number): void {
    for (let column = first; column <= last; column++) this.widths.delete(column);
  }
  autofitRows(first: number, last: number): void {
    for (let row = first; row <= last; row++) this.heights.delete(row);
  }
  isRowHidden(row: number): boolean {
    return this.hidden.rows.has(row) || this.filteredOut.has(row);
  }
  isColumnHidden(column: number): boolean {
    return this.hidden.columns.has(column);
  }
  setRowsHidden(first: number, last: number, hidden: boolean): void {
    for (let row = first; row <= last; row++) this.hidden.rows[hidden ? 'add' : 'delete'](row);
  }
  setColumnsHidden(first: number, last: number, hidden: boolean): void {
    for (let column = first; column <= last; column++) this.hidden.columns[hidden ? 'add' : 'delete'](column);
  }
  insert(area: Area): void {
    const rows = area.bottom - area.top + 1;
    this.cells.splice(area.top, 0, ...Array.from({ length: rows }, () => []));
  }
  delete(area: Area): void {
    this.cells.splice(area.top, area.bottom - area.top + 1);
  }

  conditionalFormats(): readonly ConditionalFormat[] {
    return this.rules;
  }
  setConditionalFormats(formats: readonly ConditionalFormat[]): void {
    this.rules = formats;
  }
  validations(): readonly Validation[] {
    return this.validationList;
  }
  setValidations(validations: readonly Validation[]): void {
    this.validationList = validations;
  }
  get isFiltered(): boolean {
    return this.filteredOut.size > 0;
  }
  setFilter(area: Area | null): void {
    this.extras.filter = area;
    this.filteredOut.clear();
  }
  /** A person chooses in the arrows of a column what is to be seen. */
  filter(column: number, values: readonly CellValue[]): void {
    const area = this.extras.filter;
    this.filteredOut.clear();
    for (let row = (area?.top ?? 0) + 1; area && row <= area.bottom; row++) {
      if (!values.includes(this.content(row, column).value)) this.filteredOut.add(row);
    }
    if (area)
      this.tell({ kind: 'rows-hidden', sheet: this.id, area: { ...area, top: area.top + 1 }, hidden: true });
  }
  /** A person sorts rows. @param order rows of the sheet, in their new order from the first of them on */
  sort(order: readonly number[]): void {
    const top = Math.min(...order);
    const before = order.map((row) => this.cells[row] ?? []);
    before.forEach((cells, i) => (this.cells[top + i] = cells));
    const right = Math.max(...before.map((cells) => cells.length)) - 1;
    this.tell({
      kind: 'sorted',
      sheet: this.id,
      area: { top, left: 0, bottom: top + order.length - 1, right },
    });
  }
}

function contentOf(input: CellInput): CellContent | undefined {
  if ('formula' in input) return { value: '', formula: input.formula };
  const value = input.constant;
  if (value === '') return undefined;
  return typeof value === 'string' && ERROR.test(value) ? { value, isError: true } : { value };
}

function each(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) visit(row, column);
  }
}
