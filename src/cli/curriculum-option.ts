import { BUILTIN_CURRICULA, findBuiltin } from '../curricula/builtin';
import type { CurriculumDocument } from '../curricula/types';
import { parseCurriculum } from '../curricula/parse';
import { readBytes } from './files';
import { CommandError, STATUS } from './usage';

/**
 * The curriculum that `--curriculum` names: a built-in one by its id, or a JSON file.
 * @throws CommandError with the status of wrong usage, saying what is wrong and where in the file
 */
export function chosenCurriculum(option: string | null): CurriculumDocument | null {
  if (option === null) return null;
  const builtin = findBuiltin(option);
  if (builtin) return builtin;
  if (!/\.json$/i.test(option)) {
    const known = BUILTIN_CURRICULA.map(({ id }) => id).join(', ');
    throw new CommandError(
      STATUS.usage,
      `--curriculum ${option} : ni une maquette connue (${known}) ni un fichier .json`,
    );
  }
  const parsed = parseCurriculum(jsonOf(option));
  if (parsed.ok) return parsed.curriculum;
  const [first] = parsed.problems;
  const where = first ? `${first.path || 'le document'} : ${first.code} ${JSON.stringify(first.data)}` : '';
  const more = parsed.problems.length > 1 ? ` (et ${parsed.problems.length - 1} autres)` : '';
  throw new CommandError(STATUS.usage, `--curriculum ${option} : ${where}${more}`);
}

function jsonOf(file: string): unknown {
  const text = new TextDecoder().decode(readBytes(file, STATUS.usage));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandError(
      STATUS.usage,
      `--curriculum ${file} : ${error instanceof Error ? error.message : 'JSON illisible'}`,
    );
  }
}
