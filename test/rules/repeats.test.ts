import { repeatable, repeatsByYear, repeatsLeft, semestersRepeated } from '../../src/rules/repeats';
import type { Semester } from '../../src/rules/types';

const year2 = ['S3', 'S4'] as const;
const open = (semesters: readonly Semester[], directorGrant?: boolean): readonly Semester[] =>
  repeatable({ semesters, ...(directorGrant !== undefined && { directorGrant }) }, year2);

describe('4.5: repeats', () => {
  it('are four in the whole course', () => {
    const left = [[], ['S1'], ['S1', 'S2', 'S3'], ['S1', 'S2', 'S3', 'S4']].map((semesters) =>
      repeatsLeft({ semesters: semesters as Semester[] }),
    );
    expect(left).toEqual([4, 3, 1, 0]);
  });

  it('are one more by the director, for force majeure', () => {
    expect(repeatsLeft({ semesters: ['S1', 'S2', 'S3', 'S4'], directorGrant: true })).toBe(1);
  });

  it('are never fewer than none', () => {
    expect(repeatsLeft({ semesters: ['S1', 'S2', 'S3', 'S4', 'S5'] })).toBe(0);
  });

  it('are open for both semesters to a student who has had none', () => {
    expect(open([])).toEqual(['S3', 'S4']);
    expect(open(['S1', 'S2'])).toEqual(['S3', 'S4']);
  });

  it('are open once per semester', () => {
    expect(open(['S3'])).toEqual(['S4']);
    expect(open(['S3', 'S4'])).toEqual([]);
  });

  it('are closed after four, also for a semester not yet repeated', () => {
    expect(open(['S1', 'S2', 'S3', 'S5'])).toEqual([]);
  });

  it('may be a second one of the same semester by the director, once', () => {
    expect(open(['S3', 'S4'], true)).toEqual(['S3', 'S4']);
    expect(open(['S3', 'S3'], true)).toEqual(['S4']);
    expect(open(['S1', 'S1', 'S3'], true)).toEqual(['S4']);
  });

  it('may be a fifth one by the director, and never a sixth', () => {
    expect(open(['S1', 'S2', 'S3', 'S5'], true)).toEqual(['S3', 'S4']);
    expect(open(['S1', 'S2', 'S3', 'S5', 'S6'], true)).toEqual([]);
  });
});

describe('4.5: semesters taken again', () => {
  /** The n-th time a semester is named it was taken in the n-th year. */
  const repeated = (taken: readonly Semester[], told: readonly Semester[] = []) => {
    const years = taken.map((semester, i) => ({
      semester,
      year: `202${taken.slice(0, i).filter((one) => one === semester).length}`,
    }));
    return semestersRepeated(year2, years, told).semesters;
  };

  it('are those of the year in hand that were taken before, and others taken more than once', () => {
    expect(repeated(['S1', 'S2', 'S3'])).toEqual(['S3']);
    expect(repeated(['S1', 'S1', 'S2'])).toEqual(['S1']);
    expect(repeated(['S3', 'S3', 'S4'])).toEqual(['S3', 'S3', 'S4']);
  });

  it('are not counted twice where the workbook tells them too', () => {
    expect(repeated(['S3', 'S4'], ['S3'])).toEqual(['S3', 'S4']);
    expect(repeated(['S1'], ['S1', 'S4'])).toEqual(['S1', 'S4']);
  });

  it('are none where a semester in hand was taken in the year that is judged; another one counts in every year', () => {
    const taken = (['S2', 'S2', 'S3', 'S3', 'S4'] as const).map((semester, i) => ({
      semester,
      year: i === 1 || i > 2 ? '2025-2026' : '2024-2025',
    }));
    expect(semestersRepeated(year2, taken, [], '2025-2026')).toEqual({
      semesters: ['S2', 'S3'],
      years: ['2025-2026', null],
    });
    expect(semestersRepeated(year2, taken, []).semesters).toEqual(['S2', 'S3', 'S3', 'S4']);
  });

  it('are told by the year in which they were taken again, this one last', () => {
    const taken = (['S1', 'S2', 'S3', 'S4'] as const).flatMap((semester) =>
      (semester === 'S3' ? ['2024-2025'] : ['2022-2023', '2023-2024']).map((year) => ({ semester, year })),
    );
    const repeats = semestersRepeated(['S3'], taken, ['S4', 'S5']);
    expect(repeats.semesters).toEqual(['S1', 'S2', 'S3', 'S4', 'S5']);
    expect(repeatsByYear(repeats)).toEqual([
      { year: '2023-2024', semesters: ['S1', 'S2', 'S4'] },
      { year: null, semesters: ['S3', 'S5'] },
    ]);
    expect(repeatsByYear({ semesters: ['S3', 'S1'], years: ['2024-2025', '2023-2024'] })).toEqual([
      { year: '2023-2024', semesters: ['S1'] },
      { year: '2024-2025', semesters: ['S3'] },
    ]);
    const backwards = semestersRepeated(['S3'], [...taken].reverse(), ['S4', 'S5']);
    expect(repeatsByYear(backwards)).toEqual(repeatsByYear(repeats));
    expect(repeatsByYear({ semesters: ['S3'] })).toEqual([{ year: null, semesters: ['S3'] }]);
    expect(repeatsByYear({ semesters: [] })).toEqual([]);
  });
});
