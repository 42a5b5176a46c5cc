import type { RawCell } from '../../src/cells/snapshot';
import { readGradebook } from '../../src/gradebook/gradebook';
import type { Answers } from '../../src/gradebook/questions';
import { sheet, SMALL, workbook } from './sheet';
import { marksOf } from './summary';

export type Cell = RawCell | '';
export const NAMES = ['Alouette', 'Buse', 'Choucas'];

/** A teacher's sheet: coefficients and scales above the titles, marks of as many students as there are rows. */
export const teachers = (
  titles: readonly string[],
  coefficients: readonly Cell[],
  scales: readonly Cell[],
  marks: readonly (readonly Cell[])[],
  above: readonly (readonly Cell[])[] = [],
) =>
  sheet('R3.01', [
    ['Feuille de notes R3.01'],
    ['Enseignante', 'Mme Grive'],
    ...above,
    ['', '', 'Date', ...titles.map(() => ({ value: 46_000, format: 'date' }) as const)],
    ['', '', 'Coefficient', ...coefficients],
    ['', '', 'Barème', ...scales],
    ['N° étudiant', 'Nom', 'Prénom', ...titles],
    ...marks.map((row, i) => [22300001 + i, NAMES[i] ?? '', 'Zoé', ...row]),
  ]);
export const whole = (...marks: readonly Cell[]) =>
  sheet('S3', [
    ['N° étudiant', 'Nom', 'Prénom', 'R301', 'R302'],
    ...marks.map((mark, i) => [22300001 + i, NAMES[i] ?? '', 'Zoé', mark, 10]),
  ]);
export const read = (sheets: readonly ReturnType<typeof sheet>[], answers: Answers = new Map()) =>
  readGradebook(workbook(...sheets), SMALL, { ignore: new Set(), answers });
export const told = ({ anomalies }: ReturnType<typeof read>) =>
  anomalies
    .filter(({ kind }) => kind !== 'missing-module')
    .map(({ sheet: name, cell, kind, effect }) => ({ at: `${name}!${cell}`, kind, effect }));
export const r301 = (book: ReturnType<typeof read>) => book.students.map((student) => marksOf(student).R301);
export const averages = ({ assessed: [one] }: ReturnType<typeof read>) =>
  one?.rows.map(({ average }) => average);
