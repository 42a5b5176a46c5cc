import { BUT_ECTS, DUT_ECTS, diplomaFacts, type Diploma, type DiplomaFacts } from '../../rules/diplomas';
import { area } from '../../cells/a1';
import { Canvas } from '../../plan/canvas';
import { minutesFacts } from '../sheets/minutes-form';
import { AVERAGE, BODY, CENTERED, HEADER, TEXT, WRAPPED } from '../../plan/styles';
import { linesOf } from '../../plan/text-lines';
import type { CellStyle, SheetPlan } from '../../plan/types';
import type { Locale } from '../../locales/locale';
import { distinctionOf } from '../honours/of-student';
import { hasWholeYear, type JuryReport, type JuryStudent } from '../report';
import type { DocumentContext } from './context';
import { bands } from '../sheets/page-bands';
import { drawHeading, drawSignature, undecidedIn } from './wording';
import { identityCells, identityLabels } from '../identity';
import { sheetPlan, TAB_COLORS } from '../our-sheets/sheet-plan';

const WIDTHS = [11, 20, 17, 9, 9, 10, 24];
/** Letters of the list are smaller than those by which columns are measured. */
const LETTERS = { size: 10, room: 1.1 };
/** Of a text over the whole width. */
const CHARACTERS = 92;
const LAST_COLUMN = WIDTHS.length - 1;
const ECTS: Readonly<Record<Diploma, number>> = { DUT: DUT_ECTS, BUT: BUT_ECTS };

/** A student with what stands between him and a diploma. */
interface Candidate {
  readonly student: JuryStudent;
  readonly facts: DiplomaFacts;
}

interface DiplomaLists {
  readonly earned: readonly Candidate[];
  /** Nothing known is missing, but nothing is known of an earlier year. */
  readonly reserved: readonly Candidate[];
  /** The year is validated, and a UE of an earlier one is missing. */
  readonly missing: readonly Candidate[];
}

/** Who earns a diploma for certain (4.3, 4.6), who does subject to a year of which nothing is known, and who lacks UEs of earlier ones. */
export function diplomaLists(report: JuryReport, diploma: Diploma): DiplomaLists {
  const { book, curriculum } = report;
  const candidates = !hasWholeYear(report)
    ? []
    : report.students.flatMap((student): readonly Candidate[] => {
        const facts = diplomaFacts(diploma, book, student.year, student.result);
        return facts && !(diploma === 'DUT' && curriculum.level === 3 && hadAll(student))
          ? [{ student, facts }]
          : [];
      });
  const isWhole = ({ student: { result } }: Candidate): boolean =>
    result.passage.validated === result.passage.total;
  return {
    earned: candidates.filter(({ facts }) => facts.earned === true),
    reserved: candidates.filter(({ facts }) => facts.earned === null),
    missing: candidates.filter((one) => one.facts.earned === false && isWhole(one)),
  };
}

/** Whether the year before left nothing to be repaired: the DUT was earned then. */
const hadAll = ({ result }: JuryStudent): boolean => result.lowerChanges.length === 0;

/** The lists from which the diplomas are made: the DUT, and in the third year the BUT. A4 portrait. */
export function planDut(report: JuryReport, context: DocumentContext): SheetPlan {
  const { locale, day, names } = context;
  const { dut: labels } = locale.documents;
  const facts = minutesFacts(context.minutesEntries, report, locale, day);
  const canvas = new Canvas();
  const { level } = report.curriculum;
  const hasLists = level > 1 && hasWholeYear(report);
  const [title, law] = level === 3 ? [labels.titleBut, labels.lawBut] : [labels.title, labels.law];
  const undecided = hasLists ? undecidedIn(report, context) : 0;
  const note = undecided > 0 ? `${labels.draft(undecided, report.students.length)}\n${law}` : law;
  const texts = { title, note, width: CHARACTERS, last: LAST_COLUMN };
  let row = drawHeading(canvas, 0, report, context, facts, texts);
  const header = row;
  const wide = (text: string, style: CellStyle = {}): void => {
    canvas.put(row, 0, text, { ...WRAPPED, ...style });
    canvas.merge(area(row, 0, row, LAST_COLUMN));
    canvas.rowHeights.set(row, 4 + 15 * linesOf(text, CHARACTERS).length);
    row += 1;
  };
  const list = (heading: string, candidates: readonly Candidate[], why?: string): void => {
    wide(heading, { bold: true, fill: '#E4E9F2' });
    if (why && candidates.length > 0) wide(why);
    if (candidates.length === 0) wide(labels.nobody);
    else row = drawList(canvas, row, candidates, report, context);
  };
  const lists = (diploma: Diploma): void => {
    const { earned, reserved, missing } = diplomaLists(report, diploma);
    list(labels.earned(diploma, earned.length), earned);
    list(labels.unknown(diploma, reserved.length), reserved, labels.unknownNote);
    if (missing.length > 0) list(labels.missing(diploma, missing.length), missing, labels.missingNote);
  };
  if (level === 1) wide(labels.firstYear);
  else if (!hasLists) wide(labels.halfYear(level));
  else {
    drawHeader(canvas, row, report, locale);
    row += 1;
    if (level === 3) lists('BUT');
    if (level === 2 || diplomaLists(report, 'DUT').earned.length > 0) lists('DUT');
  }
  const end = drawSignature(canvas, row + 1, [3, LAST_COLUMN], report, context, facts);
  return sheetPlan(canvas, {
    role: 'dut',
    name: names.dut,
    tabColor: TAB_COLORS.blue,
    columnWidths: WIDTHS,
    print: {
      orientation: 'portrait',
      area: area(0, 0, end - 1, LAST_COLUMN),
      ...(hasLists && { repeatRows: [header, header] }),
      ...bands(report, context, facts, title),
    },
  });
}

function drawHeader(canvas: Canvas, row: number, report: JuryReport, locale: Locale): void {
  const { dut: labels } = locale.documents;
  const year = labels.ectsYear(report.semesters.join('-'));
  const header = [...identityLabels(locale), year, labels.ectsAll, labels.averageAll, labels.remark];
  canvas.putRow(row, 0, header, HEADER);
  canvas.rowHeights.set(row, 46);
}

/** @returns the first free row */
function drawList(
  canvas: Canvas,
  top: number,
  candidates: readonly Candidate[],
  report: JuryReport,
  { locale }: DocumentContext,
): number {
  const { dut: labels } = locale.documents;
  candidates.forEach(({ student, facts }, i) => {
    const ects = facts.earned ? ECTS[facts.diploma] : null;
    const { average, honours } = distinctionOf(student, facts, report);
    const more = [
      ...(honours === null ? [] : [labels.honours(honours)]),
      ...(facts.earned && average === null ? [labels.noAverage] : []),
    ];
    const remark = [labels.remarkOf(facts), ...more].join(' ; ');
    const cells = [...identityCells(student), student.result.ects, ects, average?.value ?? null, remark];
    canvas.putRow(top + i, 0, cells);
    const lines = cells.map((cell, at) =>
      typeof cell === 'string' ? linesOf(cell, (WIDTHS[at] ?? 0) * LETTERS.room).length : 1,
    );
    canvas.rowHeights.set(top + i, 1 + 13 * Math.max(...lines));
  });
  const last = top + candidates.length - 1;
  canvas.format(area(top, 0, last, LAST_COLUMN), { ...BODY, size: LETTERS.size });
  canvas.format(area(top, 0, last, 2), { ...TEXT, ...WRAPPED });
  canvas.format(area(top, 3, last, 4), CENTERED);
  canvas.format(area(top, 5, last, 5), AVERAGE);
  canvas.format(area(top, LAST_COLUMN, last, LAST_COLUMN), WRAPPED);
  return last + 1;
}
