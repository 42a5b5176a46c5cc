import type { Outline } from './xml-outline';

export const CONTENT_TYPES_PART = '[Content_Types].xml';

/** Content type of a part by its own entry, else by its extension (ECMA-376 part 2, 7.3). */
export function contentTypeOf(types: Outline, part: string): string | undefined {
  const name = `/${part}`.toLowerCase();
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const own = types.root.children.find(
    (child) => child.name === 'Override' && child.attributes['PartName']?.toLowerCase() === name,
  );
  const byExtension = types.root.children.find(
    (child) => child.name === 'Default' && child.attributes['Extension']?.toLowerCase() === extension,
  );
  return (own ?? byExtension)?.attributes['ContentType'];
}
