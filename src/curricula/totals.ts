import type { Curriculum, Pole, UeName } from '../rules/types';
import type { CurriculumDocument, DocumentUe, DocumentWeight, Hours, Quantity, TotalScope } from './types';

/** Millionths are dust of binary floating point: no curriculum counts in them. */
export const round6 = (number: number): number => Math.round(number * 1e6) / 1e6;

/** A sum of decimals without the dust: 0.1 + 0.2 is 0.3. */
export const sum = (numbers: readonly number[]): number => round6(numbers.reduce((a, b) => a + b, 0));

const amountIn = (weight: DocumentWeight, quantity: keyof Hours | 'contact' | 'coefficients'): number => {
  if (quantity === 'coefficients') return weight.coefficient;
  if (!weight.hours) return 0;
  const { lectures, tutorials, practicals } = weight.hours;
  return quantity === 'contact' ? lectures + tutorials + practicals : weight.hours[quantity];
};

/** What the curriculum adds up to over a UE, a semester, a module or the year, in one pole or both. */
export function computeTotal(
  curriculum: Pick<CurriculumDocument, 'modules' | 'ues'>,
  of: TotalScope,
  quantity: Quantity,
  pole?: Pole,
): number {
  const inScope = (ue: DocumentUe): boolean => of === 'year' || ue.code === of || ue.semester === of;
  if (quantity === 'ects') return sum(curriculum.ues.filter(inScope).map((ue) => ue.ects));
  if (quantity === 'ueCoefficients') return sum(curriculum.ues.filter(inScope).map((ue) => ue.coefficient));
  const poles = new Map(curriculum.modules.map((module) => [module.code, module.pole]));
  return sum(
    curriculum.ues
      .flatMap((ue) => ue.weights.filter((weight) => inScope(ue) || weight.module === of))
      .filter((weight) => pole === undefined || poles.get(weight.module) === pole)
      .map((weight) => amountIn(weight, quantity)),
  );
}

/** What one student takes of a curriculum: of each group of options the first module. */
function asTaken<C extends Pick<CurriculumDocument, 'ues' | 'options'>>(curriculum: C): C {
  const { options = [], ues } = curriculum;
  if (options.length === 0) return curriculum;
  const left = new Set(options.flatMap(({ modules }) => modules.slice(1)));
  const own = ues.map((ue) => ({ ...ue, weights: ue.weights.filter(({ module }) => !left.has(module)) }));
  return { ...curriculum, ues: own };
}

/** A total as a curriculum may state it: over all modules, or over what one student takes; the one that agrees, else all. */
export function statedTotal(
  curriculum: Pick<CurriculumDocument, 'modules' | 'ues' | 'options'>,
  stated: number,
  ...of: [TotalScope, Quantity, Pole?]
): number {
  const all = computeTotal(curriculum, ...of);
  return all === stated || !curriculum.options || computeTotal(asTaken(curriculum), ...of) !== stated
    ? all
    : stated;
}

/** UEs whose curriculum states no ECTS: they carry 0, which no real UE does. */
export function uesWithoutEcts(curriculum: Curriculum): readonly UeName[] {
  return curriculum.ues.filter((ue) => ue.ects === 0).map((ue) => ue.code);
}
