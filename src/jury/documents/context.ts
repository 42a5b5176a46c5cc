import type { DocumentRole } from '../../vocabulary/documents';
import type { Day } from '../../vocabulary/day';
import type { Locale } from '../../locales/locale';
import type { MinutesEntries } from '../sheets/minutes-form';
import type { TypedCells } from './typed';

export interface DocumentContext {
  readonly locale: Locale;
  /** Given by the shell, so that the same input gives the same sheets. */
  readonly day: Day;
  /** Names the sheets will have in the workbook. */
  readonly names: Readonly<Record<DocumentRole, string>>;
  /** Who sits on the jury, when and where: typed on the minutes. */
  readonly minutesEntries: MinutesEntries;
  /** What people typed on the documents of an earlier run: see `typedCells`. */
  readonly typed: TypedCells;
  /** The jury is closed: proposals that it left as they are have become its decisions. */
  readonly closed: boolean;
}
