import { plain } from './codes';
import type { CurriculumDocument } from './types';

/** So many of the modules must be the same before texts of one curriculum say anything of another. */
const LEAST_COMMON = 0.8;

/**
 * A curriculum with what a bare matrix does not say, from the one it follows: names of modules, hours, competences with their
 * learning outcomes, where the two are the same programme.
 */
export function withTextsOf(matrix: CurriculumDocument, known: CurriculumDocument): CurriculumDocument {
  const names = new Map(known.modules.map((module) => [module.code, module]));
  const common = matrix.modules.filter(({ code }) => names.has(code)).length;
  const isSame =
    matrix.level === known.level &&
    common >= LEAST_COMMON * matrix.modules.length &&
    matrix.competences.every(({ number, name }) => {
      const other = known.competences.find((one) => one.number === number);
      return isUnnamed(name) || !other || plain(other.name) === plain(name);
    });
  if (!isSame) return matrix;
  const { id, title, years, policy, ...facts } = known;
  return {
    ...facts,
    ...matrix,
    nsf: matrix.nsf.length > 0 ? matrix.nsf : known.nsf,
    formacodes: matrix.formacodes.length > 0 ? matrix.formacodes : known.formacodes,
    years: matrix.years.length > 0 ? matrix.years : years,
    id: matrix.id === 'maquette' ? id : matrix.id,
    title: matrix.title === 'maquette' ? title : matrix.title,
    policy,
    competences: matrix.competences.map((own) => {
      const other = known.competences.find(({ number }) => number === own.number);
      return other && own.outcomes.length === 0 && own.components.length === 0 ? other : own;
    }),
    modules: matrix.modules.map((module) => {
      const other = names.get(module.code);
      return other && module.name === module.code ? { ...other, ...module, name: other.name } : module;
    }),
    ues: matrix.ues.map((ue) => {
      const other = known.ues.find(({ code }) => code === ue.code);
      return {
        ...ue,
        name: other && ue.name === ue.code ? other.name : ue.name,
        coefficient: other?.coefficient ?? ue.coefficient,
        weights: ue.weights.map((weight) => {
          const hours = weight.hours ?? other?.weights.find(({ module }) => module === weight.module)?.hours;
          return hours ? { ...weight, hours } : weight;
        }),
      };
    }),
  };
}

/** `C1`, or a code of a UE: nobody has named it. */
const isUnnamed = (name: string): boolean => /^(?:C|UE)\d+$/.test(name);
