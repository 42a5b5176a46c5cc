import type { Area } from '../gradebook/snapshot';
import type { AreaFormat, CellStyle } from '../jury/plan/types';

/** One style and all the cells that get it in one call. */
export interface FormatGroup {
  readonly style: CellStyle;
  readonly areas: readonly Area[];
}

interface OpenGroup {
  readonly key: string;
  readonly style: CellStyle;
  readonly areas: Area[];
}

/**
 * Puts formats with the same style together, as far as those between them do not concern the same cells: later formats
 * still lie over earlier ones. Neighbours side by side become one area.
 */
export function formatGroups(formats: readonly AreaFormat[]): readonly FormatGroup[] {
  const groups: OpenGroup[] = [];
  for (const { area, style } of formats) {
    const key = keyOf(style, area);
    const host = groupFor(groups, key, area);
    if (!host) groups.push({ key, style, areas: [area] });
    else if (!extendLast(host.areas, area, style)) host.areas.push(area);
  }
  return groups;
}

/** The latest group of the same style that no later group covers at these cells. */
function groupFor(groups: readonly OpenGroup[], key: string, area: Area): OpenGroup | null {
  for (let i = groups.length - 1; i >= 0; i--) {
    const group = groups[i];
    if (!group) break;
    if (group.key === key) return group;
    if (group.areas.some((one) => overlap(one, area))) return null;
  }
  return null;
}

/** Lines inside an area are drawn only where there is an inside: areas with and without one are told apart. */
function keyOf(style: CellStyle, area: Area): string {
  const shape =
    style.border === undefined
      ? ''
      : `${area.bottom > area.top ? 'tall' : ''}${area.right > area.left ? 'wide' : ''}`;
  return shape + JSON.stringify(Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Joins an area to the one left of it; not with lines, where one column alone has no inside. */
function extendLast(areas: Area[], area: Area, style: CellStyle): boolean {
  const last = areas.at(-1);
  if (!last || style.border !== undefined) return false;
  if (last.top !== area.top || last.bottom !== area.bottom || last.right + 1 !== area.left) return false;
  areas[areas.length - 1] = { ...last, right: area.right };
  return true;
}
