import type { SettingChoice, SettingKey, TextKey } from '../../vocabulary/settings';

/** Words of the settings: the same on the sheet "Paramètres" and in the pane, which both read either language. */
export interface SettingsLabels {
  readonly title: string;
  readonly note: string;
  readonly setting: string;
  readonly value: string;
  readonly explanation: string;
  readonly names: Readonly<Record<SettingKey | TextKey, string>>;
  readonly explanations: Readonly<Record<SettingKey | TextKey, string>>;
  /** Curricula stand under their own title or id; every other choice has a word. */
  readonly choices: Readonly<Record<SettingChoice, string>>;
  readonly refused: { readonly title: string; readonly message: string };
  /** What is wrong with a value typed by hand, and what was done. */
  readonly problem: (name: string, value: string, allowed: readonly string[], used: string) => string;
}
