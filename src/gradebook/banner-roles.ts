import { textAt, type Grid } from '../cells/grid';
import { roleOfText, type ModuleRole } from './header-text';
import type { ModuleHeading } from './module-columns';
import { isEarlier } from './outdated';

/** What a banner may say of all columns below it, beside the marks under another one. */
const TELLING: readonly (ModuleRole | null)[] = ['other', 'class-average', 'second-session'];

/**
 * Modules that stand once more below a banner of their own: `Notes` over the marks, and `Absences (h)`, `Rangs`,
 * `Moyennes de la promo`, `Session 2` or last year's university year over the same codes again.
 * @param rows the header's rows
 */
export function withBannerRoles(
  headings: readonly ModuleHeading[],
  grid: Grid,
  rows: readonly number[],
): readonly ModuleHeading[] {
  const bannerOf = (heading: ModuleHeading): string => bannerOver(grid, rows, heading);
  return headings.map((heading) => {
    if (heading.role !== 'mark') return heading;
    const again = headings.filter(
      (one) =>
        one !== heading && one.role === 'mark' && one.index === heading.index && one.code === heading.code,
    );
    const own = again.length === 0 ? '' : bannerOf(heading);
    const others = again.map(bannerOf).filter((other) => other !== own);
    if (own === '' || others.length === 0) return heading;
    const role = roleOfText(own);
    const isLeft = others.some((other) => !TELLING.includes(roleOfText(other)));
    if (isLeft && role !== null && TELLING.includes(role)) return { ...heading, role };
    return others.some((other) => isEarlier(own, other)) ? { ...heading, role: 'other' } : heading;
  });
}

/** The text of the merged cell over a column, above the cell that names its module; `''` without one. */
export function bannerOver(
  grid: Grid,
  rows: readonly number[],
  { row, column }: Pick<ModuleHeading, 'row' | 'column'>,
): string {
  for (const at of rows.filter((one) => one < row).reverse()) {
    const merge = grid.mergeAt(at, column);
    if (merge && merge.right > merge.left) return textAt(grid, at, column);
  }
  return '';
}
