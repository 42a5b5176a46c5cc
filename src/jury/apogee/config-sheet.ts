import { plain } from '../../curricula/codes';
import { cellText } from '../../gradebook/mark';
import type { RawCell, WorkbookSnapshot } from '../../cells/snapshot';
import { ALL_KEYS } from '../../locales/keys';
import type { KeyWords } from '../../locales/types/keys';
import { DECIMALS, SEPARATORS, type ConfiguredObject, type NoteFormat, type TypedConfig } from './config';
import { CODE_KINDS, type CodeKind } from '../../vocabulary/apogee';
import { codeTable } from './result-codes';
import { ourSheet } from '../our-sheets/find';

/**
 * Columns of the sheet. The last one is hidden and says what a row is about, so that rows are known again when people sort,
 * move or add some: `apogee:object:ELP|7WGA4||0|1`, `apogee:code:CMP`, `apogee:format:decimals`.
 */
export const COLUMNS = {
  code: 0,
  type: 1,
  version: 2,
  session: 3,
  subject: 4,
  state: 5,
  kinds: 6,
  label: 7,
  key: 8,
} as const;
/** Of the table of codes: our code, then one column per kind. */
export const kindColumn = (kind: CodeKind): number => 1 + CODE_KINDS.indexOf(kind);
export const VALUE_COLUMN = 1;

const KEY = 'apogee:';
export const objectKey = (key: string): string => `${KEY}object:${key}`;
export const codeKey = (code: string): string => `${KEY}code:${code}`;
export const formatKey = (name: keyof NoteFormat): string => `${KEY}format:${name}`;

/** What stands on the sheet "Apogée" of a workbook; null when it has none. */
export function readApogeeConfig(workbook: WorkbookSnapshot): TypedConfig | null {
  const sheet = ourSheet(workbook, 'apogee');
  if (!sheet) return null;
  const objects = new Map<string, ConfiguredObject>();
  const codes = new Map<CodeKind, Map<string, string>>(CODE_KINDS.map((kind) => [kind, new Map()]));
  let format: Partial<NoteFormat> = {};
  for (const cells of sheet.rows) {
    const at = cells?.findIndex((cell) => typeof cell === 'string' && cell.startsWith(KEY)) ?? -1;
    if (!cells || at < 0) continue;
    const text = (column: number): string => cellText(cells[at - COLUMNS.key + column] ?? null).trim();
    const [, what = '', of = ''] = /^apogee:(\w+):(.*)$/s.exec(cellText(cells[at] ?? null)) ?? [];
    if (what === 'object' && !objects.has(of)) objects.set(of, objectOf(of, text));
    if (what === 'code')
      for (const kind of CODE_KINDS) codes.get(kind)?.set(of, text(kindColumn(kind)).toUpperCase());
    if (what === 'format')
      format = { ...format, ...formatOf(of, cells[at - COLUMNS.key + VALUE_COLUMN] ?? null) };
  }
  return {
    objects: [...objects.values()],
    codes: codeTable((kind) => codes.get(kind) ?? new Map<string, string>()),
    format,
  };
}

function objectOf(key: string, text: (column: number) => string): ConfiguredObject {
  return {
    key,
    type: text(COLUMNS.type),
    code: text(COLUMNS.code),
    version: text(COLUMNS.version),
    session: text(COLUMNS.session),
    label: text(COLUMNS.label),
    subject: text(COLUMNS.subject),
    proposed: false,
  };
}

/** A value that is none of the choices says nothing: the default holds. */
function formatOf(name: string, cell: RawCell): Partial<NoteFormat> {
  const written = plain(cellText(cell));
  const isWord = (word: (words: KeyWords['apogee']) => string): boolean =>
    ALL_KEYS.some(({ apogee }) => plain(word(apogee)) === written);
  if (name === 'decimals') {
    const decimals = DECIMALS.find((one) => String(one) === written);
    return decimals === undefined ? {} : { decimals };
  }
  if (name === 'separator') {
    const separator = SEPARATORS.find(
      (one) => one === written || isWord(({ separators }) => separators[one]),
    );
    return separator === undefined ? {} : { separator };
  }
  if (name !== 'juryPoints') return {};
  if (isWord(({ yes }) => yes)) return { juryPoints: true };
  return isWord(({ no }) => no) ? { juryPoints: false } : {};
}
