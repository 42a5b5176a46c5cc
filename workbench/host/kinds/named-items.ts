import { parseA1, toAddress } from '../a1';
import type { Cells, SheetEngine, WorkbookEngine } from '../engine';
import { existing, invalidArgument, RichApiError } from '../errors';
import type { Host } from '../host';
import type { Args, RichObject } from '../kind';
import { asFlag, asText, object, type Kind } from '../kind';
import type { DefinedName } from '../sheet-parts';

/** The names of the workbook (`scope` null) or of one sheet. */
interface Names {
  readonly scope: string | null;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const within = (self: Names, host: Host): readonly DefinedName[] =>
  host.engine.names().filter((name) => name.scope === self.scope);

function find(self: Names, host: Host, name: string): RichObject | null {
  const found = within(self, host).find((one) => same(one.name, name));
  return found ? object(namedItem, { scope: self.scope, name: found.name }) : null;
}

/** Letters, digits, `_`, `.` and `\`; never what reads as a cell. */
function checkName(name: string): string {
  if (
    !/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) ||
    /^[A-Z]{1,3}\d{1,7}$/i.test(name) ||
    /^[RC]$/i.test(name)
  ) {
    throw invalidArgument(`name ${JSON.stringify(name)}`);
  }
  return name;
}

function formulaOf(args: Args): string {
  const cells = args.object(1, 'Range');
  if (cells) return `=${toAddress(cells.sheet.name, cells.area, true)}`;
  const value = args.raw(1);
  if (typeof value === 'number' || typeof value === 'boolean') return `=${String(value).toUpperCase()}`;
  const text = asText(value);
  return text.startsWith('=') ? text : `="${text.replace(/"/g, '""')}"`;
}

export const namedItems: Kind<Names> = {
  name: 'NamedItemCollection',
  items: (self, host) => within(self, host).map(({ name }) => object(namedItem, { scope: self.scope, name })),
  item: (self, key, host) => existing(find(self, host, key.text(0))),
  call: {
    Add: (self, args, host) => {
      const name = checkName(args.text(0));
      if (find(self, host, name)) {
        throw new RichApiError('ItemAlreadyExists', 'A resource with the same name already exists.', 409);
      }
      host.engine.byAddin(() =>
        host.engine.setName({
          name,
          scope: self.scope,
          formula: formulaOf(args),
          comment: args.text(2, ''),
          visible: true,
        }),
      );
      return object(namedItem, { scope: self.scope, name });
    },
    GetCount: (self, _args, host) => within(self, host).length,
    GetItemOrNullObject: (self, args, host) => find(self, host, args.text(0)),
  },
};

interface Named {
  readonly scope: string | null;
  readonly name: string;
}

function definition(self: Named, host: Host): DefinedName {
  return existing(host.engine.names().find((one) => one.scope === self.scope && same(one.name, self.name)));
}

/** The cells that a name stands for; null where it holds a constant or a computation. */
function cellsOf(self: Named, host: Host): { sheet: SheetEngine; area: Cells['area'] } | null {
  const { formula } = definition(self, host);
  if (/#REF!/.test(formula)) return null;
  try {
    const reference = parseA1(formula.slice(1));
    const sheet = sheetNamed(host.engine, reference.sheet);
    return sheet ? { sheet, area: reference.area } : null;
  } catch {
    return null;
  }
}

const sheetNamed = (workbook: WorkbookEngine, name: string | null): SheetEngine | undefined =>
  workbook.sheets().find((sheet) => name !== null && same(sheet.name, name));

function constant(formula: string): string | number | boolean {
  const text = /^="((?:[^"]|"")*)"$/.exec(formula)?.[1];
  if (text !== undefined) return text.replace(/""/g, '"');
  const value = formula.slice(1);
  if (/^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  return /^(TRUE|FALSE)$/.test(value) ? value === 'TRUE' : formula;
}

function type(self: Named, host: Host): string {
  if (cellsOf(self, host)) return 'Range';
  const { formula } = definition(self, host);
  if (/#REF!/.test(formula)) return 'Error';
  const value = constant(formula);
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

const namedItem: Kind<Named> = {
  name: 'NamedItem',
  id: ({ name }) => name,
  get: {
    Comment: (self, host) => definition(self, host).comment,
    Formula: (self, host) => definition(self, host).formula,
    Name: (self, host) => definition(self, host).name,
    Scope: (self) => (self.scope === null ? 'Workbook' : 'Worksheet'),
    Type: type,
    Value: (self, host) => {
      const cells = cellsOf(self, host);
      if (cells) return toAddress(cells.sheet.name, cells.area, true);
      return /#REF!/.test(definition(self, host).formula)
        ? '#REF!'
        : constant(definition(self, host).formula);
    },
    Visible: (self, host) => definition(self, host).visible,
  },
  set: {
    Comment: (self, value, host) =>
      host.engine.setName({ ...definition(self, host), comment: asText(value) }),
    Formula: (self, value, host) =>
      host.engine.setName({ ...definition(self, host), formula: asText(value) }),
    Visible: (self, value, host) =>
      host.engine.setName({ ...definition(self, host), visible: asFlag(value) }),
  },
  open: {
    WorksheetOrNullObject: (self, host) => {
      const sheet = host.engine.sheets().find((one) => one.id === self.scope);
      return sheet ? object('Worksheet', sheet) : null;
    },
  },
  call: {
    Delete: (self, _args, host) => {
      const { scope, name } = definition(self, host);
      host.engine.byAddin(() => host.engine.deleteName(scope, name));
    },
    GetRange: (self, _args, host) => {
      return object('Range', existing(cellsOf(self, host)));
    },
    GetRangeOrNullObject: (self, _args, host) => {
      const cells = cellsOf(self, host);
      return cells && object('Range', cells);
    },
  },
};
