/** A part of the window: grid, pane, bar. */
export interface WindowPart {
  readonly root: HTMLElement;
  focus(): void;
}

/** F6 leads from one part of the window to the next, as in Excel; Tab never leaves the grid, where it leads to the next cell. */
export const leadRound =
  (parts: readonly WindowPart[]) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const shown = parts.filter(({ root }) => root.offsetParent !== null);
    const at = shown.findIndex(({ root }) => root.contains(document.activeElement));
    const step = event.shiftKey ? shown.length - 1 : 1;
    shown[(at + step) % shown.length]?.focus();
  };
