import { SOURCES } from '../../gradebook/adjustment-columns';
import { countSource, isJustified, unitOf } from '../../gradebook/count-columns';
import { questionKey } from '../../gradebook/questions';
import type { Choice } from '../../gradebook/types';
import { FORMS, PRACTICES, type Practice, type PracticeName } from '../../rules/practices';
import type { Adjustment } from '../../rules/types';
import type { RulingProblem } from '../../vocabulary/attendance';
import { readRuling, type Ruling } from './line';

/** A line that is not followed. */
export interface RefusedRuling {
  readonly line: string;
  readonly problem: RulingProblem;
  /** The part that says nothing, or the header that two lines rule. */
  readonly about: string;
}

/** What a department has chosen in its settings. */
interface Chosen {
  /** Lines as they were written. */
  readonly rulings: readonly string[];
  /** By key of the question. */
  readonly answers: Readonly<Record<string, Choice>>;
}

interface Rulings {
  readonly adjustments: readonly Adjustment[];
  readonly refused: readonly RefusedRuling[];
}

/**
 * The rules on attendance and options that a department has chosen (4.2): by lines, in their order, then by answers to the
 * questions about columns that no line names. Two lines on one column are both refused.
 */
export function rulingsOf({ rulings, answers }: Chosen): Rulings {
  const read = rulings.map((line) => ({ line, ruling: readRuling(line) }));
  const understood = read.flatMap(({ line, ruling }) =>
    'unreadable' in ruling ? [] : [{ line, ruling, sources: ruling.columns.map(countSource) }],
  );
  const named = understood.flatMap(({ sources }) => sources);
  const twice = (source: string): boolean => named.filter((other) => other === source).length > 1;
  const refused = read.flatMap(({ line, ruling }): RefusedRuling[] => {
    if ('unreadable' in ruling) return [{ line, problem: 'unreadable', about: ruling.unreadable }];
    const column = ruling.columns.find((one) => twice(countSource(one)));
    return column === undefined ? [] : [{ line, problem: 'twice', about: column }];
  });
  const followed = understood.filter(({ sources }) => !sources.some(twice));
  return { adjustments: [...followed.flatMap(adjustmentsOf), ...answered(answers, named)], refused };
}

/** What a line changes: points, and who is defaulting besides (4.2). */
function adjustmentsOf({
  ruling,
  sources,
}: {
  readonly ruling: Ruling;
  readonly sources: readonly string[];
}): readonly Adjustment[] {
  const { practice, regulation } = ruling;
  const name = ruling.columns.join(SOURCES);
  const rules = practice.shape === 'defaulting' ? [practice] : [practice, ...strikeOf(ruling)];
  return rules.map((one) => ({
    ...inUnit(one, sources),
    source: sources.join(SOURCES),
    name,
    ...(regulation !== '' && { regulation }),
  }));
}

/**
 * A header may say more precisely than the form of the rule what is counted: half-days, hours. Of justified absences the
 * header is said, and no unit: "12 absences" are others.
 */
function inUnit({ unit, ...practice }: Practice, sources: readonly string[]): Practice {
  if (unit === undefined || sources.every(isJustified)) return practice;
  const [said, ...others] = new Set(sources.map(unitOf));
  return { ...practice, unit: said && others.length === 0 ? said : unit };
}

/** The rule by which the same count makes a student defaulting, where the line says it. */
export function strikeOf({ practice, strikesAbove }: Ruling): readonly Practice[] {
  if (practice.shape === 'defaulting') return [practice];
  if (strikesAbove === undefined) return [];
  const { unit, wholeSemester } = practice;
  return [
    {
      ...FORMS.defaulting,
      above: strikesAbove,
      ...(unit && { unit }),
      ...(wholeSemester !== undefined && { wholeSemester }),
    },
  ];
}

const ASKED = questionKey('unused-adjustment', '');
const RULE = 'rule:';

function answered(answers: Chosen['answers'], named: readonly string[]): readonly Adjustment[] {
  return Object.entries(answers).flatMap(([key, choice]): Adjustment[] => {
    const source = key.startsWith(ASKED) ? key.slice(ASKED.length) : '';
    const chosen = choice.startsWith(RULE) ? choice.slice(RULE.length) : '';
    if (source === '' || named.includes(source) || !(chosen in PRACTICES)) return [];
    const name = source.charAt(0) + source.slice(1).toLowerCase();
    const { practice } = PRACTICES[chosen as PracticeName];
    return [{ ...inUnit(practice, [source]), source, name }];
  });
}
