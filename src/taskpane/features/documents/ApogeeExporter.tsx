import { useState, type ComponentType } from 'react';
import type { Opening } from '../../../jury/use-cases/export-apogee';
import type { JuryReport } from '../../../jury/report';
import { FileButton } from '../../components/FileButton';
import { Notice } from '../../components/Notice';
import { Outcome } from '../../components/Outcome';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import type { ApogeeFillingProps } from './ApogeeFilling';

interface ApogeeExporterProps {
  readonly report: JuryReport;
  readonly anonymous: boolean;
}

/** A file that was chosen, with what fills it. */
interface Chosen {
  readonly opening: Opening;
  readonly Filling: ComponentType<ApogeeFillingProps>;
}

/** From the file that the institution gave to the filled one. */
export function ApogeeExporter({ report, anonymous }: ApogeeExporterProps) {
  const { state, locale } = usePane();
  const page = usePageStyles();
  const [chosen, setChosen] = useState<Chosen | 'unreadable' | null>(null);
  const [name, setName] = useState('');
  /** Counts the files: what was said of one is not said of the next. */
  const [files, setFiles] = useState(0);
  const { exports: labels, apogee } = locale;
  const open = async (file: File): Promise<void> => {
    setName(file.name);
    setChosen((await chosenFile(file)) ?? 'unreadable');
    setFiles((count) => count + 1);
  };
  return (
    <div className={page.section} role="group" aria-labelledby="exports-apogee">
      <h3 id="exports-apogee" className={page.subtitle}>
        {labels.apogee}
      </h3>
      <p className={page.hint}>{labels.apogeeHint}</p>
      <FileButton
        label={labels.chooseFile}
        accept=".txt,.csv,text/plain"
        onFile={(file) => void open(file)}
      />
      {name !== '' && <p className={page.hint}>{name}</p>}
      {chosen === 'unreadable' && <Notice kind="error">{labels.unreadable}</Notice>}
      {chosen !== null && chosen !== 'unreadable' && !chosen.opening.ok && (
        <Notice kind="error">{apogee.problem(chosen.opening.problem)}</Notice>
      )}
      {chosen !== null && chosen !== 'unreadable' && chosen.opening.ok && (
        <chosen.Filling key={files} {...{ report, anonymous, opened: chosen.opening.opened }} />
      )}
      {state.done?.kind === 'exported' && <Outcome />}
    </div>
  );
}

/** What reads and fills a file is fetched with the first that is chosen. */
async function chosenFile(file: File): Promise<Chosen | null> {
  try {
    const [{ ApogeeFilling }, { readApogee }] = await Promise.all([
      import(/* webpackChunkName: "file" */ './ApogeeFilling'),
      import(/* webpackChunkName: "file" */ '../../state/exports-workflow'),
    ]);
    const opening = await readApogee(file);
    return opening && { opening, Filling: ApogeeFilling };
  } catch {
    return null;
  }
}
