import type { Contents } from './column-contents';
import { isGivenName } from './given-names';
import type { IdentityWord } from './headers';
import { keyClassOf, type IdentityKind } from './identity';
import { tidy } from './names';
import { readStatus } from './status';

/** A column of the student that holds something else than its header says: a list was pasted in another order. */
export interface ExchangedColumn {
  readonly word: IdentityWord;
  /** As which it is read, and the header that would say it; null where it is not used. */
  readonly holds: Pick<IdentityWord, 'kind' | 'text'> | null;
  readonly isEmpty: boolean;
}

/** One cell, or two, say nothing against a header: `Inscrit` may be a name. */
const LEAST_ROWS = 3;

type Holds = 'nothing' | 'mail' | 'number' | 'fullName' | 'name' | 'other';
interface Headed {
  readonly word: IdentityWord;
  readonly holds: Holds;
}

/** Kinds that hold what they like, or tell by themselves what they hold. */
const FREE: ReadonlySet<IdentityKind> = new Set(['identifier', 'ordinal', 'repeats', 'remark', 'other']);

/**
 * The columns that are read by what they hold, since their headers cannot be right: names stand where the number should be,
 * say, and numbers where a name should be. None where the headers may hold.
 */
export function exchangedColumns(words: readonly IdentityWord[], look: Contents): readonly ExchangedColumn[] {
  const own = words.filter(({ kind }) => !FREE.has(kind));
  const rows = Math.max(...own.map(({ column }) => look.filled(column)));
  if (rows < LEAST_ROWS) return [];
  const columns = own
    .map((word): Headed => ({ word, holds: heldIn(word.column, rows, look) }))
    .sort((a, b) => a.word.column - b.word.column);
  if (!areExchanged(columns, look)) return [];
  const read = new Map<Headed, ExchangedColumn['holds']>([
    ...numbersAmong(columns),
    ...namesAmong(columns, look),
    ...othersAmong(columns, look),
  ]);
  return columns.flatMap((one): ExchangedColumn[] => {
    const { word } = one;
    const holds = read.get(one) ?? null;
    return holds?.kind === word.kind ? [] : [{ word, holds, isEmpty: one.holds === 'nothing' }];
  });
}

/** @param rows those of the fullest column: what stands here and there is a remark, or a standing */
function heldIn(column: number, rows: number, look: Contents): Holds {
  if (look.filled(column) === 0) return 'nothing';
  if (2 * look.filled(column) < rows) return 'other';
  if (look.areMails(column)) return 'mail';
  if (look.areNumbers(column)) return 'number';
  const proper = look.texts(column).filter((text) => /^\p{Lu}.*\p{L}/u.test(text.trim()));
  const isStanding = look.texts(column).some((text) => readStatus(text)?.says === 'status');
  if (isStanding || !look.areNames(column) || 2 * proper.length < look.filled(column)) return 'other';
  return look.areFullNames(column) ? 'fullName' : 'name';
}

const isNumber = ({ word }: Headed): boolean => keyClassOf(word.kind) === 'number';
const isName = ({ word }: Headed): boolean => keyClassOf(word.kind) === 'name';
const holdsNames = ({ holds }: Headed): boolean => holds === 'name' || holds === 'fullName';

/**
 * Numbers below a name, or elsewhere than where they should be; or names elsewhere, and something else, or nothing, where they
 * should be.
 */
function areExchanged(columns: readonly Headed[], look: Contents): boolean {
  const isOfNumber = columns.some((one) => isNumber(one) && one.holds !== 'number');
  const strayNumbers = columns.filter((one) => one.holds === 'number' && !isNumber(one));
  if (strayNumbers.some((one) => isName(one) || isOfNumber)) return true;
  const strays = columns.filter((one) => holdsNames(one) && !isName(one));
  const lost = columns.filter((one) => isName(one) && !holdsNames(one));
  return strays.some(
    (stray) =>
      lost.length > 0 &&
      lost.every((one) => differsMore(stray, one, look)) &&
      (isNumber(stray) || lost.some(({ holds }) => holds !== 'nothing')),
  );
}

/** Names differ from row to row, groups do not: "FI" and "FA" beside "Étudiant1" to "Étudiant40" are no names, whatever those are. */
function differsMore(one: Headed, other: Headed, look: Contents): boolean {
  if (other.holds !== 'other') return true;
  const [a, b] = [one, other].map(({ word: { column } }) => new Set(look.texts(column)).size) as [
    number,
    number,
  ];
  return a > b;
}

type Read = readonly (readonly [Headed, ExchangedColumn['holds']])[];

function numbersAmong(columns: readonly Headed[]): Read {
  const free = columns.filter((one) => isNumber(one) && one.holds !== 'number').map(({ word }) => word);
  return columns.flatMap((one): Read => {
    if (one.holds !== 'number') return [];
    const { kind, text } = isNumber(one) ? one.word : (free.shift() ?? { kind: 'student-number', text: '' });
    return [[one, { kind, text }]];
  });
}

const FIRST_NAME_FIRST = 'Prénom Nom';
const LAST_NAME_FIRST = 'Nom Prénom';

function namesAmong(columns: readonly Headed[], look: Contents): Read {
  const names = columns.filter(holdsNames);
  const full = names.find(({ holds }) => holds === 'fullName') ?? (names.length === 1 ? names[0] : undefined);
  if (full) {
    const texts = look.texts(full.word.column).map((text) => tidy(text).split(' '));
    const isFirst = share(texts.map((parts) => parts[0])) > share(texts.map((parts) => parts.at(-1)));
    return [[full, { kind: 'fullName', text: isFirst ? FIRST_NAME_FIRST : LAST_NAME_FIRST }]];
  }
  const [one, two] = names;
  if (!one || !two) return [];
  const lastNameFirst = isLastNameFirst(one, two, look);
  const [last, first] = lastNameFirst ? [one, two] : [two, one];
  return [
    [last, { kind: 'lastName', text: 'Nom' }],
    [first, { kind: 'firstName', text: 'Prénom' }],
  ];
}

/** More than this tells the column of first names from that of surnames. */
const MORE = 0.1;

/** Capitals tell the surname, common first names the first name, else a header that may be right. */
function isLastNameFirst(one: Headed, two: Headed, look: Contents): boolean {
  const [a, b] = [one, two].map(({ word: { column } }) => ({
    areCapitals: look.areCapitals(column),
    given: share(look.texts(column).map((text) => tidy(text).split(' ')[0])),
  })) as [Telling, Telling];
  if (a.areCapitals !== b.areCapitals) return a.areCapitals;
  if (Math.abs(a.given - b.given) > MORE) return a.given < b.given;
  return !(one.word.kind === 'firstName' || two.word.kind === 'lastName');
}

interface Telling {
  readonly areCapitals: boolean;
  /** The share of common first names. */
  readonly given: number;
}

const share = (words: readonly (string | undefined)[]): number =>
  words.filter((word) => word !== undefined && isGivenName(word)).length / Math.max(1, words.length);

/** Addresses, groups and standings. A column that holds none of what is read is not used. */
function othersAmong(columns: readonly Headed[], look: Contents): Read {
  const hasNames = columns.some(holdsNames);
  const isStatus = ({ word: { column } }: Headed): boolean =>
    look.texts(column).some((text) => readStatus(text)?.says === 'status');
  const isKept = (one: Headed): boolean =>
    one.holds === 'other' && (one.word.kind === 'group' || (one.word.kind === 'status' && isStatus(one)));
  const kept = new Set(columns.filter(isKept).map(({ word }) => word.kind));
  return columns.flatMap((one): Read => {
    const { word, holds } = one;
    if (holds === 'mail') return [[one, hasNames || !isName(one) ? { kind: 'mail', text: word.text } : word]];
    if (holds === 'nothing') return [[one, isNumber(one) || isName(one) ? null : word]];
    if (holds !== 'other') return [];
    const kind = isStatus(one) ? 'status' : 'group';
    if (isKept(one) || (kept.has(kind) && !isNumber(one) && !isName(one))) return [[one, word]];
    if (kept.has(kind)) return [[one, null]];
    kept.add(kind);
    return [[one, { kind, text: word.text }]];
  });
}
