import { useId } from 'react';
import { templateIn, usedReasons } from '../../../jury/decisions/reason-templates';
import type { JuryReport } from '../../../jury/report';
import { REASON_TEMPLATE_WORDS } from '../../../locales/tools';
import { Label } from '../../components/Label';
import { Select } from '../../components/Select';
import { usePane } from '../../state/context';
import { useFieldStyles } from './field-styles';

export interface ReasonTemplatesProps {
  readonly report: JuryReport;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Reasons to begin with: those of this jury, and common ones. */
export function ReasonTemplates({ report, text, onChange }: ReasonTemplatesProps) {
  const { locale } = usePane();
  const styles = useFieldStyles();
  const id = useId();
  const { label, choose, used, groups } = REASON_TEMPLATE_WORDS[locale.language];
  const own = usedReasons(report);
  const all = [
    { title: used, reasons: own },
    ...groups.map(({ title, reasons }) => ({ title, reasons: reasons.filter((one) => !own.includes(one)) })),
  ];
  const reasons = all.flatMap((group) => group.reasons);
  return (
    <div className={styles.field}>
      <Label htmlFor={id}>{label}</Label>
      <Select
        id={id}
        className={styles.input}
        value={reasons.includes(text) ? text : ''}
        onChange={(chosen) => {
          onChange(templateIn(text, chosen, reasons));
        }}
      >
        <option value="">{choose}</option>
        {all
          .filter((group) => group.reasons.length > 0)
          .map((group) => (
            <optgroup key={group.title} label={group.title}>
              {group.reasons.map((reason) => (
                <option key={reason} value={reason}>
                  {reason}
                </option>
              ))}
            </optgroup>
          ))}
      </Select>
    </div>
  );
}
