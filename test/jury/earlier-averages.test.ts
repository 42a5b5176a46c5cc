import { plainSpaces } from '../plain-spaces';
import { isFromElsewhere, type EarlierResult } from '../../src/jury/history/record';
import { juryJson } from '../../src/jury/json';
import type { JuryReport } from '../../src/jury/report';
import { fr } from '../../src/locales/fr';
import { plainReport, type PlainStudent } from './plain-course';

const earlier = (
  ue: string,
  average: number | null,
  code: string,
  more: Partial<EarlierResult> = {},
): EarlierResult => ({
  year: '2024-2025',
  subject: { kind: 'ue', ue },
  average,
  code,
  ects: null,
  origin: '',
  ...more,
});
/** Somebody who takes both semesters, so that both have a table and marks. */
const other: PlainStudent = { odd: [12, 12], even: [12, 12] };
const json = (report: JuryReport) => juryJson(report, fr).students.find(({ id }) => id === '22300001');
const first = (report: JuryReport) => report.students.find(({ id }) => id === '22300001');
const reasonsOf = (report: JuryReport): readonly string[] =>
  json(report)?.decision.reasons.map(({ text }) => text) ?? [];

describe('one semester repeated alone', () => {
  const lastYear = [earlier('UE31', 9.5, 'AJ'), earlier('UE32', 12, 'ADM'), earlier('UE41', 7, 'AJ')];

  test('takes the other UE of the RCUE from last year: 9.5 then and 10.6 now', () => {
    const report = plainReport(2, [{ even: [10.6, 11] }, other], [lastYear]);
    const student = json(report);
    expect(student?.ues).toMatchObject({
      UE31: { average: 9.5, code: 'CMP' },
      UE32: { average: 12, code: 'ADM' },
    });
    expect(student).toMatchObject({ rcues: { 1: { code: 'CMP' } }, ects: 20, decision: { code: 'ADM' } });
    expect(student?.rcues[1]?.average).toBeCloseTo(10.05, 9);
    expect(plainSpaces(reasonsOf(report))).toContain(
      'UE31 : 9,50 en 2024-2025 ; S3 n’est pas repris, cette moyenne compte dans le RCUE',
    );
    expect(first(report)?.year.repeats?.semesters).toEqual(['S4']);
  });

  test('is told as absent only where something of the other semester is awaited', () => {
    const absences = (results: readonly EarlierResult[]) =>
      plainReport(2, [{ even: [10.6, 11] }, other], [results]).anomalies.filter(
        ({ effect }) => effect.code === 'absent-from',
      );
    expect(absences(lastYear)).toEqual([]);
    expect(absences(lastYear.slice(1))).toMatchObject([{ sheet: 'S4', value: '22300001' }]);
  });

  test('waits for marks of a semester that he takes again: his row is there', () => {
    const report = plainReport(2, [{ odd: ['', 12], even: [10.6, 11] }, other], [lastYear]);
    expect(first(report)?.result).toMatchObject({ code: 'ATT' });
  });

  test('takes it also where the row says that he is exempted from everything', () => {
    const report = plainReport(2, [{ odd: ['EXC', 'EXC'], even: [10.6, 11] }, other], [lastYear]);
    expect(first(report)?.result).toMatchObject({ code: 'ADM' });
  });

  test('takes nothing where the workbook says that the semester is repeated', () => {
    const repeats = ['', 'S3 et S4'] as const;
    const report = plainReport(2, [{ even: [10.6, 11], repeats }, other], [lastYear]);
    expect(first(report)?.result).toMatchObject({ code: 'ATT' });
  });
});

describe('what earlier years used up', () => {
  test('is told by semester and year', () => {
    const years = ['2022-2023', '2023-2024'].flatMap((year) =>
      ['UE11', 'UE21'].map((ue) => earlier(ue, 12, 'ADM', { year })),
    );
    const report = plainReport(2, [{ odd: [7, 7], even: [7, 7] }], [years]);
    expect(plainSpaces(reasonsOf(report))).toContain(
      'Redoublement possible (S3 et S4) ; S1 et S2 redoublés en 2023-2024 ; restent 2 sur 4',
    );
  });

  test('holds both semesters where both sheets say so', () => {
    const report = plainReport(2, [{ odd: [7, 7], even: [7, 7], repeats: ['R', 'oui'] }]);
    expect(first(report)?.year.repeats?.semesters).toEqual(['S3', 'S4']);
    expect(first(report)?.result.code).toBe('NAR');
  });
});

describe('a UE acquired earlier', () => {
  test('without an average stays acquired when the new mark is 8, and nothing is doubtful', () => {
    const report = plainReport(2, [{ odd: [8, 12], even: [12, 12] }], [[earlier('UE31', null, 'ADM')]]);
    const student = json(report);
    expect(student?.ues.UE31).toMatchObject({ average: null, code: 'ADM', ects: 5 });
    expect(student?.decision).toMatchObject({ code: 'ADM', certain: true });
    expect(report.anomalies.map(({ kind }) => kind)).toContain('missing');
  });

  test('without an average leaves the RCUE to the jury, and the decision uncertain', () => {
    const report = plainReport(2, [{ odd: [8, 12], even: [9, 12] }], [[earlier('UE31', null, 'ADM')]]);
    const student = json(report);
    expect(student?.rcues[1]).toMatchObject({ average: null, code: 'AJ' });
    expect(student?.decision.certain).toBe(false);
    expect(plainSpaces(reasonsOf(report))).toContain(
      'RCUE 1 : moyenne inconnue (UE31), validation par le jury',
    );
  });

  test('counts exactly when its average has passed through a sheet: 31/3 and 28.97/3 are 9.995', () => {
    const lastYear = [earlier('UE31', 31 / 3, 'ADM'), earlier('UE41', 28.97 / 3, 'AJ')];
    const carried = plainReport(2, [{ odd: [7, 12] }, other], [lastYear]);
    expect(json(carried)?.rcues[1]).toMatchObject({ code: 'CMP', averageText: '10.00' });
  });
});

describe('credits obtained elsewhere', () => {
  test('count, and their semester is no attempt', () => {
    const abroad = { origin: 'Séjour à l’étranger (Erasmus)' };
    const results = [earlier('UE31', null, 'ADM', abroad), earlier('UE32', 11, 'ADM', abroad)];
    const report = plainReport(2, [{ even: [12, 9.5] }, other], [results]);
    expect(json(report)).toMatchObject({ ects: 20, decision: { code: 'ADM' } });
    expect(first(report)?.year.repeats).toBeUndefined();
  });

  test.each([
    ['Transfert de Lyon', true],
    ['VAE', true],
    ['Équivalence', true],
    ['jury-2024.xlsx', false],
    ['', false],
  ])('are those whose origin says so: %p', (origin, expected) => {
    expect(isFromElsewhere({ origin })).toBe(expected);
  });
});
