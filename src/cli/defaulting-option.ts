import { openPackage, readWorkbook } from '../xlsx/open-package';
import { readBytes } from './files';
import { openMessage } from './messages';
import { CommandError, STATUS } from './usage';
import { zlibCodec } from './zlib-codec';

/**
 * The lines of a file with numbers of defaulting students: a text, a CSV, or all sheets of a workbook. The first line may be a
 * header, and is left out where it has no number.
 * @throws CommandError with the status of wrong usage when the file cannot be read
 */
export function numbersIn(file: string): readonly string[] {
  const bytes = readBytes(file, STATUS.usage);
  const lines = /\.xlsx$/i.test(file)
    ? ofWorkbook(file, bytes)
    : new TextDecoder().decode(bytes).split(/\r?\n/);
  const [first = '', ...others] = lines.filter((line) => line.trim() !== '');
  return /\d{3}/.test(first) ? [first, ...others] : others;
}

function ofWorkbook(file: string, bytes: Uint8Array): readonly string[] {
  const opened = openPackage(bytes, zlibCodec);
  if (!opened.ok) throw new CommandError(STATUS.usage, openMessage(file, opened.error));
  return readWorkbook(opened.package).sheets.flatMap(({ rows }) =>
    Array.from(rows, (cells) => (cells ?? []).filter((cell) => typeof cell !== 'object').join(' ')),
  );
}
