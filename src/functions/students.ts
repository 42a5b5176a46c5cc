import { cellText, readMark } from '../gradebook/mark';
import { readStatus } from '../gradebook/status';
import type { RawCell } from '../cells/snapshot';
import type { Mark, ModuleCode, Status, Ue } from '../rules/types';
import { lineOf, rawCell, sizeOf, transposed, type CellRange } from './cells';
import type { Layout } from './layout';
import type { UnreadableMark } from '../vocabulary/function-problems';
import { refuse } from './problem';

/** One line of marks. */
export interface MarkLine {
  /** One per module of the curriculum, in its order; a cell that is no mark is awaited, never 0. */
  readonly marks: readonly Mark[];
  readonly unreadable: readonly UnreadableMark[];
  /** Every mark cell is empty: perhaps not a student at all. */
  readonly blank: boolean;
}

function readLine({ curriculum, positions }: Layout, line: readonly unknown[]): MarkLine {
  const unreadable: UnreadableMark[] = [];
  let blank = true;
  const marks = curriculum.modules.map(({ code }, i): Mark => {
    let known: { readonly mark: Mark; readonly raw: RawCell } | null = null;
    for (const position of positions[i] ?? []) {
      const raw = rawCell(line[position]);
      const { mark, doubt, form } = readMark(raw);
      if (form === 'empty') continue;
      blank = false;
      if (doubt !== null && doubt !== 'text-number') {
        unreadable.push({ module: code, value: cellText(raw) });
        return 'ATT';
      }
      if (known && known.mark !== mark) {
        unreadable.push({ module: code, value: cellText(known.raw), other: cellText(raw) });
        return 'ATT';
      }
      known ??= { mark, raw };
    }
    return known?.mark ?? 'ATT';
  });
  return { marks, unreadable, blank };
}

/** The lines of a promotion: rows below codes in a row, columns beside codes in a column. */
export function markLines(layout: Layout, marks: CellRange): readonly MarkLine[] {
  const { length, direction } = layout;
  const lines = direction === 'row' ? marks : transposed(marks);
  if (lines.length === 0 || lines.some((line) => line.length !== length)) {
    refuse({ code: 'marks-shape', codes: length, direction, ...sizeOf(marks) });
  }
  return lines.map((line) => readLine(layout, line));
}

/** The line of one student, in a row or in a column whichever way the codes stand. */
export function oneLine(layout: Layout, marks: CellRange): MarkLine {
  const line = lineOf(marks);
  if (!line) return refuse({ code: 'one-student' });
  const { length, direction } = layout;
  if (line.length !== length) refuse({ code: 'marks-shape', codes: length, direction, ...sizeOf(marks) });
  return readLine(layout, line);
}

/** What could not be read among the modules of these UEs. */
export function unreadableIn({ unreadable }: MarkLine, ues: readonly Ue[]): readonly UnreadableMark[] {
  if (unreadable.length === 0) return [];
  const counting = new Set<ModuleCode>(ues.flatMap(({ weights }) => weights.map(({ module }) => module)));
  return unreadable.filter(({ module }) => counting.has(module));
}

/** Refuses when a mark that counts could not be read: an average without it would be another average. */
export function requireReadable(line: MarkLine, ues: readonly Ue[]): void {
  const marks = unreadableIn(line, ues);
  if (marks.length > 0) refuse({ code: 'unreadable-mark', marks });
}

/** The standing that a status cell names; `Inscrit`, an empty cell and the like are none: null. */
export function readStatusCell(cell: unknown): Status | null | { readonly unclear: string } {
  const raw = rawCell(cell);
  const status = readStatus(raw);
  if (status?.says === 'unclear' || (typeof raw === 'object' && raw !== null))
    return { unclear: cellText(raw) };
  return status && status.status;
}

/** The same for a function of one student, which is refused where the cell is not understood. */
export function statusIn(cell: unknown): Status | null {
  const read = readStatusCell(cell);
  return typeof read === 'object' && read !== null
    ? refuse({ code: 'unclear-status', value: read.unclear })
    : read;
}
