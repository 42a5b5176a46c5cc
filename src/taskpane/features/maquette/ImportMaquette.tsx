import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { a1 } from '../../../cells/a1';
import { withTextsOf } from '../../../curricula/carry-over';
import type { MatrixProblem } from '../../../curricula/matrix/draft';
import { readText, type FoundCurricula, type ReadProblem } from '../../../curricula/read-any';
import type { Problem } from '../../../curricula/types';
import { FileButton } from '../../components/FileButton';
import type { FileProblem } from '../../../vocabulary/imports';
import { LabelledField } from '../../components/LabelledField';
import { Notice } from '../../components/Notice';
import { TextArea } from '../../components/TextArea';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { Checks, Differences } from './Checks';
import type { WritingProps } from './StartFrom';
import { useMaquetteWords } from './words';

interface Candidate {
  /** Why the file cannot be opened. */
  readonly problem?: FileProblem | 'unreadable';
  readonly found: FoundCurricula;
  readonly sheets: readonly string[];
}

/** A curriculum from a file or from cells that were copied: shown with its checks before anything is written. */
export function ImportMaquette({ current, sheet, onWrite }: WritingProps) {
  const { state } = usePane();
  const page = usePageStyles();
  const words = useMaquetteWords();
  const [text, setText] = useState('');
  const [candidate, setCandidate] = useState<Candidate | null>(null);
  const busy = state.work !== null;
  const choose = async (file: File): Promise<void> => setCandidate(await candidateOf(file));
  const curricula = candidate?.found.curricula.map((one) => withTextsOf(one, current)) ?? [];
  return (
    <section className={page.section} aria-labelledby="maquette-import">
      <h2 id="maquette-import" className={page.subtitle}>
        {words.import}
      </h2>
      <p className={page.hint}>{words.importHint}</p>
      <LabelledField label={words.paste}>
        {(described) => <TextArea {...described} rows={3} value={text} onChange={setText} />}
      </LabelledField>
      <div className={page.row}>
        <Button
          size="small"
          disabled={text.trim() === ''}
          onClick={() => {
            setCandidate({ found: readText(text, 'maquette'), sheets: [words.paste] });
          }}
        >
          {words.readPaste}
        </Button>
        <FileButton
          size="small"
          label={words.choose}
          accept=".xlsx,.xlsm,.csv,.txt,.json"
          onFile={(file) => void choose(file)}
        />
      </div>
      {candidate && <Refused candidate={candidate} />}
      {curricula.map((one) => (
        <div key={one.level} className={page.section}>
          <h3 className={page.subtitle}>{words.found(one.title, one.ues.length, one.modules.length)}</h3>
          <Checks document={one} />
          <Differences before={current} after={one} />
          {sheet !== null && <p className={page.hint}>{words.replace(sheet)}</p>}
          <div className={page.row}>
            <Button
              appearance="primary"
              disabled={busy}
              onClick={() => void onWrite(one).then((done) => done && setCandidate(null))}
            >
              {words.write}
            </Button>
            <Button
              onClick={() => {
                setCandidate(null);
              }}
            >
              {words.drop}
            </Button>
          </div>
        </div>
      ))}
    </section>
  );
}

/** What reads workbook files is fetched with the first that is chosen. */
async function candidateOf(file: File): Promise<Candidate> {
  const closed = (problem: FileProblem | 'unreadable'): Candidate => ({
    ...{ problem, found: { curricula: [], problems: [] }, sheets: [] },
  });
  try {
    const { readMaquetteFile } = await import(/* webpackChunkName: "file" */ '../../state/maquette-file');
    const read = await readMaquetteFile(file);
    return typeof read === 'string' ? closed(read) : read;
  } catch {
    return closed('unreadable');
  }
}

function Refused({ candidate: { found, sheets, problem: closed } }: { readonly candidate: Candidate }) {
  const { locale } = usePane();
  const page = usePageStyles();
  const words = useMaquetteWords();
  const { imports } = locale.history;
  if (closed)
    return (
      <Notice kind="error">
        {closed === 'unreadable' ? imports.unreadable : imports.fileProblems[closed]}
      </Notice>
    );
  if (found.problems.length === 0)
    return found.curricula.length > 0 ? null : <Notice kind="error">{words.nothingFound}</Notice>;
  const textOf = ({ grid, row, column, problem }: ReadProblem): string => {
    const place = { sheet: sheets[grid ?? 0] ?? '', cell: a1({ row: row ?? 0, column: column ?? 0 }) };
    if (isOfMatrix(problem)) return locale.doubts.refusal({ code: 'refused', ...place, problem });
    const where = row === null ? problem.path : `${place.sheet}!${place.cell}`;
    return locale.labelled(where, words.problem[problem.code](problem.data));
  };
  return (
    <Notice kind="error">
      <ul className={page.bullets}>
        {found.problems.slice(0, 8).map((problem, i) => (
          <li key={i}>{textOf(problem)}</li>
        ))}
      </ul>
    </Notice>
  );
}

const isOfMatrix = (problem: MatrixProblem | Problem): problem is MatrixProblem => 'place' in problem;
