import type { Locale } from '../../locales/locale';
import { NO_REPEATS, repeatsLeft } from '../../rules/repeats';
import { isAcquired } from '../../rules/credits';
import { readReason } from '../decisions/reason';
import { REASON_FIELDS } from '../../vocabulary/decisions';
import type { Rank } from '../deliberation/rank';
import { area } from '../../cells/a1';
import type { Canvas } from '../../plan/canvas';
import { reasonsForStudent } from '../sheets/jury-texts';
import type { MinutesFacts } from '../sheets/minutes-form';
import type { PlannedValue } from '../../plan/types';
import type { Positions, PromotionPositions } from '../positions';
import { hasWholeYear, retainedCode, sequelOf, type JuryReport, type JuryStudent } from '../report';
import { textOfSetting } from '../settings/settings-words';
import { COLUMNS, ROOM, type BulletinRows, type Part } from './bulletin-layout';
import { fitted } from '../../plan/text-lines';
import { decisionWords, nextStep, possibleEcts } from './wording';

/** Points of the letters of the long texts: the first that fits. */
export const SIZES = [10, 9, 8, 7] as const;
/** Some room at the right, for letters that are wider than they are taken for. */
const SAFETY = 0.93;
const BETWEEN = '   ·   ';

/** What all bulletins of a year share. */
export interface PageContext {
  readonly report: JuryReport;
  readonly locale: Locale;
  readonly facts: MinutesFacts;
  readonly rows: BulletinRows;
  readonly positions: PromotionPositions;
  readonly ranks: ReadonlyMap<string, Rank>;
}

/** The values of one bulletin. @param top its first row */
export function drawBulletin(canvas: Canvas, top: number, student: JuryStudent, page: PageContext): void {
  const { report, locale, facts, rows } = page;
  const { minutes, documents } = locale;
  const { bulletin: labels } = documents;
  const put = (row: number, text: string): void => {
    canvas.put(top + row, 0, text || null);
  };
  put(rows.institution, facts.institution);
  put(rows.title, labels.title);
  put(rows.diploma, report.curriculum.title);
  const year = minutes.year(report.curriculum.level, report.semesters.join(', '));
  put(rows.year, `${year} – ${minutes.academicYear} ${facts.academicYear}`);
  put(rows.student, locale.labelled(labels.student, `${student.lastName} ${student.firstName}`.trim()));
  put(rows.identity, identityText(student, locale));
  put(rows.results, labels.results);
  drawTable(canvas, top, student, page);
  put(rows.notes, labels.rankNote(report.students.length, showsRanks(page)));
  put(rows.notes + 1, capitalisedText(student, locale));
  put(rows.totals, totalsText(student, page));
  const code = retainedCode(student);
  // Who leaves is told of no repeat that is still possible.
  const stays = sequelOf(student) !== 'reorientation' && !student.year.status;
  const left = stays ? [labels.repeats(repeatsLeft(student.year.repeats ?? NO_REPEATS))] : [];
  put(rows.totals + 1, [...left, ...absences(student, locale)].join(BETWEEN));
  const words = decisionWords(student, locale);
  put(rows.decision, `${labels.decision} : ${code === '' ? words : `${code}, ${words}`}`);
  put(rows.next, locale.labelled(labels.next, nextStep(student, locale)));
  const long = (row: number, title: string, text: string, room: number): void => {
    put(row, title);
    drawLong(canvas, top + row + 1, text, room, page);
  };
  const reasons = student.reasons.filter(({ kind }) => stays || kind !== 'may-repeat');
  const why = reasonsForStudent({ ...student, reasons }, locale);
  long(rows.reasons, labels.reasons, why || documents.none, ROOM.reasons);
  long(
    rows.juryReason,
    labels.juryReason,
    juryReasonText(student, locale) || documents.none,
    ROOM.juryReason,
  );
  long(rows.appeal, labels.appeal, textOfSetting('appeal', report.settings, locale), ROOM.appeal);
  drawSignatory(canvas, top + rows.signature, page);
}

function identityText(student: JuryStudent, { documents }: Locale): string {
  const { number, group } = documents.bulletin;
  return [
    `${number} : ${student.hasNumber ? student.id : documents.none}`,
    ...(student.group === '' ? [] : [`${group} : ${student.group}`]),
  ].join('   ');
}

/** Labels, then per competence a line for each of its UEs and one for the RCUE. */
function drawTable(canvas: Canvas, top: number, student: JuryStudent, page: PageContext): void {
  const { report, locale, rows } = page;
  canvas.put(top + rows.bands, RANK, locale.documents.bulletin.promotion);
  canvas.putRow(
    top + rows.header,
    0,
    COLUMNS.map(([part]) => (part === 'rank' && !showsRanks(page) ? null : partText(part, locale))),
  );
  let row = top + rows.lines;
  report.book.rcues.forEach(({ competence }, index) => {
    const lines = linesOfCompetence(student, index, page);
    const names = namesOf(competence, lines.length, report);
    lines.forEach((cells, i) => {
      canvas.putRow(row + i, 0, [names[i] || null, ...cells]);
    });
    row += lines.length;
  });
}

const showsRanks = ({ report }: PageContext): boolean => report.settings.ranks === 'yes';

const RANK = COLUMNS.findIndex(([part]) => part === 'rank');

/** The name of a competence over the lines it has. */
function namesOf(competence: number, room: number, { curriculum }: JuryReport): readonly string[] {
  const name = curriculum.competences.find(({ number }) => number === competence)?.name ?? '';
  const [, digits] = COLUMNS[0];
  return fitted(`${competence}. ${name}`.trim(), { digits, lines: room }, [10], ' …').lines;
}

function partText(part: Part, { jury, statistics, documents }: Locale): string {
  switch (part) {
    case 'competence':
      return documents.bulletin.competence;
    case 'label':
      return 'UE, RCUE';
    case 'code':
      return jury.code;
    case 'ects':
      return jury.ects;
    case 'rank':
      return documents.bulletin.rank;
    case 'average':
    case 'mean':
      return jury.average;
    default:
      return statistics[part];
  }
}

function linesOfCompetence(
  student: JuryStudent,
  index: number,
  page: PageContext,
): readonly (readonly PlannedValue[])[] {
  const { report, positions, locale } = page;
  const rcue = report.book.rcues[index];
  const ues = report.semesters.map((semester): readonly PlannedValue[] => {
    const at = rcue?.ues.find((position) => report.curriculum.ues[position]?.semester === semester);
    const result = at === undefined ? undefined : student.result.ues[at];
    // A competence can miss a UE.
    if (at === undefined || !result) return [`${locale.documents.none} (${semester})`];
    const ects = isAcquired(result.code) ? result.ue.ects : 0;
    const position = positions.ues[at] ?? null;
    return [result.ue.code, ...shared(result), ects, ...positionCells(student.id, position, page)];
  });
  const result = student.result.rcues[index];
  if (!hasWholeYear(report) || !result) return ues;
  const position = positions.rcues[index] ?? null;
  const label = locale.jury.rcue(result.competence);
  return [...ues, [label, ...shared(result), null, ...positionCells(student.id, position, page)]];
}

const shared = ({
  average,
  code,
}: Pick<JuryStudent['result']['rcues'][number], 'average'> & {
  readonly code: string;
}): readonly PlannedValue[] => [average?.value ?? null, code];

function positionCells(id: string, positions: Positions | null, page: PageContext): readonly PlannedValue[] {
  const { documents } = page.locale;
  if (!positions) return [];
  const rank = positions.ranks.get(id);
  const { min, mean, max } = positions;
  if (!showsRanks(page)) return [null, min, mean, max];
  return [rank === undefined ? documents.none : `${rank}/${positions.of}`, min, mean, max];
}

function capitalisedText({ result }: JuryStudent, { documents, number }: Locale): string {
  return result.ues
    .flatMap(({ ue, capitalised }) =>
      capitalised
        ? [
            documents.bulletin.capitalised(
              ue.code,
              capitalised.from,
              capitalised.average === null ? documents.none : number(capitalised.average, 2),
              capitalised.counts,
            ),
          ]
        : [],
    )
    .join(' ; ');
}

function totalsText(student: JuryStudent, { report, locale, ranks }: PageContext): string {
  const { bulletin } = locale.documents;
  const rank = ranks.get(student.id);
  return [
    bulletin.ects(String(student.result.ects), String(possibleEcts(report))),
    ...(rank && report.settings.ranks === 'yes' ? [bulletin.generalRank(rank.rank, rank.of)] : []),
  ].join(BETWEEN);
}

function absences({ counts }: JuryStudent, { documents, number }: Locale): readonly string[] {
  return Object.entries(counts).flatMap(([semester, { absences: count }]) =>
    count === undefined
      ? []
      : [documents.bulletin.absences(semester, number(count, Number.isInteger(count) ? 0 : 1))],
  );
}

/** The jury's reason, with what the law asks to be noted and what the jury decided on UEs and RCUEs (4.5, 4.6). */
function juryReasonText({ entry }: JuryStudent, { deliberation, labelled }: Locale): string {
  if (!entry) return '';
  const reason = readReason(entry.reason);
  const fields = REASON_FIELDS.filter((field) => reason[field] !== '').map((field) =>
    labelled(deliberation.reasonFields[field], reason[field]),
  );
  const decisions =
    entry.decisions === '' ? [] : [labelled(`${deliberation.decisions} (4.6)`, entry.decisions)];
  return [...(reason.text === '' ? [] : [reason.text]), ...fields, ...decisions].join('\n');
}

function drawLong(canvas: Canvas, top: number, text: string, room: number, page: PageContext): void {
  const { locale } = page;
  const digits = SAFETY * COLUMNS.reduce((sum, [, width]) => sum + width, 0);
  const { lines, size } = fitted(text, { digits, lines: room }, SIZES, locale.documents.bulletin.more);
  lines.forEach((line, i) => {
    canvas.put(top + i, 0, line || null);
  });
  if (size !== SIZES[0]) canvas.format(area(top, 0, top + room - 1, 0), { size });
}

function drawSignatory(canvas: Canvas, top: number, { report, locale, facts }: PageContext): void {
  const right = COLUMNS.findIndex(([part]) => part === 'ects');
  canvas.put(top, 0, locale.documents.madeAt(facts.place, facts.date));
  canvas.put(top, right, textOfSetting('signatoryTitle', report.settings, locale));
  canvas.put(top + 1, right, textOfSetting('signatory', report.settings, locale) || null);
}
