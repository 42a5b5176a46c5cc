/// <reference types="custom-functions-runtime" />
import type { FunctionCode } from './by-id';

type Codes = ReadonlyMap<string, FunctionCode>;

/** In both languages: the words of none have come yet. */
const OUT_OF_REACH =
  'Les fonctions BUT n’ont pas pu être chargées : vérifiez la connexion, puis recalculez (Ctrl+Alt+F9). ' +
  'The BUT functions could not be loaded: check the connection, then calculate again (Ctrl+Alt+F9).';

/**
 * Tells Excel that the code of each function is here. It comes with the first cell that asks: a pane that is opened in a workbook
 * without functions is drawn before it. Where it cannot be fetched the cell says so, and the next calculation tries again.
 * @param ids as the metadata has them
 */
export function associateFunctions(ids: readonly string[], fetchCode: () => Promise<Codes>): void {
  let code: Codes | undefined;
  let coming: Promise<Codes> | undefined;
  async function fetched(): Promise<Codes> {
    try {
      return (code = await fetchCode());
    } catch {
      coming = undefined;
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, OUT_OF_REACH);
    }
  }
  for (const id of ids)
    CustomFunctions.associate(id, (...args: unknown[]) =>
      code ? code.get(id)?.(...args) : (coming ??= fetched()).then((all) => all.get(id)?.(...args)),
    );
}
