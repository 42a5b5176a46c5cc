import type { Pole, Semester, UeName } from '../../rules/types';
import { plain, ueCodeOf } from '../codes';
import { textOf } from './cells';

export interface UeLabel {
  readonly code: UeName;
  /** `Comprendre` of `UE 3.1 - Comprendre (4 ECTS)`; `''` where there is only a code. */
  readonly name: string;
  readonly ects: number | null;
}

const COEFFICIENT_OF = /^coef[a-zé]*\.?\s*(?:(?:de|dans|pour)\s+)?(?:l['’])?/i;
/** What parts it is bounded: a long text of spaces is looked through once. */
const ECTS = /[\s(:,–—-]{0,9}(\d{1,3}(?:[.,]\d{1,3})?)\s{0,9}(?:ects|cr[ée]dits?)(?:\s{1,9}ects)?\s{0,9}\)?/i;

/** The UE that a label names, also as `Coef. UE 3.1`, with the ECTS that the label states. */
export function ueLabelOf(cell: unknown): UeLabel | null {
  const text = textOf(cell).replace(COEFFICIENT_OF, '');
  const ects = ECTS.exec(text)?.[1] ?? null;
  const found = ueCodeOf(text.replace(ECTS, ''));
  return (
    found && {
      code: found.code,
      name: found.name,
      ects: ects === null ? null : Number(ects.replace(',', '.')),
    }
  );
}

const NUMBERED_ONLY =
  /^(?:U\.?E\.?|COMPETENCE|COMP\.?|CE?|BCC?|BLOC(?: DE COMPETENCES?)?) ?(?:N ?[°º]? ?)?0?([1-9])(?![\d.,])\s*[-–:.]*\s*(.*)$/;

/** The same for a label that leaves the semester open (`UE 1`, `Compétence 1`, `BC01`), in a table of that semester. */
export function ueLabelIn(cell: unknown, semester: Semester): UeLabel | null {
  const text = textOf(cell).replace(COEFFICIENT_OF, '');
  const ects = ECTS.exec(text)?.[1] ?? null;
  const [, number, name = ''] = NUMBERED_ONLY.exec(plain(text.replace(ECTS, ''))) ?? [];
  if (number === undefined) return null;
  return {
    code: `UE${semester.charAt(1)}${number}`,
    name,
    ects: ects === null ? null : Number(ects.replace(',', '.')),
  };
}

/** The pole that a heading or a total names: `Ressources`, `Pôle SAÉ`. */
export function poleNamed(text: string): Pole | null {
  const match = /^(?:POLE )?(RESSOURCES?|SAES?)$/.exec(plain(text));
  if (!match) return null;
  return match[1]?.startsWith('R') ? 'resources' : 'sae';
}

const TOTAL = /^(?:(?:SOUS[- ]?)?TOTA(?:L|UX)|SOMME|COEF)/;
const OTHER_NUMBERS = /HEURE|VOLUME|\bCM\b|\bTD\b|\bTP\b|PROJET|ECTS|CREDITS/;

/** Whether a header stands over sums of coefficients. */
export const isTotal = (text: string): boolean => TOTAL.test(text) && !OTHER_NUMBERS.test(text);
/** Whether it says so in so many words; `Coef. UE` may as well be the UE's own coefficient. */
export const isNamedTotal = (text: string): boolean => isTotal(text) && !text.startsWith('COEF');
/** Whether a header stands over hours or credits, which no coefficient is. */
export const isOtherNumber = (text: string): boolean => OTHER_NUMBERS.test(text);

/** The pole that a header of totals is limited to: `Total ressources`, `Total coef. SAÉ`. */
export function poleOfTotal(text: string): Pole | null {
  if (/\bRESSOURCES?\b/.test(text) === /\bSAES?\b/.test(text)) return null;
  return /\bSAES?\b/.test(text) ? 'sae' : 'resources';
}

/** A header, or the beginning of a row, of the groups of options that modules belong to. */
export const OPTION_HEADER = /^(?:GROUPES? D['’ ]?)?OPTIONS?(?: AU CHOIX)?$/;

/** The group of options that a cell names; null where it says that there is none. */
export function optionNamed(cell: unknown): string | null {
  const text = textOf(cell).replace(/\s+/g, ' ');
  return /[A-Z\d]/.test(plain(text)) && !/^(?:NON|OBLIGATOIRE|TRONC COMMUN)$/.test(plain(text)) ? text : null;
}

/** `10 ECTS` in a cell of its own, beside a UE. */
export const CREDITS_ALONE = /^(\d+(?:[.,]\d+)?) ?(?:ECTS|CREDITS?)$/;
