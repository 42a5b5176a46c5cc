import type { ModuleCode, ReadMark } from '../rules/types';
import { moduleNamedIn } from '../curricula/codes';
import { bannerOver } from './banner-roles';
import { readMark } from './mark';
import { isOfOneAssessment } from './header-text';
import { isAssessment, type ModuleHeading } from './module-columns';
import { choiceOf, question, type Answers } from './questions';
import type { NamedCurriculum } from './modules';
import { optionColumns, type ModuleUses, type OptionColumns } from './option-columns';
import { partsOf, type PartsOfModules } from './parts';
import { scalesOf, type Scales } from './scales';
import { headerOf, restOf } from './heading-words';
import { placeOf, valuesOf } from './module-heads';
import { resitRule, type ResitRule } from './resit-sheets';
import type { RawTable } from './tables';
import type { Finding } from './types';
import { labelKey } from './words';

/** How the columns of a table's modules are read where a code above them is not all: scales and second sessions. */
export interface ColumnMarks {
  readonly bestOf: Scales['bestOf'];
  /** The second session of a module, by position in `curriculum.modules`. */
  readonly second: ReadonlyMap<number, { readonly column: number; readonly rule: ResitRule }>;
  /** The whole table is of second sessions of marks in other tables. */
  readonly resits?: ResitRule;
  readonly parts: PartsOfModules;
  /** What stands for the mark of those who did not take an option. */
  readonly notTaken: OptionColumns['markOf'];
  /** On a teacher's sheet: what the assessments give, by row, where nobody has written the average in its column. */
  readonly computed?: { readonly average: number | null; readonly marks: ReadonlyMap<number, ReadMark> };
  readonly findings: readonly Finding[];
}

/**
 * @param uses of the modules in which somebody has a mark
 * @param ofAssessments columns of second sessions of single assessments, which the average of the module has in it
 */
export function columnMarks(
  table: RawTable,
  curriculum: NamedCurriculum,
  uses: ModuleUses,
  answers: Answers,
  ofAssessments: ReadonlySet<number>,
): ColumnMarks {
  const codeOf = ({ index }: ModuleHeading): ModuleCode => curriculum.modules[index ?? -1]?.code ?? '';
  const inParts = partsOf(table, curriculum, answers);
  const columns = [
    ...table.modules.map(({ column }) => column),
    ...[...inParts.parts.values()].flatMap((parts) => parts.columns),
  ];
  const scales = scalesOf(table, new Set(columns), answers);
  const second = new Map<number, { column: number; rule: ResitRule }>();
  const findings: Finding[] = [];
  const counted = new Set(table.modules.map(({ index }) => index));
  for (const heading of table.headings) {
    if (heading.role !== 'second-session' || heading.index === null) continue;
    if (table.modules.includes(heading) || ofAssessments.has(heading.column)) continue;
    if (isOfOne(table, heading)) continue;
    if (!counted.has(heading.index)) {
      findings.push(...withoutFirst(table, heading));
      continue;
    }
    if (second.has(heading.index) || sessionsAreSettled(table, heading)) continue;
    const found = ofSecondSession(table, heading, codeOf(heading), answers);
    if (!found) continue;
    second.set(heading.index, { column: heading.column, rule: found.rule });
    findings.push(found.finding);
  }
  const options = optionColumns(table, curriculum, uses, answers);
  return {
    bestOf: scales.bestOf,
    second,
    parts: inParts.parts,
    notTaken: options.markOf,
    findings: [
      ...scales.findings,
      ...findings,
      ...inParts.findings,
      ...options.findings,
      ...varyingClassAverages(table),
    ],
  };
}

/** `R3.01 DS2 rattrapage` where the tests stand beside the mark of the module: it is of that test. */
const isOfOne = (table: RawTable, heading: ModuleHeading): boolean =>
  isOfOneAssessment(restOf(table, heading)) &&
  table.modules.some(({ index, role }) => index === heading.index && (role === 'final' || role === 'mark')) &&
  table.headings.some((one) => one.index === heading.index && isAssessment(one));

/** A mark that says it is the final one already has the sessions in it. */
function sessionsAreSettled(table: RawTable, { index }: ModuleHeading): boolean {
  return table.modules.some(
    (heading) =>
      heading.index === index &&
      heading.role === 'final' &&
      /FINAL|RETENU|DEFINITI|APRES|MEILLEUR/.test(labelKey(headerOf(table, heading))),
  );
}

const SESSION =
  /(?:session|rat|bis|chance|rep[eê]ch|r[eé][eé]val|resit|juin|juillet|ao[uû]t|sept(?![a-z]|\.?\d)|septembre)[^\s)\]]*(?: ?2)?/i;
/** The words of a second session without the module's code: one answer serves all modules. */
const wordsOfSession = (text: string): string =>
  SESSION.exec(text)?.[0] ?? moduleNamedIn(text)?.around ?? text;

/** The header of a second session, with the banner that alone may say that it is one. */
function textOfSession(table: RawTable, heading: ModuleHeading): string {
  const text = headerOf(table, heading);
  const banner = SESSION.test(text) ? '' : bannerOver(table.grid, table.headerRows, heading);
  return `${text} ${banner}`.trim();
}

function ofSecondSession(
  table: RawTable,
  heading: ModuleHeading,
  module: ModuleCode,
  answers: Answers,
): { readonly finding: Finding; readonly rule: ResitRule } | null {
  const rows = rowsWithMark(table, heading);
  if (rows.length === 0) return null;
  const text = textOfSession(table, heading);
  const choices = ['best', 'last', 'first', 'ignore'] as const;
  const likely = areRanks(table, heading) ? 'ignore' : 'best';
  const asked = question('second-session', wordsOfSession(text), [
    likely,
    ...choices.filter((one) => one !== likely),
  ]);
  const rule = resitRule(choiceOf(asked, answers));
  const doubt = { whom: { sheet: table.grid.name, rows }, modules: [heading.index ?? -1] } as const;
  const effect = { code: 'session', module, rule } as const;
  return {
    rule,
    finding: {
      ...placeOf(table, heading),
      kind: 'second-session',
      value: text,
      effect,
      doubt,
      question: asked,
    },
  };
}

/** `R` may stand for a rank: a whole number for everybody, no larger than there are students. */
function areRanks(table: RawTable, { column }: ModuleHeading): boolean {
  const values = valuesOf(table, column);
  const most = table.people.length;
  return (
    values.length === most &&
    most > FEW &&
    values.every((value) => Number.isInteger(value) && value > 0 && value <= most)
  );
}
const FEW = 2;

const rowsWithMark = ({ grid, people }: RawTable, { column }: ModuleHeading): readonly number[] =>
  people.flatMap(({ row }) => (readMark(grid.at(row, column)).mark === 'ATT' ? [] : [row]));

/** A second session in a table that has no first one is not used: whether it counts, nobody can tell. */
function withoutFirst(table: RawTable, heading: ModuleHeading): readonly Finding[] {
  const rows = rowsWithMark(table, heading);
  const text = headerOf(table, heading);
  return rows.length === 0
    ? []
    : [
        {
          ...placeOf(table, heading),
          kind: 'second-session',
          value: text,
          effect: { code: 'unread', numbers: rows.length },
          doubt: { whom: { sheet: table.grid.name, rows }, modules: [heading.index ?? -1] },
          question: question('second-session', text, ['ignore']),
        },
      ];
}

/** A class average is the same for all, or for each group; where it is not, it may be somebody's mark after all. */
function varyingClassAverages(table: RawTable): readonly Finding[] {
  return table.headings.flatMap((heading): Finding[] => {
    if (heading.role !== 'class-average') return [];
    const values = valuesOf(table, heading.column);
    const distinct = new Set(values).size;
    if (distinct <= Math.max(1, values.length / 3)) return [];
    const text = headerOf(table, heading);
    const isCounted = table.modules.some(({ index }) => index === heading.index);
    const doubt = {
      whom: { sheet: table.grid.name, rows: 'all' },
      modules: heading.index === null ? [] : [heading.index],
    } as const;
    const effect = { code: 'unread', numbers: values.length } as const;
    const place = placeOf(table, heading);
    return [{ ...place, kind: 'class-average', value: text, effect, ...(!isCounted && { doubt }) }];
  });
}
