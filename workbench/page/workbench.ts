import type { Area } from '../../src/cells/snapshot';
import { parseA1 } from '../host/a1';
import type { CellValue } from '../host/cell';
import type { Oddity } from '../host/oddities';
import { toInput } from '../host/kinds/input';
import type { Surroundings } from '../host/session';
import { THEMES, type AppContext, type Bridge, type LoadFrame } from './bridges/bridge';
import type { DialogPlace } from './bridges/dialogs';
import { WebBridge } from './bridges/web-bridge';
import { Win32Bridge } from './bridges/win32-host';
import type { ByWhom, FunctionCounts, SortChoice } from './api';
import type { PageConfig, PageOptions } from './config';
import { openDocument, type OpenDocument } from './document';
import { shownFill } from './fill';
import { AddinFunctions } from './functions';
import type { FunctionsFile } from './functions-file';
import type { UniverSheet } from './grid/univer-sheet';
import type { AddinManifest } from './shell/manifest';

interface Places {
  readonly grid: HTMLElement;
  readonly loadFrame: LoadFrame;
  readonly dialogs: DialogPlace;
  /** Says whether there is work that no file has. */
  showUnsaved(unsaved: boolean): void;
}

export interface Addin {
  readonly manifest: AddinManifest;
  readonly functions: FunctionsFile;
  /** Where a page of the manifest is served here. */
  url(ofManifest: string): string;
}

/** A custom function that has no answer by then is shown as it is. */
const PATIENCE_MS = 30_000;

/** A grid with a calculation under way still has timers running, which throw once it is gone. */
const LAST_TIMER_MS = 1_500;
function disposeLater({ univer, workbook }: OpenDocument): void {
  void workbook.settled().then(() => setTimeout(() => univer.dispose(), LAST_TIMER_MS));
}

/** A workbook in the grid and an add-in beside it. Opening another workbook begins both anew, as Excel does. */
export class Workbench {
  private open: OpenDocument | null = null;
  private bridge: Bridge | null = null;
  functions: AddinFunctions | null = null;
  private readonly oddities = new Set<Oddity>();

  constructor(
    private readonly config: PageConfig,
    private readonly options: PageOptions,
    private readonly places: Places,
    private readonly addin: Addin | null,
    private readonly surroundings: Surroundings,
  ) {}

  /** @throws Error where the bytes are no .xlsx workbook; the workbook at hand then stays open */
  async openWorkbook(source: { readonly name: string; readonly bytes: Uint8Array }): Promise<OpenDocument> {
    const host = document.createElement('div');
    host.className = 'univer-host';
    this.places.grid.append(host);
    let opened: OpenDocument;
    try {
      opened = openDocument(host, { ...this.options, oddities: this.oddities }, source, () =>
        this.places.showUnsaved(this.hasUnsavedWork),
      );
    } catch (failure) {
      host.remove();
      throw failure;
    }
    this.bridge?.session.end();
    if (this.open) disposeLater(this.open);
    for (const old of Array.from(this.places.grid.querySelectorAll('.univer-host')))
      if (old !== host) old.remove();
    this.open = opened;
    await opened.workbook.opened;
    for (const sheet of opened.workbook.sheets()) sheet.rules.flush();
    // What opening did to the grid is nobody's work.
    opened.unsaved.keep(opened.unsaved.mark);
    this.startAddin(opened);
    return opened;
  }

  private startAddin(opened: OpenDocument): void {
    if (!this.addin) return;
    const { workbook } = opened;
    const functions = new AddinFunctions(workbook, (invocation) => {
      if (!this.bridge) throw new Error('no add-in to ask');
      return this.bridge.session.functions.invoke(invocation);
    });
    this.functions = functions;
    const namespace = this.addin.manifest.functions?.namespace;
    if (namespace) functions.register(namespace, this.addin.functions);
    const context: AppContext = {
      locale: this.options.french ? 'fr-FR' : 'en-US',
      documentUrl: `C:\\Jury\\${workbook.fileName}`,
      theme: THEMES[this.options.dark ? 'dark' : 'light'],
    };
    const { loadFrame, dialogs } = this.places;
    this.bridge =
      this.config.bridge === 'web'
        ? new WebBridge(
            loadFrame,
            workbook,
            context,
            this.surroundings,
            new URL(this.config.addin).origin,
            dialogs,
          )
        : new Win32Bridge(loadFrame, workbook, context, this.surroundings, dialogs);
    this.reloadPane();
  }

  /** Loads the add-in anew, as closing and opening the pane of an add-in does. */
  reloadPane(): void {
    if (!this.addin) return;
    this.functions?.forget();
    this.bridge?.load(this.addin.url(this.addin.manifest.pane));
  }

  setOddities(oddities: readonly Oddity[]): void {
    this.oddities.clear();
    for (const oddity of oddities) this.oddities.add(oddity);
  }

  runCommand(controlId: string, functionName: string): void {
    this.bridge?.runCommand(controlId, functionName);
  }

  /** Namespace of the add-in's functions in formulas, for instance `BUT`; null without an add-in. */
  get namespace(): string | null {
    return this.addin?.manifest.functions?.namespace ?? null;
  }

  get document(): OpenDocument {
    if (!this.open) throw new Error('no workbook is open yet');
    return this.open;
  }

  get hasUnsavedWork(): boolean {
    return this.open !== null && (this.open.unsaved.any || this.open.workbook.editing);
  }

  /** Takes what stands in the editor into its cell, as clicking elsewhere does. */
  async finishEditing(): Promise<void> {
    if (!this.document.workbook.editing) return;
    this.document.leaveEditor();
    await this.quiet();
  }

  get unknownMembers(): readonly string[] {
    return [...(this.bridge?.session.interpreter.unknownMembers ?? [])];
  }

  get requests(): number {
    return this.bridge?.session.interpreter.requests ?? 0;
  }

  get functionCounts(): FunctionCounts {
    return this.bridge?.session.functions.counts ?? { messages: 0, invocations: 0, milliseconds: 0 };
  }

  get handlers(): number {
    return this.bridge?.session.events.handlers ?? 0;
  }

  /** Resolves once the grid has computed and no custom function is awaited, or when that takes too long. */
  async quiet(): Promise<void> {
    const { workbook } = this.document;
    const end = Date.now() + PATIENCE_MS;
    do {
      await workbook.settled();
      await new Promise((resolve) => setTimeout(resolve, this.functions?.waiting ? 20 : 0));
    } while ((this.functions?.waiting || !workbook.isSettled) && Date.now() < end);
  }

  sheet(name: string): UniverSheet {
    const found = this.document.workbook.sheets().find((sheet) => sheet.name === name);
    const names = this.document.workbook.sheets().map((sheet) => sheet.name);
    if (!found) throw new Error(`no sheet "${name}"; there are: ${names.join(', ')}`);
    return found;
  }

  async read(sheet: string, address: string): Promise<CellValue[][]> {
    await this.quiet();
    const found = this.sheet(sheet);
    return eachCell(parseA1(address).area, (row, column) => found.content(row, column).value);
  }

  async readFormulas(sheet: string, address: string): Promise<CellValue[][]> {
    await this.quiet();
    const found = this.sheet(sheet);
    return eachCell(parseA1(address).area, (row, column) => {
      const content = found.content(row, column);
      return content.formula ?? content.value;
    });
  }

  /** What cells show to a person, with number formats and the texts of conditional formats. */
  async shown(sheet: string, address: string): Promise<string[][]> {
    await this.quiet();
    const found = this.sheet(sheet);
    found.rules.flush();
    return eachCell(parseA1(address).area, (row, column) => found.shown(row, column));
  }

  /** Does something as a person would, or as somebody else in the same workbook: events say so. */
  private by(who: ByWhom | undefined, work: () => void): void {
    if (who?.remote) this.document.workbook.byOthers(work);
    else work();
  }

  write(sheet: string, address: string, values: unknown, who?: ByWhom): void {
    const found = this.sheet(sheet);
    const { area } = parseA1(address);
    const rows = Array.isArray(values) ? (values as unknown[][]) : [[values]];
    const inputs = rows.map((row, r) =>
      row.map((value, c) => toInput(value, found.format(area.top + r, area.left + c).numberFormat === '@')),
    );
    this.by(who, () => found.write(area.top, area.left, inputs));
  }

  async filter(sheet: string, column: string, values: readonly (string | number)[] | null): Promise<void> {
    await this.quiet();
    this.sheet(sheet).filterBy(columnOf(column), values && values.map(String));
  }

  clearFilter(sheet: string): void {
    const found = this.sheet(sheet);
    found.setFilter(found.extras.filter);
  }

  async sort(
    sheet: string,
    column: string,
    { descending = false, area, ...who }: SortChoice = {},
  ): Promise<void> {
    await this.quiet();
    const found = this.sheet(sheet);
    const { filter } = found.extras;
    const rows = area === undefined ? filter && { ...filter, top: filter.top + 1 } : parseA1(area).area;
    if (!rows) throw new Error(`nothing to sort on ${sheet}: no filter arrows, and no area given`);
    this.by(who, () => found.sortRows(rows, columnOf(column), descending));
  }

  insertRows(sheet: string, address: string, who?: ByWhom): void {
    this.by(who, () => this.sheet(sheet).insert(parseA1(address).area, 'Down'));
  }

  select(sheet: string, address: string): void {
    const { workbook } = this.document;
    const { id } = this.sheet(sheet);
    workbook.activate(id);
    workbook.select(id, parseA1(address).area);
  }

  async fill(sheet: string, address: string): Promise<string> {
    await this.quiet();
    const { area } = parseA1(address);
    return shownFill(this.document.workbook.grid, this.sheet(sheet), area.top, area.left);
  }
}

const columnOf = (letters: string): number => parseA1(`${letters}1`).area.left;

function eachCell<T>(area: Area, value: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: T[] = [];
    for (let column = area.left; column <= area.right; column++) cells.push(value(row, column));
    rows.push(cells);
  }
  return rows;
}
