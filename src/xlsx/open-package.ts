import type { SheetSnapshot, WorkbookSnapshot } from '../cells/snapshot';
import { fflateCodec, fflateUnpacker, type Codec, type Unpacker } from './codec';
import { readNumberKinds } from './cell-formats';
import { CONTENT_TYPES_PART, contentTypeOf } from './content-types';
import { foreignFile } from './foreign-file';
import { brokenPart, OpenProblem, type OpenError } from './open-error';
import { rolesOf } from './our-sheets';
import { Parts } from './parts';
import { checkSizes, ReadBudget } from './read-budget';
import { readRelationships } from './relationships';
import { readSharedStrings } from './shared-strings';
import type { SheetLayout } from './sheet-layout';
import { readWorkbookPart, type WorkbookPart } from './workbook-part';
import { readWorksheet } from './worksheet-read';
import { outline, type Outline } from './xml-outline';
import { readZip } from './zip-read';

/**
 * A workbook file that has been read whole: whatever is wrong with it is known before anything is made of it.
 * Nothing in here is changed by writing.
 */
export interface WorkbookPackage {
  readonly parts: Parts<Codec>;
  readonly contentTypes: Outline;
  readonly workbook: WorkbookPart;
  /** Undefined when the workbook has no styles. */
  readonly styles: { readonly part: string; readonly source: Outline } | undefined;
  /** By index of the sheet; undefined for sheets without cells. */
  readonly layouts: readonly (SheetLayout | undefined)[];
  readonly snapshots: readonly (SheetSnapshot | undefined)[];
  /** Index of our sheets by role. */
  readonly roles: ReadonlyMap<string, number>;
}

type OpenedPackage<Packing extends Unpacker> = Omit<WorkbookPackage, 'parts'> & {
  readonly parts: Parts<Packing>;
};

type OpenResult<Packing extends Unpacker = Codec> =
  | { readonly ok: true; readonly package: OpenedPackage<Packing> }
  | { readonly ok: false; readonly error: OpenError };

/** Content types of the workbook parts that can be read: .xlsx, .xlsm, .xltx, .xltm. */
const WORKBOOK_TYPES =
  /spreadsheetml\.(?:sheet|template)\.main\+xml$|ms-excel\.(?:sheet|template)\.macroEnabled\.main\+xml$/i;

/**
 * @param bytes a whole file, whatever it is; they are kept, not copied, and never changed
 * @param codec unpacks its parts now and packs them when they are written
 */
export const openPackage = (bytes: Uint8Array, codec: Codec = fflateCodec): OpenResult =>
  opened(bytes, codec);

/** The same of a file that is only read: the pane carries nothing that packs. */
export const openToRead = (bytes: Uint8Array): OpenResult<Unpacker> => opened(bytes, fflateUnpacker);

function opened<Packing extends Unpacker>(bytes: Uint8Array, codec: Packing): OpenResult<Packing> {
  const foreign = foreignFile(bytes);
  if (foreign) return { ok: false, error: foreign };
  try {
    return { ok: true, package: open(new Parts(readZip(bytes), codec)) };
  } catch (error) {
    if (error instanceof OpenProblem) return { ok: false, error: error.reason };
    throw error;
  }
}

function open<Packing extends Unpacker>(parts: Parts<Packing>): OpenedPackage<Packing> {
  const contentTypes = contentTypesOf(parts);
  const workbook = readWorkbookPart(parts, workbookPartOf(parts, contentTypes));
  const related = (kind: string): string | undefined =>
    workbook.relationships.all.find((one) => one.kind === kind && !one.external && parts.has(one.target))
      ?.target;
  const stringsPart = related('sharedStrings');
  const stylesPart = related('styles');
  checkSizes(
    parts,
    workbook.sheets.flatMap(({ part, hasCells }) => (hasCells && parts.has(part) ? [part] : [])),
    [stringsPart, stylesPart].filter((part) => part !== undefined),
  );
  const strings = stringsPart ? readSharedStrings(stringsPart, parts.read(stringsPart)) : [];
  const styles = stylesPart ? stylesOf(parts, stylesPart) : undefined;
  const kinds = styles ? readNumberKinds(styles.source) : [];
  const budget = new ReadBudget();
  const read = workbook.sheets.map(({ part, name, visible, hasCells }) =>
    hasCells ? readWorksheet({ part, name, visible, strings, kinds, budget }, parts.read(part)) : undefined,
  );
  return {
    parts,
    contentTypes,
    workbook,
    styles,
    layouts: read.map((sheet) => sheet?.layout),
    snapshots: read.map((sheet) => sheet?.snapshot),
    roles: rolesOf(workbook),
  };
}

/** Undefined for a part that holds none: one is written anew. */
function stylesOf(parts: Parts, part: string): WorkbookPackage['styles'] {
  const source = outline(part, parts.read(part), 3);
  if (source.root.name !== 'styleSheet') throw brokenPart(part, `is no styleSheet but ${source.root.name}`);
  return source.root.children.length > 0 ? { part, source } : undefined;
}

function contentTypesOf(parts: Parts): Outline {
  if (parts.has(CONTENT_TYPES_PART)) return outline(CONTENT_TYPES_PART, parts.read(CONTENT_TYPES_PART), 1);
  if (parts.has('mimetype')) throw new OpenProblem({ code: 'not-workbook', detail: 'ods' });
  throw new OpenProblem({ code: 'not-workbook', detail: 'zip' });
}

function workbookPartOf(parts: Parts, contentTypes: Outline): string {
  const main = readRelationships(parts, '').all.find(
    (one) => one.kind === 'officeDocument' && !one.external,
  )?.target;
  if (main === undefined) throw new OpenProblem({ code: 'not-workbook', detail: 'no main part' });
  const type = contentTypeOf(contentTypes, main) ?? '';
  if (/sheet\.binary/i.test(type))
    throw new OpenProblem({ code: 'not-workbook', part: main, detail: 'xlsb' });
  if (!WORKBOOK_TYPES.test(type)) throw new OpenProblem({ code: 'not-workbook', part: main, detail: type });
  return main;
}

/** Whether the file may hold macros (.xlsm): Excel opens it under such a name only. */
export const mayHoldMacros = ({ contentTypes, workbook }: WorkbookPackage): boolean =>
  /macroEnabled/i.test(contentTypeOf(contentTypes, workbook.part) ?? '');

/** The cells of a workbook: the department's sheets in the order of the tabs, and ours apart. */
export function readWorkbook(file: OpenedPackage<Unpacker>): WorkbookSnapshot {
  const ours = new Set(file.roles.values());
  return {
    sheets: file.snapshots.flatMap((sheet, i) => (sheet && !ours.has(i) ? [sheet] : [])),
    ours: [...file.roles].flatMap(([role, index]) => {
      const sheet = file.snapshots[index];
      return sheet ? [{ role, sheet }] : [];
    }),
  };
}
