import { a1 } from '../../cells/a1';
import type { WorkbookFormulas } from '../../cells/formulas';
import type { RawCell, WorkbookSnapshot } from '../../cells/snapshot';
import { FormulaBook, keyOf, scalarOf } from '../../formulas/book';
import { patternOf } from '../../formulas/parse';
import { Unsupported } from '../../formulas/surroundings';
import { isFailure, numberOfText, type Scalar } from '../../formulas/values';
import { nearestKeys } from '../../formulas/nearest-lookups';
import { dividesByNumber, multipliesByZero } from '../../formulas/roundings';
import type { Gradebook, Table } from '../../gradebook/types';
import type { JuryReport } from '../report';
import { diagnose, type Diagnosis } from './diagnose';
import { expectedOfRcue, expectedOfUe, type Expected } from './expected';
import type { AuditFinding, CellFault } from './finding';
import { findingsOf, SHOWS } from './group';
import { influencesOn, type Influence } from './influences';
import { addedNumber, unevenMarks } from './probe';
import { otherUesAsked, ownFunctions } from './own-functions';
import { earlyRoundings } from './roundings';
import { leavesOf, subjectsOf, type LeafAt, type Subject } from './subjects';
import { throughMarks } from './through-marks';

type Place = Influence['place'];

/** A formula and its cell differ by more than what the last digits of a number explain. */
const CLOSE = 1e-6;
const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= CLOSE;
/** What averages are rounded to, as a rule. */
const STEP = 0.01;

/**
 * Audits the department's own averages: each is computed again from the cells that its formula really uses, and where it
 * differs from the rules, or will, the cause is told; by formula, wherever it was filled to.
 * @param report of these cells, with its students in the order of the gradebook
 */
export function auditFormulas(
  workbook: WorkbookSnapshot,
  formulas: WorkbookFormulas,
  gradebook: Gradebook,
  report: JuryReport,
): readonly AuditFinding[] {
  const book = new FormulaBook(workbook, formulas, ownFunctions(report.curriculum));
  const headerOf = ({ sheet, headerRow }: Table, column: number): string =>
    String(scalarOf(book.rawAt({ sheet, row: headerRow, column })) ?? '');
  const leafAt = leavesOf(gradebook, headerOf);
  const audited = subjectsOf(gradebook);
  const context = new Auditor(workbook, book, report, leafAt, audited, gradebook.tables);
  return findingsOf(context.faults(), audited, book, report);
}

class Auditor {
  private readonly mismatches: ReadonlySet<string>;
  /** Averages that other averages are computed from. */
  private readonly goingOn: ReadonlySet<string>;
  /** Columns that hold formulas, with one number typed into them at most here and there. */
  private readonly computed: ReadonlySet<string>;
  private readonly hidden: ReadonlyMap<string, ReadonlySet<number>>;
  /** Formulas that were seen to count marks evenly. */
  private readonly even = new Set<string>();

  constructor(
    workbook: WorkbookSnapshot,
    private readonly book: FormulaBook,
    private readonly report: JuryReport,
    private readonly leafAt: LeafAt,
    private readonly audited: readonly Subject[],
    private readonly tables: readonly Table[],
  ) {
    const differing = report.anomalies.filter(({ kind }) => kind === 'average-mismatch');
    this.mismatches = new Set([
      ...differing.map(({ sheet, cell }) => `${sheet}!${cell}`),
      ...audited.filter((subject) => this.differsUncalculated(subject)).map(keyOf),
    ]);
    this.hidden = new Map(workbook.sheets.map(({ name, hiddenColumns }) => [name, hiddenColumns]));
    this.goingOn = new Set(audited.flatMap((subject) => this.averagesIn(subject)));
    this.computed = new Set(
      [...columnsOf(audited)].flatMap(([column, subjects]) => {
        const withFormula = subjects.filter((one) => book.formulaAt(one) !== null).length;
        return withFormula > 1 && 2 * withFormula > subjects.length ? [column] : [];
      }),
    );
  }

  /** Of all averages. One that differs because another does, with a cause that is told, is not told again. */
  faults(): readonly CellFault[] {
    const known = this.audited.map((subject) => ({ subject, faults: this.faultsOf(subject) }));
    const told = new Set(known.flatMap(({ subject, faults }) => (faults.length > 0 ? [keyOf(subject)] : [])));
    const follows = (subject: Subject): boolean =>
      this.averagesIn(subject).some((key) => told.has(key) || this.mismatches.has(key));
    return known.flatMap(({ subject, faults }): readonly CellFault[] => {
      // An average that was typed as a text is told of where it stands.
      if (faults.some(({ cause }) => cause === 'text-ignored') && follows(subject))
        return faults.filter(({ cause }) => cause !== 'text-ignored');
      const differs = this.mismatches.has(keyOf(subject)) && this.book.formulaAt(subject) !== null;
      return differs && faults.length === 0 && !follows(subject)
        ? [{ subject, cause: this.isFixed(subject) ? 'fixed-number' : 'unexplained', about: [] }]
        : faults;
    });
  }

  /** The report compares what cells show: not a formula that no program calculated yet. */
  private differsUncalculated(subject: Subject): boolean {
    if (!this.book.isUncalculatedAt(subject)) return false;
    const [stated, ours] = [scalarOf(this.book.rawAt(subject)), this.expectedOf(subject)?.ours];
    return typeof stated === 'number' && typeof ours === 'number' && Math.abs(stated - ours) >= SHOWS;
  }

  /** Whether no mark changes what a formula gives today: it was told what to give. */
  private isFixed(subject: Subject): boolean {
    try {
      const isGiven = (place: Place): boolean => this.isGiven(place, subject);
      return influencesOn(subject, this.book, this.leafAt, isGiven).every(({ weight }) => weight === 0);
    } catch (error) {
      if (error instanceof Unsupported) return false;
      throw error;
    }
  }

  private expectedOf({ student, average }: Subject): Expected | null {
    return average.startsWith('UE')
      ? expectedOfUe(this.report, student, average)
      : expectedOfRcue(this.report, student, average);
  }

  private faultsOf(subject: Subject): readonly CellFault[] {
    const raw = this.book.rawAt(subject);
    const fault = (cause: CellFault['cause'], about: readonly string[] = []): CellFault => ({
      subject,
      cause,
      about,
    });
    if (this.book.formulaAt(subject) === null) {
      const isNumber = typeof raw === 'string' ? numberOfText(raw) !== null : typeof raw === 'number';
      const isTyped = isNumber && this.computed.has(columnKey(subject));
      return isTyped ? [fault('typed-over')] : [];
    }
    try {
      const lookups = this.nearestLookups(subject);
      // Whose row such a lookup reads follows from it.
      const found =
        lookups.length > 0 ? lookups : [...this.differences(subject, raw), ...this.roundings(subject)];
      return found.map(({ cause, about }) => fault(cause, about));
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
      return [fault('not-audited', [error.what])];
    }
  }

  private differences(subject: Subject, raw: RawCell): readonly Diagnosis[] {
    const expected = this.expectedOf(subject);
    const isGiven = (place: Place): boolean => this.isGiven(place, subject);
    if (!this.isAsShown(subject, scalarOf(raw))) throw new Unsupported(a1(subject));
    if (!expected || expected.present.size === 0) return [];
    const asked = otherUesAsked(subject, expected, this.book.formulaAt(subject) ?? '');
    if (asked.length > 0) return asked;
    const shown = scalarOf(raw);
    if (isFailure(shown) && this.failsAlone(subject)) return [{ cause: 'gives-error', about: [shown.error] }];
    const read = influencesOn(subject, this.book, this.leafAt, isGiven);
    const { influences, faults, ues } = throughMarks(subject, read, expected, this.report);
    if (faults.length > 0) return faults;
    const compute = (instead: ReadonlyMap<string, number> = new Map()) =>
      this.book.compute(subject, { isGiven, unrounded: true, instead });
    // A part that nobody calculated is told of by itself.
    if (influences.some(({ place }) => this.book.isUnknownAt(place))) return [];
    const tree = this.book.treeAt(subject);
    const found = diagnose(subject, influences, expected, {
      isHidden: ({ sheet, column }) => this.hidden.get(sheet)?.has(column) ?? false,
      isRuled: ({ leaf, weight }) =>
        (leaf.kind === 'count' || weight < 0) && this.report.curriculum.policy.adjustments.length > 0,
      hasNumberAsDivisor: ues.length === 0 && tree !== null && dividesByNumber(tree),
      isInOrder: (sheet) => this.isInOrder(sheet, subject.sheet),
      hasNoCoefficient: (one) => this.hasNoCoefficient(subject, one),
      uneven: () => this.oncePerFormula(subject, () => unevenMarks(subject, read, expected, compute)),
    });
    // What stands for a mark that is not there keeps its coefficient too.
    const isBare = found.every(({ cause }) => cause === 'absence-as-zero') && ues.length === 0;
    const added = isBare
      ? addedNumber(subject, influences, compute, this.book.compute(subject, { isGiven, unrounded: false }))
      : [];
    return added.length > 0 ? added : found;
  }

  /** Whether a mark would count if its coefficient, which is 0 or empty, was a number. */
  private hasNoCoefficient(subject: Subject, { place, number }: Influence): boolean {
    const tree = this.book.treeAt(subject);
    if (tree && multipliesByZero(tree, a1(place))) return true;
    const weighed = [...this.seenBy(subject).values()].flatMap((one): [string, number][] => {
      const held = this.leafAt(one) ? 1 : scalarOf(this.book.rawAt(one));
      return held === null || held === 0 ? [[keyOf(one), 1]] : [];
    });
    const isGiven = (one: Place): boolean => this.isGiven(one, subject);
    const [before, after] = [number, number + 1].map((mark) =>
      this.book.compute(subject, {
        ...{ isGiven, unrounded: true },
        instead: new Map([...weighed, [keyOf(place), mark]]),
      }),
    );
    return typeof before === 'number' && typeof after === 'number' && !isClose(before, after);
  }

  /** Whether a formula gives an error although no mark is one, and the averages that it reads are numbers. */
  private failsAlone(subject: Subject): boolean {
    const value = this.book.compute(subject, { isGiven: () => false, unrounded: false });
    if (!isFailure(value)) return false;
    return [...this.seenBy(subject).values()].every((place) => {
      const kind = keyOf(place) === keyOf(subject) ? undefined : this.leafAt(place)?.kind;
      const held = scalarOf(this.book.rawAt(place));
      return !isFailure(held) && (kind !== 'average' || typeof held === 'number');
    });
  }

  /** Whether we compute what the cell shows. What lies on the edge of a rounding may fall to either side. */
  private isAsShown(subject: Subject, shown: Scalar): boolean {
    const [value, unrounded] = [false, true].map((one) =>
      this.book.compute(subject, { isGiven: () => false, unrounded: one }),
    );
    if (typeof value !== 'number' || typeof shown !== 'number' || isClose(value, shown)) return true;
    return typeof unrounded === 'number' && !isClose(value, unrounded) && Math.abs(shown - unrounded) <= STEP;
  }

  /** Formulas that count other marks evenly do so in the other rows too. */
  private oncePerFormula(subject: Subject, look: () => readonly Diagnosis[]): readonly Diagnosis[] {
    const key = `${columnKey(subject)}!${patternOf(this.book.formulaAt(subject) ?? '', subject.row, subject.column)}`;
    if (this.even.has(key)) return [];
    const found = look();
    if (found.length === 0) this.even.add(key);
    return found;
  }

  /** Whether all students of two sheets stand as many rows apart. */
  private isInOrder(sheet: string, other: string): boolean {
    const rowsOf = (name: string): ReadonlyMap<number, number> =>
      new Map(
        this.tables.flatMap((table) =>
          table.sheet === name ? table.rows.map(({ student, row }) => [student, row] as const) : [],
        ),
      );
    const others = rowsOf(other);
    const apart = [...rowsOf(sheet)].flatMap(([student, row]) => {
      const there = others.get(student);
      return there === undefined ? [] : [there - row];
    });
    return new Set(apart).size === 1;
  }

  /** A student who is looked up by the nearest name or number: where that one is missing, it is somebody else. */
  private nearestLookups(subject: Subject): readonly Diagnosis[] {
    const about = [subject, ...this.between(subject)].flatMap(({ sheet, row, column }) => {
      const tree = this.book.treeAt({ sheet, row, column });
      const isOfPerson = (tree ? nearestKeys(tree) : []).some(
        (key) => this.leafAt({ sheet, ...key })?.kind === 'person',
      );
      return isOfPerson ? [a1({ row, column })] : [];
    });
    return about.length > 0 ? [{ cause: 'nearest-lookup', about }] : [];
  }

  /** Cells with formulas that an average is computed from, its own not among them. */
  private between(subject: Subject): readonly Place[] {
    return [...this.seenBy(subject).values()].filter(
      (place) =>
        keyOf(place) !== keyOf(subject) &&
        !this.isGiven(place, subject) &&
        this.book.formulaAt(place) !== null,
    );
  }

  private roundings(subject: Subject): readonly Diagnosis[] {
    const { rounding } = this.report.curriculum.policy;
    const isGoingOn = this.goingOn.has(keyOf(subject));
    const about = earlyRoundings(subject, this.between(subject), this.book, rounding, isGoingOn);
    return about.length > 0 ? [{ cause: 'early-rounding', about }] : [];
  }

  private seenBy(subject: Subject): ReadonlyMap<string, Place> {
    const seen = new Map<string, Place>();
    this.book.compute(subject, { isGiven: (place) => this.isGiven(place, subject), unrounded: false, seen });
    return seen;
  }

  private averagesIn(subject: Subject): readonly string[] {
    if (this.book.formulaAt(subject) === null) return [];
    try {
      const seen = [...this.seenBy(subject)];
      return seen.flatMap(([key, place]) => (this.leafAt(place)?.kind === 'average' ? [key] : []));
    } catch (error) {
      if (error instanceof Unsupported) return [];
      throw error;
    }
  }

  /** Marks and other averages count as they stand; a mark that is fetched from another sheet is looked for there. */
  private isGiven(place: Place, subject: Subject): boolean {
    const kind = this.leafAt(place)?.kind;
    if (keyOf(place) === keyOf(subject)) return false;
    if (kind === 'average') return true;
    return kind === 'module' && !(this.book.formulaAt(place)?.includes('!') ?? false);
  }
}

const columnKey = ({ sheet, column, table }: Subject): string => `${sheet}!${column}!${table.firstRow}`;

function columnsOf(subjects: readonly Subject[]): ReadonlyMap<string, readonly Subject[]> {
  const columns = new Map<string, Subject[]>();
  for (const subject of subjects) {
    const key = columnKey(subject);
    columns.set(key, [...(columns.get(key) ?? []), subject]);
  }
  return columns;
}
