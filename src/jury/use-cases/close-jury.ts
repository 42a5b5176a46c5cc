import type { WorkbookSnapshot } from '../../cells/snapshot';
import type { Locale } from '../../locales/locale';
import { keptFormulas, planFrozen, readFrozen } from '../closing/frozen-sheet';
import { closeJury } from '../closing/plans';
import { promotionFingerprint } from '../fingerprint';
import type { FrozenFormula } from '../host/our-formulas';
import type { Stamp } from '../journal/entry';
import { readJournal } from '../journal/read-journal';
import { ourSheet } from '../our-sheets/find';
import { presentDocuments } from './create-documents';
import { prepareSheets } from './prepare-sheets';
import type { Sitting } from './sitting';
import { asTheyAre, oneSheet, together, type Writing } from './writing';

/**
 * "Clore le jury": the sheets of the jury and its documents as values, protected, with the journal saying so. Formulas of
 * ours on the department's sheets are kept on a hidden sheet, so that the host can make values of them once it is written.
 * @param live those formulas, as the host has found them
 */
export function closedSheets(sitting: Sitting, live: readonly FrozenFormula[], stamp: Stamp): Writing {
  const { workbook, report, locale } = sitting;
  const closing = { ...stamp, fingerprint: promotionFingerprint(report.students) };
  const list = keptFormulas(formulasKept(workbook), live);
  const { wanted, plan } = together(
    prepareSheets(sitting, closing),
    presentDocuments(sitting, true),
    list.length > 0 ? keepingSheet(list, locale) : asTheyAre([]),
  );
  const journal = readJournal(workbook);
  return {
    wanted,
    plan: (names) => {
      const journalName = names.get('journal') ?? locale.sheets.journal;
      return closeJury(plan(names), report, { locale, journalName, journal, stamp });
    },
  };
}

/** The formulas that an earlier closing has kept. */
export const formulasKept = (workbook: WorkbookSnapshot): readonly FrozenFormula[] =>
  readFrozen(ourSheet(workbook, 'frozen'));

/** The hidden sheet that keeps formulas. */
export const keepingSheet = (list: readonly FrozenFormula[], locale: Locale): Writing =>
  oneSheet({ role: 'frozen', name: locale.frozen.sheet }, (name) => planFrozen(list, locale, name));
