import { decimalOf } from '../cells/decimals';
import { moduleNamedIn } from '../curricula/codes';
import { SEMESTERS, type ModuleCode, type Semester } from '../rules/types';
import { labelKey, remembered } from './words';

/** What a column below a module's header holds. */
export type ModuleRole =
  /** It says that it is the module's mark: `Moy R303`, `R303 note finale`. */
  | 'final'
  /** A code or a name and no more. */
  | 'mark'
  /** `R303 DS1`: one of several assessments. */
  | 'assessment'
  /** `R303 examen`: an assessment, unless it is the only column of its module. */
  | 'perhaps-assessment'
  /** `Coef R303`, `R303 rang` … */
  | 'other';

interface ModuleHeader {
  readonly code: ModuleCode;
  readonly role: ModuleRole;
  /** The coefficient that the header itself states: `R303 (coef 2)`. */
  readonly coefficient: number | null;
}

/** What a header cell says of modules: one by its code, or by a text that may be a module's name. */
export interface HeaderText {
  readonly key: string;
  readonly module: ModuleHeader | null;
}

const FINAL =
  /^(?:(?:MOYENNE|MOY)(?: (?:FINALE|MODULE|DU MODULE|GENERALE|RESSOURCE|DE LA RESSOURCE|SAE|DE LA SAE))?|NOTES? (?:FINALE|MODULE|DU MODULE|RETENUE|GLOBALE)|FINALE?|TOTAL|RESULTAT)(?: (?:SUR )?20)?$/;
const PLAIN = /^(?:NOTES?)?(?: ?(?:SUR )?20)?$/;
const ASSESSMENT_WORD =
  '(?:DS|DST|CC|TP|TD|DM|EVAL|EVALS|EVALUATIONS?|QCM|EXAMENS?|EXAM|EXAMS|ORAL|ORAUX|ECRIT|PROJETS?|CONTROLES?|CONTROLE CONTINU|INTERROS?|INTERROGATIONS?|PARTIELS?|EPREUVES?|DEVOIRS?|SOUTENANCES?|RAPPORTS?|RENDUS?|DOSSIERS?|TESTS?|CT|CF|QUIZ|EXPOSES?)';
const NUMBERED = new RegExp(`^(?:${ASSESSMENT_WORD}|NOTE|N|E|EV) ?(?:N |NO )?\\d+(?: .*)?$`);
const UNNUMBERED = new RegExp(`^${ASSESSMENT_WORD}(?: (?:FINAL|FINALE|INTERMEDIAIRE|TERMINAL))?$`);
const OTHER =
  /^(?:COEFF?S?|COEFFICIENTS?|POIDS|RANGS?|RG|CLASSEMENT|ABS|ABSENCES?|ABI|ABJ|NB|NBRE?|NOMBRE|ECTS|CREDITS?|MIN|MAX|EFFECTIF|ECART TYPE|MEDIANE|DECISIONS?|DEC|VALIDE?|VALIDATION|APPRECIATIONS?|COMMENTAIRES?|REMARQUES?|OBSERVATIONS?|MALUS|BONUS|BAREMES?|HEURES?|H|CM|ENSEIGNANTS?|RESPONSABLES?|RATTRAPAGES?|SESSION 2|2E SESSION|2NDE SESSION|SECONDE SESSION)(?: (?!\d).*)?$/;
const COEFFICIENT = /\b(?:COEF|COEFF|COEFFICIENT|POIDS)\.?\s*[:=]?\s*(\d+(?:[.,]\d+)?)/;

/** What a word below or behind a module's code says of the column; null: nothing known, so probably a name. */
export function roleOf(key: string): ModuleRole | null {
  if (key === '') return null;
  if (FINAL.test(key)) return 'final';
  if (PLAIN.test(key)) return 'mark';
  if (NUMBERED.test(key)) return 'assessment';
  if (UNNUMBERED.test(key)) return 'perhaps-assessment';
  return OTHER.test(key) ? 'other' : null;
}

/** Longer texts are paragraphs, not headers. */
const LONGEST_HEADER = 160;
const MAY_BE_CODE = /(?:^|[^a-z])(?:r|ressource|s|sa(?:e|é|É)\u0301?)[\s._-]*[1-6]|^\s*(?:stage|portfolio)/i;

/** A quick look at any text of a sheet: false where it certainly names no module by a code. */
export const mayHoldCode = (text: string): boolean => text.length <= LONGEST_HEADER && MAY_BE_CODE.test(text);

/** `Devoir : R3.03 Dossier (Brut)`: the kind of activity before a name and of figure behind it, in Moodle's exports. */
const ACTIVITY =
  /^(?:Devoir|Test|Quiz|Atelier|Assignment|Workshop|Lesson|Leçon|H5P|[ÉE]l[ée]ment manuel|Manual item)\s*:\s*/i;
const FIGURE = /\s*\((Brut|Real|Pourcentage|Percentage|Lettre|Letter)\)\s*$/i;

function read(text: string): HeaderText {
  if (text.length > LONGEST_HEADER) return { key: '', module: null };
  const [, figure] = FIGURE.exec(text) ?? [];
  if (figure === undefined) return readBare(text);
  const { key, module } = readBare(text.replace(FIGURE, '').replace(ACTIVITY, ''));
  return { key, module: module && !/^(?:Brut|Real)$/i.test(figure) ? { ...module, role: 'other' } : module };
}

function readBare(text: string): HeaderText {
  const key = labelKey(text);
  // Every code has a digit, but for stage and portfolio.
  const module = /\d/.test(key) || /^(?:STAGE|PORTFOLIO)/.test(key) ? moduleNamedIn(text) : null;
  if (!module) return { key, module: null };
  const coefficient = COEFFICIENT.exec(module.around.toUpperCase())?.[1];
  const around = labelKey(module.around.replace(/\(?\bcoef[^)]*\)?\s*[:=]?\s*\d+(?:[.,]\d+)?\)?/i, ''));
  const role = /^MOY/.test(key) ? 'final' : (roleOf(around) ?? 'mark');
  return {
    key,
    module: {
      code: module.found.code,
      role,
      coefficient: coefficient === undefined ? null : decimalOf(coefficient),
    },
  };
}

/** Reads header texts, each distinct one once. */
export const headerTexts = (): ((text: string) => HeaderText) => remembered(read);

/** The only semester that a text names (`Notes S3`, `Semestre 3`), or null. */
export function semesterIn(text: string): Semester | null {
  const found = new Set(
    [...labelKey(text.replace(/_/g, ' ')).matchAll(/(?:^| )S(?:EM(?:ESTRE)?)? ?([1-6])(?= |$|[A-Z])/g)].map(
      (match) => match[1],
    ),
  );
  const [digit, ...others] = found;
  return digit === undefined || others.length > 0 ? null : (SEMESTERS[Number(digit) - 1] ?? null);
}
