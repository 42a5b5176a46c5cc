import type { Locale } from '../locales/locale';
import { isAcquired, isValidated } from '../rules/credits';
import type { Quantity } from '../rules/exact';
import { rounded } from '../rules/rounding';
import { personOf } from './identity';
import { retainedCode, type JuryReport, type JuryStudent } from './report';

/** What French Excel opens by a double click: marked UTF-8, semicolons, CR LF. */
const MARK = '\ufeff';
const SEPARATOR = ';';
const END = '\r\n';
const DECIMALS = 2;

/**
 * The report as a table for Excel and mail merge: one row per student. The names of columns are the same in every language
 * and do not change: `numero`, `nom`, `UE31_moyenne`, `UE31_code`, `RCUE1_moyenne` … Averages are rounded half up to
 * 2 decimals; full precision is in the JSON.
 * @param locale decimal sign, and language of the reasons
 */
export function juryCsv(report: JuryReport, locale: Locale): string {
  const columns = columnsOf(report, locale);
  const rows = report.students.map((student) => columns.map(([, value]) => value(student)));
  const lines = [columns.map(([name]) => name), ...rows].map((cells) => cells.map(field).join(SEPARATOR));
  return MARK + lines.map((line) => line + END).join('');
}

/** A number, written as it is; a text, guarded. */
type Value = string | { readonly number: string };
type Column = readonly [name: string, value: (student: JuryStudent) => Value];

function columnsOf(report: JuryReport, locale: Locale): readonly Column[] {
  const average = (of: Quantity | null | undefined): Value =>
    of ? { number: locale.number(rounded(of, DECIMALS), DECIMALS) } : '';
  const count = (of: number): Value => ({ number: locale.number(of, Number.isInteger(of) ? 0 : 1) });
  const ues = report.book.ues
    .map(({ ue }, i) => ({ ue, i }))
    .filter(({ ue }) => report.semesters.includes(ue.semester));
  const rcues = report.book.rcues.map(({ competence }, i) => ({ competence, i }));
  return [
    ['numero', (student) => personOf(student).number],
    ['nom', ({ lastName }) => lastName],
    ['prenom', ({ firstName }) => firstName],
    ['groupe', ({ group }) => group],
    ['statut', ({ year }) => year.status ?? ''],
    ...ues.flatMap(({ ue, i }): Column[] => [
      [`${ue.code}_moyenne`, ({ result }) => average(result.ues[i]?.average)],
      [`${ue.code}_code`, ({ result }) => result.ues[i]?.code ?? ''],
      [
        `${ue.code}_ects`,
        ({ result }) => {
          const own = result.ues[i];
          return count(own && isAcquired(own.code) ? ue.ects : 0);
        },
      ],
    ]),
    ...rcues.flatMap(({ competence, i }): Column[] => [
      [`RCUE${competence}_moyenne`, ({ result }) => average(result.rcues[i]?.average)],
      [`RCUE${competence}_code`, ({ result }) => result.rcues[i]?.code ?? ''],
    ]),
    ['ects', ({ result }) => count(result.ects)],
    ['rcue_valides', ({ result }) => count(result.rcues.filter(({ code }) => isValidated(code)).length)],
    ['proposition', ({ result }) => result.proposal ?? ''],
    ['decision_jury', ({ entry }) => entry?.decision ?? ''],
    ['decision_retenue', retainedCode],
    ['semestre_suivant', ({ result }) => result.next ?? ''],
    ['passage_autorise', ({ result }) => (result.allowed ? '1' : '0')],
    [
      'motifs',
      ({ reasons }) => reasons.map((reason) => `${locale.reason(reason)} (${reason.rule})`).join(' | '),
    ],
    ['motif_jury', ({ entry }) => entry?.reason ?? ''],
  ];
}

/** Also in the wide letters that an East Asian spreadsheet reads as `=`, and behind what it skips. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** Text that a spreadsheet would take for a formula gets an apostrophe in front; quotes where the text needs them. */
function field(value: Value): string {
  if (typeof value !== 'string') return value.number;
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
