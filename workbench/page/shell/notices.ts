import { element } from './dom';

/** Sentences above the grid: each kind is shown once, and can be closed. */
export class Notices {
  readonly root = element('div', { class: 'notices', role: 'status' });
  private readonly shown = new Map<string, HTMLElement>();

  constructor(private readonly closeLabel: string) {}

  /** @param action what a person can do about it; the sentence goes with it */
  show(
    kind: string,
    text: string,
    level: 'info' | 'warning' | 'error' = 'info',
    action?: { readonly label: string; run(): void },
  ): void {
    this.hide(kind);
    const close = element(
      'button',
      { type: 'button', 'aria-label': this.closeLabel, title: this.closeLabel },
      '×',
    );
    close.addEventListener('click', () => this.hide(kind));
    const notice = element(
      'div',
      { class: `notice ${level}`, 'data-kind': kind },
      element('span', {}, text),
      ...(action ? [this.button(kind, action)] : []),
      close,
    );
    this.shown.set(kind, notice);
    this.root.append(notice);
  }

  private button(kind: string, { label, run }: { readonly label: string; run(): void }): HTMLElement {
    const button = element('button', { type: 'button', class: 'action' }, label);
    button.addEventListener('click', () => {
      this.hide(kind);
      run();
    });
    return button;
  }

  hide(kind: string): void {
    this.shown.get(kind)?.remove();
    this.shown.delete(kind);
  }
}
