import { a1 } from '../cells/a1';
import { BUILTIN_CURRICULA } from '../curricula/builtin';
import type { CurriculumDocument } from '../curricula/types';
import { wrongSum, type MatrixReading, type MatrixRefusal } from '../curricula/matrix/assemble';
import { levelOf, semesterOfModule } from '../curricula/codes';
import type { MatrixProblem } from '../curricula/matrix/draft';
import { uesWithoutEcts } from '../curricula/totals';
import { fittingCurricula } from '../curricula/recognise';
import { scanModules } from '../gradebook/scan-modules';
import { statedIn, type Stated } from '../gradebook/stated-weights';
import { isAnswered, NO_ANSWERS, question, questionKey, type Answers } from '../gradebook/questions';
import type { CurriculumOrigin, CurriculumRefusal } from '../vocabulary/curriculum';
import type { Level, ModuleCode } from '../rules/types';
import type { WorkbookSnapshot } from '../cells/snapshot';
import { evidenceFor, isNamedBy, namesUesAlone } from './curriculum-evidence';
import { curriculumOfHeaders, headOf, withStatedSemester } from './curriculum-of-headers';
import { curriculaOfGroups, type GroupCurricula } from './group-curricula';
import { legendMismatches, withoutLegends } from './legends';
import { NamesAboveMarks } from './names-above-marks';
import { maquettesOf, perhapsMaquette, sheetOf, type Maquettes } from './maquettes';
import type { ReportAnomaly } from './report';
import { fittingByText } from './text-modules';

/** The curriculum that a workbook is judged by, and where it comes from. */
export interface CurriculumInForce {
  readonly curriculum: CurriculumDocument;
  readonly from: CurriculumOrigin;
  /** Sheets read as a maquette: they hold no marks. */
  readonly maquetteSheets: ReadonlySet<string>;
  /** The workbook's maquettes, in force or not: it may have those of other years. */
  readonly maquettes: readonly CurriculumDocument[];
  /** The workbook's own maquettes that are in force. */
  readonly readings: readonly MatrixReading[];
  /** Where groups have curricula of their own: the one of each sheet of marks that tells its group. */
  readonly ofSheet: ReadonlyMap<string, CurriculumDocument>;
  /** And of each row of those that do not, but have a column that tells it. */
  readonly ofRow: GroupCurricula['ofRow'];
  /** Maquettes that are there but cannot be used. */
  readonly refused: readonly MatrixRefusal[];
  /** Set when `curriculum` must not be applied. */
  readonly refusal: CurriculumRefusal | null;
  /** What makes the choice doubtful. */
  readonly anomalies: readonly ReportAnomaly[];
  /** Nothing in the workbook confirms it, whatever somebody answered: a stated coefficient that differs leaves all open. */
  readonly isGuess: boolean;
  /** The workbook without the tables of coefficients beside its marks. */
  readonly workbook: WorkbookSnapshot;
}

/**
 * The curriculum in force: the one chosen by the user, else a maquette in sight in the workbook, else the built-in one
 * whose module codes fit and that nothing in the workbook contradicts, else what the headers of the marks state. What
 * would be a guess is refused, or makes every decision uncertain.
 */
export function curriculumInForce(
  workbook: WorkbookSnapshot,
  chosen: CurriculumDocument | null,
  answers: Answers = NO_ANSWERS,
): CurriculumInForce {
  const { marks, legends } = withoutLegends(workbook);
  const found = maquettesOf(marks, legends);
  const inForce = chosenFrom(marks, found, chosen, answers);
  const anomalies = [...inForce.anomalies, ...legendMismatches(inForce, found.beside, marks)];
  return { ...inForce, anomalies, workbook: marks };
}

function chosenFrom(
  workbook: WorkbookSnapshot,
  { readings, refused, maquetteSheets, anomalies: outdated }: Maquettes,
  chosen: CurriculumDocument | null,
  answers: Answers,
): Omit<CurriculumInForce, 'workbook'> {
  const maquettes = readings.map(({ curriculum }) => curriculum);
  const none = { refusal: null, anomalies: [], readings: [], isGuess: false, ...NO_GROUPS };
  const common = { maquettes, maquetteSheets, refused, ...none };
  if (chosen) return { ...common, curriculum: chosen, from: 'chosen' };

  const marks = headOf(workbook, maquetteSheets);
  const codes = scanModules(marks);
  const [best, ...others] = fittingCurricula(codes, maquettes);
  const said = once(() => statedIn(marks));
  const later = best ? laterYear(best.curriculum.level, { codes, marks, said, workbook }) : null;
  if (later) return { ...common, ...later };
  if (best) {
    const equals = others.filter(
      ({ score, curriculum }) => score === best.score && curriculum.level === best.curriculum.level,
    );
    const fitting = [best, ...equals].map(({ curriculum }) => curriculum);
    const own = readings.filter(({ curriculum }) => fitting.includes(curriculum));
    const ofYear = readings.filter(({ curriculum }) => curriculum.level === best.curriculum.level);
    const groups = curriculaOfGroups(
      ofYear.map((reading) => ({ sheet: sheetOf(reading, workbook), reading })),
      marks,
      workbook,
    );
    const sheets = workbook.sheets.filter(({ name }) => !maquetteSheets.has(name));
    const found = chosenAmong(groups ? own : fittingByText(own, sheets), workbook, answers, groups);
    const whole = groups ? null : withStatedSemester(found.curriculum, said, codes);
    const curriculum = withKnownEcts(whole?.curriculum ?? found.curriculum);
    const used = [...found.readings, ...(whole ? [whole.added] : [])];
    const anomalies = used.flatMap((reading) =>
      unknownEcts(found.readings.length > 1 ? reading.curriculum : curriculum, reading, workbook),
    );
    return { ...common, ...found, curriculum, anomalies: [...outdated, ...anomalies] };
  }
  const levels = new Set(codes.flatMap((code) => semesterOfModule(code) ?? []).map(levelOf));
  const isNamed = levels.size === 0 && readings.length === 0 && !namesUesAlone(marks);
  const blocking = refused.find(({ level }) => isNamed || level === null || levels.has(level));
  const [builtin] = fittingCurricula(codes, BUILTIN_CURRICULA);
  if (blocking) {
    const refusal = refusedFor(blocking.problems[0], workbook);
    return { ...common, curriculum: builtin?.curriculum ?? BUILTIN_CURRICULA[0], from: 'default', refusal };
  }
  const [reading] = readings;
  if (builtin) {
    const { curriculum } = builtin;
    const evidence = evidenceFor(curriculum, marks, codes, said);
    if (evidence.verdict === 'confirmed') return { ...common, curriculum, from: 'recognised' };
    const stated = reading ? null : statedCurriculum(said(), codes, workbook);
    if (stated) return { ...common, ...stated };
    if (evidence.verdict === 'contradicted') {
      const refusal = { code: 'other-diploma', ...evidence.at, text: evidence.text } as const;
      return { ...common, curriculum, from: 'recognised', refusal };
    }
    const anomalies = guessed(curriculum, marks, answers);
    return { ...common, curriculum, from: 'recognised', anomalies, isGuess: true };
  }
  // A maquette that fits none of the marks still counts before a curriculum that does not fit either.
  if (reading) return { ...common, ...chosenAmong(byNames(readings, workbook), workbook, answers, null) };
  const stated = statedCurriculum(said(), codes, workbook);
  if (stated) return { ...common, ...stated };
  const named = BUILTIN_CURRICULA.find((one) => isNamedBy(one, marks, said));
  if (named) return { ...common, curriculum: named, from: 'recognised' };
  const [curriculum] = BUILTIN_CURRICULA;
  const evidence = namesUesAlone(marks) ? evidenceFor(curriculum, marks, codes, said) : null;
  if (evidence?.verdict === 'contradicted') {
    const refusal = { code: 'other-diploma', ...evidence.at, text: evidence.text } as const;
    return { ...common, curriculum, from: 'default', refusal };
  }
  if (evidence?.verdict === 'confirmed') return { ...common, curriculum, from: 'recognised' };
  const perhaps = levels.size === 0 ? perhapsMaquette(marks) : null;
  if (perhaps) return { ...common, ...supposed(perhaps, workbook, answers) };
  const anomalies = guessed(curriculum, marks, answers);
  return { ...common, curriculum, from: 'default', anomalies, isGuess: true };
}

/** Of maquettes that fit no code of the marks those whose names stand above them, else the first. */
function byNames(readings: readonly MatrixReading[], workbook: WorkbookSnapshot): readonly MatrixReading[] {
  const named = readings.length > 1 ? new NamesAboveMarks(workbook).fitting(readings) : [];
  return named.length > 0 ? named : readings.slice(0, 1);
}

/** A table that may be the maquette: everybody's decision rests on it, and is open until somebody says that it is. */
function supposed(
  reading: MatrixReading,
  workbook: WorkbookSnapshot,
  answers: Answers,
): Pick<CurriculumInForce, 'curriculum' | 'from' | 'readings' | 'anomalies' | 'maquetteSheets' | 'isGuess'> {
  const { curriculum } = reading;
  const sheet = sheetOf(reading, workbook);
  const asked = question('curriculum-guessed', sheet, [`sheet:${sheet}`]);
  const isGuess = !isAnswered(asked, answers);
  const effect = { code: 'curriculum', id: sheet } as const;
  const doubt = { students: 'all', modules: 'all' } as const;
  const told = { sheet, cell: 'A1', kind: 'curriculum-guessed', value: sheet, effect, doubt } as const;
  const anomalies = [
    ...(isGuess ? [{ ...told, question: asked }] : []),
    ...unknownEcts(curriculum, reading, workbook),
  ];
  return {
    curriculum,
    from: 'workbook',
    readings: [reading],
    anomalies,
    maquetteSheets: new Set([sheet]),
    isGuess,
  };
}

const NO_GROUPS = { ofSheet: new Map(), ofRow: new Map() } satisfies Partial<GroupCurricula>;

type Choosing = Pick<CurriculumInForce, 'curriculum' | 'from' | 'anomalies'>;

/**
 * The curriculum of marks of a later year than the maquettes are of: those are its history. Null where there are none, or
 * nothing but a guess judges them.
 */
function laterYear(
  level: Level,
  {
    codes,
    marks,
    said,
    workbook,
  }: {
    readonly codes: readonly ModuleCode[];
    readonly marks: WorkbookSnapshot;
    readonly said: () => Stated;
    readonly workbook: WorkbookSnapshot;
  },
): Choosing | null {
  const isLater = (code: ModuleCode): boolean => levelOf(semesterOfModule(code) ?? 'S1') > level;
  if (!codes.some(isLater)) return null;
  const [builtin] = fittingCurricula(codes, BUILTIN_CURRICULA);
  if (builtin && builtin.curriculum.level > level) {
    const { curriculum } = builtin;
    const { verdict } = evidenceFor(curriculum, marks, codes, said);
    if (verdict === 'confirmed') return { curriculum, from: 'recognised', anomalies: [] };
  }
  const stated = statedCurriculum(said(), codes, workbook);
  return stated && stated.curriculum.level > level ? stated : null;
}

/** The curriculum that the headers of the marks state whole, or null. */
function statedCurriculum(
  said: Stated,
  codes: readonly ModuleCode[],
  workbook: WorkbookSnapshot,
): Choosing | null {
  const found = curriculumOfHeaders(said, codes);
  if (!found) return null;
  const curriculum = withKnownEcts(found.curriculum);
  return { curriculum, from: 'headers', anomalies: unknownEcts(curriculum, found, workbook) };
}

/**
 * What the headers of the marks state, in place of a built-in curriculum whose coefficients are others: a title names the
 * diploma, not the parcours or the year of its curriculum. Null unless every module that has marks weighs in a UE there, and
 * where coefficients beside the marks are told too: which of both count, nobody can know.
 */
export function statedInstead(found: CurriculumInForce): CurriculumInForce | null {
  if (found.maquettes.length > 0 || found.anomalies.length > 0) return null;
  const marks = headOf(found.workbook, found.maquetteSheets);
  const codes = scanModules(marks);
  const stated = statedCurriculum(statedIn(marks), codes, found.workbook);
  if (!stated) return null;
  const { level, ues } = stated.curriculum;
  const weighed = new Set(ues.flatMap(({ weights }) => weights.map(({ module }) => module)));
  const isOpen = codes.some((code) => {
    const semester = semesterOfModule(code);
    return semester !== null && levelOf(semester) === level && !weighed.has(code);
  });
  return isOpen ? null : { ...found, ...stated, isGuess: false };
}

/** Computed when it is first asked for. */
function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: compute() }).value;
}

/**
 * The one of several maquettes that fit equally: the only one, or the one that was answered; else each for its group,
 * where the sheets of marks tell the groups.
 */
function chosenAmong(
  fitting: readonly MatrixReading[],
  workbook: WorkbookSnapshot,
  answers: Answers,
  groups: GroupCurricula | null,
): Pick<CurriculumInForce, 'curriculum' | 'from' | 'refusal' | 'readings' | 'ofSheet' | 'ofRow'> {
  const asked = ambiguous(fitting, workbook);
  const answeredOf = (readings: readonly MatrixReading[]): MatrixReading | undefined => {
    const answer = answers.get(ambiguous(readings, workbook).key);
    return readings.find((reading) => answer === `sheet:${sheetOf(reading, workbook)}`);
  };
  const answered = answeredOf(fitting) ?? answeredOf(groups?.readings ?? []);
  const reading = (answered ?? fitting[0]) as MatrixReading;
  const own =
    groups && !answered
      ? {
          curriculum: groups.merged,
          readings: groups.readings,
          ofSheet: groups.ofSheet,
          ofRow: groups.ofRow,
        }
      : { curriculum: reading.curriculum, readings: [reading], ...NO_GROUPS };
  const isOpen = fitting.length > 1 && !answered && !groups;
  const problem = own.readings.flatMap((one) => wrongSum(one) ?? [])[0];
  return {
    ...own,
    from: 'workbook',
    refusal: isOpen ? asked : problem ? refusedFor(problem, workbook) : null,
  };
}

/** The question which of some maquettes counts: the same whatever their order. */
export function ambiguous(
  readings: readonly MatrixReading[],
  workbook: WorkbookSnapshot,
): CurriculumRefusal & { readonly code: 'ambiguous' } {
  const placeOf = ({ origin: [first] }: MatrixReading): number => first?.grid ?? -1;
  const inOrder = [...readings].sort((a, b) => placeOf(a) - placeOf(b));
  const sheets = inOrder.map((reading) => sheetOf(reading, workbook));
  return { code: 'ambiguous', key: questionKey('curriculum-ambiguous', sheets.join(' / ')), sheets };
}

/** A maquette that cannot be applied, with the cell at fault. */
function refusedFor(problem: MatrixProblem, { sheets }: WorkbookSnapshot): CurriculumRefusal {
  const place = { sheet: sheets[problem.place.grid]?.name ?? '', cell: a1(problem.place) };
  return { code: 'refused', ...place, problem };
}

/** A maquette that states no ECTS, with the very coefficients of a built-in curriculum, has the ECTS of that one. */
function withKnownEcts(curriculum: CurriculumDocument): CurriculumDocument {
  if (uesWithoutEcts(curriculum).length < curriculum.ues.length) return curriculum;
  const weightsOf = ({ ues }: CurriculumDocument): string =>
    ues
      .flatMap(({ code, weights }) =>
        weights.map((weight) => `${code} ${weight.module} ${weight.coefficient}`),
      )
      .sort()
      .join('\n');
  const same = BUILTIN_CURRICULA.find((builtin) => weightsOf(builtin) === weightsOf(curriculum));
  const known = new Map(same?.ues.map(({ code, ects }) => [code, ects]));
  const ues = curriculum.ues.map((ue) => ({ ...ue, ects: known.get(ue.code) ?? ue.ects }));
  return same ? { ...curriculum, ues } : curriculum;
}

/** UEs whose ECTS the maquette does not state: each told where its first coefficient stands. */
function unknownEcts(
  curriculum: CurriculumDocument,
  { origin }: MatrixReading,
  { sheets }: WorkbookSnapshot,
): readonly ReportAnomaly[] {
  return uesWithoutEcts(curriculum).flatMap((ue) => {
    const place = origin.find((coefficient) => coefficient.ue === ue);
    const sheet = sheets[place?.grid ?? -1]?.name;
    if (!place || sheet === undefined) return [];
    const effect = { code: 'credits-unknown', ue } as const;
    return [{ sheet, cell: a1(place), kind: 'unknown-ects', value: ue, effect } as const];
  });
}

/** A built-in curriculum that nothing confirms: everybody's decision rests on a guess until somebody says so. */
function guessed(
  { id, title }: CurriculumDocument,
  { sheets }: WorkbookSnapshot,
  answers: Answers,
): readonly ReportAnomaly[] {
  const asked = question('curriculum-guessed', id, [`curriculum:${id}`]);
  if (isAnswered(asked, answers)) return [];
  const sheet = sheets.find(({ rows }) => rows.length > 0)?.name ?? sheets[0]?.name ?? '';
  const effect = { code: 'curriculum', id } as const;
  const doubt = { students: 'all', modules: 'all' } as const;
  return [{ sheet, cell: 'A1', kind: 'curriculum-guessed', value: title, effect, doubt, question: asked }];
}
