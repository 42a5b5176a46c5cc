import type { WorkbookSnapshot } from '../../cells/snapshot';
import { EVERYBODY, followHints } from '../../gradebook/by-hand/follow';
import type { Hint } from '../../gradebook/by-hand/hints';
import type { ReportAnomaly } from '../report';
import { readHint } from './hint-text';
import { placeOfLine } from '../settings/place';
import type { JurySettings } from '../settings/settings';

/** The workbook with what was shown of its tables, and what of that fits no longer or says nothing. */
export function withHints(
  workbook: WorkbookSnapshot,
  { hints }: JurySettings,
): { readonly workbook: WorkbookSnapshot; readonly anomalies: readonly ReportAnomaly[] } {
  const lines = hints.map((line) => ({ line, hint: readHint(line) }));
  const understood = lines.flatMap(({ hint }): Hint[] => ('unreadable' in hint ? [] : [hint]));
  const { workbook: followed, anomalies } = followHints(workbook, understood);
  const unreadable = lines.flatMap(({ line, hint }): ReportAnomaly[] => {
    if (!('unreadable' in hint)) return [];
    const value = hint.unreadable || line;
    const effect = { code: 'hint-not-followed', problem: 'unreadable' } as const;
    return [{ ...placeOfLine(workbook, line), kind: 'hint-not-followed', value, effect, doubt: EVERYBODY }];
  });
  return { workbook: followed, anomalies: [...unreadable, ...anomalies] };
}
