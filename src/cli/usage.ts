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
const UNSEEN = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu;

function oneLine(text: string): string {
  const line = text
    .replace(/\s*\n\s*/g, ' ')
    .replace(UNSEEN, ' ')
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

/** Tells whoever runs a command something, in one line on stderr. */
export function say(command: string, text: string): void {
  process.stderr.write(`${command}: ${oneLine(text)}\n`);
}
