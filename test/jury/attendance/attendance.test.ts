import { plainSpaces } from '../../plain-spaces';
import type { WorkbookSnapshot } from '../../../src/cells/snapshot';
import { BUILTIN_CURRICULA } from '../../../src/curricula/builtin';
import { planDocuments } from '../../../src/jury/documents/plan-documents';
import { figuresOf, readRuling, rulingText } from '../../../src/jury/attendance/line';
import { prepareJury, type PrepareOptions } from '../../../src/jury/prepare';
import { DEFAULT_SETTINGS } from '../../../src/jury/settings/settings';
import { planSettingsSheet } from '../../../src/jury/settings/settings-sheet';
import { en } from '../../../src/locales/en';
import { fr } from '../../../src/locales/fr';
import { FORMS, PRACTICES } from '../../../src/rules/practices';
import { sheet, workbook } from '../../gradebook/sheet';

const [MMI] = BUILTIN_CURRICULA;
const S3 = MMI.modules.filter(({ semester }) => semester === 'S3').map(({ code }) => code);
const HEADS = ['N° étudiant', 'Nom', 'Prénom', ...S3];

/** Marks of S3, the same everywhere for a student, with more columns behind them. */
function marks(
  heads: readonly string[],
  ...students: readonly (readonly [number, ...(number | string)[]])[]
) {
  const people = ['Alouette', 'Bouleau', 'Charme', 'Driade', 'Erable'];
  return workbook(
    sheet('S3', [
      [...HEADS, ...heads],
      ...students.map(([mark, ...more], i) => [
        22300001 + i,
        people[i] ?? '',
        'Zoé',
        ...S3.map(() => mark),
        ...more,
      ]),
    ]),
  );
}

function judged(book: WorkbookSnapshot, rulings: readonly string[] = [], more: Partial<PrepareOptions> = {}) {
  const prepared = prepareJury(book, { curriculum: null, rulings, ...more });
  if (!prepared.ok) throw new Error('no marks');
  return prepared.report;
}
const averagesOf = (report: ReturnType<typeof judged>, student = 0): readonly (number | undefined)[] =>
  (report.students[student]?.result.ues ?? [])
    .filter(({ ue }) => ue.semester === 'S3')
    .map(({ average }) => average?.value);
const reasonsOf = (report: ReturnType<typeof judged>, student = 0): readonly string[] =>
  (report.students[student]?.reasons ?? []).map((reason) => `${reason.rule}, ${fr.reason(reason)}`);

function bulletinsOf(report: ReturnType<typeof judged>): string {
  const context = {
    ...{ locale: fr, day: { year: 2027, month: 2, day: 3 }, names: fr.documents.sheets, closed: false },
    ...{ minutesEntries: new Map(), typed: new Map() },
  };
  return JSON.stringify(planDocuments(report, ['bulletins'], context));
}

describe('a rule on absences', () => {
  const book = marks(['Absences NJ'], [10.3, 12], [12, 0]);

  test('lowers the averages of the semester, and the regulation stands in the reasons', () => {
    const report = judged(book, [
      'Absences NJ : malus par absence ; taux 0,05 ; plafond 1 ; règlement art. 12',
    ]);
    expect(averagesOf(report)).toEqual([9.7, 9.7, 9.7, 9.7, 9.7]);
    expect(averagesOf(report, 1)).toEqual([12, 12, 12, 12, 12]);
    expect(plainSpaces(reasonsOf(report))).toContain(
      '4.2, règlement intérieur (art. 12) : 12 absences, -0,6 à UE31, UE32, UE33, UE34, UE35',
    );
    expect(report.questions).toEqual([]);
    expect(report.anomalies.filter(({ kind }) => kind === 'unused-adjustment')).toEqual([]);
  });

  test('is asked once where none is chosen, and nothing changes meanwhile', () => {
    const report = judged(book);
    expect(averagesOf(report)).toEqual([10.3, 10.3, 10.3, 10.3, 10.3]);
    expect(report.questions).toMatchObject([
      {
        sheet: 'S3',
        cell: expect.any(String),
        question: { subject: 'Absences NJ', likely: 'ignore' },
        answer: null,
      },
    ]);
    expect(report.students.every(({ doubts }) => doubts.length === 0)).toBe(true);
  });

  test('may be chosen by an answer, which a line overrides', () => {
    const settings = { ...DEFAULT_SETTINGS, answers: { 'unused-adjustment:ABSENCES NJ': 'rule:malus' } };
    const answered = judged(book, [], { settings });
    expect(averagesOf(answered)).toEqual([9.7, 9.7, 9.7, 9.7, 9.7]);
    expect(answered.questions).toMatchObject([{ answer: 'rule:malus' }]);
    const line = 'absences nj : malus par absence ; taux 0,1 ; au-delà de 10';
    expect(averagesOf(judged(book, [line], { settings }))).toEqual([10.1, 10.1, 10.1, 10.1, 10.1]);
  });

  test('may make a student defaulting in the semester', () => {
    const report = judged(book, ['Absences NJ : défaillant ; au-delà de 10']);
    expect(report.students.map(({ result }) => result.code)).toEqual(['DEF', null]);
    expect(plainSpaces(reasonsOf(report))).toContain(
      '4.2, règlement intérieur : 12 absences, plus de 10 : défaillant en S3',
    );
  });

  test('may take points off and make a student defaulting above a number, in one line', () => {
    const more = marks(['Absences NJ'], [10.3, 12], [12, 0], [12, 21], [12, 20]);
    const report = judged(more, [
      'Absences NJ : malus par absence ; taux 0,05 ; plafond 1 ; défaillant au-delà de 20 ; règlement art. 12',
    ]);
    expect(report.students.map(({ result }) => result.code)).toEqual([null, null, 'DEF', null]);
    expect(averagesOf(report)).toEqual([9.7, 9.7, 9.7, 9.7, 9.7]);
    expect(averagesOf(report, 3)).toEqual([11, 11, 11, 11, 11]);
    expect(plainSpaces(reasonsOf(report, 2))).toContain(
      '4.2, règlement intérieur (art. 12) : 21 absences, plus de 20 : défaillant en S3',
    );
  });

  test.each([
    ['Absences NJ', 'malus par absence', '9 absences', 'Absences S3 : 9'],
    ['Absences NJ', 'malus par demi-journée', '9 demi-journées', 'Demi-journées d’absence S3 : 9'],
    ['Demi-journées NJ', 'défaillant ; au-delà de 8', '9 demi-journées', 'Demi-journées d’absence S3 : 9'],
    [
      'Abs. inj. (1/2 journées)',
      'UE réduite par absence',
      '9 demi-journées',
      'Demi-journées d’absence S3 : 9',
    ],
    ['Heures absence NJ', 'malus par absence', '9 heures', 'Heures d’absence S3 : 9'],
    ['Jours d’absence', 'malus par absence', '9 journées', 'Journées d’absence S3 : 9'],
  ])('under %s, by %s, is told as %s, also on bulletins', (header, form, figure, shown) => {
    const report = judged(marks([header], [12, 9]), [`${header} : ${form}`]);
    expect(plainSpaces(reasonsOf(report)).join(' ')).toContain(`: ${figure},`);
    expect(plainSpaces(bulletinsOf(report))).toContain(shown);
  });

  test('counts those of all modules of the semester together, unless they count in their module', () => {
    const perModule = marks(['Abs R301', 'Abs R302'], [12, 3, 5]);
    expect(averagesOf(judged(perModule, ['Abs : malus par absence ; au-delà de 4']))).toEqual(
      Array(5).fill(11.8),
    );
    const apart = averagesOf(judged(perModule, ['Abs : malus par absence ; par module ou UE']));
    expect(Math.min(...apart.map(Number))).toBeGreaterThan(11.8);
    expect(new Set(apart).size).toBeGreaterThan(1);
  });

  test('leaves justified absences alone until it names them', () => {
    const both = marks(['Abs J', 'Abs NJ'], [12, 10, 2]);
    const line = 'Abs NJ : malus par absence';
    expect(averagesOf(judged(both, [line]))).toEqual(Array(5).fill(11.9));
    const report = judged(both, [line, 'Abs J : malus par absence ; taux 0,01']);
    expect(averagesOf(report)).toEqual(Array(5).fill(11.8));
    const said = plainSpaces(reasonsOf(report).join(' ; '));
    expect(said).toContain('règlement intérieur : 2 absences, -0,1');
    expect(said).toContain('règlement intérieur : Abs J 10, -0,1');
  });
});

describe('a rule on bonus and malus', () => {
  test('adds what several options give, within one cap', () => {
    const book = marks(['Bonus sport', 'Bonus culture'], [12, 16, 18]);
    const line = 'Bonus sport, Bonus culture : part des points ; taux 5 % ; au-delà de 10';
    expect(averagesOf(judged(book, [line]))).toEqual(Array(5).fill(12.7));
    expect(averagesOf(judged(book, [`${line} ; plafond 0,5`]))).toEqual(Array(5).fill(12.5));
  });

  test('concerns the UE that the header names', () => {
    const book = marks(['Malus UE31', 'Malus UE32'], [12, 0.5, -0.25]);
    const report = judged(book, ['Malus : points retirés']);
    expect(averagesOf(report)).toEqual([11.5, 11.75, 12, 12, 12]);
    expect(plainSpaces(reasonsOf(report))).toContain('4.2, règlement intérieur : Malus 0,5, UE31 -0,5');
  });

  test.each([fr, en])('by a practice of its name, in any language ($language)', ({ attendance }) => {
    const book = marks(['Bonus sport'], [12, 16]);
    expect(averagesOf(judged(book, [`Bonus sport : ${attendance.words.practices.steps}`]))).toEqual(
      Array(5).fill(12.3),
    );
  });

  test('by an answer, is told as people write it', () => {
    const settings = { ...DEFAULT_SETTINGS, answers: { 'unused-adjustment:BONUS SPORT': 'rule:steps' } };
    const prepared = prepareJury(marks(['Bonus sport'], [12, 16]), { curriculum: null, settings });
    if (!prepared.ok) throw new Error('no marks');
    expect(plainSpaces(reasonsOf(prepared.report)).join()).toContain(
      'règlement intérieur : Bonus sport 16, +0,3',
    );
  });
});

describe('a line that cannot be followed', () => {
  const book = marks(['Absences NJ'], [12, 12]);
  const told = (...rulings: readonly string[]) => {
    const settings = { ...DEFAULT_SETTINGS, rulings };
    const { values } = planSettingsSheet(settings, fr, 'Paramètres');
    const rows = values.map((cells) =>
      cells.map((cell) => (cell === null || typeof cell === 'object' ? null : cell)),
    );
    const whole = { ...book, ours: [{ role: 'settings' as const, sheet: sheet('Paramètres', rows) }] };
    const report = judged(whole);
    const anomalies = report.anomalies.filter(({ sheet: name }) => name === 'Paramètres');
    return { report, anomalies };
  };

  test.each([
    ['Absences NJ : n’importe quoi', 'Absences NJ : n’importe quoi'],
    ['Absences NJ : malus par absence ; taux beaucoup', 'taux beaucoup'],
    ['Absences NJ : malus par absence ; 10 = 0,5', ''],
    ['Absences NJ : défaillant ; taux 3', 'taux 3'],
    ['Absences NJ : défaillant ; défaillant au-delà de 3', 'défaillant au-delà de 3'],
    ['Absences NJ : points retirés ; défaillant au-delà de 3', 'défaillant au-delà de 3'],
    ['Absences NJ : points retirés ; au-delà de 3', 'au-delà de 3'],
    ['Absences NJ : paliers ; taux 3', 'taux 3'],
    [' : malus par absence', ': malus par absence'],
  ])('is told with its cell, changes nothing, and leaves everything open: %s', (line, value) => {
    const { report, anomalies } = told(line);
    expect(anomalies).toMatchObject([
      { kind: 'unused-adjustment', value, effect: { code: 'ruling', problem: 'unreadable' } },
    ]);
    expect(anomalies[0]?.cell).toMatch(/^B\d+$/);
    expect(averagesOf(report)).toEqual(Array(5).fill(12));
    expect(report.students[0]?.doubts).toHaveLength(1);
  });

  test('because another is on the same column: neither is followed, and both cells are told', () => {
    const { report, anomalies } = told(
      'Absences NJ : malus par absence',
      'ABSENCES NJ : malus par absence ; taux 0,2',
    );
    expect(anomalies).toMatchObject([
      { value: 'Absences NJ', effect: { problem: 'twice' } },
      { value: 'ABSENCES NJ', effect: { problem: 'twice' } },
    ]);
    expect(new Set(anomalies.map(({ cell }) => cell)).size).toBe(2);
    expect(averagesOf(report)).toEqual(Array(5).fill(12));
  });

  test('because no column has that header, which leaves nothing open', () => {
    const { report, anomalies } = told('Bonus sport : points ajoutés');
    expect(anomalies).toMatchObject([{ value: 'Bonus sport', effect: { problem: 'no-column' } }]);
    expect(report.students[0]?.doubts).toEqual([]);
  });
});

describe('a line', () => {
  test.each([fr, en])('says a ruling that is read back the same ($language)', ({ attendance, number }) => {
    const practices = [...Object.values(FORMS), ...Object.values(PRACTICES).map(({ practice }) => practice)];
    for (const practice of practices) {
      const ruling = { columns: ['Bonus sport', 'Culture'], practice, regulation: 'art. 3 ; « non »' };
      expect(readRuling(rulingText(ruling, attendance.words, number))).toEqual(ruling);
    }
    const apart = { columns: ['Abs'], practice: { ...FORMS.malus, wholeSemester: false }, regulation: '' };
    expect(readRuling(rulingText(apart, attendance.words, number))).toEqual(apart);
    const strikes = { columns: ['Abs'], practice: FORMS['malus-times'], strikesAbove: 12, regulation: 'a' };
    expect(readRuling(rulingText(strikes, attendance.words, number))).toEqual(strikes);
    const together = { columns: ['Abs'], practice: { ...FORMS.share, wholeSemester: true }, regulation: '' };
    expect(readRuling(rulingText(together, attendance.words, number))).toEqual(together);
  });

  test('shows its figures without a sign', () => {
    expect(figuresOf(FORMS.malus)).toEqual([
      { key: 'rate', value: 0.05 },
      { key: 'above', value: 0 },
    ]);
    expect(figuresOf(FORMS.steps)).toEqual([]);
  });

  test('keeps a colon of the header', () => {
    expect(readRuling('Abs : NJ : malus par absence')).toMatchObject({ columns: ['Abs : NJ'] });
  });
});
