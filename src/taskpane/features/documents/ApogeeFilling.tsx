import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { exportApogee, type OpenedApogee } from '../../../jury/use-cases/export-apogee';
import type { JuryReport } from '../../../jury/report';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { filledName } from '../../state/exports-workflow';
import { ApogeeObjects } from './ApogeeObjects';
import { ApogeePreview } from './ApogeePreview';
import { Download, offerFile, type MadeFile } from './Download';

const COMMAND = 'npm run jury -- classeur.xlsx --apogee export.TXT --apogee-out rempli.TXT';

export interface ApogeeFillingProps {
  readonly opened: OpenedApogee;
  readonly report: JuryReport;
  readonly anonymous: boolean;
}

/** A file of Apogée that was opened, with a look at what will be written into it. */
export function ApogeeFilling({ opened, report, anonymous }: ApogeeFillingProps) {
  const { state, store, locale } = usePane();
  const page = usePageStyles();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [filled, setFilled] = useState<MadeFile | null>(null);
  const { exports: labels } = locale;
  const workbook = state.reading?.workbook;
  const preview = useMemo(
    () => (workbook ? exportApogee(opened, workbook, report, locale, chosen) : null),
    [opened, workbook, report, locale, chosen],
  );
  if (!preview) return null;
  const save = async (): Promise<void> => {
    const result = await store.exchange.exportApogee(opened, chosen, anonymous);
    if (!result?.bytes || store.get().refused !== null) return;
    const file = { name: filledName(opened.name, labels.filled), bytes: result.bytes };
    setFilled(file);
    offerFile(file);
  };
  return (
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
      {filled && <Download file={filled} command={COMMAND} />}
    </>
  );
}
