import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { juryStatistics } from '../../../jury/statistics';
import type { JuryReport } from '../../../jury/report';
import { usePageStyles } from '../../components/page-styles';
import { NEAR_RCUE } from './filter';
import { NO_FILTER, usePane, type StudentFilter } from '../../state/context';
import { Select } from '../../components/Select';
import { Input } from '../../components/Input';
import { Label } from '../../components/Label';

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))', gap: '8px' },
  field: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
});

/** Search, decision, and whom to look at twice; with what these words mean. */
export function StudentFilters({ report, count }: { readonly report: JuryReport; readonly count: number }) {
  const { filter, setFilter, locale } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const { list } = locale.pane;
  const { floorMark, passMark } = report.curriculum.policy;
  const legend = {
    'at-risk': list.legend.atRisk(locale.number(floorMark), locale.number(passMark)),
    'one-step': list.legend.oneStep,
    'near-rcue': list.legend.nearRcue(locale.number(NEAR_RCUE, 2)),
  };
  const codes = juryStatistics(report).decisions;
  const change = (part: Partial<StudentFilter>): void => {
    setFilter({ ...filter, ...part });
  };
  return (
    <div className={page.section} role="search" aria-label={list.title}>
      <div className={styles.field}>
        <Label htmlFor="search">{list.search}</Label>
        <Input
          id="search"
          type="search"
          className={styles.input}
          value={filter.text}
          onChange={(value) => {
            change({ text: value });
          }}
        />
      </div>
      <div className={styles.fields}>
        <ListField
          id="decision"
          label={list.decision}
          value={filter.code}
          onChange={(code) => {
            change({ code });
          }}
        >
          <option value="">{list.all}</option>
          {codes.map(({ code }) => (
            <option key={code} value={code}>
              {code} – {locale.yearCodes[code]}
            </option>
          ))}
          <option value="none">{list.none}</option>
        </ListField>
        <ListField
          id="watch"
          label={list.watch}
          value={filter.watch}
          onChange={(watch) => {
            change({ watch: watch as StudentFilter['watch'] });
          }}
        >
          <option value="everybody">{list.everybody}</option>
          <option value="at-risk">{list.atRisk}</option>
          <option value="one-step">{list.oneStep}</option>
          <option value="near-rcue">{list.nearRcue}</option>
        </ListField>
      </div>
      {filter.watch !== 'everybody' && <p className={page.hint}>{legend[filter.watch]}</p>}
      <div className={page.row}>
        <span role="status">{list.found(count, report.students.length)}</span>
        {filter !== NO_FILTER && (
          <Button
            size="small"
            onClick={() => {
              setFilter(NO_FILTER);
            }}
          >
            {list.clear}
          </Button>
        )}
      </div>
    </div>
  );
}

interface ListFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The options. */
  readonly children: ReactNode;
}

function ListField({ id, label, value, onChange, children }: ListFieldProps) {
  const styles = useStyles();
  return (
    <div className={styles.field}>
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} className={styles.input} value={value} onChange={onChange}>
        {children}
      </Select>
    </div>
  );
}
