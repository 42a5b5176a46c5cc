import { identity, personColumn, standingColumn } from '../../samples/columns';
import { moduleOf, type Course, type CourseUe } from '../../samples/course';
import type { Person, Raw } from '../../samples/person';
import type { Random } from '../../samples/random';
import type { Column, Line, TableSpec } from '../../samples/table';
import type { HeaderRow, Identity, Taste } from './taste';
import { COEFFICIENT_LABELS, FIRST_HEADS, FOOTERS, FULL_HEADS, GROUP_HEADS, LAST_HEADS, NO_STANDING, NUMBER_HEADS, STANDING_HEADS, STATISTIC_LABELS } from './wordings'; // prettier-ignore

interface TableWish {
  readonly people: readonly Person[];
  readonly ues: readonly CourseUe[];
  /** Module codes of the table: those of the UEs, or a part of them. */
  readonly modules: readonly string[];
  /** Which of the identities. */
  readonly variant: number;
  readonly top: number;
  readonly left: number;
}

/** One table of a department's hand. */
export function unseenTable(random: Random, taste: Taste, wish: TableWish): TableSpec {
  const codeRow = taste.rows.indexOf('code');
  const matrix = taste.rows.includes('matrix') ? wish.ues.length - 1 : 0;
  const beforeCode = taste.rows.indexOf('matrix') >= 0 && taste.rows.indexOf('matrix') < codeRow ? matrix : 0;
  return {
    top: wish.top,
    left: wish.left,
    columns: [...identityColumns(random, taste, wish), ...markColumns(random, taste, wish)],
    headerRows: taste.rows.length + matrix,
    codeRow: codeRow + beforeCode,
    banners: taste.rows[0] === 'banner' ? [0] : [],
    tallIdentity: taste.tallIdentity && !taste.rows.includes('coefficients') && matrix === 0,
    lines: linesOf(random, taste, wish.people),
    averages: taste.averageKind,
  };
}

/** What each header row holds in one column; a matrix takes one row per UE. */
function headsOf(
  taste: Taste,
  ues: readonly CourseUe[],
  of: (row: HeaderRow, ue: CourseUe | null) => Raw,
): Raw[] {
  return taste.rows.flatMap((row): Raw[] =>
    row === 'matrix' ? ues.map((ue) => of(row, ue)) : [of(row, null)],
  );
}

function identityColumns(random: Random, taste: Taste, { ues, variant }: TableWish): readonly Column[] {
  const fields: Identity = taste.identities[variant % taste.identities.length] ?? taste.identities[0];
  const inRow =
    taste.tallIdentity && !taste.rows.includes('coefficients') && !taste.rows.includes('matrix')
      ? taste.rows[0]
      : 'code';
  const place = (head: string, last = false): Raw[] =>
    headsOf(taste, ues, (row, ue) => {
      if (row === inRow) return head;
      if (row === 'coefficients' && last) return random.pick(COEFFICIENT_LABELS);
      return row === 'matrix' && last && ue ? `Coef. ${ue.code}` : null;
    });
  const columns = fields.map((field, i): Column => {
    const last = i === fields.length - 1;
    switch (field) {
      case 'number':
      case 'number as text':
        return identity(place(random.pick(NUMBER_HEADS), last), field);
      case 'last':
      case 'last in capitals':
        return identity(place(random.pick(LAST_HEADS), last), field);
      case 'first':
        return identity(place(random.pick(FIRST_HEADS), last), field);
      case 'full':
        return identity(place(random.pick(FULL_HEADS), last), field, 26);
    }
  });
  const before: Column[] = [];
  if (random.chance(0.15)) before.push(personColumn(place('N°'), (_, index) => index + 1, 5));
  if (random.chance(0.2))
    before.push(identity(place(random.pick(['Civilité', 'Civ.', 'Sexe'])), 'civility', 6));
  const after: Column[] = [];
  if (random.chance(0.4)) after.push(identity(place(random.pick(GROUP_HEADS)), 'group', 8));
  if (taste.standingColumn)
    after.push(
      standingColumn(place(random.pick(STANDING_HEADS)), taste.standingWords, random.pick(NO_STANDING)),
    );
  if (taste.strayColumns)
    after.push(personColumn(place('Bac'), (_, index) => (index % 3 ? 'STI2D' : 'Général')));
  const hidden = { ...personColumn(place('Courriel'), ({ id }) => `e${id}@exemple.invalid`), hidden: true };
  return [...before, ...columns, ...after, ...(taste.hiddenColumns ? [hidden] : [])];
}

function markColumns(random: Random, taste: Taste, wish: TableWish): readonly Column[] {
  const averages = wish.ues.map((ue) => averageOf(taste, wish.ues, ue));
  const columns =
    taste.rows[0] === 'banner' ? banneredColumns(taste, wish) : plainColumns(random, taste, wish);
  const shown = taste.averages === 'none' || !isWhole(wish) ? [] : averages;
  const bannered = taste.rows[0] === 'banner' && taste.averages !== 'none';
  const all =
    bannered || shown.length === 0
      ? columns
      : taste.averages === 'before the modules'
        ? [...shown, ...columns]
        : [...columns, ...shown];
  return withStrays(random, taste, wish.ues, all);
}

/** Averages belong where all modules of the UEs are. */
const isWhole = ({ ues, modules }: TableWish): boolean =>
  ues.every((ue) => ue.weights.every(({ module }) => modules.includes(module)));

/** The modules of each UE under its banner, with its average; a module met again repeats the first column. */
function banneredColumns(taste: Taste, { ues, modules }: TableWish): readonly Column[] {
  const met = new Set<string>();
  return ues.flatMap((ue) => {
    const own = ue.weights.filter(({ module }) => modules.includes(module));
    const columns = own.map(({ module, coefficient }): Column => {
      const linked = met.has(module);
      met.add(module);
      return moduleColumn(taste, ues, module, { banner: taste.banner(ue), coefficient, linked });
    });
    if (taste.averages === 'none' || own.length < ue.weights.length) return columns;
    const average = averageOf(taste, ues, ue);
    return taste.averages === 'before the modules' ? [average, ...columns] : [...columns, average];
  });
}

function plainColumns(random: Random, taste: Taste, { ues, modules }: TableWish): readonly Column[] {
  const order = taste.shuffledModules ? random.shuffled(modules) : modules;
  const [only] = ues;
  return order.map((module) => {
    const coefficient =
      ues.length === 1 ? only?.weights.find((weight) => weight.module === module)?.coefficient : undefined;
    return moduleColumn(taste, ues, module, {
      banner: null,
      coefficient: coefficient ?? null,
      linked: false,
    });
  });
}

function moduleColumn(
  taste: Taste,
  ues: readonly CourseUe[],
  module: string,
  head: { readonly banner: string | null; readonly coefficient: number | null; readonly linked: boolean },
): Column {
  const heads = headsOf(taste, ues, (row, ue) => {
    switch (row) {
      case 'banner':
        return head.banner;
      case 'code':
        return taste.moduleHead(taste.course, module);
      case 'name':
        return moduleOf(taste.course, module).name;
      case 'coefficients':
        return head.coefficient;
      case 'matrix':
        return ue?.weights.find((weight) => weight.module === module)?.coefficient ?? null;
      case 'kind':
        return module.startsWith('R') ? 'Ressource' : 'SAÉ';
    }
  });
  return { heads, content: { is: 'mark', module, linked: head.linked } };
}

const averageOf = (taste: Taste, ues: readonly CourseUe[], ue: CourseUe): Column => ({
  heads: headsOf(taste, ues, (row) =>
    row === 'banner' ? taste.banner(ue) : row === 'code' ? taste.averageHead(ue) : null,
  ),
  content: { is: 'average', ue },
});

/** Columns that are no marks, and empty ones, between the others. */
function withStrays(
  random: Random,
  taste: Taste,
  ues: readonly CourseUe[],
  columns: readonly Column[],
): readonly Column[] {
  const strays: Column[] = [];
  const head = (text: string): Raw[] => headsOf(taste, ues, (row) => (row === 'code' ? text : null));
  if (taste.blankColumns) strays.push({ heads: [], content: { is: 'blank' }, width: 3 });
  if (taste.strayColumns) {
    strays.push(personColumn(head('Moyenne générale'), (_, index) => 9 + (index % 7) / 2));
    strays.push(personColumn(head('Rang'), (_, index) => index + 1));
    strays.push(personColumn(head('Observations'), (_, index) => (index % 4 ? null : 'Vu en commission')));
  }
  // under a banner a column in the middle would split the merged cell: they go to the end
  const mixed = [...columns];
  for (const stray of strays) {
    const at = taste.rows[0] === 'banner' ? mixed.length : random.whole(0, mixed.length);
    mixed.splice(at, 0, stray);
  }
  return mixed;
}

function linesOf(random: Random, taste: Taste, people: readonly Person[]): readonly Line[] {
  const statistics = taste.statistics.map((statistic): Line => ({
    is: 'statistic',
    label: random.pick(STATISTIC_LABELS[statistic]),
    statistic,
  }));
  const student = (person: Person): Line => ({ is: 'student', person });
  const footers: readonly Line[] = taste.footers
    ? [{ is: 'blank' }, ...FOOTERS.map((text): Line => ({ is: 'title', text }))]
    : [];
  if (!taste.repeatedHeaders) {
    const half = Math.floor(people.length / 2);
    const rows = people.map(student);
    if (taste.blankRows) rows.splice(half, 0, { is: 'blank' });
    return [...rows, ...(taste.blankRows ? [{ is: 'blank' } as const] : []), ...statistics, ...footers];
  }
  const names = [...new Set(people.map(({ group }) => group))];
  const blocks = names.flatMap((name, i): Line[] => [
    ...(i > 0 && taste.blankRows ? [{ is: 'blank' } as const] : []),
    ...(i > 0 && taste.footers ? [{ is: 'title', text: name } as const] : []),
    ...(i > 0 ? [{ is: 'header' } as const] : []),
    ...people.filter(({ group }) => group === name).map(student),
    ...statistics,
  ]);
  return [...blocks, ...footers];
}

/** Codes of the modules of these UEs, in the order of the course. */
export const modulesIn = (course: Course, ues: readonly CourseUe[]): readonly string[] =>
  course.modules.flatMap(({ code }) =>
    ues.some((ue) => ue.weights.some(({ module }) => module === code)) ? [code] : [],
  );
