/** Exit statuses of the contract. */
export const STATUS = { done: 0, failed: 1, usage: 2, unreadable: 3, unwritable: 3, noTable: 4 } as const;

/** A run that ends with a message; every shell message is one line. */
export class CommandError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message.replace(/\s*\n\s*/g, ' '));
  }
}
