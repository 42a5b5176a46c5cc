/** What is used of HyperFormula, so that types are checked where it is not installed: it stays outside the lockfile. */
declare module 'hyperformula' {
  export type RawCellContent = string | number | boolean | null;
  export class HyperFormula {
    static buildFromArray(
      rows: readonly (readonly RawCellContent[])[],
      options: { readonly licenseKey: string; readonly maxColumns: number },
    ): HyperFormula;
    getCellValue(address: { readonly sheet: number; readonly row: number; readonly col: number }): unknown;
    destroy(): void;
  }
}
