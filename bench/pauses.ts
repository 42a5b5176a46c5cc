import type { CurriculumDocument } from '../src/curricula/types';
import { jury } from '../src/functions/functions';
import { deskOf } from '../src/jury/deliberation/desk';
import { prepareJury, preparing } from '../src/jury/prepare';
import { createDocuments } from '../src/jury/use-cases/create-documents';
import { prepareSheets } from '../src/jury/use-cases/prepare-sheets';
import type { SheetNames } from '../src/plan/sheet-names';
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
  const desk = deskOf(workbook, preparation.report, null);
  const names = ({ wanted }: Writing): SheetNames => new Map(wanted.map(({ role, name }) => [role, name]));
  const jurySheets = prepareSheets(sitting);
  const slices = (role: (typeof DOCUMENTS)[number]): Iterator<void, unknown> => {
    const writing = createDocuments(sitting, desk, [role]);
    if (!writing) throw new Error('marks have changed since closing');
    return writing.planning(names(writing));
  };
  const atOnce = (work: () => number) => () => timed(work);
  const parts: readonly (readonly [string, () => number])[] = [
    [
      'judged, the longest slice',
      () => longestSlice(preparing(workbook, { curriculum: null, language: 'fr', day: DAY })),
    ],
    ['sheets of the jury', atOnce(() => jurySheets.plan(names(jurySheets)).sheets.length)],
    ...DOCUMENTS.map((role) => [`${role}, the longest slice`, () => longestSlice(slices(role))] as const),
    ['BUT.JURY', atOnce(() => jury([curriculum.modules.map(({ code }) => code)], some).length)],
  ];
  const times = parts.map(([, measure]) => middle(Array.from({ length: rounds.rules }, measure)));
  const longest = Math.max(...times);
  return {
    figures: { longestPauseMs: longest },
    lines: [
      `Computed at a stretch in pane and functions, ${some.length.toLocaleString('en')} students (Excel asks after 5 s)`,
      ...parts.map(([name], i) => `  ${name.padEnd(33)}${(times[i] ?? 0).toFixed(0)} ms`),
    ],
  };
}

/** Milliseconds of the longest part between two places where others may come in between. */
function longestSlice(slices: Iterator<void, unknown>): number {
  let longest = 0;
  let isDone = false;
  while (!isDone) {
    longest = Math.max(
      longest,
      timed(() => {
        isDone = slices.next().done === true;
        return 0;
      }),
    );
  }
  return longest;
}
