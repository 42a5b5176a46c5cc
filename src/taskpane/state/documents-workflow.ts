import type { Host } from '../../excel/host';
import type { WorkbookSnapshot } from '../../gradebook/snapshot';
import { planDocuments } from '../../jury/documents/plan-documents';
import { DOCUMENT_ROLES, type DocumentRole } from '../../jury/documents/roles';
import { typedCells } from '../../jury/documents/typed';
import { minutesEntries } from '../../jury/entries';
import type { JuryReport } from '../../jury/report';
import type { Locale } from '../../locales/locale';
import { today } from './workflow';

/**
 * Writes documents through a host; the colours on the sheets of marks stay as they are.
 * @returns names of the sheets written
 */
export async function writeDocuments(
  host: Host,
  workbook: WorkbookSnapshot,
  report: JuryReport,
  roles: readonly DocumentRole[],
  locale: Locale,
): Promise<readonly string[]> {
  const wanted = DOCUMENT_ROLES.map((role) => ({ role, name: locale.documents.sheets[role] }));
  const found = await host.sheetNames(wanted.filter(({ role }) => roles.includes(role)));
  const names = { ...locale.documents.sheets, ...Object.fromEntries(found) };
  const sheets = planDocuments(report, roles, {
    locale,
    day: today(),
    names,
    minutesEntries: minutesEntries(workbook),
    typed: typedCells(workbook),
  });
  return (await host.apply({ sheets, names: [] })).sheets;
}
