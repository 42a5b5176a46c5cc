import { moduleCodeOf, plain } from '../curricula/codes';
import type { MatrixReading } from '../curricula/matrix/assemble';
import type { RawCell, SheetSnapshot } from '../cells/snapshot';

/** Of the students so many have a mark in a module that all of them take. */
const MOST = 0.8;

/**
 * Of maquettes that the codes do not tell apart those that the modules without a code do (`Alternance`, `Entreprise`): all
 * of their own stand above the marks, filled in for everybody, and none of another's. All of them where none is left.
 */
export function fittingByText(
  readings: readonly MatrixReading[],
  marks: readonly SheetSnapshot[],
): readonly MatrixReading[] {
  const all = readings.map(({ curriculum }) =>
    curriculum.modules.flatMap((module) => (moduleCodeOf(module.code) === null ? [textsOf(module)] : [])),
  );
  const wanted = new Set(all.flat(2));
  if (readings.length < 2 || wanted.size === 0) return readings;
  const filled = [...new Set(marks.flatMap(({ rows }) => filledIn(rows, wanted)))];
  const fitting = readings.filter((_, i) => {
    const own = all[i] ?? [];
    const isThere = (texts: readonly string[]): boolean => texts.some((text) => filled.includes(text));
    return own.every(isThere) && filled.every((text) => own.flat().includes(text));
  });
  return fitting.length > 0 ? fitting : readings;
}

/** What may stand above its marks; `Alternance3` is the `Alternance` of both semesters. */
const textsOf = ({ code, name }: MatrixReading['curriculum']['modules'][number]): readonly string[] => [
  plain(code),
  plain(code.replace(/\d$/, '')),
  plain(name),
];

/** The texts that head a column of numbers as long as any other. */
function filledIn(rows: SheetSnapshot['rows'], wanted: ReadonlySet<string>): readonly string[] {
  return rows.flatMap((cells, row) =>
    (cells ?? []).flatMap((cell: RawCell, column) => {
      const text = typeof cell === 'string' ? plain(cell) : '';
      if (!wanted.has(text)) return [];
      const counts = new Map<number, number>();
      for (const below of rows.slice(row + 1))
        for (const [at, value] of (below ?? []).entries())
          if (typeof value === 'number') counts.set(at, (counts.get(at) ?? 0) + 1);
      const own = counts.get(column) ?? 0;
      return own > 0 && own >= MOST * Math.max(...counts.values()) ? [text] : [];
    }),
  );
}
