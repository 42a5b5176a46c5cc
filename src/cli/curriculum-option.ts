import { findShipped, SHIPPED_CURRICULA } from '../curricula/chosen/chosen';
import type { CurriculumDocument } from '../curricula/types';
import { CURRICULUM_FILE, readCurriculumFile } from './curriculum-file';
import { CommandError, STATUS } from './usage';
import { about, words } from './words';

/**
 * The curriculum that `--curriculum` names: a built-in one by its id, or a file with one.
 * @throws CommandError with the status of wrong usage, saying what is wrong and where in the file
 */
export function chosenCurriculum(option: string | null): CurriculumDocument | null {
  return option === null ? null : (findShipped(option) ?? readCurriculum('--curriculum', option));
}

/**
 * The curriculum in a file that an option names.
 * @throws CommandError with the status of wrong usage, saying what is wrong and where in the file
 */
export function readCurriculum(name: string, option: string): CurriculumDocument {
  const fail = (text: string): never => {
    throw new CommandError(STATUS.usage, `${name} ${text}`);
  };
  if (!CURRICULUM_FILE.test(option)) {
    const known = SHIPPED_CURRICULA.map(({ id }) => id).join(', ');
    return fail(about(option, words().unknownCurriculum(known)));
  }
  const read = readCurriculumFile(option);
  if (!read.ok) {
    const [first = '', ...others] = read.problems;
    return fail(`${read.message} ${first}${others.length > 0 ? words().others(others.length) : ''}`.trim());
  }
  const [curriculum, ...others] = read.curricula;
  if (others.length === 0) return curriculum;
  const ids = read.curricula.map(({ id }) => id).join(', ');
  return fail(about(option, words().severalYears(ids)));
}
