import { Button } from '@fluentui/react-components';
import type { JuryReport } from '../../../jury/report';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';

/** The main job, below the one line that says on what. */
export function PrepareButton({ report }: { readonly report: JuryReport }) {
  const { state, store, locale } = usePane();
  const styles = usePageStyles();
  const { pane } = locale;
  return (
    <div className={styles.section}>
      <div>
        {[pane.students(report.students.length), report.semesters.join(', '), report.curriculum.title].join(
          ' · ',
        )}
      </div>
      <Button
        appearance="primary"
        size="large"
        className={styles.wide}
        // Who pressed it with a key keeps the place.
        disabledFocusable={state.work !== null}
        aria-describedby="prepare-hint"
        onClick={() => void store.prepare()}
      >
        {pane.home.prepare}
      </Button>
      <p id="prepare-hint" className={styles.hint}>
        {pane.home.prepareHint}
      </p>
    </div>
  );
}
