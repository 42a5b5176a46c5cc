/**
 * What is assumed of Excel and cannot be seen on a machine without it: the one list that the Diagnostic of the pane tries,
 * and that docs/excel-assumptions.md is written from. The sentences are in `src/locales`.
 */

/** A page of Microsoft's documentation, issues of OfficeDev/office-js, or `excel`: only Excel can tell. */
type Source = { readonly page: string } | { readonly issues: readonly number[] } | 'excel';

export const ASSUMPTION_PARTS = [
  'start',
  'cells',
  'sheets',
  'rules',
  'events',
  'functions',
  'files',
] as const;
type Part = (typeof ASSUMPTION_PARTS)[number];

interface Shape {
  readonly id: string;
  readonly part: Part;
  readonly source: Source;
  /** What the Diagnostic sees where it is as assumed, one or the other; null where code cannot tell. */
  readonly seen: readonly string[] | null;
}

const api = (of: string) => ({ page: `https://learn.microsoft.com/javascript/api/${of}` });
const guide = (of: string) => ({ page: `https://learn.microsoft.com/office/dev/add-ins/${of}` });
const issues = (...numbers: readonly number[]) => ({ issues: numbers });

const range = api('excel/excel.range');
const errors = guide('testing/application-specific-api-error-handling');
const customFunctions = guide('excel/custom-functions-overview');

export const EXCEL_ASSUMPTIONS = [
  { id: 'host', part: 'start', source: api('office/office.context'), seen: ['Excel'] },
  {
    id: 'api-set',
    part: 'start',
    source: guide('develop/specify-office-hosts-and-api-requirements'),
    seen: ['yes'],
  },
  { id: 'display-language', part: 'start', source: api('office/office.context'), seen: ['tag'] },
  { id: 'theme', part: 'start', source: issues(6134), seen: ['colour', 'none'] },
  { id: 'pane-request', part: 'start', source: api('office/office.addin'), seen: ['answered'] },
  { id: 'clipboard', part: 'start', source: 'excel', seen: ['offered'] },
  { id: 'create-workbook', part: 'start', source: api('excel'), seen: ['offered'] },
  { id: 'settings-kept', part: 'start', source: issues(6091), seen: null },
  { id: 'silence', part: 'start', source: issues(6150, 6678), seen: null },
  { id: 'page-visible', part: 'start', source: 'excel', seen: null },
  {
    id: 'dialogs',
    part: 'start',
    source: guide('develop/dialog-api-in-office-add-ins'),
    seen: ['offered'],
  },
  { id: 'outcome-shown', part: 'start', source: 'excel', seen: null },

  { id: 'dot-typed', part: 'cells', source: issues(1559), seen: ['Double 12.5'] },
  { id: 'comma-typed', part: 'cells', source: 'excel', seen: ['String 12,5'] },
  { id: 'percent-typed', part: 'cells', source: 'excel', seen: ['Double 0.5'] },
  { id: 'text-format', part: 'cells', source: 'excel', seen: ['String 22301234'] },
  { id: 'apostrophe', part: 'cells', source: 'excel', seen: ['String 007'] },
  { id: 'equals-text', part: 'cells', source: 'excel', seen: ['String =1 =1'] },
  {
    id: 'null-written',
    part: 'cells',
    source: guide('excel/excel-add-ins-ranges-set-get-values'),
    seen: ['7'],
  },
  { id: 'empty-written', part: 'cells', source: range, seen: ['Empty'] },
  { id: 'empty-read', part: 'cells', source: range, seen: ['""'] },
  { id: 'text-shown', part: 'cells', source: range, seen: ['as the locale'] },
  { id: 'formula-result', part: 'cells', source: range, seen: ['2'] },
  { id: 'formula-of-constant', part: 'cells', source: range, seen: ['number 7'] },
  { id: 'calculation-resumed', part: 'cells', source: api('excel/excel.application'), seen: ['4'] },
  { id: 'spill', part: 'cells', source: guide('excel/excel-add-ins-ranges-dynamic-arrays'), seen: ['A1:A3'] },
  { id: 'list-separator', part: 'cells', source: issues(1167, 1985), seen: [', with .', '; with ,'] },
  { id: 'many-areas', part: 'cells', source: guide('excel/excel-add-ins-multiple-ranges'), seen: ['1000'] },
  { id: 'mixed-fill', part: 'cells', source: range, seen: ['""', 'null'] },
  { id: 'mixed-locked', part: 'cells', source: range, seen: ['null'] },
  { id: 'address', part: 'cells', source: range, seen: ['quoted'] },
  { id: 'used-empty', part: 'cells', source: range, seen: ['null A1'] },
  { id: 'used-values', part: 'cells', source: range, seen: ['null'] },
  { id: 'column-width', part: 'cells', source: api('excel/excel.rangeformat'), seen: ['60 60'] },
  {
    id: 'row-heights',
    part: 'cells',
    source: guide('excel/excel-add-ins-multiple-ranges'),
    seen: ['30 30 30'],
  },
  { id: 'hidden-row', part: 'cells', source: range, seen: ['true 0'] },
  { id: 'behind-hidden', part: 'cells', source: 'excel', seen: ['9'] },
  { id: 'error-keeps', part: 'cells', source: 'excel', seen: ['InvalidArgument 5'] },
  { id: 'error-answers', part: 'cells', source: 'excel', seen: ['6'] },
  { id: 'missing-first', part: 'cells', source: 'excel', seen: ['ItemNotFound 3'] },
  { id: 'payload', part: 'cells', source: errors, seen: null },
  { id: 'fraction-typed', part: 'cells', source: 'excel', seen: null },
  { id: 'nobody-between', part: 'cells', source: 'excel', seen: null },

  { id: 'add-shows-nothing', part: 'sheets', source: api('excel/excel.worksheetcollection'), seen: ['no'] },
  { id: 'sheet-by-id', part: 'sheets', source: api('excel/excel.worksheetcollection'), seen: ['found'] },
  { id: 'sheet-name', part: 'sheets', source: 'excel', seen: ['InvalidArgument InvalidArgument'] },
  { id: 'missing-sheet', part: 'sheets', source: errors, seen: ['ItemNotFound'] },
  { id: 'hidden-freeze', part: 'sheets', source: 'excel', seen: ['A1:B3'] },
  { id: 'filter-place', part: 'sheets', source: api('excel/excel.autofilter'), seen: ['A1:B3'] },
  { id: 'fit-to-page', part: 'sheets', source: issues(1860), seen: ['1'] },
  { id: 'print-setup', part: 'sheets', source: api('excel/excel.pagelayout'), seen: ['Landscape 2'] },
  { id: 'name-formula', part: 'sheets', source: api('excel/excel.nameditem'), seen: ['plain'] },
  { id: 'chart-series', part: 'sheets', source: api('excel/excel.chartcollection'), seen: ['1'] },
  { id: 'protected-write', part: 'sheets', source: errors, seen: ['AccessDenied'] },
  {
    id: 'protected-twice',
    part: 'sheets',
    source: api('excel/excel.worksheetprotection'),
    seen: ['refused'],
  },
  { id: 'wrong-password', part: 'sheets', source: issues(6784), seen: ['AccessDenied', 'BadPassword'] },
  { id: 'unprotect', part: 'sheets', source: issues(6784), seen: ['done'] },
  { id: 'autofit', part: 'sheets', source: 'excel', seen: null },
  { id: 'chart-sheets', part: 'sheets', source: 'excel', seen: null },
  { id: 'no-printer', part: 'sheets', source: 'excel', seen: null },
  { id: 'frozen-table', part: 'sheets', source: 'excel', seen: null },
  { id: 'undo-steps', part: 'sheets', source: guide('excel/excel-add-ins-undo-capabilities'), seen: null },

  {
    id: 'rule-on-top',
    part: 'rules',
    source: api('excel/excel.conditionalformatcollection'),
    seen: ['second first'],
  },
  { id: 'rule-priority', part: 'rules', source: issues(5299), seen: ['first second'] },
  { id: 'rule-other-type', part: 'rules', source: api('excel/excel.conditionalformat'), seen: ['null'] },
  { id: 'rule-clear-part', part: 'rules', source: 'excel', seen: ['0 1'] },
  { id: 'rule-format', part: 'rules', source: 'excel', seen: ['"X" General'] },
  { id: 'rule-areas', part: 'rules', source: api('excel/excel.conditionalformat'), seen: ['A1:A2 + C1:C2'] },
  { id: 'list-text', part: 'rules', source: issues(2128), seen: ['ADJ,AJ'] },
  { id: 'rule-relative', part: 'rules', source: 'excel', seen: null },
  { id: 'rule-elsewhere', part: 'rules', source: 'excel', seen: null },
  { id: 'rule-repaint', part: 'rules', source: issues(5299), seen: null },

  {
    id: 'change-told',
    part: 'events',
    source: api('excel/excel.worksheetchangedeventargs'),
    seen: ['B2 RangeEdited Local'],
  },
  {
    id: 'change-by-us',
    part: 'events',
    source: api('excel/excel.worksheetchangedeventargs'),
    seen: ['ThisLocalAddin'],
  },
  { id: 'result-not-change', part: 'events', source: 'excel', seen: ['A1'] },
  {
    id: 'rows-hidden',
    part: 'events',
    source: api('excel/excel.worksheetrowhiddenchangedeventargs'),
    seen: ['Hidden'],
  },
  { id: 'change-by-hand', part: 'events', source: 'excel', seen: null },
  { id: 'choice-told', part: 'events', source: issues(3888), seen: null },
  { id: 'filter-told', part: 'events', source: 'excel', seen: null },
  { id: 'sort-told', part: 'events', source: 'excel', seen: null },
  { id: 'co-author', part: 'events', source: 'excel', seen: null },

  { id: 'function-answer', part: 'functions', source: customFunctions, seen: ['11'] },
  { id: 'function-empty', part: 'functions', source: issues(4702), seen: ['ATT'] },
  { id: 'function-formula', part: 'functions', source: customFunctions, seen: ['=BUT.WEIGHTEDMEAN(A1:B1)'] },
  {
    id: 'function-refusal',
    part: 'functions',
    source: guide('excel/custom-functions-errors'),
    seen: ['#VALUE!'],
  },
  { id: 'function-message', part: 'functions', source: guide('excel/custom-functions-errors'), seen: null },
  { id: 'function-batch', part: 'functions', source: guide('excel/custom-functions-batching'), seen: null },
  { id: 'function-scalar', part: 'functions', source: 'excel', seen: null },
  { id: 'function-kept', part: 'functions', source: 'excel', seen: null },

  { id: 'function-in-file', part: 'files', source: issues(2568, 5611), seen: null },
  { id: 'downloads', part: 'files', source: issues(503, 1145), seen: null },
  { id: 'file-opens', part: 'files', source: 'excel', seen: null },
] as const satisfies readonly Shape[];

type Assumption = (typeof EXCEL_ASSUMPTIONS)[number];
export type AssumptionId = Assumption['id'];
/** Those that code can try. */
export type TriedId = Extract<Assumption, { readonly seen: readonly string[] }>['id'];

/** One line of the Diagnostic. */
export interface TriedLine {
  readonly id: TriedId;
  /** What is seen where Excel does as assumed. */
  readonly expected: readonly string[];
  readonly seen: string;
}

export const isAsAssumed = ({ expected, seen }: TriedLine): boolean => expected.includes(seen);
