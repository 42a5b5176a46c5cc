import type { Closing } from '../closing/closing';
import { reopenJury } from '../closing/plans';
import type { FrozenFormula } from '../host/our-formulas';
import type { Stamp } from '../journal/entry';
import { readJournal } from '../journal/read-journal';
import { formulasKept, keepingSheet } from './close-jury';
import { presentDocuments } from './create-documents';
import { prepareSheets } from './prepare-sheets';
import type { Sitting } from './sitting';
import { asTheyAre, together, type Writing } from './writing';

/**
 * "Rouvrir": the sheets of the jury and its documents with their formulas, free to be changed. Formulas of ours on the
 * department's sheets are put back by the host before; those it could not put back stay on the hidden sheet.
 * @param remaining formulas that could not be put back
 * @param reason must be given
 */
export function reopenedSheets(
  sitting: Sitting,
  closing: Closing,
  remaining: readonly FrozenFormula[],
  reason: string,
  stamp: Stamp,
): Writing {
  const { workbook, report, locale } = sitting;
  const { wanted, plan } = together(
    prepareSheets(sitting),
    presentDocuments(sitting),
    formulasKept(workbook).length > 0 ? keepingSheet(remaining, locale) : asTheyAre([]),
  );
  const journal = readJournal(workbook);
  const { names: seen } = report.settings;
  return {
    wanted,
    plan: (names) => {
      const journalName = names.get('journal') ?? locale.sheets.journal;
      return reopenJury(plan(names), closing, reason, { locale, journalName, journal, stamp, names: seen });
    },
  };
}
