import type { ExpectedAnomaly, ExpectedSheet, Expectations } from '../../samples/expectations';
import type { ExpectedStudent } from '../../samples/oracle';

/** What the command prints with `--json`, as far as it is compared. */
export interface Printed {
  readonly curriculum: string | readonly string[];
  readonly sheets: readonly {
    readonly name: string;
    readonly semester: string;
    readonly firstRow: number;
    readonly lastRow: number;
  }[];
  readonly students: readonly PrintedStudent[];
  readonly anomalies: readonly PrintedAnomaly[];
}
export interface PrintedStudent {
  readonly id: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly ues: Readonly<
    Record<string, { average: number | null; code: string; ects: number; missing: readonly string[] }>
  >;
  readonly rcues: Readonly<Record<string, { ues: readonly string[]; average: number | null; code: string }>>;
  readonly ects: number;
  readonly decision: {
    readonly code: string | null;
    readonly next: string | null;
    readonly allowed: boolean;
    readonly certain: boolean;
  };
}
export interface PrintedAnomaly {
  readonly sheet: string;
  readonly cell: string;
  readonly kind: string;
  readonly value: string;
}

/** Everything in which a run differs from what it must find, in words; empty when it is right. */
export function differences(printed: Printed, expected: Expectations, byName = false): readonly string[] {
  const idOf = (student: ExpectedStudent): string =>
    plain(byName ? `${student.lastName} ${student.firstName}` : student.id);
  const found = new Map(printed.students.map((student) => [plain(student.id), student]));
  const order = compareValues('order of students', printed.students.map(({ id }) => plain(id)), expected.students.map(idOf)); // prettier-ignore
  return [
    ...expected.sheets.flatMap((sheet) => sheetDifferences(printed.sheets, sheet)),
    ...order,
    ...expected.students.flatMap((student) => studentDifferences(found.get(idOf(student)), student)),
    ...anomalyDifferences(printed.anomalies, expected.anomalies),
  ];
}

/** Capitals are the department's business: `ABEILLE Camille` is Abeille Camille. */
export const plain = (text: string): string => text.normalize('NFC').toLocaleUpperCase('fr');

function sheetDifferences(printed: Printed['sheets'], expected: ExpectedSheet): readonly string[] {
  return expected.semesters.flatMap((semester) => {
    const own = printed.filter((sheet) => sheet.name === expected.name && sheet.semester === semester);
    if (own.length === 0) return [`${expected.name}: no table of ${semester}`];
    const rows = [Math.min(...own.map((one) => one.firstRow)), Math.max(...own.map((one) => one.lastRow))];
    return compareValues(`${expected.name}, ${semester}: rows`, rows, [expected.firstRow, expected.lastRow]);
  });
}

export function studentDifferences(
  printed: PrintedStudent | undefined,
  expected: ExpectedStudent,
): readonly string[] {
  const who = `${expected.id} ${expected.lastName} ${expected.firstName}`;
  if (!printed) return [`${who}: not found`];
  const { code, next, allowed } = expected.decision;
  return [
    ...compareValues(`${who}: name`, plain(`${printed.lastName}|${printed.firstName}`), plain(`${expected.lastName}|${expected.firstName}`)), // prettier-ignore
    ...Object.entries(expected.ues).flatMap(([ue, one]) =>
      partDifferences(`${who}: ${ue}`, printed.ues[ue], one),
    ),
    ...Object.entries(expected.rcues).flatMap(([rcue, one]) => partDifferences(`${who}: RCUE ${rcue}`, printed.rcues[rcue], one)), // prettier-ignore
    ...compareValues(`${who}: ECTS`, printed.ects, expected.ects),
    ...compareValues(`${who}: year`, printed.decision.code, code),
    ...compareValues(`${who}: next`, next === undefined ? null : printed.decision.next, next ?? null),
    ...compareValues(`${who}: allowed`, printed.decision.allowed, allowed),
  ];
}

interface Part {
  readonly average?: number | null;
  readonly code: string;
  readonly ects?: number;
  readonly missing?: readonly string[];
  readonly ues?: readonly string[];
}

/** Only what is expected is compared: the contract leaves the rest open. */
function partDifferences(what: string, printed: Part | undefined, expected: Part): readonly string[] {
  if (!printed) return [`${what}: not printed`];
  const { average, code, ects, missing, ues } = expected;
  return [
    ...(average === undefined || isNear(printed.average, average)
      ? []
      : [`${what}: average ${String(printed.average)} instead of ${String(average)}`]),
    ...compareValues(`${what}: code`, printed.code, code),
    ...(ects === undefined ? [] : compareValues(`${what}: ECTS`, printed.ects, ects)),
    ...(missing
      ? compareValues(`${what}: missing`, [...(printed.missing ?? [])].sort(), [...missing].sort())
      : []),
    ...(ues ? compareValues(`${what}: UEs`, printed.ues, ues) : []),
  ];
}

const isNear = (a: number | null | undefined, b: number | null): boolean =>
  a === b || (typeof a === 'number' && b !== null && Math.abs(a - b) < 1e-9);

/** Every anomaly that was planted is told, at one of its cells, and nothing else is. */
function anomalyDifferences(
  printed: readonly PrintedAnomaly[],
  expected: readonly ExpectedAnomaly[],
): readonly string[] {
  const untold = expected.filter((one) => !one.optional && !printed.some((other) => isTold(one, other)));
  const surplus = printed.filter((other) => !expected.some((one) => isTold(one, other)));
  return [
    ...untold.map(
      ({ kind, cells }) =>
        `not told: ${cells.map(({ sheet, cell }) => `${kind} ${sheet}!${cell}`).join(' or ')}`,
    ),
    ...surplus.map(({ kind, sheet, cell, value }) => `told for nothing: ${kind} ${sheet}!${cell} (${value})`),
  ];
}

/** `*` stands for any sheet, or any cell. */
export const isTold = ({ kind, cells }: ExpectedAnomaly, told: PrintedAnomaly): boolean =>
  kind === told.kind &&
  cells.some(
    ({ sheet, cell }) => (sheet === '*' || sheet === told.sheet) && (cell === '*' || cell === told.cell),
  );

function compareValues(what: string, actual: unknown, expected: unknown): readonly string[] {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  return a === b ? [] : [`${what}: ${a} instead of ${b}`];
}
