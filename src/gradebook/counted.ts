import { labelKey } from './words';

const NUMBERS = ['', '', 'DEUX|TWO', 'TROIS|THREE', 'QUATRE|FOUR', 'CINQ|FIVE'];
/** `Les trois meilleures notes`, in `labelKey` form. */
export const BEST_IN_WORDS = new RegExp(
  `^(?:LES |THE )?(\\d+|${NUMBERS.slice(2).join('|')}) (?:MEILLEURES? (?:NOTES?|EPREUVES?)|BEST MARKS?)(?: |$)`,
);
const ALL = /^(?:TOUTES?|ALL)(?: |$)/;

/** How many assessments a text says that count: `3`, `3 sur 5`, `les trois meilleures notes`, `toutes`; null where it does not say. */
export function countedIn(text: string): number | 'all' | null {
  const key = labelKey(text);
  if (ALL.test(key)) return 'all';
  const word = BEST_IN_WORDS.exec(key)?.[1] ?? /^\d+(?![.,\d])/.exec(text.trim())?.[0] ?? '';
  const number = /^\d/.test(word)
    ? Number(word)
    : NUMBERS.findIndex((words) => words.split('|').includes(word));
  return number > 0 ? number : null;
}
