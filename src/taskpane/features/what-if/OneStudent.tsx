import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { JuryReport, JuryStudent } from '../../../jury/report';
import { whatIfOf, type Supposed } from '../../../jury/what-if';
import { changeText } from '../../../locales/change-text';
import type { Locale } from '../../../locales/locale';
import type { Quantity } from '../../../rules/exact';
import { rounded } from '../../../rules/rounding';
import type { Mark } from '../../../rules/types';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { markIn, type MarkLine } from '../../state/what-if-draft';
import { ChoiceField } from '../../components/ChoiceField';
import { CodeChange } from './CodeChange';
import { MarkFields } from './MarkFields';
import { useWhatIfStyles } from './what-if-styles';

/** Other marks for one student, and what would follow. */
export function OneStudent({ report }: { readonly report: JuryReport }) {
  const { store, state, locale, supposed, setSupposed } = usePane();
  const page = usePageStyles();
  const { whatIf: words } = locale;
  const student = report.students.find(({ id }) => id === state.selected);
  const free = (taken: readonly MarkLine[]): MarkLine[] =>
    report.curriculum.modules
      .filter(({ code, semester }) => report.semesters.includes(semester) && !isAmong(taken, code))
      .slice(0, 1)
      .map(({ code }) => ({ module: code, text: '' }));
  const lines = supposed.marks[student?.id ?? ''] ?? free([]);
  const setLines = (id: string, next: readonly MarkLine[]): void => {
    setSupposed({ ...supposed, marks: { ...supposed.marks, [id]: next } });
  };
  return (
    <>
      <ChoiceField
        label={words.student}
        value={student?.id ?? ''}
        choices={[
          ['', words.chooseStudent],
          ...report.students.map(({ id, lastName, firstName }) => [id, `${lastName} ${firstName}`] as const),
        ]}
        onChange={(id) => {
          if (id !== '') void store.pick(id);
        }}
      />
      {!student && <p className={page.hint}>{words.noStudent}</p>}
      {student && (
        <>
          <MarkFields
            report={report}
            student={student}
            lines={lines}
            onChange={(next) => {
              setLines(student.id, next);
            }}
          />
          <Button
            size="small"
            onClick={() => {
              setLines(student.id, [...lines, ...free(lines)]);
            }}
          >
            {words.add}
          </Button>
          <Result report={report} student={student} lines={lines} />
        </>
      )}
    </>
  );
}

const isAmong = (lines: readonly MarkLine[], code: string): boolean =>
  lines.some(({ module }) => module === code);

interface ResultProps {
  readonly report: JuryReport;
  readonly student: JuryStudent;
  readonly lines: readonly MarkLine[];
}

function Result({ report, student, lines }: ResultProps) {
  const { locale } = usePane();
  const page = usePageStyles();
  const styles = useWhatIfStyles();
  const { whatIf: words } = locale;
  const marks = useMemo(
    () =>
      lines.flatMap(({ module, text }): [string, Mark][] => {
        const mark = markIn(text);
        return mark === null ? [] : [[module, mark]];
      }),
    [lines],
  );
  const one = useMemo(
    () => whatIfOf(report, { marks: { student: student.id, values: Object.fromEntries(marks) } }, student.id),
    [report, student, marks],
  );
  const effects = one ? linesOf(one, locale) : [];
  return (
    <section className={page.section} aria-labelledby="what-changes">
      <h2 id="what-changes" className={page.subtitle}>
        {words.result}
      </h2>
      <div role="status">
        {effects.length === 0 && <p className={page.hint}>{words.noChange}</p>}
        {one && effects.length > 0 && (
          <>
            <p className={styles.line}>
              <CodeChange before={one.before} after={one.after} />
            </p>
            <ul className={page.bullets}>
              {effects.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

/** Averages that move, then what follows from them. */
function linesOf({ before, after, changes }: Supposed, locale: Locale): readonly string[] {
  const { whatIf: words, number, jury } = locale;
  const shown = (average: Quantity | null | undefined): string =>
    average ? number(rounded(average, 2), 2) : words.noAverage;
  const moved = (name: string, from: string, to: string): readonly string[] =>
    from === to ? [] : [words.ueAverage(name, from, to)];
  return [
    ...after.result.ues.flatMap(({ ue, average }, i) =>
      moved(ue.code, shown(before.result.ues[i]?.average), shown(average)),
    ),
    ...after.result.rcues.flatMap(({ competence, average }, i) =>
      moved(jury.rcue(competence), shown(before.result.rcues[i]?.average), shown(average)),
    ),
    ...changes.map((change) => changeText(change, locale)),
  ];
}
