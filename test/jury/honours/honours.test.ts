import { readHonours } from '../../../src/jury/honours/table';
import type { EarlierResult } from '../../../src/jury/history/record';
import { juryJson } from '../../../src/jury/json';
import { DEFAULT_SETTINGS } from '../../../src/jury/settings/settings';
import { fr } from '../../../src/locales/fr';
import { plainReport } from '../plain-course';

const HONOURS = '12 = Assez bien ; 14 = Bien\n16 : Très bien';
/** Four UEs of the two years before, one of each semester, with these averages. */
const before = (...averages: (number | null)[]): readonly EarlierResult[] =>
  averages.map((average, i) => ({
    year: i < 2 ? '2023-2024' : '2024-2025',
    subject: { kind: 'ue', ue: `UE${i + 1}1` },
    average,
    code: 'ADM',
    ects: null,
    origin: '',
  }));
const reportWith = (honours: string) =>
  plainReport(
    3,
    [
      { odd: [14], even: [15] },
      { odd: [12], even: [12] },
      { odd: [12], even: [12] },
      { odd: [8], even: [9] },
    ],
    [before(14, 15, 14, 12), before(12, 12, 12, 11.9), before(12, 12, null, 12), before(12, 12, 12, 12)],
    { ...DEFAULT_SETTINGS, honours },
  );
const diplomas = (honours: string) =>
  juryJson(reportWith(honours), fr).students.map(({ diploma }) => diploma.BUT);

test('Honours follow the table of the department and the average of the six semesters', () => {
  expect(diplomas(HONOURS)).toMatchObject([
    { earned: true, average: 14, honours: 'Bien' },
    { earned: true, average: 11.983333, honours: null },
    { earned: true, average: null, honours: null },
    { earned: false, average: null, honours: null },
  ]);
});

test('There are none by default', () => {
  expect(diplomas('').map((one) => one?.honours)).toEqual([null, null, null, null]);
});

test.each([
  ['a name without an average', '12 = Assez bien ; Bien', ['Bien']],
  ['an average over 20', '21 = Bien', ['21 = Bien']],
  ['two names for one average', '12 = Assez bien ; 12 = Bien', ['12 = Bien']],
])('A table with %s is told, and none of it counts', (_, text, unread) => {
  expect(readHonours(text)).toEqual({ table: [], unread });
  const report = reportWith(text);
  expect(juryJson(report, fr).students.every(({ diploma }) => diploma.BUT?.honours === null)).toBe(true);
  expect(
    report.anomalies.filter(({ effect }) => effect.code === 'no-honours').map(({ value }) => value),
  ).toEqual(unread);
});
