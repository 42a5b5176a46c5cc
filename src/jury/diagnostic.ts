import { columnName } from '../cells/a1';
import { GRAVITY } from './sheets/anomalies-sheet';
import type { Preparation } from './prepare';
import { SETTING_KEYS } from '../vocabulary/settings';

/** Cells listed of each kind of anomaly; the rest is counted. */
const CELLS = 8;

/** Of the program, not of the workbook. */
interface DiagnosticContext {
  /** Of the add-in. */
  readonly version: string;
  /** Excel, platform and version; empty where they are not told. */
  readonly program: string;
}

/**
 * What somebody who helps from afar needs: versions, sheets and tables recognised, curriculum, settings, counts, addresses
 * of doubtful cells. No name, number, mark or text of a cell; sheets of people's own naming go by a number, since a sheet
 * may bear a name. Terms are those of the code, the same in every language.
 */
export function diagnosticText(preparation: Preparation, { version, program }: DiagnosticContext): string {
  const { inForce, settings, settingsProblems } = preparation;
  const sheets = preparation.ok ? preparation.report.tables.map(({ sheet }) => sheet) : [];
  const numbers = new Map<string, string>();
  const numbered = (sheet: string): string => {
    const known = numbers.get(sheet) ?? `F${numbers.size + 1}`;
    numbers.set(sheet, known);
    return known;
  };
  for (const sheet of sheets) numbered(sheet);
  const head = [
    `jury BUT ${version}`,
    `excel: ${program || 'unknown'}`,
    `curriculum: ${inForce.curriculum.id} (${inForce.from}), refused: ${inForce.refused.length}`,
    `settings: ${SETTING_KEYS.map((key) => `${key}=${key === 'curriculum' && settings.curriculum !== 'recognised' ? 'chosen' : settings[key]}`).join(' ')}; problems: ${settingsProblems.length}`,
  ];
  if (!preparation.ok) {
    const findings = preparation.findings.map(
      ({ sheet, outcome, modules, identity }) =>
        `${numbered(sheet)}: ${outcome}; modules: ${modules.length}; identity columns: ${identity.length}`,
    );
    return [...head, 'no table of marks', ...findings].join('\n');
  }
  const { report } = preparation;
  const { tables, students, semesters, marked, anomalies, lost } = report;
  const decided = students.filter(({ entry }) => entry !== null).length;
  const codes = new Map<string, number>();
  for (const { result } of students) {
    const code = result.proposal ?? 'none';
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  const kinds = GRAVITY.flatMap((kind) => {
    const own = anomalies.filter((anomaly) => anomaly.kind === kind);
    if (own.length === 0) return [];
    const cells = own.slice(0, CELLS).map(({ sheet, cell }) => `${numbered(sheet)}!${cell}`);
    const more = own.length > CELLS ? [`+${own.length - CELLS}`] : [];
    return [`${kind}: ${own.length} (${[...cells, ...more].join(' ')})`];
  });
  return [
    ...head,
    ...tables.map(
      ({ sheet, semesters: own, headerRow, firstRow, lastRow, firstColumn, lastColumn, nameColumns }) =>
        `${numbered(sheet)}: ${own.join('+')}, header ${headerRow + 1}, rows ${firstRow + 1}-${lastRow + 1}, columns ${columnName(firstColumn)}-${columnName(lastColumn)}, names in ${nameColumns.map(columnName).join('+') || 'none'}`,
    ),
    `semesters: ${semesters.join(' ')}, marked: ${[...marked].join(' ') || 'none'}`,
    `students: ${students.length}, without number: ${students.filter(({ hasNumber }) => !hasNumber).length}, entries of the jury: ${decided}, lost: ${lost.length}`,
    `proposals: ${[...codes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, count]) => `${code} ${count}`)
      .join(', ')}`,
    `anomalies: ${anomalies.length}`,
    ...kinds,
  ].join('\n');
}
