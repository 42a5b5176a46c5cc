/**
 * The requirement sets that the workbench advertises, and so what `isSetSupported` answers. Nothing above what is
 * served: sets the interpreter knows only in part are complete up to the members that `unknownMembers` would report.
 */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  AddinCommands: '1.1',
  CustomFunctions: '1.9',
  CustomFunctionsRuntime: '1.4',
  DialogApi: '1.1',
  DocumentEvents: '1.1',
  ExcelApi: '1.15',
  RibbonApi: '1.1',
  Settings: '1.1',
  SharedRuntime: '1.2',
};
