import { area } from '../../cells/a1';
import type { Locale } from '../../locales/locale';
import { Canvas } from '../../plan/canvas';
import { isDropDown } from '../../plan/limits';
import { BODY, HEADER, INPUT, SUBTITLE, TEXT, TITLE, WRAPPED } from '../../plan/styles';
import { linesOf } from '../../plan/text-lines';
import type { SheetPlan } from '../../plan/types';
import { SETTING_KEYS, TEXT_KEYS } from '../../vocabulary/settings';
import type { AskedQuestion } from '../report';
import { answerKey, COLUMNS, HINT_KEY, RULING_KEY } from './read-settings';
import { SETTING_CHOICES, type JurySettings } from './settings';
import { choiceText, textOfSetting } from './settings-words';
import { sheetPlan } from '../our-sheets/sheet-plan';

const HEADER_ROW = 3;
const WIDTHS = [34, 60, 60, 12] as const;
const LINE_HEIGHT = 15;
/** The first of the texts stay as they are typed: a year or a day becomes no number. */
const SHORT_TEXTS = 4;
/** The sheet on which the settings are kept: one row each, a drop-down, and what it changes. */
export function planSettingsSheet(
  settings: JurySettings,
  locale: Locale,
  name: string,
  questions: readonly AskedQuestion[] = [],
): SheetPlan {
  const labels = locale.settings;
  const canvas = new Canvas();
  canvas.put(0, 0, labels.title, TITLE);
  canvas.put(1, 0, labels.note, SUBTITLE);
  canvas.putRow(HEADER_ROW, 0, [labels.setting, labels.value, labels.explanation], HEADER);
  SETTING_KEYS.forEach((key, i) => {
    const value = choiceText(key, settings[key], labels);
    canvas.putRow(HEADER_ROW + 1 + i, 0, [labels.names[key], value, labels.explanations[key], key]);
    canvas.rowHeights.set(HEADER_ROW + 1 + i, LINE_HEIGHT * linesFor(labels.explanations[key]) + 3);
  });
  const first = HEADER_ROW + 1;
  const lastChoice = HEADER_ROW + SETTING_KEYS.length;
  TEXT_KEYS.forEach((key, i) => {
    const row = lastChoice + 1 + i;
    const text = textOfSetting(key, settings, locale);
    canvas.putRow(row, 0, [labels.names[key], text || null, labels.explanations[key], key]);
    const lines = Math.max(roomFor(text), linesFor(labels.explanations[key]));
    canvas.rowHeights.set(row, LINE_HEIGHT * lines + 3);
  });
  const lastText = lastChoice + TEXT_KEYS.length;
  const asked = [
    ...rulingRows(settings, locale),
    ...questionRows(settings, questions, locale),
    ...hintRows(settings, locale),
  ];
  asked.forEach(({ texts, lines }, i) => {
    canvas.putRow(lastText + 1 + i, 0, texts);
    canvas.rowHeights.set(lastText + 1 + i, LINE_HEIGHT * lines + 3);
  });
  const last = lastText + asked.length;
  canvas.format(area(first, 0, last, COLUMNS.explanation), { ...BODY, ...WRAPPED });
  canvas.format(area(first, COLUMNS.value, last, COLUMNS.value), INPUT);
  // Not as text further below: Excel shows a long text in a cell of that format as a row of `#`.
  canvas.format(area(first, COLUMNS.value, lastChoice + SHORT_TEXTS, COLUMNS.value), TEXT);
  return sheetPlan(canvas, {
    role: 'settings',
    name,
    columnWidths: WIDTHS,
    hiddenColumns: [COLUMNS.key],
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    validations: [
      ...SETTING_KEYS.map((key, i) => ({
        area: area(first + i, COLUMNS.value),
        list: SETTING_CHOICES[key].map((choice) => choiceText(key, choice, labels)),
        ...labels.refused,
      })),
      ...asked.flatMap(({ choices }, i) =>
        choices.length > 0 && isDropDown(choices)
          ? [{ area: area(lastText + 1 + i, COLUMNS.value), list: choices, ...labels.refused }]
          : [],
      ),
    ],
    print: {
      area: area(0, 0, last, COLUMNS.explanation),
      footer: { left: '&A', right: locale.jury.page },
    },
  });
}

/** Lines that an explanation takes. */
const linesFor = (text: string): number => linesOf(text, WIDTHS[COLUMNS.explanation]).length;

interface QuestionRow {
  readonly texts: readonly (string | null)[];
  readonly choices: readonly string[];
  /** Lines that the row takes. */
  readonly lines: number;
}

/** The questions of this workbook, then the answers kept for columns that it does not have: next year's may. */
function questionRows(
  { answers }: JurySettings,
  questions: readonly AskedQuestion[],
  { doubts }: Locale,
): readonly QuestionRow[] {
  const rows = questions.map(({ sheet, cell, question, answer }): QuestionRow => {
    const choices = question.choices.map(doubts.choice);
    const explanation = doubts.asked(`${sheet}!${cell}`, choices, doubts.choice(question.likely));
    const key = answerKey(question.key, question.choices);
    const label = doubts.question(question.kind, question.subject);
    return {
      texts: [label, answer === null ? null : doubts.choice(answer), explanation, key],
      choices,
      lines: Math.max(
        linesOf(explanation, WIDTHS[COLUMNS.explanation]).length,
        linesOf(label, WIDTHS[0]).length,
      ),
    };
  });
  const present = new Set(questions.map(({ question }) => question.key));
  const kept = Object.entries(answers).filter(([key]) => !present.has(key));
  return [
    ...rows,
    ...kept.map(([key, answer]) => ({
      texts: [key.replace(/^[^:]*:/, ''), doubts.choice(answer), doubts.notAsked, answerKey(key, [answer])],
      choices: [],
      lines: 2,
    })),
  ];
}

/** What was shown of tables by hand, one row each. */
const hintRows = ({ hints }: JurySettings, { reading }: Locale): readonly QuestionRow[] =>
  hints.map((hint) => ({
    texts: [reading.title, hint, reading.explanation, HINT_KEY],
    choices: [],
    lines: Math.max(roomFor(hint), linesOf(reading.explanation, WIDTHS[COLUMNS.explanation]).length),
  }));

/** The rules on attendance and options, one row each, and an empty one for the next. */
const rulingRows = ({ rulings }: JurySettings, { attendance }: Locale): readonly QuestionRow[] =>
  [...rulings, null].map((line) => ({
    texts: [attendance.title, line, attendance.explanation, RULING_KEY],
    choices: [],
    lines: Math.max(roomFor(line ?? ''), linesOf(attendance.explanation, WIDTHS[COLUMNS.explanation]).length),
  }));

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
