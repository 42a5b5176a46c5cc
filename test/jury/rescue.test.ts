import fc from 'fast-check';
import type { JuryStudent } from '../../src/jury/report';
import { RESCUED, RESCUE_MEANS, type Rescue } from '../../src/vocabulary/what-if';
import { outcomeOf, summaryOf } from '../../src/jury/supposed-outcome';
import { whatIf, type Supposition } from '../../src/jury/what-if';
import { isAcquired, isValidated } from '../../src/rules/credits';
import { MARK_EFFECTS, ROUNDINGS } from '../../src/rules/types';
import { reaches } from '../../src/rules/rounding';
import { opened, reportOf, sample } from './workbooks';

const report = reportOf(opened(sample('but2-mmi')).workbook);
const { policy } = report.curriculum;
const frozen = JSON.stringify(report);
const rescueFrom = (from: number, part: Partial<Rescue> = {}): Supposition => ({
  rescue: { from, of: 'rcues', by: 'code', ...part },
});

describe('the jury lifts averages from 9.50', () => {
  const found = whatIf(report, rescueFrom(9.5));

  it('every RCUE from there to 10 becomes acquired by the jury, and its UEs with it; no other does', () => {
    expect(found.length).toBeGreaterThan(0);
    const after = new Map(found.map((one) => [one.before.id, one.after]));
    for (const before of report.students) {
      const now = after.get(before.id) ?? before;
      before.result.rcues.forEach(({ average, code }, i) => {
        const lifted = code === 'AJ' && average !== null && reaches(average, 9.5, policy.rounding);
        const is = now.result.rcues[i];
        expect(is?.code).toBe(lifted && !before.year.status ? 'ADJ' : code);
        if (is?.code === 'ADJ') expect(is.ues.every((ue) => isAcquired(ue.code))).toBe(true);
      });
    }
  });

  it('the floor of 8 stays where it is', () => {
    const floored = report.students.filter(({ result }) => result.passage.belowFloor.length > 0);
    expect(floored.length).toBeGreaterThan(0);
    const ids = new Set(floored.map(({ id }) => id));
    for (const one of found) if (ids.has(one.before.id)) expect(one.after.result.proposal).not.toBe('PASD');
  });

  it('the year that is complete in this way is admitted by the jury, not by the law', () => {
    const admitted = found.filter((one) => outcomeOf(one) === 'admitted');
    expect(admitted.length).toBeGreaterThan(0);
    for (const { after } of admitted) expect(after.result.code).toBe('ADJ');
  });

  it('the counts say each student once, and who changes code', () => {
    const { changed, outcomes, transitions } = summaryOf(found);
    expect(changed).toBe(found.length);
    expect(Object.values(outcomes).reduce((a, b) => a + b)).toBe(changed);
    expect(outcomes.loses).toBe(0);
    const year = found.filter(({ before, after }) => before.result.code !== after.result.code);
    expect(transitions.reduce((sum, { count }) => sum + count, 0)).toBe(year.length);
  });

  it('by points the same RCUEs are reached, with the codes of the law', () => {
    const points = whatIf(report, rescueFrom(9.5, { by: 'points' }));
    expect(points.map(({ before }) => before.id)).toEqual(found.map(({ before }) => before.id));
    for (const { after } of points) {
      for (const { code, points: given } of after.result.rcues) if (given) expect(code).toBe('CMP');
    }
  });
});

it('what the jury has decided already stands, also where it refused', () => {
  const [one] = whatIf(report, rescueFrom(9.5));
  const rcue = one?.changes.find(({ what }) => what === 'rcue');
  if (!one || rcue?.what !== 'rcue') throw new Error('nobody is lifted');
  const entry = { decision: '', reason: 'x', decisions: `RCUE${rcue.competence} AJ`, decidedOn: '' };
  const student: JuryStudent = { ...one.before, entry };
  const again = whatIf({ ...report, students: [student] }, rescueFrom(9.5));
  for (const { changes } of again) {
    expect(changes).not.toContainEqual(expect.objectContaining({ competence: rcue.competence }));
  }
});

it('absences that count nothing instead of 0 make nobody lose, awaited ones may', () => {
  for (const one of whatIf(report, { effects: { ABI: 'neutralised' } })) {
    expect(outcomeOf(one)).not.toBe('loses');
  }
  const awaited = whatIf(report, { effects: { ABI: 'awaited' } });
  expect(awaited.length).toBeGreaterThan(0);
});

it('several marks of one student count together', () => {
  const student = report.students.find(({ result }) => result.proposal === 'RED');
  const values = Object.fromEntries(report.curriculum.modules.map(({ code }) => [code, 15]));
  const found = whatIf(report, { marks: { student: student?.id ?? '', values } });
  expect(found).toHaveLength(1);
  expect(found[0]?.after.result).toMatchObject({ code: 'ADM', ects: 60 });
});

const thresholds = fc.integer({ min: 0, max: 2000 }).map((hundredths) => hundredths / 100);
const rescues = fc.record({
  from: thresholds,
  of: fc.constantFrom(...RESCUED),
  by: fc.constantFrom(...RESCUE_MEANS),
});
const effect = fc.constantFrom(...MARK_EFFECTS);
const suppositions: fc.Arbitrary<Supposition> = fc.record(
  {
    policy: fc.record({ rounding: fc.constantFrom(...ROUNDINGS), passMark: thresholds }),
    effects: fc.record({ ATT: effect, ABI: effect, ABJ: effect }),
    rescue: rescues,
  },
  { requiredKeys: [] },
);

describe('whatever is supposed', () => {
  it('the report stays as it is', () => {
    fc.assert(
      fc.property(suppositions, (supposition) => {
        whatIf(report, supposition);
        expect(JSON.stringify(report)).toBe(frozen);
      }),
      { numRuns: 25 },
    );
  });

  it('a lower threshold, of the law or of the jury, makes nobody lose anything', () => {
    const lower = fc.oneof(
      rescues.map((rescue): Supposition => ({ rescue })),
      thresholds.map((down): Supposition => ({ policy: { passMark: Math.min(10, down) } })),
      thresholds.map((down): Supposition => ({ policy: { floorMark: Math.min(8, down) } })),
    );
    fc.assert(
      fc.property(lower, (supposition) => {
        for (const one of whatIf(report, supposition)) {
          const { before, after } = one;
          expect(outcomeOf(one)).not.toBe('loses');
          expect(after.result.ects).toBeGreaterThanOrEqual(before.result.ects);
          after.result.rcues.forEach(({ code }, i) => {
            if (isValidated(before.result.rcues[i]?.code ?? 'AJ')) expect(isValidated(code)).toBe(true);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('who is lifted from an average is lifted from any lower one', () => {
    fc.assert(
      fc.property(rescues, fc.integer({ min: 0, max: 300 }), (rescue, more) => {
        const lower = { ...rescue, from: Math.max(0, rescue.from - more / 100) };
        const ids = new Set(whatIf(report, { rescue: lower }).map(({ before }) => before.id));
        for (const { before } of whatIf(report, { rescue })) expect(ids.has(before.id)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
