import * as v from 'valibot';
import { DEFAULT_POLICY } from '../rules/policy';
import { COUNT_UNITS, MARK_EFFECTS, POLES, ROUNDINGS, SEMESTERS, type Policy } from '../rules/types';
import { QUANTITIES, type CurriculumDocument } from './types';

/**
 * The shape of a curriculum document. The messages are the problem codes of `types.ts`.
 * What ties its parts together (a weight names a module that exists …) is in `consistency.ts`.
 */

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('empty-text'));
const number = v.pipe(v.number(), v.finite('out-of-range'));
const positive = v.pipe(number, v.gtValue(0, 'not-positive'));
const notNegative = v.pipe(number, v.minValue(0, 'out-of-range'));
const mark20 = v.pipe(notNegative, v.maxValue(20, 'out-of-range'));
const list = <const Item extends v.GenericSchema>(item: Item) => v.optional(v.array(item), []);

const hours = v.strictObject({
  lectures: notNegative,
  tutorials: notNegative,
  practicals: notNegative,
  project: notNegative,
});

const nomenclature = v.strictObject({ code: text, label: text });

const competence = v.strictObject({
  number: v.pipe(
    number,
    v.integer('out-of-range'),
    v.minValue(1, 'out-of-range'),
    v.maxValue(9, 'out-of-range'),
  ),
  name: text,
  title: v.exactOptional(text),
  levelTitle: v.exactOptional(text),
  components: list(text),
  outcomes: list(text),
});

const moduleText = v.strictObject({
  code: text,
  name: text,
  semester: v.picklist(SEMESTERS),
  pole: v.picklist(POLES),
  evaluation: v.exactOptional(text),
});

const ue = v.strictObject({
  code: text,
  name: text,
  semester: v.picklist(SEMESTERS),
  competence: competence.entries.number,
  ects: notNegative,
  coefficient: positive,
  weights: v.array(v.strictObject({ module: text, coefficient: positive, hours: v.exactOptional(hours) })),
});

const quantities = v.entriesFromList(QUANTITIES, v.exactOptional(notNegative));
const stated = v.strictObject({ of: text, pole: v.exactOptional(v.picklist(POLES)), ...quantities });

const everyAdjustment = {
  source: text,
  each: v.exactOptional(v.boolean()),
  wholeSemester: v.exactOptional(v.boolean()),
  unit: v.exactOptional(v.picklist(COUNT_UNITS)),
  regulation: v.exactOptional(text),
};
const cap = v.exactOptional(notNegative);
const adjustment = v.variant('shape', [
  v.strictObject({
    shape: v.picklist(['additive', 'multiplicative']),
    ...everyAdjustment,
    rate: number,
    above: notNegative,
    cap,
  }),
  v.strictObject({
    shape: v.literal('steps'),
    ...everyAdjustment,
    steps: v.array(v.strictObject({ from: notNegative, points: number })),
  }),
  v.strictObject({ shape: v.literal('points'), ...everyAdjustment, off: v.boolean(), cap }),
  v.strictObject({ shape: v.literal('defaulting'), ...everyAdjustment, above: notNegative }),
]);

const effect = v.picklist(MARK_EFFECTS);
const { effects } = DEFAULT_POLICY;
const policy = v.strictObject({
  rounding: v.optional(v.picklist(ROUNDINGS), DEFAULT_POLICY.rounding),
  effects: v.optional(
    v.strictObject({
      ABI: v.optional(effect, effects.ABI),
      ABJ: v.optional(effect, effects.ABJ),
      EXC: v.optional(effect, effects.EXC),
      ATT: v.optional(effect, effects.ATT),
      DEF: v.optional(effect, effects.DEF),
    }),
    {},
  ),
  passMark: v.optional(mark20, DEFAULT_POLICY.passMark),
  floorMark: v.optional(mark20, DEFAULT_POLICY.floorMark),
  adjustments: v.optional(v.array(adjustment), [...DEFAULT_POLICY.adjustments]),
}) satisfies v.GenericSchema<unknown, Policy>;

export const curriculumSchema = v.strictObject({
  id: text,
  level: v.picklist([1, 2, 3]),
  title: text,
  institution: v.exactOptional(text),
  domain: v.exactOptional(text),
  specialisation: v.exactOptional(text),
  parcours: v.exactOptional(text),
  apprenticeship: v.exactOptional(v.boolean()),
  rncp: v.exactOptional(text),
  nsf: list(nomenclature),
  formacodes: list(nomenclature),
  years: list(text),
  competences: v.array(competence),
  modules: v.pipe(v.array(moduleText), v.nonEmpty('empty-list')),
  ues: v.pipe(v.array(ue), v.nonEmpty('empty-list')),
  stated: list(stated),
  options: v.exactOptional(
    v.array(v.strictObject({ name: text, modules: v.pipe(v.array(text), v.minLength(2, 'option-alone')) })),
  ),
  policy: v.optional(policy, {}),
}) satisfies v.GenericSchema<unknown, CurriculumDocument>;
