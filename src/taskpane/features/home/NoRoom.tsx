import { Button } from '@fluentui/react-components';
import type { JuryReport } from '../../../jury/report';
import { sheetsWithoutRoom } from '../../../jury/sheets/row-colours';
import { Notice } from '../../components/Notice';
import { usePane } from '../../state/context';

/** Where codes have no room beside the names, a column of ours is offered. */
export function NoRoom({ report }: { readonly report: JuryReport }) {
  const { state, store, locale } = usePane();
  const { home } = locale.pane;
  const sheets = sheetsWithoutRoom(report);
  if (sheets.length === 0 || state.reading?.ready?.desk.closing || report.settings.colours === 'column') {
    return null;
  }
  const add = (
    <Button
      size="small"
      appearance="primary"
      disabled={state.work !== null}
      onClick={() => void store.settings.save({ ...report.settings, colours: 'column' })}
    >
      {home.addCodes}
    </Button>
  );
  return (
    <Notice kind="info" actions={add}>
      {home.noRoom(sheets.join(', '))}
    </Notice>
  );
}
