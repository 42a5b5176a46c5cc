/** What a cell shows; `null` is an empty cell. */
export type Raw = number | string | null | { readonly error: '#N/A' | '#DIV/0!' | '#VALUE!' };

/** What a mark counts as; `null` is a mark still awaited. */
export type Held = number | 'ABI' | 'ABJ' | 'EXC' | null;

export interface MarkCell {
  readonly held: Held;
  readonly raw: Raw;
}

export type Standing = 'DEM' | 'ABAN' | 'DEF';

export interface Person {
  readonly id: string;
  readonly last: string;
  readonly first: string;
  readonly civility: 'M.' | 'Mme';
  readonly group: string;
  /** Resigned, gave up, defaulting; null for everybody else. */
  readonly standing: Standing | null;
  /** By module code. */
  readonly marks: ReadonlyMap<string, MarkCell>;
}

/** A mark written as what it is. */
export const plainMark = (held: Held): MarkCell => ({ held, raw: held });

export const withMarks = (person: Person, marks: Readonly<Record<string, MarkCell>>): Person => ({
  ...person,
  marks: new Map([...person.marks, ...Object.entries(marks)]),
});

export const markOf = (person: Person, module: string): MarkCell =>
  person.marks.get(module) ?? { held: null, raw: null };
