import {
  CustomCommandExecutionError,
  ICommandService,
  IUniverInstanceService,
  mergeWorksheetSnapshotWithDefault,
  UniverInstanceType,
  type Injector,
  type IWorkbookData,
  type Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel, SetFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import { SheetsNumfmtCellContentController } from '@univerjs/preset-sheets-core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetOrderMutation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import type { Area } from '../../../src/cells/snapshot';
import { FIRST_CELL } from '../../host/areas';
import { notFound } from '../../host/errors';
import type { EngineEvent, Cells, WorkbookEngine } from '../../host/engine';
import type { DefinedName } from '../../host/sheet-parts';
import { Calculation } from './calculation';
import { lookOnceAPaint } from './cells-of-a-paint';
import { eventOf } from './changes';
import { compareAsExcel } from './comparisons';
import type { Grid } from './context';
import { showAsExcel } from './display';
import { drawHeadsBesideArrows } from './filter-heads';
import type { Oddity } from '../../host/oddities';
import { editContents } from './editing';
import { computeAsExcel } from './excel-formulas';
import { giveKeyboardBack } from './keyboard-back';
import { forgetDeletedSheets } from './deleted-sheets';
import { emptyExtras } from './extras';
import { keepKeyboardInBar, typeFormulasAsExcel } from './formula-editor';
import { bringInSight } from './go-to';
import { keepColours } from './kept-colours';
import { showLabels } from './labels';
import { computeInFrench } from './french-functions';
import { fitNumbers } from './narrow-numbers';
import { deleteName, namesOf, setName } from './names';
import { Painting } from './painting';
import { pasteInFrench } from './pasting';
import { enforceProtection, type Refusal } from './protection';
import type { RefusedFormula } from './refused-formulas';
import { toArea, toRange } from './ranges';
import { computeRowRulesOnce } from './row-rules';
import { RowsInSight } from './rows-in-sight';
import { offerSorting } from './sort-menu';
import { askOnceForAPaint, keepStylesOfUnchangedCells } from './unchanged-paints';
import { UniverSheet } from './univer-sheet';
import { lookAtWrittenFormulas } from './written-formulas';

/** The last cell of a sheet in Excel. */
const LAST = { row: 1_048_575, column: 16_383 };

/** The workbook in the grid, as the interpreter sees it. */
export class UniverWorkbook implements WorkbookEngine {
  readonly decimalSeparator: string;
  readonly thousandsSeparator: string;
  readonly listSeparator: string;
  readonly settings = new Map<string, string>();
  protected = false;
  /** Set by tests, or while a cell is being edited by hand. */
  editing = false;
  unanswered = 0;

  /** Told when a protected sheet refused what a person did. */
  onRefused: (refusal: Refusal) => void = () => undefined;
  /** Told when a formula that was typed cannot be read. */
  onFormulaRefused: (refused: RefusedFormula) => void = () => undefined;

  /** Told when the add-in opens another workbook beside this one. */
  onAnother: (bytes: Uint8Array) => void = () => undefined;

  readonly grid: Grid;
  private readonly calculation: Calculation;
  private readonly painting: Painting;
  private readonly known = new Map<string, UniverSheet>();
  private readonly listeners = new Set<(event: EngineEvent) => void>();
  calculationMode = 'Automatic';
  private addinDepth = 0;
  private otherDepth = 0;
  private isMovingReferences = false;
  private lastSheet = 0;
  private previousSheet: string | null;

  constructor(
    univer: Univer,
    readonly fileName: string,
    data: IWorkbookData,
    french: boolean,
    readonly oddities: ReadonlySet<Oddity> = new Set(),
  ) {
    this.decimalSeparator = french ? ',' : '.';
    this.thousandsSeparator = french ? '\u202f' : ',';
    this.listSeparator = french ? ';' : ',';
    const injector: Injector = univer.__getInjector();
    const instances = injector.get(IUniverInstanceService);
    const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
    instances.focusUnit(workbook.getUnitId());
    const commands = injector.get(ICommandService);
    this.grid = {
      held: false,
      keepsColours: () => this.oddities.has('stale-colours'),
      isByProgram: false,
      injector,
      commands,
      formulas: injector.get(FormulaDataModel),
      workbook,
      mutate: (id, params, options) => {
        const before = this.grid.isByProgram;
        this.grid.isByProgram = true;
        try {
          commands.syncExecuteCommand(id, params, options);
        } finally {
          this.grid.isByProgram = before;
        }
      },
      worksheet: (id): Worksheet => {
        const found = workbook.getSheetBySheetId(id);
        if (!found) throw notFound();
        return found;
      },
    };
    computeRowRulesOnce(injector);
    compareAsExcel(injector);
    lookAtWrittenFormulas(this.grid);
    computeAsExcel(injector, french);
    if (french) computeInFrench(injector);
    forgetDeletedSheets(injector);
    giveKeyboardBack(injector);
    injector.get(SheetsNumfmtCellContentController).setNumfmtLocal(french ? 'fr' : 'en');
    lookOnceAPaint();
    keepStylesOfUnchangedCells();
    askOnceForAPaint();
    keepColours(injector);
    this.painting = new Painting(this.grid);
    this.calculation = new Calculation(this.grid, () => this.afterCalculation());
    commands.beforeCommandExecuted(({ id, params }) => {
      if (!this.isManual || id !== SetFormulaCalculationStartMutation.id) return;
      if ((params as { forceCalculation?: boolean }).forceCalculation) return;
      this.calculation.leaveOut();
      throw new CustomCommandExecutionError('manual mode');
    });
    showLabels(this.grid, (sheet) => this.sheetById(sheet).rules.labels);
    enforceProtection(
      this.grid,
      (sheet) => this.sheetById(sheet),
      (refusal) => this.onRefused(refusal),
    );
    offerSorting(this.grid, (sheet, ...where) => this.sheetById(sheet).sortAround(...where));
    showAsExcel(this.grid, french);
    fitNumbers(french);
    drawHeadsBesideArrows(this.grid);
    editContents(this.grid, french, (refused) => this.onFormulaRefused(refused));
    if (french) pasteInFrench(this.grid);
    typeFormulasAsExcel(this.grid, french);
    keepKeyboardInBar(this.grid);
    this.previousSheet = workbook.getActiveSheet().getSheetId();
    const names = new Map<string, string>();
    const inSight = new RowsInSight(this.grid);
    commands.beforeCommandExecuted((command) => inSight.remember(command));
    commands.onCommandExecuted((command, options) => {
      const { subUnitId } = (command.params ?? {}) as { subUnitId?: string };
      const event = eventOf(command, options, {
        byAddin: this.addinDepth > 0,
        remote: this.otherDepth > 0,
        previousSheet: this.previousSheet,
        previousName: names.get(subUnitId ?? '') ?? '',
      });
      for (const sheet of workbook.getSheets()) names.set(sheet.getSheetId(), sheet.getName());
      for (const one of [...(event ? [event] : []), ...inSight.events(command)]) this.report(one);
    });
  }

  private report(event: EngineEvent): void {
    if (event.kind === 'activated') this.previousSheet = event.sheet;
    if (event.kind === 'changed') {
      // Rows that come or go move references in formulas: nobody has edited those cells.
      if (event.change === 'RangeEdited' && this.isMovingReferences) return;
      if (event.change !== 'RangeEdited') {
        this.isMovingReferences = true;
        setTimeout(() => (this.isMovingReferences = false));
      }
    }
    for (const listener of this.listeners) listener(event);
  }

  private afterCalculation(): void {
    for (const sheet of this.sheets()) this.report({ kind: 'calculated', sheet: sheet.id });
  }

  openAnother(bytes: Uint8Array): void {
    this.onAnother(bytes);
  }

  sheets(): readonly UniverSheet[] {
    return this.grid.workbook.getSheetOrders().map((id) => this.sheetById(id));
  }

  private sheetById(id: string): UniverSheet {
    const known = this.known.get(id);
    if (known) return known;
    const made = new UniverSheet(this.grid, id, emptyExtras());
    this.known.set(id, made);
    return made;
  }

  /** The grid of a sheet that still exists has at least so many rows and columns from then on. */
  makeRoom(sheet: string, rows: number, columns: number): void {
    if (this.grid.workbook.getSheetBySheetId(sheet)) this.sheetById(sheet).makeRoom(rows, columns);
  }

  addSheet(name: string): UniverSheet {
    const unitId = this.grid.workbook.getUnitId();
    const taken = new Set(this.grid.workbook.getSheetOrders());
    do this.lastSheet += 1;
    while (taken.has(`new${this.lastSheet}`));
    const id = `new${this.lastSheet}`;
    const sheet = mergeWorksheetSnapshotWithDefault({
      id,
      name,
      rowCount: 100,
      columnCount: 26,
      defaultColumnWidth: 64,
      defaultRowHeight: 20,
    });
    const index = this.grid.workbook.getSheetSize();
    this.grid.mutate(InsertSheetMutation.id, { unitId, index, sheet }, { fromCollab: true });
    return this.sheetById(id);
  }

  deleteSheet(id: string): void {
    const sheet = this.grid.worksheet(id);
    if (this.activeSheet().id === id) {
      const next = this.sheets().find((one) => one.id !== id && one.visibility === 'Visible');
      if (next) this.activate(next.id);
    }
    const unitId = this.grid.workbook.getUnitId();
    this.grid.mutate(RemoveSheetMutation.id, { unitId, subUnitId: id, subUnitName: sheet.getName() });
  }

  moveSheet(id: string, position: number): void {
    const orders = this.grid.workbook.getSheetOrders();
    const toOrder = Math.max(0, Math.min(position, orders.length - 1));
    const params = { unitId: this.grid.workbook.getUnitId(), subUnitId: id };
    this.grid.mutate(SetWorksheetOrderMutation.id, { ...params, fromOrder: orders.indexOf(id), toOrder });
  }

  activeSheet(): UniverSheet {
    return this.sheetById(this.grid.workbook.getActiveSheet().getSheetId());
  }

  activate(id: string): void {
    const unitId = this.grid.workbook.getUnitId();
    void this.grid.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: id });
  }

  selection(): Cells {
    const sheet = this.activeSheet();
    const selections = this.grid.injector.get(SheetsSelectionsService).getCurrentSelections();
    const range = selections.at(-1)?.range;
    return { sheet, area: range ? toArea(range) : FIRST_CELL };
  }

  select(sheet: string, area: Area): void {
    const model = this.grid.worksheet(sheet);
    // Whole rows and columns end where the grid does; a cell beyond its end is one that it has not shown yet.
    const isWhole = area.bottom >= LAST.row || area.right >= LAST.column;
    if (!isWhole) this.makeRoom(sheet, area.bottom + 1, area.right + 1);
    const range = toRange({
      ...area,
      bottom: Math.min(area.bottom, model.getRowCount() - 1),
      right: Math.min(area.right, model.getColumnCount() - 1),
    });
    const primary = {
      actualRow: area.top,
      actualColumn: area.left,
      startRow: area.top,
      startColumn: area.left,
      endRow: area.top,
      endColumn: area.left,
      isMerged: false,
      isMergedMainCell: false,
    };
    const params = { unitId: this.grid.workbook.getUnitId(), subUnitId: sheet };
    void this.grid.commands.syncExecuteCommand(SetSelectionsOperation.id, {
      ...params,
      selections: [{ range, primary, style: null }],
    });
    void bringInSight(this.grid, sheet, area);
  }

  names(): readonly DefinedName[] {
    return namesOf(this.grid);
  }

  setName(name: DefinedName): void {
    setName(this.grid, name);
  }

  deleteName(scope: string | null, name: string): void {
    deleteName(this.grid, scope, name);
  }

  /** Resolves when cells can be written. */
  get opened(): Promise<void> {
    return this.calculation.opened;
  }

  get isSettled(): boolean {
    return this.calculation.isSettled;
  }

  settled(): Promise<void> {
    return this.calculation.settled();
  }

  holdDrawing(): () => void {
    const hold = (held: boolean): void => {
      this.grid.held = held;
      this.painting.hold(held);
    };
    hold(true);
    return () => {
      hold(false);
      for (const sheet of this.sheets()) {
        sheet.flushFormats();
        sheet.rules.flush();
      }
    };
  }

  letAddinFirst(): void {
    this.painting.letAddinFirst();
  }

  private get isManual(): boolean {
    return this.calculationMode === 'Manual';
  }

  /** What has changed is computed already, unless by hand; the grid computes all sheets together. */
  recalculate(what: 'all' | 'changed', sheet?: string): void {
    const isOf = (one: UniverSheet): boolean => sheet === undefined || one.id === sheet;
    if (what === 'all') for (const one of this.sheets().filter(isOf)) one.rules.draw();
    const isUpToDate = !this.isManual && (what === 'changed' || sheet !== undefined);
    if (isUpToDate) return;
    this.calculation.begin();
    void this.grid.commands.executeCommand(
      SetFormulaCalculationStartMutation.id,
      { commands: [], forceCalculation: true },
      { onlyLocal: true },
    );
  }

  listen(listener: (event: EngineEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What is done in here was done by somebody else in the same workbook. */
  byOthers<T>(work: () => T): T {
    this.otherDepth += 1;
    try {
      return work();
    } finally {
      this.otherDepth -= 1;
    }
  }

  byAddin<T>(work: () => T): T {
    this.addinDepth += 1;
    try {
      return work();
    } finally {
      this.addinDepth -= 1;
    }
  }
}
