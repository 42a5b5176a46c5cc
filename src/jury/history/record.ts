import { levelOf, partsOfUe } from '../../curricula/codes';
import type { Competence, Ects, Level, Mark20, Semester, UeName } from '../../rules/types';

/** What an earlier year says of a student: one UE, one RCUE or the year of one level. */

/** What a result is about. */
export type Subject =
  | { readonly kind: 'ue'; readonly ue: UeName }
  | { readonly kind: 'rcue'; readonly level: Level; readonly competence: Competence }
  | { readonly kind: 'year'; readonly level: Level };

/** A result of an earlier university year, without the person. */
export interface EarlierResult {
  /** University year: `2024-2025`. */
  readonly year: string;
  readonly subject: Subject;
  /** Null where it is not known. */
  readonly average: Mark20 | null;
  /** Code of a UE, a RCUE or a year; empty where the origin gives none: it then follows from the averages. */
  readonly code: string;
  /** Of a UE, or all those earned in the year; null where they are not known. */
  readonly ects: Ects | null;
  /** File or sheet that it came from, for people. */
  readonly origin: string;
}

const ELSEWHERE =
  /\b(?:ailleurs|transferts?|equivalences?|etranger|mobilites?|echanges?|erasmus|externe|vae|vapp?|ves|elsewhere|abroad|transfer|exchange)\b/;

const WAIVER = /\b(?:renonciation|renonce|waiver|waived)\b/;

const says = (pattern: RegExp, { origin }: Pick<EarlierResult, 'origin'>): boolean =>
  pattern.test(origin.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());

/** Whether a result was obtained elsewhere (transfer, stay abroad, validation of experience), as its origin says. */
export const isFromElsewhere = (result: Pick<EarlierResult, 'origin'>): boolean => says(ELSEWHERE, result);

/** Whether the student has given up, in writing, the right to the UE as he had acquired it before, as its origin says. */
export const isWaiver = (result: Pick<EarlierResult, 'origin'>): boolean => says(WAIVER, result);

/** As a row or a file names somebody: any of the three may be empty. */
export interface NamedPerson {
  readonly number: string;
  readonly lastName: string;
  readonly firstName: string;
}

export interface HistoryRecord extends EarlierResult, NamedPerson {}

/** The same for two results of one student on the same thing in the same year. */
export const resultKey = ({ year, subject }: Pick<EarlierResult, 'year' | 'subject'>): string =>
  `${year} ${subjectKey(subject)}`;

/** `ue:UE11`, `rcue:1:2` (level 1, competence 2), `year:1`. */
function subjectKey(subject: Subject): string {
  if (subject.kind === 'ue') return `ue:${subject.ue}`;
  return subject.kind === 'rcue' ? `rcue:${subject.level}:${subject.competence}` : `year:${subject.level}`;
}

export const semesterOf = (ue: UeName): Semester => partsOfUe(ue).semester;

export const levelOfSubject = (subject: Subject): Level =>
  subject.kind === 'ue' ? levelOf(semesterOf(subject.ue)) : subject.level;

export const competenceOf = (subject: Subject): Competence | null => {
  if (subject.kind === 'ue') return partsOfUe(subject.ue).competence;
  return subject.kind === 'rcue' ? subject.competence : null;
};

/**
 * A university year as people write it, in one form; null for another text.
 * @example universityYear('2024/25') // '2024-2025'
 */
export function universityYear(text: string): string | null {
  const [, first, second] = /(?:^|\D)(20\d\d)\s*[-/–_]\s*(20\d\d|\d\d)(?!\d)/.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  const start = Number(first);
  return Number(second) % 100 === (start + 1) % 100 ? `${start}-${start + 1}` : null;
}

/** The university year of a day: it begins in September. */
export const universityYearOf = ({
  year,
  month,
}: {
  readonly year: number;
  readonly month: number;
}): string => (month >= 9 ? `${year}-${year + 1}` : `${year - 1}-${year}`);

/** @example yearBefore('2025-2026', 1) // '2024-2025' */
export const yearBefore = (year: string, by: number): string => {
  const first = Number(year.slice(0, 4)) - by;
  return `${first}-${first + 1}`;
};

/** Results in the order in which people read them: year, level, semester, competence, then RCUE and year. */
export function inOrder(a: EarlierResult, b: EarlierResult): number {
  return a.year.localeCompare(b.year) || orderOf(a.subject).localeCompare(orderOf(b.subject));
}

function orderOf(subject: Subject): string {
  const level = levelOfSubject(subject);
  if (subject.kind === 'ue') return `${level}a${subject.ue}`;
  return subject.kind === 'rcue' ? `${level}b${subject.competence}` : `${level}c`;
}
