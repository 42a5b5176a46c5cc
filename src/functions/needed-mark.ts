import { moduleCodeOf, ueCodeOf } from '../curricula/codes';
import { moduleIndex } from '../gradebook/modules';
import { neededMark, type Target } from '../rules/needed';
import type { Mark20, ModuleCode, Ue } from '../rules/types';
import { competenceNamed, ueNamed } from './arguments';
import { isBlank, rawCell, type CellRange } from './cells';
import { layoutFor, requireColumns, uesOfCompetence, type Layout } from './layout';
import { refuse } from './problem';
import { oneLine, requireReadable, type MarkLine } from './students';

/**
 * The smallest mark, in hundredths, that brings a UE or a RCUE to a threshold: the same mark in each of the modules
 * named, or else in all whose mark is awaited (4.3, 4.4).
 * @param target a UE (`UE31`) or the number of a competence
 * @param modules module codes; omitted: those awaited
 * @param threshold 0-20; omitted: the mark that acquires a UE and validates a RCUE, 10
 */
export function markNeeded(
  target: unknown,
  codes: CellRange,
  marks: CellRange,
  curriculum?: CellRange,
  modules?: CellRange,
  threshold?: unknown,
): Mark20 {
  const layout = layoutFor(codes, curriculum);
  const limit = thresholdIn(layout, threshold);
  const { ues, of } = targetNamed(layout, target);
  requireColumns(layout, ues);
  const line = oneLine(layout, marks);
  requireReadable(line, ues);
  const wanted =
    modules && !isBlank(modules) ? modulesNamed(layout, ues, modules) : awaitedIn(layout, ues, line);
  if (wanted.length === 0) refuse({ code: 'nothing-awaited' });
  const needed = neededMark(layout.book, { marks: line.marks }, wanted, { ...of, threshold: limit });
  if (needed.kind === 'mark') return needed.mark;
  return needed.kind === 'incomplete'
    ? refuse({ code: 'other-marks-awaited' })
    : refuse({ code: 'out-of-reach', threshold: limit });
}

type Named = Target extends infer Each ? (Each extends Target ? Omit<Each, 'threshold'> : never) : never;

function targetNamed(layout: Layout, cell: unknown): { readonly ues: readonly Ue[]; readonly of: Named } {
  const raw = rawCell(cell);
  if (typeof raw === 'string' && ueCodeOf(raw)) {
    const ue = ueNamed(layout, cell);
    return { ues: [ue], of: { ue: ue.code } };
  }
  const competence = competenceNamed(layout, cell);
  return { ues: uesOfCompetence(layout, competence), of: { competence } };
}

const weighsIn = (ues: readonly Ue[], code: ModuleCode): boolean =>
  ues.some(({ weights }) => weights.some(({ module }) => module === code));

function awaitedIn({ curriculum }: Layout, ues: readonly Ue[], { marks }: MarkLine): readonly ModuleCode[] {
  return curriculum.modules
    .map(({ code }) => code)
    .filter((code, i) => marks[i] === 'ATT' && weighsIn(ues, code));
}

function modulesNamed({ curriculum }: Layout, ues: readonly Ue[], range: CellRange): readonly ModuleCode[] {
  const index = moduleIndex(curriculum);
  const cells = range.flat().filter((cell) => rawCell(cell) !== null);
  return cells.map((cell) => {
    const header = String(rawCell(cell));
    const found = moduleCodeOf(header);
    const position = found && index.byCode(found.code, null);
    const code = position === null ? undefined : curriculum.modules[position]?.code;
    if (code === undefined) return refuse({ code: 'unknown-module', header, curriculum: curriculum.id });
    return weighsIn(ues, code) ? code : refuse({ code: 'module-not-in-target', module: code });
  });
}

function thresholdIn({ curriculum }: Layout, cell: unknown): Mark20 {
  const raw = rawCell(cell);
  if (raw === null) return curriculum.policy.passMark;
  return typeof raw === 'number' && raw >= 0 && raw <= 20
    ? raw
    : refuse({ code: 'bad-threshold', value: String(typeof raw === 'object' ? '' : raw) });
}
