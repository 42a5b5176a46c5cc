import { juryCsv } from '../jury/csv';
import { minutesEntries } from '../jury/entries';
import { readJournal } from '../jury/journal/read-journal';
import { juryJson } from '../jury/json';
import { planWorkbook, SHEET_ROLES, type SheetRole } from '../jury/plan/workbook-plan';
import { anonymous } from '../jury/anonymous';
import { prepareJury } from '../jury/prepare';
import { settingsProblemText } from '../jury/settings-sheet';
import type { SheetPlan } from '../jury/plan/types';
import type { JuryReport } from '../jury/report';
import { en } from '../locales/en';
import { fr } from '../locales/fr';
import type { Day, Locale } from '../locales/locale';
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
      prepared.report,
      nameOf,
      language === 'en' ? en : fr,
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
  const locale = prepared.settings.language === 'en' ? en : fr;
  for (const notice of notices(workbook, prepared.inForce)) process.stderr.write(`jury: ${notice}\n`);
  for (const problem of prepared.settingsProblems) {
    process.stderr.write(`jury: ${settingsProblemText(problem, locale)}\n`);
  }
  const report = options.anonymous ? anonymous(prepared.report, locale) : prepared.report;
  const apogee = options.apogee && filledApogee(options.apogee, workbook, prepared.report, locale);
  const outputs: Output[] = [];
  if (options.out !== null) {
    const plan = planWorkbook(report, {
      locale,
      day: today(),
      names: namesOf(opened.package, locale),
      minutesEntries: minutesEntries(workbook),
      journal: readJournal(workbook),
    });
    const more = [
      ...(history && !options.anonymous ? [history] : []),
      ...(apogee ? apogeeSheets(opened.package, apogee, options, locale) : []),
    ];
    const bytes = writeWorkbook(opened.package, { ...plan, sheets: [...plan.sheets, ...more] });
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

function namesOf(file: WorkbookPackage, { sheets }: Locale): Record<SheetRole, string> {
  const wanted = SHEET_ROLES.map((role) => ({ role, name: sheets[role] }));
  const names = resolveSheetNames(file, wanted);
  const nameOf = (role: SheetRole): string => names.get(role) ?? sheets[role];
  return {
    jury: nameOf('jury'),
    minutes: nameOf('minutes'),
    statistics: nameOf('statistics'),
    anomalies: nameOf('anomalies'),
    journal: nameOf('journal'),
  };
}

function summaryOf(report: JuryReport, options: JuryOptions, locale: Locale): string {
  const files = [options.out, options.csv, options.apogee?.out].filter((file) => typeof file === 'string');
  return summary(report, locale) + files.map((file) => `Écrit : ${file}\n`).join('');
}

function today(): Day {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
