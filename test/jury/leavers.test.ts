import { resultFor } from '../../src/jury/apogee/results';
import { juryColumns } from '../../src/jury/sheets/jury-columns';
import { fr } from '../../src/locales/fr';
import { plainJson, plainReport, type PlainStudent } from './plain-course';

const RESIGNED: PlainStudent = { odd: [12, 9, 11], even: [10, 12, ''], standing: ['', 'Démission le 12/03'] };
const DEFAULTING: PlainStudent = { odd: [12, 9, 11], even: [10, 12, 13], standing: ['', 'DEF'] };

describe('4.3: who left keeps what is acquired for good', () => {
  const { students } = plainJson(2, [RESIGNED, DEFAULTING]);

  test('in the JSON: UEs complete and of 10 or more with their credits, the rest with the status', () => {
    expect(students[0]?.ues).toMatchObject({
      UE31: { code: 'ADM', ects: 5 },
      UE32: { code: 'DEM', ects: 0 },
      UE33: { code: 'ADM', ects: 5 },
      UE41: { code: 'ADM', ects: 5 },
      UE42: { code: 'ADM', ects: 5 },
      UE43: { code: 'DEM', ects: 0 },
    });
    expect(students[0]).toMatchObject({ ects: 20, decision: { code: 'DEM', next: 'S5', allowed: false } });
    expect(students[0]?.rcues).toMatchObject({ 1: { code: 'ADM' }, 2: { code: 'AJ', average: null } });
    expect(students[0]?.decision.reasons).toEqual([
      { rule: '4.6', text: 'Démission : l’année et toute UE non acquise portent DEM' },
      { rule: '4.3', text: 'UE31, UE41, UE42, UE33 : acquises définitivement (20 ECTS)' },
    ]);
  });

  test('4.2: where the standing is defaulting, not in the semester on whose sheet it stands', () => {
    const codes = Object.values(students[1]?.ues ?? {}).map(({ code }) => code);
    expect(codes).toEqual(['ADM', 'DEF', 'DEF', 'DEF', 'ADM', 'DEF']);
    expect(students[1]).toMatchObject({ ects: 10, decision: { code: 'DEF', allowed: false } });
    expect(students[1]?.decision.reasons[0]?.rule).toBe('4.2');
  });
});

describe('what is kept by who left', () => {
  const report = plainReport(2, [RESIGNED]);
  const [student] = report.students;
  if (!student) throw new Error('no student');

  test('stands on the jury sheet', () => {
    const shown = Object.fromEntries(
      juryColumns(report, fr).map(({ key, value }) => [key, value(student, 0)]),
    );
    expect(shown).toMatchObject({
      'ue:UE31:code': 'ADM',
      'ue:UE32:code': 'DEM',
      'rcue:1:code': 'ADM',
      ects: 20,
      proposal: 'DEM',
    });
  });

  test('goes to Apogée, UE by UE', () => {
    const of = (ue: string) => resultFor(report, student, { kind: 'ue', ue });
    expect(of('UE31')).toMatchObject({ code: 'ADM', mark: null, average: { value: 12 } });
    expect(of('UE32')).toMatchObject({ code: 'DEM', mark: 'DEM', average: null });
    expect(resultFor(report, student, { kind: 'rcue', competence: 1 })).toMatchObject({ code: 'ADM' });
    expect(resultFor(report, student, { kind: 'rcue', competence: 2 })).toMatchObject({ code: 'DEM' });
    expect(resultFor(report, student, { kind: 'semester', semester: 'S3' })).toMatchObject({ code: 'DEM' });
  });

  test('is told of no passage, who stays is', () => {
    const report = plainReport(2, [RESIGNED, { odd: [7, 7, 7], even: [7, 7, 7], standing: ['', ''] }]);
    const next = juryColumns(report, fr).find(({ key }) => key === 'next');
    expect(report.students.map((student) => next?.value(student, 0))).toEqual([
      '',
      expect.stringMatching(/^Passage en S5 non acquis de droit$/),
    ]);
  });

  test('goes to Apogée as a semester where every UE of it is acquired', () => {
    const whole = plainReport(2, [{ odd: [12, 11], even: [9, 9], standing: ['', 'DEM'] }]);
    const [only] = whole.students;
    if (!only) throw new Error('no student');
    expect(resultFor(whole, only, { kind: 'semester', semester: 'S3' })).toMatchObject({ code: 'ADM' });
    expect(resultFor(whole, only, { kind: 'semester', semester: 'S4' })).toMatchObject({ code: 'DEM' });
  });
});
