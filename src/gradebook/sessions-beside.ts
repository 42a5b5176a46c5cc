import { numberIn } from '../cells/decimals';
import { textAt, type Grid } from '../cells/grid';
import { roleOf } from './header-text';
import { headerOf, type HeaderArea } from './heading-words';
import type { ModuleHeading } from './module-columns';
import type { Person } from './people';
import { LATE, SHORT_SECOND } from './session-words';
import { labelKey } from './words';

/**
 * `SC` or `Rattrapage` alone, right behind the mark of a module and before others, is the second session of that module.
 * Behind the last of the modules it may be of any, unless others have one too.
 */
export function withSessionsBeside(
  headings: readonly ModuleHeading[],
  grid: Grid,
  people: readonly Person[],
): readonly ModuleHeading[] {
  const taken = new Set(headings.map(({ column }) => column));
  const last = Math.max(...taken);
  const found = headings.flatMap((own): readonly ModuleHeading[] => {
    const column = own.column + 1;
    if ((own.role !== 'mark' && own.role !== 'final') || taken.has(column)) return [];
    const isSession = roleOf(labelKey(textAt(grid, own.row, column))) === 'second-session';
    if (!isSession || !holdsNumbers(grid, column, people)) return [];
    return [{ ...own, column, role: 'second-session', coefficient: null, scale: null }];
  });
  const sure = found.some(({ column }) => column < last) ? found : [];
  return sure.length === 0 ? headings : [...headings, ...sure].sort((a, b) => a.column - b.column);
}

/**
 * A month, or `R` and `SC`, behind the only column of a module may be anything: of a parcours, say. They speak of a second
 * session beside the mark.
 */
export const withoutLoneSessions = (
  headings: readonly ModuleHeading[],
  area: HeaderArea,
): readonly ModuleHeading[] =>
  headings.map((heading) => {
    const { role, index, code } = heading;
    const said = role === 'second-session' ? labelKey(headerOf(area, heading)) : '';
    const isShort = SHORT_AT_END.test(said) && !said.includes('SESSION');
    const hasMark = headings.some(
      (one) =>
        one.index === index && one.code === code && one.role !== 'second-session' && one.role !== 'other',
    );
    return isShort && !hasMark ? { ...heading, role: 'mark' } : heading;
  });

const SHORT_AT_END = new RegExp(` (?:${LATE}|${SHORT_SECOND})(?: \\d{4})?$`);

/** Rather than words, or codes of modules that are to be sat again. */
function holdsNumbers(grid: Grid, column: number, people: readonly Person[]): boolean {
  const cells = people.map(({ row }) => grid.at(row, column)).filter((cell) => cell !== null && cell !== '');
  const numbers = cells.filter((cell) => numberIn(cell) !== null);
  return numbers.length > 0 && 2 * numbers.length >= cells.length;
}
