import { useMemo } from 'react';
import { ranks } from '../../../jury/deliberation/rank';
import type { JuryReport, JuryStudent } from '../../../jury/report';
import { SEMESTERS } from '../../../rules/types';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';

/** Number, group, credits, standing, absences, and the rank where the jury wants to see it. */
export function Identity({
  report,
  student,
}: {
  readonly report: JuryReport;
  readonly student: JuryStudent;
}) {
  const { locale, preferences } = usePane();
  const page = usePageStyles();
  const all = useMemo(() => (preferences.rank ? ranks(report) : null), [report, preferences.rank]);
  const { session, pane, number, yearCodes } = locale;
  const { status } = student.year;
  const rank = all?.get(student.id);
  const more = SEMESTERS.flatMap((semester) => {
    const { absences, bonus } = student.counts[semester] ?? {};
    return [
      absences ? session.absences(semester, number(absences.count), absences.unit) : '',
      bonus === undefined ? '' : session.bonus(semester, number(bonus, 2)),
    ];
  });
  const lines = [
    [student.hasNumber ? student.id : '', student.group, `${student.result.ects} ${pane.card.ects}`],
    [status ? session.status(yearCodes[status]) : '', ...more],
    [rank ? session.rankOf(rank.rank, rank.of, number(rank.average, 2)) : ''],
  ].map((parts) => parts.filter(Boolean).join(' · '));
  return (
    <>
      {lines.filter(Boolean).map((line) => (
        <p key={line} className={page.hint}>
          {line}
        </p>
      ))}
    </>
  );
}
