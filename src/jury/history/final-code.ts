import { isAcquired } from '../../rules/credits';
import { quantity } from '../../rules/exact';
import { DEFAULT_POLICY } from '../../rules/policy';
import { reaches } from '../../rules/rounding';
import {
  RCUE_CODES,
  UE_CODES,
  type Policy,
  type RcueCode,
  type UeCode,
  type UeName,
} from '../../rules/types';
import { competenceOf, levelOfSubject, type EarlierResult } from './record';

/** With which code a UE of an earlier year ended: the one given, else the one that the averages of that year give. */

/** Codes that a validated RCUE gives a UE of its own that was not acquired (4.3, 4.4, 4.6). */
const FROM_RCUE: Readonly<Partial<Record<RcueCode, UeCode>>> = {
  ADM: 'CMP',
  CMP: 'CMP',
  ADJ: 'ADJR',
  ADSUP: 'ADSUP',
};

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
  const given = UE_CODES.find((code) => code === own?.code);
  if (given && isAcquired(given)) return given;
  const rcue = rcueOf(ue, year, results);
  const validated = rcue && FROM_RCUE[rcue];
  if (validated) return validated;
  return given ?? fromAverages(own, partnerOf(ue, year, results), policy);
}

function fromAverages(
  own: EarlierResult | undefined,
  partner: EarlierResult | undefined,
  { passMark, rounding }: Pick<Policy, 'passMark' | 'rounding'>,
): UeCode {
  if (!own || own.average === null) return 'ATT';
  if (reaches(quantity(own.average), passMark, rounding)) return 'ADM';
  if (!partner || partner.average === null) return 'ATT';
  const [a, b] = [quantity(own.average), quantity(partner.average)];
  const mean = {
    value: (a.value + b.value) / 2,
    exact: () => {
      const [x, y] = [a.exact(), b.exact()];
      return { n: x.n * y.d + y.n * x.d, d: 2n * x.d * y.d };
    },
  };
  return reaches(mean, passMark, rounding) ? 'CMP' : 'AJ';
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
