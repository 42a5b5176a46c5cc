import { OpenProblem } from './open-error';
import type { WorkbookPackage } from './open-package';
import { scanXml } from './xml-scan';

/** Parts other than worksheets that refer to `dxfs`: tables, pivot tables, sheets of old macros and dialogs. */
const REFERRING = /\.(?:table|pivotTable|macrosheet|intlmacrosheet|dialogsheet)\+xml$/i;
/** So much of them is looked through, in bytes: a tenth of a second. */
const MOST_READ = 8e6;

/**
 * The highest index of `dxfs` that a table or a pivot table refers to (`dataDxfId`, `dxfId` of a filter by colour, of a format),
 * whether it is there or not; -1 where none does.
 */
export function lastDifferential({ parts, contentTypes }: WorkbookPackage): number {
  let last = -1;
  let left = MOST_READ;
  const open = (_name: string, attributes: Readonly<Record<string, string>>): void => {
    for (const [name, value] of Object.entries(attributes))
      if (/dxfId$/i.test(name)) last = Math.max(last, Number(value) || 0);
  };
  const referring = contentTypes.root.children.flatMap(({ attributes }) =>
    REFERRING.test(attributes['ContentType'] ?? '')
      ? (attributes['PartName'] ?? '').slice(1).toLowerCase()
      : [],
  );
  for (const { name, size } of parts.entries) {
    if (!referring.includes(name.toLowerCase()) || (left -= size) < 0) continue;
    try {
      scanXml(name, parts.read(name), { open, close: () => undefined });
    } catch (error) {
      // Whoever prepares the jury is told of it elsewhere; what was read of it counts.
      if (!(error instanceof OpenProblem)) throw error;
    }
  }
  return last;
}
