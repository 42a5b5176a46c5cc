import { BUILTIN_CURRICULA } from '../../curricula/builtin';
import type { Locale } from '../../locales/locale';
import type { SettingsLabels } from '../../locales/types/settings';
import type { SettingKey, TextKey } from '../../vocabulary/settings';
import type { JurySettings } from './settings';

/** The word for a choice: that of the language, or the title of the curriculum. */
export function choiceText(
  key: SettingKey,
  choice: string,
  { choices }: Pick<SettingsLabels, 'choices'>,
): string {
  if (key === 'curriculum') {
    const curriculum = BUILTIN_CURRICULA.find(({ id }) => id === choice);
    if (curriculum) return curriculum.id;
  }
  return choices[choice as keyof typeof choices];
}

/** The text that holds: the department's own, else that of the language. */
export const textOfSetting = (key: TextKey, settings: JurySettings, { documents }: Locale): string =>
  settings[key] || documents.texts[key];
