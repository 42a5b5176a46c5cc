import { Button, makeStyles } from '@fluentui/react-components';
import { NothingRecognised } from '../../components/NothingRecognised';
import { Notice } from '../../components/Notice';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { NOTHING_SUPPOSED, WHAT_IF_PARTS } from '../../state/what-if-draft';
import { NearThreshold } from './NearThreshold';
import { OneStudent } from './OneStudent';
import { Promotion } from './Promotion';

const useStyles = makeStyles({ part: { minWidth: 0, flexGrow: 1 } });

/** What would change if a mark, a rule or a threshold were another; nothing of it is written. */
export function WhatIf() {
  const { state, locale, supposed, setSupposed } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const preparation = state.reading?.preparation;
  if (!preparation?.ok) return <NothingRecognised />;
  const { whatIf: words } = locale;
  const { report } = preparation;
  return (
    <>
      <h1 className={page.title}>{words.title}</h1>
      <Notice
        kind="info"
        actions={
          <Button
            size="small"
            onClick={() => {
              setSupposed({ ...NOTHING_SUPPOSED, part: supposed.part });
            }}
          >
            {words.reset}
          </Button>
        }
      >
        {words.banner}
      </Notice>
      <div className={page.row} role="group" aria-label={words.title}>
        {WHAT_IF_PARTS.map((part) => (
          <Button
            key={part}
            size="small"
            className={styles.part}
            aria-pressed={supposed.part === part}
            appearance={supposed.part === part ? 'primary' : 'secondary'}
            onClick={() => {
              setSupposed({ ...supposed, part });
            }}
          >
            {words.parts[part]}
          </Button>
        ))}
      </div>
      {supposed.part === 'promotion' && <Promotion report={report} />}
      {supposed.part === 'student' && <OneStudent report={report} />}
      {supposed.part === 'limits' && <NearThreshold report={report} />}
    </>
  );
}
