import { textAt } from '../cells/grid';
import { a1 } from '../cells/a1';
import { readMark } from './mark';
import { choiceOf, question, type Answers } from './questions';
import { SECOND_SESSION } from './session-words';
import type { NamedCurriculum } from './modules';
import type { RawTable } from './tables';
import type { Choice, Finding } from './types';
import { labelKey } from './words';

/** Sheets of second sessions: some students again, with what they got in them. */

const RESIT = new RegExp(`(?:^| )${SECOND_SESSION}(?: |$)`);
/** Of a sheet that has what came of it in its marks. */
const SETTLED = /(?:^| )(?:APRES|AVEC|INCLU\w*|DEFINITI\w*|FINAL\w*|AVANT|SANS)(?: |$)/;

/** Whether a sheet's name or a title says that it is of second sessions. */
export const namesResits = (text: string): boolean =>
  RESIT.test(labelKey(text)) && !SETTLED.test(labelKey(text));

/** Whether a table holds marks of a second session alone, as its sheet's name, a title or all its headers say. */
export function isOfResits({ grid, headerRows, modules }: RawTable): boolean {
  const titles = Array.from({ length: Math.min(headerRows[0] ?? 0, TITLE_ROWS) }, (_, row) =>
    textAt(grid, row, 0),
  );
  return [grid.name, ...titles].some(namesResits) || modules.every(({ role }) => role === 'second-session');
}
const TITLE_ROWS = 5;

/** Those of the tables whose modules have marks of a first session in another one. */
export function resitTables(tables: readonly RawTable[]): ReadonlySet<RawTable> {
  const resits = tables.filter(isOfResits);
  const first = new Set(
    tables.flatMap((table) => (resits.includes(table) ? [] : table.modules.map(({ index }) => index))),
  );
  return new Set(
    resits.filter(
      ({ modules }) =>
        modules.some(({ index }) => index !== null) &&
        modules.every(({ index }) => index === null || first.has(index)),
    ),
  );
}

/** What becomes of a mark of the first session. */
export type ResitRule = 'best' | 'last' | 'first';

/** What an answer makes of them; whatever is neither of the others leaves the first session. */
export const resitRule = (choice: Choice): ResitRule =>
  choice === 'best' || choice === 'last' ? choice : 'first';

/** How the marks of a sheet of second sessions count, and that it is asked. */
export function resitsOf(
  table: RawTable,
  { modules }: NamedCurriculum,
  answers: Answers,
): { readonly rule: ResitRule; readonly findings: readonly Finding[] } {
  const { grid, people } = table;
  const asked = question('second-session', grid.name, ['best', 'last', 'ignore']);
  const rule = resitRule(choiceOf(asked, answers));
  const findings = table.modules.flatMap(({ index, row, column }): Finding[] => {
    const rows = people.flatMap((person) =>
      readMark(grid.at(person.row, column)).mark === 'ATT' ? [] : [person.row],
    );
    const module = modules[index ?? -1]?.code;
    if (index === null || module === undefined || rows.length === 0) return [];
    return [
      {
        sheet: grid.name,
        cell: a1({ row, column }),
        kind: 'second-session',
        value: textAt(grid, row, column),
        effect: { code: 'session', module, rule },
        doubt: { whom: { sheet: grid.name, rows }, modules: [index] },
        question: asked,
      },
    ];
  });
  return { rule, findings };
}
