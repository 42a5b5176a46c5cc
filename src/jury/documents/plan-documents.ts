import type { SheetPlan } from '../../plan/types';
import type { JuryReport } from '../report';
import { planAttendance } from './attendance';
import { planBulletins } from './bulletins';
import { planDisplay } from './display';
import { planDut } from './dut';
import { planHearings } from './hearings';
import { planJuryA4 } from './jury-a4';
import { planMailmerge } from './mailmerge';
import type { DocumentContext } from './context';
import { DOCUMENT_ROLES, type DocumentRole } from '../../vocabulary/documents';

const PLANNERS: Readonly<Record<DocumentRole, (report: JuryReport, context: DocumentContext) => SheetPlan>> =
  {
    juryA4: planJuryA4,
    attendance: planAttendance,
    display: planDisplay,
    bulletins: planBulletins,
    mailmerge: planMailmerge,
    hearings: planHearings,
    dut: planDut,
  };

/** The documents that are asked for, in the order of their tabs, whatever the order they are asked in. */
export function planDocuments(
  report: JuryReport,
  roles: readonly DocumentRole[],
  context: DocumentContext,
): readonly SheetPlan[] {
  return DOCUMENT_ROLES.filter((role) => roles.includes(role)).map((role) => PLANNERS[role](report, context));
}
