import path from 'node:path';
import { area } from '../../cells/a1';
import type { FolderWords } from '../../locales/types/cli';
import { Canvas, literal } from '../../plan/canvas';
import { BODY, CENTERED, HEADER, SUBTITLE, TITLE, WRAPPED } from '../../plan/styles';
import type { PlannedValue, SheetPlan } from '../../plan/types';
import { YEAR_CODES } from '../../rules/types';
import { STATUS } from '../usage';
import type { Answer, Figures } from './job';

/** A workbook of the folder with what came of it. */
export interface Outcome extends Answer {
  /** Path from the folder. */
  readonly workbook: string;
}

/** A file of the folder that was not read, though marks may stand in it. */
export interface LeftAside {
  /** Path from the folder. */
  readonly file: string;
  readonly why: string;
}

const HEADER_ROW = 3;
const FAILED = '#C00000';

/** One row a workbook, with a link to its result, then what was left aside, and the totals. A4 landscape. */
export function summarySheet(
  outcomes: readonly Outcome[],
  aside: readonly LeftAside[],
  words: FolderWords,
): SheetPlan {
  const { heads } = words;
  const done = outcomes.filter(({ status }) => status === STATUS.done).length;
  const codes = YEAR_CODES.filter((code) => outcomes.some(({ figures }) => figures?.codes[code]));
  const columns: readonly {
    readonly head: string;
    readonly width: number;
    readonly of: (figures: Figures) => number;
  }[] = [
    { head: heads.students, width: 10, of: ({ students }) => students },
    ...codes.map((code) => ({ head: code, width: 9, of: (figures: Figures) => figures.codes[code] ?? 0 })),
    { head: heads.undecided, width: 10, of: ({ undecided }) => undecided },
    { head: heads.uncertain, width: 11, of: ({ uncertain }) => uncertain },
    { head: heads.questions, width: 10, of: ({ questions }) => questions },
    { head: heads.anomalies, width: 10, of: ({ anomalies }) => anomalies },
  ];
  const canvas = new Canvas();
  canvas.put(0, 0, words.title, TITLE);
  canvas.put(1, 0, words.note(done, outcomes.length), SUBTITLE);
  const first = [heads.workbook, heads.state, heads.curriculum];
  canvas.putRow(HEADER_ROW, 0, [...first, ...columns.map(({ head }) => head), heads.remarks], HEADER);
  outcomes.forEach(({ workbook, status, figures, out, notices }, i) => {
    const state = status === STATUS.done ? words.states.done : words.states.failed;
    const numbers = columns.map(({ of }): PlannedValue => (figures ? of(figures) : null));
    const row = [linkTo(workbook, out), state, figures?.curriculum ?? null, ...numbers, notices.join('\n')];
    canvas.putRow(HEADER_ROW + 1 + i, 0, row);
    if (!figures) canvas.format(area(HEADER_ROW + 1 + i, 1), { color: FAILED, bold: true });
  });
  aside.forEach(({ file, why }, i) => {
    const nothing = columns.map(() => null);
    canvas.putRow(HEADER_ROW + 1 + outcomes.length + i, 0, [file, words.states.aside, null, ...nothing, why]);
  });
  const total = HEADER_ROW + 1 + outcomes.length + aside.length;
  const known = outcomes.flatMap(({ figures }) => figures ?? []);
  const sums = columns.map(({ of }) => known.reduce((sum, figures) => sum + of(figures), 0));
  canvas.putRow(total, 0, [words.total, null, null, ...sums, null], { bold: true });
  const last = first.length + columns.length;
  canvas.format(area(HEADER_ROW + 1, 0, total, last), { ...BODY, ...WRAPPED });
  canvas.format(area(HEADER_ROW + 1, first.length, total, last - 1), CENTERED);
  const { values, formats, merges, rowHeights } = canvas;
  return {
    ...{ role: 'summary', name: words.sheet, values, formats, merges, rowHeights },
    columnWidths: [34, 12, 34, ...columns.map(({ width }) => width), 70],
    freeze: { rows: HEADER_ROW + 1, columns: 1 },
    filter: area(HEADER_ROW, 0, total - 1, last),
    ...{ rules: [], validations: [], charts: [], showGridlines: false },
    print: { paper: 'A4', orientation: 'landscape', repeatRows: [HEADER_ROW, HEADER_ROW] },
  };
}

/** The result stands beside the summary, under the path of its workbook; its ending may be another. */
function linkTo(workbook: string, out: string | null): PlannedValue {
  if (out === null) return workbook;
  const { dir } = path.parse(workbook);
  const file = path.join(dir, path.basename(out)).replaceAll('\\', '/');
  return { formula: `HYPERLINK(${literal(file)},${literal(workbook)})`, value: workbook };
}
