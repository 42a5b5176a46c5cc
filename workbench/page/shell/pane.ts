import { element } from './dom';
import type { Texts } from './texts';

const MIN = 320;
/** As much as a projector takes. */
const MAX = 1200;
/** What is left of the grid, whatever the window. */
const GRID = 300;
const STEP = 10;

/** The add-in's pane beside the grid: a frame whose width can be dragged, or changed with the arrow keys. */
export class Pane {
  private frame = element('iframe', { title: 'Jury BUT' });
  readonly root: HTMLElement;
  private readonly handle: HTMLElement;
  private width = 350;

  /** @param onKey told of each key that is pressed in the add-in, where its page lets this one listen */
  constructor(
    texts: Texts,
    onClose: () => void,
    private readonly onKey: (event: KeyboardEvent) => void,
  ) {
    const close = element(
      'button',
      { type: 'button', 'aria-label': texts.hidePane, title: texts.hidePane },
      '×',
    );
    close.addEventListener('click', onClose);
    const header = element('div', { class: 'pane-header' }, element('span', {}, 'Jury BUT'), close);
    this.handle = element('div', {
      class: 'pane-handle',
      role: 'separator',
      tabindex: '0',
      'aria-orientation': 'vertical',
      'aria-label': texts.resize,
      'aria-valuemin': String(MIN),
      'aria-valuemax': String(MAX),
    });
    this.root = element(
      'section',
      { class: 'pane', 'aria-label': texts.pane },
      this.handle,
      header,
      this.frame,
    );
    this.setWidth(this.width);
    this.handle.addEventListener('pointerdown', (event) => this.drag(event));
    this.handle.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowLeft') this.setWidth(this.width + STEP);
      if (event.key === 'ArrowRight') this.setWidth(this.width - STEP);
    });
  }

  /** A new frame in the place of the old one: its name counts only when it is there before the page is loaded. */
  newFrame(name: string, src: string): HTMLIFrameElement {
    const frame = element('iframe', { title: 'Jury BUT', name, src });
    frame.addEventListener('load', () => {
      try {
        frame.contentWindow?.addEventListener('keydown', this.onKey);
      } catch {
        // Of another origin, as in Excel on the web: Tab leads out of it.
      }
    });
    this.frame.replaceWith(frame);
    this.frame = frame;
    return frame;
  }

  get visible(): boolean {
    return !this.root.hidden;
  }
  set visible(visible: boolean) {
    this.root.hidden = !visible;
    window.dispatchEvent(new Event('resize'));
  }

  focus(): void {
    this.frame.focus();
  }

  setWidth(width: number): void {
    this.width = Math.round(Math.max(MIN, Math.min(MAX, window.innerWidth - GRID, width)));
    this.root.style.width = `${this.width}px`;
    this.handle.setAttribute('aria-valuenow', String(this.width));
  }

  private drag(start: PointerEvent): void {
    const { width } = this;
    this.handle.setPointerCapture(start.pointerId);
    const move = (event: PointerEvent): void => this.setWidth(width + start.clientX - event.clientX);
    this.handle.addEventListener('pointermove', move);
    this.handle.addEventListener('pointerup', () => this.handle.removeEventListener('pointermove', move), {
      once: true,
    });
  }
}
