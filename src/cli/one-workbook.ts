import { DOCUMENT_ROLES } from '../vocabulary/documents';
import { anonymous } from '../jury/anonymous';
import { auditFormulas } from '../jury/audit/audit';
import { planAuditSheet } from '../jury/audit/audit-sheet';
import type { AuditFinding } from '../jury/audit/finding';
import { prepareJury, type Preparation } from '../jury/prepare';
import { settingsProblemText } from '../jury/settings/read-settings';
import { collectedInto, withCollected } from '../jury/modules/collected';
import { createModuleSheets } from '../jury/use-cases/create-module-sheets';
import { documentSheets } from '../jury/use-cases/create-documents';
import { apogeeSheets } from '../jury/use-cases/export-apogee';
import { exportTable } from '../jury/use-cases/export-table';
import { prepareSheets } from '../jury/use-cases/prepare-sheets';
import { dayOf } from '../jury/use-cases/sitting';
import { asTheyAre, oneSheet, together, type Writing } from '../jury/use-cases/writing';
import type { SheetPlan } from '../plan/types';
import type { JuryReport } from '../jury/report';
import { AUDIT_WORDS } from '../locales/audit';
import { LANGUAGES } from '../locales/languages';
import { LOCALES } from '../locales/registry';
import type { Locale } from '../locales/locale';
import { damagedParts } from '../xlsx/damaged-parts';
import { mayHoldMacros, openPackage, readWorkbook } from '../xlsx/open-package';
import { readFormulas } from '../xlsx/read-formulas';
import { resolveSheetNames } from '../xlsx/sheet-names';
import { writeWorkbook } from '../xlsx/write-workbook';
import { filledApogee } from './apogee';
import { numbersIn } from './defaulting-option';
import { chosenCurriculum } from './curriculum-option';
import { readBytes, writeWhole, type Output } from './files';
import { notices, roomNotices, noTableMessage, notFollowedLines, openMessage } from './messages';
import { collectedMarks, modulesAsked } from './modules';
import { withHistory } from './history-option';
import type { JuryOptions } from './options';
import { CommandError, STATUS } from './usage';
import { about, words } from './words';
import { zlibCodec } from './zlib-codec';

/** What came of a workbook. */
export interface Treated {
  readonly report: JuryReport;
  /** Of what was written. */
  readonly locale: Locale;
  /** Where the workbook was written. */
  readonly out: string | null;
  /** Where an audit of the formulas was asked for. */
  readonly audit: readonly AuditFinding[] | null;
}

/**
 * Reads one workbook, prepares its jury, and writes what the options ask for.
 * @param tell takes what a person should know although the run goes on, sentence by sentence
 * @param named where the workbook goes, by what it holds
 * @throws CommandError
 */
export function treatWorkbook(
  options: JuryOptions,
  tell: (notice: string) => void,
  named: Named = refuseOtherEnding,
): Treated {
  const asked = {
    curriculum: chosenCurriculum(options.curriculum),
    rulings: options.rules,
    honours: options.honours ?? undefined,
    defaulting: options.defaulting.flatMap(numbersIn),
    day: dayOf(new Date()),
  };
  const opened = openPackage(readBytes(options.workbook, STATUS.unreadable), zlibCodec);
  if (!opened.ok) throw new CommandError(STATUS.unreadable, openMessage(options.workbook, opened.error));
  const out = options.out === null ? null : named(options.out, mayHoldMacros(opened.package));
  let workbook = readWorkbook(opened.package);
  let prepared = prepareJury(workbook, asked);
  let history: SheetPlan | null = null;
  if (prepared.ok && options.history.length > 0) {
    const added = withHistory(
      workbook,
      options.history,
      prepared,
      asked.day,
      (wanted) => resolveSheetNames(opened.package, wanted),
      localeOf(prepared),
    );
    ({ workbook } = added);
    history = added.sheet;
    prepared = prepareJury(workbook, asked);
    for (const notice of added.notices) tell(notice);
  }
  const collected = collectedMarks(workbook, prepared, options, localeOf(prepared), tell);
  const isWritten = options.collect === 'write' && collected.length > 0;
  if (isWritten) {
    workbook = withCollected(workbook, collected);
    prepared = prepareJury(workbook, asked);
  }
  const locale = localeOf(prepared);
  for (const line of notFollowedLines(prepared, locale)) tell(line);
  if (!prepared.ok) throw notPrepared(options.workbook, prepared, locale);
  for (const notice of notices(workbook, prepared.inForce)) tell(notice);
  for (const problem of prepared.settingsProblems) {
    tell(settingsProblemText(problem, locale));
  }
  const report = options.anonymous ? anonymous(prepared.report, locale) : prepared.report;
  const apogee = options.apogee && filledApogee(options.apogee, workbook, prepared.report, locale);
  const audit = options.audit
    ? auditFormulas(workbook, readFormulas(opened.package), prepared.gradebook, prepared.report)
    : null;
  const outputs: Output[] = [];
  if (out !== null) {
    for (const notice of roomNotices(report, locale)) tell(notice);
    const damaged = damagedParts(opened.package);
    if (damaged.length > 0) tell(about(options.workbook, words().damagedParts(damaged)));
    const sitting = { workbook, report, locale, day: dayOf(new Date()) };
    const { wanted, plan } = together(
      prepareSheets(sitting),
      documentSheets(sitting, options.documents ? DOCUMENT_ROLES : []),
      audit ? auditWriting(audit, report, locale) : asTheyAre([]),
      asTheyAre(history && !options.anonymous ? [history] : []),
      createModuleSheets({ workbook, report, locale }, modulesAsked(options, report)),
      apogee ? apogeeSheets(apogee.result, locale, report.namesHidden === true) : asTheyAre([]),
    );
    const planned = plan(resolveSheetNames(opened.package, wanted));
    const bytes = writeWorkbook(opened.package, isWritten ? collectedInto(planned, collected) : planned);
    outputs.push({ option: '--out', file: out, bytes });
  }
  if (options.csv !== null) {
    const bytes = new TextEncoder().encode(exportTable({ report, locale }, 'csv'));
    outputs.push({ option: '--csv', file: options.csv, bytes });
  }
  if (options.apogee && apogee) {
    outputs.push({ option: '--apogee-out', file: options.apogee.out, bytes: apogee.bytes });
  }
  writeWhole(outputs);
  for (const notice of apogee?.notices ?? []) tell(notice);
  return { report, locale, out, audit };
}

/** A name for a workbook under which Excel opens it. @throws CommandError */
export type Named = (out: string, hasMacros: boolean) => string;

/** Excel refuses a file with macros under the name of one without, and the other way round. */
export const isFitting = (out: string, hasMacros: boolean): boolean => /\.xlsm$/i.test(out) === hasMacros;

function refuseOtherEnding(out: string, hasMacros: boolean): string {
  if (isFitting(out, hasMacros)) return out;
  const message = hasMacros ? words().xlsmName : words().xlsxName;
  throw new CommandError(STATUS.usage, about(`--out ${out}`, message));
}

function notPrepared(
  file: string,
  { inForce, findings }: Extract<Preparation, { ok: false }>,
  locale: Locale,
): CommandError {
  const { refusal } = inForce;
  const message = refusal
    ? about(file, `${locale.doubts.refusal(refusal)} ${words().orByOption}`)
    : noTableMessage(file, inForce, findings);
  return new CommandError(STATUS.noTable, message);
}

/** Of what is written: where the workbook leaves it open, the first language, whatever the terminal speaks. */
function localeOf({ settings: { language } }: Preparation): Locale {
  return LOCALES[language === 'auto' ? LANGUAGES[0] : language];
}

function auditWriting(findings: readonly AuditFinding[], report: JuryReport, locale: Locale): Writing {
  const auditWords = AUDIT_WORDS[locale.language];
  return oneSheet({ role: 'audit', name: auditWords.sheet }, (name) =>
    planAuditSheet(findings, report, auditWords, locale, name),
  );
}
