import { useMemo } from 'react';
import type { JuryReport } from '../../../jury/report';
import { sensitivity } from '../../../jury/what-if';
import { CodeChip } from '../../components/CodeChip';
import { usePane } from '../../state/context';
import { typedNumber } from '../../state/what-if-draft';
import { NumberField } from './NumberField';
import { useWhatIfStyles } from './what-if-styles';

/** Points, before anybody types others. */
const USUAL = 0.2;

/** Who misses a threshold by little, the nearest first. */
export function NearThreshold({ report }: { readonly report: JuryReport }) {
  const { store, locale, supposed, setSupposed } = usePane();
  const styles = useWhatIfStyles();
  const { whatIf: words, number, jury } = locale;
  const text = supposed.within ?? number(USUAL, 2);
  const within = typedNumber(text, 0, 20) ?? 0;
  const found = useMemo(() => (within > 0 ? sensitivity(report, within) : []), [report, within]);
  return (
    <>
      <NumberField
        label={words.within}
        value={text}
        min={0}
        max={20}
        step={0.05}
        start={USUAL}
        onChange={(value) => {
          setSupposed({ ...supposed, within: value });
        }}
      />
      <p className={styles.result} role="status">
        {found.length > 0 ? words.near(found.length, number(within, 2)) : words.noneNear(number(within, 2))}
      </p>
      <ul className={styles.list} aria-label={words.parts.limits}>
        {found.map(({ student, of, threshold, average, missing }) => {
          const name = 'ue' in of ? of.ue : jury.rcue(of.competence);
          return (
            <li key={`${student.id} ${name} ${threshold}`} className={styles.item}>
              <button
                type="button"
                className={styles.row}
                title={words.showRow}
                onClick={() => void store.pick(student.id)}
              >
                <span className={styles.line}>
                  <strong>
                    {student.lastName} {student.firstName}
                  </strong>
                  <CodeChip code={student.result.code ?? ''} />
                </span>
                <span className={styles.detail}>
                  {words.missing(name, number(missing, 2), number(average, 3), number(threshold))}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
