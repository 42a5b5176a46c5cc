import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useEffect, useRef } from 'react';
import { retainedCode, type JuryReport, type JuryStudent } from '../../../jury/report';
import { YEAR_CODES } from '../../../rules/types';
import { CodeChip } from '../../components/CodeChip';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { Averages } from './Averages';
import { Missing } from './Missing';

interface StudentCardProps {
  readonly report: JuryReport;
  readonly student: JuryStudent;
  /** Among whom "previous" and "next" move. */
  readonly students: readonly JuryStudent[];
  readonly onLeave: () => void;
}

/** Everything of one student that a jury asks for. Escape leads back to the list. */
export function StudentCard({ report, student, students, onLeave }: StudentCardProps) {
  const { store, locale } = usePane();
  const page = usePageStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { pane, jury } = locale;
  const { card } = pane;
  const { result, entry, reasons } = student;
  const position = students.indexOf(student);
  const previous = students[position - 1];
  const following = students[position + 1];

  useEffect(() => {
    // Only when the person was in the pane: a click in the sheet must not take the focus out of Excel.
    if (document.hasFocus()) heading.current?.focus({ preventScroll: true });
  }, [student.id]);

  return (
    <article
      className={page.section}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onLeave();
      }}
    >
      <div className={page.row}>
        <Button size="small" icon={<ArrowLeftRegular />} onClick={onLeave}>
          {card.back}
        </Button>
        <Button size="small" onClick={() => void store.pick(student.id)}>
          {card.showRow}
        </Button>
        <Button
          size="small"
          icon={<ChevronLeftRegular />}
          aria-label={card.previous}
          title={card.previous}
          disabled={!previous}
          onClick={() => previous && void store.pick(previous.id)}
        />
        <Button
          size="small"
          icon={<ChevronRightRegular />}
          aria-label={card.following}
          title={card.following}
          disabled={!following}
          onClick={() => following && void store.pick(following.id)}
        />
      </div>
      <h1 ref={heading} tabIndex={-1} className={page.title}>
        {student.lastName} {student.firstName}
      </h1>
      <p className={page.hint}>
        {[student.hasNumber ? student.id : '', student.group, `${result.ects} ${card.ects}`]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className={page.row}>
        <CodeChip code={retainedCode(student)} />
        <strong>{meaningOf(retainedCode(student), locale)}</strong>
        {result.next !== null && (
          <span>{result.allowed ? jury.nextByRight(result.next) : jury.nextNotByRight(result.next)}</span>
        )}
      </div>
      {entry && (
        <p className={page.hint}>
          {entry.decision !== '' &&
            `${card.jury(entry.decision)} (${card.proposal} : ${result.proposal ?? '–'}). `}
          {entry.reason !== '' && `${card.juryReason} : ${entry.reason}`}
        </p>
      )}
      <section className={page.section} aria-labelledby="reasons">
        <h2 id="reasons" className={page.subtitle}>
          {card.reasons}
        </h2>
        <ul className={page.bullets}>
          {reasons.map((reason) => {
            const text = locale.reason(reason);
            return (
              <li key={text}>
                {text} <span className={page.hint}>({locale.law(reason.rule)})</span>
              </li>
            );
          })}
        </ul>
      </section>
      <Averages report={report} student={student} />
      <Missing report={report} student={student} />
    </article>
  );
}

function meaningOf(code: string, { yearCodes, pane }: ReturnType<typeof usePane>['locale']): string {
  const known = YEAR_CODES.find((one) => one === code);
  return known ? yearCodes[known] : pane.card.noProposal;
}
