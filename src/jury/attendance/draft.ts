import { PRACTICES_OF } from '../../gradebook/adjustment-columns';
import { countSource } from '../../gradebook/count-columns';
import { questionKey } from '../../gradebook/questions';
import type { Gradebook } from '../../gradebook/types';
import { FORMS, formOf, PRACTICES, type Form, type Practice, type PracticeName } from '../../rules/practices';
import type { DraftFigure, RulingWords } from '../../vocabulary/attendance';
import type { JurySettings } from '../settings/settings';
import { figuresOf, mayStrike, readRuling, rulingText, type Ruling } from './line';

/** A rule while somebody chooses it: figures as typed. */
export interface RulingDraft {
  /** Headers, joined by a comma: none is in two drafts. */
  readonly columns: string;
  /** Null while nothing is to change. */
  readonly form: Form | null;
  readonly figures: Readonly<Partial<Record<DraftFigure, string>>>;
  /** `10 = 0,1 ; 12 = 0,2` */
  readonly steps: string;
  readonly regulation: string;
  /** As the line said it, where it differs from the form. */
  readonly wholeSemester: boolean | undefined;
  /** What may be chosen for such columns. */
  readonly practices: readonly PracticeName[];
}

type Numbers = (value: number) => string;

/** The rules of a workbook and its columns without one, to be changed in the pane. */
export function rulingDrafts(
  { rulings, answers }: Pick<JurySettings, 'rulings' | 'answers'>,
  { tables, countsApart }: Pick<Gradebook, 'tables' | 'countsApart'>,
  number: Numbers,
): readonly RulingDraft[] {
  const columns = [...tables.flatMap((table) => table.columns.counts), ...countsApart];
  const practicesOf = (source: string): readonly PracticeName[] => {
    const kind = columns.find((one) => one.source === source)?.kind;
    return kind ? PRACTICES_OF[kind] : (Object.keys(PRACTICES) as PracticeName[]);
  };
  const lines = rulings.map(readRuling).filter((one): one is Ruling => !('unreadable' in one));
  const named = new Set(lines.flatMap((ruling) => ruling.columns.map(countSource)));
  const others = new Map(
    columns.flatMap(({ source, text }) => (named.has(source) ? [] : [[source, text] as const])),
  );
  return [
    ...lines.map((ruling) => draftOf(ruling, practicesOf(countSource(ruling.columns[0] ?? '')), number)),
    ...[...others].map(([source, text]): RulingDraft => {
      const answer = answers[questionKey('unused-adjustment', text)]?.replace(/^rule:/, '');
      const practices = practicesOf(source);
      const chosen = practices.find((name) => name === answer);
      const empty = { columns: text, form: null, figures: {}, steps: '', regulation: '', practices } as const;
      return chosen
        ? withPractice({ ...empty, wholeSemester: undefined }, chosen, number)
        : { ...empty, wholeSemester: undefined };
    }),
  ];
}

function draftOf(
  { columns, practice, strikesAbove, regulation }: Ruling,
  practices: readonly PracticeName[],
  number: Numbers,
): RulingDraft {
  const read = figuresIn(practice, number);
  const strikes = strikesAbove === undefined ? {} : { strikes: number(strikesAbove) };
  return {
    columns: columns.join(', '),
    regulation,
    practices,
    ...read,
    figures: { ...read.figures, ...strikes },
  };
}

function figuresIn(
  practice: Practice,
  number: Numbers,
): Pick<RulingDraft, 'form' | 'figures' | 'steps' | 'wholeSemester'> {
  const steps = practice.shape === 'steps' ? practice.steps : [];
  return {
    form: formOf(practice),
    figures: Object.fromEntries(figuresOf(practice).map(({ key, value }) => [key, number(value)])),
    steps: steps.map(({ from, points }) => `${number(from)} = ${number(points)}`).join(' ; '),
    wholeSemester: practice.wholeSemester,
  };
}

/** The draft with the figures of a practice. */
export const withPractice = (draft: RulingDraft, name: PracticeName, number: Numbers): RulingDraft => ({
  ...draft,
  ...figuresIn(PRACTICES[name].practice, number),
});

/** The practice whose figures the draft has; null where somebody has changed them. */
export function practiceOfDraft(draft: RulingDraft, number: Numbers): PracticeName | null {
  const same = ({ form, figures, steps }: ReturnType<typeof figuresIn>): boolean =>
    form === draft.form &&
    steps === draft.steps &&
    JSON.stringify(Object.entries(figures).sort()) ===
      JSON.stringify(
        Object.entries(draft.figures)
          .filter(([, text]) => text !== '')
          .sort(),
      );
  return draft.practices.find((name) => same(figuresIn(PRACTICES[name].practice, number))) ?? null;
}

/** The figures that a form may have. */
export function figuresOfForm(form: Form): readonly DraftFigure[] {
  const strikes = mayStrike(form) ? (['strikes'] as const) : [];
  switch (FORMS[form].shape) {
    case 'additive':
    case 'multiplicative':
      return ['rate', 'above', 'cap', ...strikes];
    case 'points':
      return ['cap'];
    case 'defaulting':
      return ['above'];
    case 'steps':
      return [];
  }
}

/** The line that a draft stands for; null while nothing is chosen. */
export function draftLine(draft: RulingDraft, words: RulingWords): string | null {
  const { columns, form, figures, steps, regulation, wholeSemester } = draft;
  if (form === null) return null;
  const whole = (FORMS[form] as Practice).wholeSemester ?? false;
  const scope =
    (wholeSemester ?? whole) === whole ? '' : words.figures[wholeSemester ? 'perSemester' : 'perModule'];
  const typed = figuresOfForm(form).flatMap((key) => {
    const text = figures[key]?.trim() ?? '';
    return text === '' ? [] : [`${words.figures[key]} ${text}`];
  });
  const parts = [`${columns} : ${words.forms[form]}`, ...typed, form === 'steps' ? steps.trim() : '', scope];
  const said = regulation.trim() === '' ? '' : `${words.figures.regulation} ${regulation.trim()}`;
  return [...parts, said].filter((part) => part !== '').join(' ; ');
}

/** What a draft says, as the line that is kept; the part that says nothing where it cannot be read. */
export function checkedDraft(
  draft: RulingDraft,
  words: RulingWords,
  number: Numbers,
): { readonly line: string | null; readonly ruling: Ruling | null; readonly wrong: string } {
  const line = draftLine(draft, words);
  const read = line === null ? null : readRuling(line);
  if (read && 'unreadable' in read) return { line: null, ruling: null, wrong: read.unreadable };
  return { line: read && rulingText(read, words, number), ruling: read, wrong: '' };
}

/**
 * The settings with the rules of drafts: a line for each, in place of an answer; a column whose rule was taken away is left
 * aside. Lines that cannot be read stay as they are, to be corrected.
 */
export function withDrafts(
  settings: JurySettings,
  drafts: readonly RulingDraft[],
  words: RulingWords,
  number: Numbers,
): JurySettings {
  const unread = settings.rulings.filter((line) => 'unreadable' in readRuling(line));
  const lines = drafts.flatMap((draft) => checkedDraft(draft, words, number).line ?? []);
  const keyOf = (column: string): string => questionKey('unused-adjustment', column.trim());
  const answers = { ...settings.answers };
  for (const { columns, form } of drafts)
    for (const key of columns.split(',').map(keyOf))
      if (answers[key] !== undefined || form !== null) answers[key] = 'ignore';
  return { ...settings, rulings: [...unread, ...lines], answers };
}
