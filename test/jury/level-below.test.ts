import { plainSpaces } from '../plain-spaces';
import { consequences } from '../../src/jury/decisions/consequences';
import { subjectsOf } from '../../src/jury/decisions/subjects';
import type { EarlierResult } from '../../src/jury/history/record';
import { jurySheetOf, readJuryWorkbook } from '../../src/jury/imports/jury-workbook';
import { withSheet } from '../../src/jury/imports/with-sheet';
import { juryJson } from '../../src/jury/json';
import { planJurySheet } from '../../src/jury/sheets/jury-sheet';
import { planMinutesSheet } from '../../src/jury/sheets/minutes-sheet';
import { fr } from '../../src/locales/fr';
import { workbook } from '../gradebook/sheet';
import { plainReport, withEntry } from './plain-course';

const below = (ue: string, code: string): EarlierResult => ({
  year: '2024-2025',
  subject: { kind: 'ue', ue },
  average: code === 'AJ' ? 8 : 12,
  code,
  ects: null,
  origin: '',
});
const FIRST_YEAR = [
  below('UE11', 'AJ'),
  below('UE21', 'ADM'),
  below('UE12', 'ADM'),
  below('UE22', 'ADM'),
  below('UE13', 'AJ'),
  below('UE23', 'ADM'),
];
const report = plainReport(2, [{ odd: [12, 12, 9], even: [12, 12, 9] }], [FIRST_YEAR]);
const day = { year: 2026, month: 7, day: 2 };

describe('4.3: ADSUP for a UE of the level below', () => {
  const [student] = juryJson(report, fr).students;

  test('is a decision in the JSON, with its reason', () => {
    expect(student?.lowerLevel).toEqual([
      {
        ue: 'UE11',
        before: 'AJ',
        after: 'ADSUP',
        reason: {
          rule: '4.3',
          text: 'UE11 : ADSUP, la validation du niveau emporte celle du niveau inférieur',
        },
      },
    ]);
  });

  test('stands in the minutes, and in the reasons', () => {
    const plan = planMinutesSheet(report, fr, 'PV', day, new Map());
    expect(plainSpaces(JSON.stringify(plan.values))).toContain('4.3 : UE11 : ADSUP');
    expect(student?.decision.reasons.map(({ text }) => text).join()).toContain('UE11 : ADSUP');
  });

  test('stands on the jury sheet, and comes from there into the earlier results of next year', () => {
    const written = withSheet(
      workbook(),
      planJurySheet(report, fr, 'Jury', day, { academicYear: '2025-2026' }).plan,
    );
    const sheet = jurySheetOf(written);
    if (!sheet) throw new Error('no jury sheet');
    const { records } = readJuryWorkbook(written, sheet, 'jury 2025-2026.xlsx').results;
    const found = records.find(({ subject }) => subject.kind === 'ue' && subject.ue === 'UE11');
    expect(found).toMatchObject({ code: 'ADSUP', average: null, year: '2025-2026' });

    const third = plainReport(3, [{ odd: [12, 12, 12], even: [12, 12, 12] }], [[...FIRST_YEAR, ...records]]);
    expect(third.students[0]?.year.repeats).toBeUndefined();
  });
});

describe('4.5: the first year alone in the way', () => {
  test('is the first reason, and the one of the minutes', () => {
    const [student] = juryJson(report, fr).students;
    expect(student?.decision).toMatchObject({ code: 'RED', allowed: false });
    expect(student?.decision.reasons[0]).toEqual({
      rule: '4.5',
      text: 'UE13 de première année non acquise',
    });
    const plan = planMinutesSheet(report, fr, 'PV', day, new Map());
    expect(plainSpaces(JSON.stringify(plan.values))).toContain('4.5 : UE13 de première année non acquise');
  });

  test('is lifted by the jury that acquires the UE of the level below', () => {
    const decided = withEntry(report, { decisions: 'UE13 ADJ' });
    const [student] = juryJson(decided, fr).students;
    expect(student?.decision).toMatchObject({ code: 'PASD', allowed: true });
    expect(student?.lowerLevel[1]).toMatchObject({
      ue: 'UE13',
      before: 'AJ',
      after: 'ADJ',
      reason: { rule: '4.5' },
    });
    expect(decided.students[0]?.entry?.decisions).toBe('UE13 ADJ');
  });

  test('can be chosen in the pane, with its consequences', () => {
    expect(subjectsOf(report).ues).toContainEqual({ kind: 'ue', ue: 'UE13' });
    const decision = { subject: { kind: 'ue', ue: 'UE13' }, value: 'ADJ', reason: 'Motif' } as const;
    expect(consequences(report, '22300001', decision)?.changes).toEqual([
      { what: 'ue', ue: 'UE13', from: 'AJ', to: 'ADJ' },
      { what: 'year', from: 'RED', to: 'PASD' },
      { what: 'passage', next: 'S5', to: true },
    ]);
  });
});
