import type { DialogPlace } from '../bridges/dialogs';
import { element } from './dom';

/** A dialog of the add-in above the grid, with a bar to close it, as Excel on the web shows it. */
export function dialogPlace(close: string): DialogPlace {
  let open: HTMLDialogElement | null = null;
  const take = (): void => {
    open?.remove();
    open = null;
  };
  return {
    open: ({ name, src, width, height }, onClosed) => {
      take();
      const frame = element('iframe', { title: 'Jury BUT', name, src });
      const button = element('button', { type: 'button', 'aria-label': close, title: close }, '×');
      const dialog = element(
        'dialog',
        { class: 'addin-dialog', 'aria-label': 'Jury BUT' },
        element('div', { class: 'pane-header' }, element('span', {}, 'Jury BUT'), button),
        frame,
      );
      dialog.style.width = `${width}vw`;
      dialog.style.height = `${height}vh`;
      button.addEventListener('click', () => dialog.close());
      // Escape too.
      dialog.addEventListener('close', () => {
        take();
        onClosed();
      });
      // The grid takes keys from the whole window.
      dialog.addEventListener('keydown', (event) => event.stopPropagation());
      document.body.append(dialog);
      dialog.showModal();
      frame.addEventListener('load', () => frame.focus());
      open = dialog;
      return frame;
    },
    close: take,
  };
}
