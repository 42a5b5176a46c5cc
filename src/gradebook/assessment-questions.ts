import { a1 } from '../cells/a1';
import type { SessionRule } from '../rules/module-average';
import type { ModuleCode } from '../rules/types';
import { WHOLE } from './assessment-mark';
import type { SheetFacts } from './assessment-facts';
import type { AssessmentColumn } from './assessed';
import type { ModuleHeading } from './module-columns';
import { placeOf, valuesOf } from './module-heads';
import { choiceOf, question, type Answers } from './questions';
import { scaleOfMarks, totalIn, USUAL } from './scales';
import type { RawTable } from './tables';
import type { Choice, Finding, Question, RowDoubt } from './types';

/** What a sheet of assessments leaves open is asked, and every mark of the module is in doubt until it is answered. */

interface OfModule {
  /** Position in `curriculum.modules`. */
  readonly index: number;
  readonly code: ModuleCode;
}

const doubtOf = (table: RawTable, { index }: OfModule, rows: readonly number[] | 'all'): RowDoubt => ({
  whom: { sheet: table.grid.name, rows },
  modules: [index],
});

/** What a second session does, where the sheet says it or somebody has answered; null: it does not count. */
export function sessionOf(
  table: RawTable,
  module: OfModule,
  columns: readonly AssessmentColumn[],
  { rule }: SheetFacts,
  answers: Answers,
): { readonly rule: SessionRule | null; readonly findings: readonly Finding[] } {
  const seconds = columns.filter(({ second }) => second !== null);
  const rows = table.people.flatMap(({ row }) =>
    seconds.some(({ column }) => table.grid.at(row, column) !== null) ? [row] : [],
  );
  const [one] = seconds;
  if (rule !== null || !one || rows.length === 0) return { rule: rule ?? 'best', findings: [] };
  const asked = question('second-session', one.title, ['best', 'last', 'capped', 'ignore']);
  const choice = choiceOf(asked, answers);
  const effect = {
    code: 'session',
    module: module.code,
    rule: choice === 'ignore' ? 'first' : (choice as 'best' | 'last' | 'capped'),
  } as const;
  const finding: Finding = {
    sheet: table.grid.name,
    cell: a1({ row: table.headerRow, column: one.column }),
    kind: 'second-session',
    value: one.title,
    effect,
    doubt: doubtOf(table, module, rows),
    question: asked,
  };
  const rules = { best: 'best', last: 'replace', capped: 'capped' } as const;
  return { rule: choice === 'ignore' ? null : rules[choice as keyof typeof rules], findings: [finding] };
}

/** How many of the assessments count, the best ones: asked where the sheet says that not all do, and not how many. */
export function countedOf(
  table: RawTable,
  module: OfModule,
  columns: readonly AssessmentColumn[],
  { best, bestWithoutNumber: said }: SheetFacts,
  answers: Answers,
): { readonly best: number | undefined; readonly findings: readonly Finding[] } {
  const count = columns.filter(({ second }) => second === null).length;
  if (!said || count < 2) return { best, findings: [] };
  const fewer = Array.from({ length: count - 1 }, (_, i): Choice => `best:${count - 1 - i}`);
  const asked = question('second-session', `${module.code} ${said.text}`, ['mean', ...fewer]);
  const chosen = Number(choiceOf(asked, answers).slice('best:'.length));
  const finding: Finding = {
    sheet: table.grid.name,
    cell: said.cell,
    kind: 'second-session',
    value: said.text,
    effect: { code: 'session', module: module.code, rule: chosen > 0 ? 'best' : 'mean' },
    doubt: doubtOf(table, module, 'all'),
    question: asked,
  };
  return { best: chosen > 0 ? chosen : undefined, findings: [finding] };
}

/** What an assessment without a stated scale is out of: asked where its marks fit another total than 20. */
export function scaleAsked(
  table: RawTable,
  module: OfModule,
  heading: ModuleHeading,
  title: string,
  answers: Answers,
): { readonly scale: number; readonly findings: readonly Finding[] } {
  const choices = scalesOfMarks(valuesOf(table, heading.column));
  if (!choices) return { scale: WHOLE, findings: [] };
  const asked: Question = question('scale', `${module.code} ${title}`, choices);
  const scale = totalIn(choiceOf(asked, answers));
  const finding: Finding = {
    ...placeOf(table, heading),
    kind: 'scale',
    value: title,
    effect: { code: 'rescaled', from: scale },
    doubt: doubtOf(table, module, 'all'),
    question: asked,
  };
  return { scale, findings: [finding] };
}

/** So many marks, none above half of 20, are those of a smaller total as likely as those of a hard test. */
const FEW = 5;

/** The totals that marks may be out of, the likely one first; null where they are what marks out of 20 are. One above 20 is a slip. */
function scalesOfMarks(values: readonly number[]): readonly [Choice, ...Choice[]] | null {
  const choice = (scale: number): Choice => `scale:${scale}`;
  const largest = Math.max(...values);
  const above = values.filter((value) => value > WHOLE).length;
  if (above > 1) {
    const likely = scaleOfMarks(values);
    const fitting = USUAL.filter((scale) => scale >= largest).map(choice);
    return likely === null
      ? [choice(WHOLE), ...fitting]
      : [choice(likely), ...fitting.slice(1), choice(WHOLE)];
  }
  if (values.length < FEW || largest > WHOLE / 2) return null;
  return [choice(WHOLE), choice(10), ...(largest > 5 ? [] : [choice(5)])];
}
