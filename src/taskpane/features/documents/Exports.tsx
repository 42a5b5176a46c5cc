import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { anonymous as withoutNames } from '../../../jury/anonymous';
import type { JuryReport } from '../../../jury/report';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { ApogeeExporter } from './ApogeeExporter';
import { TableExports } from './TableExports';
import { SwitchField } from '../../components/SwitchField';

/** Each export apart from the next. */
const useStyles = makeStyles({ exports: { gap: '14px' } });

interface ExportsProps {
  readonly report: JuryReport;
  /** Names are hidden whatever the switch says. */
  readonly anonymous?: boolean;
}

/** What other programs read of the jury: a file of Apogée, CSV, JSON. */
export function Exports({ report, anonymous = false }: ExportsProps) {
  const { locale } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const [hidden, setHidden] = useState(false);
  const hides = anonymous || hidden;
  const { exports: labels } = locale;
  return (
    <section className={mergeClasses(page.section, styles.exports)} aria-labelledby="exports">
      <h2 id="exports" className={page.subtitle}>
        {labels.title}
      </h2>
      {!anonymous && (
        <SwitchField
          checked={hidden}
          label={labels.hideNames}
          onChange={(checked) => {
            setHidden(checked);
          }}
        />
      )}
      <ApogeeExporter report={report} anonymous={hides} />
      <TableExports report={hides ? withoutNames(report, locale) : report} />
    </section>
  );
}
