/** Namespaces of one of the two conformance classes of OOXML; a workbook keeps the one it has. */
export interface Dialect {
  readonly main: string;
  /** Also the beginning of relationship types. */
  readonly relationships: string;
  readonly drawing: string;
  readonly chart: string;
  readonly sheetDrawing: string;
}

export const TRANSITIONAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  sheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
};

const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  drawing: 'http://purl.oclc.org/ooxml/drawingml/main',
  chart: 'http://purl.oclc.org/ooxml/drawingml/chart',
  sheetDrawing: 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
};

/** The dialect whose spreadsheet namespace this is, or undefined. */
export function dialectOf(namespace: string | undefined): Dialect | undefined {
  return [TRANSITIONAL, STRICT].find((dialect) => dialect.main === namespace);
}
