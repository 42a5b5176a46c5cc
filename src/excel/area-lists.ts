import type { Area } from '../cells/snapshot';
import type { AreaFormat, CellStyle } from '../plan/types';

/** One property with one value, and all the cells that get it in one call. */
interface PropertyAreas {
  readonly property: keyof CellStyle;
  readonly value: CellStyle[keyof CellStyle];
  readonly areas: readonly Area[];
}

interface OpenList extends PropertyAreas {
  readonly areas: Area[];
  /** The lowest row of them all: what stands below overlaps none. */
  bottom: number;
}

/**
 * Formats taken apart by property: what many columns share, such as their lines, is said once for all of them. Of each
 * property later formats still lie over earlier ones.
 */
export function propertyAreas(formats: readonly AreaFormat[]): readonly PropertyAreas[] {
  const byProperty = new Map<keyof CellStyle, OpenList[]>();
  for (const { area, style } of formats) {
    for (const property of Object.keys(style) as (keyof CellStyle)[]) {
      const value = style[property];
      if (value === undefined) continue;
      const lists = byProperty.get(property) ?? [];
      byProperty.set(property, lists);
      const list = listFor(lists, value, area);
      if (list) add(list, area);
      else lists.push({ property, value, areas: [area], bottom: area.bottom });
    }
  }
  return [...byProperty.values()].flat();
}

/** The latest list of the same value that no later list covers at these cells. */
function listFor(lists: readonly OpenList[], value: unknown, area: Area): OpenList | null {
  for (let i = lists.length - 1; i >= 0; i -= 1) {
    const list = lists[i] as OpenList;
    if (list.value === value) return list;
    if (area.top <= list.bottom && list.areas.some((one) => overlap(one, area))) return null;
  }
  return null;
}

function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Adds an area; one beside or below the last makes it larger. */
function add(list: OpenList, area: Area): void {
  const { areas } = list;
  list.bottom = Math.max(list.bottom, area.bottom);
  const last = areas.at(-1);
  const joined = last && union(last, area);
  if (!joined) areas.push(area);
  else areas[areas.length - 1] = joined;
}

/** Two areas as one rectangle, when side by side they are one. */
function union(a: Area, b: Area): Area | null {
  const beside = a.top === b.top && a.bottom === b.bottom && a.right + 1 === b.left;
  const below = a.left === b.left && a.right === b.right && a.bottom + 1 === b.top;
  return beside || below ? { ...a, bottom: b.bottom, right: b.right } : null;
}
