import {
  levelOf,
  moduleCodeOf,
  partsOfUe,
  poleOfModule,
  semesterOfModule,
  ueCodeOf,
} from '../../curricula/codes';
import { amountOf } from '../../curricula/matrix/cells';
import type { CurriculumDocument } from '../../curricula/types';

/** What was typed for a UE: by code of the module, and `''` for its ECTS. */
type TypedUe = ReadonlyMap<string, string>;
/** By code of the UE. */
export type Typed = ReadonlyMap<string, TypedUe>;

/** Whether a typed text is no number that may stand there. */
export function isUnreadable(text: string): boolean {
  const amount = amountOf(text.trim());
  return amount === 'unreadable' || (amount ?? 0) < 0;
}

/** The curriculum with what was typed; a text that is no number leaves what was there. */
export function withTyped(document: CurriculumDocument, typed: Typed): CurriculumDocument {
  return {
    ...document,
    ues: document.ues.map((ue) => {
      const own = typed.get(ue.code);
      if (!own) return ue;
      const weights = document.modules.flatMap(({ code }) => {
        const known = ue.weights.find(({ module }) => module === code);
        const text = own.get(code);
        if (text === undefined || isUnreadable(text)) return known ?? [];
        const coefficient = Number(amountOf(text.trim()) ?? 0);
        return coefficient > 0 ? [{ ...known, module: code, coefficient }] : [];
      });
      const ects = own.get('');
      return {
        ...ue,
        weights,
        ects: ects === undefined || isUnreadable(ects) ? ue.ects : Number(amountOf(ects.trim()) ?? 0),
      };
    }),
  };
}

/** The curriculum with a module or a UE more; null where the code is none of this year, or there already. */
export function withAdded(
  document: CurriculumDocument,
  code: string,
  name: string,
): CurriculumDocument | null {
  const ue = ueCodeOf(code)?.code;
  if (ue) {
    const parts = partsOfUe(ue);
    if (levelOf(parts.semester) !== document.level || document.ues.some((one) => one.code === ue))
      return null;
    const isKnown = document.competences.some(({ number }) => number === parts.competence);
    const own = { code: ue, name: name || ue, ...parts, ects: 0, coefficient: 1, weights: [] };
    return {
      ...document,
      ues: [...document.ues, own].sort((a, b) => (a.code < b.code ? -1 : 1)),
      competences: isKnown
        ? document.competences
        : [
            ...document.competences,
            { number: parts.competence, name: name || `C${parts.competence}`, components: [], outcomes: [] },
          ],
    };
  }
  const module = moduleCodeOf(code)?.code;
  const semester = module === undefined ? null : semesterOfModule(module);
  if (module === undefined || semester === null || levelOf(semester) !== document.level) return null;
  if (document.modules.some((one) => one.code === module)) return null;
  const added = { code: module, name: name || module, semester, pole: poleOfModule(module) };
  return { ...document, modules: [...document.modules, added] };
}
