import type { AuditCause } from '../../vocabulary/audit';
import type { Subject } from './subjects';

/** One fault of one formula, wherever it was filled to. */
export interface AuditFinding {
  readonly sheet: string;
  /** What it averages: `UE31`, `RCUE2`. */
  readonly average: string;
  readonly cause: AuditCause;
  /** Modules, columns, cells or functions that the cause is about. */
  readonly about: readonly string[];
  /** Addresses of the cells with the fault, areas where they are neighbours: `S7:S40`. */
  readonly cells: readonly string[];
  /** The first of them, for a link. */
  readonly first: string;
  /** What stands there: the formula with its `=`, or the number. */
  readonly formula: string;
  /** As it reads from its own cell (R1C1); the same for all its cells. */
  readonly pattern: string;
  /** What to write in the first cell and fill down; null where we have nothing better to offer. */
  readonly proposed: string | null;
  /** Those in its cells whose average differs today by half a hundredth or more, the largest difference first. */
  readonly changes: readonly AuditChange[];
}

export interface AuditChange {
  /** Position in `JuryReport.students`. */
  readonly student: number;
  readonly cell: string;
  readonly stated: number;
  readonly ours: number;
  /** The pass mark lies between the two. */
  readonly crosses: boolean;
}

/** A fault of one cell. */
export interface CellFault {
  readonly subject: Subject;
  readonly cause: AuditCause;
  readonly about: readonly string[];
}
