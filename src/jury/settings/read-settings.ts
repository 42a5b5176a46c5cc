import { a1 } from '../../cells/a1';
import type { RawCell, SheetSnapshot, WorkbookSnapshot } from '../../cells/snapshot';
import type { Choice } from '../../gradebook/types';
import { plain } from '../../curricula/codes';
import { cellText } from '../../gradebook/mark';
import { ALL_KEYS } from '../../locales/keys';
import type { Locale } from '../../locales/locale';
import { ourSheet } from '../our-sheets/find';
import { SETTING_KEYS, TEXT_KEYS, type SettingKey, type TextKey } from '../../vocabulary/settings';
import { DEFAULT_SETTINGS, SETTING_CHOICES, type JurySettings } from './settings';
import { choiceText } from './settings-words';

/** The key stands two columns behind the value, hidden, so that a row is known when its label was rewritten. */
export const COLUMNS = { name: 0, value: 1, explanation: 2, key: 3 } as const;

/** A value on the sheet that is none of the choices; the default holds instead. */
export interface SettingsProblem {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly key: SettingKey;
  /** As typed. */
  readonly value: string;
}

interface SettingsReading {
  readonly settings: JurySettings;
  readonly problems: readonly SettingsProblem[];
  /** Keys of questions that several rows answer otherwise: none of these answers counts. */
  readonly contradicted: readonly string[];
}

/**
 * The settings on the sheet "Paramètres" of a workbook, in French or English, whatever people moved or rewrote there:
 * a row is known by its label or its hidden key. No sheet, or an empty value, means the defaults.
 */
export function readSettings(workbook: WorkbookSnapshot): SettingsReading {
  const sheet = ourSheet(workbook, 'settings');
  const settings: Partial<Record<SettingKey | TextKey, string>> = {};
  const answered = new Map<string, Choice>();
  const contradicted = new Set<string>();
  const hints: string[] = [];
  const rulings: string[] = [];
  const problems: SettingsProblem[] = [];
  for (const [row, cells] of (sheet?.rows ?? []).entries()) {
    const answer = cells && answerIn(cells);
    if (answer) {
      if ((answered.get(answer.key) ?? answer.choice) !== answer.choice) contradicted.add(answer.key);
      answered.set(answer.key, answer.choice);
      continue;
    }
    const hint = cells ? lineIn(cells, HINT_KEY) : null;
    const line = cells ? (hint ?? lineIn(cells, RULING_KEY)) : null;
    if (line !== null) {
      const lines = hint === null ? rulings : hints;
      if (line !== '' && !lines.includes(line)) lines.push(line);
      continue;
    }
    const place = cells && placeOfValue(cells);
    if (!sheet || !place || settings[place.key] !== undefined) continue;
    const { key, column } = place;
    const cell = cells[column] ?? null;
    if (isTextKey(key)) {
      settings[key] = ownText(key, cellText(cell));
      continue;
    }
    const choice = choiceOf(key, cell);
    if (choice === null) problems.push(problemAt(sheet, row, column, key, cell));
    settings[key] = choice ?? DEFAULT_SETTINGS[key];
  }
  const answers = Object.fromEntries([...answered].filter(([key]) => !contradicted.has(key)));
  const read = settings as Partial<JurySettings>;
  return {
    settings: { ...DEFAULT_SETTINGS, ...read, answers, hints, rulings },
    problems,
    contradicted: [...contradicted],
  };
}

/** What the hidden column holds in the row of a table shown by hand, and of a rule on attendance or options. */
export const HINT_KEY = 'reading';
export const RULING_KEY = 'attendance';

/** The line in a row of such a kind, which a label in any language or the hidden key tells; null where the row is another one. */
function lineIn(cells: readonly RawCell[], of: typeof HINT_KEY | typeof RULING_KEY): string | null {
  const texts = cells.map((cell) => (typeof cell === 'string' ? plain(cell) : ''));
  const labels = ALL_KEYS.map((keys) => plain(keys[of].title));
  const label = texts.findIndex((text) => labels.includes(text));
  const key = texts.lastIndexOf(plain(of));
  if (label < 0 && key < COLUMNS.key) return null;
  const value = label >= 0 ? label + COLUMNS.value : key - (COLUMNS.key - COLUMNS.value);
  return cellText(cells[value] ?? null).trim();
}

const ANSWER = 'answer ';
const OR = ' | ';

/** What the hidden column of a question's row holds: the question's key and the choices there were. */
export const answerKey = (key: string, choices: readonly Choice[]): string =>
  `${ANSWER}${[key, ...choices].join(OR)}`;

/** Whether a row of the sheet is that of a question. */
export const isRowOf = (cells: readonly RawCell[] | undefined, key: string): boolean =>
  cells?.some((cell) => typeof cell === 'string' && cell.startsWith(answerKey(key, ['']))) ?? false;

/** The answer in a question's row, by its words in any language or its code; null where it is no such row, or open. */
function answerIn(cells: readonly RawCell[]): { key: string; choice: Choice } | null {
  const column = cells.findLastIndex((cell) => typeof cell === 'string' && cell.startsWith(ANSWER));
  if (column < COLUMNS.key) return null;
  const [key = '', ...choices] = String(cells[column]).slice(ANSWER.length).split(OR);
  const text = plain(cellText(cells[column - (COLUMNS.key - COLUMNS.value)] ?? null));
  const choice = choices.find((one) =>
    [plain(one), ...ALL_KEYS.map(({ doubts }) => plain(doubts.choice(one)))].includes(text),
  );
  return choice === undefined ? null : { key, choice };
}

const isTextKey = (key: SettingKey | TextKey): key is TextKey =>
  (TEXT_KEYS as readonly string[]).includes(key);

/** A text as it is kept: one that says, in either language, what holds anyway is none of the department's own. */
function ownText(key: TextKey, typed: string): string {
  const text = typed.trim();
  const isDefault = ALL_KEYS.some(({ documents }) => plain(documents.texts[key]) === plain(text));
  return isDefault ? '' : text;
}

function placeOfValue(cells: readonly RawCell[]): { key: SettingKey | TextKey; column: number } | null {
  const texts = cells.map((cell) => (typeof cell === 'string' ? plain(cell) : ''));
  for (const key of [...SETTING_KEYS, ...TEXT_KEYS]) {
    const labels = ALL_KEYS.map(({ settings }) => plain(settings.names[key]));
    const label = texts.findIndex((text) => labels.includes(text));
    if (label >= 0) return { key, column: label + COLUMNS.value - COLUMNS.name };
    const hidden = texts.lastIndexOf(plain(key));
    if (hidden >= COLUMNS.key) return { key, column: hidden - (COLUMNS.key - COLUMNS.value) };
  }
  return null;
}

/** The choice that a cell names, by its word in either language or its code; null when it is none. */
function choiceOf(key: SettingKey, cell: RawCell): string | null {
  const text = plain(cellText(cell));
  if (text === '') return DEFAULT_SETTINGS[key];
  const names = (choice: string): readonly string[] => [
    plain(choice),
    ...ALL_KEYS.map(({ settings }) => plain(choiceText(key, choice, settings))),
  ];
  return SETTING_CHOICES[key].find((choice) => names(choice).includes(text)) ?? null;
}

function problemAt(
  { name }: SheetSnapshot,
  row: number,
  column: number,
  key: SettingKey,
  cell: RawCell,
): SettingsProblem {
  return { sheet: name, cell: a1({ row, column }), key, value: cellText(cell) };
}

/** One sentence: what is wrong, where, what holds instead and what can be chosen. */
export function settingsProblemText(problem: SettingsProblem, locale: Locale): string {
  const { settings } = locale;
  const { sheet, cell, key, value } = problem;
  const words = SETTING_CHOICES[key].map((choice) => choiceText(key, choice, settings));
  return locale.labelled(
    `${sheet}!${cell}`,
    settings.problem(settings.names[key], value, words, words[0] ?? ''),
  );
}
