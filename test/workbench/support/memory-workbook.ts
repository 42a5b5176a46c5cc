import { bounding, intersect, subtract } from '../../../workbench/host/areas';
import {
  DEFAULT_FORMAT,
  type CellContent,
  type CellFormat,
  type CellInput,
} from '../../../workbench/host/cell';
import type { EngineEvent, Cells, SheetEngine, WorkbookEngine } from '../../../workbench/host/engine';
import type { Oddity } from '../../../workbench/host/oddities';
import type { ConditionalFormat, DefinedName, Validation } from '../../../workbench/host/sheet-parts';
import { emptyExtras } from '../../../workbench/page/grid/extras';
import type { Area } from '../../../src/cells/snapshot';

/** A workbook without a grid: enough of an engine to test what the interpreter makes of requests. It computes nothing. */
export class MemoryWorkbook implements WorkbookEngine {
  readonly fileName = 'Essai.xlsx';
  readonly decimalSeparator = ',';
  readonly thousandsSeparator = ' ';
  readonly listSeparator = ',';
  readonly settings = new Map<string, string>();
  protected = false;
  editing = false;
  unanswered = 0;
  readonly oddities = new Set<Oddity>();
  calculationMode = 'Automatic';
  private list: MemorySheet[];
  private active: MemorySheet;
  private selected: Area = { top: 0, left: 0, bottom: 0, right: 0 };
  private nameList: DefinedName[] = [];
  private readonly listeners = new Set<(event: EngineEvent) => void>();
  private depth = 0;

  constructor(...names: readonly string[]) {
    this.list = names.map((name, index) => new MemorySheet(`s${index + 1}`, name, this));
    const [first] = this.list;
    if (!first) throw new Error('a workbook has at least one sheet');
    this.active = first;
  }

  report(event: EngineEvent): void {
    for (const listener of this.listeners) listener(event);
  }
  get isByAddin(): boolean {
    return this.depth > 0;
  }

  sheets = (): readonly MemorySheet[] => this.list;
  addSheet(name: string): MemorySheet {
    const sheet = new MemorySheet(`s${this.list.length + 1}`, name, this);
    this.list.push(sheet);
    this.report({ kind: 'added', sheet: sheet.id, byAddin: this.isByAddin });
    return sheet;
  }
  deleteSheet(id: string): void {
    this.list = this.list.filter((sheet) => sheet.id !== id);
  }
  moveSheet(id: string, position: number): void {
    const moved = this.list.filter((sheet) => sheet.id === id);
    const others = this.list.filter((sheet) => sheet.id !== id);
    this.list = [...others.slice(0, position), ...moved, ...others.slice(position)];
  }
  activeSheet = (): MemorySheet => this.active;
  activate(id: string): void {
    this.active = this.list.find((sheet) => sheet.id === id) ?? this.active;
  }
  selection = (): Cells => ({ sheet: this.active, area: this.selected });
  select(_sheet: string, area: Area): void {
    this.selected = area;
  }
  names = (): readonly DefinedName[] => this.nameList;
  setName(name: DefinedName): void {
    this.deleteName(name.scope, name.name);
    this.nameList.push(name);
  }
  deleteName(scope: string | null, name: string): void {
    this.nameList = this.nameList.filter((one) => one.scope !== scope || one.name !== name);
  }
  settled = (): Promise<void> => Promise.resolve();
  recalculate = (): void => undefined;
  holdDrawing = (): (() => void) => () => undefined;
  letAddinFirst = (): void => undefined;
  listen(listener: (event: EngineEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  byAddin<T>(work: () => T): T {
    this.depth += 1;
    try {
      return work();
    } finally {
      this.depth -= 1;
    }
  }
}

export class MemorySheet implements SheetEngine {
  readonly extras = emptyExtras();
  visibility: SheetEngine['visibility'] = 'Visible';
  tabColor = '';
  showGridlines = true;
  freeze = { rows: 0, columns: 0 };
  private readonly cells = new Map<string, CellContent>();
  private readonly formats = new Map<string, CellFormat>();
  private mergeList: Area[] = [];
  private readonly hidden = new Set<string>();
  private readonly sizes = new Map<string, number>();
  private rules: readonly ConditionalFormat[] = [];
  private validationList: readonly Validation[] = [];

  constructor(
    readonly id: string,
    public name: string,
    private readonly workbook: MemoryWorkbook,
  ) {}

  usedArea(valuesOnly: boolean): Area | null {
    const keys = [...this.cells.keys(), ...(valuesOnly ? [] : this.formats.keys())];
    return keys.reduce<Area | null>((area, key) => {
      const [row = 0, column = 0] = key.split(',').map(Number);
      const cell = { top: row, left: column, bottom: row, right: column };
      return area ? bounding(area, cell) : cell;
    }, null);
  }
  content = (row: number, column: number): CellContent => this.cells.get(`${row},${column}`) ?? { value: '' };
  text = (row: number, column: number): string => String(this.content(row, column).value);
  write(top: number, left: number, rows: readonly (readonly (CellInput | undefined)[])[]): void {
    for (const [r, row] of rows.entries()) {
      for (const [c, input] of row.entries()) {
        if (!input) continue;
        const key = `${top + r},${left + c}`;
        if ('formula' in input) this.cells.set(key, { value: 0, formula: input.formula });
        else if (input.constant === '') this.cells.delete(key);
        else this.cells.set(key, { value: input.constant });
      }
    }
    const area = { top, left, bottom: top + rows.length - 1, right: left + (rows[0]?.length ?? 1) - 1 };
    const byAddin = this.workbook.isByAddin;
    this.workbook.report({ kind: 'changed', sheet: this.id, area, change: 'RangeEdited', byAddin });
  }
  clear(area: Area, what: 'contents' | 'formats' | 'all'): void {
    this.each(area, (key) => {
      if (what !== 'formats') this.cells.delete(key);
      if (what !== 'contents') this.formats.delete(key);
    });
  }
  format = (row: number, column: number): CellFormat =>
    this.formats.get(`${row},${column}`) ?? DEFAULT_FORMAT;
  applyFormat(area: Area, change: Partial<CellFormat>): void {
    this.each(area, (key, row, column) => {
      const before = this.format(row, column);
      this.formats.set(key, { ...before, ...change, borders: { ...before.borders, ...change.borders } });
    });
  }
  private each(area: Area, visit: (key: string, row: number, column: number) => void): void {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) visit(`${row},${column}`, row, column);
    }
  }
  merges = (): readonly Area[] => this.mergeList;
  merge(area: Area): void {
    this.unmerge(area);
    this.mergeList.push(area);
  }
  unmerge(area: Area): void {
    this.mergeList = this.mergeList.filter((merge) => !intersect(merge, area));
  }
  spill = (): Area | null => null;
  columnWidth = (column: number): number => this.sizes.get(`c${column}`) ?? 48;
  setColumnWidth(first: number, last: number, points: number): void {
    for (let column = first; column <= last; column++) this.sizes.set(`c${column}`, points);
  }
  rowHeight = (row: number): number => this.sizes.get(`r${row}`) ?? 15;
  setRowHeight(first: number, last: number, points: number): void {
    for (let row = first; row <= last; row++) this.sizes.set(`r${row}`, points);
  }
  autofitColumns = (): void => undefined;
  autofitRows = (): void => undefined;
  isRowHidden = (row: number): boolean => this.hidden.has(`r${row}`);
  isColumnHidden = (column: number): boolean => this.hidden.has(`c${column}`);
  setRowsHidden(first: number, last: number, hidden: boolean): void {
    for (let row = first; row <= last; row++) this.hide(`r${row}`, hidden);
  }
  setColumnsHidden(first: number, last: number, hidden: boolean): void {
    for (let column = first; column <= last; column++) this.hide(`c${column}`, hidden);
  }
  private hide(key: string, hidden: boolean): void {
    if (hidden) this.hidden.add(key);
    else this.hidden.delete(key);
  }
  insert = (): void => undefined;
  delete = (area: Area): void => this.clear(area, 'all');
  conditionalFormats = (): readonly ConditionalFormat[] => this.rules;
  setConditionalFormats(formats: readonly ConditionalFormat[]): void {
    this.rules = formats;
  }
  validations = (): readonly Validation[] => this.validationList;
  setValidations(validations: readonly Validation[]): void {
    this.validationList = validations.map((one) => ({
      ...one,
      areas: subtract(one.areas, { top: -1, left: -1, bottom: -1, right: -1 }),
    }));
  }
  readonly isFiltered = false;
  setFilter(area: Area | null): void {
    this.extras.filter = area;
  }
}
