import type { NamedPerson } from '../../../jury/history/record';
import { DOTS } from '../../../jury/pseudonyms';

/** Number and name of somebody in a file; while names are hidden the number, or dots where there is none. */
export function personText({ number, lastName, firstName }: NamedPerson, isHidden: boolean): string {
  if (isHidden) return number || DOTS;
  return [number, lastName, firstName].filter(Boolean).join(' ');
}
