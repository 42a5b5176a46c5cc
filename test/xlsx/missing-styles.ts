import { departmentFile, unzipped, zipped } from './packages';

/** Lists of a style sheet that a program, or an accident, may have left out. */
export const STYLE_LISTS = [
  ...(['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'] as const),
];

/** Ways in which a list has nothing in it. */
export const NOTHING = {
  gone: () => '',
  empty: (list: string) => `<${list} count="0"></${list}>`,
  closed: (list: string) => `<${list}/>`,
} as const;

/** The department's workbook without what these lists hold; its cells and rules still refer to it. */
export function withoutStyles(lists: readonly string[], how: keyof typeof NOTHING): Uint8Array {
  const parts = unzipped(departmentFile());
  let styles = parts['xl/styles.xml'] ?? '';
  for (const list of lists)
    styles = styles.replace(new RegExp(`<${list}(?: [^>]*)?(?:/>|>.*?</${list}>)`, 's'), NOTHING[how](list));
  return zipped({ ...parts, 'xl/styles.xml': styles });
}
