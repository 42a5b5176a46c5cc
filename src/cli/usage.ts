/** Exit statuses of the contract. */
export const STATUS = { done: 0, failed: 1, usage: 2, unreadable: 3, unwritable: 3, noTable: 4 } as const;

/** A run that ends with a message; every shell message is one line. */
export class CommandError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(oneLine(message));
  }
}

/** A workbook with a hundred sheets needs no line for each. */
const LONGEST = 1000;
/** Names come from workbooks: control characters move the cursor, direction marks turn the line round. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/** A text that somebody else wrote, so that it moves no cursor and turns no line round. */
export function oneLine(text: string): string {
  // Looking for blanks in a cell full of them takes as long as it is long, squared.
  const line = text
    .slice(0, 2 * LONGEST)
    .replace(UNSEEN, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

/** Tells whoever runs a command something, in one line on stderr. */
export function say(command: string, text: string): void {
  process.stderr.write(`${command}: ${oneLine(text)}\n`);
}
