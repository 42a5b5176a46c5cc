import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { Fragment } from 'react';
import { hasWholeYear, type JuryReport, type JuryStudent } from '../../../jury/report';
import type { Locale } from '../../../locales/locale';
import { isAwaited } from '../../../rules/codes';
import type { Policy } from '../../../rules/types';
import { distance, rounded } from '../../../rules/rounding';
import type { RcueResult } from '../../../rules/rcue';
import type { UeResult } from '../../../rules/ue';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { AverageBar } from './AverageBar';
import { NARROW, tokens } from '../../components/tokens';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    [NARROW]: { fontSize: '12px' },
  },
  /** Goes to the next line as a whole where it can. */
  whole: { display: 'inline-block' },
  away: { [NARROW]: { fontSize: '10px' } },
  head: {
    textAlign: 'left',
    fontWeight: 400,
    fontSize: '12px',
    color: tokens.colorNeutralForeground2,
    [NARROW]: { fontSize: '10px' },
  },
  name: {
    textAlign: 'left',
    fontWeight: 400,
    whiteSpace: 'nowrap',
    paddingRight: '6px',
    [NARROW]: { whiteSpace: 'normal', paddingRight: '3px' },
  },
  rcue: { fontWeight: 600 },
  bar: { width: '100%', minWidth: '16px' },
  // The figures below say the same.
  drawing: { [NARROW]: { display: 'none' } },
  number: { textAlign: 'right', whiteSpace: 'nowrap', paddingLeft: '6px', [NARROW]: { paddingLeft: '3px' } },
  code: { paddingLeft: '6px', fontSize: '12px', [NARROW]: { paddingLeft: '3px', fontSize: '10px' } },
  first: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** Averages per UE and RCUE against the lines 8 and 10: a chart whose text is the table that it stands in. */
export function Averages({
  report,
  student,
}: {
  readonly report: JuryReport;
  readonly student: JuryStudent;
}) {
  const { locale } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const { card } = locale.pane;
  const { passMark, floorMark } = report.curriculum.policy;
  const shown = ({ ue }: UeResult): boolean => report.semesters.includes(ue.semester);
  return (
    <section className={page.section} aria-labelledby="averages">
      <h2 id="averages" className={page.subtitle}>
        {card.averages}
      </h2>
      <p className={page.hint}>{card.averagesHint(locale.number(floorMark), locale.number(passMark))}</p>
      <table className={styles.table} aria-labelledby="averages">
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {card.competence}
            </th>
            <th scope="col" className={styles.head}>
              {card.scale}
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
          {student.result.rcues.map((rcue) => (
            <Fragment key={rcue.competence}>
              {rcue.ues.filter(shown).map((ue, index) => (
                <Row
                  key={ue.ue.code}
                  name={ue.ue.code}
                  result={ue}
                  meaning={locale.ueCodes[ue.code]}
                  policy={report.curriculum.policy}
                  first={index === 0}
                />
              ))}
              {hasWholeYear(report) && (
                <Row
                  name={locale.jury.rcue(rcue.competence)}
                  result={rcue}
                  meaning={locale.rcueCodes[rcue.code]}
                  policy={report.curriculum.policy}
                  bold
                />
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly name: string;
  readonly result: UeResult | RcueResult;
  readonly meaning: string;
  readonly policy: Policy;
  readonly bold?: boolean;
  readonly first?: boolean;
}

function Row({ name, result, meaning, policy, bold = false, first = false }: RowProps) {
  const { locale } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const average = result.average && rounded(result.average, 2);
  const { session, number } = locale;
  // The floor is a threshold of the RCUE alone (4.5).
  const thresholds = bold ? [policy.passMark, policy.floorMark] : [policy.passMark];
  const from = originOf(result, locale);
  const away = thresholds.flatMap((threshold) =>
    result.average && !isAwaited(result.code)
      ? [
          session.distance(
            signed(distance(result.average, threshold, policy.rounding), number),
            number(threshold),
          ),
        ]
      : [],
  );
  return (
    <tr className={mergeClasses(bold && styles.rcue, first && styles.first)}>
      <th scope="row" className={mergeClasses(styles.name, bold && styles.rcue)}>
        {name}
        {from !== '' && <div className={page.hint}>{from}</div>}
      </th>
      <td className={styles.bar}>
        <div className={styles.drawing}>
          <AverageBar average={result.average} policy={policy} strong={bold} />
        </div>
        {away.length > 0 && (
          <div className={mergeClasses(page.hint, styles.away)}>
            {away.map((one, i) => (
              <span key={one} className={styles.whole}>
                {i > 0 && '· '}
                {one}&nbsp;
              </span>
            ))}
          </div>
        )}
      </td>
      <td className={styles.number}>
        {average === null ? '–' : locale.number(average, 2)}
        {isAwaited(result.code) && average !== null && (
          <div className={mergeClasses(page.hint, styles.away)}>{locale.pane.card.provisional}</div>
        )}
      </td>
      <td className={styles.code} title={meaning}>
        {result.code}
      </td>
    </tr>
  );
}

const signed = (points: number, number: Locale['number']): string =>
  `${points < 0 ? '−' : '+'}${number(Math.abs(points), 2)}`;

/** Where an average comes from other than this year's marks. */
function originOf(result: UeResult | RcueResult, { session, number }: Locale): string {
  const given = result.points && (result.average?.value ?? 0) - result.points.before.value;
  return [
    'capitalised' in result && result.capitalised ? session.capitalised(result.capitalised.from) : '',
    given === undefined ? '' : session.points(signed(given, number)),
  ]
    .filter(Boolean)
    .join(' ; ');
}
