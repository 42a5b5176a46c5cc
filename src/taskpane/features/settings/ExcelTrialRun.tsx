import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { excelTrialText } from '../../../jury/excel-trial-text';
import type { ExcelTrial } from '../../../jury/host/port';
import { EXCEL_WORDS } from '../../../locales/excel';
import type { ExcelWords } from '../../../locales/types/excel';
import { isAsAssumed, type TriedLine } from '../../../vocabulary/excel-assumptions';
import { VERSION } from '../../../version';
import { copyText } from '../../components/copy-text';
import { Notice } from '../../components/Notice';
import { usePageStyles } from '../../components/page-styles';
import { TextArea } from '../../components/TextArea';
import { tokens } from '../../components/tokens';
import { usePane } from '../../state/context';

const useStyles = makeStyles({
  bar: { display: 'block', width: '100%', height: '6px' },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: '12px', lineHeight: '16px' },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: '2px 6px 2px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  text: { width: '100%' },
});

/** One trial of this Excel, begun when it is drawn, once. */
export function ExcelTrialRun() {
  const { store, locale } = usePane();
  const styles = useStyles();
  const words = EXCEL_WORDS[locale.language];
  const [progress, setProgress] = useState<readonly [number, number] | null>([0, 0]);
  const [trial, setTrial] = useState<ExcelTrial | null>(null);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const follow = (done: number, of: number): void => {
      setProgress([done, of]);
    };
    void store.tryExcel(follow).then((seen) => {
      setTrial(seen);
      setProgress(null);
    });
  }, [store]);
  if (progress) {
    const text = words.trying(...progress);
    return (
      <div role="status">
        <progress className={styles.bar} aria-label={text} value={progress[0]} max={progress[1] || 1} />
        {text}
      </div>
    );
  }
  // What refused it is said above, as for everything else.
  return trial && <Tried trial={trial} words={words} />;
}

function Tried({ trial, words }: { readonly trial: ExcelTrial; readonly words: ExcelWords }) {
  const page = usePageStyles();
  const others = trial.lines.filter((line) => !isAsAssumed(line));
  const same = trial.lines.filter(isAsAssumed);
  return (
    <div className={page.section}>
      {trial.left !== null && <Notice kind="error">{words.left(trial.left)}</Notice>}
      <Notice kind={others.length === 0 ? 'success' : 'warning'} takesFocus>
        {others.length === 0
          ? words.allSame(trial.lines.length)
          : words.differ(others.length, trial.lines.length)}
      </Notice>
      <CopyTable text={excelTrialText(trial, VERSION, words)} words={words} />
      <Table lines={[...others, ...same]} words={words} />
    </div>
  );
}

function Table({ lines, words }: { readonly lines: readonly TriedLine[]; readonly words: ExcelWords }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {Object.values(words.heads).map((head) => (
            <th key={head} scope="col" className={styles.cell}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td className={styles.cell}>
              {words.assumed[line.id]} ({words.expected(line.expected.join(' / '))})
            </td>
            <td className={styles.cell}>{line.seen}</td>
            <td className={styles.cell}>{isAsAssumed(line) ? `✓ ${words.same}` : `✗ ${words.other}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CopyTable({ text, words }: { readonly text: string; readonly words: ExcelWords }) {
  const page = usePageStyles();
  const styles = useStyles();
  const [outcome, setOutcome] = useState<'copied' | 'by-hand' | null>(null);
  const copy = async (): Promise<void> => {
    setOutcome((await copyText(text)) ? 'copied' : 'by-hand');
  };
  return (
    <>
      <div className={page.row}>
        <Button onClick={() => void copy()}>{words.copy}</Button>
      </div>
      <div role="status">{outcome === 'copied' && <Notice kind="success">{words.copied}</Notice>}</div>
      {outcome === 'by-hand' && (
        <>
          <Notice kind="warning">{words.copyByHand}</Notice>
          <TextArea
            readOnly
            className={styles.text}
            aria-label={words.text}
            value={text}
            rows={8}
            onFocus={(event) => {
              event.currentTarget.select();
            }}
          />
        </>
      )}
    </>
  );
}
