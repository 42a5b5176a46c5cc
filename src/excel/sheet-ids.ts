/** Names of sheets by id, as the workbook was last surveyed. */
let names: ReadonlyMap<string, string> = new Map();

export function rememberNames(sheets: readonly { readonly id: string; readonly name: string }[]): void {
  names = new Map(sheets.map(({ id, name }) => [id, name]));
}

/** The name under which the sheet was last read; undefined for one that has come since. */
export const rememberedName = (id: string): string | undefined => names.get(id);
