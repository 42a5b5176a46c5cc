import { a1 } from '../cells/a1';
import type { SheetSnapshot, WorkbookSnapshot } from '../cells/snapshot';
import { levelOf, moduleCodeOf, plain, semesterOfModule } from '../curricula/codes';
import { specialitiesIn } from '../curricula/specialities';
import type { CurriculumDocument } from '../curricula/types';
import { ueIn } from '../gradebook/context';
import { roleOf } from '../gradebook/header-text';
import { labelKey } from '../gradebook/words';
import type { Stated } from '../gradebook/stated-weights';
import type { ModuleCode } from '../rules/types';

/** What a workbook says of a curriculum that it does not hold itself. */
type Evidence =
  | { readonly verdict: 'confirmed' | 'open' }
  /** A title or the names of modules are of another diploma. */
  | { readonly verdict: 'contradicted'; readonly at: { sheet: string; cell: string }; readonly text: string };

/** Titles stand above the tables; a row with more filled cells than this is no title. */
const TITLE_ROWS = 8;
const MOST_TITLE_CELLS = 3;
/** Fewer named modules, or stated coefficients, than this prove nothing. */
const LEAST_NAMES = 4;
const LEAST_WEIGHTS = 5;
const LEAST_COMMON = 10;
/** Headers of marks stand in these rows, and name so many modules in one. */
const HEADER_ROWS = 20;
const LEAST_CODES = 3;

/**
 * Whether the workbook confirms a curriculum (a title, module names, stated coefficients, exactly its module codes),
 * contradicts it, or leaves it open.
 * @param workbook the sheets of marks alone
 * @param codes the module codes in their headers, canonical
 * @param stated what these headers say, asked for only where nothing cheaper confirms
 */
export function evidenceFor(
  curriculum: CurriculumDocument,
  workbook: WorkbookSnapshot,
  codes: readonly ModuleCode[],
  stated: () => Stated,
): Evidence {
  const own = specialitiesIn(curriculum.title);
  const titles = titlesOf(workbook);
  const named = titles.filter(({ text }) => specialitiesIn(text).length > 0);
  // What stands above the marks counts before what a page of explanations says.
  const marks = new Set(workbook.sheets.filter(hasCodes).map(({ name }) => name));
  const above = named.filter(({ at }) => marks.has(at.sheet));
  const speaking = above.length > 0 ? above : named;
  const isOwn = speaking.some(({ text }) =>
    specialitiesIn(text).some((speciality) => own.includes(speciality)),
  );
  const [other] = speaking;
  if (other && !isOwn && own.length > 0) return { verdict: 'contradicted', ...other };
  const names = namesOf(workbook, curriculum);
  const same = names.filter(({ isSame }) => isSame).length;
  if (names.length >= LEAST_NAMES && !isOwn && same < 0.3 * names.length) {
    const { sheet, cell, text } = names.find(({ isSame }) => !isSame) ?? { sheet: '', cell: '', text: '' };
    return { verdict: 'contradicted', at: { sheet, cell }, text };
  }
  const isConfirmed =
    isOwn ||
    (names.length >= LEAST_NAMES && same >= 0.5 * names.length) ||
    ownTexts(workbook, curriculum) >= LEAST_NAMES ||
    (codes.length > 0 && hasExactly(curriculum, codes)) ||
    weightsAgree(stated(), curriculum);
  return { verdict: isConfirmed ? 'confirmed' : 'open' };
}

/** Whether the head of some sheet names several UEs and no modules: their averages are judged without any. */
export const namesUesAlone = ({ sheets }: WorkbookSnapshot): boolean =>
  sheets.some(
    (sheet) =>
      !hasCodes(sheet) &&
      sheet.rows
        .slice(0, HEADER_ROWS)
        .some(
          (cells) =>
            (cells ?? []).filter((cell) => typeof cell === 'string' && ueIn(cell, 'S1') !== null).length > 1,
        ),
  );

/** Whether some row of a sheet's head names several modules. */
const hasCodes = ({ rows }: SheetSnapshot): boolean =>
  rows
    .slice(0, HEADER_ROWS)
    .some(
      (cells) =>
        (cells ?? []).filter((cell) => typeof cell === 'string' && moduleCodeOf(cell) !== null).length >=
        LEAST_CODES,
    );

function titlesOf(
  workbook: WorkbookSnapshot,
): readonly { at: { sheet: string; cell: string }; text: string }[] {
  return workbook.sheets.flatMap(({ name, rows }) => [
    { at: { sheet: name, cell: 'A1' }, text: name },
    ...rows.slice(0, TITLE_ROWS).flatMap((cells, row) => {
      const filled = (cells ?? []).filter((cell) => cell !== null && cell !== '');
      if (filled.length > MOST_TITLE_CELLS) return [];
      return (cells ?? []).flatMap((text, column) =>
        typeof text === 'string' && moduleCodeOf(text) === null
          ? [{ at: { sheet: name, cell: a1({ row, column }) }, text }]
          : [],
      );
    }),
  ]);
}

/** What stands beside a code without being its name: `(coef 2)`, `Note`, `session 2`. */
const NO_NAME =
  /\(.*?\)|COEF\w*|BAREMES?|SESSIONS?|NOTES?|MOYENNES?|RATTRAPAGES?|BRUTE?|COPIES?|MOY\w*|PROMO\w*|CLASSES?|GROUPES?|BANQUE|DEVOIR|REELS?|POINTS?/g;

const wordsOf = (text: string): readonly string[] =>
  plain(text)
    .replace(NO_NAME, ' ')
    .match(/[A-Z]{4,}/g) ?? [];

/** Headers that name a module of the curriculum by code and name, and whether the names share a word. */
function namesOf(
  workbook: WorkbookSnapshot,
  curriculum: CurriculumDocument,
): readonly { sheet: string; cell: string; text: string; isSame: boolean }[] {
  const byCode = new Map(curriculum.modules.map((module) => [module.code, module.name]));
  // Each text once: a remark that many students have, or that several sheets repeat, is one name at most.
  const seen = new Set<string>();
  const named = workbook.sheets.flatMap(({ name: sheet, rows }) =>
    rows.slice(0, TITLE_ROWS).flatMap((cells, row) =>
      (cells ?? []).flatMap((text, column) => {
        const found = typeof text === 'string' ? moduleCodeOf(text) : null;
        const known = found && byCode.get(found.code);
        const own = found ? wordsOf(found.name) : [];
        if (!found || !known || own.length === 0 || roleOf(labelKey(found.rest)) !== null) return [];
        if (seen.has(plain(String(text)))) return [];
        seen.add(plain(String(text)));
        const isSame = wordsOf(known).some((word) => own.includes(word));
        const place = { sheet, cell: a1({ row, column }), text: String(text) };
        return [{ ...place, isSame, code: found.code, name: labelKey(found.rest) }];
      }),
    ),
  );
  return named.filter((one) => one.isSame || isName(one, named));
}

interface NamedModule {
  readonly code: ModuleCode;
  readonly name: string;
}

/** A module has one name, and of one semester each its own: `R3.02 brute`, `R3.02 corrigée` and `R3.05 brute` are no names. */
const isName = ({ code, name }: NamedModule, all: readonly NamedModule[]): boolean =>
  all.every(
    (other) =>
      (other.code === code) === (other.name === name) ||
      (other.name === name && semesterOfModule(other.code) !== semesterOfModule(code)),
  );

/** Whether the headers of marks without codes name most modules of a curriculum, and no title is of another diploma. */
export function isNamedBy(
  curriculum: CurriculumDocument,
  workbook: WorkbookSnapshot,
  stated: () => Stated,
): boolean {
  const most = new Set(curriculum.modules.map(({ name }) => plain(name))).size / 2;
  return (
    ownTexts(workbook, curriculum) > most &&
    evidenceFor(curriculum, workbook, [], stated).verdict !== 'contradicted'
  );
}

/** How many names of its modules and competences stand above the marks, each for itself. */
function ownTexts(workbook: WorkbookSnapshot, { modules, competences }: CurriculumDocument): number {
  const names = new Set(
    [...modules, ...competences].map(({ name }) => plain(name)).filter((name) => name.length > 4),
  );
  const texts = workbook.sheets.flatMap(({ rows }) =>
    rows.slice(0, TITLE_ROWS).flatMap((cells) => cells ?? []),
  );
  const found = texts.flatMap((text) =>
    typeof text === 'string' && names.has(plain(text)) ? [plain(text)] : [],
  );
  return new Set(found).size;
}

/** The coefficients that the headers state with their UE. */
function weightsAgree({ weights: stated }: Stated, curriculum: CurriculumDocument): boolean {
  const agreeing = stated.filter(({ ue, module, coefficient }) =>
    curriculum.ues.some(
      ({ code, weights }) =>
        code === ue &&
        weights.some((weight) => weight.module === module && weight.coefficient === coefficient),
    ),
  );
  return stated.length >= LEAST_WEIGHTS && agreeing.length >= 0.9 * stated.length;
}

/** `STAGE` and `STAGE4` are one. */
const unnumbered = (code: ModuleCode): string => code.replace(/^(STAGE|PORTFOLIO)\d$/, '$1');

/** Whether the codes of this year are those of the curriculum in the semesters present; of many, one may differ. */
function hasExactly({ modules, level }: CurriculumDocument, codes: readonly ModuleCode[]): boolean {
  const found = new Set(
    codes.flatMap((code) => {
      const semester = semesterOfModule(code);
      return semester === null || levelOf(semester) === level ? [unnumbered(code)] : [];
    }),
  );
  const semesters = new Set(
    modules.filter(({ code }) => found.has(unnumbered(code))).map(({ semester }) => semester),
  );
  const expected = new Set(
    modules.filter(({ semester }) => semesters.has(semester)).map(({ code }) => unnumbered(code)),
  );
  const common = [...found].filter((code) => expected.has(code)).length;
  const others = found.size + expected.size - 2 * common;
  return others === 0 || (others === 1 && common >= LEAST_COMMON);
}
