import { levelOf, moduleCodeOf, semesterOfModule } from '../curricula/codes';
import type { Curriculum, ModuleCode, Semester } from '../rules/types';
import { labelKey } from './words';

/** A curriculum whose modules may have names: headers can then give the name alone. */
export type NamedCurriculum = Omit<Curriculum, 'modules'> & {
  readonly modules: readonly (Curriculum['modules'][number] & { readonly name?: string })[];
};

/** The modules of a curriculum, by code and by name. */
export interface ModuleIndex {
  /** Position in `curriculum.modules`, or null. `semester` decides where the code has none (`Stage`, `Portfolio`). */
  readonly byCode: (code: ModuleCode, semester: Semester | null) => number | null;
  /** The same for a name, in `labelKey` form; null also where several modules have it and the semester does not decide. */
  readonly byName: (key: string, semester: Semester | null) => number | null;
  readonly isName: (key: string) => boolean;
  /** The semester that alone has a module of this name. */
  readonly semesterOfName: (key: string) => Semester | null;
  /** A quick look at any text of a sheet: false where it certainly is no module's name. */
  readonly mayBeName: (text: string) => boolean;
}

/** A module's name with the kind of module before it. */
const KIND = /^(?:SAE|RESSOURCE) /;

/** What stands for a module without a usual code: its text, also without the digit that tells it from its namesake of another semester. */
function ownTexts(
  { code, semester }: NamedCurriculum['modules'][number],
  codes: ReadonlyMap<ModuleCode, number>,
): readonly string[] {
  if (moduleCodeOf(code)) return [];
  const text = code.slice(0, -1);
  const hasNamesake =
    code === text + semester.charAt(1) &&
    /\S$/.test(text) &&
    [...'123456'].some((digit) => text + digit !== code && codes.has(text + digit));
  return hasNamesake ? [code, text] : [code];
}

export function moduleIndex(curriculum: NamedCurriculum): ModuleIndex {
  const codes = new Map(curriculum.modules.map((module, index) => [module.code, index]));
  const names = new Map<string, number[]>();
  curriculum.modules.forEach((module, index) => {
    for (const key of new Set([labelKey(module.name ?? ''), ...ownTexts(module, codes).map(labelKey)]))
      if (key !== '') names.set(key, [...(names.get(key) ?? []), index]);
  });
  const longest = Math.max(0, ...[...names.keys()].map((key) => key.length)) + 20;
  const beginnings = new Set(['SAE', 'RES', ...[...names.keys()].map((key) => key.slice(0, 3))]);
  const choose = (among: readonly number[], semester: Semester | null): number | null => {
    const [only, ...others] =
      among.length === 1 ? among : among.filter((index) => curriculum.modules[index]?.semester === semester);
    return only === undefined || others.length > 0 ? null : only;
  };
  const unnumbered = (word: string, semester: Semester | null): number | null => {
    // The placement of another year is none of this one.
    if (semester !== null && levelOf(semester) !== curriculum.level) return null;
    const among = curriculum.modules.flatMap((module, index) =>
      module.code.startsWith(word) || labelKey(module.name ?? '').startsWith(word) ? [index] : [],
    );
    const own = among.filter((index) => curriculum.modules[index]?.code.startsWith(word));
    return choose(own, semester) ?? choose(among, semester);
  };
  return {
    byCode(code, semester) {
      const exact = codes.get(code);
      if (exact !== undefined && curriculum.modules[exact]?.code === code) {
        const [word] = /^(?:STAGE|PORTFOLIO)$/.exec(code) ?? [];
        if (!word || semester === null || curriculum.modules[exact].semester === semester) return exact;
        return unnumbered(word, semester) ?? (levelOf(semester) === curriculum.level ? exact : null);
      }
      const [, word] = /^(STAGE|PORTFOLIO)\d?$/.exec(code) ?? [];
      return word ? unnumbered(word, semesterOfModule(code) ?? semester) : null;
    },
    byName: (key, semester) => {
      const among = names.get(key) ?? names.get(key.replace(KIND, ''));
      return among ? choose(among, semester) : null;
    },
    semesterOfName: (key) => {
      const only = choose(names.get(key) ?? [], null);
      return only === null ? null : (curriculum.modules[only]?.semester ?? null);
    },
    isName: (key) => names.has(key) || names.has(key.replace(KIND, '')),
    mayBeName: (text) =>
      names.size > 0 &&
      text.length <= longest &&
      (/^[^a-z\d]|^.?.?[^a-z]/i.test(text) || beginnings.has(text.slice(0, 3).toUpperCase())),
  };
}
