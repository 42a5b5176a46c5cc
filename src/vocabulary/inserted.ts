/** Functions of ours that give one value for a student from his row: what a column of formulas can hold. */
export const INSERTED = [
  'UEAVERAGE',
  'UECODE',
  'RCUEAVERAGE',
  'RCUECODE',
  'ECTS',
  'PROGRESSION',
  'EXPLAIN',
] as const;
export type Inserted = (typeof INSERTED)[number];
