import type { Locale } from '../../locales/locale';
import type { Reason } from '../../rules/reasons';
import { openingOf } from '../../rules/progression';
import type { LawPoint, UeName } from '../../rules/types';
import { readReason } from '../decisions/reason';
import { sequelOf, type JuryReport, type JuryStudent, type ReportAnomaly } from '../report';

/** What the jury sheet says of a student in words. */

/** What makes a decision uncertain; nothing where it is certain. */
const doubtful = ({ doubts }: JuryStudent, { anomalies }: JuryReport): readonly ReportAnomaly[] =>
  doubts.flatMap((position) => anomalies[position] ?? []);

/** Its cells, as `S3!H17`. */
const doubtfulCells = (student: JuryStudent, report: JuryReport): readonly string[] =>
  doubtful(student, report).map(({ sheet, cell }) => `${sheet}!${cell}`);

const ownReason = ({ entry }: JuryStudent): string => readReason(entry?.reason ?? '').text;

/** The first cell to be checked, where `shortReasons` says so. */
export const toBeChecked = (student: JuryStudent, report: JuryReport): ReportAnomaly | undefined =>
  ownReason(student) === '' ? doubtful(student, report)[0] : undefined;

/** Whether a decision is to be checked. */
export const hasDoubts = ({ students }: JuryReport): boolean =>
  students.some(({ doubts }) => doubts.length > 0);

/** The first year is taken as acquired, and nothing is known of anybody's (4.5): said once, above the table. */
export const isAssumedOfAll = ({ students }: JuryReport): boolean =>
  students.every(({ year }) => !year.lowerLevel) &&
  students.some(({ reasons }) => reasons.some(({ kind }) => kind === 'first-year-assumed'));

/** Reasons with their points of the law. */
const linesOf = (reasons: readonly Reason[], locale: Locale): readonly string[] =>
  reasons.map((reason) => locale.labelled(reason.rule, locale.reason(reason)));

/** Without what is assumed of everybody. */
function ownReasons({ reasons }: Pick<JuryStudent, 'reasons'>, report: JuryReport): readonly Reason[] {
  const own = reasons.filter(({ kind }) => kind !== 'first-year-assumed');
  return own.length < reasons.length && !isAssumedOfAll(report) ? reasons : own;
}

/** The reasons as a student reads them: what is, never what would have been needed. */
export const reasonsForStudent = (
  student: Pick<JuryStudent, 'reasons'>,
  report: JuryReport,
  locale: Locale,
): string =>
  ownReasons(student, report)
    .map((reason) => locale.labelled(reason.rule, plainReason(reason, locale) ?? locale.reason(reason)))
    .join('\n');

/** Null where the sentence for the jury is fit for the student. */
function plainReason(reason: Reason, { documents: { bulletin } }: Locale): string | null {
  switch (reason.kind) {
    case 'rcue-not-validated':
      return bulletin.notValidated(reason.competence, reason.gap.average);
    case 'below-floor':
      return reason.gap && bulletin.belowFloor(reason.competence, reason.gap.average, reason.floor);
    case 'may-be-compensated':
      return bulletin.compensable(reason.ue, reason.gap.average);
    default:
      return null;
  }
}

/** The reason that decides. */
export const mainReason = ({ reasons }: JuryStudent, locale: Locale): string =>
  linesOf(reasons.slice(0, 1), locale)[0] ?? '';

/** What the minutes say besides: a diploma that is open, what is made of the level below, what is assumed of the student. */
export const furtherReasons = (
  reasons: readonly Reason[],
  report: JuryReport,
  locale: Locale,
): readonly string[] =>
  linesOf(
    ownReasons({ reasons }, report).filter((reason) =>
      reason.kind === 'diploma' ? reason.earned !== true : FURTHER.has(reason.kind),
    ),
    locale,
  );

const FURTHER: ReadonlySet<Reason['kind']> = new Set([
  'no-repeat-left',
  'first-year-assumed',
  'lower-above',
  'lower-jury',
  'lower-again',
]);

/** Everything on one line, for a row of one height: what is to be checked first, then every reason. */
export function allReasons(student: JuryStudent, report: JuryReport, locale: Locale): string {
  const cells = doubtfulCells(student, report);
  const doubt = cells.length > 0 ? [locale.doubts.toCheckAt(cells)] : [];
  return [...doubt, ...linesOf(ownReasons(student, report), locale)].join(' • ');
}

/**
 * The least that says why: the jury's own reason, else what is to be checked, else the reason that decides without what
 * stands in brackets or behind a semicolon.
 * @returns the same in fewer and fewer words
 */
export function shortReasons(student: JuryStudent, report: JuryReport, locale: Locale): readonly string[] {
  const own = ownReason(student);
  if (own !== '') return [locale.labelled('4.6', own)];
  const cells = doubtfulCells(student, report);
  if (cells.length > 0) return [locale.doubts.toCheckAt(cells)];
  const [first] = student.reasons;
  if (first?.kind === 'status') return [locale.labelled(first.rule, locale.yearCodes[first.status])];
  const short = mainReason(student, locale).replace(/ \(.*?\)|\s?;.*$/gs, '');
  if (first?.kind === 'first-year-missing') return [short, ...missingInShort(first.rule, first.ues, locale)];
  if (first?.kind === 'diploma') return [short, ...missingInShort(first.rule, first.missing, locale)];
  if (first?.kind !== 'passage') return [short];
  const { validated, total, belowFloor, floor } = first;
  const least = locale.jury.passageInShort(validated, total, belowFloor.length, locale.number(floor));
  return [short, locale.labelled(first.rule, least)];
}

const missingInShort = (
  rule: LawPoint,
  ues: readonly UeName[],
  { jury, labelled }: Locale,
): readonly string[] => [ues, ues.length].map((what) => labelled(rule, jury.missingInShort(what)));

/** `UE11 ADSUP ; UE21 ADJ`: what this year makes of the level below; read again next year. */
export const lowerText = ({ result }: JuryStudent): string =>
  result.lowerChanges.map(({ ue, after }) => `${ue} ${after}`).join(' ; ');

/** `S5 de droit`; empty where nothing follows, and for who leaves. */
export function nextText(student: JuryStudent, { jury }: Locale): string {
  const { result } = student;
  const stays = result.next !== null && sequelOf(student) !== 'leaves';
  return stays ? jury.opening[openingOf(result)](result.next) : '';
}
