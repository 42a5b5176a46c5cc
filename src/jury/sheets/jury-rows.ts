/** Rows of the jury sheet: the hidden keys, then what people see. */
export const JURY_ROWS = {
  keys: 0,
  title: 1,
  subtitle: 2,
  note: 3,
  legend: 4,
  bands: 5,
  header: 6,
  first: 7,
} as const;
