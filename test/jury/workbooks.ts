import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkbookSnapshot } from '../../src/cells/snapshot';
import { zlibCodec } from '../../src/cli/zlib-codec';
import { minutesEntries } from '../../src/jury/entries';
import { readJournal } from '../../src/jury/journal/read-journal';
import { planWorkbook } from '../../src/jury/sheets/workbook-plan';
import type { SheetRole } from '../../src/jury/our-sheets/roles';
import type { WorkbookPlan } from '../../src/plan/types';
import { prepareJury } from '../../src/jury/prepare';
import type { JurySettings } from '../../src/jury/settings/settings';
import type { JuryReport } from '../../src/jury/report';
import { fr } from '../../src/locales/fr';
import type { Locale } from '../../src/locales/locale';
import { openPackage, readWorkbook, type WorkbookPackage } from '../../src/xlsx/open-package';

/** Real sample workbooks through the real parts. */

export function sample(name: string): Uint8Array {
  return readFileSync(join('samples', `${name}.xlsx`));
}

export function opened(bytes: Uint8Array): { file: WorkbookPackage; workbook: WorkbookSnapshot } {
  const result = openPackage(bytes, zlibCodec);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return { file: result.package, workbook: readWorkbook(result.package) };
}

export function reportOf(workbook: WorkbookSnapshot, settings?: JurySettings): JuryReport {
  const prepared = prepareJury(workbook, { curriculum: null, ...(settings && { settings }) });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.findings));
  return prepared.report;
}

export const NAMES: Readonly<Record<SheetRole, string>> = {
  jury: 'Jury',
  minutes: 'Procès-verbal',
  statistics: 'Statistiques',
  anomalies: 'Anomalies',
  journal: 'Journal',
};

export function planOf(
  report: JuryReport,
  workbook: WorkbookSnapshot,
  locale: Locale = fr,
): Required<Omit<WorkbookPlan, 'recalculate'>> {
  const day = { year: 2026, month: 7, day: 2 };
  return planWorkbook(report, {
    locale,
    day,
    names: NAMES,
    minutesEntries: minutesEntries(workbook),
    journal: readJournal(workbook),
  });
}
