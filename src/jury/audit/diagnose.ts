import { a1 } from '../../cells/a1';
import type { AuditCause } from '../../vocabulary/audit';
import type { Expected } from './expected';
import type { Influence } from './influences';
import type { Subject } from './subjects';

/** A cause, and what it is about. */
export interface Diagnosis {
  readonly cause: AuditCause;
  readonly about: readonly string[];
}

/** Beyond what numbers in the computer leave of an exact weight. */
const CLOSE = 1e-6;
const same = (a: number, b: number): boolean =>
  Math.abs(a - b) <= CLOSE * Math.max(1, Math.abs(a), Math.abs(b));
const counts = ({ weight }: Influence): boolean => Math.abs(weight) > CLOSE;
const codesOf = (influences: readonly Influence[]): readonly string[] => [
  ...new Set(influences.map(({ leaf }) => leaf.of)),
];

/** What is known of a formula beside its weights. */
interface Around {
  /** Whether a column is out of sight. */
  readonly isHidden: (place: Influence['place']) => boolean;
  /** Whether a cell that is no mark may change points by the rules in force. */
  readonly isRuled: (one: Influence) => boolean;
  /** Whether the formula divides by a number typed into it. */
  readonly hasNumberAsDivisor: boolean;
  /** Whether the students of another sheet stand there in the order of the average's own. */
  readonly isInOrder: (sheet: string) => boolean;
  /** Whether a mark that does not count has no coefficient: 0, or nothing, in its cell or in the formula. */
  readonly hasNoCoefficient: (one: Influence) => boolean;
  /** Whether marks count unevenly: see `unevenMarks`. */
  readonly uneven: () => readonly Diagnosis[];
}

/** Why what an average follows from is not what it should follow from; nothing where it is. */
export function diagnose(
  subject: Subject,
  influences: readonly Influence[],
  expected: Expected,
  around: Around,
): readonly Diagnosis[] {
  const { isHidden, isRuled, hasNumberAsDivisor, isInOrder, uneven } = around;
  const { student } = subject;
  const others = influences.filter((one) => one.leaf.student !== student && counts(one));
  const own = influences.filter((one) => one.leaf.student === student);
  const foreign = others.map(({ place }): Diagnosis => ({
    cause: place.sheet === subject.sheet || isInOrder(place.sheet) ? 'neighbour-row' : 'other-order',
    about: [place.sheet === subject.sheet ? a1(place) : `${place.sheet}!${a1(place)}`],
  }));
  if (others.length > 0) return [gathered(foreign)];
  const strangers = beside(subject, own, expected, isHidden, isRuled);
  const parts = partsOf(own, expected, around);
  // Weights that follow the marks are no coefficients.
  const found = strangers.length > 0 ? [] : uneven();
  if (found.length > 0) return found;
  if (strangers.length + parts.length > 0) return toldOnce([...strangers, ...parts]);
  const { all, present } = expected;
  const counted = own.filter((one) => counts(one) && one.holds === 'number' && all.has(one.leaf.of));
  const beyond = codesOf(counted.filter(({ leaf }) => !present.has(leaf.of)));
  if (beyond.length > 0) return [{ cause: 'not-a-mark', about: beyond }];
  return divisor(own, expected, hasNumberAsDivisor);
}

/** What weights that are another's show as. */
const SHOWN_BY_WEIGHTS: readonly AuditCause[] = ['foreign-module', 'missing-column', 'wrong-coefficient'];
/** Parts with another weight that are no coincidence: the row of coefficients is another. */
const MANY = 3;

/** A module in the place of another, and coefficients that are all another's, are one fault. */
function toldOnce(found: readonly Diagnosis[]): readonly Diagnosis[] {
  const aboutOf = (cause: AuditCause): readonly string[] =>
    found.find((one) => one.cause === cause)?.about ?? [];
  const [foreign, missing, wrong] = SHOWN_BY_WEIGHTS.map(aboutOf) as [Codes, Codes, Codes];
  if (foreign.length === 0 || missing.length + wrong.length === 0) return found;
  if (wrong.length === 0 && missing.length === foreign.length)
    return found.filter(({ cause }) => cause !== 'missing-column');
  if (missing.length + wrong.length < MANY) return found;
  return [
    ...found.filter(({ cause }) => !SHOWN_BY_WEIGHTS.includes(cause)),
    { cause: 'wrong-coefficient', about: [...wrong, ...missing, ...foreign] },
  ];
}
type Codes = readonly string[];

/** One fault that several cells show. */
const gathered = (found: readonly Diagnosis[]): Diagnosis => ({
  cause: found[0]?.cause ?? 'unexplained',
  about: found.flatMap(({ about }) => about).slice(0, 6),
});

/** What counts beside the parts of the average: columns that are none, columns out of sight, another UE's bonus. */
function beside(
  { average, table }: Subject,
  own: readonly Influence[],
  { all }: Expected,
  isHidden: (place: Influence['place']) => boolean,
  isRuled: (one: Influence) => boolean,
): readonly Diagnosis[] {
  const counting = own.filter(counts);
  const hidden = counting.filter(({ place }) => isHidden(place));
  const isPart = ({ leaf }: Influence): boolean =>
    leaf.kind !== 'count' && (all.has(leaf.of) || leaf.of === average);
  const strangers = counting.filter((one) => !isPart(one) && !hidden.includes(one));
  const concerns = (of: string): boolean =>
    of === average || (table.semesters as readonly string[]).includes(of) || all.has(of);
  const isBonus = ({ leaf }: Influence): boolean =>
    leaf.kind === 'count' || (leaf.kind === 'other' && /bonus|malus/i.test(leaf.of));
  const named = ({ leaf }: Influence): string =>
    /UE ?\d\.?\d/i.exec(leaf.of)?.[0].replace(/[ .]/g, '').toUpperCase() ?? '';
  const bonuses = strangers.filter(isBonus);
  const elsewhere = bonuses.filter((one) =>
    one.leaf.kind === 'count' ? !concerns(one.leaf.of) : named(one) !== '' && !concerns(named(one)),
  );
  const due = bonuses.filter((one) => !elsewhere.includes(one));
  const twice = due.filter(({ reads, weight }) => reads > 1 && same(Math.abs(weight), 2));
  const unruled = due.filter((one) => !twice.includes(one) && !isRuled(one));
  const modules = strangers.filter(({ leaf }) => leaf.kind === 'module' || leaf.kind === 'average');
  const stray = strangers.filter((one) => one.leaf.kind === 'other' && !isBonus(one) && !isRuled(one));
  const told = (cause: AuditCause, of: readonly Influence[], about = codesOf(of)): Diagnosis[] =>
    of.length > 0 ? [{ cause, about }] : [];
  const addresses = hidden.map(({ place, leaf }) => `${leaf.of} (${a1({ ...place, row: table.headerRow })})`);
  return [
    ...told('hidden-column', hidden, [...new Set(addresses)]),
    ...told('bonus-elsewhere', elsewhere),
    ...told('counted-twice', twice),
    ...told('points-without-rule', unruled),
    ...told('foreign-module', modules),
    ...told('stray-column', stray),
  ];
}

/** The parts of the average whose weights are not in the proportion of their coefficients. */
function partsOf(
  own: readonly Influence[],
  { present }: Expected,
  { hasNoCoefficient }: Around,
): readonly Diagnosis[] {
  const { ratios, cellsOf } = proportions(own, present);
  if (ratios.size === 0) return [];
  const off = [...ratios].filter(([, ratio]) => !same(ratio, 1));
  const causeOf = (code: string, ratio: number): AuditCause => {
    const cells = cellsOf(code);
    if (same(ratio, 0)) {
      const numbers = cells.filter(({ holds }) => holds === 'number');
      if (cells.length > 0 && numbers.length === 0) return 'text-ignored';
      return numbers.some(hasNoCoefficient) ? 'wrong-coefficient' : 'missing-column';
    }
    if (cells.filter(counts).length > 1 || (same(ratio, 2) && isReadMore(cells, own))) return 'counted-twice';
    return 'wrong-coefficient';
  };
  const byCause = new Map<AuditCause, string[]>();
  for (const [code, ratio] of off) {
    const cause = causeOf(code, ratio);
    byCause.set(cause, [...(byCause.get(cause) ?? []), code]);
  }
  // Referred to in the place of those that are missing: one fault.
  const missing = byCause.get('missing-column') ?? [];
  const gap = missing.reduce((sum, code) => sum + (present.get(code) ?? 0), 0);
  const instead = off.find(
    ([code, ratio]) => same((ratio - 1) * (present.get(code) ?? 0), gap) && isReadMore(cellsOf(code), own),
  );
  if (instead && missing.length > 0 && off.length === missing.length + 1)
    return [{ cause: 'counted-twice', about: [instead[0]] }];
  return [...byCause].map(([cause, about]) => ({ cause, about }));
}

/** A module that the formula refers to more often than to the others. */
function isReadMore(cells: readonly Influence[], own: readonly Influence[]): boolean {
  const reads = own.filter(({ leaf }) => leaf.kind === 'module').map((one) => one.reads);
  return cells.some((one) => one.reads > (commonest(reads) ?? 0));
}

/** Each part's weight over what it should be, in the scale that most of them have. */
function proportions(own: readonly Influence[], present: ReadonlyMap<string, number>) {
  const cellsOf = (code: string): readonly Influence[] => own.filter(({ leaf }) => leaf.of === code);
  const weightOf = (code: string): number => cellsOf(code).reduce((sum, { weight }) => sum + weight, 0);
  const scaled = [...present].map(([code, coefficient]) => [code, weightOf(code) / coefficient] as const);
  const scale = commonest(scaled.map(([, ratio]) => ratio).filter((ratio) => Math.abs(ratio) > CLOSE));
  const ratios = new Map(scale === null ? [] : scaled.map(([code, ratio]) => [code, ratio / scale]));
  return { ratios, cellsOf, scale };
}

/** The value that most have; of two as common, the smaller: what counts twice is rarer than what counts once. */
function commonest(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const shared = sorted.map((one) => values.filter((other) => same(one, other)).length);
  const most = Math.max(...shared);
  return sorted[shared.indexOf(most)] ?? null;
}

/** The parts are in proportion: what they are divided by. */
function divisor(own: readonly Influence[], expected: Expected, typed: boolean): readonly Diagnosis[] {
  const { scale } = proportions(own, expected.present);
  if (scale === null) return [];
  const present = [...expected.present.values()].reduce((sum, one) => sum + one, 0);
  const whole = 1 / scale;
  const right = present + expected.zero;
  const missing = [...expected.all.keys()].filter((code) => !expected.present.has(code));
  if (same(whole, right)) return typed ? [{ cause: 'hard-coded-divisor', about: [] }] : [];
  if (expected.absent > 0 && same(whole, right + expected.absent))
    return [{ cause: 'absence-as-zero', about: missing }];
  if (expected.zero > 0 && same(whole, present)) return [{ cause: 'absence-left-out', about: missing }];
  return [{ cause: typed ? 'hard-coded-divisor' : 'wrong-divisor', about: [] }];
}
