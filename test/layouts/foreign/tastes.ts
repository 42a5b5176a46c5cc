import type { Taste } from '../taste';

/** Ways to narrow a department's habits to those in which a kind of fault can happen. */
export type Narrowing = (taste: Taste) => Taste;

/** One table per semester, on its own sheet; a row of coefficients has UEs to stand under, or is left out. */
export const perSemester: Narrowing = (taste) => ({
  ...taste,
  shape: 'sheet per semester',
  rows: taste.rows[0] === 'banner' ? taste.rows : taste.rows.filter((row) => row !== 'coefficients'),
});

/** Both semesters of the year. */
export const wholeYear: Narrowing = (taste) => {
  const { level } = taste.course;
  return { ...taste, semesters: [`S${2 * level - 1}`, `S${2 * level}`] };
};

/** Students are named by number, surname and first name. */
export const numbered: Narrowing = (taste) => ({ ...taste, identities: [['number', 'last', 'first']] });

/** Students have no number. */
export const nameless: Narrowing = (taste) => ({ ...taste, identities: [['last', 'first']], footers: false });

/** Nothing but the modules: one header row, no averages, no statistics. */
export const bare: Narrowing = (taste) => ({
  ...perSemester(taste),
  rows: ['code'],
  tallIdentity: false,
  averages: 'none',
  statistics: [],
  repeatedHeaders: false,
  blankRows: false,
  footers: false,
  blankColumns: false,
  strayColumns: false,
});

/** No UE stands above its modules: each has one column. */
export const noBanner: Narrowing = (taste) => ({
  ...taste,
  rows: taste.rows.filter((row) => row !== 'banner' && row !== 'coefficients'),
});

/** The workbook has no averages of its own that a change would contradict. */
export const noAverages: Narrowing = (taste) => ({ ...taste, averages: 'none' });

export const all =
  (...narrowings: readonly Narrowing[]): Narrowing =>
  (taste) =>
    narrowings.reduce((narrowed, narrow) => narrow(narrowed), taste);
