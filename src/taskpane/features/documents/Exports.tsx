import { Switch } from '@fluentui/react-components';
import { useState } from 'react';
import { anonymous as withoutNames } from '../../../jury/anonymous';
import type { JuryReport } from '../../../jury/report';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { ApogeeExporter } from './ApogeeExporter';
import { TableExports } from './TableExports';

interface ExportsProps {
  readonly report: JuryReport;
  /** Names are hidden whatever the switch says. */
  readonly anonymous?: boolean;
}

/** What other programs read of the jury: a file of Apogée, CSV, JSON. */
export function Exports({ report, anonymous = false }: ExportsProps) {
  const { locale } = usePane();
  const styles = usePageStyles();
  const [hidden, setHidden] = useState(false);
  const hides = anonymous || hidden;
  const { exports: labels } = locale;
  return (
    <section className={styles.section} aria-labelledby="exports">
      <h2 id="exports" className={styles.subtitle}>
        {labels.title}
      </h2>
      {!anonymous && (
        <Switch
          checked={hidden}
          label={labels.hideNames}
          onChange={(_, { checked }) => {
            setHidden(checked);
          }}
        />
      )}
      <ApogeeExporter report={report} anonymous={hides} />
      <TableExports report={hides ? withoutNames(report, locale) : report} />
    </section>
  );
}
