import type { Change } from '../../vocabulary/decisions';
import { diplomaFacts } from '../../rules/diplomas';
import type { UeName } from '../../rules/types';
import type { JuryReport, JuryStudent } from '../report';
import { entryWith, studentWith, type Decision } from './decide';

interface Consequences {
  readonly before: JuryStudent;
  readonly after: JuryStudent;
  readonly changes: readonly Change[];
}

/** What a decision would change, before anybody confirms it; null for a student whom the report does not know. */
export function consequences(report: JuryReport, id: string, decision: Decision): Consequences | null {
  const before = report.students.find((student) => student.id === id);
  if (!before) return null;
  const after = studentWith(before, entryWith(before, decision, report), report);
  return { before, after, changes: changesBetween(before, after, report) };
}

/** The differences of two results of the same student, the smallest part first. */
export function changesBetween(
  before: JuryStudent,
  after: JuryStudent,
  report: Pick<JuryReport, 'book'>,
): readonly Change[] {
  const [old, now] = [before.result, after.result];
  const changes: Change[] = [];
  now.ues.forEach(({ ue, code }, i) => {
    const from = old.ues[i]?.code ?? code;
    if (from !== code) changes.push({ what: 'ue', ue: ue.code, from, to: code });
  });
  for (const { ue, code } of now.lower) {
    const decided = (student: JuryStudent): boolean => student.year.overrides?.ues?.[ue] !== undefined;
    const from = old.lower.find((one) => one.ue === ue)?.code;
    if (from !== code && (decided(before) || decided(after)))
      changes.push({ what: 'ue', ue, from: from ?? 'ATT', to: code });
  }
  now.rcues.forEach(({ competence, code }, i) => {
    const from = old.rcues[i]?.code ?? code;
    if (from !== code) changes.push({ what: 'rcue', competence, from, to: code });
  });
  if (old.ects !== now.ects) changes.push({ what: 'ects', from: old.ects, to: now.ects });
  const [was, is] = [old.passage.validated, now.passage.validated];
  if (was !== is) changes.push({ what: 'validated', from: was, to: is });
  changes.push(...belowAcquired(before, after));
  if (old.code !== now.code) changes.push({ what: 'year', from: old.code, to: now.code });
  if (old.allowed !== now.allowed || old.next !== now.next) {
    changes.push({ what: 'passage', next: now.next, to: now.allowed });
  }
  const [dutBefore, dutAfter] = [before, after].map(
    ({ year, result }) => diplomaFacts('DUT', report.book, year, result)?.earned,
  );
  if (typeof dutAfter === 'boolean' && dutBefore !== dutAfter) changes.push({ what: 'dut', to: dutAfter });
  return changes;
}

/** UEs of the level below that the results of this level acquire, where they are known and were missing. */
function acquiredBelow({ result }: JuryStudent): readonly UeName[] {
  return result.lowerChanges.flatMap(({ ue, by }) => (by === 'above' ? [ue] : []));
}

function belowAcquired(before: JuryStudent, after: JuryStudent): readonly Change[] {
  const [was, is] = [acquiredBelow(before), acquiredBelow(after)];
  const gained = is.filter((ue) => !was.includes(ue));
  const lost = was.filter((ue) => !is.includes(ue));
  return [
    ...(gained.length > 0 ? [{ what: 'adsup', ues: gained, to: true } as const] : []),
    ...(lost.length > 0 ? [{ what: 'adsup', ues: lost, to: false } as const] : []),
  ];
}
