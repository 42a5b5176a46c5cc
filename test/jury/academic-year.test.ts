import { statedAcademicYear } from '../../src/jury/academic-year';
import { minutesFacts, missingFacts } from '../../src/jury/sheets/minutes-form';
import { fr } from '../../src/locales/fr';
import { sheet, workbook } from '../gradebook/sheet';
import { opened, planOf, reportOf, sample } from './workbooks';

const rows = (title: string) => [[title], ['Nom', 'R301'], ['ABEILLE', 12]];

describe('the university year of a workbook', () => {
  test.each([
    [[sheet('S3 2024-2025', rows(''))], '2024-2025'],
    [[sheet('S3', rows('Année universitaire 2023/24'))], '2023-2024'],
    [[sheet('S3', rows('Téléphone 2023-2031'))], null],
    [[sheet('Archives 2019-2020', rows('')), sheet('S3', rows('Notes 2024-2025'))], '2024-2025'],
  ])('is read from titles and names of sheets, those with marks first (%#)', (sheets, year) => {
    expect(statedAcademicYear(workbook(...sheets), ['S3', 'S3 2024-2025'], new Set())).toBe(year);
  });

  test('is not that of a sheet of earlier results', () => {
    const sheets = [
      sheet('S3', rows('')),
      sheet('Antécédents', [
        ['Nom', 'Année'],
        ['ABEILLE', '2024-2025'],
      ]),
    ];
    expect(statedAcademicYear(workbook(...sheets), ['S3'], new Set(['Antécédents']))).toBeNull();
  });

  test('stands on the minutes, whatever the day; what the settings or the minutes say comes first', () => {
    const { workbook: book } = opened(sample('but2-mmi'));
    const report = reportOf(book);
    const day = { year: 2027, month: 1, day: 15 };
    const yearIn = (settings: typeof report.settings, typed = new Map<string, string>()) =>
      minutesFacts(typed, { ...report, settings }, fr, day).academicYear;
    expect(yearIn(report.settings)).toBe('2025-2026');
    expect(yearIn({ ...report.settings, academicYear: '2024-2025' })).toBe('2024-2025');
    expect(yearIn(report.settings, new Map([['5:2', '2023-2024']]))).toBe('2023-2024');
    const minutes = planOf(report, book).sheets.find(({ role }) => role === 'minutes');
    expect(minutes?.values.flat()).toContain('2025-2026');
    expect(JSON.stringify(minutes)).not.toContain('2026-2027');
  });
});

test('members, president, place and date of the settings stand on the minutes', () => {
  const { workbook: book } = opened(sample('but2-mmi'));
  const report = reportOf(book);
  const settings = {
    ...report.settings,
    president: 'Ada EXEMPLE',
    members: 'Blaise EXEMPLE, enseignant\nClaude MODÈLE',
    juryDate: '09/07/2026',
    juryPlace: 'Dijon',
  };
  const facts = minutesFacts(new Map(), { ...report, settings }, fr, { year: 2026, month: 7, day: 9 });
  expect(facts).toMatchObject({
    date: '09/07/2026',
    place: 'Dijon',
    members: [
      { name: 'Ada EXEMPLE', role: fr.minutes.president },
      { name: 'Blaise EXEMPLE', role: 'enseignant' },
      { name: 'Claude MODÈLE', role: '' },
    ],
  });
  const minutes = planOf({ ...report, settings }, book).sheets.find(({ role }) => role === 'minutes');
  expect(JSON.stringify(minutes)).not.toContain(fr.minutes.fill);
});

test('4.6: without a president, members, a day and a place the minutes are not ready to be signed', () => {
  const report = reportOf(opened(sample('but2-mmi')).workbook);
  const day = { year: 2026, month: 7, day: 9 };
  const missing = (settings: Partial<typeof report.settings>) =>
    missingFacts(
      minutesFacts(new Map(), { ...report, settings: { ...report.settings, ...settings } }, fr, day),
    );
  expect(missing({})).toEqual(['president', 'members', 'date', 'place']);
  const filled = { members: 'Blaise EXEMPLE', juryDate: '09/07/2026', juryPlace: 'Dijon' };
  expect(missing(filled)).toEqual(['president']);
  expect(missing({ ...filled, president: 'Ada EXEMPLE' })).toEqual([]);
});
