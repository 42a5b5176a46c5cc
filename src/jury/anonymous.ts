import type { AnomalyKind } from '../gradebook/types';
import type { AnonymousLabels } from '../locales/types/anonymous';
import type { Locale } from '../locales/locale';
import { codeIn, DOTS, isName, pseudonymCodes } from './pseudonyms';
import type { JuryReport, LostEntry, ReportAnomaly } from './report';

/** Anomalies whose value is a name or number. */
const NAMING: ReadonlySet<AnomalyKind> = new Set([
  'duplicate-student',
  'unmatched-student',
  'homonym',
  'contradicting-number',
  'unread-row',
  'unclear-status',
]);

/**
 * The report for a file that leaves the house: numbers stay, since the institution alone knows them; names become
 * "Étudiant 3F2A9C", also as the id of a student who has no number. Names on the department's own sheets are not touched.
 */
export function anonymous(report: JuryReport, { anonymous: words }: Locale): JuryReport {
  const { settings } = report;
  return {
    ...hideNames(report, words, 'dropped'),
    settings: { ...settings, answers: withoutNaming(settings.answers) },
  };
}

/**
 * The report without names. Pseudonyms do not depend on the order, so that a sheet written with them is read back.
 * @param lost whether the names of students who are gone from the marks are kept for the jury sheet, which covers them:
 * the sheet is the only place that has them
 */
export function hideNames(
  report: JuryReport,
  words: Pick<AnonymousLabels, 'student'>,
  lost: 'kept' | 'dropped',
): JuryReport {
  const people = [...report.students, ...report.lost];
  const codes = pseudonymCodes(people.map(({ id }) => id));
  const pseudonym = (id: string): string => (codeIn(id) === null ? words.student(codes.get(id) ?? '') : id);
  const hidden = new Map<string, string>();
  const apart = report.apart && hideNames(report.apart, words, lost);
  for (const [i, { id }] of (report.apart?.students ?? []).entries())
    hidden.set(id, apart?.students[i]?.id ?? DOTS);
  for (const { id, hasNumber } of report.students) hidden.set(id, hasNumber ? id : pseudonym(id));
  for (const { id } of report.lost) hidden.set(id, isName(id) ? pseudonym(id) : id);
  const shownId = (id: string): string => hidden.get(id) ?? (isName(id) ? DOTS : id);

  const withoutName = (entry: LostEntry): LostEntry => {
    const { id, lastName, firstName } = entry;
    // A row that was written while names were hidden has no name to lose.
    const kept = lost === 'kept' && [id, lastName, firstName].some(isName);
    return {
      group: entry.group,
      entry: entry.entry,
      id: shownId(id),
      lastName: pseudonym(id),
      firstName: '',
      ...(kept && { kept: { id, lastName, firstName } }),
    };
  };
  const anomaly = ({ value, effect, question, ...rest }: ReportAnomaly): ReportAnomaly => ({
    ...rest,
    ...(question && !NAMING.has(rest.kind) && { question }),
    value: NAMING.has(rest.kind) ? shownId(value) : value,
    effect: effect.code === 'kept-apart' ? { code: 'kept-apart', id: shownId(effect.id) } : effect,
  });
  return {
    ...report,
    namesHidden: true,
    students: report.students.map((student) => ({
      ...student,
      id: shownId(student.id),
      lastName: pseudonym(student.id),
      firstName: '',
    })),
    lost: report.lost.map(withoutName),
    apart,
    tables: report.tables.map((table) => ({
      ...table,
      keys: new Map([...table.keys].map(([id, key]) => [shownId(id), key])),
      rows: new Map([...table.rows].map(([id, row]) => [shownId(id), row])),
    })),
    anomalies: report.anomalies.map(anomaly),
    // Who is asked about would be named: these questions wait until names are shown.
    questions: report.questions.filter(({ question }) => !NAMING.has(question.kind)),
  };
}

const withoutNaming = (answers: JuryReport['settings']['answers']): JuryReport['settings']['answers'] =>
  Object.fromEntries(
    Object.entries(answers).filter(([key]) => ![...NAMING].some((kind) => key.startsWith(`${kind}:`))),
  );
