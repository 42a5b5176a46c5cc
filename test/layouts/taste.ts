import type { Course } from '../../samples/course';
import type { Random } from '../../samples/random';
import type { Statistic } from '../../samples/table';
import { AVERAGE_HEADS, BANNERS, MODULE_HEADS, SEMESTER_SHEETS, STANDING_WORDS } from './wordings';

export const SHAPES = [
  'sheet per semester',
  'one sheet',
  'sheet per UE',
  'sheet per group',
  'sheet per semester and group',
  'side by side',
  'one below the other',
  'sheet per pole',
] as const;
export type Shape = (typeof SHAPES)[number];

const IDENTITIES = [
  ['number', 'last', 'first'],
  ['last', 'first', 'number'],
  ['number', 'full'],
  ['full', 'number'],
  ['number as text', 'last in capitals', 'first'],
  ['last in capitals', 'first', 'number as text'],
  ['number as text', 'full'],
  ['last', 'first'],
  ['full'],
] as const;
export type Identity = (typeof IDENTITIES)[number];

/** One department's habits: drawn once per workbook, so that its tables are of one hand. */
export interface Taste {
  readonly course: Course;
  readonly shape: Shape;
  readonly semesters: readonly string[];
  /** One for all tables, or another one per table; either all with numbers or none. */
  readonly identities: readonly [Identity, ...Identity[]];
  readonly moduleHead: (course: Course, code: string) => string;
  readonly banner: (typeof BANNERS)[number];
  readonly averageHead: (typeof AVERAGE_HEADS)[number];
  readonly sheetName: (semester: string) => string;
  readonly standingWords: (typeof STANDING_WORDS)[number];
  readonly standingColumn: boolean;
  /** Header rows from the top. */
  readonly rows: readonly HeaderRow[];
  readonly tallIdentity: boolean;
  readonly averages: 'none' | 'after each UE' | 'at the end' | 'before the modules';
  readonly averageKind: 'formula' | 'number' | 'rounded';
  readonly statistics: readonly Statistic[];
  readonly repeatedHeaders: boolean;
  readonly blankRows: boolean;
  readonly footers: boolean;
  readonly blankColumns: boolean;
  readonly strayColumns: boolean;
  readonly shuffledModules: boolean;
  readonly shuffledRows: boolean;
  readonly hiddenColumns: boolean;
}

/** `banner`: UE above its modules, which are repeated; `coefficients`: one row, below a banner only; `matrix`: one per UE. */
export const HEADER_ROWS = ['banner', 'code', 'name', 'coefficients', 'matrix', 'kind'] as const;
export type HeaderRow = (typeof HEADER_ROWS)[number];

export function drawTaste(random: Random, course: Course): Taste {
  const shape = random.pick(SHAPES);
  const [odd = '', even = ''] = [`S${2 * course.level - 1}`, `S${2 * course.level}`];
  const withNumber = IDENTITIES.filter(
    (fields) => fields.length > 2 || fields.some((field) => field.startsWith('number')),
  );
  const first = random.pick(IDENTITIES);
  const isNumbered = withNumber.includes(first);
  return {
    course,
    shape,
    semesters: random.chance(0.12) ? [odd] : [odd, even],
    identities:
      isNumbered && random.chance(0.3) ? [first, ...random.shuffled(withNumber).slice(0, 3)] : [first],
    moduleHead: random.pick(MODULE_HEADS),
    banner: random.pick(BANNERS),
    averageHead: random.pick(AVERAGE_HEADS),
    sheetName: random.pick(SEMESTER_SHEETS),
    standingWords: random.pick(STANDING_WORDS),
    standingColumn: random.chance(0.5),
    rows: drawRows(random, shape),
    tallIdentity: random.chance(0.4),
    averages: random.pick(['none', 'after each UE', 'at the end', 'before the modules']),
    averageKind: random.pick(['formula', 'number', 'rounded']),
    statistics: random.chance(0.5)
      ? random.shuffled(['Moyenne', 'Min', 'Max', 'Écart-type'] as const).slice(0, 3)
      : [],
    repeatedHeaders: random.chance(0.25),
    blankRows: random.chance(0.3),
    footers: isNumbered && random.chance(0.3),
    blankColumns: random.chance(0.25),
    strayColumns: random.chance(0.4),
    shuffledModules: random.chance(0.3),
    shuffledRows: random.chance(0.5),
    hiddenColumns: random.chance(0.2),
  };
}

function drawRows(random: Random, shape: Shape): readonly HeaderRow[] {
  const banner = shape !== 'sheet per UE' && shape !== 'sheet per pole' && random.chance(0.35);
  const rows: HeaderRow[] = ['code'];
  if (random.chance(0.3)) rows.push('name');
  if (random.chance(0.15)) rows.push('kind');
  if (banner || shape === 'sheet per UE') {
    if (random.chance(0.5)) rows.push('coefficients');
  } else if (random.chance(0.15)) rows.push('matrix');
  const mixed = random.chance(0.3) ? random.shuffled(rows) : rows;
  return banner ? ['banner', ...mixed] : mixed;
}
