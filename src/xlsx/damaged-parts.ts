import { OpenProblem } from './open-error';
import type { WorkbookPackage } from './open-package';
import { readRelationships, sourceOfRelationships } from './relationships';
import { scanXml } from './xml-scan';

/** So much XML that nobody reads is looked through, in bytes: a tenth of a second. */
const MOST_PROVED = 8e6;
/** They point to no part, go when the workbook is written, or are often left out by programs that write a link to them. */
const IDLE = new Set(['hyperlink', 'calcChain', 'styles', 'theme']);

/**
 * Names of parts that nobody reads (a picture, say) and that are copied as they are although they cannot be unpacked, are not
 * well-formed, or are not there where another part points to them.
 */
export function damagedParts(file: WorkbookPackage): readonly string[] {
  const { parts, workbook } = file;
  const read = new Set(
    [
      workbook.part,
      ...workbook.sheets.flatMap(({ part, hasCells }) => (hasCells ? [part] : [])),
      ...workbook.relationships.all.flatMap(({ kind, target }) => (kind === 'sharedStrings' ? [target] : [])),
    ].map((name) => name.toLowerCase()),
  );
  let left = MOST_PROVED;
  const damaged = parts.entries.flatMap(({ name, size }) => {
    const isProved =
      /^(?:xl|docProps|customXml|_rels)\/.*\.(?:xml|rels)$/i.test(name) &&
      !read.has(name.toLowerCase()) &&
      (left -= size) >= 0;
    return isSound(() => {
      const bytes = parts.read(name);
      if (isProved && !isOtherwiseEncoded(bytes)) scanXml(name, bytes, { open: nothing, close: nothing });
    })
      ? []
      : [name];
  });
  return [...damaged, ...missingParts(file)];
}

/** What others than Excel put in (`customXml`) may be in an encoding that packages do not know: it is none of our business. */
function isOtherwiseEncoded(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 120));
  return /^<\?xml[^>]*\bencoding=["'](?!utf)/i.test(start);
}

function missingParts({ parts }: WorkbookPackage): readonly string[] {
  const missing = new Set<string>();
  for (const { name } of parts.entries) {
    const source = sourceOfRelationships(name);
    if (source === null) continue;
    isSound(() => {
      for (const { kind, target, external } of readRelationships(parts, source).all)
        if (!external && !IDLE.has(kind) && !parts.has(target)) missing.add(target);
    });
  }
  return [...missing];
}

const nothing = (): void => undefined;

function isSound(look: () => void): boolean {
  try {
    look();
    return true;
  } catch (error) {
    if (error instanceof OpenProblem) return false;
    throw error;
  }
}
