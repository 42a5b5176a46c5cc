import { juryCsv } from '../jury/csv';
import { planDocuments } from '../jury/documents/plan-documents';
import { DOCUMENT_ROLES, type DocumentRole } from '../vocabulary/documents';
import { typedCells } from '../jury/documents/typed';
import { minutesEntries } from '../jury/entries';
import { juryJson } from '../jury/json';
import { readJournal } from '../jury/journal/read-journal';
import { planWorkbook } from '../jury/sheets/workbook-plan';
import { SHEET_ROLES, type SheetRole } from '../jury/our-sheets/roles';
import { anonymous } from '../jury/anonymous';
import { prepareJury } from '../jury/prepare';
import { settingsProblemText } from '../jury/settings/read-settings';
import type { SheetPlan } from '../plan/types';
import type { JuryReport } from '../jury/report';
import { LOCALES } from '../locales/registry';
import type { Day } from '../vocabulary/day';
import type { Locale } from '../locales/locale';
import { openPackage, readWorkbook, type WorkbookPackage } from '../xlsx/open-package';
import { resolveSheetNames } from '../xlsx/sheet-names';
import { writeWorkbook } from '../xlsx/write-workbook';
import { apogeeSheets, filledApogee } from './apogee';
import { chosenCurriculum } from './curriculum-option';
import { readBytes, writeWhole, type Output } from './files';
import { notices, noTableMessage, openMessage, summary } from './messages';
import { withHistory } from './history-option';
import { readOptions, type JuryOptions } from './options';
import { CommandError, HELP, STATUS } from './usage';
import { zlibCodec } from './zlib-codec';

/** The batch command, by the contract of `npm run jury`. @returns the exit status */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    const options = readOptions(argv);
    if (options === 'help') process.stdout.write(HELP);
    else run(options);
    return STATUS.done;
  } catch (error) {
    if (error instanceof CommandError) {
      process.stderr.write(`jury: ${error.message}\n`);
      return error.status;
    }
    process.stderr.write(
      `jury: erreur inattendue (${error instanceof Error ? error.message : String(error)})\n`,
    );
    return STATUS.failed;
  }
}

function run(options: JuryOptions): void {
  const curriculum = chosenCurriculum(options.curriculum);
  const opened = openPackage(readBytes(options.workbook, STATUS.unreadable), zlibCodec);
  if (!opened.ok) throw new CommandError(STATUS.unreadable, openMessage(options.workbook, opened.error));
  let workbook = readWorkbook(opened.package);
  let prepared = prepareJury(workbook, { curriculum });
  let history: SheetPlan | null = null;
  if (prepared.ok && options.history.length > 0) {
    const { language } = prepared.settings;
    const nameOf = (role: string, name: string): string =>
      resolveSheetNames(opened.package, [{ role, name }]).get(role) ?? name;
    const added = withHistory(
      workbook,
      options.history,
      prepared,
      nameOf,
      LOCALES[language === 'auto' ? 'fr' : language],
    );
    ({ workbook } = added);
    history = added.sheet;
    prepared = prepareJury(workbook, { curriculum });
    for (const notice of added.notices) process.stderr.write(`jury: ${notice}\n`);
  }
  if (!prepared.ok) {
    throw new CommandError(
      STATUS.noTable,
      noTableMessage(options.workbook, prepared.inForce, prepared.findings),
    );
  }
  const { language } = prepared.settings;
  const locale = LOCALES[language === 'auto' ? 'fr' : language];
  for (const notice of notices(workbook, prepared.inForce)) process.stderr.write(`jury: ${notice}\n`);
  for (const problem of prepared.settingsProblems) {
    process.stderr.write(`jury: ${settingsProblemText(problem, locale)}\n`);
  }
  const report = options.anonymous ? anonymous(prepared.report, locale) : prepared.report;
  const apogee = options.apogee && filledApogee(options.apogee, workbook, prepared.report, locale);
  const outputs: Output[] = [];
  if (options.out !== null) {
    const context = { locale, day: today(), minutesEntries: minutesEntries(workbook) };
    const names = namesOf(opened.package, locale, options.documents ? DOCUMENT_ROLES : []);
    const plan = planWorkbook(report, { ...context, names, journal: readJournal(workbook) });
    const documents = options.documents
      ? planDocuments(report, DOCUMENT_ROLES, {
          ...context,
          names,
          typed: typedCells(workbook, report.students),
        })
      : [];
    const more = [
      ...(history && !options.anonymous ? [history] : []),
      ...(apogee ? apogeeSheets(opened.package, apogee, report.namesHidden === true, locale) : []),
    ];
    const sheets = [...plan.sheets, ...documents, ...more];
    const bytes = writeWorkbook(opened.package, { ...plan, sheets });
    outputs.push({ option: '--out', file: options.out, bytes });
  }
  if (options.csv !== null) {
    const bytes = new TextEncoder().encode(juryCsv(report, locale));
    outputs.push({ option: '--csv', file: options.csv, bytes });
  }
  if (options.apogee && apogee) {
    outputs.push({ option: '--apogee-out', file: options.apogee.out, bytes: apogee.bytes });
  }
  writeWhole(outputs);
  for (const notice of apogee?.notices ?? []) process.stderr.write(`jury: ${notice}\n`);
  process.stdout.write(
    options.json ? `${JSON.stringify(juryJson(report, locale))}\n` : summaryOf(report, options, locale),
  );
}

/** @param documents those that are written besides the sheets of the jury: their names are chosen together */
function namesOf(
  file: WorkbookPackage,
  { sheets, documents: labels }: Locale,
  documents: readonly DocumentRole[],
): Record<SheetRole | DocumentRole, string> {
  const wanted = { ...labels.sheets, ...sheets };
  const roles = [...SHEET_ROLES, ...documents];
  const found = resolveSheetNames(
    file,
    roles.map((role) => ({ role, name: wanted[role] })),
  );
  return { ...wanted, ...Object.fromEntries(found) };
}

function summaryOf(report: JuryReport, options: JuryOptions, locale: Locale): string {
  const files = [options.out, options.csv, options.apogee?.out].filter((file) => typeof file === 'string');
  const written = options.documents ? `${locale.documents.cli(DOCUMENT_ROLES.length)}\n` : '';
  return summary(report, locale) + written + files.map((file) => `Écrit : ${file}\n`).join('');
}

function today(): Day {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
