import { atOnce, type Slices } from '../../cells/slices';
import type { SheetPlan } from '../../plan/types';
import type { JuryReport } from '../report';
import { planAttendance } from './attendance';
import { planningBulletins } from './bulletins';
import { planDisplay } from './display';
import { planDut } from './dut';
import { planHearings } from './hearings';
import { planJuryA4 } from './jury-a4';
import { planMailmerge } from './mailmerge';
import type { DocumentContext } from './context';
import { DOCUMENT_ROLES, type DocumentRole } from '../../vocabulary/documents';

type Planner<Planned> = (report: JuryReport, context: DocumentContext) => Planned;

/** Bulletins of a large promotion take longer than the others together. */
const PLANNERS: Readonly<Record<DocumentRole, Planner<SheetPlan | Slices<SheetPlan>>>> = {
  juryA4: planJuryA4,
  attendance: planAttendance,
  display: planDisplay,
  bulletins: planningBulletins,
  mailmerge: planMailmerge,
  hearings: planHearings,
  dut: planDut,
};

/** The documents that are asked for, in the order of their tabs, whatever the order they are asked in. */
export function* planningDocuments(
  report: JuryReport,
  roles: readonly DocumentRole[],
  context: DocumentContext,
): Slices<readonly SheetPlan[]> {
  const sheets: SheetPlan[] = [];
  for (const role of DOCUMENT_ROLES.filter((one) => roles.includes(one))) {
    yield;
    const planned = PLANNERS[role](report, context);
    sheets.push('next' in planned ? yield* planned : planned);
  }
  return sheets;
}

/** The same without a pause. */
export const planDocuments = (
  report: JuryReport,
  roles: readonly DocumentRole[],
  context: DocumentContext,
): readonly SheetPlan[] => atOnce(planningDocuments(report, roles, context));
