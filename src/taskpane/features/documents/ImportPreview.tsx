import { makeStyles } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { PeopleFound } from '../../../jury/imports/people';
import type { ImportReading } from '../../../jury/imports/reading';
import type { ImportTarget } from '../../../vocabulary/imports';
import { usePageStyles } from '../../components/page-styles';
import { NARROW } from '../../components/tokens';
import { usePane } from '../../state/context';
import { personText } from './person-text';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: '2px 8px',
    margin: 0,
    [NARROW]: { gridTemplateColumns: '1fr' },
  },
  value: { margin: 0, overflowWrap: 'anywhere' },
  term: { fontWeight: 600 },
});

interface ImportPreviewProps {
  readonly reading: Extract<ImportReading, { ok: true }>;
  readonly target: ImportTarget;
  readonly people: PeopleFound;
}

/** So many lines of a list are shown at once; the rest is counted. */
const MOST_LINES = 12;

/** What a file was recognised as, who was found, and what of it was not understood. */
export function ImportPreview({ reading, target, people }: ImportPreviewProps) {
  const { locale, state } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const isHidden = state.reading?.preparation.settings.names === 'hidden';
  const { imports } = locale.history;
  const { file, kind, results, marks, doubts } = reading;
  const level = results?.level;
  const semesters =
    target === 'marks'
      ? [...new Set(marks.flatMap((one) => one.semesters))].join(', ')
      : (results?.semesters ?? []).join(', ');
  const facts: readonly (readonly [string, string])[] = [
    [imports.file, file],
    [imports.kind, imports.kinds[kind]],
    [imports.level, target === 'marks' || !level ? semesters : imports.levelOf(level, semesters)],
    [imports.students, imports.foundOf(people.found.size, people.found.size + people.notFound.length)],
  ];
  return (
    <>
      <h3 className={page.subtitle}>{imports.preview}</h3>
      <dl className={styles.facts}>
        {facts.map(([term, value]) => (
          <Fragment key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.value}>{value}</dd>
          </Fragment>
        ))}
      </dl>
      <Lines
        title={imports.notFound(people.notFound.length)}
        lines={people.notFound.map(({ person, problem }) => {
          const who = personText(person, isHidden);
          return locale.labelled(who, imports.matchProblems[problem]);
        })}
      />
      <Lines
        title={imports.doubts(doubts.length)}
        lines={doubts.map(({ sheet, cell, value, problem }) => {
          // What stands in the place of a name is one, as far as anybody knows.
          const isName = isHidden && (problem === 'no-person' || problem === 'twice');
          const text = value === '' || isName ? '' : ` « ${value.slice(0, 40)} »`;
          return locale.labelled(`${sheet}!${cell}${text}`, imports.problems[problem]);
        })}
      />
    </>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const { locale } = usePane();
  const page = usePageStyles();
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul className={page.bullets}>
        {lines.slice(0, MOST_LINES).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > MOST_LINES && <li>{locale.history.imports.more(lines.length - MOST_LINES)}</li>}
      </ul>
    </details>
  );
}
