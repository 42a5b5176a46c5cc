import type { AnomalyKind } from '../gradebook/types';
import type { Locale } from '../locales/locale';
import type { JuryReport } from './report';

/** Anomalies whose value is a name or number. */
const NAMING: ReadonlySet<AnomalyKind> = new Set(['duplicate-student', 'unmatched-student']);

/**
 * The report without names: numbers stay, since the institution alone knows them; a student who has none becomes
 * "Étudiant 7". Names on the department's own sheets are not touched.
 */
export function anonymous(report: JuryReport, { jury }: Locale): JuryReport {
  const ids = new Map(
    report.students.map(({ id, hasNumber }, index) => [id, hasNumber ? id : jury.anonymous(index + 1)]),
  );
  const hidden = (id: string): string => ids.get(id) ?? id;
  return {
    ...report,
    students: report.students.map((student, index) => ({
      ...student,
      id: hidden(student.id),
      lastName: jury.anonymous(index + 1),
      firstName: '',
    })),
    lost: report.lost.map((entry, index) => ({
      ...entry,
      id: /^\d+$/.test(entry.id) ? entry.id : jury.anonymous(report.students.length + index + 1),
      lastName: jury.anonymous(report.students.length + index + 1),
      firstName: '',
    })),
    tables: report.tables.map((table) => ({
      ...table,
      keys: new Map([...table.keys].map(([id, key]) => [hidden(id), key])),
    })),
    anomalies: report.anomalies.map((anomaly) => ({
      ...anomaly,
      value: NAMING.has(anomaly.kind) ? '' : anomaly.value,
      effect: anomaly.effect.code === 'kept-apart' ? { code: 'ignored' } : anomaly.effect,
    })),
  };
}
