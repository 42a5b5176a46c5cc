import { DOCUMENT_ROLES } from '../vocabulary/documents';
import { anonymous } from '../jury/anonymous';
import { prepareJury, type Preparation } from '../jury/prepare';
import { settingsProblemText } from '../jury/settings/read-settings';
import { documentSheets } from '../jury/use-cases/create-documents';
import { apogeeSheets } from '../jury/use-cases/export-apogee';
import { exportTable } from '../jury/use-cases/export-table';
import { prepareSheets } from '../jury/use-cases/prepare-sheets';
import { dayOf } from '../jury/use-cases/sitting';
import { asTheyAre, together } from '../jury/use-cases/writing';
import type { SheetPlan } from '../plan/types';
import type { JuryReport } from '../jury/report';
import { CLI_WORDS } from '../locales/cli';
import { LANGUAGES } from '../locales/languages';
import { LOCALES } from '../locales/registry';
import { withPlainSpaces } from '../locales/typeset';
import type { Locale } from '../locales/locale';
import { damagedParts, mayHoldMacros, openPackage, readWorkbook } from '../xlsx/open-package';
import { resolveSheetNames } from '../xlsx/sheet-names';
import { writeWorkbook } from '../xlsx/write-workbook';
import { filledApogee } from './apogee';
import { numbersIn } from './defaulting-option';
import { chosenCurriculum } from './curriculum-option';
import { readBytes, writeWhole, type Output } from './files';
import { notices, roomNotices, noTableMessage, notFollowedLines, openMessage, summary } from './messages';
import { withHistory } from './history-option';
import { readOptions, type JuryOptions } from './options';
import { CommandError, say, STATUS } from './usage';
import { words } from './words';
import { about } from './words';
import { zlibCodec } from './zlib-codec';

/** The batch command, by the contract of `npm run jury`. @returns the exit status */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    const options = readOptions(argv);
    if (options === 'help')
      process.stdout.write(LANGUAGES.map((language) => CLI_WORDS[language].help).join('\n---\n\n'));
    else run(options);
    return STATUS.done;
  } catch (error) {
    if (error instanceof CommandError) {
      say('jury', error.message);
      return error.status;
    }
    const detail = error instanceof Error ? error.message : String(error);
    say('jury', words().unexpected(detail));
    return STATUS.failed;
  }
}

function run(options: JuryOptions): void {
  const asked = {
    curriculum: chosenCurriculum(options.curriculum),
    rulings: options.rules,
    defaulting: options.defaulting.flatMap(numbersIn),
  };
  const opened = openPackage(readBytes(options.workbook, STATUS.unreadable), zlibCodec);
  if (!opened.ok) throw new CommandError(STATUS.unreadable, openMessage(options.workbook, opened.error));
  nameFits(options.out, mayHoldMacros(opened.package));
  let workbook = readWorkbook(opened.package);
  let prepared = prepareJury(workbook, asked);
  let history: SheetPlan | null = null;
  if (prepared.ok && options.history.length > 0) {
    const added = withHistory(
      workbook,
      options.history,
      prepared,
      (wanted) => resolveSheetNames(opened.package, wanted),
      localeOf(prepared),
    );
    ({ workbook } = added);
    history = added.sheet;
    prepared = prepareJury(workbook, asked);
    for (const notice of added.notices) say('jury', notice);
  }
  const locale = localeOf(prepared);
  for (const line of notFollowedLines(prepared, locale)) say('jury', line);
  if (!prepared.ok) {
    const { refusal } = prepared.inForce;
    throw new CommandError(
      STATUS.noTable,
      refusal
        ? about(options.workbook, locale.doubts.refusal(refusal))
        : noTableMessage(options.workbook, prepared.inForce, prepared.findings),
    );
  }
  for (const notice of notices(workbook, prepared.inForce)) say('jury', notice);
  for (const problem of prepared.settingsProblems) {
    say('jury', settingsProblemText(problem, locale));
  }
  const report = options.anonymous ? anonymous(prepared.report, locale) : prepared.report;
  const apogee = options.apogee && filledApogee(options.apogee, workbook, prepared.report, locale);
  const outputs: Output[] = [];
  if (options.out !== null) {
    for (const notice of roomNotices(report, locale)) say('jury', notice);
    const damaged = damagedParts(opened.package);
    if (damaged.length > 0) say('jury', about(options.workbook, words().damagedParts(damaged)));
    const sitting = { workbook, report, locale, day: dayOf(new Date()) };
    const { wanted, plan } = together(
      prepareSheets(sitting),
      documentSheets(sitting, options.documents ? DOCUMENT_ROLES : []),
      asTheyAre(history && !options.anonymous ? [history] : []),
      apogee ? apogeeSheets(apogee.result, locale, report.namesHidden === true) : asTheyAre([]),
    );
    const bytes = writeWorkbook(opened.package, plan(resolveSheetNames(opened.package, wanted)));
    outputs.push({ option: '--out', file: options.out, bytes });
  }
  if (options.csv !== null) {
    const bytes = new TextEncoder().encode(exportTable({ report, locale }, 'csv'));
    outputs.push({ option: '--csv', file: options.csv, bytes });
  }
  if (options.apogee && apogee) {
    outputs.push({ option: '--apogee-out', file: options.apogee.out, bytes: apogee.bytes });
  }
  writeWhole(outputs);
  for (const notice of apogee?.notices ?? []) say('jury', notice);
  process.stdout.write(
    options.json
      ? exportTable({ report, locale }, 'json')
      : withPlainSpaces(summaryOf(report, options, locale)),
  );
}

/** Excel refuses a file with macros under the name of one without, and the other way round. @throws CommandError */
function nameFits(out: string | null, hasMacros: boolean): void {
  if (out === null || /\.xlsm$/i.test(out) === hasMacros) return;
  const message = hasMacros ? words().xlsmName : words().xlsxName;
  throw new CommandError(STATUS.usage, about(`--out ${out}`, message));
}

/** Of what is written: where the workbook leaves it open, the first language, whatever the terminal speaks. */
function localeOf({ settings: { language } }: Preparation): Locale {
  return LOCALES[language === 'auto' ? LANGUAGES[0] : language];
}

function summaryOf(report: JuryReport, options: JuryOptions, locale: Locale): string {
  const files = [options.out, options.csv, options.apogee?.out].filter((file) => typeof file === 'string');
  const written = options.documents ? `${locale.documents.cli(DOCUMENT_ROLES.length)}\n` : '';
  return summary(report, locale) + written + files.map((file) => `${words().written(file)}\n`).join('');
}
