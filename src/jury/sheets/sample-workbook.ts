import { BUILTIN_CURRICULA } from '../../curricula/builtin';
import { semestersOf } from '../../curricula/codes';
import type { Locale } from '../../locales/locale';
import type { Semester } from '../../rules/types';
import { sampleRole } from '../our-sheets/roles';
import { area } from '../../cells/a1';
import { Canvas } from '../../plan/canvas';
import { BODY, CENTERED, HEADER, SUBTITLE, TEXT, TITLE } from '../../plan/styles';
import type { PlannedValue, SheetPlan, WorkbookPlan } from '../../plan/types';
import { sheetPlan } from '../our-sheets/sheet-plan';

const CURRICULUM = BUILTIN_CURRICULA[0];
const HEADER_ROW = 3;
/** The number has room for a code behind it. */
const IDENTITY_WIDTHS = [25, 18, 14, 12];

/** Invented people. `level` is the average around which the marks are drawn; `cells` are what makes a jury think. */
interface Invented {
  readonly lastName: string;
  readonly firstName: string;
  readonly level: number;
  readonly status?: string;
  readonly cells?: Readonly<Record<string, PlannedValue>>;
}

const PEOPLE: readonly Invented[] = [
  { lastName: 'ABEILLE', firstName: 'Camille', level: 14.5 },
  { lastName: 'BOULEAU', firstName: 'Sacha', level: 12.25 },
  { lastName: 'COQUELICOT', firstName: 'Lou', level: 10.25 },
  { lastName: 'FOUGÈRE', firstName: 'Élie', level: 10.75, cells: { R310: 6, R311: 5, R406: 6.5 } },
  { lastName: 'GENÉVRIER', firstName: 'Noa', level: 9.4 },
  { lastName: 'HÉRISSON', firstName: 'Charlie', level: 11.5, cells: { R303: '12,5' } },
  { lastName: 'JONQUILLE', firstName: 'Maé', level: 8.2 },
  { lastName: 'LOUTRE', firstName: 'Alix', level: 12.5, cells: { R304: 'ABJ', R407: 'ABI' } },
  { lastName: 'MARMOTTE', firstName: 'Zoé', level: 13, cells: { STAGE: null } },
  { lastName: 'NÉNUPHAR', firstName: 'Anaël', level: 10.5, cells: { R310: 3, R311: 2.5, R406: 2, STAGE: 9 } },
  { lastName: 'ORCHIDÉE', firstName: 'Céleste', level: 10.5, status: 'Démission' },
  { lastName: 'TOURNESOL', firstName: 'Léo', level: 15.75 },
];

/** Marks of an invented promotion, one sheet per semester, to try the product on an empty workbook. */
export function planSample(locale: Locale): WorkbookPlan {
  return {
    sheets: semestersOf(CURRICULUM.level).map((semester) => planSemester(semester, locale)),
    colouring: [],
    names: [],
  };
}

function planSemester(semester: Semester, { jury, pane }: Locale): SheetPlan {
  const modules = CURRICULUM.modules.filter((module) => module.semester === semester);
  const canvas = new Canvas();
  canvas.put(0, 0, pane.sample.title(semester), TITLE);
  canvas.put(1, 0, pane.sample.note, SUBTITLE);
  const identity = [jury.number, jury.lastName, jury.firstName, pane.sample.status];
  canvas.putRow(HEADER_ROW, 0, [...identity, ...modules.map(({ code }) => code)], HEADER);
  PEOPLE.forEach(({ lastName, firstName, level, status, cells = {} }, i) => {
    const marks = modules.map(({ code }) => (code in cells ? (cells[code] ?? null) : markOf(level, i, code)));
    canvas.putRow(HEADER_ROW + 1 + i, 0, [`9900${101 + i}`, lastName, firstName, status ?? null, ...marks]);
  });
  const last = area(HEADER_ROW + 1, 0, HEADER_ROW + PEOPLE.length, identity.length + modules.length - 1);
  canvas.format(last, BODY);
  canvas.format({ ...last, right: identity.length - 1 }, TEXT);
  canvas.format({ ...last, left: identity.length }, CENTERED);
  return sheetPlan(canvas, {
    role: sampleRole(semester),
    name: semester,
    tabColor: null,
    columnWidths: IDENTITY_WIDTHS,
    freeze: { rows: HEADER_ROW + 1, columns: 3 },
    showGridlines: true,
  });
}

/** A mark in quarters of a point near the level, always the same for the same student and module. */
function markOf(level: number, student: number, module: string): number {
  let seed = student + 7;
  for (const character of module) seed = (seed * 31 + character.charCodeAt(0)) % 9973;
  const distance = ((seed * 67) % 33) / 8 - 2;
  return Math.min(20, Math.max(0, Math.round((level + distance) * 4) / 4));
}
