import { typedYearCode } from '../entries';
import { isRefusedCode, retainedCode, type JuryReport, type JuryStudent } from '../report';
import { isAwaited } from '../../rules/codes';
import { isAcquired, isValidated } from '../../rules/credits';
import { diplomasOf, semesterCode } from '../../rules/diplomas';
import { quantity, type Quantity } from '../../rules/exact';
import type { PointsGiven } from '../../rules/points';
import { NOT_TAKEN, UNREAD, type Mark, type Semester } from '../../rules/types';
import type { UeResult } from '../../rules/ue';
import type { CodeKind } from '../../vocabulary/apogee';
import type { ApogeeSubject } from './subjects';

/** What a student has to say to an object. */
export interface OurResult {
  /** Null where there is none, or only a provisional one. */
  readonly average: Quantity | null;
  /** The average without the points of the jury, where there are any. */
  readonly before: Quantity | null;
  /** Our code for the note, in place of an average: `DEF`, `DEM`, `ABI` …; null without one. */
  readonly mark: string | null;
  /** Our result code; null where there is none yet. */
  readonly code: string | null;
}

const NOTHING: OurResult = { average: null, before: null, mark: null, code: null };

/** Why a subject cannot be answered by this workbook at all. */
type SubjectProblem = 'unknown-subject' | 'not-marked';

export function subjectProblem(report: JuryReport, subject: ApogeeSubject): SubjectProblem | null {
  const { book, curriculum, marked } = report;
  const needs = (...semesters: readonly (Semester | undefined)[]): SubjectProblem | null => {
    if (semesters.some((one) => one === undefined)) return 'unknown-subject';
    return semesters.every((one) => one && marked.has(one)) ? null : 'not-marked';
  };
  switch (subject.kind) {
    case 'ue':
      return needs(curriculum.ues.find(({ code }) => code === subject.ue)?.semester);
    case 'module':
      return needs(curriculum.modules.find(({ code }) => code === subject.module)?.semester);
    case 'rcue': {
      const ues = curriculum.ues.filter(({ competence }) => competence === subject.competence);
      return ues.length === 0 ? 'unknown-subject' : needs(...ues.map(({ semester }) => semester));
    }
    case 'semester':
      return needs(curriculum.ues.find(({ semester }) => semester === subject.semester)?.semester);
    case 'year':
    case 'diploma':
      return needs(book.odd, book.even);
    case 'none':
      return null;
  }
}

/** What a student's results say of a subject that the workbook can answer. */
export function resultFor(report: JuryReport, student: JuryStudent, subject: ApogeeSubject): OurResult {
  const status = student.year.status ?? null;
  switch (subject.kind) {
    case 'ue': {
      const result = student.result.ues.find(({ ue }) => ue.code === subject.ue);
      return result ? ofUe(result, status) : NOTHING;
    }
    case 'rcue': {
      const result = student.result.rcues.find(({ competence }) => competence === subject.competence);
      if (!result) return NOTHING;
      if (status && !isValidated(result.code)) return { ...NOTHING, mark: status, code: status };
      return { average: result.average, before: beforePoints(result.points), mark: null, code: result.code };
    }
    case 'semester':
      return { ...NOTHING, code: codeOfSemester(student, subject.semester) };
    case 'module':
      return ofMark(
        student.year.marks[report.curriculum.modules.findIndex(({ code }) => code === subject.module)],
      );
    case 'year':
      return { ...NOTHING, code: unknownYear(student) ?? (retainedCode(student) || null) };
    case 'diploma':
      return { ...NOTHING, code: diplomaCode(report, student) };
    case 'none':
      return NOTHING;
  }
}

/** Which column of the table of codes a subject looks into; null where it has no result code. */
export function codeKindOf({ kind }: ApogeeSubject): Exclude<CodeKind, 'mark'> | null {
  return kind === 'module' || kind === 'none' ? null : kind;
}

/** What the jury typed for the year where it is no code: no file takes it, so that it is told and nothing is written in its place. */
const unknownYear = (student: JuryStudent): string | null => {
  const typed = student.entry?.decision ?? '';
  return isRefusedCode(student) && typedYearCode(typed) === null ? typed : null;
};

function ofUe({ average, awaited, code, points }: UeResult, status: string | null): OurResult {
  if (code === 'DEF' || code === status) return { ...NOTHING, mark: code, code };
  // A provisional average is no result.
  if (isAwaited(code) || awaited.length > 0) return { ...NOTHING, code };
  return { average, before: beforePoints(points), mark: null, code };
}

const beforePoints = (points: PointsGiven | undefined): Quantity | null => points?.before ?? null;

function ofMark(mark: Mark | undefined): OurResult {
  if (typeof mark === 'number') return { ...NOTHING, average: quantity(mark) };
  const isNone = mark === undefined || mark === 'ATT' || mark === UNREAD || mark === NOT_TAKEN;
  return { ...NOTHING, mark: isNone ? null : mark };
}

function codeOfSemester({ result, year }: JuryStudent, semester: Semester): string | null {
  const codes = result.ues.filter(({ ue }) => ue.semester === semester).map(({ code }) => code);
  if (year.status && !codes.every(isAcquired)) return year.status;
  return codes.length === 0 ? null : semesterCode(codes);
}

/** The DUT after the second year, the BUT after the third; null where the years before are not known. */
function diplomaCode({ book }: JuryReport, { year, result }: JuryStudent): string | null {
  const facts = diplomasOf(book, year, result).at(-1);
  if (!facts || facts.unknown.length > 0) return null;
  return facts.earned ? 'ADM' : 'AJ';
}
