import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import { finalCode } from '../../../jury/history/final-code';
import { subjectText } from '../../../jury/history/plan-history';
import { levelOfSubject, resultKey, type EarlierResult } from '../../../jury/history/record';
import type { JuryReport, JuryStudent } from '../../../jury/report';
import { NO_REPEATS, repeatsByYear, repeatsLeft } from '../../../rules/repeats';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { tokens } from '../../components/tokens';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  head: { textAlign: 'left', fontWeight: 400, fontSize: '12px', color: tokens.colorNeutralForeground2 },
  name: { textAlign: 'left', fontWeight: 400 },
  number: { textAlign: 'right', paddingLeft: '6px' },
  code: { paddingLeft: '12px' },
});

interface EarlierYearsProps {
  readonly report: JuryReport;
  readonly student: JuryStudent;
}

/** What earlier years say of a student: results and their origin, capitalised UEs, repeats used and left. */
export function EarlierYears({ report, student }: EarlierYearsProps) {
  const { locale } = usePane();
  const page = usePageStyles();
  const heading = useId();
  const { card } = locale.history;
  const { history, year, result } = student;
  const repeats = year.repeats ?? NO_REPEATS;
  const groups = [...new Set(history.map(groupKey))].map((key) =>
    history.filter((one) => groupKey(one) === key),
  );
  const capitalised = result.ues.flatMap(({ ue, capitalised: old }) =>
    old ? [{ ue: ue.code, ...old }] : [],
  );
  return (
    <section className={page.section} aria-labelledby={heading}>
      <h2 id={heading} className={page.subtitle}>
        {card.title}
      </h2>
      {history.length === 0 && <p className={page.hint}>{card.nothing}</p>}
      {groups.map((results) => (
        <Year key={results[0] ? groupKey(results[0]) : ''} results={results} report={report} />
      ))}
      {capitalised.length > 0 && (
        <>
          <strong>{card.capitalised}</strong>
          <ul className={page.bullets}>
            {capitalised.map(({ ue, average, code, from, counts }) => (
              <li key={ue}>
                {card.capitalisedUe(ue, average === null ? '–' : locale.number(average, 2), code, from)}{' '}
                <span className={page.hint}>{card.counts[counts]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={page.hint}>
        {card.repeats} · {repeatsByYear(repeats).map(locale.repeatedIn).join(' ; ') || card.noRepeat} ·{' '}
        {card.repeatsLeft(
          repeatsLeft(repeats),
          report.semesters.filter((semester) => repeats.semesters.includes(semester)),
        )}
        {repeats.directorGrant && ` · ${card.granted}`}
      </p>
    </section>
  );
}

const groupKey = (result: EarlierResult): string => `${result.year} ${levelOfSubject(result.subject)}`;

interface YearProps {
  readonly results: readonly EarlierResult[];
  readonly report: JuryReport;
}

/** One university year at one level. */
function Year({ results, report }: YearProps) {
  const { locale } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const { card } = locale.history;
  const [first] = results;
  if (!first) return null;
  const origins = [...new Set(results.map(({ origin }) => origin).filter(Boolean))].join(', ');
  const isDerived = results.some(({ code, subject }) => code === '' && subject.kind === 'ue');
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.name}>
          <strong>{card.level(levelOfSubject(first.subject), first.year)}</strong>
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {card.what}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.number)}>
              {card.average}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.code)}>
              {card.code}
            </th>
          </tr>
        </thead>
        <tbody>
          {results.map((one) => (
            <tr key={resultKey(one)}>
              <th scope="row" className={styles.name}>
                {subjectText(one.subject, locale)}
              </th>
              <td className={styles.number}>{one.average === null ? '–' : locale.number(one.average, 2)}</td>
              <td className={styles.code}>{codeShown(one, results, report)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={page.hint}>
        {[origins === '' ? '' : card.from(origins), isDerived ? card.derived : '']
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
}

/** The code as it counts: a UE of a RCUE that the jury validated is acquired. */
function codeShown(one: EarlierResult, all: readonly EarlierResult[], { curriculum }: JuryReport): string {
  return one.subject.kind === 'ue'
    ? finalCode(one.subject.ue, one.year, all, curriculum.policy)
    : one.code || '–';
}
