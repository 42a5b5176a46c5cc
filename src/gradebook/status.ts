import { plain } from '../curricula/codes';
import { SEMESTERS, STATUSES, type Semester, type Status } from '../rules/types';
import type { RawCell } from '../cells/snapshot';
import { labelKey } from './words';

/** What follows the word (`Démission le 12/01`) does not change it. */
const STATUS_WORDS: Readonly<Record<Status, RegExp>> = {
  DEM: /^(?:DEM|DEMISSION|DEMISSIONNAIRE|A DEMISSIONNE|DEMISSIONNE|DEMISSIONNEE|DEMISS)(?: |$)/,
  ABAN: /^(?:ABAN|ABANDON|ABANDONS|A ABANDONNE|ABANDONNE|ABANDONNEE|ABD)(?: |$)/,
  DEF: /^(?:DEF|DEFAILLANT|DEFAILLANTE|DEFAILLANT E|DEFAILLANCE)(?: |$)/,
  EXCLU: /^(?:EXCLU|EXCLUE|EXCLUS|EXCLUSION|EXCL)(?: |$)/,
};

/** Words that say that somebody left, but not as what: they are reported instead of being guessed. */
const UNCLEAR =
  /^(?:REORIENT\w*|TRANSFER\w*|TRANSFERT|PARTI|PARTIE|DEPART|RADI\w*|ANNUL\w*|NON INSCRIT|NON REINSCRIT|DECEDE\w*|CESURE|ARRET)(?: |$)/;

type StatusReading = Status | 'unclear' | null;

/**
 * Reads a cell of a status column. `I`, `Inscrit`, `Alternant` and the like are no obstacle: null.
 * `D` alone is how exports of a management system write a resignation.
 */
export function readStatus(cell: RawCell): StatusReading {
  if (typeof cell !== 'string') return null;
  const key = labelKey(cell);
  if (key === 'D') return 'DEM';
  return STATUSES.find((status) => STATUS_WORDS[status].test(key)) ?? (UNCLEAR.test(key) ? 'unclear' : null);
}

/** Reads a free remark: only one that begins by saying it is a standing (`Démission le 12/01`), not `abandon de l'option`. */
export function readRemark(cell: RawCell): Status | null {
  if (typeof cell !== 'string') return null;
  const status = readStatus(cell);
  if (status === null || status === 'unclear') return null;
  const words = labelKey(cell).split(' ');
  return words.length === 1 || /^(?:LE|DU|DEPUIS|EN|A|\d+)$/.test(words[1] ?? '') ? status : null;
}

const NO = new Set(['', 'NON', 'N', '0', 'FAUX', 'FALSE', 'AUCUN', '-']);

/**
 * Reads a cell of a repeater column: the semesters it names, or those of the table where it only says yes.
 * @returns null where it says no
 */
export function readRepeats(cell: RawCell, ofTable: readonly Semester[]): readonly Semester[] | null {
  if (cell === null || cell === false || cell === 0 || typeof cell === 'object') return null;
  if (typeof cell !== 'string') return ofTable;
  const text = plain(cell);
  if (NO.has(text)) return null;
  const named = SEMESTERS.filter((semester) => new RegExp(`\\b${semester}\\b`).test(text));
  return named.length > 0 ? named : ofTable;
}
