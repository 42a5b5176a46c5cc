import { element } from './dom';

/** Sentences above the grid: each kind is shown once, and can be closed. */
export class Notices {
  readonly root = element('div', { class: 'notices', role: 'status' });
  private readonly shown = new Map<string, HTMLElement>();

  constructor(private readonly closeLabel: string) {}

  show(kind: string, text: string, level: 'info' | 'warning' | 'error' = 'info'): void {
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
      close,
    );
    this.shown.set(kind, notice);
    this.root.append(notice);
  }

  hide(kind: string): void {
    this.shown.get(kind)?.remove();
    this.shown.delete(kind);
  }
}
