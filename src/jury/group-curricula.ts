import { scanModules } from '../gradebook/scan-modules';
import type { Gradebook } from '../gradebook/types';
import { rulebookOf, type Rulebook } from '../rules/rulebook';
import { labelKey, remembered } from '../gradebook/words';
import { fittingCurricula } from '../curricula/recognise';
import type { MatrixReading } from '../curricula/matrix/assemble';
import type { ModuleCode } from '../rules/types';
import type { CurriculumDocument } from '../curricula/types';
import type { SheetSnapshot, WorkbookSnapshot } from '../cells/snapshot';

/** Curricula of several groups, or parcours, of one year in one workbook. */
export interface GroupCurricula {
  /** UEs and modules of all of them, in one order: what the sheets of the jury are laid out by. */
  readonly merged: CurriculumDocument;
  /** The one of each sheet of marks that tells its group, over the modules of `merged`. */
  readonly ofSheet: ReadonlyMap<string, CurriculumDocument>;
  /** The same of each row, 0-based, of sheets where a column tells it (`FI`, `Alternance`). */
  readonly ofRow: ReadonlyMap<string, ReadonlyMap<number, CurriculumDocument>>;
  readonly readings: readonly MatrixReading[];
}

interface Maquette {
  readonly sheet: string;
  readonly reading: MatrixReading;
}

/**
 * The maquettes of a year, where each sheet of marks that tells one from another fits one of them alone, by its modules or
 * by a word that only one maquette bears (`S3 FI`, `Coef FI`) in its name, its title or a column; all have the same UEs.
 * @param marks the workbook without its maquettes, of which the beginning of each sheet is enough
 * @param whole the same sheets, with all rows
 * @returns a single one where all sheets of marks tell it; null where the sheets do not tell
 */
export function curriculaOfGroups(
  maquettes: readonly Maquette[],
  marks: WorkbookSnapshot,
  whole: WorkbookSnapshot,
): GroupCurricula | null {
  const uesOf = ({ reading: { curriculum } }: Maquette): string =>
    curriculum.ues.map(({ code }) => code).join(' ');
  if (maquettes.length < 2 || new Set(maquettes.map(uesOf)).size > 1) return null;
  const withMarks = marks.sheets.flatMap((sheet, position) => {
    const codes = scanModules({ ...marks, sheets: [sheet] });
    if (codes.length === 0) return [];
    const rows = toldByRows(whole.sheets[position]?.rows ?? [], maquettes);
    // A title over the first of several groups, or the modules of most, say nothing of the others.
    const isOfSeveral = new Set(rows?.values()).size > 1;
    const own = isOfSeveral ? null : maquetteOf(sheet, codes, maquettes);
    return [{ name: sheet.name, own, rows: own ? null : rows }];
  });
  const found = withMarks.flatMap(({ name, own }) => (own ? [[name, own] as const] : []));
  const byRow = withMarks.flatMap(({ name, rows }) => (rows ? [[name, rows] as const] : []));
  const used = [
    ...new Set([...found.map(([, own]) => own), ...byRow.flatMap(([, rows]) => [...rows.values()])]),
  ];
  const readings = used.map(({ reading }) => reading);
  const [first, ...others] = readings.map(({ curriculum }) => curriculum);
  if (!first) return null;
  const isTold = found.length + byRow.length === withMarks.length;
  if (others.length === 0)
    return isTold ? { merged: first, ofSheet: new Map(), ofRow: new Map(), readings } : null;
  const all = [first, ...others];
  const modules = [
    ...new Map(all.flatMap((one) => one.modules.map((module) => [module.code, module] as const))).values(),
  ];
  const merged = {
    ...first,
    title: [...new Set(all.map(({ title }) => title))].join(' / '),
    modules,
    ...optionsOf(all),
    ues: first.ues.map((ue, i) => ({ ...ue, weights: joined(all.map(({ ues }) => ues[i]?.weights ?? [])) })),
  };
  const curricula = new Map(
    used.map((own) => {
      const { curriculum } = own.reading;
      return [own, { ...curriculum, id: `${curriculum.id}:${own.sheet}`, modules }] as const;
    }),
  );
  const ownOf = (own: Maquette): CurriculumDocument => curricula.get(own) ?? merged;
  return {
    merged,
    ofSheet: new Map(found.map(([sheet, own]) => [sheet, ownOf(own)])),
    ofRow: new Map(
      byRow.map(([sheet, rows]) => [sheet, new Map([...rows].map(([row, own]) => [row, ownOf(own)]))]),
    ),
    readings,
  };
}

type ByPlace = Pick<GroupCurricula, 'ofSheet' | 'ofRow'>;

/** The curricula of groups, each changed alike. */
export function eachOfGroups(
  { ofSheet, ofRow }: ByPlace,
  change: (curriculum: CurriculumDocument) => CurriculumDocument,
): ByPlace {
  const changed = <Key>(own: ReadonlyMap<Key, CurriculumDocument>): ReadonlyMap<Key, CurriculumDocument> =>
    new Map([...own].map(([key, one]) => [key, change(one)]));
  return {
    ofSheet: changed(ofSheet),
    ofRow: new Map([...ofRow].map(([sheet, rows]) => [sheet, changed(rows)])),
  };
}

/**
 * Each student's rules, by the curriculum of the sheets or rows that he stands on.
 * @returns parallel to the students, null for somebody of no group or of two; null where groups have no curricula of their own
 */
export function booksOfGroups(
  { students, tables }: Gradebook,
  { ofSheet, ofRow }: ByPlace,
): readonly (Rulebook | null)[] | null {
  const all = [...ofSheet.values(), ...[...ofRow.values()].flatMap((rows) => [...rows.values()])];
  if (all.length === 0) return null;
  const books = new Map(
    [...new Map(all.map((one) => [one.id, one])).values()].map((one) => [one.id, rulebookOf(one)]),
  );
  const own = students.map(() => new Set<string>());
  for (const { sheet, rows } of tables) {
    const id = ofSheet.get(sheet)?.id;
    const ids = ofRow.get(sheet);
    for (const { row, student } of rows) {
      const told = id ?? ids?.get(row)?.id;
      if (told !== undefined) own[student]?.add(told);
    }
  }
  return own.map((ids) => (ids.size === 1 ? (books.get([...ids][0] ?? '') ?? null) : null));
}

/** The groups of options of all of them, the same modules once. */
function optionsOf(all: readonly CurriculumDocument[]): Pick<CurriculumDocument, 'options'> {
  const groups = new Map(
    all.flatMap(({ options = [] }) =>
      options.map((one) => [[...one.modules].sort().join(' '), one] as const),
    ),
  );
  return groups.size > 0 ? { options: [...groups.values()] } : {};
}

type Weights = CurriculumDocument['ues'][number]['weights'];
/** Each module once. */
const joined = (all: readonly Weights[]): Weights => [
  ...new Map(
    all
      .flat()
      .reverse()
      .map((weight) => [weight.module, weight] as const),
  ).values(),
];

function maquetteOf(
  sheet: SheetSnapshot,
  codes: readonly ModuleCode[],
  maquettes: readonly Maquette[],
): Maquette | null {
  const fits = fittingCurricula(
    codes,
    maquettes.map(({ reading }) => reading.curriculum),
  );
  const best = fits.filter(({ score }) => score === fits[0]?.score).map(({ curriculum }) => curriculum);
  const fitting = maquettes.filter(({ reading }) => best.includes(reading.curriculum));
  const said = wordsOf(sheet);
  const named = fitting.filter((one) => ownWords(one, maquettes).some((word) => said.has(word)));
  const [own, ...rivals] = fitting.length > 1 ? named : fitting;
  return rivals.length === 0 ? (own ?? null) : null;
}

/** The ways of studying, as maquettes and students' lists call them. */
const SAME: Readonly<Record<string, string>> = {
  INITIAL: 'FI',
  INITIALE: 'FI',
  ALT: 'FA',
  ALTERNANCE: 'FA',
  ALTERNANT: 'FA',
  ALTERNANTE: 'FA',
  ALTERNANTS: 'FA',
  APP: 'FA',
  APPRENTI: 'FA',
  APPRENTIE: 'FA',
  APPRENTIS: 'FA',
  APPRENTISSAGE: 'FA',
};

const OF_A_KIND = /^(?:PARCOURS|OPTION|GROUPE|TD|TP)$/;

/** The words of a text, and `Parcours A` as one. */
function wordsIn(text: string): readonly string[] {
  const words = labelKey(text)
    .split(' ')
    .flatMap((word) => (word === '' ? [] : [SAME[word] ?? word]));
  const pairs = words.flatMap((word, i) => {
    const next = words[i + 1] ?? '';
    return OF_A_KIND.test(word) && /^[A-Z\d]$/.test(next) ? [`${word} ${next}`] : [];
  });
  return [...words, ...pairs];
}

/** A letter or a number alone says too little: `Parcours A` is not the parcours of `TD A`. */
const NAMES_GROUP = /[A-Z]{2}|^20\d\d$/;

/** The words of a maquette's sheet that no other has. */
const ownWords = ({ sheet }: Maquette, all: readonly Maquette[]): readonly string[] =>
  wordsIn(sheet).filter(
    (word) =>
      NAMES_GROUP.test(word) && all.every((one) => one.sheet === sheet || !wordsIn(one.sheet).includes(word)),
  );

/** Rows at the top that may hold a title. */
const TITLE_ROWS = 5;

/** Of the name and the titles, which stand alone in their rows. */
function wordsOf({ name, rows }: SheetSnapshot): ReadonlySet<string> {
  const titles = rows.slice(0, TITLE_ROWS).flatMap((row) => {
    const filled = (row ?? []).filter((cell) => cell !== null && cell !== '');
    return filled.length === 1 && typeof filled[0] === 'string' ? [filled[0]] : [];
  });
  return new Set([name, ...titles].flatMap(wordsIn));
}

/** So few rows may bear the word by chance. */
const LEAST_ROWS = 2;

type Named = (text: string) => readonly Maquette[];

/** The maquette of each row, where banners or a column say it with a word that only one bears; null where none does. */
function toldByRows(
  rows: SheetSnapshot['rows'],
  maquettes: readonly Maquette[],
): ReadonlyMap<number, Maquette> | null {
  const own = maquettes.map((one) => ({ one, words: ownWords(one, maquettes) }));
  const namedIn = remembered((text): readonly Maquette[] => {
    const said = new Set(wordsIn(text));
    return own.flatMap(({ one, words }) => (words.some((word) => said.has(word)) ? [one] : []));
  });
  return toldByBanners(rows, namedIn) ?? toldByColumn(rows, namedIn);
}

/** `Groupe FI` alone in its row, and below it `Groupe FA`: each row is of the banner above it. */
function toldByBanners(rows: SheetSnapshot['rows'], namedIn: Named): ReadonlyMap<number, Maquette> | null {
  const told = new Map<number, Maquette>();
  let current: Maquette | null = null;
  rows.forEach((row, index) => {
    const filled = (row ?? []).filter((cell) => cell !== null && cell !== '');
    const [only] = filled;
    const [named, ...others] = filled.length === 1 && typeof only === 'string' ? namedIn(only) : [];
    if (named && others.length === 0) current = named;
    if (current) told.set(index, current);
  });
  return new Set(told.values()).size > 1 ? told : null;
}

/** The same of a column of groups. */
function toldByColumn(rows: SheetSnapshot['rows'], namedIn: Named): ReadonlyMap<number, Maquette> | null {
  const width = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  const told = new Map<number, Set<Maquette>>();
  for (let column = 0; column < width; column++) {
    const cells = rows.flatMap((row, index) => {
      const cell = row?.[column];
      return typeof cell === 'string' && cell.trim() !== '' ? [{ index, named: namedIn(cell) }] : [];
    });
    const telling = cells.filter(({ named }) => named.length === 1);
    // A remark on one student is no column of groups; a header and labels of statistics stand in one as well.
    if (telling.length < LEAST_ROWS || 2 * telling.length <= cells.length) continue;
    for (const { index, named } of telling) told.set(index, new Set([...(told.get(index) ?? []), ...named]));
  }
  const clear = [...told].flatMap(([row, [first, ...others]]) =>
    first && others.length === 0 ? [[row, first] as const] : [],
  );
  return clear.length > 0 ? new Map(clear) : null;
}
