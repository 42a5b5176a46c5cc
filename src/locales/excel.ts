import { enExcel } from './en/excel';
import { frExcel } from './fr/excel';
import type { Language } from './languages';
import type { ExcelWords } from './types/excel';
import { typeset } from './typeset';

/** Words of the Diagnostic of Excel. */
export const EXCEL_WORDS: Readonly<Record<Language, ExcelWords>> = { fr: typeset(frExcel), en: enExcel };
