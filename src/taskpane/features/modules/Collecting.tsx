import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { cellName } from '../../../cells/a1';
import { collectable } from '../../../jury/modules/collected';
import { CellLink } from '../../components/CellLink';
import { Notice } from '../../components/Notice';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';

/** What the sheets of marks lack, or have otherwise, line by line before any of it is written. */
export function Collecting() {
  const { state, store, locale } = usePane();
  const page = usePageStyles();
  const [isChanged, setChanged] = useState(false);
  const { reading } = state;
  const marks = useMemo(() => {
    if (!reading?.preparation.ok) return [];
    const { gradebook, report } = reading.preparation;
    return collectable(reading.workbook, gradebook, report.curriculum.modules);
  }, [reading]);
  if (!reading?.preparation.ok || reading.preparation.gradebook.assessed.length === 0) return null;
  const { students } = reading.preparation.report;
  const { modules: words } = locale;
  if (marks.length === 0) return <p className={page.hint}>{words.nothing}</p>;
  const shown = (mark: string | number): string =>
    typeof mark === 'number' ? locale.number(Number(mark.toFixed(2))) : mark.replace('.', ',') || '-';
  return (
    <section className={page.section} aria-labelledby="to-collect">
      <h2 id="to-collect" className={page.subtitle}>
        {words.toCollect(marks.length)}
      </h2>
      {isChanged && <Notice kind="warning">{words.changed}</Notice>}
      <table aria-labelledby="to-collect">
        <thead>
          <tr>
            <td />
            <td />
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {marks.map(({ student, module, sheet, row, column, before, after }) => (
            <tr key={`${sheet} ${row} ${column}`}>
              <td>
                <CellLink onClick={() => void store.goTo(sheet, cellName(row, column))}>
                  {sheet}!{cellName(row, column)}
                </CellLink>
              </td>
              <td>
                {students[student]?.lastName} {students[student]?.firstName}, {module}
              </td>
              <td>{shown(before)}</td>
              <td>{shown(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        appearance="primary"
        disabled={state.work !== null}
        onClick={() =>
          void store.exchange.collect(marks).then((isSame) => {
            setChanged(!isSame);
          })
        }
      >
        {words.collect(marks.length)}
      </Button>
    </section>
  );
}
