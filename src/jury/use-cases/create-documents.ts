import { atOnce, type Slices } from '../../cells/slices';
import type { WorkbookSnapshot } from '../../cells/snapshot';
import { frozen } from '../closing/closing';
import type { Desk } from '../deliberation/desk';
import { planningDocuments } from '../documents/plan-documents';
import { typedCells } from '../documents/typed';
import { minutesEntries } from '../entries';
import { ourSheet } from '../our-sheets/find';
import { DOCUMENT_ROLES, type DocumentRole } from '../../vocabulary/documents';
import type { Sitting } from './sitting';
import type { SheetNames } from '../../plan/sheet-names';
import type { WorkbookPlan } from '../../plan/types';
import { namesOf, wantedSheets, type Writing } from './writing';

/** A writing that a pane plans in slices: a promotion's documents take longer than one may be kept from typing. */
interface SlicedWriting extends Writing {
  readonly planning: (names: SheetNames) => Slices<WorkbookPlan>;
}

const sliced = (wanted: Writing['wanted'], planning: SlicedWriting['planning']): SlicedWriting => ({
  wanted,
  planning,
  plan: (names) => atOnce(planning(names)),
});

/** Documents as they are made of a jury now; the colours on the sheets of marks stay as they are. */
export function documentSheets(
  { workbook, report, locale, day }: Sitting,
  roles: readonly DocumentRole[],
  closed = false,
): SlicedWriting {
  const { sheets } = locale.documents;
  return sliced(wantedSheets(inOrder(roles), sheets), function* (names) {
    const planned = yield* planningDocuments(report, roles, {
      locale,
      day,
      names: namesOf(sheets, names),
      minutesEntries: minutesEntries(workbook),
      typed: typedCells(workbook, report.students),
      closed,
    });
    return { sheets: planned, names: [] };
  });
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
): SlicedWriting | null {
  if (changedSinceClosing.length > 0) return null;
  if (!closing) return documentSheets(sitting, roles);
  const isHere = isIn(sitting.workbook);
  const { planning } = documentSheets(
    sitting,
    roles.filter((role) => !isHere(role)),
    true,
  );
  const { wanted } = documentSheets(sitting, roles);
  return sliced(wanted, function* (names) {
    return frozen(yield* planning(names));
  });
}

const inOrder = (roles: readonly DocumentRole[]): readonly DocumentRole[] =>
  DOCUMENT_ROLES.filter((role) => roles.includes(role));

const isIn =
  (workbook: WorkbookSnapshot) =>
  (role: DocumentRole): boolean =>
    ourSheet(workbook, role) !== undefined;
