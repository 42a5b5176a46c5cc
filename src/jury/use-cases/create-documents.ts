import type { WorkbookSnapshot } from '../../cells/snapshot';
import { frozen } from '../closing/closing';
import type { Desk } from '../deliberation/desk';
import { planDocuments } from '../documents/plan-documents';
import { typedCells } from '../documents/typed';
import { minutesEntries } from '../entries';
import { ourSheet } from '../our-sheets/find';
import { DOCUMENT_ROLES, type DocumentRole } from '../../vocabulary/documents';
import type { Sitting } from './sitting';
import { namesOf, wantedSheets, type Writing } from './writing';

/** Documents as they are made of a jury now; the colours on the sheets of marks stay as they are. */
export function documentSheets(
  { workbook, report, locale, day }: Sitting,
  roles: readonly DocumentRole[],
  closed = false,
): Writing {
  const { sheets } = locale.documents;
  return {
    wanted: wantedSheets(inOrder(roles), sheets),
    plan: (names) => ({
      sheets: planDocuments(report, roles, {
        locale,
        day,
        names: namesOf(sheets, names),
        minutesEntries: minutesEntries(workbook),
        typed: typedCells(workbook, report.students),
        closed,
      }),
      names: [],
    }),
  };
}

/** The documents that the workbook has: closing, reopening and hiding names write them too. */
export const presentDocuments = (sitting: Sitting, closed = false): Writing =>
  documentSheets(sitting, DOCUMENT_ROLES.filter(isIn(sitting.workbook)), closed);

/**
 * Documents that are asked for. Those of a closed jury are written for good, and those that closing has frozen stay.
 * @returns null where marks have changed since closing: the documents would show other results than those it closed on
 */
export function createDocuments(
  sitting: Sitting,
  { closing, changedSinceClosing }: Desk,
  roles: readonly DocumentRole[],
): Writing | null {
  if (changedSinceClosing.length > 0) return null;
  if (!closing) return documentSheets(sitting, roles);
  const isHere = isIn(sitting.workbook);
  const { plan } = documentSheets(
    sitting,
    roles.filter((role) => !isHere(role)),
    true,
  );
  const { wanted } = documentSheets(sitting, roles);
  return { wanted, plan: (names) => frozen(plan(names)) };
}

const inOrder = (roles: readonly DocumentRole[]): readonly DocumentRole[] =>
  DOCUMENT_ROLES.filter((role) => roles.includes(role));

const isIn =
  (workbook: WorkbookSnapshot) =>
  (role: DocumentRole): boolean =>
    ourSheet(workbook, role) !== undefined;
