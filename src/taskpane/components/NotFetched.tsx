import { usePane } from '../state/context';
import { Notice } from './Notice';

/** In the place of a view whose code cannot be fetched. */
export function NotFetched() {
  return <Notice kind="error">{usePane().locale.pane.tools.notFetched}</Notice>;
}
