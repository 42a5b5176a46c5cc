import type { Adjustment } from './types';

/** A rule on attendance or an option (4.2), before it is said what it is computed from. */
export type Practice = Adjustment extends infer Each
  ? Each extends Adjustment
    ? Omit<Each, 'source' | 'regulation'>
    : never
  : never;

/** The forms that regulations take, with figures to begin from; none has a cap by itself. */
export const FORMS = {
  /** A share of the points above 10 of each option. */
  share: { shape: 'additive', each: true, rate: 0.05, above: 10 },
  steps: {
    shape: 'steps',
    each: true,
    steps: [
      { from: 10, points: 0.1 },
      { from: 12, points: 0.2 },
      { from: 16, points: 0.3 },
    ],
  },
  /** The average times more than 1. */
  times: { shape: 'multiplicative', each: true, rate: 0.005, above: 0 },
  /** Points as they stand. */
  points: { shape: 'points', off: false },
  'points-off': { shape: 'points', off: true },
  malus: { shape: 'additive', rate: -0.05, above: 0, unit: 'absence', wholeSemester: true },
  'malus-half-day': {
    shape: 'additive',
    rate: -0.1,
    above: 0,
    unit: 'half-day',
    wholeSemester: true,
  },
  /** The average times less than 1. */
  'malus-times': {
    shape: 'multiplicative',
    rate: -0.01,
    above: 0,
    unit: 'absence',
    wholeSemester: true,
  },
  defaulting: { shape: 'defaulting', above: 20, unit: 'absence', wholeSemester: true },
} as const satisfies Readonly<Record<string, Practice>>;
export type Form = keyof typeof FORMS;

/** What ten IUTs do with options of sport and culture. */
export const BONUS_PRACTICES = [
  'five-percent',
  'five-percent-capped',
  'four-percent',
  'three-percent',
  'ten-percent',
  'per-ue',
  'steps',
  'times-points',
  'times-above',
  'points',
] as const;
export const MALUS_PRACTICES = [
  'malus',
  'malus-half-day',
  'malus-times',
  'points-off',
  'defaulting',
] as const;
export type PracticeName = (typeof BONUS_PRACTICES)[number] | (typeof MALUS_PRACTICES)[number];

/** Each practice by its form, with the figures that it has instead of those to begin from. */
export const PRACTICES: Readonly<Record<PracticeName, { readonly form: Form; readonly practice: Practice }>> =
  {
    'five-percent': { form: 'share', practice: FORMS.share },
    'five-percent-capped': { form: 'share', practice: { ...FORMS.share, cap: 0.5 } },
    'four-percent': { form: 'share', practice: { ...FORMS.share, rate: 0.04 } },
    'three-percent': { form: 'share', practice: { ...FORMS.share, rate: 0.03, cap: 0.5 } },
    'ten-percent': { form: 'share', practice: { ...FORMS.share, rate: 0.1, cap: 1 } },
    'per-ue': { form: 'share', practice: { ...FORMS.share, cap: 0.35 } },
    steps: { form: 'steps', practice: FORMS.steps },
    'times-points': { form: 'times', practice: FORMS.times },
    'times-above': { form: 'times', practice: { ...FORMS.times, rate: 0.002, above: 10 } },
    points: { form: 'points', practice: { ...FORMS.points, cap: 0.5 } },
    malus: { form: 'malus', practice: { ...FORMS.malus, cap: 1 } },
    'malus-half-day': { form: 'malus-half-day', practice: { ...FORMS['malus-half-day'], cap: 1 } },
    'malus-times': { form: 'malus-times', practice: { ...FORMS['malus-times'], cap: 1 } },
    'points-off': { form: 'points-off', practice: FORMS['points-off'] },
    defaulting: { form: 'defaulting', practice: FORMS.defaulting },
  };

/** The form of an adjustment, so that it can be said and changed by its figures. */
export function formOf(adjustment: Practice): Form {
  switch (adjustment.shape) {
    case 'steps':
    case 'defaulting':
      return adjustment.shape;
    case 'points':
      return adjustment.off ? 'points-off' : 'points';
    case 'additive':
      if (adjustment.rate >= 0) return 'share';
      return adjustment.unit === 'half-day' ? 'malus-half-day' : 'malus';
    case 'multiplicative':
      return adjustment.rate < 0 ? 'malus-times' : 'times';
  }
}
