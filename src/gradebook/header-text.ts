import { decimalOf } from '../cells/decimals';
import { moduleCodeOf, moduleNamedIn, semesterOfModule } from '../curricula/codes';
import { SEMESTERS, type ModuleCode, type Semester } from '../rules/types';
import { LATE, SECOND_SESSION as SECOND, SESSION_RULE, SHORT_SECOND } from './session-words';
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
  /** `R303 session 2`, `Rattrapage R303`. */
  | 'second-session'
  /** `Moy. classe R303`: nobody's mark. */
  | 'class-average'
  /** `Barème R303`: what the marks beside it are out of. */
  | 'scale'
  /** `Devoir : R303 (Pourcentage)`: the mark in percent, perhaps beside the mark itself. */
  | 'percentage'
  /** `Coef R303`, `R303 rang` … */
  | 'other';

interface ModuleHeader {
  readonly code: ModuleCode;
  readonly role: ModuleRole;
  /** The coefficient that the header itself states: `R303 (coef 2)`. */
  readonly coefficient: number | null;
  /** What the marks are out of, where the header says so: `R303 /40`. */
  readonly scale: number | null;
}

/** What a header cell says of modules: one by its code, or by a text that may be a module's name. */
export interface HeaderText {
  readonly key: string;
  readonly module: ModuleHeader | null;
}

const FINAL =
  /^(?:(?:MOYENNE|MOY|AVERAGE)(?: (?:FINALE|MODULE|DU MODULE|GENERALE|RESSOURCE|DE LA RESSOURCE|SAE|DE LA SAE))?|NOTES? (?:FINALE|DEFINITIVE|MODULE|DU MODULE|RETENUE|GLOBALE)|(?:FINAL|OVERALL|MODULE) (?:MARK|GRADE|AVERAGE|SCORE)|FINALE?|DEFINITI(?:F|VE)|RETENUE|TOTAL|RESULTAT)(?: (?:SUR )?20)?$/;
const PLAIN = /^(?:NOTES?|MARKS?|GRADES?|SCORES?)?(?: ?(?:SUR )?20)?$/;
const ASSESSMENT_WORD =
  '(?:DS|DST|CC|TP|TD|DM|EVAL|EVALS|EVALUATIONS?|QCM|EXAMENS?|EXAM|EXAMS|ORAL|ORAUX|ECRIT|PROJETS?|CONTROLES?|CONTROLE CONTINU|INTERROS?|INTERROGATIONS?|PARTIELS?|EPREUVES?|DEVOIRS?|SOUTENANCES?|RAPPORTS?|RENDUS?|DOSSIERS?|TESTS?|CT|CF|QUIZ|EXPOSES?)';
const NUMBERED = new RegExp(`^(?:${ASSESSMENT_WORD}|NOTE|N|E|EV) ?(?:N |NO )?\\d+(?: .*)?$`);
const UNNUMBERED = new RegExp(`^${ASSESSMENT_WORD}(?: (?:FINAL|FINALE|INTERMEDIAIRE|TERMINAL))?$`);
const OTHER =
  /^(?:NOTES? (?:X |FOIS |PAR )?COEF\w*|POND|(?:POINTS|PTS) (?:X |FOIS |PAR )?(?:COEF\w*|POND\w*)|NOTES? (?:MIN|MAX)\w*|(?:MEILLEURE|PLUS (?:HAUTE|BASSE)) NOTE|COEFF?S?|COEFFICIENTS?|POIDS|RANGS?|RG|CLASS|CLT|CLASSEMENT|ABS|ABSENCES?|ABI|ABJ|RETARDS?|NB|NBRE?|NOMBRE|ECTS|CREDITS?|MIN|MAX|EFFECTIF|ECARTS?|MEDIANE|DECISIONS?|DEC|VALIDE?|VALIDATION|APPRECIATIONS?|COMMENTAIRES?|REMARQUES?|OBSERVATIONS?|MALUS|BONUS|HEURES?|H|CM|ENSEIGNANTS?|RESPONSABLES?|DATES?|STATUTS?)(?: (?!\d).*)?$/;
const SECOND_SESSION = new RegExp(
  `^(?:(?:NOTES?|MOYENNE|MOY|EPREUVE|EXAMEN|APRES|DE|DU|EN|LA|AU) )*(?:${SECOND}|${LATE}|${SHORT_SECOND}|RAT|BIS)(?: \\d{4})?(?: ${SESSION_RULE})?$`,
);
const ONE = `(?:${ASSESSMENT_WORD}|NOTE|N|E|EV) ?(?:N |NO )?\\d*`;
/** Of one assessment: `DS1 rattrapage`, `Rattrapage du DS 1`. */
const SECOND_OF_ONE = new RegExp(`^(?:${ONE} ${SECOND}|${SECOND} (?:DE L |DE LA |DE |DU )?${ONE})$`);
const CLASS_AVERAGE =
  /^(?:(?:MOYENNES?|MOY|MEDIANE) (?:(?:GENERALE|DE LA|DE L|DU|DE|DES) )*)(?:CLASSE|PROMO|PROMOTION|GROUPES?|GRP|GR|TD|TP|COHORTE|SECTION|ETUDIANTS|ENSEMBLE)(?: [A-Z0-9]{1,3})?$|^(?:CLASSE|PROMO|PROMOTION)$|^(?:CLASS|GROUP|COHORT|YEAR) (?:AVERAGE|AVG|MEAN|MEDIAN)$/;
const SCALE_WORD = /^(?:(?:BAREMES?|BAR)(?: (?:DE LA |DES )?NOTES?)?|NOTEE? SUR|SUR)$/;
const COEFFICIENT = /\b(?:COEF|COEFF|COEFFICIENT|POIDS)\.?\s*[:=]?\s*(\d+(?:[.,]\d+)?)/;

const SCALE =
  /(?:^|[\s([]|note)(?:(?:\/|(?:not[ée]e?\s+)?sur\b|bar[èe]me\b|out of|max)\s*:?\s*(\d{1,3})\s*(?:pts|points)?|(\d{1,3})\s*(?:pts|points)|(?<=\[)(\d0)(?=]))\s*[)\]]?\s*$/i;
const SCALES = { least: 2, most: 200 };
/** `(%)`, without a number that would be a weight. */
const PERCENT = /[([]\s*(?:en\s*)?%\s*[)\]]\s*$/i;
const STATED_WEIGHT =
  /\(?\b(?:coeff?s?|coefficients?|poids)\b[^)\d]*\d+(?:[.,]\d+)?\)?|[(\s]\s*\d+(?:[.,]\d+)?\s*%\s*\)?|\(?\s[x×]\s?\d+(?:[.,]\d+)?\)?/i;

/** Longer texts are paragraphs, not headers. */
const LONGEST_HEADER = 160;

/** A coefficient may stand behind the scale: `Projet /40 (coef 2)`, `(/40, coef 2)`. */
const withoutWeight = (text: string): string => text.replace(STATED_WEIGHT, ' ').replace(/[\s,;]+$/, '');
const withoutScale = (text: string): string => withoutWeight(text).replace(SCALE, ' ').replace(PERCENT, ' ');

/** The best mark that a header states (`R3.05 /40`, `(sur 10)`, `(%)`), or null. */
export function scaleIn(text: string): number | null {
  if (text.length > LONGEST_HEADER) return null;
  if (PERCENT.test(text)) return 100;
  const found = SCALE.exec(withoutWeight(text).trim());
  const best = Number(found?.slice(1).find(Boolean) ?? 0);
  return best >= SCALES.least && best <= SCALES.most ? best : null;
}

/** What a word below or behind a module's code says of the column; null: nothing known, so probably a name. */
export function roleOf(key: string): ModuleRole | null {
  if (key === '') return null;
  if (SECOND_SESSION.test(key) || SECOND_OF_ONE.test(key)) return 'second-session';
  if (CLASS_AVERAGE.test(key)) return 'class-average';
  if (SCALE_WORD.test(key)) return 'scale';
  if (FINAL.test(key)) return 'final';
  if (PLAIN.test(key)) return 'mark';
  if (NUMBERED.test(key)) return 'assessment';
  if (UNNUMBERED.test(key)) return 'perhaps-assessment';
  return OTHER.test(key) ? 'other' : null;
}

/** Whether it says that it is the second session of one assessment: `DS1 rattrapage`. */
export const isOfOneAssessment = (key: string): boolean => SECOND_OF_ONE.test(key);

/** The same of a word as written, whatever it says of how the column counts: `DS (coef 2)`, `TP /40`. */
export const roleOfText = (text: string): ModuleRole | null =>
  text.length > LONGEST_HEADER ? null : (roleOf(labelKey(text)) ?? roleOf(labelKey(withoutScale(text))));

/** The coefficient that a header states, or null. */
function coefficientIn(text: string): number | null {
  const found = COEFFICIENT.exec(text.toUpperCase())?.[1];
  return found === undefined ? null : decimalOf(found);
}

/** How much an assessment counts in its module, as its header states it: `DS (coef 2)`, `TP 40 %`, `Oral x3`; null: unsaid. */
export function weightIn(text: string): number | null {
  if (text.length > LONGEST_HEADER) return null;
  const found = /(\d+(?:[.,]\d+)?)\s*%|(?:^|[\s(])[x×]\s?(\d+(?:[.,]\d+)?)/i.exec(text);
  const digits = found?.[1] ?? found?.[2];
  return coefficientIn(text) ?? (digits === undefined ? null : decimalOf(digits));
}

/** Too little behind a name to tell: a module may be called `Vie de la promotion`. */
const TOO_SHORT = new RegExp(`^(?:BIS|RAT|CLASSE|PROMO|PROMOTION|${LATE}|${SHORT_SECOND})$`);
const WORDS_AT_END = 4;

/** What the last words behind a module's name say: `R4.03 Design Moy. classe`, `R3.01 Anglais (rattrapage)`. */
function roleAtEnd(key: string): ModuleRole | null {
  const words = key.split(' ');
  for (let count = Math.min(WORDS_AT_END, words.length - 1); count > 0; count--) {
    const end = words.slice(-count).join(' ');
    const role = TOO_SHORT.test(end) ? null : roleOf(end);
    if (role === 'second-session' || role === 'class-average') return role;
  }
  return null;
}

/** What stands apart at the end: `R3.01 Anglais (R)`, `R3.01 Anglais - septembre`. */
function roleApart(text: string): ModuleRole | null {
  const [, end = ''] = /[-–—:(]\s*([^-–—:()]{1,20})\)?\s*$/.exec(text) ?? [];
  const role = roleOf(labelKey(end));
  return role === 'second-session' ? role : null;
}

const MAY_BE_CODE =
  /(?:^|[^a-z])(?:w?r|ress?|ressource|w?s|sa(?:e|é|É)\u0301?)[\s._-]*[1-6]|(?:^|[^a-z])(?:stage|portfolio)(?![a-z])/i;

/** A quick look at any text of a sheet: false where it certainly names no module by a code. */
export const mayHoldCode = (text: string): boolean => text.length <= LONGEST_HEADER && MAY_BE_CODE.test(text);

/** `Devoir : R3.03 Dossier (Brut)`: the kind of activity before a name and of figure behind it, in Moodle's exports. */
const ACTIVITY =
  /^(?:Devoir|T[âa]che|Consigne|Test|Quiz|Atelier|Assignment|Workshop|Lesson|Leçon|H5P|Base de donn[ée]es|Forum|[ÉE]l[ée]ment manuel|Manual item)\s*:\s*/i;
const FIGURE = /\s*\((Brut|Brute|Valeur|Value|R[ée]el|Real|Pourcentage|Percentage|Lettre|Letter)\)\s*$/i;

const IN_PERCENT = { role: 'percentage', scale: 100 } as const;

function read(text: string): HeaderText {
  if (text.length > LONGEST_HEADER) return { key: '', module: null };
  const [, figure] = FIGURE.exec(text) ?? [];
  const { key, module } = readBare(text.replace(FIGURE, '').replace(ACTIVITY, ''));
  if (!module || figure === undefined || !/^[PL]/i.test(figure)) return { key, module };
  const isPercentage = /^P/i.test(figure) && (module.role === 'mark' || module.role === 'final');
  return { key, module: { ...module, ...(isPercentage ? IN_PERCENT : { role: 'other' }) } };
}

/** What can stand before a code and its name: `Barème R3.04 Culture numérique`, `Moy. classe Stage`, `Rapport de stage`. */
const BEFORE = new RegExp(
  `^(bar[èe]mes?|bar\\.|rattrapages?|rattr?\\.?|rep[êe]chage|session (?:2|(?:de )?(?:juin|juillet|ao[ûu]t|septembre))|` +
    `(?:2e|2[èe]me|2n?de|seconde|deuxi[èe]me) (?:session|chance|[ée]valuation|[ée]preuve)|(?:note|[ée]preuve|examen) de (?:remplacement|substitution)|` +
    `(?:moyennes?|moy\\.?)(?: de| du| de la)? (?:classe|promo|promotion|groupe|td|tp)|(?:class|group|cohort|year) (?:average|avg|mean|median)|abs(?:ences?|\\.)?|(?:nb\\.? )?retards?|coef\\w*\\.?|rang|` +
    `moyennes?|moy\\.?|${ASSESSMENT_WORD}(?: ?\\d)?)\\s+(?:(?:de|du|en|pour) |d['’])?(?=\\S)`,
  'i',
);
const HOW_IT_COUNTS = /\(?\bcoef[^)]*\d\)?|[(/]\s*(?:\/|sur)?\s*\d{1,3}\s*\)?\s*$/gi;

/** A code and a name behind such a word: what the word says of the column. */
function behindWord(text: string): ReturnType<typeof moduleNamedIn> {
  const [before = '', word = ''] = BEFORE.exec(text.trim()) ?? [];
  const found = before === '' ? null : moduleCodeOf(text.trim().slice(before.length));
  return found && { found, around: [word, ...(found.name.match(HOW_IT_COUNTS) ?? [])].join(' ') };
}

function readBare(text: string): HeaderText {
  const key = labelKey(text);
  // Every code has a digit, but for stage and portfolio.
  const mayBe = /\d/.test(key) || /(?:^| )(?:STAGE|PORTFOLIO)(?: |$)/.test(key);
  const isAtEnd = /\d/.test(key) || /^(?:STAGE|PORTFOLIO)/.test(key);
  const module = mayBe ? (behindWord(text) ?? (isAtEnd ? moduleNamedIn(text) : null)) : null;
  if (!module) return { key, module: null };
  const around = labelKey(module.around.replace(/\(?\bcoef[^)]*\)?\s*[:=]?\s*\d+(?:[.,]\d+)?\)?/i, ''));
  const scale = scaleIn(module.around);
  const said = scale === null ? around : labelKey(withoutScale(module.around));
  // `R1.01 - S2`: a second session, where the module is of another semester; `Stage - Entreprise S2` may be of that one.
  const own = semesterOfModule(module.found.code);
  const isSession = /(?:^| )S2$/.test(said) && own !== null && own !== 'S2';
  const named = isSession ? 'second-session' : (roleOf(said) ?? roleAtEnd(said) ?? roleApart(text));
  const isAverage = /^MOY/.test(key) && named !== 'second-session' && named !== 'class-average';
  // `SAÉ 3.02 - Projet 02`, alone, is what that SAÉ is called.
  const isProject = named === 'assessment' && /^SAE/.test(module.found.code) && /^PROJET/.test(said);
  const role = isAverage ? 'final' : isProject ? 'perhaps-assessment' : (named ?? 'mark');
  return {
    key,
    module: {
      code: module.found.code,
      role,
      coefficient: coefficientIn(module.around),
      scale,
    },
  };
}

/** Reads header texts, each distinct one once. */
export const headerTexts = (): ((text: string) => HeaderText) => remembered(read);

/** The only semester that a text names (`Notes S3`, `Semestre 3`), or null. */
export function semesterIn(text: string): Semester | null {
  const found = new Set(
    [
      ...labelKey(text.replace(/_/g, ' ')).matchAll(
        /(?:^| )S(?:EM(?:EST(?:RE|ER))?)? ?([1-6])(?= |$|[A-Z])/g,
      ),
    ].map((match) => match[1]),
  );
  const [digit, ...others] = found;
  return digit === undefined || others.length > 0 ? null : (SEMESTERS[Number(digit) - 1] ?? null);
}
