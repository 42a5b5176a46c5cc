import { useMemo, useState } from 'react';
import { a1 } from '../../../cells/a1';
import { readOwnSheet } from '../../../curricula/sheet/read-sheet';
import type { CurriculumDocument } from '../../../curricula/types';
import { curriculumWithout, maquetteSheet, writeMaquette } from '../../../jury/maquette/use-maquette';
import { CellLink } from '../../components/CellLink';
import { Notice } from '../../components/Notice';
import { Outcome } from '../../components/Outcome';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { Checks, Differences } from './Checks';
import { EditUe } from './EditUe';
import { ImportMaquette } from './ImportMaquette';
import { StartFrom } from './StartFrom';
import { useMaquetteWords } from './words';

/** Problems told one by one; mending some shows the others. */
const MOST = 8;

/** "Maquette": the sheet of the curriculum, checked as it is typed; begun, imported and changed here. */
export function Maquette() {
  const { state, store, locale } = usePane();
  const page = usePageStyles();
  const words = useMaquetteWords();
  const { reading } = state;
  const workbook = reading?.workbook;
  const sheet = useMemo(() => (workbook ? maquetteSheet(workbook) : null), [workbook]);
  const before = useMemo(() => (workbook ? curriculumWithout(workbook) : null), [workbook]);
  const own = useMemo(() => (sheet ? readOwnSheet(sheet.rows) : null), [sheet]);
  /** Counts what was written: what is edited begins anew then. */
  const [written, setWritten] = useState(0);
  if (!reading || !before) return null;
  const current = own?.ok ? own.curriculum : reading.preparation.inForce.curriculum;
  // While the sheet is half typed nobody is judged, by no curriculum.
  const isApplied = own?.ok !== false || reading.preparation.ok;
  const write = async (document: CurriculumDocument): Promise<boolean> => {
    await store.exchange.writeWith(() => writeMaquette(document, words));
    const done = store.get().refused === null && store.get().blocked === null;
    if (done) setWritten(written + 1);
    return done;
  };
  const edit = <EditUe key={`${written} ${sheet === null}`} document={current} onWrite={write} />;
  return (
    <>
      <h1 className={page.title}>{words.view}</h1>
      <p className={page.hint}>{words.hint}</p>
      <Outcome />
      {isApplied && (
        <p className={page.hint}>
          {locale.labelled(words.inForce, reading.preparation.inForce.curriculum.title)}
        </p>
      )}
      {sheet === null && <p className={page.hint}>{words.notThere}</p>}
      {sheet && own && !own.ok && (
        <Notice kind="warning">
          {words.problems(own.problems.length)}
          <ul className={page.bullets}>
            {own.problems.slice(0, MOST).map((problem) => (
              <li key={`${problem.path} ${problem.code}`}>
                <CellLink onClick={() => void store.goTo(sheet.name, a1(problem))}>
                  {sheet.name}!{a1(problem)}
                </CellLink>{' '}
                {words.problem[problem.code](problem.data)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {own?.ok && (
        <>
          <Checks document={own.curriculum} />
          <Differences before={before} after={own.curriculum} />
        </>
      )}
      {own?.ok && edit}
      <ImportMaquette current={current} sheet={sheet?.name ?? null} onWrite={write} />
      <StartFrom current={current} sheet={sheet?.name ?? null} onWrite={write} />
      {!own && edit}
    </>
  );
}
