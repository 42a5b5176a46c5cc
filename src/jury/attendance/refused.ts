import type { WorkbookSnapshot } from '../../cells/snapshot';
import { EVERYBODY } from '../../gradebook/by-hand/follow';
import { countSource } from '../../gradebook/count-columns';
import type { Gradebook } from '../../gradebook/types';
import type { ReportAnomaly } from '../report';
import { placeOfLine } from '../settings/place';
import type { JurySettings } from '../settings/settings';
import { readRuling } from './line';
import { rulingsOf, type RefusedRuling } from './rulings';

/** Lines of rules on attendance and options that are not followed, each with its cell of the settings. */
export function rulingAnomalies(
  workbook: WorkbookSnapshot,
  settings: JurySettings,
  { tables, countsApart }: Pick<Gradebook, 'tables' | 'countsApart'>,
): readonly ReportAnomaly[] {
  const columns = [...tables.flatMap((table) => table.columns.counts), ...countsApart];
  const sources = new Set(columns.map(({ source }) => source));
  const { refused } = rulingsOf(settings);
  const nowhere = settings.rulings.flatMap((line): RefusedRuling[] => {
    const ruling = readRuling(line);
    if ('unreadable' in ruling || refused.some((one) => one.line === line)) return [];
    const gone = ruling.columns.filter((column) => !sources.has(countSource(column)));
    return gone.map((about) => ({ line, problem: 'no-column', about }));
  });
  return [...refused, ...nowhere].map(({ line, problem, about }): ReportAnomaly => {
    const effect = { code: 'ruling', problem } as const;
    const place = placeOfLine(workbook, line);
    const anomaly = { ...place, kind: 'unused-adjustment', value: about, effect } as const;
    return problem === 'no-column' ? anomaly : { ...anomaly, doubt: EVERYBODY };
  });
}
