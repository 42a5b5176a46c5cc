import type { ModuleOverview } from '../../../jury/modules/overview';
import { BINS } from '../../../jury/statistics';
import { usePageStyles } from '../../components/page-styles';
import { CellLink } from '../../components/CellLink';
import { usePane } from '../../state/context';
import { Histogram } from '../statistics/Histogram';

/** One module: who misses a mark and in what, the distribution, the groups and the assessments compared. */
export function OneModule({ overview }: { readonly overview: ModuleOverview }) {
  const { state, store, locale } = usePane();
  const page = usePageStyles();
  const { modules: words, number } = locale;
  const { code, mean, bins, groups, assessments, missing, students } = overview;
  const preparation = state.reading?.preparation;
  const people = preparation?.ok ? preparation.report.students : [];
  const shift = (own: number): string => {
    const difference = Math.round((own - (mean ?? 0)) * 10) / 10 || 0;
    const shown = number(difference, 1);
    return words.shift(number(own, 2), difference > 0 ? `+${shown}` : shown);
  };
  return (
    <>
      <h2 className={page.subtitle}>{words.missing(missing.length, students)}</h2>
      <ul className={page.list}>
        {missing.map(({ student, titles }) => {
          const { id = '', lastName = '', firstName = '' } = people[student] ?? {};
          return (
            <li key={id}>
              <CellLink onClick={() => void store.pick(id)}>{`${lastName} ${firstName}`.trim()}</CellLink>
              {titles.length > 0 && ` (${titles.join(', ')})`}
            </li>
          );
        })}
      </ul>
      {mean !== null && (
        <>
          <h2 className={page.subtitle}>{words.distribution(number(mean, 2))}</h2>
          <Histogram label={code} bins={BINS.map((_, i) => bins[i] ?? 0)} />
        </>
      )}
      {(
        [
          [
            words.groups,
            groups.map(({ name, count, mean: own }) => locale.labelled(`${name} (${count})`, shift(own))),
          ],
          [words.assessments, assessments.map(({ title, mean: own }) => locale.labelled(title, shift(own)))],
        ] as const
      ).map(
        ([title, lines]) =>
          lines.length > 0 && (
            <section key={title} className={page.section}>
              <h2 className={page.subtitle}>{title}</h2>
              <ul className={page.bullets}>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  );
}
