import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';

const Running = lazy(async () => {
  const { ExcelTrialRun } = await import(/* webpackChunkName: "trial" */ './ExcelTrialRun');
  return { default: ExcelTrialRun };
});

/** Tries this Excel where somebody asks for it; the code is fetched then. */
export function ExcelTrial() {
  const { locale } = usePane();
  const page = usePageStyles();
  const [run, setRun] = useState(0);
  const { settings: words } = locale.pane;
  return (
    <section className={page.section}>
      <div className={page.row}>
        <Button
          aria-describedby="excel-trial-hint"
          onClick={() => {
            setRun(run + 1);
          }}
        >
          {words.tryExcel}
        </Button>
      </div>
      <p id="excel-trial-hint" className={page.hint}>
        {words.tryExcelHint}
      </p>
      {run > 0 && (
        <Suspense fallback={<div aria-busy="true" />}>
          <Running key={run} />
        </Suspense>
      )}
    </section>
  );
}
