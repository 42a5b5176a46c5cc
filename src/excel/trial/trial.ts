/// <reference types="office-js" />
import type { Session } from '../session';

/** What a check is given: a sheet of its own, with nothing in it. */
export interface Trial {
  readonly session: Session;
  readonly sheet: Excel.Worksheet;
}

/** Tries one assumption and says what it saw, in few words. What Excel throws is seen too. */
export type Check = (trial: Trial) => Promise<string>;

/** Milliseconds that something is waited for which Excel may never do. */
export const AWAITED = 3_000;

/** The first of a promise and so much time. @returns null where the time was first */
export async function within<T>(promise: Promise<T>, milliseconds = AWAITED): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, milliseconds, null);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Sends what is waiting. @returns the code of the error, or `done` */
export async function outcome(session: Session): Promise<string> {
  try {
    await session.sync();
    return 'done';
  } catch (error) {
    return codeOf(error);
  }
}

export function codeOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return typeof code === 'string' ? code : String(message ?? error);
}

/** `'Diagnostic Excel'!A1:B2` is `A1:B2`. */
export const withoutSheet = (address: string): string => address.slice(address.lastIndexOf('!') + 1);
