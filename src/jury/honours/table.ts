import type { WorkbookSnapshot } from '../../cells/snapshot';
import { decimalOf } from '../../cells/decimals';
import type { Honour } from '../../rules/honours';
import type { ReportAnomaly } from '../report';
import { placeOfLine } from '../settings/place';

/** A department's table of honours as it was typed: `12 = Assez bien ; 14 = Bien ; 16 = Très bien`. */
interface HonoursReading {
  readonly table: readonly Honour[];
  /** Parts that are no line of such a table: none of it counts. */
  readonly unread: readonly string[];
}

const LINE = /^(?:[>≥]=?)?\s*(\d{1,2}(?:[.,]\d+)?)\s*[=:]\s*(\S.*)$/;

/** Reads the table; one that is not understood whole, or gives one average two names, does not count. */
export function readHonours(text: string): HonoursReading {
  const table: Honour[] = [];
  const unread: string[] = [];
  for (const line of text.split(/[;\n]/).map((part) => part.trim())) {
    if (line === '') continue;
    const [, from = '', name = ''] = LINE.exec(line) ?? [];
    const least = from === '' ? 21 : decimalOf(from);
    if (least > 20 || table.some((one) => one.from === least)) unread.push(line);
    else table.push({ from: least, name: name.trim() });
  }
  return unread.length > 0 ? { table: [], unread } : { table, unread };
}

/** What of the table was not understood, at its cell of the settings. */
export function honoursAnomalies(
  workbook: WorkbookSnapshot,
  { honours }: { readonly honours: string },
): readonly ReportAnomaly[] {
  return readHonours(honours).unread.map((value) => ({
    ...placeOfLine(workbook, honours),
    kind: 'unknown-code',
    value,
    effect: { code: 'no-honours' },
  }));
}
