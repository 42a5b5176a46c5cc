import { Button, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { JuryReport, JuryStudent } from '../../../jury/report';
import { NOT_TAKEN, type Mark } from '../../../rules/types';
import { LabelledField } from '../../components/LabelledField';
import { usePane } from '../../state/context';
import { markIn, type MarkLine } from '../../state/what-if-draft';
import { Select } from '../../components/Select';
import { Input } from '../../components/Input';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '6px',
    alignItems: 'start',
  },
  module: { gridColumn: '1 / -1' },
  control: { minWidth: 0, width: '100%' },
  remove: { marginTop: '24px' },
});

interface MarkFieldsProps {
  readonly report: JuryReport;
  readonly student: JuryStudent;
  readonly lines: readonly MarkLine[];
  readonly onChange: (lines: readonly MarkLine[]) => void;
}

/** One line per supposed mark: the module, the mark, and what it is now. */
export function MarkFields({ report, student, lines, onChange }: MarkFieldsProps) {
  const { locale } = usePane();
  const styles = useStyles();
  const { whatIf: words } = locale;
  const { modules } = report.curriculum;
  const markNow = (module: string): Mark =>
    student.year.marks[modules.findIndex(({ code }) => code === module)] ?? 'ATT';
  const shown = modules.filter(
    ({ code, semester }) => report.semesters.includes(semester) && markNow(code) !== NOT_TAKEN,
  );
  const put = (index: number, line: MarkLine): void => {
    onChange(lines.map((one, i) => (i === index ? line : one)));
  };
  return lines.map(({ module, text }, index) => {
    const now = markNow(module);
    const wrong = text.trim() !== '' && markIn(text) === null;
    return (
      <div key={module} className={styles.line}>
        <LabelledField label={words.module} className={styles.module}>
          {(described) => (
            <Select
              {...described}
              className={styles.control}
              value={module}
              onChange={(value) => {
                put(index, { module: value, text });
              }}
            >
              {shown
                .filter(({ code }) => code === module || !lines.some((line) => line.module === code))
                .map(({ code, name }) => (
                  <option key={code} value={code}>
                    {code} {name}
                  </option>
                ))}
            </Select>
          )}
        </LabelledField>
        <LabelledField
          label={words.mark}
          hint={words.was(typeof now === 'number' ? locale.number(now, 2) : now)}
          wrong={wrong ? words.notMark(text.trim()) : null}
        >
          {(described) => (
            <Input
              {...described}
              className={styles.control}
              value={text}
              onChange={(value) => {
                put(index, { module, text: value });
              }}
            />
          )}
        </LabelledField>
        <Button
          size="small"
          appearance="subtle"
          className={styles.remove}
          icon={<DismissRegular />}
          aria-label={words.remove(module)}
          title={words.remove(module)}
          onClick={() => {
            onChange(lines.filter((_line, i) => i !== index));
          }}
        />
      </div>
    );
  });
}
