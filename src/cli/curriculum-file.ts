import path from 'node:path';
import { a1 } from '../cells/a1';
import { readCsv } from '../curricula/csv';
import type { Rows } from '../curricula/matrix/cells';
import { readSheets } from '../curricula/read-any';
import { parseCurriculum } from '../curricula/parse';
import type { MatrixProblem } from '../curricula/matrix/draft';
import type { CurriculumDocument, Problem } from '../curricula/types';
import { LOCALES } from '../locales/registry';
import { MAQUETTE_WORDS } from '../locales/tools';
import { withPlainSpaces } from '../locales/typeset';
import { openPackage, readWorkbook } from '../xlsx/open-package';
import { readBytes } from './files';
import { openMessage } from './messages';
import { STATUS } from './usage';
import { about, language, words } from './words';
import { zlibCodec } from './zlib-codec';

/** The curricula of a file, one per year, or why there is none: the file as a whole, then place by place. */
type CurriculumFile =
  | { readonly ok: true; readonly curricula: readonly [CurriculumDocument, ...CurriculumDocument[]] }
  | { readonly ok: false; readonly message: string; readonly problems: readonly string[] };

/** What `readCurriculumFile` reads by its ending; anything else is taken for JSON. */
export const CURRICULUM_FILE = /\.(json|csv|xlsx)$/i;

/**
 * The curriculum that a file holds: our own JSON, or a maquette in a CSV file or a workbook.
 * @throws CommandError with the status of wrong usage when the file cannot be read
 */
export function readCurriculumFile(file: string): CurriculumFile {
  const bytes = readBytes(file, STATUS.usage);
  if (/\.csv$/i.test(file)) return ofSheets(file, [{ name: null, rows: readCsv(textOf(bytes)) }]);
  if (!/\.xlsx$/i.test(file)) return ofJson(file, textOf(bytes));
  const opened = openPackage(bytes, zlibCodec);
  if (!opened.ok) return refused(openMessage(file, opened.error));
  const { sheets, ours } = readWorkbook(opened.package);
  const own = ours.flatMap(({ role, sheet }) => (role === 'maquette' ? [sheet] : []));
  return ofSheets(file, [...sheets, ...own]);
}

const refused = (message: string, problems: readonly string[] = []): CurriculumFile => ({
  ok: false,
  message,
  problems,
});

/** Excel saves a CSV in the code page of Windows unless it is asked for UTF-8. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function ofJson(file: string, text: string): CurriculumFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused(words().notJson(file));
  }
  const parsed = parseCurriculum(json);
  if (parsed.ok) return { ok: true, curricula: [parsed.curriculum] };
  return refused(words().badCurriculum(file), parsed.problems.map(problemLine));
}

const problemLine = (problem: Problem): string => about(problem.path || '(document)', problemText(problem));

/** What is wrong with a cell. */
const cellProblem = (problem: MatrixProblem | Problem): string =>
  'place' in problem
    ? withPlainSpaces(LOCALES[language()].doubts.matrixProblem(problem))
    : problemText(problem);

const problemText = ({ code, data }: Problem): string =>
  withPlainSpaces(MAQUETTE_WORDS[language()].problem[code](data));

function ofSheets(
  file: string,
  sheets: readonly { readonly name: string | null; readonly rows: Rows }[],
): CurriculumFile {
  const found = readSheets(
    sheets.map(({ rows }) => rows),
    path.parse(file).name,
  );
  const problems = found.problems.map(({ grid, row, column, problem }) => {
    const sheet = sheets[grid ?? 0]?.name ?? null;
    const place = a1({ row: row ?? 0, column: column ?? 0 });
    return about(`${sheet === null ? '' : `${sheet} `}${place}`, cellProblem(problem));
  });
  if (problems.length > 0) return refused(words().badCurriculum(file), problems);
  const [first, ...others] = found.curricula;
  if (first) return { ok: true, curricula: [first, ...others] };
  return refused(about(file, words().noMatrix));
}
