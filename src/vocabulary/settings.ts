import { LANGUAGES } from '../locales/languages';
import { DECIDED_MARKS, ROUNDINGS, type DecidedMark } from '../rules/types';

const EFFECTS = ['curriculum', 'zero', 'neutralised', 'awaited'] as const;

/**
 * What a department decides, with the choices that have a word of their own; curricula stand under their titles. The first
 * of each list holds when nothing is said.
 */
export const SETTING_WORDS = {
  curriculum: ['recognised'],
  rounding: ['curriculum', ...ROUNDINGS],
  ...(Object.fromEntries(DECIDED_MARKS.map((code) => [code, EFFECTS])) as Record<
    DecidedMark,
    typeof EFFECTS
  >),
  /** `column`: a column of codes to the right of a table where they have no room in it. */
  colours: ['yes', 'column', 'no'],
  /** Whether a student reads a rank on the bulletin. */
  ranks: ['no', 'yes'],
  /** `auto`: that of the program. */
  language: ['auto', ...LANGUAGES],
  /** Whether the names of students are to be seen: see `hideNames`. */
  names: ['shown', 'hidden'],
} as const;
export type SettingKey = keyof typeof SETTING_WORDS;
export const SETTING_KEYS = Object.keys(SETTING_WORDS) as readonly SettingKey[];
export type SettingChoice = (typeof SETTING_WORDS)[SettingKey][number];

/** Free texts of the documents. Empty: what `locale.documents.texts` says holds. */
export const TEXT_KEYS = [
  'academicYear',
  'juryDate',
  'juryPlace',
  'president',
  'members',
  'appeal',
  'signatory',
  'signatoryTitle',
  /** The department's own table of honours (mentions), which the law does not know: see `readHonours`. */
  'honours',
  /** Numbers of defaulting students. */
  'defaulting',
] as const;
export type TextKey = (typeof TEXT_KEYS)[number];
