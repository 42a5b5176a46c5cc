import type { Injector } from '@univerjs/core';
import { IDialogService, ILayoutService } from '@univerjs/preset-sheets-core';

/** A dialog that is closed gives the keyboard back to the grid, as in Excel: the next key is typed in the cell. */
export function giveKeyboardBack(injector: Injector): void {
  let shown = 0;
  injector
    .get(IDialogService)
    .getDialogs$()
    .subscribe((dialogs) => {
      const now = dialogs.filter(({ open }) => open).length;
      // Once the dialog has gone.
      if (now < shown) setTimeout(() => injector.get(ILayoutService).focus());
      shown = now;
    });
}
