import {
  SEMESTERS,
  type Competence,
  type Level,
  type ModuleCode,
  type Pole,
  type Semester,
  type UeName,
} from '../rules/types';

/**
 * Codes of modules and UEs as people write them, brought to one form:
 * `r 3-03`, `R3.03 - Design` and `Ressource 303` are `R303`; `S3.01` and `SAÉ\n3.01` are `SAE301`; `UE 3.1` is `UE31`.
 */

/** What is longer is no label, and many cells full of text would take seconds. */
const LONGEST_LABEL = 1000;

const oneLine = (text: string): string =>
  text
    .slice(0, LONGEST_LABEL)
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();

/** Most cells hold nothing but these, which need no decomposing: half the time of `plain`. */
const UNACCENTED = /^[ -~]*$/;

/** Upper case without accents; line breaks and (narrow) no-break spaces become one space. Of a paragraph its beginning. */
export function plain(text: string): string {
  const label = text.slice(0, LONGEST_LABEL);
  const bare = UNACCENTED.test(label) ? label : label.normalize('NFD').replace(/\p{M}/gu, '');
  return oneLine(bare).toUpperCase();
}

export interface FoundCode<Code> {
  readonly code: Code;
  /** What stands behind the code, without the separator: usually the name; plain form. */
  readonly rest: string;
  /** The same as it was written, accents and case kept; line breaks become spaces. */
  readonly name: string;
}

const SEPARATORS = '[\\s.,_-]*';
const NUMBERED = new RegExp(
  `^(?:RESSOURCE |MODULE |NOTE |MOY(?:ENNE)?\\.? )?(WR|RESS?|R|RESSOURCE|WS|SAE|S\\.A\\.E\\.|S)${SEPARATORS}([1-6])${SEPARATORS}` +
    `((?:[A-Z]{1,5}[._-]+|[A-Z](?=\\d)|[A-Z]{1,5}[._-]*(?=L?\\d))*|[A-Z][A-Z0-9]{1,11}[._-]+(?=\\d\\d(?!\\d)))` +
    `(L?\\d{1,2})(?![0-9A-Z])(.*)$`,
);
/** The semester before the kind: `S3-R01`, `S3 SAE02`. */
const SEMESTER_FIRST = new RegExp(
  `^S([1-6])${SEPARATORS}(R|RES|RESS|RESSOURCE|SAE)[\\s_-]*(\\d{2})(?![0-9A-Z]|\\.\\d)(.*)$`,
);
/** A competence of a semester is no SAÉ: `S1 C2`, `S3 BC1`. */
const OF_COMPETENCE = /^S[1-6][\s._-]*(?:BC|C|COMP|COMPETENCE)[\s._-]*[1-9](?!\d)/;
const UNNUMBERED = new RegExp(`^(STAGE|PORTFOLIO)(?:${SEPARATORS}(?:DE )?S?([1-6]))?(?![0-9A-Z])(.*)$`);
const UE = new RegExp(`^U\\.? ?E\\.?${SEPARATORS}S?([1-6])${SEPARATORS}([1-9])(?![0-9])(.*)$`);

const restOf = (text: string): string => text.replace(/^[\s:._–—-]+/, '').trim();

/** The end of the text whose plain form is `rest`: an accent or a ligature can make the two differ in length. */
function asWritten(text: string, rest: string): string {
  const written = oneLine(text).normalize('NFC');
  for (let start = Math.max(written.length - rest.length, 0); start > 0; start--) {
    if (plain(written.slice(start)) === rest) return written.slice(start);
  }
  return plain(written) === rest ? written : '';
}

function found<Code>(text: string, code: Code, behind: string): FoundCode<Code> {
  const rest = restOf(behind);
  return { code, rest, name: rest === '' ? '' : asWritten(text, rest) };
}

/**
 * The module that a header names, or null.
 * `STAGE` and `PORTFOLIO` have no number of their own; with a semester they are `STAGE4`, `PORTFOLIO3`.
 */
export function moduleCodeOf(text: string): FoundCode<ModuleCode> | null {
  const header = plain(text);
  const [, first, kind = '', two = '', behind = ''] = SEMESTER_FIRST.exec(header) ?? [];
  if (first !== undefined) return found(text, (kind.startsWith('R') ? 'R' : 'SAE') + first + two, behind);
  const numbered = OF_COMPETENCE.test(header) ? null : NUMBERED.exec(header);
  if (numbered) {
    const [, prefix = '', semester = '', letters = '', digits = '', rest = ''] = numbered;
    const variant = letters.replace(/[^A-Z0-9]/g, '');
    const number = variant || digits.startsWith('L') ? digits : digits.padStart(2, '0');
    return found(text, (/^W?R/.test(prefix) ? 'R' : 'SAE') + semester + variant + number, rest);
  }
  const unnumbered = UNNUMBERED.exec(header);
  if (unnumbered) {
    const [, word = '', semester = '', rest = ''] = unnumbered;
    return found(text, word + semester, rest);
  }
  return null;
}

/** A code that does not begin the header: `Coef R303`, `Design d'expérience (R3.03)`, `Moy TD Stage`. */
const CODE_BEHIND =
  /^(.*?)[\s(:[–—-]+((?:WR|RESS?|R|WS|SA[EÉ]|S)[\s._-]*[1-6][\s._-]*(?:[A-Z][A-Z0-9]*[._-]+)*[A-Z.]*\d{2}|STAGE|PORTFOLIO)\s*[)\]]?\s*$/iu;

/** The module that a header names at its beginning or at its end, with the text around the code. */
export function moduleNamedIn(
  text: string,
): { readonly found: FoundCode<ModuleCode>; readonly around: string } | null {
  const found = moduleCodeOf(text);
  if (found) return { found, around: found.rest };
  const [, before, code] = CODE_BEHIND.exec(oneLine(text)) ?? [];
  const behind = before && code ? moduleCodeOf(code) : null;
  return behind && before ? { found: behind, around: before } : null;
}

/** The UE that a header begins with, or null. */
export function ueCodeOf(text: string): FoundCode<UeName> | null {
  const match = UE.exec(plain(text));
  if (!match) return null;
  const [, semester = '', competence = '', rest = ''] = match;
  return found(text, `UE${semester}${competence}`, rest);
}

/** Semester and competence that a canonical UE code states: `UE31` is semester 3, competence 1. */
export function partsOfUe(code: UeName): { semester: Semester; competence: Competence } {
  return { semester: `S${code.charAt(2)}` as Semester, competence: Number(code.slice(3)) };
}

/** The semester in a canonical module code, or null where it has none (`STAGE`, a module under its own text). */
export function semesterOfModule(code: ModuleCode): Semester | null {
  const digit = /^(?:R|SAE|STAGE|PORTFOLIO)(\d)/.exec(code)?.[1];
  return SEMESTERS.find((semester) => semester === `S${digit}`) ?? null;
}

/** Stage and portfolio belong to the SAÉ pole (but-rules, vocabulary), and so does what has no code: `Alternance`. */
export function poleOfModule(code: ModuleCode): Pole {
  return /^R\d/.test(code) ? 'resources' : 'sae';
}

/** The two semesters of a year of the diploma, odd one first: level 2 is S3 and S4. */
export function semestersOf(level: Level): readonly Semester[] {
  return SEMESTERS.slice(2 * level - 2, 2 * level);
}

/** The year of the diploma that a semester belongs to. */
export function levelOf(semester: Semester): Level {
  return Math.ceil((SEMESTERS.indexOf(semester) + 1) / 2) as Level;
}
