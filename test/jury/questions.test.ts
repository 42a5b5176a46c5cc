import type { WorkbookSnapshot } from '../../src/cells/snapshot';
import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import { anonymous } from '../../src/jury/anonymous';
import { prepareJury } from '../../src/jury/prepare';
import type { JuryReport } from '../../src/jury/report';
import { readSettings } from '../../src/jury/settings/read-settings';
import { planSettingsSheet } from '../../src/jury/settings/settings-sheet';
import { en } from '../../src/locales/en';
import { fr } from '../../src/locales/fr';
import { sheet, workbook } from '../gradebook/sheet';

const [MMI] = BUILTIN_CURRICULA;
const S4 = MMI.modules.filter(({ semester }) => semester === 'S4').map(({ code }) => code);
const S3 = MMI.modules.filter(({ semester }) => semester === 'S3').map(({ code }) => code);
/** Marks with a second session of one module. */
const SESSIONS = workbook(
  sheet('S3', [
    ['N° étudiant', 'Nom', 'Prénom', ...S3, `${S3[0] ?? ''} rattrapage`],
    [22300001, 'Alouette', 'Zoé', ...S3.map(() => 9.8), 20],
    [22300002, 'Bouleau', 'Max', ...S3.map(() => 15), ''],
  ]),
);

function reportOf(book: WorkbookSnapshot): JuryReport {
  const prepared = prepareJury(book, { curriculum: null });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared));
  return prepared.report;
}

/** The workbook with its settings sheet, on which somebody answered the first question with these words. */
function answeredOnSheet(book: WorkbookSnapshot, words: string, locale = fr): WorkbookSnapshot {
  const { settings, questions } = reportOf(book);
  const { values } = planSettingsSheet(settings, locale, locale.sheets.settings, questions);
  const rows = values.map((cells) =>
    cells.map((cell) => (cell === null || typeof cell === 'object' ? null : cell)),
  );
  const row = rows.findIndex((cells) => cells.some((cell) => String(cell).startsWith('answer ')));
  const asked = rows[row];
  if (!asked) throw new Error('no question on the sheet');
  asked[1] = words;
  return { ...book, ours: [{ role: 'settings', sheet: sheet('Paramètres', rows) }] };
}

describe('a question of the reading', () => {
  test('makes uncertain the decisions that its answers could change, and only these', () => {
    const { questions, students, anomalies } = reportOf(SESSIONS);
    expect(questions).toMatchObject([{ question: { kind: 'second-session' }, answer: null }]);
    expect(students.map(({ doubts }) => doubts.length > 0)).toEqual([true, false]);
    expect(anomalies[students[0]?.doubts[0] ?? -1]?.kind).toBe('second-session');
  });

  test('about points makes uncertain whom so many points could bring another code', () => {
    const withBonus = workbook(
      sheet('S3', [
        ['N° étudiant', 'Nom', 'Prénom', ...S3, 'Bonus'],
        [22300001, 'Alouette', 'Zoé', ...S3.map(() => 9.8), 0.3],
        [22300002, 'Bouleau', 'Max', ...S3.map(() => 15), 0.3],
        [22300003, 'Charme', 'Lou', ...S3.map(() => 9.8), ''],
        [22300004, 'Driade', 'Ana', ...S3.map(() => 10.2), 0.1],
        [22300005, 'Erable', 'Tom', ...S3.map((_, i) => (i < 3 ? 'ABI' : 10.6)), 0.1],
      ]),
    );
    const { students, anomalies } = reportOf(withBonus);
    expect(anomalies.map(({ kind }) => kind)).toContain('unused-adjustment');
    expect(students.map(({ doubts }) => doubts.length > 0).slice(0, 4)).toEqual([true, false, false, true]);
  });

  test.each([
    [fr, 'la meilleure note', 'best'],
    [fr, 'la première note', 'first'],
    [en, 'the last mark', 'last'],
    [fr, 'best', 'best'],
  ])('answered on the sheet is followed and not asked again (%#)', (locale, words, choice) => {
    const answered = answeredOnSheet(SESSIONS, words, locale);
    expect(Object.values(readSettings(answered).settings.answers)).toEqual([choice]);
    const { questions, students, anomalies } = reportOf(answered);
    expect(questions).toMatchObject([{ answer: choice }]);
    expect(anomalies.filter(({ kind }) => kind === 'second-session')).toEqual([]);
    expect(students.every(({ doubts }) => doubts.length === 0)).toBe(true);
    const [first] = S3;
    const index = MMI.modules.findIndex(({ code }) => code === first);
    expect(students[0]?.year.marks[index]).toBe(choice === 'first' ? 9.8 : 20);
  });

  test('left open on the sheet stays open; a text that is no answer is none', () => {
    expect(readSettings(answeredOnSheet(SESSIONS, '')).settings.answers).toEqual({});
    expect(readSettings(answeredOnSheet(SESSIONS, 'peut-être')).settings.answers).toEqual({});
  });

  test('that the workbook does not ask keeps its answer for the next one', () => {
    const { settings } = readSettings(answeredOnSheet(SESSIONS, 'la meilleure note'));
    const plan = planSettingsSheet(settings, fr, 'Paramètres', []);
    const rows = plan.values.map((cells) =>
      cells.map((cell) => (cell === null || typeof cell === 'object' ? null : cell)),
    );
    const kept = { sheets: [], ours: [{ role: 'settings' as const, sheet: sheet('Paramètres', rows) }] };
    expect(readSettings(kept).settings.answers).toEqual(settings.answers);
  });
});

test('a question about people is not shown where names are hidden', () => {
  const twins = workbook(
    sheet('S3', [
      ['Nom', 'Prénom', ...S3],
      ['Alouette', 'Zoé', ...S3.map(() => 9)],
      ['Alouette', 'Zoé', ...S3.map(() => 15)],
      ['Bouleau', 'Max', ...S3.map(() => 15)],
    ]),
    sheet('S4', [
      ['Nom', 'Prénom', ...S4],
      ['Alouette', 'Zoé', ...S4.map(() => 9)],
      ['Alouette', 'Zoé', ...S4.map(() => 15)],
      ['Bouleau', 'Max', ...S4.map(() => 15)],
    ]),
  );
  const shown = reportOf(twins);
  expect(shown.questions.map(({ question }) => question.kind)).toEqual(['homonym', 'homonym']);
  const hidden = anonymous(shown, fr);
  expect(hidden.questions).toEqual([]);
  expect(JSON.stringify(hidden.anomalies)).not.toMatch(/alouette/i);
});

describe('a kept answer', () => {
  const LATER = workbook(
    sheet('S3', [
      ['N° étudiant', 'Nom', 'Prénom', ...S3],
      [22300001, 'Alouette', 'Zoé', ...S3.map(() => 9.8)],
    ]),
  );

  test('whose column is gone is told once, at its row of the settings, and opens nothing', () => {
    const { ours } = answeredOnSheet(SESSIONS, 'la meilleure note');
    const { anomalies, students } = reportOf({ ...LATER, ours });
    expect(anomalies.filter(({ kind }) => kind === 'answer-not-followed')).toEqual([
      {
        sheet: 'Paramètres',
        cell: expect.stringMatching(/^B\d+$/),
        kind: 'answer-not-followed',
        value: 'RATTRAPAGE',
        effect: { code: 'answer-not-followed', problem: 'not-asked' },
      },
    ]);
    expect(students.flatMap(({ doubts }) => doubts)).toEqual([]);
  });

  test('that another row contradicts is not followed: that is told, and the question stays open', () => {
    const answered = answeredOnSheet(SESSIONS, 'la meilleure note');
    const rows = answered.ours[0]?.sheet.rows ?? [];
    const row = rows.find((cells) => cells?.includes('la meilleure note')) ?? [];
    const other = row.map((cell) => (cell === 'la meilleure note' ? 'la première note' : cell));
    const book = {
      ...answered,
      ours: [{ role: 'settings' as const, sheet: sheet('Paramètres', [row, other]) }],
    };
    const { anomalies, questions } = reportOf(book);
    expect(anomalies.filter(({ kind }) => kind === 'answer-not-followed')).toMatchObject([
      { cell: 'B1:B2', effect: { problem: 'contradicted' } },
    ]);
    expect(questions).toMatchObject([{ question: { kind: 'second-session' }, answer: null }]);
    // Answered twice alike is answered.
    const alike = { ...book, ours: [{ role: 'settings' as const, sheet: sheet('Paramètres', [row, row]) }] };
    expect(reportOf(alike).questions).toMatchObject([{ answer: 'best' }]);
  });
});
