import type { WorkbookSnapshot } from '../cells/snapshot';
import { plain } from '../curricula/codes';
import { cellName } from '../cells/a1';
import { collectable, type Collected } from '../jury/modules/collected';
import type { Preparation } from '../jury/prepare';
import type { JuryReport } from '../jury/report';
import type { Locale } from '../locales/locale';
import type { ModuleCode } from '../rules/types';
import type { JuryOptions } from './options';
import { CommandError, STATUS } from './usage';
import { about, words } from './words';

/** What `--collect` found, told line by line. */
export function collectedMarks(
  workbook: WorkbookSnapshot,
  { gradebook, inForce }: Preparation,
  { collect }: JuryOptions,
  { modules }: Locale,
  tell: (notice: string) => void,
): readonly Collected[] {
  if (collect === null) return [];
  const marks = collectable(workbook, gradebook, inForce.curriculum.modules);
  for (const { sheet, row, column, module, before, after, from } of marks) {
    tell(modules.change(`${sheet}!${cellName(row, column)}`, module, before, String(after), from));
  }
  const said = collect === 'write' ? words().collected : words().toCollect;
  tell(marks.length === 0 ? words().nothingToCollect : said(marks.length));
  return marks;
}

/** The modules that `--module-sheets` names. @throws CommandError where one is none of the curriculum */
export function modulesAsked(
  { moduleSheets }: JuryOptions,
  { curriculum }: JuryReport,
): readonly ModuleCode[] {
  const known = curriculum.modules.map(({ code }) => code);
  if (moduleSheets === null) return [];
  if (moduleSheets === 'all') return known;
  return moduleSheets.split(/[,;]/).map((text) => {
    const bare = (code: string): string => plain(code).replace(/[^A-Z0-9]/g, '');
    const code = known.find((one) => bare(one) === bare(text));
    if (code !== undefined) return code;
    const message = words().noSuchModule(known.slice(0, 3).join(', '));
    throw new CommandError(STATUS.usage, about(`--module-sheets ${text}`, message));
  });
}
