import type { WorkbookEngine } from '../engine';
import { asChoice, object, type Kind } from '../kind';
import { documentProperties } from './document-properties';
import { namedItems } from './named-items';
import { workbookProtection } from './protection';
import { settings } from './settings';
import { tables } from './tables';
import { worksheets } from './worksheets';

export const workbook: Kind<WorkbookEngine> = {
  name: 'Workbook',
  get: {
    AutoSave: () => false,
    IsDirty: () => true,
    Name: (self) => self.fileName,
    PreviouslySaved: () => true,
    ReadOnly: () => false,
  },
  open: {
    Application: (self) => object(application, self),
    Names: () => object(namedItems, { scope: null }),
    Properties: (self) => object(documentProperties, self),
    Protection: (self) => object(workbookProtection, self),
    Settings: (self) => object(settings, self.settings),
    Tables: (self) => object(tables, { sheets: self.sheets() }),
    Worksheets: (self) => object(worksheets, self),
  },
  call: {
    GetActiveCell: (self) => {
      const { sheet, area } = self.selection();
      return object('Range', { sheet, area: { ...area, bottom: area.top, right: area.left } });
    },
    GetSelectedRange: (self) => object('Range', self.selection()),
    GetSelectedRanges: (self) => {
      const { sheet, area } = self.selection();
      return object('RangeAreas', { sheet, areas: [area] });
    },
    /** References are dropped with the page; counting them would serve nobody. */
    _RemoveAllReferences: () => null,
  },
};

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

const application: Kind<WorkbookEngine> = {
  name: 'Application',
  get: {
    CalculationMode: (self) => self.calculationMode,
    CalculationState: () => 'Done',
    DecimalSeparator: (self) => self.decimalSeparator,
    ThousandsSeparator: (self) => self.thousandsSeparator,
    UseSystemSeparators: () => true,
  },
  set: {
    CalculationMode: (self, value) => {
      self.calculationMode = asChoice(value, MODES);
    },
  },
  open: { CultureInfo: (self) => object(cultureInfo, self) },
  call: {
    CreateWorkbook: (self, args) => object(createdWorkbook, { self, file: args.text(0) }),
    Calculate: (self, args) => self.recalculate(args.text(0) === 'Recalculate' ? 'changed' : 'all'),
    /** The grid computes once per request anyway. */
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: (self, _, host) => host.after(self.holdDrawing()),
  },
};

/** A workbook that is made and not opened yet. */
const createdWorkbook: Kind<{ readonly self: WorkbookEngine; readonly file: string }> = {
  name: 'WorkbookCreated',
  get: { Id: () => '1' },
  call: {
    Open: ({ self, file }) => {
      self.openAnother(Uint8Array.from(atob(file), (character) => character.charCodeAt(0)));
    },
  },
};

const cultureInfo: Kind<WorkbookEngine> = {
  name: 'CultureInfo',
  get: { Name: (self) => (self.decimalSeparator === ',' ? 'fr-FR' : 'en-US') },
  open: { NumberFormat: (self) => object(numberFormatInfo, self) },
};

const numberFormatInfo: Kind<WorkbookEngine> = {
  name: 'NumberFormatInfo',
  get: {
    NumberDecimalSeparator: (self) => self.decimalSeparator,
    NumberGroupSeparator: (self) => self.thousandsSeparator,
  },
};
