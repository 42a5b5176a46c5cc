import { lazy, Suspense, useId, useState } from 'react';
import type { Preparation } from '../../../jury/prepare';
import { FileButton } from '../../components/FileButton';
import { Notice } from '../../components/Notice';
import { Outcome } from '../../components/Outcome';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import type { FileReading } from '../../state/imports-workflow';
import { ImportResult } from './ImportResult';

/** Fetched with what reads the file. */
const Confirmation = lazy(async () => {
  const { ImportConfirmation } = await import(/* webpackChunkName: "file" */ './ImportConfirmation');
  return { default: ImportConfirmation };
});

/** Results of earlier years and marks from another file: read here, shown, and written once confirmed. */
export function Imports() {
  const { state, store, locale } = usePane();
  const page = usePageStyles();
  const heading = useId();
  const [chosen, setChosen] = useState<FileReading | null>(null);
  const [busy, setBusy] = useState(false);
  const { imports } = locale.history;
  const { reading, done, work } = state;
  if (!reading) return null;

  const read = async (file: File): Promise<void> => {
    store.dismissDone();
    setBusy(true);
    setChosen(await readingOf(file, reading.preparation));
    setBusy(false);
  };
  return (
    <section className={page.section} aria-labelledby={heading}>
      <h2 id={heading} className={page.subtitle}>
        {imports.title}
      </h2>
      <p className={page.hint}>{imports.hint}</p>
      <FileButton
        label={busy ? imports.reading : imports.choose}
        accept=".xlsx"
        disabled={busy || work !== null}
        onFile={(file) => void read(file)}
      />
      {done?.kind === 'imported' && (
        <>
          <Outcome />
          <ImportResult imported={done.imported} />
        </>
      )}
      {chosen && <Chosen chosen={chosen} onEnd={() => setChosen(null)} />}
    </section>
  );
}

/** What reads workbook files is fetched with the first that is chosen. */
async function readingOf(file: File, preparation: Preparation): Promise<FileReading> {
  try {
    const { readChosenFile } = await import(/* webpackChunkName: "file" */ '../../state/imports-workflow');
    return await readChosenFile(file, preparation);
  } catch {
    return { ok: false, problem: 'unreadable', file: file.name };
  }
}

function Chosen({ chosen, onEnd }: { readonly chosen: FileReading; readonly onEnd: () => void }) {
  const { locale } = usePane();
  const { imports } = locale.history;
  if (!chosen.ok) {
    const { problem, file } = chosen;
    const extension = /\.[^.]*$/.exec(file)?.[0] ?? '';
    const text =
      problem === 'not-xlsx'
        ? imports.notXlsx(extension)
        : problem === 'unreadable'
          ? imports.unreadable
          : imports.fileProblems[problem];
    return (
      <Notice kind="error" onClose={onEnd}>
        {locale.labelled(file, text)}
      </Notice>
    );
  }
  const { reading } = chosen;
  if (!reading.ok) {
    return (
      <Notice kind="error" onClose={onEnd}>
        {locale.labelled(reading.file, imports.refusals[reading.refusal](reading.sheets.join(', ')))}
      </Notice>
    );
  }
  return (
    <Suspense fallback={<div aria-busy="true" />}>
      <Confirmation key={reading.file} reading={reading} onEnd={onEnd} />
    </Suspense>
  );
}
