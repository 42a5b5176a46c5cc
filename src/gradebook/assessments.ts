import { a1, columnName } from '../cells/a1';
import type { Grid } from '../cells/grid';
import type { RawCell } from '../cells/snapshot';
import { amountOf } from '../curricula/matrix/cells';
import type { Fraction } from '../rules/exact';
import type { MarkCode } from '../rules/types';
import { assessmentAverage, slipIn } from './assessment-average';
import { assessmentMark } from './assessment-mark';
import { ruleOfHeader, sheetFacts, type SheetFacts } from './assessment-facts';
import { countedOf, scaleAsked, sessionOf } from './assessment-questions';
import { weightIn } from './header-text';
import { cellText } from './mark';
import type { ModuleHeading } from './module-columns';
import { placeOf } from './module-heads';
import type { NamedCurriculum } from './modules';
import { headerOf, restOf } from './heading-words';
import type { Person } from './people';
import type { Answers } from './questions';
import type { RawTable } from './tables';
import type { AssessmentColumn, AssessmentSlip } from './assessed';
import type { Finding } from './types';
import { labelKey } from './words';

/** What one student has in a module. */
interface AssessedPerson {
  readonly person: Person;
  /** Parallel to `columns`; null where the cell holds no mark. */
  readonly marks: readonly (Fraction | MarkCode | null)[];
  /** What the assessments give; null where they give nothing yet. */
  readonly average: Fraction | MarkCode | null;
  /** What was missed in an average that somebody has typed; null where nothing common gives it. */
  readonly slip: (typed: number, within: number) => AssessmentSlip | null;
}

/** A module whose assessments stand on a sheet, with their coefficients. */
export interface AssessedModule {
  readonly table: RawTable;
  /** Position in `curriculum.modules`. */
  readonly index: number;
  /** The table is of this module alone; else the assessments stand beside its column in a table of several. */
  readonly isSheet: boolean;
  readonly teacher: string;
  readonly columns: readonly AssessmentColumn[];
  /** The column in which people write the average; null without one. */
  readonly average: number | null;
  readonly people: readonly AssessedPerson[];
  readonly findings: readonly Finding[];
}

/**
 * The modules of a table of which the assessments are known with their coefficients: those of a teacher's sheet, or a block
 * beside the module's column. Without any coefficient nobody knows how they count: that is asked elsewhere (`partsOf`).
 */
export function assessedModules(
  table: RawTable,
  curriculum: NamedCurriculum,
  answers: Answers,
): readonly AssessedModule[] {
  const indexes = new Set(table.headings.map(({ index }) => index));
  return [...indexes].flatMap((index) => {
    const name = labelKey(curriculum.modules[index ?? -1]?.name ?? '');
    return index === null
      ? []
      : (assessed(table, index, name, indexes.size === 1, curriculum, answers) ?? []);
  });
}

const ASSESSED: readonly ModuleHeading['role'][] = ['assessment', 'perhaps-assessment', 'second-session'];

function assessed(
  table: RawTable,
  index: number,
  name: string,
  isSheet: boolean,
  curriculum: NamedCurriculum,
  answers: Answers,
): AssessedModule | null {
  const own = table.headings.filter((heading) => heading.index === index);
  const words = new Map(own.map((heading) => [heading, restOf(table, heading)]));
  const isWhole = (heading: ModuleHeading): boolean =>
    heading.role === 'final' ||
    (heading.role === 'mark' && /^(?:|NOTES?)$/.test(words.get(heading)?.replace(name, '').trim() ?? ''));
  const parts = own.filter(
    (heading) =>
      !isWhole(heading) && (ASSESSED.includes(heading.role) || (isSheet && heading.role === 'mark')),
  );
  if (parts.length === 0) return null;
  const first = Math.min(...parts.map(({ column }) => column));
  const stated = sheetFacts(table, first, isSheet);
  const seconds = parts.filter(({ role }) => role === 'second-session');
  const facts = {
    ...stated,
    rule:
      stated.rule ??
      seconds.map((heading) => ruleOfHeader(headerOf(table, heading))).find((rule) => rule) ??
      null,
  };
  const filled = parts.filter(
    ({ column }) =>
      facts.coefficientAt(column) !== null ||
      table.people.some(({ row }) => shownAt(table.grid, row, column) !== null),
  );
  const firsts = filled.filter(({ role }) => role !== 'second-session');
  const average = own.find(isWhole)?.column ?? null;
  const statedOf = (heading: ModuleHeading): number | null =>
    heading.coefficient ?? weightIn(headerOf(table, heading)) ?? facts.coefficientAt(heading.column);
  // Of which the best so many count and none has a coefficient, each counts as much.
  const areAlike = isSheet && facts.best !== undefined && firsts.every((one) => statedOf(one) === null);
  const coefficientOf = (heading: ModuleHeading): number | null => statedOf(heading) ?? (areAlike ? 1 : null);
  const weighed = firsts.filter((heading) => coefficientOf(heading) !== null);
  const isKnown = isSheet ? weighed.length > 0 : weighed.length === firsts.length;
  // A teacher's sheet that is still to be filled in.
  const isForm = isSheet && facts.hasCoefficients && filled.length === 0 && parts.length > 1;
  // One assessment is the module itself, unless its average, or room for others, stands beside it.
  const isOneOfSeveral = average !== null || parts.filter(({ role }) => role !== 'second-session').length > 1;
  if (!isForm && (!isKnown || firsts.length < (isOneOfSeveral ? 1 : 2))) return null;
  const module = { index, code: curriculum.modules[index]?.code ?? '' };
  const scales: Finding[] = [];
  const scaleOf = (heading: ModuleHeading, title: string): number => {
    const stated = heading.scale ?? facts.scaleAt(heading.column);
    if (stated !== null) return stated;
    const { scale, findings: open } = scaleAsked(table, module, heading, title, answers);
    scales.push(...open);
    return scale;
  };
  const columns = filled.map((heading): AssessmentColumn => {
    const title = titleOf(table, heading);
    return {
      column: heading.column,
      title,
      date: facts.dateAt(heading.column),
      coefficient: coefficientOf(heading),
      scale: scaleOf(heading, title),
      second: heading.role === 'second-session' ? secondOf(heading, filled, words) : null,
    };
  });
  const session = sessionOf(table, module, columns, facts, answers);
  const counted = countedOf(table, module, columns, facts, answers);
  const how = { rule: session.rule, best: counted.best, team: facts.team };
  const people = table.people.map((person) => personIn(table, person, columns, how, curriculum));
  const findings = [
    ...scales,
    ...session.findings,
    ...counted.findings,
    ...headFindings(table, columns, filled, facts),
    ...people.flatMap((one) => one.findings),
  ];
  return { table, index, isSheet, teacher: facts.teacher, columns, average, people, findings };
}

/**
 * What a second session is of: the assessment that its header names; without a name the one on its left, where others follow
 * or there are several second sessions, else the module as a whole.
 */
function secondOf(
  heading: ModuleHeading,
  columns: readonly ModuleHeading[],
  words: ReadonlyMap<ModuleHeading, string>,
): AssessmentColumn['second'] {
  const wordsOf = (one: ModuleHeading): string => ` ${(words.get(one) ?? '').replace(/ (?=\d)/g, '')} `;
  const firsts = columns.filter(({ role }) => role !== 'second-session');
  const isNamed = (one: ModuleHeading, by: ModuleHeading): boolean =>
    wordsOf(one).trim() !== '' && wordsOf(by).includes(wordsOf(one));
  const named = firsts.find((one) => isNamed(one, heading));
  if (named) return named.column;
  const unnamed = columns.filter(
    (one) => !firsts.includes(one) && !firsts.some((first) => isNamed(first, one)),
  );
  const isBetween = firsts.some(({ column }) => column > heading.column);
  const left = firsts.findLast(({ column }) => column < heading.column);
  return left && (isBetween || unnamed.length > 1) ? left.column : 'module';
}

/** The header without the module's code, as written. */
function titleOf(table: RawTable, heading: ModuleHeading): string {
  const text = headerOf(table, heading);
  return text.replace(/^(?=\S*\d)\S+\s+(?=\S)/, '') || columnName(heading.column);
}

/** Assessments that have marks and no coefficient, or a scale that is none. */
function headFindings(
  table: RawTable,
  columns: readonly AssessmentColumn[],
  headings: readonly ModuleHeading[],
  facts: SheetFacts,
): readonly Finding[] {
  return columns.flatMap(({ title, coefficient, second }, i): Finding[] => {
    const heading = headings[i];
    if (!heading || second !== null || coefficient !== null) return [];
    const cell = facts.coefficientCell(heading.column) ?? placeOf(table, heading).cell;
    return [
      {
        sheet: table.grid.name,
        cell,
        kind: 'missing-coefficient',
        value: title,
        effect: { code: 'awaited', form: 'empty' },
      },
    ];
  });
}

/** What a cell shows; a mark merged over the rows of a team is that of each of them. */
function shownAt(grid: Grid, row: number, column: number): RawCell {
  const cell = grid.shown(row, column);
  return cell === '' ? null : cell;
}

function personIn(
  { grid, people }: RawTable,
  person: Person,
  columns: readonly AssessmentColumn[],
  { rule, best, team }: Pick<SheetFacts, 'rule' | 'best' | 'team'>,
  { policy }: NamedCurriculum,
): AssessedPerson & { readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const ofTeam = ({ title, column }: AssessmentColumn): RawCell => {
    const name = team === null || !GROUP_WORK.test(title) ? '' : cellText(grid.at(person.row, team));
    if (name === '' || team === null) return null;
    const mates = people.filter(({ row }) => cellText(grid.at(row, team)) === name);
    const [one = null, ...others] = new Set(mates.flatMap(({ row }) => shownAt(grid, row, column) ?? []));
    return others.length === 0 ? one : null;
  };
  const marks = columns.map((one) => {
    const own = shownAt(grid, person.row, one.column);
    const mark = assessmentMark(own ?? ofTeam(one), one.scale);
    if (mark === null) findings.push(unreadable(grid, person, one, own));
    return mark;
  });
  const counting = { rule, best, policy };
  return {
    person,
    marks,
    average: assessmentAverage(columns, marks, counting),
    slip: (typed, within) => slipIn(columns, marks, counting, typed, within),
    findings,
  };
}

const GROUP_WORK =
  /(?:^|\P{L})(?:groupes?|bin[oô]mes?|trin[oô]mes?|[ée]quipes?|collecti(?:f|ve)s?|group|team)(?:$|\P{L})/iu;

function unreadable(
  grid: Grid,
  { row }: Person,
  { column, scale }: AssessmentColumn,
  cell: RawCell,
): Finding {
  const isNumber = typeof amountOf(cell) === 'number';
  return {
    sheet: grid.name,
    cell: a1({ row, column }),
    kind: isNumber ? 'out-of-range' : 'unknown-code',
    value: cellText(cell),
    effect: isNumber ? { code: 'over-scale', scale } : { code: 'awaited', form: 'text' },
  };
}
