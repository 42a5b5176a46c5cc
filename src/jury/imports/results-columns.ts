import { moduleCodeOf, partsOfUe, ueCodeOf } from '../../curricula/codes';
import { textAt, type Grid } from '../../cells/grid';
import { ueOfSemester } from '../../gradebook/context';
import { identityOf, NUMBER_KINDS, type IdentityKind } from '../../gradebook/identity';
import { numberText } from '../../gradebook/names';
import { labelKey } from '../../gradebook/words';
import type { Competence, Level, UeName } from '../../rules/types';

/**
 * The columns of a table of results, as ScoDoc, intranets and people write them: identity, then averages and codes of UEs
 * and RCUEs among columns of other things.
 */

export type ResultColumn =
  | { readonly of: 'ue'; readonly ue: UeName; readonly isCode: boolean }
  | { readonly of: 'rcue'; readonly competence: Competence; readonly isCode: boolean }
  | { readonly of: 'year'; readonly level: Level | null }
  | { readonly of: 'ects' }
  /** A list of UEs in one cell, those that are acquired. */
  | { readonly of: 'acquired-ues' }
  /** The same, those that are not: the others need not be named anywhere. */
  | { readonly of: 'missing-ues' };

export interface ResultsTable {
  /** 0-based. */
  readonly firstRow: number;
  readonly lastName: number | null;
  readonly firstName: number | null;
  readonly fullName: number | null;
  /** The best kind first; an ordinal is none. */
  readonly numbers: readonly number[];
  readonly results: ReadonlyMap<number, ResultColumn>;
  /** Columns that say something of decisions, but nothing that can be read. */
  readonly unknown: readonly { readonly row: number; readonly column: number }[];
}

/** Titles stand above a header; further down no table begins. */
const ROWS_LOOKED_AT = 40;

/** The first table of results in a sheet; null where there is none. */
export function resultsTable(grid: Grid): ResultsTable | null {
  for (let row = 0; row < Math.min(grid.height, ROWS_LOOKED_AT); row++) {
    const table = tableAt(grid, row);
    if (table) return table;
  }
  return null;
}

function tableAt(grid: Grid, row: number): ResultsTable | null {
  const kinds = new Map<IdentityKind, number>();
  for (let column = 0; column < grid.rowLength(row); column++) {
    const kind = identityOf(textAt(grid, row, column));
    if (kind !== null && !kinds.has(kind)) kinds.set(kind, column);
  }
  const numbers = NUMBER_KINDS.filter((kind) => kind !== 'ordinal').flatMap((kind) => kinds.get(kind) ?? []);
  const [lastName, firstName, fullName] = (['lastName', 'firstName', 'fullName'] as const).map(
    (kind) => kinds.get(kind) ?? null,
  ) as [number | null, number | null, number | null];
  if (numbers.length === 0 && fullName === null && (lastName === null || firstName === null)) return null;
  const identity = new Set(kinds.values());
  const below = isSecondHeader(grid, row + 1, numbers, identity) ? [row + 1] : [];
  const results = new Map<number, ResultColumn>();
  const unknown: { row: number; column: number }[] = [];
  let ue: UeName | null = null;
  let rcue: Competence | null = null;
  const width = Math.max(grid.rowLength(row), ...below.map((one) => grid.rowLength(one)));
  const headers = Array.from({ length: width }, (_, column) => textAt(grid, below[0] ?? row, column));
  for (let column = 0; column < width; column++) {
    if (identity.has(column)) continue;
    const texts = [row - 1, row, ...below].flatMap((one) => (one < 0 ? [] : [textAt(grid, one, column)]));
    const own = texts.filter((text) => text !== '').at(-1) ?? '';
    // The jury's one decision is no code of the UE that happens to stand before it.
    const isOfJury = OF_JURY.test(labelKey(own)) && headers.filter((text) => text === own).length === 1;
    const meaning: ResultColumn | 'unknown' | null = isOfJury
      ? meaningOf(texts, null, null)
      : meaningOf(texts, ue, rcue);
    if (meaning === 'unknown') unknown.push({ row, column });
    else if (meaning !== null) results.set(column, meaning);
    if (meaning !== null && meaning !== 'unknown') {
      ue = meaning.of === 'ue' ? meaning.ue : null;
      rcue = meaning.of === 'rcue' ? meaning.competence : null;
    } else if (texts.some((text) => text !== '')) [ue, rcue] = [null, null];
  }
  const hasResults = [...results.values()].some(({ of }) => of !== 'ects');
  if (!hasResults) return null;
  return { firstRow: row + 1 + below.length, lastName, firstName, fullName, numbers, results, unknown };
}

/** `Moy.` and `Code` below the UEs: a row without a number or a name. */
function isSecondHeader(
  grid: Grid,
  row: number,
  numbers: readonly number[],
  identity: ReadonlySet<number>,
): boolean {
  const hasPerson = [...identity].some((column) => {
    const cell = grid.at(row, column);
    return cell !== null && cell !== '' && grid.mergeAt(row, column) === null;
  });
  if (hasPerson || numbers.some((column) => numberText(grid.at(row, column)) !== null)) return false;
  for (let column = 0; column < grid.rowLength(row); column++) {
    const key = labelKey(textAt(grid, row, column));
    if (AVERAGE.test(key) || CODE.test(key)) return true;
  }
  return false;
}

const AVERAGE = /^(?:MOYENNES?|MOY|NOTE)(?: (?:DE L |D |)(?:UE|RCUE))?$/;
const CODE =
  /^(?:DECISIONS?|DEC|CODES?|RES|RESULTATS?|VALID|VALIDATION|JURY)(?: (?:DE L |D |DU |)(?:UE|RCUE|JURY))?$/;
const OF_JURY = /^(?:DECISIONS?|DEC|RESULTATS?) (?:DU )?JURY$/;
const CODE_WORD = /(?:^| )(?:DEC|DECISIONS?|CODES?|RES|RESULTATS?|VALID|VALIDATION|JURY)(?: |$)/;
const OTHER_WORD =
  /(?:^| )(?:RANGS?|RG|COEF\w*|BONUS|BONIF\w*|MALUS|MIN|MAX|ABS\w*|POLE|RESSOURCES?|SAES?|POINTS?|PTS|BAREME|ECTS|CREDITS?)(?: |$)/;
const ACQUIRED = /^UES? (?:S )?(?:VALIDEES?|ACQUISES?|OBTENUES?|CAPITALISEES?)/;
const MISSING =
  /^(?:UES? (?:S )?(?:NON (?:VALIDEES?|ACQUISES?|OBTENUES?|CAPITALISEES?)|MANQUANTES?|(?:A|RESTANT A) (?:REPASSER|VALIDER|RATTRAPER)|EN DETTES?|RESTANTES?)|DETTES?(?: UES?| EN COURS)?)$/;
/** Whether a header says that its column lists the UEs that are missing. */
export const listsMissing = (text: string): boolean => MISSING.test(labelKey(text));
const YEAR =
  /^(?:(?:DECISIONS?|DEC|CODES?|RESULTATS?|BILAN)(?: (?:DE L |D |DU |DE LA |DE |EN )?)?)(?:ANNEE|ANNEE ([1-3])|([1-3]) ?(?:ERE|RE|NDE|EME|E) ANNEE|ANNUELLE?|BUT ?([1-3])|JURY|FINALE?|PROPOSEE?|GRAND JURY)?(?: BUT ?([1-3]))?$|^(?:ANNEE|BUT ?([1-3])|([1-3]) ?(?:ERE|RE|NDE|EME|E) ANNEE|ANNEE ([1-3])|([1-3])A)$/;
const ECTS = /^(?:ECTS|CREDITS)(?: (?:ANNEE|ACQUIS|OBTENUS|TOTAL|DE L ANNEE))?$|^(?:NB|TOTAL) ECTS$/;
const UNREADABLE = /NIVEAUX? DE COMPETENCES?|COMPETENCES? VALIDEES?/;
const RCUE = /(?:^| )RCUES? ?([1-9](?![0-9]))?(.*)$/;

function meaningOf(
  texts: readonly string[],
  ueBefore: UeName | null,
  rcueBefore: Competence | null,
): ResultColumn | 'unknown' | null {
  const own = texts.filter((text) => text !== '').at(-1) ?? '';
  const key = labelKey(own);
  if (key === '' || moduleCodeOf(own)) return null;
  if (ACQUIRED.test(key)) return { of: 'acquired-ues' };
  if (MISSING.test(key)) return { of: 'missing-ues' };
  if (ECTS.test(key)) return { of: 'ects' };
  const rcue = firstOf(texts, rcueIn);
  const ue = firstOf(texts, ueOf);
  const plainWord = AVERAGE.test(key) || CODE.test(key);
  if (rcueIn(own) !== null || (rcue !== null && plainWord)) {
    if (OTHER_WORD.test(key)) return null;
    return { of: 'rcue', competence: rcue ?? 0, isCode: CODE_WORD.test(key) };
  }
  if (ueOf(own) !== null || (ue !== null && plainWord)) {
    const rest = ueCodeOf(own)?.rest ?? (ueOf(own) === null ? key : '');
    return OTHER_WORD.test(labelKey(rest)) ? null : { of: 'ue', ue: ue ?? '', isCode: CODE_WORD.test(key) };
  }
  const [, behindUe] = /^(?:DEC|DECISION|CODE|RES|RESULTAT|MOY|MOYENNE|NOTE) (UE ?\d ?\d)$/.exec(key) ?? [];
  const named = behindUe && ueCodeOf(behindUe)?.code;
  if (named) return { of: 'ue', ue: named, isCode: CODE_WORD.test(key) };
  if (UNREADABLE.test(key)) return 'unknown';
  // A code beside its average, under a header of its own.
  if (CODE.test(key) && ueBefore !== null) return { of: 'ue', ue: ueBefore, isCode: true };
  if (CODE.test(key) && rcueBefore !== null) return { of: 'rcue', competence: rcueBefore, isCode: true };
  const year = YEAR.exec(key);
  if (!year) return null;
  const level = year.slice(1).find((digit) => digit !== undefined);
  return { of: 'year', level: level ? (Number(level) as Level) : null };
}

/** The UE that a header names, also as a competence of a semester: `S1 C2`, `BC2 (S1)`. */
const ueOf = (text: string): UeName | null => ueOfSemester(text) ?? ueCodeOf(text)?.code ?? null;

/** What the lowest text says that says anything. */
function firstOf<T>(texts: readonly string[], read: (text: string) => T | null): T | null {
  for (const text of [...texts].reverse()) {
    const found = text === '' ? null : read(text);
    if (found !== null) return found;
  }
  return null;
}

/** `RCUE 1`, `RCUE UE1.1 - UE2.1` and `RCUE1` are all of competence 1. */
function rcueIn(text: string): Competence | null {
  const match = RCUE.exec(labelKey(text));
  if (!match) return null;
  if (match[1] !== undefined) return Number(match[1]);
  const ue = /UE ?\d ?\d|(?:^| )[1-6][1-9](?= |$)/.exec(match[2] ?? '')?.[0];
  const code = ue && ueCodeOf(ue.includes('UE') ? ue.trim() : `UE${ue.trim()}`)?.code;
  return code ? partsOfUe(code).competence : null;
}
