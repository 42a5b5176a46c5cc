import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { JuryReport, JuryStudent } from '../../../jury/report';
import type { Locale } from '../../../locales/locale';
import type { ModuleCode } from '../../../rules/types';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { awaitedMarks, raises, type AwaitedMarks } from './missing';

interface MissingProps {
  readonly report: JuryReport;
  readonly student: JuryStudent;
  /** Begins a decision that gives points to a module; null where nothing is decided. */
  readonly onGive: ((module: ModuleCode, points: number) => void) | null;
}

/** What is missing to pass: marks needed where some are awaited, and single marks that would be enough. */
export function Missing({ report, student, onGive }: MissingProps) {
  const { locale } = usePane();
  const page = usePageStyles();
  const { card } = locale.pane;
  const awaited = useMemo(() => awaitedMarks(report, student), [report, student]);
  const lifts = useMemo(() => raises(report, student), [report, student]);
  const nothing = awaited.length === 0 && lifts.length === 0;
  // Who has left lacks nothing that a mark would give; before the even semester is marked, its marks say what is missing.
  if (nothing && (student.year.status || student.result.proposal === null)) return null;
  return (
    <section className={page.section} aria-labelledby="missing">
      <h2 id="missing" className={page.subtitle}>
        {card.missing}
      </h2>
      {nothing && <p className={page.hint}>{card.nothingMissing}</p>}
      {awaited.length > 0 && (
        <ul className={page.bullets}>
          {awaited.map((one) => {
            const text = awaitedText(one, locale);
            return <li key={text}>{text}</li>;
          })}
        </ul>
      )}
      {lifts.map(({ competence, threshold, raises: found }) => (
        <div key={`${competence} ${threshold}`}>
          {card.raise(competence, locale.number(threshold))}
          {found.length === 0 ? (
            <p className={page.hint}>{card.raiseNone}</p>
          ) : (
            <ul className={page.bullets}>
              {found.map(({ module, name, from, to }) => (
                <li key={module}>
                  {card.raiseMark(
                    module,
                    name,
                    typeof from === 'number' ? locale.number(from, 2) : from,
                    locale.number(to, 2),
                  )}{' '}
                  {onGive && typeof from === 'number' && (
                    <Button
                      size="small"
                      onClick={() => {
                        onGive(module, pointsTo(from, to));
                      }}
                    >
                      {card.give(locale.number(pointsTo(from, to), 2), module)}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
      {lifts.length > 0 && <p className={page.hint}>{card.raiseHint}</p>}
    </section>
  );
}

/** Points from a mark to another, in hundredths. */
const pointsTo = (from: number, to: number): number => Math.ceil(Math.round((to - from) * 1e6) / 1e4) / 100;

function awaitedText({ target, modules, needed }: AwaitedMarks, { jury, pane, number }: Locale): string {
  const name = 'ue' in target ? target.ue : jury.rcue(target.competence);
  const threshold = number(target.threshold);
  if (needed.kind !== 'mark') return pane.card.awaitedImpossible(name, threshold, modules);
  if (needed.mark === 0) return pane.card.awaitedReached(name, threshold, modules);
  return pane.card.awaited(name, threshold, modules, number(needed.mark, 2));
}
