import { isTold, plain, studentDifferences, type PrintedAnomaly, type PrintedStudent } from '../compare';
import type { Outcome } from '../print';
import type { Variant } from './variant';

/**
 * - `right`: all facts right, everybody certain whose facts the workbook tells, nothing told for nothing;
 * - `asked`: whoever differs, or cannot be known, is uncertain or told of;
 * - `refused`: no decision about anybody;
 * - `silentlyWrong`: somebody is wrong, lost or invented, certain, and nothing is told of his row, column or sheet.
 */
export const VERDICTS = ['right', 'asked', 'refused', 'silentlyWrong'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Judgement {
  readonly verdict: Verdict;
  /** Told, uncertain or refused where the layout is plain. */
  readonly falseAlarm: boolean;
  /** What speaks against the run, in words. */
  readonly notes: readonly string[];
}

/** Of the students of a plain layout as many may be uncertain. */
const UNCERTAIN_SHARE = 0.01;

export function judge(variant: Variant, outcome: Outcome): Judgement {
  if (outcome.ok) return new Run(variant, outcome.printed.students, outcome.printed.anomalies).judge();
  const cause = outcome.cause ?? outcome.detail;
  return variant.wanted === 'refused' && outcome.cause !== null
    ? { verdict: 'refused', falseAlarm: false, notes: [] }
    : { verdict: 'refused', falseAlarm: variant.wanted === 'read', notes: [`refused: ${cause}`] };
}

class Run {
  /** Told beyond what was planted in marks and averages: these alone speak of a student. */
  private readonly surplus: readonly PrintedAnomaly[];

  constructor(
    private readonly variant: Variant,
    private readonly students: readonly PrintedStudent[],
    private readonly anomalies: readonly PrintedAnomaly[],
  ) {
    const planted = variant.expectations.anomalies;
    this.surplus = anomalies.filter((told) => !planted.some((one) => isTold(one, told)));
  }

  judge(): Judgement {
    const { silent, told } = this.wrong();
    const alarms = [...this.needless(), ...this.uncertain()];
    const isOpen =
      this.variant.wanted === 'refused' || this.students.some(({ decision }) => !decision.certain);
    const isRight = told.length === 0 && alarms.length === 0 && !isOpen;
    return {
      verdict: silent.length > 0 ? 'silentlyWrong' : isRight ? 'right' : 'asked',
      falseAlarm: alarms.length > 0,
      notes: [...silent.map((one) => `SILENT ${one}`), ...alarms.map((one) => `alarm ${one}`), ...told],
    };
  }

  /** Who is wrong, lost or invented, and what was planted and is not told; apart whether it is told or not. */
  private wrong(): { readonly silent: readonly string[]; readonly told: readonly string[] } {
    const { expectations, idOf, isOpen } = this.variant;
    const found = new Map(this.students.map((student) => [plain(student.id), student]));
    const silent: string[] = [];
    const told: string[] = [];
    const known = new Set(expectations.students.map((student) => plain(idOf(student))));
    for (const student of expectations.students) {
      const printed = found.get(plain(idOf(student)));
      const differences = isOpen(student) ? ['nobody can know'] : studentDifferences(printed, student);
      const isDoubted = printed?.decision.certain === false || this.isToldOf(student.id);
      for (const one of differences) (isDoubted ? told : silent).push(`${idOf(student)}: ${one}`);
    }
    for (const { id, decision } of this.students) {
      if (!known.has(plain(id))) (decision.certain ? silent : told).push(`${id}: invented`);
    }
    for (const one of expectations.anomalies) {
      if (one.optional || this.anomalies.some((printed) => isTold(one, printed))) continue;
      // Of a row that is told as unread, nothing in it is told again.
      const owners = one.cells.flatMap(({ sheet, cell }) => [...this.variant.ownersOf(sheet, cell)]);
      const isDoubted = this.surplus.some(({ sheet, cell }) => {
        const toldOf = this.variant.ownersOf(sheet, cell);
        return owners.some((id) => toldOf.has(id));
      });
      const cells = one.cells.map(({ sheet, cell }) => `${sheet}!${cell}`).join(' or ');
      (isDoubted ? told : silent).push(`not told: ${one.kind} ${cells}`);
    }
    const { mustTell } = this.variant;
    if (mustTell !== null && !this.surplus.some(({ value }) => value.includes(mustTell)))
      silent.push(`not told: ${mustTell}`);
    return { silent, told };
  }

  /** Whether something is told of one of his rows, or of a header, a column or a sheet. */
  private isToldOf(id: string): boolean {
    return this.surplus.some(({ sheet, cell }) => {
      const owners = this.variant.ownersOf(sheet, cell);
      return owners.size === 0 || owners.has(id);
    });
  }

  private needless(): readonly string[] {
    const { tells, wanted } = this.variant;
    if (wanted === 'refused') return [];
    return this.surplus.flatMap(({ kind, sheet, cell, value }) =>
      (tells as readonly string[]).includes(kind) ? [] : [`${kind} ${sheet}!${cell} (${value})`],
    );
  }

  private uncertain(): readonly string[] {
    const { expectations, idOf, isOpen, isDoubtful, wanted } = this.variant;
    if (wanted === 'refused') return [];
    const plainly = new Set(
      expectations.students.filter((one) => !isOpen(one) && !isDoubtful(one)).map((one) => plain(idOf(one))),
    );
    const doubted = this.students.filter(({ id, decision }) => !decision.certain && plainly.has(plain(id)));
    if (doubted.length <= UNCERTAIN_SHARE * this.students.length) return [];
    return [`uncertain: ${doubted.map(({ id }) => id).join(', ')}`];
  }
}

/**
 * What is not right, or not certain, once everything that was asked is answered.
 * @param answered the outcome with the answers
 */
export function faultsAfter(variant: Variant, answered: Outcome): readonly string[] {
  if (!answered.ok) return [`refused: ${answered.cause ?? answered.detail}`];
  const { expectations, idOf, isOpen } = variant;
  const { students } = answered.printed;
  const found = new Map(students.map((student) => [plain(student.id), student]));
  return [
    ...answered.asked.map(({ kind, subject }) => `still asked: ${kind} ${subject}`),
    ...expectations.students.flatMap((student) =>
      isOpen(student)
        ? []
        : studentDifferences(found.get(plain(idOf(student))), student).map(
            (one) => `${idOf(student)}: ${one}`,
          ),
    ),
    ...students.flatMap(({ id, decision }) =>
      decision.certain
        ? []
        : [
            `${id}: uncertain, ${decision.doubts.map((at) => answered.printed.anomalies[at]?.kind).join(', ')}`,
          ],
    ),
  ];
}
