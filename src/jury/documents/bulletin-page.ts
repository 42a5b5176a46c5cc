import type { Locale } from '../../locales/locale';
import { NO_REPEATS, repeatsLeft } from '../../rules/repeats';
import type { Semester } from '../../rules/types';
import { isAcquired } from '../../rules/credits';
import { readReason } from '../decisions/reason';
import { REASON_FIELDS } from '../../vocabulary/decisions';
import type { Rank } from '../deliberation/rank';
import { area } from '../../cells/a1';
import type { Canvas } from '../../plan/canvas';
import { reasonsForStudent } from '../sheets/jury-texts';
import type { MinutesFacts } from '../sheets/minutes-form';
import type { CellStyle, PlannedValue } from '../../plan/types';
import type { Positions, PromotionPositions } from '../positions';
import { isDecided } from '../deliberation/order';
import { hasWholeYear, retainedCode, sequelOf, type JuryReport, type JuryStudent } from '../report';
import { textOfSetting } from '../settings/settings-words';
import type { columnsOf } from './bulletin-layout';
import {
  LEAST_HEIGHT,
  LOWER_ROWS,
  PAGE_HEIGHT,
  REASON_LINES,
  ROWS,
  SIZES,
  competenceTitle,
  lineHeight,
  upperHeights,
  widthOf,
  type Part,
} from './bulletin-layout';
import { fittedTo, headingLines, heightOf, PageFlow } from './bulletin-flow';
import { decisionWords, nextStep, possibleEcts } from './wording';

const BETWEEN = '   ·   ';
/** Points of the letters of who and what is decided. */
const HEADING_SIZE = 13;
const TEXT_ROW = 15;
const GAP = 8;
/** Of the jury's own reason and of the text on appeals, at most. */
const LINES = { juryReason: 7, appeal: 6 } as const;
/** Place and date, title of who signs, name, and room for the signature. */
const SIGNATURE = [TEXT_ROW, TEXT_ROW, 40] as const;

const BAND: CellStyle = { bold: true, fill: '#DCE6F4', color: '#1F3864', vertical: 'center' };
const BAND_HEIGHT = 18;
const TABLE_HEADER: CellStyle = { bold: true, fill: '#1F3864', color: '#FFFFFF', vertical: 'center' };
const COMPETENCE = { bold: true, fill: '#F2F2F2' } as const;
const LINES_COLOR = '#BFBFBF';

/** What all bulletins of a year share. */
export interface PageContext {
  readonly report: JuryReport;
  readonly locale: Locale;
  readonly facts: MinutesFacts;
  readonly columns: ReturnType<typeof columnsOf>;
  /** Of the table. */
  readonly lines: number;
  readonly positions: PromotionPositions;
  readonly ranks: ReadonlyMap<string, Rank>;
  readonly closed: boolean;
}

/** The first page of one bulletin, its values and its looks. @param top its first row */
export function drawBulletin(canvas: Canvas, top: number, student: JuryStudent, page: PageContext): void {
  const higher = drawUpper(canvas, top, student, page);
  const { report, locale, facts, columns, lines } = page;
  const { bulletin: labels, none } = locale.documents;
  const flow = new PageFlow(canvas, top + ROWS.lines + lines, widthOf(columns), columns.length - 1);
  flow.height = upperHeights(lines).reduce((sum, height) => sum + height, 0) + higher;
  const note = { italic: true, size: 9 };
  flow.line([labels.rankNote(report.students.length, showsRanks(page))], 13, note);
  const capitalised = capitalisedText(student, locale);
  if (capitalised !== '') flow.line([capitalised], 13, note);
  flow.space(GAP);
  flow.line([totalsText(student, page)], TEXT_ROW);
  // Who leaves, or is at the end of the course, is told of no repeat that is still possible.
  const stays = sequelOf(student) !== 'reorientation' && !student.year.status;
  const isDone = sequelOf(student) === 'passes' && student.result.next === null;
  const left = stays && !isDone ? [labels.repeats(repeatsLeft(student.year.repeats ?? NO_REPEATS))] : [];
  const more = [...left, ...absences(student, locale)].join(BETWEEN);
  if (more !== '') flow.line([more], TEXT_ROW);
  flow.space(GAP);
  const code = retainedCode(student);
  const words = decisionWords(student, locale);
  const decision = code === '' ? words : `${code}, ${words}`;
  // Nobody is handed as decided what the jury has not decided.
  const label = code === '' || page.closed || isDecided(student) ? labels.decision : labels.proposal;
  flow.heading(locale.labelled(label, decision), 20, { ...BAND, size: HEADING_SIZE });
  flow.line([locale.labelled(labels.next, nextStep(student, locale))], TEXT_ROW);
  const reasons = student.reasons.filter(({ kind }) => stays || kind !== 'may-repeat');
  const why = reasonsForStudent({ reasons }, report, locale) || none;
  const after = [
    { title: labels.juryReason, text: juryReasonText(student, locale), room: LINES.juryReason },
    { title: labels.appeal, text: textOfSetting('appeal', report.settings, locale), room: LINES.appeal },
  ].filter(({ text }) => text !== '');
  const cut = labels.more;
  const height = (text: string, room: number): number => {
    const { lines: all, size } = fittedTo(text, widthOf(columns), room, SIZES, cut);
    return GAP + BAND_HEIGHT + heightOf(all.length, size);
  };
  const signature = GAP + SIGNATURE.reduce((sum, one) => sum + one, 0);
  const taken = after.reduce((sum, { text, room }) => sum + height(text, room), signature);
  const free = PAGE_HEIGHT - flow.height - taken - GAP - BAND_HEIGHT;
  const own = {
    title: labels.reasons,
    text: why,
    room: Math.min(Math.floor(free / heightOf(1, SIZES[0])), REASON_LINES),
  };
  for (const { title, text, room } of [own, ...after]) {
    flow.space(GAP);
    flow.line([title], BAND_HEIGHT, BAND);
    flow.text(text, room, SIZES, cut);
  }
  flow.space(GAP);
  const right = columns.findIndex(([part]) => part === 'ects');
  const at = (text: string | null): readonly PlannedValue[] => [...Array<null>(right).fill(null), text];
  const made = locale.documents.madeAt(facts.place, facts.date);
  const [titleRow] = [at(textOfSetting('signatoryTitle', report.settings, locale))];
  flow.line([made, ...titleRow.slice(1)], SIGNATURE[0]);
  flow.line(at(textOfSetting('signatory', report.settings, locale) || null), SIGNATURE[1], { bold: true });
  flow.space(SIGNATURE[2]);
  while (flow.row < top + ROWS.lines + lines + LOWER_ROWS) flow.space(LEAST_HEIGHT);
}

/** Who, and the table of results. @returns points that a long name takes beyond its line */
function drawUpper(canvas: Canvas, top: number, student: JuryStudent, page: PageContext): number {
  const { report, locale, facts, columns, lines } = page;
  const { minutes, documents } = locale;
  const { bulletin: labels } = documents;
  const wide = (row: number, style: CellStyle, last = row): void => {
    canvas.format(area(top + row, 0, top + last, columns.length - 1), style);
  };
  const put = (row: number, text: string, style?: CellStyle): void => {
    canvas.put(top + row, 0, text || null);
    if (style) wide(row, style);
  };
  put(ROWS.institution, facts.institution, { bold: true });
  put(ROWS.title, labels.title, { bold: true, size: 16, color: '#1F3864' });
  put(ROWS.diploma, report.curriculum.title);
  const year = minutes.year(report.curriculum.level, report.semesters.join(', '));
  put(ROWS.year, `${year} – ${minutes.academicYear} ${facts.academicYear}`);
  const name = `${student.lastName} ${student.firstName}`.trim();
  const who = locale.labelled(labels.student, name);
  const nameLines = headingLines(who, widthOf(columns), HEADING_SIZE);
  put(ROWS.student, who, { bold: true, size: HEADING_SIZE, ...(nameLines > 1 && { wrap: true }) });
  if (nameLines > 1) canvas.merge(area(top + ROWS.student, 0, top + ROWS.student, columns.length - 1));
  put(ROWS.identity, identityText(student, locale));
  put(ROWS.results, labels.results, BAND);
  canvas.put(
    top + ROWS.results,
    columns.findIndex(([part]) => part === (showsRanks(page) ? 'rank' : 'min')),
    labels.promotion,
  );
  const heights = upperHeights(lines);
  heights.forEach((height, row) => canvas.rowHeights.set(top + row, height));
  const higher = drawTable(canvas, top, student, page);
  const nameHeight = heights[ROWS.student] ?? 0;
  canvas.rowHeights.set(top + ROWS.student, nameHeight * nameLines);
  return nameHeight * (nameLines - 1) + higher;
}

function identityText(student: JuryStudent, { documents }: Locale): string {
  const { number, group } = documents.bulletin;
  return [
    `${number} : ${student.hasNumber ? student.id : documents.none}`,
    ...(student.group === '' ? [] : [`${group} : ${student.group}`]),
  ].join('   ');
}

/**
 * Labels, then per competence its name and level, a line for each of its UEs and one for the RCUE.
 * @returns points that long names take beyond their lines
 */
function drawTable(canvas: Canvas, top: number, student: JuryStudent, page: PageContext): number {
  const { report, locale, columns, lines } = page;
  const right = columns.length - 1;
  canvas.putRow(
    top + ROWS.header,
    0,
    columns.map(([part]) => partText(part, locale)),
    TABLE_HEADER,
  );
  const last = top + ROWS.lines + lines - 1;
  canvas.format(area(top + ROWS.header, 2, last, right), { horizontal: 'center' });
  canvas.format(area(top + ROWS.lines, 0, last, right), { size: 10, vertical: 'center' });
  canvas.format(area(top + ROWS.header, 0, last, right), { border: LINES_COLOR });
  let row = top + ROWS.lines;
  let more = 0;
  report.book.rcues.forEach(({ competence }, index) => {
    more += drawCompetence(canvas, row, competence, page);
    const rows = linesOfCompetence(student, index, page);
    rows.forEach((cells, i) => {
      canvas.putRow(row + 1 + i, 0, cells);
    });
    if (hasWholeYear(report))
      canvas.format(area(row + rows.length, 0, row + rows.length, right), { bold: true });
    row += 1 + rows.length;
  });
  return more;
}

const showsRanks = ({ report }: PageContext): boolean => report.settings.ranks === 'yes';

/** The name of a competence and its level, across the table. @returns points that it takes beyond its line */
function drawCompetence(
  canvas: Canvas,
  row: number,
  competence: number,
  { report: { curriculum }, columns, lines }: PageContext,
): number {
  const text = curriculum.competences.find(({ number }) => number === competence);
  const title = competenceTitle(competence, text);
  const fitting = SIZES.find((size) => headingLines(title, widthOf(columns), size) === 1);
  const size = fitting ?? SIZES[0];
  const across = area(row, 0, row, columns.length - 1);
  canvas.put(row, 0, title);
  canvas.format(across, { ...COMPETENCE, border: COMPETENCE.fill, size, ...(!fitting && { wrap: true }) });
  if (fitting) return 0;
  canvas.merge(across);
  const more = heightOf(headingLines(title, widthOf(columns), size), size) - lineHeight(lines);
  canvas.rowHeights.set(row, lineHeight(lines) + more);
  return more;
}

function partText(part: Part, { jury, statistics, documents }: Locale): string {
  switch (part) {
    case 'label':
      return 'UE, RCUE';
    case 'name':
      return documents.bulletin.semester;
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
    if (at === undefined || !result) return [locale.documents.none, semesterText(semester, locale)];
    const ects = isAcquired(result.code) ? result.ue.ects : 0;
    const position = positions.ues[at] ?? null;
    const own = [result.ue.code, semesterText(semester, locale), ...shared(result), ects];
    return [...own, ...positionCells(student.id, position, page)];
  });
  const result = student.result.rcues[index];
  if (!hasWholeYear(report) || !result) return ues;
  const position = positions.rcues[index] ?? null;
  const label = locale.jury.rcue(result.competence);
  return [...ues, [label, null, ...shared(result), null, ...positionCells(student.id, position, page)]];
}

const semesterText = (semester: Semester, { documents }: Locale): string =>
  `${documents.bulletin.semester} ${semester.slice(1)}`;

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
  if (!showsRanks(page)) return [min, mean, max];
  return [rank === undefined ? documents.none : `${rank}/${positions.of}`, min, mean, max];
}

function capitalisedText({ result }: JuryStudent, { documents, history, number }: Locale): string {
  return result.ues
    .flatMap(({ ue, capitalised }) =>
      capitalised
        ? [
            documents.bulletin.capitalised(
              ue.code,
              capitalised.from,
              capitalised.average === null ? documents.none : number(capitalised.average, 2),
              history.card.counts[capitalised.counts],
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
  return Object.entries(counts).flatMap(([semester, { absences: shown }]) =>
    shown ? [documents.bulletin.absences(semester, number(shown.count), shown.unit)] : [],
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
