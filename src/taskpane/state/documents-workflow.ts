import type { Host } from '../../jury/host/port';
import type { WorkbookSnapshot } from '../../cells/snapshot';
import { frozen } from '../../jury/closing/closing';
import { planDocuments } from '../../jury/documents/plan-documents';
import { DOCUMENT_ROLES, type DocumentRole } from '../../vocabulary/documents';
import { typedCells } from '../../jury/documents/typed';
import { minutesEntries } from '../../jury/entries';
import type { SheetPlan } from '../../plan/types';
import type { JuryReport } from '../../jury/report';
import type { Locale } from '../../locales/locale';
import type { Ready } from './jury-state';
import { today } from './workflow';

/**
 * Writes documents through a host; the colours on the sheets of marks stay as they are. Those of a closed jury are written
 * for good, and those that closing has frozen stay.
 * @returns names of all the sheets asked for
 */
export async function writeDocuments(
  host: Host,
  { workbook, report, desk }: Ready,
  roles: readonly DocumentRole[],
  locale: Locale,
): Promise<readonly string[]> {
  const present = presentDocuments(workbook);
  const wanted = desk.closing ? roles.filter((role) => !present.includes(role)) : roles;
  const names = await documentNames(host, roles, locale);
  if (wanted.length > 0) {
    const plan = { sheets: planned(workbook, report, wanted, locale, names), names: [] };
    await host.apply(desk.closing ? frozen(plan) : plan);
  }
  return DOCUMENT_ROLES.filter((role) => roles.includes(role)).map((role) => names[role]);
}

/** The documents that the workbook has, as they are made now: closing and reopening write them too. */
export async function documentSheets(
  host: Host,
  { workbook, report }: Pick<Ready, 'workbook' | 'report'>,
  locale: Locale,
): Promise<readonly SheetPlan[]> {
  const roles = presentDocuments(workbook);
  if (roles.length === 0) return [];
  return planned(workbook, report, roles, locale, await documentNames(host, roles, locale));
}

const presentDocuments = ({ ours }: WorkbookSnapshot): readonly DocumentRole[] =>
  DOCUMENT_ROLES.filter((role) => ours.some((one) => one.role === role));

async function documentNames(
  host: Host,
  roles: readonly DocumentRole[],
  { documents }: Locale,
): Promise<Readonly<Record<DocumentRole, string>>> {
  const found = await host.sheetNames(roles.map((role) => ({ role, name: documents.sheets[role] })));
  return { ...documents.sheets, ...Object.fromEntries(found) };
}

function planned(
  workbook: WorkbookSnapshot,
  report: JuryReport,
  roles: readonly DocumentRole[],
  locale: Locale,
  names: Readonly<Record<DocumentRole, string>>,
): readonly SheetPlan[] {
  return planDocuments(report, roles, {
    locale,
    day: today(),
    names,
    minutesEntries: minutesEntries(workbook),
    typed: typedCells(workbook, report.students),
  });
}
