import type { ModuleCode, OptionGroup } from '../rules/types';
import { plain } from './codes';

/** A module that stands under a name of options. */
interface Optional {
  readonly module: ModuleCode;
  readonly semester: string;
  /** As written, `''` for none. */
  readonly option: string;
}

/** Modules of one semester under one name of options, in any case and with any accents; a name that stands once leaves nothing to choose. */
export function optionGroups(modules: readonly Optional[]): readonly OptionGroup[] {
  const groups = new Map<string, { readonly name: string; readonly modules: Set<ModuleCode> }>();
  for (const { module, semester, option } of modules) {
    if (option === '') continue;
    const key = `${semester} ${plain(option)}`;
    const group = groups.get(key) ?? { name: option, modules: new Set() };
    group.modules.add(module);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ name, modules: own }) =>
    own.size > 1 ? [{ name, modules: [...own].sort() }] : [],
  );
}
