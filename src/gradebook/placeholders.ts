import type { NumberKind } from './identity';

interface NumberedRow {
  readonly row: number;
  readonly nameKey: string;
  readonly numbers: readonly { readonly kind: NumberKind; readonly text: string; readonly key: string }[];
}

/** Two people can share a number that was typed wrong; a value that more of them share is no number. */
const MOST_SHARING = 2;
/** Longer ones are no running numbers. */
const LONGEST_RUNNING = 4;

/** `000000`, `99999999`, `0XXX`, `0???`: what people type where they do not know the number. */
const NO_NUMBER = /^(?:0*|(\d)\1{3,}|.*X{2,}.*|X\d?)$/;

/**
 * The people of a table without the numbers that tell nobody from another: placeholders, values that many share, and
 * rows that are counted from 1 in a column that calls itself something else.
 */
export function withoutPlaceholders<Row extends NumberedRow>(people: readonly Row[]): readonly Row[] {
  const names = new Map<string, Set<string>>();
  people.forEach(({ numbers, nameKey, row }) => {
    for (const { key } of numbers) {
      const known = names.get(key) ?? new Set();
      names.set(key, known.add(nameKey === '' ? String(row) : nameKey));
    }
  });
  const running = runningKinds(people);
  const isNumber = ({ kind, key }: NumberedRow['numbers'][number]): boolean =>
    !NO_NUMBER.test(key) && (names.get(key)?.size ?? 0) <= MOST_SHARING && !running.has(kind);
  return people.map((person) =>
    person.numbers.every(isNumber) ? person : { ...person, numbers: person.numbers.filter(isNumber) },
  );
}

/** Kinds of number that only count the rows, of people who have names. */
function runningKinds(people: readonly NumberedRow[]): ReadonlySet<string> {
  const kinds = new Set(people.flatMap(({ numbers }) => numbers.map(({ kind }) => kind)));
  const isRunning = (kind: string): boolean =>
    people.length > 2 &&
    people.every(({ numbers, nameKey }, position) => {
      const key = numbers.find((number) => number.kind === kind)?.key ?? '';
      return nameKey !== '' && key.length <= LONGEST_RUNNING && Number(key) === position + 1;
    });
  return new Set([...kinds].filter(isRunning));
}
