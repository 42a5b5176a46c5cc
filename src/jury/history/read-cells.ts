import { decimalOf } from '../../cells/decimals';
import { plain, ueCodeOf } from '../../curricula/codes';
import type { RawCell } from '../../cells/snapshot';
import { RCUE_CODES, UE_CODES, YEAR_CODES, type Level } from '../../rules/types';
import type { Subject } from './record';

/** Values of results as sheets and files hold them. */

/** The number that a cell holds, also as text (`12,5`); undefined where it holds something else, null where nothing. */
export function numberIn(cell: RawCell | undefined): number | null | undefined {
  if (cell === undefined || cell === null) return null;
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'object') return 'value' in cell && cell.format !== 'date' ? cell.value : undefined;
  if (typeof cell === 'boolean') return undefined;
  const text = cell.replace(/[\s\u00a0\u202f]/g, '');
  if (text === '' || /^[-–—~]+$/.test(text)) return null;
  return /^\d+(?:[.,]\d+)?(?:\/20)?$/.test(text) ? decimalOf(text.replace(/\/20$/, '')) : undefined;
}

/** An average of 0 to 20; undefined where the cell holds something else, null where nothing. */
export function averageIn(cell: RawCell | undefined): number | null | undefined {
  const number = numberIn(cell);
  return number === null || number === undefined || (number >= 0 && number <= 20) ? number : undefined;
}

const UE_WORDS = [
  ['ADM', /^(?:V|VAL|VALIDEE?|ACQUISE?|ADMISE?|OUI)$/],
  ['CMP', /^(?:COMP|COMPENSEE?)$/],
  ['AJ', /^(?:NV|N\.V\.?|NA|NON|NON[ -](?:VALIDEE?|ACQUISE?)|AJOURNEE?)$/],
] as const;

const CODES: Readonly<Record<Subject['kind'], readonly string[]>> = {
  ue: UE_CODES,
  rcue: RCUE_CODES,
  year: YEAR_CODES,
};

/** What people write in place of a code. */
const WORDS: Readonly<Record<Subject['kind'], readonly (readonly [string, RegExp])[]>> = {
  ue: UE_WORDS,
  rcue: UE_WORDS,
  year: [
    ['ADM', /^(?:V|ADMISE?|VALIDEE?|ACQUISE?|REUSSIE?|OUI)$/],
    ['PASD', /^(?:PASSAGE|PASSE|ADMISE?) (?:DE DROIT|AVEC (?:UNE |DES )?DETTES?)$/],
    ['RED', /^(?:REDOUBLE|REDOUBLEMENT|REDOUBLANTE?)$/],
  ],
};

/** The code that a text is or begins with (`ADM`, `AJ (9,2)`); null for another text, `''` where there is none. */
export function codeIn(kind: Subject['kind'], text: string): string | null {
  const word = plain(text);
  if (word === '' || /^[-–—~]+$/.test(word)) return '';
  const first = /^[A-Z][A-Z0-9]*/.exec(word)?.[0];
  const known = CODES[kind].find((code) => code === word || code === first);
  return known ?? WORDS[kind].find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

/** `UE 1.1` is UE11; `RCUE 2` and `Année` need the level, which stands beside them. */
export function subjectIn(text: string, level: Level | null): Subject | null {
  const ue = ueCodeOf(text);
  if (ue) return { kind: 'ue', ue: ue.code };
  const key = plain(text);
  const competence = /^(?:RCUE|COMPETENCE) ?([1-9])$/.exec(key)?.[1];
  if (competence && level) return { kind: 'rcue', level, competence: Number(competence) };
  return /^(?:ANNEE|YEAR)$/.test(key) && level ? { kind: 'year', level } : null;
}

/** The level in `BUT 1` or `1`; of a semester (`S2`) too. */
export function levelIn(text: string): Level | null {
  const key = plain(text);
  const semester = /^S ?([1-6])$/.exec(key)?.[1];
  if (semester) return Math.ceil(Number(semester) / 2) as Level;
  const level = /^(?:BUT|NIVEAU|ANNEE|YEAR)? ?([1-3])$/.exec(key)?.[1];
  return level ? (Number(level) as Level) : null;
}
