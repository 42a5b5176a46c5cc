import { levelOf, partsOfUe } from '../curricula/codes';
import type { Competence, Curriculum, Semester, UeName } from '../rules/types';
import { ueIn, type Context } from './context';
import { textAt, type Grid } from '../cells/grid';
import { semesterIn } from './header-text';
import type { RcueColumn, UeColumn } from './types';
import { labelKey } from './words';

/** The department's own results beside the marks. */
interface ResultColumns {
  readonly ueAverages: readonly UeColumn[];
  readonly ueCodes: readonly UeColumn[];
  readonly rcueAverages: readonly RcueColumn[];
  readonly rcueCodes: readonly RcueColumn[];
  readonly yearCode: number | null;
  readonly below: readonly UeColumn[];
}

type Meaning =
  | { readonly of: 'ue'; readonly ue: UeName; readonly isCode: boolean }
  | { readonly of: 'rcue'; readonly competence: Competence; readonly isCode: boolean }
  | { readonly of: 'year' };

const CODE_WORD =
  /(?:^| )(?:DEC|DECISIONS?|CODES?|RES|RESULTATS?|VALID|VALIDATION|VALIDEE?|JURY|AVIS|ETAT)(?: |$)/;
/** Figures about a UE that are not its average: that of one pole is another number. */
const OTHER_WORD =
  /(?:^| )(?:RANGS?|RG|ECTS|CREDITS?|COEF\w*|BONUS|BONIF\w*|MALUS|MIN|MAX|ABS\w*|CAPITALIS\w*|POLE|RESSOURCES?|RESS|SAE|SAES|POINTS?|PTS|TOTAL|SOMME|ANCIEN\w*|BAREME|MANQUE|ECART)(?: |$)/;
/** Whether a header of a UE is about another figure of it than its average: its rank, its credits, its code. */
export const isOtherFigure = (key: string): boolean => OTHER_WORD.test(key) || CODE_WORD.test(key);
const AVERAGE = /^(?:MOYENNES?|MOY|NOTE|M)(?: (?:DE L |D |DE |)(?:UE|RCUE|COMPETENCE))?$|^UE$|^RCUE$/;
const DECISION =
  /^(?:DECISIONS?|DEC|CODES?|RESULTATS?|RES|AVIS|VALID|VALIDATION)(?: (?:DE L |D |DE |)(?:UE|RCUE|COMPETENCE))?$/;
const YEAR =
  /^(?:(?:DECISIONS?|DEC)(?: (?:DU |DE |DE L )?(?:JURY|ANNEE|ANNUELLE?|FINALE?|PROPOSEE?|BUT ?\d?|GRAND JURY))*|(?:CODE|RESULTAT|DECISION)S? (?:DE L |D |)(?:ANNEE|JURY|ANNUEL)|RESULTAT(?: FINAL)?)$/;
const RCUE = /(?:^| )RCUE ?([1-6](?=[1-9]))?([1-9])?/;
const COMPETENCE = /(?:^| )(?:COMPETENCE|COMP|BLOC|BC|NIVEAU) ?([1-9])(?: |$)/;

/** `S3`, `Année` in a header: of which part of the year the figure is. */
const PERIOD = /(?:^| )(?:S(?:EM(?:EST(?:RE|ER))?)? ?[1-6]|ANNEE|ANNUEL(?:LE)?S?)(?= |$)/g;
const WHOLE_YEAR = /(?:^| )(?:ANNEE|ANNUEL(?:LE)?S?)(?= (?!20\d\d)|$)/;

/** What the headers of a column say, from its lowest text up. */
function meaningOf(
  texts: readonly string[],
  context: Context,
  column: number,
  bothSemesters: boolean,
): Meaning | null {
  const own = texts.at(-1) ?? '';
  const key = labelKey(own);
  if (key === '') return null;
  const bare = key.replace(PERIOD, '').trim();
  const saysResult = bare === '' || AVERAGE.test(bare) || DECISION.test(bare);
  const semester = texts.map(semesterIn).findLast((found) => found !== null) ?? context.semesterAt(column);
  const ofWholeYear = texts.some((text) => WHOLE_YEAR.test(labelKey(text)));
  const above = [...texts].reverse();
  const yearly = bothSemesters || ofWholeYear;
  const ownRcue = rcueOf(own, yearly);
  const bannerRcue =
    above.map((text) => rcueOf(text, yearly)).find((competence) => competence !== null) ?? null;
  const named = ueIn(own, semester);
  if (ownRcue !== null || (bannerRcue !== null && named === null)) {
    const competence = ownRcue ?? bannerRcue ?? 0;
    if (ownRcue === null && !saysResult) return null;
    return OTHER_WORD.test(key) ? null : { of: 'rcue', competence, isCode: CODE_WORD.test(key) };
  }
  const ue = named ?? (saysResult ? ofSemester(context.ueAt(column), semester) : null);
  if (ue !== null && !OTHER_WORD.test(key.replace(/^UE ?\d ?\d/, ''))) {
    const isCode = CODE_WORD.test(key) || DECISION.test(bare);
    return ofWholeYear
      ? { of: 'rcue', competence: partsOfUe(ue).competence, isCode }
      : { of: 'ue', ue, isCode };
  }
  return YEAR.test(key) ? { of: 'year' } : null;
}

/** The UE of a banner, `UE 1` over `S3 | S4`, for the semester that the column itself states. */
function ofSemester(ue: UeName | null, semester: Semester | null): UeName | null {
  return ue && semester ? `UE${semester.charAt(1)}${ue.slice(3)}` : ue;
}

/** `RCUE 1`, `RCUE 31-41` and `RCUE UE31+UE41` are all of competence 1. */
function rcueOf(text: string, yearly: boolean): Competence | null {
  const key = labelKey(text);
  const match = RCUE.exec(key);
  if (match) {
    const ue = ueIn(text, null);
    if (ue) return partsOfUe(ue).competence;
    return match[2] === undefined ? null : Number(match[2]);
  }
  const competence = yearly && ueIn(text, null) === null ? COMPETENCE.exec(key)?.[1] : undefined;
  return competence === undefined ? null : Number(competence);
}

/** `4 ECTS`, `/20` or `coef 2` below a header add a figure to it. */
const FIGURE = /^(?:(?:COEFF?|SUR) )?\d+(?: \d+)?(?: (?:ECTS|CREDITS?|H|PTS|POINTS))?$/;

/** The texts above a column, from the top; none where the lowest one is a title or banner over several columns. */
function headerTextsOf(grid: Grid, rows: readonly number[], column: number): readonly string[] {
  const texts = rows
    .map((row) => ({ row, text: textAt(grid, row, column) }))
    .filter(({ text }) => text !== '' && !FIGURE.test(labelKey(text)));
  const lowest = texts.at(-1);
  const merge = lowest ? grid.mergeAt(lowest.row, column) : null;
  if (merge && merge.right > merge.left) return [];
  return texts.map(({ text }) => text).filter((text, index, all) => text !== all[index - 1]);
}

/** Result codes of a UE, a competence or a year are short words in capitals; numbers are averages. */
type Holds = 'numbers' | 'codes' | 'nothing';

function holds(grid: Grid, column: number, rows: readonly number[]): Holds {
  let numbers = 0;
  let codes = 0;
  for (const row of rows) {
    const cell = grid.at(row, column);
    if (typeof cell === 'number') numbers++;
    else if (typeof cell === 'string' && /^\s*\d+(?:[.,]\d+)?\s*$/.test(cell)) numbers++;
    else if (typeof cell === 'string' && /^\s*\p{L}[\p{L}\d /+.-]{0,20}$/u.test(cell)) codes++;
  }
  if (numbers === 0 && codes === 0) return 'nothing';
  return numbers >= codes ? 'numbers' : 'codes';
}

/**
 * Finds the columns of results among those that are neither modules nor the student's identity.
 * @param headerRows rows of headers, from the top
 * @param studentRows rows of students: what a column holds decides where its header leaves a doubt
 */
export function resultColumns(
  grid: Grid,
  columns: readonly number[],
  headerRows: readonly number[],
  studentRows: readonly number[],
  context: Context,
  semesters: readonly Semester[],
  curriculum: Curriculum,
): ResultColumns {
  const ues = new Set(curriculum.ues.map((ue) => ue.code));
  const competences = new Set(curriculum.ues.map((ue) => ue.competence));
  const result = {
    ueAverages: [] as UeColumn[],
    ueCodes: [] as UeColumn[],
    rcueAverages: [] as RcueColumn[],
    rcueCodes: [] as RcueColumn[],
    below: [] as UeColumn[],
  };
  let yearCode: number | null = null;
  const sample = studentRows.slice(0, 200);
  for (const column of columns) {
    const texts = headerTextsOf(grid, headerRows, column);
    const meaning = meaningOf(texts, context, column, semesters.length > 1);
    if (!meaning) continue;
    const content = holds(grid, column, sample);
    if (meaning.of === 'ue' && ues.has(meaning.ue)) {
      if (content === 'codes') result.ueCodes.push({ ue: meaning.ue, column });
      else if (!meaning.isCode) result.ueAverages.push({ ue: meaning.ue, column });
    } else if (meaning.of === 'ue') {
      if (levelOf(partsOfUe(meaning.ue).semester) < levelOf(semesters[0] ?? 'S1') && content !== 'nothing')
        result.below.push({ ue: meaning.ue, column });
    } else if (meaning.of === 'rcue' && competences.has(meaning.competence)) {
      if (content === 'codes') result.rcueCodes.push({ competence: meaning.competence, column });
      else if (!meaning.isCode) result.rcueAverages.push({ competence: meaning.competence, column });
    } else if (meaning.of === 'year' && content !== 'numbers') {
      yearCode = column;
    }
  }
  return { ...result, yearCode };
}
