import { NOT_TAKEN, type Curriculum, type Mark } from './types';

/** A group of options and what one student makes of it. */
export interface OptionChoice {
  /** Position in `curriculum.options`. */
  readonly group: number;
  /** Positions in `curriculum.modules`, in the order of the group. */
  readonly modules: readonly number[];
  /** Those of them that the student takes: one, where nothing is to be asked. */
  readonly taken: readonly number[];
}

/**
 * Which options a student takes (4.1: he is assessed in what he takes): the one in which he has a mark or something that
 * stands for one; where he has none, the one from which he is exempted.
 */
export function optionsTaken(
  {
    modules,
    options = [],
  }: Pick<Curriculum, 'options'> & {
    readonly modules: readonly { readonly code: string }[];
  },
  marks: readonly Mark[],
): readonly OptionChoice[] {
  const position = new Map(modules.map(({ code }, index) => [code, index]));
  return options.map((option, group) => {
    const own = option.modules.flatMap((code) => position.get(code) ?? []);
    const markOf = (index: number): Mark => marks[index] ?? 'ATT';
    const marked = own.filter((index) => !['ATT', 'EXC', NOT_TAKEN].includes(String(markOf(index))));
    const taken = marked.length > 0 ? marked : own.filter((index) => markOf(index) === 'EXC');
    return { group, modules: own, taken };
  });
}

/**
 * The marks once the modules that the student does not take are neutral. Where he takes none of a group, all of it is awaited,
 * whatever his cells say: the curriculum asks for one.
 */
export function withOptions(marks: readonly Mark[], choices: readonly OptionChoice[]): readonly Mark[] {
  if (choices.length === 0) return marks;
  const chosen = [...marks];
  for (const { modules, taken } of choices)
    for (const index of modules) {
      if (taken.length === 0) chosen[index] = 'ATT';
      else if (!taken.includes(index)) chosen[index] = NOT_TAKEN;
    }
  return chosen;
}
