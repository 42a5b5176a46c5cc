import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import type { Rulebook } from '../rules/rulebook';
import type { StudentYear } from '../rules/student';
import { resultKey, type EarlierResult } from './history/record';

/** Hex digits kept: enough that two different sets of marks never look alike, short enough for a cell. */
const LENGTH = 12;

/** The first digits of the SHA-256 of a text. */
export const shortHash = (text: string): string => bytesToHex(sha256(text)).slice(0, LENGTH);

/**
 * What a student's decision rests on, as a short text that changes with it: marks by module, status, absences and bonuses,
 * and averages and codes of earlier years. What the jury decides plays no part, nor the order of columns and rows.
 * @param below the same of the level below, where the workbook has marks of it
 */
export function fingerprintOf(
  { curriculum }: Rulebook,
  { marks, status, defaultingIn = [], extras, statedAverages }: StudentYear,
  history: readonly EarlierResult[] = [],
  below?: string,
): string {
  const byModule = curriculum.modules.map(({ code }, i) => `${code}=${marks[i] ?? 'ATT'}`).sort();
  const more = Object.entries(extras ?? {}).flatMap(([of, sources]) =>
    Object.entries(sources).map(([source, figures]) => `${of}.${source}=${figures.join('+')}`),
  );
  for (const semester of defaultingIn) more.push(`${semester}=DEF`);
  for (const [ue, average] of Object.entries(statedAverages ?? {})) more.push(`${ue}=${average}`);
  const earlier = history.map((result) => `${resultKey(result)}=${result.average ?? ''}/${result.code}`);
  if (below) earlier.push(below);
  return shortHash([...byModule, `status=${status ?? ''}`, ...more.sort(), ...earlier.sort()].join(';'));
}

/** The same for everybody together, whatever their order. */
export function promotionFingerprint(
  students: readonly { readonly id: string; readonly fingerprint: string }[],
): string {
  return shortHash(
    students
      .map(({ id, fingerprint }) => `${id}=${fingerprint}`)
      .sort()
      .join(';'),
  );
}
