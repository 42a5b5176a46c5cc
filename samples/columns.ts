import { dotted, moduleOf, uesOf, type Course, type CourseUe } from './course';
import type { Person, Raw, Standing } from './person';
import type { Column, Content } from './table';

/** How identity columns are headed differs from table to table; what they hold does not. */
const HOLDS = {
  number: ({ id }: Person): Raw => Number(id),
  'number as text': ({ id }: Person): Raw => id,
  last: ({ last }: Person): Raw => last,
  'last in capitals': ({ last }: Person): Raw => last.toLocaleUpperCase('fr'),
  first: ({ first }: Person): Raw => first,
  full: ({ last, first }: Person): Raw => `${last.toLocaleUpperCase('fr')} ${first}`,
  civility: ({ civility }: Person): Raw => civility,
  group: ({ group }: Person): Raw => group,
} as const;
export type Field = keyof typeof HOLDS;

export const identity = (heads: Column['heads'], field: Field, width = 14): Column => ({
  heads,
  content: { is: 'person', of: HOLDS[field] },
  width,
});

/** @param words how the department writes each standing, and that a student has none */
export const standingColumn = (
  heads: Column['heads'],
  words: Readonly<Record<Standing, string>>,
  none: string | null,
): Column => ({
  heads,
  content: { is: 'person', of: ({ standing }) => (standing ? words[standing] : none), tells: 'standing' },
  width: 12,
});

export const personColumn = (
  heads: Column['heads'],
  of: Extract<Content, { is: 'person' }>['of'],
  width = 8,
): Column => ({ heads, content: { is: 'person', of }, width });

/** Absences, for which no rule is chosen. */
export const absencesColumn = (
  heads: Column['heads'],
  of: Extract<Content, { is: 'person' }>['of'],
  width?: number,
): Column => ({ ...personColumn(heads, of, width), tells: 'unused-adjustment' });

interface UeHeads {
  /** Headings of a module column, from the top. */
  readonly module: (ue: CourseUe, weight: CourseUe['weights'][number], name: string) => Column['heads'];
  readonly average: (ue: CourseUe) => Column['heads'];
}

/** The modules of each UE of a semester side by side, then its average; a module met again repeats its first column. */
export function columnsByUe(course: Course, semester: string, heads: UeHeads): readonly Column[] {
  const met = new Set<string>();
  return uesOf(course, semester).flatMap((ue) => {
    const modules = ue.weights.map((weight): Column => {
      const linked = met.has(weight.module);
      met.add(weight.module);
      return {
        heads: heads.module(ue, weight, moduleOf(course, weight.module).name),
        content: { is: 'mark', module: weight.module, linked },
      };
    });
    return [...modules, { heads: heads.average(ue), content: { is: 'average', ue } }];
  });
}

export const averageColumn = (heads: Column['heads'], ue: CourseUe): Column => ({
  heads,
  content: { is: 'average', ue },
});

export const markColumn = (heads: Column['heads'], module: string): Column => ({
  heads,
  content: { is: 'mark', module },
});

/** `R3.03` and its name, on two lines of one cell. */
export const codeAndName = (course: Course, code: string): string => {
  const { name } = moduleOf(course, code);
  return name === dotted(code) ? name : `${dotted(code)}\n${name}`;
};
