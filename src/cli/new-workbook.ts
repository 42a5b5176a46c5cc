import { BUILTIN_CURRICULA } from '../curricula/builtin';
import { planMarksSheets } from '../jury/sheets/new-marks-sheets';
import { CLI_WORDS } from '../locales/cli';
import { LANGUAGES } from '../locales/languages';
import { newWorkbook } from '../xlsx/new-workbook';
import { writeWhole } from './files';
import type { NewWorkbookOptions } from './options';
import { CommandError, STATUS } from './usage';
import { about, words } from './words';
import { zlibCodec } from './zlib-codec';

/**
 * Writes a new workbook of marks for a built-in curriculum, in the first language, as all that is written.
 * @returns what is said of it
 * @throws CommandError where no curriculum begins so, or several do
 */
export function writeNewWorkbook({ newWorkbook: name, out }: NewWorkbookOptions): string {
  const fitting = BUILTIN_CURRICULA.filter(({ id }) => name !== '' && id.startsWith(name));
  const [curriculum, ...others] = fitting;
  if (!curriculum || (others.length > 0 && curriculum.id !== name)) {
    const known = BUILTIN_CURRICULA.map(({ id }) => id).join(', ');
    throw new CommandError(STATUS.usage, about(`--new-workbook ${name}`, words().newWorkbook.unknown(known)));
  }
  const sheets = planMarksSheets(curriculum, CLI_WORDS[LANGUAGES[0]].newWorkbook);
  writeWhole([{ option: '--out', file: out, bytes: newWorkbook(sheets, zlibCodec) }]);
  return `${words().written(out)}\n`;
}
