import { CommandType, type IMutation } from '@univerjs/core';
import {
  BaseFunction,
  ErrorValueObject,
  FunctionType,
  IActiveDirtyManagerService,
  IFunctionService,
  StringValueObject,
  type BaseValueObject,
  type ErrorType,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import type { FunctionArgument, Invocation, Outcome } from '../host/custom-functions';
import type { Oddity } from '../host/oddities';
import { area } from '../../src/cells/a1';
import { toAddress } from '../host/a1';
import { ArgumentError, marshal, toValue } from './function-values';
import type { FunctionMetadata, FunctionsFile } from './functions-file';
import type { Grid } from './grid/context';
import type { UniverWorkbook } from './grid/univer-workbook';

/** Tells the grid that cells whose functions have been answered are to be computed again. */
const ANSWERED: IMutation<{ readonly cells: readonly Cell[] }> = {
  id: 'workbench.mutation.functions-answered',
  type: CommandType.MUTATION,
  handler: () => true,
};

interface Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

interface Block {
  readonly sheet: string;
  readonly startRow: number;
  endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** Cells below each other as one range: the grid looks at every range once for every formula. */
function blocks(cells: readonly Cell[]): Block[] {
  const sorted = [...cells].sort(
    (a, b) => a.sheet.localeCompare(b.sheet) || a.column - b.column || a.row - b.row,
  );
  const found: Block[] = [];
  for (const { sheet, row, column } of sorted) {
    const last = found.at(-1);
    const continues = last?.sheet === sheet && last.startColumn === column && row <= last.endRow + 1;
    if (last && continues) last.endRow = row;
    else found.push({ sheet, startRow: row, endRow: row, startColumn: column, endColumn: column });
  }
  return found;
}

/** What a cell shows while the add-in computes, as in Excel. */
const BUSY = '#BUSY!';

const keyOf = ({ sheet, row, column }: Cell): string => `${sheet}:${row}:${column}`;

/**
 * The add-in's functions in formulas. A formula never waits: it shows `#BUSY!`, its invocation goes out with all the
 * others of that calculation in one message, and the cell is computed again once the answer is there.
 */
export class AddinFunctions {
  /** By cell, then by function and arguments; what a cell no longer asks for is forgotten with its next answer. */
  private readonly answers = new Map<string, Map<string, Outcome | null>>();
  private readonly messages = new Map<string, string>();
  private answered: Cell[] = [];
  /** Calls of the calculation at hand: it goes on in slices, and they wait for its end. */
  private unsent: (() => void)[] = [];
  private readonly pending = new Map<object, Cell>();
  private readonly grid: Grid;

  constructor(
    private readonly engine: UniverWorkbook,
    private readonly invoke: (invocation: Invocation) => Promise<Outcome>,
  ) {
    this.grid = engine.grid;
    const { commands, injector, workbook } = this.grid;
    commands.registerCommand(ANSWERED);
    const unitId = workbook.getUnitId();
    injector.get(IActiveDirtyManagerService).register(ANSWERED.id, {
      commandId: ANSWERED.id,
      getDirtyData: (command) => ({
        dirtyRanges: blocks((command.params as { cells: Cell[] }).cells).map(({ sheet, ...range }) => ({
          unitId,
          sheetId: sheet,
          range,
        })),
      }),
    });
  }

  register(namespace: string, { functions, allowErrorForDataTypeAny = false }: FunctionsFile): void {
    const service = this.grid.injector.get(IFunctionService);
    for (const metadata of functions) {
      const name = `${namespace}.${metadata.name}`.toUpperCase();
      service.registerExecutors(new AddinFunction(name, metadata, allowErrorForDataTypeAny, this));
      service.registerDescriptions({
        functionName: name,
        functionType: FunctionType.User,
        description: metadata.description ?? '',
        abstract: metadata.description ?? '',
        functionParameter: metadata.parameters.map((parameter) => ({
          name: parameter.name,
          detail: parameter.description ?? '',
          example: '',
          require: parameter.optional ? 0 : 1,
          repeat: parameter.repeating ? 1 : 0,
        })),
      });
    }
  }

  /** The add-in is loaded anew: what it has not answered is asked for again, values in cells stay. */
  forget(): void {
    const pending = [...this.pending.values()];
    this.pending.clear();
    this.answers.clear();
    for (const cell of pending) this.computeAgain(cell);
  }

  /** Invocations without an answer yet. */
  get waiting(): number {
    return this.pending.size;
  }

  /** Why a cell shows an error, in the words of the function; `''` where it said nothing. */
  messageOf(cell: Cell): string {
    return this.messages.get(keyOf(cell)) ?? '';
  }

  /** The answer to a call, or null while it is awaited. */
  ask(cell: Cell, invocation: Invocation): Outcome | null {
    const question = JSON.stringify([invocation.id, invocation.args]);
    const ofCell = this.answers.get(keyOf(cell)) ?? new Map<string, Outcome | null>();
    this.answers.set(keyOf(cell), ofCell);
    const known = ofCell.get(question);
    if (known !== undefined) return known;
    ofCell.set(question, null);
    if (this.isOdd('functions-stay-busy')) return null;
    const call = {};
    this.pending.set(call, cell);
    const receive = (outcome: Outcome): void => {
      // An answer from before a reload comes too late.
      if (!this.pending.delete(call)) return;
      ofCell.set(question, outcome);
      if ('value' in outcome) this.makeRoomFor(cell, outcome.value);
      this.messages.set(keyOf(cell), 'error' in outcome ? outcome.message : '');
      this.computeAgain(cell);
    };
    this.unsent.push(() => void this.invoke(invocation).then(receive));
    if (this.unsent.length === 1) void this.engine.settled().then(() => this.send());
    return null;
  }

  private send(): void {
    const calls = this.unsent;
    this.unsent = [];
    for (const call of calls) call();
  }

  /** Arrays spill only where the grid has cells. */
  private makeRoomFor({ sheet, row, column }: Cell, value: unknown): void {
    if (!Array.isArray(value)) return;
    const [first] = value as unknown[];
    this.engine.makeRoom(sheet, row + value.length, column + (Array.isArray(first) ? first.length : 1));
  }

  private computeAgain(cell: Cell): void {
    this.answered.push(cell);
    if (this.answered.length > 1) return;
    queueMicrotask(() => {
      const cells = this.answered;
      this.answered = [];
      this.grid.mutate(ANSWERED.id, { cells });
    });
  }

  isOdd(oddity: Oddity): boolean {
    return this.engine.oddities.has(oddity);
  }

  sheetName(id: string): string {
    return this.grid.workbook.getSheetBySheetId(id)?.getName() ?? '';
  }
}

/** Empty cells of ranges as 0. */
const withZeros = (arg: FunctionArgument): FunctionArgument =>
  Array.isArray(arg) ? (arg as readonly FunctionArgument[]).map((one) => withZeros(one) ?? 0) : arg;

class AddinFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly metadata: FunctionMetadata,
    private readonly takesErrors: boolean,
    private readonly functions: AddinFunctions,
  ) {
    super(name);
  }

  override calculate(...given: FunctionVariantType[]): BaseValueObject {
    const cell = { sheet: this.subUnitId ?? '', row: this.row, column: this.column };
    try {
      const marshalled = marshal(this.metadata, this.takesErrors, given as BaseValueObject[]);
      const args = this.functions.isOdd('empty-as-zero') ? marshalled.map(withZeros) : marshalled;
      const address = this.metadata.options?.requiresAddress
        ? toAddress(this.functions.sheetName(cell.sheet), area(cell.row, cell.column))
        : null;
      const outcome = this.functions.ask(cell, { id: this.metadata.id, args, address });
      if (!outcome) return StringValueObject.create(BUSY);
      return 'error' in outcome
        ? ErrorValueObject.create(outcome.error as ErrorType)
        : toValue(outcome.value);
    } catch (error) {
      if (error instanceof ArgumentError) return ErrorValueObject.create(error.shown as ErrorType);
      throw error;
    }
  }
}
