import type { JuryReport } from '../report';
import type { AuditFinding } from './finding';

/** A finding as the batch command prints it; students by their ids. */
export type AuditJson = Omit<AuditFinding, 'changes'> & {
  readonly changes: readonly {
    readonly student: string;
    readonly cell: string;
    readonly stated: number;
    readonly ours: number;
    readonly crosses: boolean;
  }[];
};

export function auditJson(findings: readonly AuditFinding[], { students }: JuryReport): readonly AuditJson[] {
  return findings.map((finding) => ({
    ...finding,
    changes: finding.changes.map((change) => ({ ...change, student: students[change.student]?.id ?? '' })),
  }));
}
