import { isAcquired } from './credits';
import { SEMESTERS, type Semester, type Status } from './types';
import type { UeResult } from './ue';

/**
 * A UE of a student who left, judged by itself. With an average of 10 or more, or from an earlier year, it is acquired for
 * good (4.3) and stays so; any other carries the standing, and so does every UE of a semester in which the student is
 * defaulting (4.2): what an earlier year had in it counts no more either. Nothing is compensated any more.
 * @param defaultingIn the semesters in which the student is defaulting; all where it is not said
 */
export function ueOfLeaver(
  result: UeResult,
  status: Status,
  defaultingIn: readonly Semester[] = SEMESTERS,
): UeResult {
  const isStruck = status === 'DEF' && defaultingIn.includes(result.ue.semester);
  if (isAcquired(result.code) && !isStruck) return result;
  const { capitalised } = result;
  return { ...result, code: status, capitalised: capitalised && { ...capitalised, counts: 'none' } };
}
