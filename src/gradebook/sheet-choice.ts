import type { SheetSnapshot, WorkbookSnapshot } from '../cells/snapshot';
import { levelOf } from '../curricula/codes';
import type { Semester } from '../rules/types';
import { semesterIn } from './header-text';
import { readMark } from './mark';
import type { NamedCurriculum } from './modules';
import { choiceOf, question, type Answers } from './questions';
import { isOtherMatter, type RawTable } from './tables';
import type { DoubtKind, Finding, SheetFinding } from './types';
import { labelKey } from './words';

/** The tables whose marks count, and what is told of the others. */
interface Chosen {
  readonly tables: readonly RawTable[];
  readonly findings: readonly Finding[];
}

/** Names that people give to what no longer counts, or not yet. */
const COPY =
  /(?:^| )(?:COPIE|COPY|SAUVEGARDE|SAVE|BACKUP|ARCHIVES?|ANCIEN(?:NE)?S?|OLD|SIMULATIONS?|SIMU|BROUILLON|DRAFT|PROVISOIRES?|TEST|ESSAI|AVANT|CAS A DISCUTER|A DISCUTER|OBSOLETE)(?: |$)|(?:^| )V0?1(?: |$)/;
/** `2024-2025`, `2024/25`. */
const UNIVERSITY_YEAR = /(?:^|\D)(20\d\d) ?[-–/_] ?(?:20)?(\d\d)(?!\d)/;
const TITLE_ROWS = 4;

/**
 * Of several sheets with the same marks those that count: in sight before hidden, of the latest university year, no copy
 * beside the original. What is set aside is told by its name, once.
 */
export function chooseTables(
  tables: readonly RawTable[],
  workbook: WorkbookSnapshot,
  answers: Answers,
): Chosen {
  const sheets = [...new Set(tables.map(({ grid }) => grid.name))].map((name) =>
    sheetOf(name, tables, workbook),
  );
  const aside = new Map<string, Finding>();
  const counted: Finding[] = [];
  /** @param rivals sheets that count in its place; where somebody says that it counts, they do not */
  const setAside = (sheet: Sheet, kind: DoubtKind, rivals: readonly Sheet[]): void => {
    const asked = question(kind, sheet.name, ['ignore', 'use']);
    const counts = choiceOf(asked, answers) === 'use';
    const instead = (counts ? sheet.name : rivals[0]?.name) ?? null;
    for (const { name } of counts ? rivals : [sheet]) {
      const place = { sheet: name, cell: 'A1', value: name };
      // Where no other sheet has these marks, letting it count would change everybody's decision.
      const doubt = instead === null ? ({ whom: 'all', modules: 'all' } as const) : undefined;
      const effect = { code: 'set-aside', instead } as const;
      aside.set(name, { ...place, kind, effect, ...(doubt && { doubt }), question: asked });
    }
  };
  const inSight = sheets.filter(({ isVisible }) => isVisible);
  for (const sheet of sheets) {
    if (aside.has(sheet.name)) continue;
    const others = inSight.filter((other) => other !== sheet && !aside.has(other.name));
    if (!sheet.isVisible && inSight.length > 0) {
      const isLacking = [...sheet.modules].some((index) =>
        inSight.every(({ modules }) => !modules.has(index)),
      );
      if (!isLacking) aside.set(sheet.name, hiddenCopy(sheet));
      else if (isBefore(sheet, inSight)) setAside(sheet, 'other-year', []);
      else if (!isOfSamePeople(sheet, inSight)) setAside(sheet, 'unread-sheet', []);
      else counted.push(hiddenCounts(sheet));
      continue;
    }
    const rivals = others.filter((other) => isSameMatter(sheet, other));
    const later = rivals.filter(({ year }) => sheet.year !== null && year !== null && year > sheet.year);
    const originals = sheet.isCopy ? rivals.filter(({ isCopy }) => !isCopy) : [];
    if (later.length > 0) setAside(sheet, 'other-year', later);
    else if (originals.length > 0) setAside(sheet, 'older-copy', originals);
  }
  const hidden = new Set(sheets.filter(({ isVisible }) => !isVisible).map(({ name }) => name));
  return {
    tables: tables.filter(({ grid }) => !aside.has(grid.name)),
    // A hidden copy of what stands in sight is no news.
    findings: [...aside.values(), ...counted].filter(
      ({ sheet, kind }) => kind !== 'older-copy' || !hidden.has(sheet),
    ),
  };
}

interface Sheet {
  readonly name: string;
  readonly isVisible: boolean;
  readonly isCopy: boolean;
  /** The first calendar year of the university year that the name or a title gives. */
  readonly year: number | null;
  /** Positions in the curriculum. */
  readonly modules: ReadonlySet<number>;
  readonly people: ReadonlySet<string>;
}

function sheetOf(name: string, tables: readonly RawTable[], workbook: WorkbookSnapshot): Sheet {
  const own = tables.filter(({ grid }) => grid.name === name);
  const snapshot = workbook.sheets.find((sheet) => sheet.name === name);
  return {
    name,
    isVisible: snapshot?.visible ?? true,
    isCopy: COPY.test(labelKey(name)),
    year: yearOf(name, snapshot),
    modules: new Set(own.flatMap(({ modules }) => modules.flatMap(({ index }) => index ?? []))),
    people: new Set(own.flatMap(({ people }) => people.flatMap(peopleKeys))),
  };
}

const peopleKeys = ({ numbers, nameKey }: RawTable['people'][number]): readonly string[] => [
  ...numbers.filter(({ kind }) => kind !== 'ordinal').map(({ key }) => `#${key}`),
  ...(nameKey === '' ? [] : [nameKey]),
];

function yearOf(name: string, sheet: SheetSnapshot | undefined): number | null {
  const titles = (sheet?.rows.slice(0, TITLE_ROWS) ?? []).flatMap((cells) => cells ?? []);
  for (const text of [name, ...titles]) {
    const [, first, second] = (typeof text === 'string' && UNIVERSITY_YEAR.exec(text)) || [];
    if (first !== undefined && (Number(first) + 1) % 100 === Number(second)) return Number(first);
  }
  return null;
}

const share = <T>(of: ReadonlySet<T>, among: ReadonlySet<T>): number =>
  of.size === 0 ? 0 : [...of].filter((one) => among.has(one)).length / of.size;

const isSameMatter = (sheet: Sheet, other: Sheet): boolean => share(sheet.modules, other.modules) >= 0.5;

/** Half of the keys: somebody has a number and a name, of which the other sheets may give one. */
const isOfSamePeople = ({ people }: Sheet, inSight: readonly Sheet[]): boolean =>
  share(people, new Set(inSight.flatMap((sheet) => [...sheet.people]))) >= 0.5;

/** Of an earlier university year than a sheet in sight. */
const isBefore = ({ year }: Sheet, inSight: readonly Sheet[]): boolean =>
  year !== null && inSight.some((other) => other.year !== null && other.year > year);

const hiddenCounts = ({ name }: Sheet): Finding => ({
  sheet: name,
  cell: 'A1',
  kind: 'unread-sheet',
  value: name,
  effect: { code: 'hidden-used' },
});

const hiddenCopy = ({ name }: Sheet): Finding => ({
  sheet: name,
  cell: 'A1',
  kind: 'older-copy',
  value: name,
  effect: { code: 'set-aside', instead: null },
});

/** So many rows with so many marks each make a sheet that looks like one of marks. */
const LEAST_ROWS = 3;
const LEAST_MARKS = 3;

/**
 * Sheets in sight that look like marks and gave no table. Where a semester of the year is named on one and has no other
 * table, everybody's decision depends on it.
 */
export function unreadSheets(
  workbook: WorkbookSnapshot,
  findings: readonly SheetFinding[],
  semesters: readonly Semester[],
  { level }: NamedCurriculum,
): readonly Finding[] {
  return workbook.sheets.flatMap((sheet, position) => {
    const outcome = findings[position]?.outcome;
    const isUnread = outcome === 'no-module-header' || outcome === 'no-identity' || outcome === 'no-student';
    const numbers = isUnread && sheet.visible && !isOtherMatter(sheet.name) ? marksIn(sheet) : 0;
    if (numbers === 0) return [];
    const semester = semesterIn(sheet.name);
    const isMissing = semester !== null && levelOf(semester) === level && !semesters.includes(semester);
    return [
      {
        sheet: sheet.name,
        cell: 'A1',
        kind: 'unread-sheet',
        value: sheet.name,
        effect: { code: 'unread', numbers },
        ...(isMissing && { doubt: { whom: 'all', modules: 'all' } }),
      } as const,
    ];
  });
}

function marksIn({ rows }: SheetSnapshot): number {
  const counts = rows.flatMap((cells) => {
    const marks = (cells ?? []).filter(
      (cell) => typeof cell === 'number' && typeof readMark(cell).mark === 'number',
    );
    const hasText = (cells ?? []).some((cell) => typeof cell === 'string' && cell.trim() !== '');
    return marks.length >= LEAST_MARKS && hasText ? [marks.length] : [];
  });
  return counts.length >= LEAST_ROWS ? counts.reduce((sum, count) => sum + count, 0) : 0;
}
