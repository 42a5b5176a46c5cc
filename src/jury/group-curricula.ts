import { scanModules } from '../gradebook/gradebook';
import type { Gradebook } from '../gradebook/types';
import { rulebookOf, type Rulebook } from '../rules/rulebook';
import { labelKey } from '../gradebook/words';
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
  readonly readings: readonly MatrixReading[];
}

interface Maquette {
  readonly sheet: string;
  readonly reading: MatrixReading;
}

/**
 * The maquettes of a year, where each sheet of marks that tells one from another fits one of them alone, by its modules or
 * by a word of its name or title that only one maquette bears (`S3 FI`, `Coef FI`), and all have the same UEs.
 * @param marks the workbook without its maquettes
 * @returns a single one where all sheets of marks tell it; null where the sheets do not tell
 */
export function curriculaOfGroups(
  maquettes: readonly Maquette[],
  marks: WorkbookSnapshot,
): GroupCurricula | null {
  const uesOf = ({ reading: { curriculum } }: Maquette): string =>
    curriculum.ues.map(({ code }) => code).join(' ');
  if (maquettes.length < 2 || new Set(maquettes.map(uesOf)).size > 1) return null;
  const withMarks = marks.sheets.flatMap((sheet) => {
    const codes = scanModules({ ...marks, sheets: [sheet] });
    return codes.length > 0 ? [{ sheet, own: maquetteOf(sheet, codes, maquettes) }] : [];
  });
  const found = withMarks.flatMap(({ sheet, own }) => (own ? [[sheet.name, own] as const] : []));
  const used = [...new Set(found.map(([, own]) => own))];
  const readings = used.map(({ reading }) => reading);
  const [first, ...others] = readings.map(({ curriculum }) => curriculum);
  if (!first) return null;
  if (others.length === 0)
    return found.length === withMarks.length ? { merged: first, ofSheet: new Map(), readings } : null;
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
  const ofSheet = new Map(
    found.map(([sheet, own]) => {
      const { curriculum } = own.reading;
      return [sheet, { ...curriculum, id: `${curriculum.id}:${own.sheet}`, modules }] as const;
    }),
  );
  return { merged, ofSheet, readings };
}

/**
 * Each student's rules, by the curriculum of the sheets that he stands on.
 * @returns parallel to the students, null for somebody of no group or of two; null where groups have no curricula of their own
 */
export function booksOfGroups(
  { students, tables }: Gradebook,
  ofSheet: GroupCurricula['ofSheet'],
): readonly (Rulebook | null)[] | null {
  if (ofSheet.size === 0) return null;
  const books = new Map([...ofSheet.values()].map((curriculum) => [curriculum.id, rulebookOf(curriculum)]));
  const own = students.map(() => new Set<string>());
  for (const { sheet, rows } of tables) {
    const id = ofSheet.get(sheet)?.id;
    if (id !== undefined) for (const { student } of rows) own[student]?.add(id);
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

const wordsIn = (text: string): readonly string[] =>
  labelKey(text)
    .split(' ')
    .filter((word) => word !== '');

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
