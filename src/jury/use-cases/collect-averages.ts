import type { WorkbookPlan } from '../../plan/types';
import { collectedInto, type Collected } from '../modules/collected';
import { ourSheet } from '../our-sheets/find';
import { planColouring } from '../sheets/row-colours';
import type { Sitting } from './sitting';

/** Writes averages of module sheets into the sheets of marks, as a person has seen them listed; nothing else changes. */
export const collectAverages = (
  { workbook, report }: Pick<Sitting, 'workbook' | 'report'>,
  marks: readonly Collected[],
): WorkbookPlan =>
  collectedInto(
    { sheets: [], names: [], colouring: ourSheet(workbook, 'jury') ? planColouring(report) : [] },
    marks,
  );
