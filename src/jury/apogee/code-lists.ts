import type { AllowedCode, ApogeeLine, CodeLists } from './types';
import type { FileProblem } from '../../vocabulary/apogee';

/**
 * The lists of codes that a file allows. Each begins with the number of its codes; as every file seen has them, they come in
 * the order diploma (VDI), stage (VET), element (ELP), and last the codes that a column of notes takes. Behind them stand
 * as many lines of meanings, in the same order.
 */
const ORDER = ['VDI', 'VET', 'ELP', 'marks'] as const;

/** @param section indexes of the lines of the section, without its name */
export function readCodeLists(
  lines: readonly ApogeeLine[],
  section: readonly number[],
): { readonly lists: CodeLists; readonly problems: readonly FileProblem[] } {
  const problems: FileProblem[] = [];
  const lists: (readonly string[])[] = [];
  const meanings = new Map<number, ReadonlyMap<string, string>>();
  let described = 0;
  for (const line of section) {
    const [first = '', ...rest] = (lines[line]?.text ?? '').split('\t').map((cell) => cell.trim());
    const cells = rest.filter((cell) => cell !== '');
    if (/^\d+$/.test(first)) {
      if (Number(first) !== cells.length)
        problems.push({ code: 'code-count', line: line + 1, detail: `${first} / ${cells.length}` });
      lists.push(cells);
    } else {
      meanings.set(described, new Map([first, ...cells].map(meaningOf)));
      described += 1;
    }
  }
  const explained = lists.map((codes, i) =>
    codes.map((code): AllowedCode => ({ code, meaning: meanings.get(i)?.get(code) ?? '' })),
  );
  if (lists.length !== ORDER.length) {
    problems.push({ code: 'code-lists', line: null, detail: String(lists.length) });
  }
  return { lists: ordered(explained), problems };
}

function meaningOf(cell: string): [string, string] {
  const [, code = cell, meaning = ''] = /^(\S+)\s*:\s*(.*)$/.exec(cell) ?? [];
  return [code, meaning];
}

/** Lists whose order is not the known one allow only what all of them share. */
function ordered(lists: readonly (readonly AllowedCode[])[]): CodeLists {
  const [diploma, stage, element, marks] = lists;
  if (lists.length === ORDER.length && diploma && stage && element && marks) {
    const other = shared([diploma, stage, element]);
    return { byType: { VDI: diploma, VET: stage, ELP: element, other }, marks };
  }
  const other = shared(lists.length > 1 ? lists.slice(0, -1) : lists);
  return {
    byType: { VDI: other, VET: other, ELP: other, other },
    marks: lists.length > 1 ? (lists.at(-1) ?? []) : [],
  };
}

const shared = (lists: readonly (readonly AllowedCode[])[]): readonly AllowedCode[] =>
  (lists[0] ?? []).filter(({ code }) => lists.every((list) => list.some((other) => other.code === code)));

/** The result codes that an object of a type takes. */
export function allowedFor({ byType }: CodeLists, type: string): readonly AllowedCode[] {
  return type === 'VDI' || type === 'VET' || type === 'ELP' ? byType[type] : byType.other;
}
