import type { SheetEngine, WorkbookEngine } from '../engine';
import { accessDenied, invalidArgument } from '../errors';
import { asRecord, type Kind } from '../kind';

const NOTHING_ALLOWED = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
} as const;

/** With a password, only the same password opens the sheet again. */
export const worksheetProtection: Kind<SheetEngine> = {
  name: 'WorksheetProtection',
  get: {
    Options: ({ extras }) => ({ ...NOTHING_ALLOWED, ...extras.protectionOptions }),
    Protected: ({ extras }) => extras.protected,
  },
  call: {
    Protect: ({ extras }, args) => {
      if (extras.protected) throw invalidArgument('the sheet is protected already');
      extras.protected = true;
      extras.protectionOptions = args.has(0) ? asRecord(args.raw(0)) : {};
      extras.password = args.text(1, '');
    },
    Unprotect: ({ extras }, args, { engine }) => {
      if (extras.protected && engine.oddities.has('unprotect-refused')) throw accessDenied();
      if (extras.protected && args.text(0, '') !== extras.password) throw accessDenied();
      extras.protected = false;
      extras.protectionOptions = {};
      extras.password = '';
    },
  },
};

export const workbookProtection: Kind<WorkbookEngine> = {
  name: 'WorkbookProtection',
  get: { Protected: (workbook) => workbook.protected },
  call: {
    Protect: (workbook) => {
      workbook.protected = true;
    },
    Unprotect: (workbook) => {
      workbook.protected = false;
    },
  },
};
