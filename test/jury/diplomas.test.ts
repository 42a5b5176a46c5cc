import { resultFor } from '../../src/jury/apogee/results';
import { diplomaLists } from '../../src/jury/documents/dut';
import type { EarlierResult } from '../../src/jury/history/record';
import { juryJson } from '../../src/jury/json';
import { fr } from '../../src/locales/fr';
import { planJurySheet } from '../../src/jury/sheets/jury-sheet';
import { planMinutesSheet } from '../../src/jury/sheets/minutes-sheet';
import type { SheetPlan } from '../../src/plan/types';
import { plainSpaces } from '../plain-spaces';
import { plainReport } from './plain-course';

const earlier = (year: string, ues: readonly string[], without: readonly string[] = []): EarlierResult[] =>
  ues.map((ue) => ({
    year,
    subject: { kind: 'ue', ue },
    average: without.includes(ue) ? 8 : 12,
    code: without.includes(ue) ? 'AJ' : 'ADM',
    ects: null,
    origin: '',
  }));
const FIRST = earlier('2023-2024', ['UE11', 'UE12', 'UE21', 'UE22']);
const second = (...without: string[]) => earlier('2024-2025', ['UE31', 'UE32', 'UE41', 'UE42'], without);
const DAY = { year: 2026, month: 7, day: 9 };
/** The row of a student, or all that is printed where no number is given. */
const linesAbout = ({ values }: SheetPlan, id?: string): string =>
  plainSpaces(
    values
      .filter((row) => id === undefined || row.includes(id))
      .map((row) => row.filter((cell) => typeof cell === 'string' || typeof cell === 'number').join(' | '))
      .join('\n'),
  );
const GOOD = { odd: [12, 12], even: [12, 12] };
const POOR = { odd: [12, 8], even: [12, 8] };

describe('4.3: the BUT, at the end of the third year', () => {
  /** A complete student, one whose UE32 of year 2 stays missing, one of whom only year 2 is known, one of whom nothing is. */
  const report = plainReport(
    3,
    [GOOD, POOR, GOOD, GOOD],
    [[...FIRST, ...second()], [...FIRST, ...second('UE32')], second(), []],
  );
  const students = juryJson(report, fr).students;

  test('is in the JSON with what is missing, and assumes nothing', () => {
    expect(students.map(({ diploma }) => diploma.BUT)).toMatchObject([
      { earned: true, missing: [], unknown: [] },
      { earned: false, missing: ['UE32', 'UE52', 'UE62'], unknown: [] },
      { earned: null, missing: [], unknown: [1] },
      { earned: null, missing: [], unknown: [1, 2] },
    ]);
  });

  test('stands in the reasons of a validated year', () => {
    const texts = students.map(({ decision }) => decision.reasons.map(({ text }) => text).join(' | '));
    expect(texts[0]).toContain('BUT obtenu : toutes les UE des six semestres sont acquises');
    expect(texts[2]).toContain('BUT à vérifier : rien n’est connu de l’année 1');
  });

  test('has a list of graduates, with who is to be checked', () => {
    const { earned, reserved } = diplomaLists(report, 'BUT');
    expect(earned.map(({ student }) => student.id)).toEqual(['22300001']);
    expect(reserved.map(({ student }) => student.id)).toEqual(['22300003', '22300004']);
  });

  test('goes to Apogée only where it is known', () => {
    const codes = report.students.map((one) => resultFor(report, one, { kind: 'diploma' }).code);
    expect(codes).toEqual(['ADM', 'AJ', null, null]);
  });
});

test('4.3: a complete third year with a UE missing below is no diploma, and says which', () => {
  // The competence 3 of the second year has no UE in the third that could repair it.
  const lacking = earlier('2024-2025', ['UE33'], ['UE33']);
  const report = plainReport(3, [GOOD], [[...FIRST, ...second(), ...lacking]]);
  const [student] = juryJson(report, fr).students;
  expect(student?.decision).toMatchObject({ code: 'ADM' });
  expect(student?.diploma.BUT).toMatchObject({
    earned: false,
    missing: expect.arrayContaining(['UE33']) as string[],
  });
  // Where one reason only is printed, it is this one.
  expect(student?.decision.reasons[0]?.text).toMatch(/^BUT non obtenu : .*UE33/);
  expect(linesAbout(planMinutesSheet(report, fr, 'PV', DAY, new Map()), '22300001')).toMatch(/UE33/);
  const jury = planJurySheet(report, fr, 'Jury', DAY, { academicYear: '2025-2026' });
  expect(linesAbout(jury.plan, '22300001')).toMatch(/\| 4\.3 : (BUT non obtenu : )?[^|]*non acquises? \|/);
  expect(diplomaLists(report, 'BUT').missing).toHaveLength(1);
});

test('4.6: the DUT is earned later, when the third year repairs a UE of the second', () => {
  const report = plainReport(
    3,
    [GOOD, GOOD],
    [
      [...FIRST, ...second('UE32')],
      [...FIRST, ...second()],
    ],
  );
  const [student] = juryJson(report, fr).students;
  expect(student?.lowerLevel).toMatchObject([{ ue: 'UE32', before: 'AJ', after: 'ADSUP' }]);
  expect(student?.diploma).toMatchObject({ DUT: { earned: true }, BUT: { earned: true } });
  expect(diplomaLists(report, 'DUT').earned.map(({ student: { id } }) => id)).toEqual(['22300001']);
});

test('4.6: the DUT at the end of the second year is in the JSON', () => {
  const report = plainReport(2, [GOOD, POOR, GOOD], [FIRST, FIRST, []]);
  expect(juryJson(report, fr).students.map(({ diploma }) => diploma.DUT?.earned)).toEqual([
    true,
    false,
    null,
  ]);
});

describe('4.5: a first year of which nothing is known', () => {
  const ASSUMED = '4.5 : UE des semestres 1 et 2 supposées acquises';
  const sheetsOf = (report: ReturnType<typeof plainReport>) =>
    [
      planJurySheet(report, fr, 'Jury', DAY, { academicYear: '2025-2026' }).plan,
      planMinutesSheet(report, fr, 'PV', DAY, new Map()),
    ].map((plan) => [linesAbout(plan), linesAbout(plan, '22300002')]);

  test('is said of the student whose it is, where it is known of others', () => {
    for (const [all = '', own = ''] of sheetsOf(plainReport(2, [GOOD, GOOD], [FIRST, []]))) {
      expect(own).toContain(ASSUMED);
      expect(all.split(ASSUMED)).toHaveLength(2);
    }
  });

  test('is said once where it is known of nobody', () => {
    for (const [all = '', own = ''] of sheetsOf(plainReport(2, [GOOD, GOOD], [[], []]))) {
      expect(own).not.toContain(ASSUMED);
      expect(all.split(ASSUMED)).toHaveLength(2);
    }
  });
});
