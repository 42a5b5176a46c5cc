import { absoluteRange, area, cellName, quotedSheet, rangeName } from '../../cells/a1';
import type { Area } from '../../cells/snapshot';
import { semestersOf } from '../../curricula/codes';
import type { CurriculumDocument } from '../../curricula/types';
import type { NewWorkbookWords } from '../../locales/types/cli';
import { Canvas, literal } from '../../plan/canvas';
import { AVERAGE, BODY, CENTERED, HEADER, SECTION, SUBTITLE, TEXT, TITLE } from '../../plan/styles';
import type { NamePlan, SheetPlan, WorkbookPlan } from '../../plan/types';
import { MARK_CODES, type Semester } from '../../rules/types';
import type { NamedPerson } from '../history/record';
import { newMarksRole } from '../our-sheets/roles';
import { sheetPlan } from '../our-sheets/sheet-plan';

/** Rows for students, and below those who are known already; more can be filled down. */
const ROOM = 150;
const ROOM_BELOW = 20;
const FIRST_COEFFICIENTS = 3;
/** The same word in every language, by which the row is read back. */
const ECTS = 'ECTS';
/** The number has room for a code behind it: names are of any length. */
const IDENTITY_WIDTHS = [25, 18, 16, 9, 13];

/** The ranges of a sheet that have a name, for the department's own formulas: `Modules_S3`. */
const RANGES = { modules: 'Modules', marks: 'Notes', students: 'Etudiants', curriculum: 'Maquette' } as const;

interface SemesterPlan {
  readonly sheet: SheetPlan;
  readonly names: readonly NamePlan[];
}

/**
 * Sheets of marks to be filled, one a semester: coefficients of each UE above the modules, a place for the students, marks
 * that are checked as they are typed, and averages by our functions. They are the department's own, once written.
 * @param students who are known already
 */
export function planMarksSheets(
  curriculum: CurriculumDocument,
  words: NewWorkbookWords,
  students: readonly NamedPerson[] = [],
): Pick<WorkbookPlan, 'sheets' | 'names'> {
  // A curriculum that is half typed may have one semester only.
  const plans = semestersOf(curriculum.level)
    .filter((semester) => curriculum.ues.some((ue) => ue.semester === semester && ue.weights.length > 0))
    .map((semester) => planSemester(curriculum, semester, words, students));
  return { sheets: plans.map(({ sheet }) => sheet), names: plans.flatMap(({ names }) => names) };
}

function planSemester(
  curriculum: CurriculumDocument,
  semester: Semester,
  words: NewWorkbookWords,
  students: readonly NamedPerson[],
): SemesterPlan {
  const modules = curriculum.modules.filter((module) => module.semester === semester);
  const ues = curriculum.ues.filter((ue) => ue.semester === semester);
  const credits = FIRST_COEFFICIENTS + ues.length;
  const header = credits + 1;
  const first = header + 1;
  const last = header + Math.max(ROOM, students.length + ROOM_BELOW);
  const marks = words.identity.length;
  const averages = marks + modules.length;
  const canvas = new Canvas();
  canvas.put(0, 0, words.title(semester, curriculum.title), TITLE);
  canvas.put(1, 0, words.note, SUBTITLE);
  ues.forEach((ue, i) => {
    const row = FIRST_COEFFICIENTS + i;
    const name = curriculum.competences.find(({ number }) => number === ue.competence)?.name ?? '';
    canvas.put(row, 0, words.coefficients(ue.code, name), SECTION);
    canvas.format(area(row, 1, row, marks - 1), SECTION);
    for (const { module, coefficient } of ue.weights)
      canvas.put(row, marks + modules.findIndex(({ code }) => code === module), coefficient, CENTERED);
  });
  canvas.put(credits, 0, ECTS, { bold: true });
  ues.forEach(({ ects }, i) => canvas.put(credits, averages + i, ects, CENTERED));
  canvas.put(credits - 1, averages, words.averages, SECTION);
  canvas.putRow(
    header,
    0,
    [...words.identity, ...modules.map(({ code }) => code), ...ues.map(({ code }) => code)],
    HEADER,
  );
  students.forEach(({ number, lastName, firstName }, i) => {
    canvas.putRow(first + i, 0, [number, lastName, firstName]);
  });
  const ranges = {
    modules: area(header, marks, header, averages - 1),
    marks: area(first, marks, last, averages - 1),
    students: area(first, 0, last, marks - 1),
    // The coefficients above, so that a change of them counts in the averages too.
    curriculum: area(FIRST_COEFFICIENTS, 0, header, averages - 1),
  };
  const names = (Object.keys(RANGES) as (keyof typeof RANGES)[]).map((range) => ({
    name: `${RANGES[range]}_${semester}`,
    refersTo: `${quotedSheet(semester)}!${absoluteRange(ranges[range])}`,
  }));
  for (let row = first; row <= last; row++) {
    const own = rangeName(area(row, marks, row, averages - 1)).replace(/([A-Z]+)/g, '$$$1');
    ues.forEach(({ code }, i) =>
      // Without a mark there is nothing to average.
      canvas.put(row, averages + i, {
        formula: `IF(COUNTA(${own})=0,"",BUT.UEAVERAGE(${literal(code)},${RANGES.modules}_${semester},${own},${RANGES.curriculum}_${semester}))`,
        value: '',
      }),
    );
  }
  const body = area(first, 0, last, averages + ues.length - 1);
  canvas.format(body, BODY);
  canvas.format({ ...body, right: marks - 1 }, TEXT);
  canvas.format({ ...body, left: marks, right: averages - 1 }, CENTERED);
  canvas.format({ ...body, left: averages }, AVERAGE);
  const sheet = sheetPlan(canvas, {
    role: newMarksRole(semester),
    name: semester,
    tabColor: null,
    columnWidths: IDENTITY_WIDTHS,
    freeze: { rows: header + 1, columns: 3 },
    filter: area(header, 0, last, averages + ues.length - 1),
    showGridlines: true,
    validations: checksOf(ranges.marks, words),
    print: { paper: 'A3', repeatRows: [header, header], repeatColumns: [0, 2] },
  });
  return { sheet, names };
}

/** Of what is typed: a mark is from 0 to 20 or a code; beside the marks stands the status. */
function checksOf(marks: Area, words: NewWorkbookWords): SheetPlan['validations'] {
  const cell = cellName(marks.top, marks.left);
  const isCode = MARK_CODES.map((code) => `${cell}="${code}"`).join(',');
  const status = marks.left - 1;
  return [
    { area: marks, formula: `OR(AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=20),${isCode})`, ...words.mark },
    { area: area(marks.top, status, marks.bottom, status), ...words.status },
  ];
}
