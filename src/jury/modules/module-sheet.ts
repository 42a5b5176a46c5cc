import { area, cellName, columnName } from '../../cells/a1';
import type { DocumentModule } from '../../curricula/types';
import type { Locale } from '../../locales/locale';
import { Canvas } from '../../plan/canvas';
import { AVERAGE, BODY, CENTERED, HEADER, INPUT, SUBTITLE, TEXT, TITLE } from '../../plan/styles';
import type { ListValidation, SheetPlan } from '../../plan/types';
import { MARK_CODES } from '../../rules/types';
import { moduleRole } from '../our-sheets/roles';
import { sheetPlan } from '../our-sheets/sheet-plan';
import type { JuryReport } from '../report';

/** How many assessments a new sheet has room for; more columns may be put in between. */
const ASSESSMENTS = 6;
const WHOLE = 20;
const ROWS = { module: 1, teacher: 2, session: 3, best: 4, date: 5, coefficient: 6, scale: 7, header: 8 };
const FIRST = ROWS.header + 1;
const COLUMNS = { label: 3, average: 4, first: 5, last: 4 + ASSESSMENTS, second: 5 + ASSESSMENTS };
/** The codes that a mark cell can hold, out of sight. */
const CODES = COLUMNS.second + 2;

/**
 * A teacher's sheet for the marks of a module (4.1): the students who take it, a column for each assessment with its date,
 * coefficient and scale, and the average by `BUT.MODULEAVERAGE`. How the assessments count is left for the teacher to say.
 */
export function planModuleSheet(
  module: DocumentModule,
  { students }: JuryReport,
  locale: Locale,
  name: string,
): SheetPlan {
  const { modules: words, jury } = locale;
  const own = students.filter(({ book }) => book.curriculum.modules.some(({ code }) => code === module.code));
  const last = Math.max(FIRST, FIRST + own.length - 1);
  const canvas = new Canvas();
  canvas.put(0, 0, words.title(module.code), TITLE);
  const facts = [words.module, words.teacher, words.session, words.best];
  facts.forEach((label, i) => {
    canvas.put(ROWS.module + i, 0, label, SUBTITLE);
  });
  canvas.put(ROWS.module, 1, module.name === module.code ? module.code : `${module.code} - ${module.name}`);
  canvas.put(ROWS.best, 1, words.all);
  canvas.format(area(ROWS.teacher, 1, ROWS.best, 2), INPUT);
  const inputs = area(ROWS.date, COLUMNS.first, ROWS.scale, COLUMNS.second);
  canvas.format(inputs, { ...INPUT, ...CENTERED });
  canvas.format({ ...inputs, bottom: ROWS.date }, { numberFormat: 'dd/mm/yyyy' });
  [words.date, words.coefficient, words.scale].forEach((label, i) => {
    canvas.put(ROWS.date + i, COLUMNS.label, label, SUBTITLE);
  });
  for (let column = COLUMNS.first; column <= COLUMNS.second; column++) canvas.put(ROWS.scale, column, WHOLE);
  const titles = Array.from({ length: ASSESSMENTS }, (_, i) => words.assessment(i + 1));
  const heads = [jury.number, jury.lastName, jury.firstName, jury.group, words.average];
  canvas.putRow(ROWS.header, 0, [...heads, ...titles, words.secondColumn], HEADER);
  own.forEach(({ id, hasNumber, lastName, firstName, group }, i) => {
    const row = FIRST + i;
    const average = { formula: averageFormula(row), value: '' };
    canvas.putRow(row, 0, [hasNumber ? id : null, lastName, firstName, group || null, average]);
  });
  canvas.format(area(FIRST, 0, last, COLUMNS.average), BODY);
  canvas.format(area(FIRST, 0, last, 0), TEXT);
  canvas.format(area(FIRST, COLUMNS.average, last, COLUMNS.average), AVERAGE);
  canvas.format(area(FIRST, COLUMNS.first, last, COLUMNS.second), { ...INPUT, ...CENTERED });
  MARK_CODES.forEach((code, i) => {
    canvas.put(FIRST + i, CODES, code);
  });
  return sheetPlan(canvas, {
    role: moduleRole(module.code),
    name,
    columnWidths: [16, 18, 14, 12, 9, ...titles.map(() => 11), 11],
    hiddenColumns: [CODES],
    freeze: { rows: FIRST, columns: COLUMNS.first },
    validations: [sessionList(locale), ...markLists(last, locale)],
    showGridlines: true,
    print: { repeatRows: [ROWS.header, ROWS.header] },
  });
}

/** Nothing while no coefficient is said; the second session only where it is said what it does. */
function averageFormula(row: number): string {
  const across = (at: number, fix = ''): string =>
    `$${columnName(COLUMNS.first)}${fix}${at + 1}:$${columnName(COLUMNS.last)}${fix}${at + 1}`;
  const rule = `$B$${ROWS.session + 1}`;
  const coefficients = across(ROWS.coefficient, '$');
  const first = `BUT.MODULEAVERAGE(${across(row)},${coefficients},${across(ROWS.scale, '$')},,,$B$${ROWS.best + 1})`;
  const second = `$${cellName(row, COLUMNS.second)}`;
  const onTwenty = `IF(ISNUMBER(${second}),${second}*${WHOLE}/$${columnName(COLUMNS.second)}$${ROWS.scale + 1},${second})`;
  return (
    `IF(COUNT(${coefficients})=0,"",IF(OR(${second}="",${rule}=""),${first},` +
    `BUT.MODULEAVERAGE(${first},,,${onTwenty},${rule})))`
  );
}

const sessionList = ({ modules: { session, sessionHint, rules } }: Locale): ListValidation => ({
  area: area(ROWS.session, 1),
  list: rules,
  title: session,
  message: sessionHint,
});

/**
 * A mark from 0 to the scale above it, or one of the codes, which the drop-down shows. What was typed is in its own list
 * where it is such a mark, so that one rule does both.
 */
function markLists(last: number, { modules: { mark, markHint } }: Locale): readonly ListValidation[] {
  const codes = `$${columnName(CODES)}$${FIRST + 1}:$${columnName(CODES)}$${FIRST + MARK_CODES.length}`;
  const cell = cellName(FIRST, COLUMNS.first);
  const scale = `${columnName(COLUMNS.first)}$${ROWS.scale + 1}`;
  return [
    {
      area: area(FIRST, COLUMNS.first, last, COLUMNS.second),
      list: MARK_CODES,
      source: `IF(AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=${scale}),${cell},${codes})`,
      title: mark,
      message: markHint,
    },
  ];
}
