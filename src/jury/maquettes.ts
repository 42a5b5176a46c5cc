import { a1 } from '../cells/a1';
import type { SheetSnapshot, WorkbookSnapshot } from '../cells/snapshot';
import { plain } from '../curricula/codes';
import type { MatrixReading, MatrixRefusal } from '../curricula/matrix/assemble';
import type { MatrixProblem } from '../curricula/matrix/draft';
import { isOfHours } from '../curricula/matrix/guard';
import { OF_COEFFICIENTS } from '../curricula/matrix/named';
import { readMatrices } from '../curricula/matrix/read-matrices';
import { isOwnSheet, readOwnSheet, type OwnSheet } from '../curricula/sheet/read-sheet';
import { holdsStudents } from '../gradebook/any-module';
import { isOutdated } from '../gradebook/outdated';
import { labelKey } from '../gradebook/words';
import type { Level } from '../rules/types';
import { waysToPart } from './maquette-parts';
import { NamesAboveMarks } from './names-above-marks';
import type { ReportAnomaly } from './report';

/** The sheet that a maquette begins on, with what tells it from others of the same sheet. */
export const sheetOf = ({ origin: [first], part }: MatrixReading, { sheets }: WorkbookSnapshot): string => {
  const sheet = sheets[first?.grid ?? -1]?.name ?? '';
  return part === undefined ? sheet : `${sheet} : ${part}`;
};

export interface Maquettes {
  readonly readings: readonly MatrixReading[];
  readonly refused: readonly MatrixRefusal[];
  /** Sheets read as a maquette, whatever came of it: they hold no marks. */
  readonly maquetteSheets: ReadonlySet<string>;
  /** Maquettes that others replace. */
  readonly anomalies: readonly ReportAnomaly[];
  /** All that stand beside or below the marks, in use or not. */
  readonly beside: readonly MatrixReading[];
}

/**
 * The maquettes in sight in a workbook. Those on sheets of their own count before those beside the marks.
 * @param legends the sheets of marks with nothing but the coefficients beside or below the students
 */
export function maquettesOf(workbook: WorkbookSnapshot, legends: WorkbookSnapshot | null): Maquettes {
  const own = maquettesIn(workbook);
  if (!legends) return own;
  const beside = maquettesIn(legends);
  const levels = new Set([
    ...own.readings.map(({ curriculum }) => curriculum.level),
    ...own.refused.map(({ level }) => level),
  ]);
  const isFree = (level: Level | null): boolean => !levels.has(level) && !levels.has(null);
  return {
    readings: [...own.readings, ...beside.readings.filter(({ curriculum }) => isFree(curriculum.level))],
    refused: [...own.refused, ...beside.refused.filter(({ level }) => isFree(level))],
    maquetteSheets: own.maquetteSheets,
    anomalies: [...own.anomalies, ...beside.anomalies],
    beside: beside.readings,
  };
}

/** A table of names that stand above the marks, and small numbers that nothing calls coefficients: perhaps the maquette. */
export function perhapsMaquette(workbook: WorkbookSnapshot): MatrixReading | null {
  const above = new NamesAboveMarks(workbook);
  const grids = workbook.sheets.map(({ name, rows, visible }) =>
    visible && !isOfHours(name, rows) ? rows : [],
  );
  const [found] = readMatrices(grids, {
    isNamed: ({ grid, names, isHeaded }) => isHeaded && above.have(names, grid),
  });
  return found?.kind === 'matrix' ? found : null;
}

/** A sheet with students below its coefficients is a sheet of marks. */
function maquettesIn(workbook: WorkbookSnapshot, marks: ReadonlySet<SheetSnapshot> = new Set()): Maquettes {
  const own = ownMaquettes(workbook);
  const grids = workbook.sheets.map((sheet, grid) =>
    marks.has(sheet) || !sheet.visible || own.has(grid) || isOfHours(sheet.name, sheet.rows)
      ? []
      : sheet.rows,
  );
  const above = new NamesAboveMarks(workbook);
  const results = readMatrices(grids, {
    isNamed: ({ grid, names, isSaid }) =>
      (isSaid || OF_COEFFICIENTS.test(plain(workbook.sheets[grid]?.name ?? ''))) && above.have(names, grid),
  });
  const readings = results.filter((result) => result.kind === 'matrix');
  const refused = results.filter((result) => result.kind === 'problems');
  const places = [
    ...readings.flatMap(({ origin }) => origin),
    ...refused.flatMap(({ problems }) => problems.map(({ place }) => place)),
  ];
  const sheets = new Set(places.flatMap(({ grid }) => workbook.sheets[grid] ?? []));
  const withStudents = new Set([...marks, ...[...sheets].filter(holdsStudents)]);
  if (withStudents.size > marks.size) return maquettesIn(workbook, withStudents);
  const versions = refused.flatMap((refusal) => versionsOf(refusal, grids, workbook));
  const maquetteSheets = new Set(
    [
      ...sheets,
      ...versions.flatMap(({ origin }) => origin.flatMap(({ grid }) => workbook.sheets[grid] ?? [])),
    ].map(({ name }) => name),
  );
  for (const grid of own.keys()) maquetteSheets.add(workbook.sheets[grid]?.name ?? '');
  // What was written with us is there to be the curriculum of its year: before other tables, and also while it is half typed.
  const written = [...own.values()];
  const levels = new Set(written.map((one) => (one.kind === 'matrix' ? one.curriculum.level : one.level)));
  const others = [...readings, ...versions].filter(({ curriculum }) => !levels.has(curriculum.level));
  const whole = written.filter((one) => one.kind === 'matrix');
  const { current, anomalies } = withoutOutdated([...whole, ...others], workbook);
  const broken = written.filter((one) => one.kind === 'problems');
  return {
    readings: current,
    refused: [
      ...broken,
      ...(versions.length > 0 ? [] : refused).filter(({ level }) => level === null || !levels.has(level)),
    ],
    maquetteSheets,
    anomalies,
    beside: [],
  };
}

/** The sheets "Maquette" of ours in sight, by their place. */
function ownMaquettes({ sheets }: WorkbookSnapshot): ReadonlyMap<number, MatrixReading | MatrixRefusal> {
  return new Map(
    sheets.flatMap(({ rows, visible }, grid) =>
      visible && isOwnSheet(rows) ? [[grid, ofOwnSheet(readOwnSheet(rows), grid)] as const] : [],
    ),
  );
}

function ofOwnSheet(own: OwnSheet, grid: number): MatrixReading | MatrixRefusal {
  if (own.ok) {
    const origin = own.weights.map((weight) => ({ ...weight, grid }));
    return { kind: 'matrix', curriculum: own.curriculum, origin, totals: [] };
  }
  const [first, ...others] = own.problems.map(({ row, column }): MatrixProblem => {
    return { code: 'incomplete', place: { grid, row, column }, data: {} };
  });
  return { kind: 'problems', level: own.level, problems: [first as MatrixProblem, ...others] };
}

/**
 * Without those of a year that another replaces as its name says (`Coefs (ancien)`, `Maquette 2025-2026`): told once a year of
 * the diploma, with all that count instead, since each parcours may have one of both.
 */
function withoutOutdated(
  readings: readonly MatrixReading[],
  workbook: WorkbookSnapshot,
): { readonly current: readonly MatrixReading[]; readonly anomalies: readonly ReportAnomaly[] } {
  const nameOf = (reading: MatrixReading): string => sheetOf(reading, workbook);
  const replaces = (other: MatrixReading, reading: MatrixReading): boolean =>
    other.curriculum.level === reading.curriculum.level && isOutdated(nameOf(reading), nameOf(other));
  const current = readings.filter((reading) => !readings.some((other) => replaces(other, reading)));
  const outdated = readings.filter((reading) => !current.includes(reading));
  const anomalies = [...new Set(outdated.map(({ curriculum }) => curriculum.level))].map(
    (level): ReportAnomaly => {
      const own = outdated.filter(({ curriculum }) => curriculum.level === level) as [MatrixReading];
      const later = current.filter((other) => own.some((reading) => replaces(other, reading)));
      const [{ origin, part }] = own;
      const [first] = origin;
      const value = own.map(nameOf).join(', ');
      const sheet = workbook.sheets[first?.grid ?? -1]?.name ?? value;
      const cell = part === undefined || !first ? 'A1' : a1(first);
      const effect = { code: 'set-aside', instead: later.map(nameOf).join(', ') } as const;
      return { sheet, cell, kind: 'older-copy', value, effect };
    },
  );
  return { current, anomalies };
}

/** Several maquettes on the sheets of a year that cannot be read as one: a sheet each, or all on one. */
function versionsOf(
  refusal: MatrixRefusal,
  grids: readonly SheetSnapshot['rows'][],
  workbook: WorkbookSnapshot,
): readonly MatrixReading[] {
  const separate = versionsBySheet(refusal, grids, workbook);
  return separate.length > 0 ? separate : versionsOnOneSheet(refusal, grids);
}

/** One below the other, side by side, or column by column: each whole, all of the same UEs. */
function versionsOnOneSheet(
  { problems, level }: MatrixRefusal,
  grids: readonly SheetSnapshot['rows'][],
): readonly MatrixReading[] {
  const [place, ...elsewhere] = [...new Set(problems.map((problem) => problem.place.grid))];
  if (place === undefined || elsewhere.length > 0) return [];
  for (const parts of waysToPart(grids[place] ?? [])) {
    const results = parts.flatMap(({ name, rows }) =>
      readMatrices(grids.map((_, grid) => (grid === place ? rows : []))).map((result) => ({ name, result })),
    );
    const readings = results.flatMap(({ name, result }) =>
      result.kind === 'matrix' && (level === null || result.curriculum.level === level)
        ? [{ ...result, part: name }]
        : [],
    );
    const isWhole = readings.length === results.length && readings.length > 1;
    if (isWhole && new Set(readings.map(uesOf)).size === 1) return readings;
  }
  return [];
}

const uesOf = ({ curriculum }: MatrixReading): string => curriculum.ues.map(({ code }) => code).join(' ');

/** Sheets that contradict each other may be one whole maquette each: two parcours, initial and alternating courses. */
const CONTRADICTIONS: readonly MatrixProblem['code'][] = [
  'duplicate-weight',
  'duplicate-ue',
  'ects-contradiction',
];

function versionsBySheet(
  { problems, level }: MatrixRefusal,
  grids: readonly SheetSnapshot['rows'][],
  { sheets }: WorkbookSnapshot,
): readonly MatrixReading[] {
  if (!problems.every(({ code }) => CONTRADICTIONS.includes(code))) return [];
  const readAlone = (own: readonly number[]): readonly MatrixReading[] =>
    readMatrices(grids.map((rows, grid) => (own.includes(grid) ? rows : []))).flatMap((result) =>
      result.kind === 'matrix' && result.curriculum.level === level ? [result] : [],
    );
  const alone = grids.flatMap((rows, grid) =>
    rows.length === 0 ? [] : readAlone([grid]).map((reading) => ({ grid, reading })),
  );
  const separate = alone.map(({ reading }) => reading);
  if (new Set(separate.map(uesOf)).size <= 1) return separate;
  // `Coefs S3 FI`, `Coefs S4 FI`, and the same of another group: the semesters of each are one.
  const byName = new Map<string, number[]>();
  for (const { grid } of alone) {
    const name = labelKey(sheets[grid]?.name ?? '').replace(
      /(?:^| )S(?:EM(?:EST(?:RE|ER))?)? ?\d(?= |$)/g,
      '',
    );
    byName.set(name, [...(byName.get(name) ?? []), grid]);
  }
  const joined = [...byName.values()].flatMap(readAlone);
  return joined.length === byName.size && new Set(joined.map(uesOf)).size === 1 ? joined : separate;
}
