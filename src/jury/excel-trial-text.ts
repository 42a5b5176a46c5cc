import { isAsAssumed, type TriedLine } from '../vocabulary/excel-assumptions';
import type { ExcelWords } from '../locales/types/excel';
import type { ExcelTrial } from './host/port';

/**
 * The table of a trial as text to be copied, a line for each assumption with tabs between its cells: it pastes into a message
 * as into a sheet, and is what a file of test/fixtures/excel-runs holds.
 * @param version of the add-in
 */
export function excelTrialText(trial: ExcelTrial, version: string, words: ExcelWords): string {
  const { heads } = words;
  return [
    `# jury BUT ${version}`,
    `# ${trial.program || 'unknown'}`,
    `# ${trial.sets}`,
    ['id', heads.assumed, words.expected('…'), heads.seen, heads.same].join('\t'),
    ...trial.lines.map((line) =>
      [line.id, words.assumed[line.id], line.expected.join(' / '), line.seen, verdict(line, words)]
        .map((cell) => cell.replace(/\s+/g, ' '))
        .join('\t'),
    ),
  ].join('\n');
}

const verdict = (line: TriedLine, { same, other }: ExcelWords): string => (isAsAssumed(line) ? same : other);
