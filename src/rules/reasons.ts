import { isAwaited, RCUE_MEANINGS } from './codes';
import { creditsOf, isAcquired } from './credits';
import { diplomaFacts } from './diplomas';
import { computed, type Quantity } from './exact';
import { partnerNeeded, type Needed } from './needed';
import type { PointsGiven } from './points';
import { isMoreThanHalf, needsFirstYear } from './progression';
import type { RcueResult } from './rcue';
import type { Reason, UeGap } from './reason-kinds';
import { NO_REPEATS, repeatsAllowed, repeatsByYear, repeatsLeft } from './repeats';
import { gapTo, reaches, rounded, type Gap } from './rounding';
import type { Rulebook } from './rulebook';
import { ofAttendance } from './attendance';
import type { StudentFile } from './student';
import type { Competence, Mark20, Module, Status, UeName } from './types';
import type { UeResult } from './ue';
import type { Marked, YearResult } from './year';

export type { Gap, Reason };

/**
 * The reasons of a result, the one that decides first. Computed only when somebody asks: deciding does not need them.
 */
export function explain(
  book: Rulebook,
  student: StudentFile,
  result: YearResult,
  marked: Marked,
): readonly Reason[] {
  const reasons: Reason[] = [];
  if (result.code !== null && result.code !== result.proposal) {
    reasons.push({ rule: '4.6', kind: 'jury-year', code: result.code, proposal: result.proposal });
  }
  if (student.status) return [...reasons, ...ofLeaver(book, student, student.status, result)];
  if (result.proposal === null && result.allowed)
    reasons.push({ rule: '4.5', kind: 'to-even-semester', next: book.even, despite: result.code });
  if (book.lacking !== null) reasons.push({ rule: '4.4', kind: 'semester-lacking', semester: book.lacking });
  reasons.push(...awaited(book, result, marked), ...verdict(book, student, result));
  reasons.push(...ofLevelBelow(result), ...ofAttendance(result));
  for (const rcue of result.rcues) reasons.push(...ofRcue(book, rcue, result));
  return reasons;
}

/** What this year makes of the level below (4.3, 4.5). */
export function ofLevelBelow({ lowerChanges }: Pick<YearResult, 'lowerChanges'>): Reason[] {
  const above = lowerChanges.filter(({ by }) => by === 'above').map(({ ue }) => ue);
  const others = lowerChanges.filter(({ by }) => by !== 'above');
  return [
    ...(above.length > 0 ? [{ rule: '4.3', kind: 'lower-above', ues: above } as const] : []),
    ...others.map(({ ue, before, after, by }): Reason => {
      const change = { ue, before, code: after };
      return by === 'jury'
        ? { rule: '4.5', kind: 'lower-jury', ...change }
        : { rule: '4.3', kind: 'lower-again', ...change };
    }),
  ];
}

/** What a student who left loses and keeps, and what the jury decided on it. */
function ofLeaver(book: Rulebook, student: StudentFile, status: Status, result: YearResult): Reason[] {
  const { odd, even } = book;
  const semesters = status === 'DEF' ? (student.defaultingIn ?? [odd, even]) : [];
  const reasons: Reason[] = [{ rule: status === 'DEF' ? '4.2' : '4.6', kind: 'status', status, semesters }];
  for (const { semester, ...by } of student.struckBy ?? [])
    reasons.push({ rule: '4.2', kind: 'struck', of: semester, ...by });
  const kept = result.ues.filter(({ code, byJury }) => isAcquired(code) && !byJury);
  if (kept.length > 0) {
    const ues = kept.map(({ ue }) => ue.code);
    reasons.push({ rule: '4.3', kind: 'kept', ues, ects: creditsOf(kept) });
  }
  reasons.push(...ofLevelBelow(result), ...ofAttendance(result));
  const told = result.rcues.flatMap((rcue) => ofRcue(book, rcue, result));
  // An average of a semester not taken again counts in no RCUE of who left: nothing is compensated any more.
  return [...reasons, ...told.filter(({ kind }) => kind !== 'defaulting' && kind !== 'carried')];
}

/** UEs without a full set of marks, in semesters that have marks at all. */
function awaited(book: Rulebook, result: YearResult, marked: Marked): Reason[] {
  const { modules } = book.curriculum;
  return result.ues
    .filter(({ ue, code }) => isAwaited(code) && (marked.has(ue.semester) || result.proposal === 'ATT'))
    .map(({ ue, awaited: positions }) => ({
      rule: '4.3',
      kind: 'awaited',
      ue: ue.code,
      modules: positions.map((position) => (modules[position] as Module).code),
    }));
}

/** The rule that gives the year its code, and what it leaves open. */
function verdict(book: Rulebook, student: StudentFile, result: YearResult): Reason[] {
  const { passage, proposal } = result;
  if (proposal === null || proposal === 'ATT') return [];
  const reasons: Reason[] = [];
  const { validated, total, belowFloor } = passage;
  const moreThanHalf = isMoreThanHalf(validated, total);
  const yearOne = needsFirstYear(result.next) ? firstYear(student, result) : [];
  // Where the first year alone stands in the way, it is the reason.
  const isDecisive = passage.missingFirstYear.length > 0 && moreThanHalf && belowFloor.length === 0;
  if (isDecisive) reasons.push(...yearOne);
  if (validated === total) {
    const but = diplomaFacts('BUT', book, student, result);
    const ofDiploma: Reason[] = but ? [{ rule: '4.3', kind: 'diploma', ...but }] : [];
    reasons.push({ rule: '4.3', kind: 'all-validated', total });
    // A complete year that is no diploma says first what is missing.
    if (but?.earned === false) reasons.unshift(...ofDiploma);
    else reasons.push(...ofDiploma);
    const { heldBelowFloor: competences } = passage;
    if (competences.length > 0 && result.next !== null)
      reasons.push({
        rule: '4.5',
        kind: 'held-below-floor',
        competences,
        floor: book.curriculum.policy.floorMark,
        opened: result.allowed,
      });
  } else {
    const { floorMark: floor } = book.curriculum.policy;
    reasons.push({ rule: '4.5', kind: 'passage', validated, total, moreThanHalf, belowFloor, floor });
    for (const rcue of result.rcues.filter(({ competence }) => belowFloor.includes(competence))) {
      const gap = rcue.average && gapTo(floor, rcue.average, decimalsOf(book));
      reasons.push({ rule: '4.5', kind: 'below-floor', competence: rcue.competence, gap, floor });
    }
  }
  if (!isDecisive) reasons.push(...yearOne);
  const { repeats = NO_REPEATS } = student;
  const used = repeatsByYear(repeats);
  if (proposal === 'RED') {
    const [left, allowed] = [repeatsLeft(repeats), repeatsAllowed(repeats)];
    reasons.push({ rule: '4.5', kind: 'may-repeat', semesters: result.repeatable, left, allowed, used });
  }
  if (proposal === 'NAR') reasons.push({ rule: '4.5', kind: 'no-repeat-left', used });
  return reasons;
}

function firstYear(student: StudentFile, { passage }: YearResult): Reason[] {
  const { missingFirstYear: ues } = passage;
  const missing: Reason[] = ues.length > 0 ? [{ rule: '4.5', kind: 'first-year-missing', ues }] : [];
  const others = student.partlyKnown?.includes(1) === true;
  if (student.lowerLevel && !others) return missing;
  return [...missing, { rule: '4.5', kind: 'first-year-assumed', ...(others && { others }) }];
}

function ofRcue(book: Rulebook, rcue: RcueResult, result: YearResult): Reason[] {
  const { competence, average, code, ues } = rcue;
  const points = raised(book, rcue, { competence });
  const reasons: Reason[] = [...ues.flatMap((ue) => ofUe(book, ue, rcue, result)), ...points];
  if (rcue.byJury) return [{ rule: '4.6', kind: 'by-jury', competence, code }, ...reasons];
  const { validated } = RCUE_MEANINGS[code];
  if (validated === 'compensation' && average) {
    const compensated = ues.filter((ue) => ue.code === 'CMP').map(({ ue }) => ue.code);
    const shown = rounded(average, 2);
    // None where the jury has acquired the UE that would have been.
    if (compensated.length > 0)
      reasons.push({ rule: '4.4', kind: 'compensated', competence, average: shown, ues: compensated });
  }
  if (validated === 'above') reasons.push({ rule: '4.3', kind: 'acquired-above', competence });
  if (code === 'AJ' && average) reasons.push(notValidated(book, rcue, average));
  const unknown = ues.flatMap((ue) => (ue.capitalised && !ue.average ? [ue.ue.code] : []));
  if (code === 'AJ' && unknown.length > 0)
    reasons.push({ rule: '4.4', kind: 'unknown-average', competence, ues: unknown });
  return reasons;
}

/** Why a RCUE with an average is not validated: it is too low, or the jury refuses a UE of it. */
function notValidated(book: Rulebook, rcue: RcueResult, average: Quantity): Reason {
  const { competence, ues } = rcue;
  const { passMark, rounding } = book.curriculum.policy;
  const decimals = decimalsOf(book);
  const missing = ues.filter((ue) => !isAcquired(ue.code));
  if (reaches(average, passMark, rounding)) {
    const refused = missing
      .filter(({ byJury }) => byJury)
      .map((ue) => ({
        ue: ue.ue.code,
        average: ue.average && rounded(ue.average, decimals),
      }));
    return {
      rule: '4.6',
      kind: 'rcue-refused',
      competence,
      average: rounded(average, decimals),
      ues: refused,
    };
  }
  const low = missing.filter((ue) => !reaches(ue.average as Quantity, passMark, rounding));
  const gap = gapTo(passMark, average, decimals);
  const gaps = low.map((ue) => ueGap(book, ue, rcue));
  return { rule: '4.4', kind: 'rcue-not-validated', competence, gap, ues: gaps };
}

function ofUe(book: Rulebook, result: UeResult, rcue: RcueResult, { proposal }: YearResult): Reason[] {
  const { ue, average, code, capitalised, carried, waived } = result;
  const reasons = raised(book, result, { ue: ue.code });
  if (result.byJury) reasons.push({ rule: '4.6', kind: 'by-jury', ue: ue.code, code });
  if (capitalised) {
    const { from, counts } = capitalised;
    reasons.push({
      rule: '4.3',
      kind: 'capitalised',
      ue: ue.code,
      semester: ue.semester,
      from,
      average: capitalised.average,
      counts,
    });
  }
  if (waived) {
    const shown = average && rounded(average, decimalsOf(book));
    const { from, average: before } = waived;
    reasons.push({ rule: '4.3', kind: 'waived', ue: ue.code, from, before, average: shown });
  }
  if (carried) {
    const shown = rounded(computed(carried.average), decimalsOf(book));
    const { from } = carried;
    reasons.push({
      rule: '4.4',
      kind: 'carried',
      ue: ue.code,
      semester: ue.semester,
      from,
      average: shown,
    });
  }
  if (code === 'DEF') reasons.push({ rule: '4.1', kind: 'defaulting', ue: ue.code });
  const partner = rcue.ues.find((other) => other !== result);
  if (proposal === null && code === 'AJ' && average && partner) {
    const { policy } = book.curriculum;
    const needed = partnerNeeded({ average, coefficient: ue.coefficient }, partner.ue.coefficient, policy);
    const gap = gapTo(policy.passMark, average, decimalsOf(book));
    reasons.push({
      rule: '4.4',
      kind: 'may-be-compensated',
      ue: ue.code,
      gap,
      partner: partner.ue.code,
      needed,
    });
  }
  return reasons;
}

/** The points of the jury in an average, as people read them before and after (4.6). */
function raised(
  book: Rulebook,
  { average, points }: { readonly average: Quantity | null; readonly points?: PointsGiven },
  of: { readonly ue: UeName } | { readonly competence: Competence },
): Reason[] {
  if (!points || !average) return [];
  const shown = (value: Quantity): Mark20 => rounded(value, decimalsOf(book));
  const [before, after] = [shown(points.before), shown(average)];
  return [{ rule: '4.6', kind: 'points', ...of, given: points.given, before, after }];
}

/** What one UE lacks for itself, and what it would need for its RCUE, which has an average: so have its UEs. */
function ueGap(book: Rulebook, { ue, average }: UeResult, { ues, points }: RcueResult): UeGap {
  const { policy } = book.curriculum;
  const other = ues.find((candidate) => candidate.ue !== ue);
  const needed: Needed = other
    ? partnerNeeded(
        { average: other.average as Quantity, coefficient: other.ue.coefficient },
        ue.coefficient,
        policy,
        points?.given[0]?.points,
      )
    : { kind: 'mark', mark: policy.passMark };
  return { ue: ue.code, ...gapTo(policy.passMark, average as Quantity, decimalsOf(book)), needed };
}

/** How many decimals show an average beside a threshold, so that what misses it never looks as if it reached it. */
const DECIMALS_SHOWN = { '1-decimal': 2, '2-decimals': 2, '3-decimals': 3, exact: 4 } as const;

const decimalsOf = ({ curriculum }: Rulebook): number => DECIMALS_SHOWN[curriculum.policy.rounding];
