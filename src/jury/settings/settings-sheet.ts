import { plain } from '../../curricula/codes';
import { BUILTIN_CURRICULA } from '../../curricula/builtin';
import { a1, area } from '../../cells/a1';
import { cellText } from '../../gradebook/mark';
import type { RawCell, SheetSnapshot, WorkbookSnapshot } from '../../cells/snapshot';
import { LANGUAGES } from '../../locales/languages';
import type { Locale } from '../../locales/locale';
import { DOCUMENT_LABELS } from '../../locales/documents-labels';
import { SETTINGS_LABELS, type SettingsLabels } from '../../locales/settings-labels';
import { Canvas } from '../../plan/canvas';
import { BODY, HEADER, INPUT, SUBTITLE, TEXT, TITLE, WRAPPED } from '../../plan/styles';
import { linesOf } from '../../plan/text-lines';
import type { SheetPlan } from '../../plan/types';
import { DEFAULT_SETTINGS, SETTING_CHOICES, type JurySettings } from './settings';
import { SETTING_KEYS, TEXT_KEYS, type SettingKey, type TextKey } from '../../vocabulary/settings';
import { ourSheet } from '../our-sheets/find';
import { sheetPlan } from '../our-sheets/sheet-plan';

const HEADER_ROW = 3;
const WIDTHS = [34, 60, 60, 12] as const;
const LINE_HEIGHT = 15;
/** The key stands two columns behind the value, hidden, so that a row is known when its label was rewritten. */
const COLUMNS = { name: 0, value: 1, explanation: 2, key: 3 } as const;

/** A value on the sheet that is none of the choices; the default holds instead. */
export interface SettingsProblem {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly key: SettingKey;
  /** As typed. */
  readonly value: string;
}

export interface SettingsReading {
  readonly settings: JurySettings;
  readonly problems: readonly SettingsProblem[];
}

/** The word for a choice: that of the language, or the title of the curriculum. */
export function choiceText(key: SettingKey, choice: string, { choices }: SettingsLabels): string {
  if (key === 'curriculum') {
    const curriculum = BUILTIN_CURRICULA.find(({ id }) => id === choice);
    if (curriculum) return curriculum.id;
  }
  return choices[choice as keyof typeof choices];
}

/**
 * The settings on the sheet "Paramètres" of a workbook, in French or English, whatever people moved or rewrote there:
 * a row is known by its label or its hidden key. No sheet, or an empty value, means the defaults.
 */
export function readSettings(workbook: WorkbookSnapshot): SettingsReading {
  const sheet = ourSheet(workbook, 'settings');
  const settings: Partial<Record<SettingKey | TextKey, string>> = {};
  const problems: SettingsProblem[] = [];
  for (const [row, cells] of (sheet?.rows ?? []).entries()) {
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
  return { settings: { ...DEFAULT_SETTINGS, ...(settings as Partial<JurySettings>) }, problems };
}

const isTextKey = (key: SettingKey | TextKey): key is TextKey =>
  (TEXT_KEYS as readonly string[]).includes(key);

/** A text as it is kept: one that says, in either language, what holds anyway is none of the department's own. */
function ownText(key: TextKey, typed: string): string {
  const text = typed.trim();
  const isDefault = LANGUAGES.some((language) => plain(DOCUMENT_LABELS[language].texts[key]) === plain(text));
  return isDefault ? '' : text;
}

/** The text that holds: the department's own, else that of the language. */
export const textOfSetting = (key: TextKey, settings: JurySettings, { documents }: Locale): string =>
  settings[key] || documents.texts[key];

function placeOfValue(cells: readonly RawCell[]): { key: SettingKey | TextKey; column: number } | null {
  const texts = cells.map((cell) => (typeof cell === 'string' ? plain(cell) : ''));
  for (const key of [...SETTING_KEYS, ...TEXT_KEYS]) {
    const labels = LANGUAGES.map((language) => plain(SETTINGS_LABELS[language].names[key]));
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
    ...LANGUAGES.map((language) => plain(choiceText(key, choice, SETTINGS_LABELS[language]))),
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
export function settingsProblemText(problem: SettingsProblem, { settings }: Locale): string {
  const { sheet, cell, key, value } = problem;
  const words = SETTING_CHOICES[key].map((choice) => choiceText(key, choice, settings));
  return `${sheet}!${cell} : ${settings.problem(settings.names[key], value, words, words[0] ?? '')}`;
}

/** The sheet on which the settings are kept: one row each, a drop-down, and what it changes. */
export function planSettingsSheet(settings: JurySettings, locale: Locale, name: string): SheetPlan {
  const labels = locale.settings;
  const canvas = new Canvas();
  canvas.put(0, 0, labels.title, TITLE);
  canvas.put(1, 0, labels.note, SUBTITLE);
  canvas.putRow(HEADER_ROW, 0, [labels.setting, labels.value, labels.explanation], HEADER);
  SETTING_KEYS.forEach((key, i) => {
    const value = choiceText(key, settings[key], labels);
    canvas.putRow(HEADER_ROW + 1 + i, 0, [labels.names[key], value, labels.explanations[key], key]);
    const lines = linesOf(labels.explanations[key], WIDTHS[COLUMNS.explanation]).length;
    canvas.rowHeights.set(HEADER_ROW + 1 + i, LINE_HEIGHT * lines + 3);
  });
  const first = HEADER_ROW + 1;
  const lastChoice = HEADER_ROW + SETTING_KEYS.length;
  TEXT_KEYS.forEach((key, i) => {
    const row = lastChoice + 1 + i;
    const text = textOfSetting(key, settings, locale);
    canvas.putRow(row, 0, [labels.names[key], text || null, labels.explanations[key], key]);
    canvas.rowHeights.set(row, LINE_HEIGHT * roomFor(text));
  });
  const last = lastChoice + TEXT_KEYS.length;
  canvas.format(area(first, 0, last, COLUMNS.explanation), { ...BODY, ...WRAPPED });
  canvas.format(area(first, COLUMNS.value, last, COLUMNS.value), INPUT);
  // Not as text below: Excel shows a long text in a cell of that format as a row of `#`.
  canvas.format(area(first, COLUMNS.value, lastChoice, COLUMNS.value), TEXT);
  return sheetPlan(canvas, {
    role: 'settings',
    name,
    columnWidths: WIDTHS,
    hiddenColumns: [COLUMNS.key],
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    validations: SETTING_KEYS.map((key, i) => ({
      area: area(first + i, COLUMNS.value),
      list: SETTING_CHOICES[key].map((choice) => choiceText(key, choice, labels)),
      ...labels.refused,
    })),
    print: {
      area: area(0, 0, last, COLUMNS.explanation),
      footer: { left: '&A', right: locale.jury.page },
    },
  });
}

/** Lines that a text takes in the column of the values, two at least. */
function roomFor(text: string): number {
  const lines = text.split('\n').map((line) => Math.ceil((line.length + 1) / WIDTHS[COLUMNS.value]));
  return Math.min(
    25,
    Math.max(
      2,
      lines.reduce((sum, count) => sum + count, 0),
    ),
  );
}
