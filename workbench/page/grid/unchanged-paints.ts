import { Layer, Spreadsheet, SpreadsheetSkeleton, type IViewportInfo } from '@univerjs/preset-sheets-core';

/**
 * A paint in which no cell has changed puts no styles together. The grid paints after every command, if only for its own marks
 * above the cells: it then takes the picture of the cells that it has, but still went through all their styles before, which
 * took longer than the rest of such a paint.
 */
const gather = SpreadsheetSkeleton.prototype.setStylesCache;
const paint = Spreadsheet.prototype.render;

type Gathered = SpreadsheetSkeleton['stylesCache'];

const isChanged = (view: IViewportInfo): boolean =>
  view.isDirty !== 0 ||
  view.isForceDirty ||
  view.diffX !== 0 ||
  view.diffY !== 0 ||
  view.diffBounds.length > 0 ||
  view.diffCacheBounds.length > 0;

/** All grids of this page paint so from then on. */
export function keepStylesOfUnchangedCells(): void {
  /** Whether cells of the sheet that is being painted have changed. */
  let changed = true;
  /** The parts of a sheet whose styles were put together; what forgets the styles begins with a new object for them. */
  const known = new WeakMap<Gathered, Set<string>>();

  Spreadsheet.prototype.render = function (this: Spreadsheet, ...where) {
    changed = this.isDirty() || this.isForceDirty();
    try {
      return paint.apply(this, where);
    } finally {
      changed = true;
    }
  };

  SpreadsheetSkeleton.prototype.setStylesCache = function (this: SpreadsheetSkeleton, view) {
    const parts = known.get(this.stylesCache) ?? new Set();
    if (view && !changed && !isChanged(view) && parts.has(view.viewportKey)) {
      this.updateVisibleRange(view);
      return this;
    }
    const done = gather.call(this, view);
    if (view) known.set(this.stylesCache, parts.add(view.viewportKey));
    return done;
  };
}

const soon = Layer.prototype.makeDirtyWithDebounce;

/**
 * A layer that is to be painted soon needs no second word for it: the grid says it several times for each command, and opened and
 * closed a channel of messages each time.
 */
export function askOnceForAPaint(): void {
  const said = new WeakMap<Layer, boolean>();
  Layer.prototype.makeDirtyWithDebounce = function (this: Layer, state = true) {
    const { _debounceDirtyFunc: waiting } = this as unknown as { _debounceDirtyFunc: (() => void) | null };
    if (waiting && said.get(this) === state) return;
    said.set(this, state);
    soon.call(this, state);
  };
}
