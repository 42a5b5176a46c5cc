import { earlierCode } from '../../rules/earlier-code';
import { DEFAULT_POLICY } from '../../rules/policy';
import {
  RCUE_CODES,
  UE_CODES,
  type Policy,
  type RcueCode,
  type UeCode,
  type UeName,
} from '../../rules/types';
import { competenceOf, levelOfSubject, type EarlierResult } from './record';

/**
 * The final code of a UE in one year, from all that is known of that year; `ATT` where nothing decides it.
 * @param results of one student
 */
export function finalCode(
  ue: UeName,
  year: string,
  results: readonly EarlierResult[],
  policy: Pick<Policy, 'passMark' | 'rounding'> = DEFAULT_POLICY,
): UeCode {
  const own = ofUe(ue, year, results);
  const known = {
    code: UE_CODES.find((code) => code === own?.code),
    average: own?.average ?? null,
    partner: partnerOf(ue, year, results)?.average ?? null,
    rcue: rcueOf(ue, year, results),
    ects: own?.ects ?? null,
  };
  return earlierCode(known, policy);
}

const ofUe = (ue: UeName, year: string, results: readonly EarlierResult[]): EarlierResult | undefined =>
  results.find((one) => one.year === year && one.subject.kind === 'ue' && one.subject.ue === ue);

function rcueOf(ue: UeName, year: string, results: readonly EarlierResult[]): RcueCode | undefined {
  const own = { kind: 'ue', ue } as const;
  const found = results.find(
    ({ year: of, subject }) =>
      of === year &&
      subject.kind === 'rcue' &&
      subject.competence === competenceOf(own) &&
      subject.level === levelOfSubject(own),
  );
  return RCUE_CODES.find((code) => code === found?.code);
}

/** The other UE of the competence in the same year of the diploma. */
function partnerOf(ue: UeName, year: string, results: readonly EarlierResult[]): EarlierResult | undefined {
  const own = { kind: 'ue', ue } as const;
  return results.find(
    ({ year: of, subject }) =>
      of === year &&
      subject.kind === 'ue' &&
      subject.ue !== ue &&
      competenceOf(subject) === competenceOf(own) &&
      levelOfSubject(subject) === levelOfSubject(own),
  );
}
