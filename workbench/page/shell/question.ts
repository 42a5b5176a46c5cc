import { element } from './dom';

export interface Choice<T extends string> {
  readonly key: T;
  readonly label: string;
}

/**
 * Asks in a dialog above everything, which Escape closes.
 * @param choices the first is the one that Enter takes
 * @returns what was chosen; null where the dialog was closed
 */
export function ask<T extends string>(text: string, choices: readonly Choice<T>[]): Promise<T | null> {
  return new Promise((resolve) => {
    const dialog = element('dialog', { class: 'question', 'aria-labelledby': 'question' });
    const buttons = choices.map(({ key, label }) => {
      const button = element('button', { type: 'button' }, label);
      button.addEventListener('click', () => dialog.close(key));
      return button;
    });
    dialog.append(
      element('p', { id: 'question' }, text),
      element('div', { class: 'question-choices' }, ...buttons),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(choices.find(({ key }) => key === dialog.returnValue)?.key ?? null);
    });
    // The grid takes keys from the whole window.
    dialog.addEventListener('keydown', (event) => event.stopPropagation());
    document.body.append(dialog);
    dialog.showModal();
    buttons[0]?.focus();
  });
}
