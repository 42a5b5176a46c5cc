import { withAttendance } from '../../src/rules/attendance';
import { outcomeOf } from '../../src/rules/outcome';
import { explain, type Reason } from '../../src/rules/reasons';
import type { RulebookUe } from '../../src/rules/rulebook';
import type { StudentYear } from '../../src/rules/student';
import type { Adjustment, Policy } from '../../src/rules/types';
import { decideYear } from '../../src/rules/year';
import { bothMarked, oneUeBook, plainBook } from './curricula';

const malus: Adjustment = {
  shape: 'additive',
  source: 'ABSENCES NJ',
  unit: 'absence',
  rate: -0.05,
  above: 0,
  cap: 1,
  regulation: 'art. 12',
};
const struck: Adjustment = { shape: 'defaulting', source: 'ABSENCES NJ', above: 20, unit: 'absence' };
const points: Adjustment = { shape: 'points', source: 'MALUS', off: true };

function judged(student: StudentYear, policy: Partial<Policy>) {
  const book = plainBook({ competences: [2, 2], policy });
  const own = withAttendance(student, book.curriculum.policy);
  const result = decideYear(book, own, bothMarked(2));
  const reasons = explain(book, own, result, bothMarked(2));
  return { book, own, result, reasons };
}
const kinds = (reasons: readonly Reason[], kind: Reason['kind']): readonly Reason[] =>
  reasons.filter((reason) => reason.kind === kind);

describe('4.2: an attendance malus', () => {
  it('lowers every UE of the semester, and says by which regulation', () => {
    const { result, reasons } = judged(
      { marks: [12, 12, 12, 12], extras: { S3: { 'ABSENCES NJ': [12] } } },
      { adjustments: [malus] },
    );
    expect(result.ues.map(({ average }) => average?.value)).toEqual([11.4, 12, 11.4, 12]);
    expect(kinds(reasons, 'adjusted')).toEqual([
      {
        rule: '4.2',
        kind: 'adjusted',
        of: 'S3',
        adjustment: malus,
        figure: 12,
        changes: [
          { ue: 'UE31', points: -0.6 },
          { ue: 'UE32', points: -0.6 },
        ],
      },
    ]);
  });

  it('of one UE lowers that UE, after what concerns its semester', () => {
    const extras = { S3: { 'ABSENCES NJ': [10] }, UE31: { MALUS: [0.25] } };
    const { result } = judged({ marks: [12, 12, 12, 12], extras }, { adjustments: [malus, points] });
    expect(result.ues.map(({ average }) => average?.value)).toEqual([11.25, 12, 11.5, 12]);
  });

  it('and a bonus beside it are told apart, each with its regulation', () => {
    const bonus: Adjustment = { shape: 'points', source: 'BONUS', off: false, regulation: 'art. 14' };
    const extras = { S3: { 'ABSENCES NJ': [10], BONUS: [0.25] } };
    const { reasons } = judged({ marks: [12, 12, 12, 12], extras }, { adjustments: [malus, bonus] });
    expect(kinds(reasons, 'adjusted')).toMatchObject([
      { adjustment: malus, figure: 10, changes: [{ points: -0.5 }, { points: -0.5 }] },
      { adjustment: bonus, figure: 0.25, changes: [{ points: 0.25 }, { points: 0.25 }] },
    ]);
  });

  it('of one module lowers its mark before the average, and the points of the jury come last', () => {
    const book = oneUeBook([1, 3], { adjustments: [points] });
    const student: StudentYear = {
      marks: [10, 12],
      extras: { R302: { MALUS: [2] } },
      overrides: { points: { modules: { R302: 1 }, ues: { UE31: 0.5 } } },
    };
    const [ue] = book.ues as [RulebookUe];
    expect(outcomeOf(book, ue, { marks: student.marks, extras: student.extras ?? {} }).average?.value).toBe(
      10,
    );
    expect(outcomeOf(book, ue, student).average?.value).toBe(11.25);
    expect(outcomeOf(book, ue, student).adjusted).toHaveLength(1);
  });

  it('does nothing to an absence in a module, nor to a UE without an average', () => {
    const book = oneUeBook([1], { adjustments: [points] });
    const [ue] = book.ues as [RulebookUe];
    const of = (mark: 'ABI' | 'EXC') =>
      outcomeOf(book, ue, { marks: [mark], extras: { R301: { MALUS: [2] }, S3: { MALUS: [1] } } });
    expect(of('ABI').average?.value).toBe(0);
    expect(of('EXC')).toMatchObject({ average: null, defaulting: false });
  });

  it('is not told where nothing changes', () => {
    const { reasons } = judged(
      { marks: [0, 0, 0, 0], extras: { S3: { 'ABSENCES NJ': [12] } } },
      { adjustments: [malus] },
    );
    expect(kinds(reasons, 'adjusted')).toEqual([]);
  });

  it('leaves a student without figures, or whose figures no rule is computed from, as he was', () => {
    const plain = judged({ marks: [12, 9, 8, 10] }, {});
    const other = judged(
      { marks: [12, 9, 8, 10], extras: { S3: { OTHER: [3] }, R301: { OTHER: [3] } } },
      { adjustments: [malus] },
    );
    expect(other.result.ues.map(({ code }) => code)).toEqual(plain.result.ues.map(({ code }) => code));
    expect(other.result.ues.every(({ adjusted }) => adjusted === undefined)).toBe(true);
  });
});

describe('4.2: defaulting above a number of absences', () => {
  it('strikes the semester, and the year carries it', () => {
    const { own, result, reasons } = judged(
      { marks: [12, 12, 12, 12], extras: { S3: { 'ABSENCES NJ': [21] } } },
      { adjustments: [struck] },
    );
    expect(own).toMatchObject({ status: 'DEF', defaultingIn: ['S3'] });
    expect(result.code).toBe('DEF');
    expect(result.ues.map(({ code }) => code)).toEqual(['DEF', 'ADM', 'DEF', 'ADM']);
    expect(kinds(reasons, 'struck')).toEqual([
      { rule: '4.2', kind: 'struck', of: 'S3', adjustment: struck, figure: 21 },
    ]);
  });

  it('of one UE or of one module strikes that UE alone', () => {
    const ofUe = judged(
      { marks: [12, 12, 12, 12], extras: { UE31: { 'ABSENCES NJ': [21] } } },
      { adjustments: [struck] },
    );
    const ofModule = judged(
      { marks: [12, 12, 12, 12], extras: { R302: { 'ABSENCES NJ': [21] } } },
      { adjustments: [struck] },
    );
    expect(ofUe.result.ues.map(({ code }) => code)).toEqual(['DEF', 'ADM', 'ADM', 'ADM']);
    expect(ofModule.result.ues.map(({ code }) => code)).toEqual(['ADM', 'ADM', 'DEF', 'ADM']);
    expect(ofUe.own.status ?? null).toBeNull();
  });

  it('changes nothing for who left, and for who has no more than so many', () => {
    const left: StudentYear = { marks: [], status: 'DEM', extras: { S3: { 'ABSENCES NJ': [40] } } };
    const few: StudentYear = { marks: [], extras: { S3: { 'ABSENCES NJ': [20] } } };
    const { policy } = plainBook({ policy: { adjustments: [struck] } }).curriculum;
    expect(withAttendance(left, policy)).toBe(left);
    expect(withAttendance(few, policy)).toBe(few);
  });
});
