import { quantity } from '../../src/rules/exact';
import { neededMark, partnerNeeded, smallestHundredth } from '../../src/rules/needed';
import { DEFAULT_POLICY } from '../../src/rules/policy';
import { oneUeBook, plainBook } from './curricula';

const mark = (value: number) => ({ kind: 'mark', mark: value });
const ue31 = { ue: 'UE31', threshold: 10 } as const;

describe('the mark needed in one module', () => {
  it('is the smallest hundredth with which the UE rounds to 10 (4.3)', () => {
    expect(neededMark(oneUeBook([1, 1]), { marks: [9, 'ATT'] }, ['R302'], ue31)).toEqual(mark(10.99));
    expect(neededMark(oneUeBook([3, 1]), { marks: [9, 'ATT'] }, ['R302'], ue31)).toEqual(mark(12.98));
  });

  it('sets aside the mark that the student has in it', () => {
    expect(neededMark(oneUeBook([1, 1]), { marks: [9, 2] }, ['R302'], ue31)).toEqual(mark(10.99));
  });

  it('follows the rounding of the curriculum', () => {
    const exact = oneUeBook([1, 1], { rounding: 'exact' });
    expect(neededMark(exact, { marks: [9, 'ATT'] }, ['R302'], ue31)).toEqual(mark(11));
  });

  it('counts absences as the jury will', () => {
    expect(neededMark(oneUeBook([1, 1, 1]), { marks: ['ABI', 12, 'ATT'] }, ['R303'], ue31)).toEqual(
      mark(17.99),
    );
    expect(neededMark(oneUeBook([1, 1, 1]), { marks: ['ABJ', 12, 'ATT'] }, ['R303'], ue31)).toEqual(
      mark(7.99),
    );
  });

  it('counts the bonus as the jury will', () => {
    const book = oneUeBook([1, 1], {
      adjustments: [{ shape: 'additive', source: 'bonus', rate: 0.05, above: 10, cap: 0.5 }],
    });
    const student = { marks: [9, 'ATT'], extras: { S3: { bonus: [20] } } } as const;
    expect(neededMark(book, student, ['R302'], ue31)).toEqual(mark(9.99));
    expect(neededMark(book, { marks: [9, 'ATT'] }, ['R302'], ue31)).toEqual(mark(10.99));
  });

  it('is 0 when the threshold is reached whatever the mark', () => {
    expect(neededMark(oneUeBook([1, 1]), { marks: [20, 'ATT'] }, ['R302'], ue31)).toEqual(mark(0));
  });

  it('is impossible when 20 is not enough', () => {
    expect(neededMark(oneUeBook([3, 1]), { marks: [5, 'ATT'] }, ['R302'], ue31)).toEqual({
      kind: 'impossible',
    });
  });

  it('is incomplete while other marks of the target are awaited, or the student is defaulting', () => {
    const book = oneUeBook([1, 1, 1]);
    expect(neededMark(book, { marks: [12] }, ['R302'], ue31)).toEqual({ kind: 'incomplete' });
    expect(neededMark(book, { marks: ['DEF', 12, 'ATT'] }, ['R303'], ue31)).toEqual({ kind: 'incomplete' });
  });

  it('is incomplete for a UE that the curriculum does not have, or that has no average without it', () => {
    const elsewhere = { ue: 'UE39', threshold: 10 };
    expect(neededMark(oneUeBook([1]), { marks: ['ATT'] }, ['R301'], elsewhere)).toEqual({
      kind: 'incomplete',
    });
    expect(neededMark(oneUeBook([1]), { marks: ['ABJ'] }, [], ue31)).toEqual({ kind: 'incomplete' });
  });
});

describe('the mark needed in several modules', () => {
  it('is the same in each of them', () => {
    const student = { marks: [8, 'ATT', 'ATT'] } as const;
    expect(neededMark(oneUeBook([1, 1, 1]), student, ['R302', 'R303'], ue31)).toEqual(mark(11));
  });
});

describe('4.4, 4.5: the mark needed for a RCUE', () => {
  const book = plainBook({ competences: [2, 2] });

  it('is over both its UEs', () => {
    const student = { marks: [9, 'ATT', 12, 12] } as const;
    expect(neededMark(book, student, ['R401'], { competence: 1, threshold: 10 })).toEqual(mark(10.99));
    expect(neededMark(book, student, ['R401'], { competence: 1, threshold: 8 })).toEqual(mark(6.99));
  });

  it('uses the old average of a capitalised UE', () => {
    const capitalised = { UE31: { average: 13, code: 'ADM', from: '2024-2025' } } as const;
    const student = { marks: [5, 'ATT', 12, 12], capitalised } as const;
    expect(neededMark(book, student, ['R401'], { competence: 1, threshold: 10 })).toEqual(mark(6.99));
  });

  it('is incomplete while the other UE is', () => {
    const student = { marks: ['ATT', 'ATT', 12, 12] } as const;
    expect(neededMark(book, student, ['R401'], { competence: 1, threshold: 10 })).toEqual({
      kind: 'incomplete',
    });
  });
});

describe('4.4: the average that the other UE of a RCUE needs', () => {
  it('makes up for what one UE lacks', () => {
    expect(partnerNeeded({ average: quantity(9), coefficient: 1 }, 1, DEFAULT_POLICY)).toEqual(mark(10.99));
  });

  it('follows the coefficients of the UEs', () => {
    expect(partnerNeeded({ average: quantity(8), coefficient: 1 }, 2, DEFAULT_POLICY)).toEqual(mark(11));
  });

  it('may be impossible when the mean of the two needs more than 20', () => {
    expect(partnerNeeded({ average: quantity(0), coefficient: 2 }, 1, DEFAULT_POLICY)).toEqual({
      kind: 'impossible',
    });
  });
});

describe('the smallest hundredth', () => {
  it.each([0, 0.01, 9.99, 19.99, 20])('is found at %p', (limit) => {
    expect(smallestHundredth((x) => x >= limit)).toEqual(mark(limit));
  });
});
