import type { Choice } from '../../gradebook/types';
import { BUILTIN_CURRICULA, findBuiltin } from '../../curricula/builtin';
import type { CurriculumDocument } from '../../curricula/types';
import {
  SETTING_KEYS,
  SETTING_WORDS,
  TEXT_KEYS,
  type SettingKey,
  type TextKey,
} from '../../vocabulary/settings';
import { DECIDED_MARKS, type Policy } from '../../rules/types';
import { rulingsOf } from '../attendance/rulings';

/**
 * What a department decides in the workbook itself: kept on the visible sheet "Paramètres", so that it travels with the
 * file and anybody can read it. The first choice of each list is the one that holds when nothing is said.
 */

export const SETTING_CHOICES = {
  ...SETTING_WORDS,
  /** `recognised`, or the id of a built-in curriculum. */
  curriculum: ['recognised', ...BUILTIN_CURRICULA.map(({ id }) => id)] as readonly string[],
} as const;

export type JurySettings = {
  readonly [Key in SettingKey]: (typeof SETTING_CHOICES)[Key][number];
} & Readonly<Record<TextKey, string>> & {
    /** What was answered to questions of the reading, by key of the question. */
    readonly answers: Readonly<Record<string, Choice>>;
    /** What was shown of tables by hand, one line each as it was written: see `readHint`. */
    readonly hints: readonly string[];
    /** Rules on attendance and options (4.2), one line each as it was written: see `readRuling`. */
    readonly rulings: readonly string[];
  };

/** What holds when a workbook says nothing. */
export const DEFAULT_SETTINGS: JurySettings = {
  ...(Object.fromEntries([
    ...SETTING_KEYS.map((key) => [key, SETTING_CHOICES[key][0]]),
    ...TEXT_KEYS.map((key) => [key, '']),
  ]) as Omit<JurySettings, 'answers' | 'hints' | 'rulings'>),
  answers: {},
  hints: [],
  rulings: [],
};

/** The curriculum that the settings name; null to find it in the workbook. */
export function curriculumOfSettings({ curriculum }: JurySettings): CurriculumDocument | null {
  return findBuiltin(curriculum);
}

/** The curriculum with the settings in place of its own policy, where they say something. */
export function withSettings(curriculum: CurriculumDocument, settings: JurySettings): CurriculumDocument {
  const { policy } = curriculum;
  const effects = DECIDED_MARKS.flatMap((code) =>
    settings[code] === 'curriculum' ? [] : [[code, settings[code]] as const],
  );
  const changed: Policy = {
    ...policy,
    rounding: settings.rounding === 'curriculum' ? policy.rounding : settings.rounding,
    effects: { ...policy.effects, ...Object.fromEntries(effects) },
    adjustments: [...policy.adjustments, ...rulingsOf(settings).adjustments],
  };
  return { ...curriculum, policy: changed };
}
