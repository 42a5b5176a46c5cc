import { labelKey } from './words';
import type { DoubtKind, Choice, Question } from './types';

/** The answers that a department has given, by key of the question. */
export type Answers = ReadonlyMap<string, Choice>;

export const NO_ANSWERS: Answers = new Map();

/**
 * The key under which an answer is kept: the kind and the subject's text, without case, accents and spacing, so that
 * the same header asks nothing next year, wherever its column stands.
 */
export const questionKey = (kind: DoubtKind, subject: string): string => `${kind}:${labelKey(subject)}`;

/** @param choices the first is the likely one: it holds until somebody answers */
export function question(
  kind: DoubtKind,
  subject: string,
  choices: readonly [Choice, ...Choice[]],
): Question {
  return { key: questionKey(kind, subject), kind, subject, choices, likely: choices[0] };
}

/** Whether somebody has answered with one of the choices. */
export function isAnswered({ key, choices }: Question, answers: Answers): boolean {
  const answer = answers.get(key);
  return answer !== undefined && choices.includes(answer);
}

/** The choice to follow: the answer that was given, else the likely one. */
export function choiceOf(asked: Question, answers: Answers): Choice {
  return isAnswered(asked, answers) ? (answers.get(asked.key) ?? asked.likely) : asked.likely;
}
