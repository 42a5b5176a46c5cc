import { juryCsv } from '../csv';
import { juryJson } from '../json';
import type { Sitting } from './sitting';

export type TableFormat = 'csv' | 'json';

/**
 * The report for other programs: see `juryCsv`, and `JuryJson`, which ends with a line end.
 * @param indent spaces of each level of the JSON; none on one line
 */
export function exportTable(
  { report, locale }: Pick<Sitting, 'report' | 'locale'>,
  format: TableFormat,
  indent = 0,
): string {
  if (format === 'csv') return juryCsv(report, locale);
  return `${JSON.stringify(juryJson(report, locale), null, indent)}\n`;
}
