import { Button } from '@fluentui/react-components';
import { unlinkedCells } from '../../../jury/unlinked';
import { Notice } from '../../components/Notice';
import { usePane } from '../../state/context';

/** Functions of ours that Excel has not linked to the add-in, and the way to have them computed. */
export function Unlinked() {
  const { state, store, locale } = usePane();
  const { unlinked } = locale.frozen;
  const count = state.reading ? unlinkedCells(state.reading.workbook) : 0;
  if (count === 0) return null;
  const repair = (
    <Button size="small" disabled={state.work !== null} onClick={() => void store.repairFormulas()}>
      {unlinked.repair}
    </Button>
  );
  return (
    <Notice kind="warning" actions={repair}>
      {unlinked.notice(count)}
    </Notice>
  );
}
