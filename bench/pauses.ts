import type { CurriculumDocument } from '../src/curricula/types';
import { jury } from '../src/functions/functions';
import { prepareJury } from '../src/jury/prepare';
import { createDocuments } from '../src/jury/use-cases/create-documents';
import { prepareSheets } from '../src/jury/use-cases/prepare-sheets';
import { readJury } from '../src/jury/use-cases/read-jury';
import type { Writing } from '../src/jury/use-cases/writing';
import { fr } from '../src/locales/fr';
import type { Mark20 } from '../src/rules/types';
import { openPackage, readWorkbook } from '../src/xlsx/open-package';
import { marksWorkbook } from './batch';
import type { Measured } from './report';
import type { Scale } from './scale';
import { middle, timed } from './timing';

const DAY = { year: 2026, month: 6, day: 30 };
const DOCUMENTS = ['bulletins', 'juryA4', 'mailmerge'] as const;

/**
 * What the pane and a function compute without letting anything else come in between, for one very large promotion. Excel on a computer asks
 * whether an add-in shall be stopped that answers nothing for 5 s (documented: "Resource limits and performance optimization").
 */
export async function benchPauses(
  curriculum: CurriculumDocument,
  marks: readonly (readonly Mark20[])[],
  { batch: [, students], rounds }: Scale,
): Promise<Measured> {
  const some = marks.slice(0, students).map((row) => [...row]);
  const opened = openPackage(Uint8Array.from(await marksWorkbook(curriculum, some)));
  if (!opened.ok) throw new Error('the workbook cannot be opened');
  const workbook = readWorkbook(opened.package);
  const preparation = prepareJury(workbook, { curriculum: null, language: 'fr', day: DAY });
  if (!preparation.ok) throw new Error('nothing is recognised');
  const sitting = { workbook, report: preparation.report, locale: fr, day: DAY };
  const { ready } = readJury(workbook, preparation, null, fr, DAY);
  const planned = (writing: Writing | null): number =>
    writing?.plan(new Map(writing.wanted.map(({ role, name }) => [role, name]))).sheets.length ?? NaN;
  const parts: readonly (readonly [string, () => number])[] = [
    [
      'read and judged',
      () => (prepareJury(workbook, { curriculum: null, language: 'fr', day: DAY }).ok ? 1 : NaN),
    ],
    ['sheets of the jury', () => planned(prepareSheets(sitting))],
    ...DOCUMENTS.map(
      (role) => [role, () => (ready ? planned(createDocuments(sitting, ready.desk, [role])) : NaN)] as const,
    ),
    ['BUT.JURY', () => jury([curriculum.modules.map(({ code }) => code)], some).length],
  ];
  const times = parts.map(([, work]) => middle(Array.from({ length: rounds.rules }, () => timed(work))));
  const longest = Math.max(...times);
  return {
    figures: { longestPauseMs: longest },
    lines: [
      `Computed at a stretch in pane and functions, ${some.length.toLocaleString('en')} students (Excel asks after 5 s)`,
      ...parts.map(([name], i) => `  ${name.padEnd(33)}${(times[i] ?? 0).toFixed(0)} ms`),
    ],
  };
}
