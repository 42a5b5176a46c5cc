import type { WorkbookPlan } from '../../plan/types';
import type { JuryReport } from '../report';
import { planColouring } from '../sheets/row-colours';

/**
 * The colours of the rows on the sheets of marks and nothing else; none where the settings want none. They look decisions up
 * on the jury sheet, which must be there.
 */
export const recolour = (report: JuryReport): WorkbookPlan => ({
  sheets: [],
  colouring: planColouring(report),
  names: [],
});

/** The sheets that hold tables of marks. */
export const marksSheets = ({ tables }: JuryReport): readonly string[] => [
  ...new Set(tables.map(({ sheet }) => sheet)),
];
