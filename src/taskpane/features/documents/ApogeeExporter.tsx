import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { exportApogee, type Opening } from '../../../jury/use-cases/export-apogee';
import type { JuryReport } from '../../../jury/report';
import { Notice } from '../../components/Notice';
import { Outcome } from '../../components/Outcome';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { filledName, readApogee } from '../../state/exports-workflow';
import { ApogeeObjects } from './ApogeeObjects';
import { ApogeePreview } from './ApogeePreview';
import { Download, offerFile } from './Download';
import { Label } from '../../components/Label';

const COMMAND = 'npm run jury -- classeur.xlsx --apogee export.TXT --apogee-out rempli.TXT';

interface ApogeeExporterProps {
  readonly report: JuryReport;
  readonly anonymous: boolean;
}

/** From the file that the institution gave to the filled one, with a look at what will be written in between. */
export function ApogeeExporter({ report, anonymous }: ApogeeExporterProps) {
  const { state, store, locale } = usePane();
  const page = usePageStyles();
  const [opening, setOpening] = useState<Opening | 'unreadable' | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [filled, setFilled] = useState<{ readonly name: string; readonly bytes: Uint8Array } | null>(null);
  const { exports: labels, apogee } = locale;
  const workbook = state.reading?.workbook;
  const opened = opening !== null && opening !== 'unreadable' && opening.ok ? opening.opened : null;
  const preview = useMemo(
    () => (opened && workbook ? exportApogee(opened, workbook, report, locale, chosen) : null),
    [opened, workbook, report, locale, chosen],
  );

  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setOpening((await readApogee(file)) ?? 'unreadable');
    setChosen(new Map());
    setFilled(null);
  };
  const save = async (): Promise<void> => {
    if (!opened) return;
    const result = await store.exchange.exportApogee(opened, chosen, anonymous);
    if (!result?.bytes || store.get().refused !== null) return;
    const file = { name: filledName(opened.name, labels.filled), bytes: result.bytes };
    setFilled(file);
    offerFile(file);
  };
  return (
    <div className={page.section} role="group" aria-labelledby="exports-apogee">
      <h3 id="exports-apogee" className={page.subtitle}>
        {labels.apogee}
      </h3>
      <p className={page.hint}>{labels.apogeeHint}</p>
      <Label htmlFor="apogee-file">{labels.chooseFile}</Label>
      <input
        id="apogee-file"
        type="file"
        accept=".txt,.csv,text/plain"
        className={page.wide}
        onChange={(event) => void open(event.currentTarget.files?.[0])}
      />
      {opening === 'unreadable' && <Notice kind="error">{labels.unreadable}</Notice>}
      {opening !== null && opening !== 'unreadable' && !opening.ok && (
        <Notice kind="error">{apogee.problem(opening.problem)}</Notice>
      )}
      {preview && (
        <>
          <ApogeeObjects
            config={preview.config}
            file={preview.opened.file}
            curriculum={report.curriculum}
            onChange={(key, subject) => {
              setChosen(new Map([...chosen, [key, subject]]));
              setFilled(null);
            }}
          />
          <ApogeePreview result={preview} anonymous={anonymous} />
          <Button
            appearance="primary"
            disabled={state.work !== null || preview.bytes === null || preview.filling.written === 0}
            aria-describedby="apogee-save-hint"
            onClick={() => void save()}
          >
            {labels.save}
          </Button>
          <p id="apogee-save-hint" className={page.hint}>
            {labels.saveHint}
          </p>
        </>
      )}
      {filled && <Download file={filled} command={COMMAND} />}
      {state.done?.kind === 'exported' && <Outcome />}
    </div>
  );
}
