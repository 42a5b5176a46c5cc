import { plainSpaces } from '../plain-spaces';
import type { RawCell, WorkbookSnapshot } from '../../src/cells/snapshot';
import { planWorkbook } from '../../src/jury/sheets/workbook-plan';
import { prepareJury } from '../../src/jury/prepare';
import { DEFAULT_SETTINGS, type JurySettings } from '../../src/jury/settings/settings';
import { planSettingsSheet } from '../../src/jury/settings/settings-sheet';
import { readSettings, settingsProblemText } from '../../src/jury/settings/read-settings';
import { linesOf } from '../../src/plan/text-lines';
import { en } from '../../src/locales/en';
import { fr } from '../../src/locales/fr';
import type { Locale } from '../../src/locales/locale';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { NAMES, opened, sample } from './workbooks';

const CHOSEN: JurySettings = {
  curriculum: 'but2-mmi-scn2d-app',
  rounding: '1-decimal',
  ATT: 'zero',
  ABI: 'neutralised',
  ABJ: 'zero',
  EXC: 'awaited',
  colours: 'no',
  ranks: 'yes',
  language: 'en',
  academicYear: '2025-2026',
  juryDate: '09/07/2026',
  juryPlace: 'Dijon',
  president: 'Camille BOULEAU',
  members: 'Sacha ABEILLE, cheffe de département\nLou LOUTRE',
  appeal: 'Recours : \ndeux mois',
  signatory: 'Camille Exemple',
  signatoryTitle: '',
  honours: '12 = Assez bien ; 14 = Bien',
  names: 'hidden',
  defaulting: '22300001\nS3 22300002',
  answers: { 'scale:R305 SUR 40': 'scale:40' },
  rulings: ['Absences NJ : malus par absence ; taux 0,1 ; règlement art. 12 : « au 1er » ; voir 3'],
  hints: ['feuille="S3"; en-têtes=3; lignes=4-20; R301="Anglais"'],
};

/** The sample workbook with a sheet of settings in it. */
function withSettingsSheet(settings: JurySettings, locale: Locale = fr): WorkbookSnapshot {
  const { file } = opened(sample('but2-mmi'));
  const sheets = [planSettingsSheet(settings, locale, locale.sheets.settings)];
  return opened(writeWorkbook(file, { sheets, colouring: [], names: [] })).workbook;
}

/** The same with its cells changed by hand. */
function byHand(workbook: WorkbookSnapshot, change: (rows: RawCell[][]) => RawCell[][]): WorkbookSnapshot {
  const ours = workbook.ours.map(({ role, sheet }) => ({
    role,
    sheet: { ...sheet, rows: change(Array.from(sheet.rows, (cells) => [...(cells ?? [])])) },
  }));
  return { ...workbook, ours };
}

test.each([fr, en])('settings written on the sheet are read back the same, in $language', (locale) => {
  expect(readSettings(withSettingsSheet(CHOSEN, locale))).toEqual({
    settings: CHOSEN,
    problems: [],
    contradicted: [],
  });
});

test('a workbook without the sheet follows the defaults', () => {
  const { workbook } = opened(sample('but2-mmi'));
  expect(readSettings(workbook)).toEqual({ settings: DEFAULT_SETTINGS, problems: [], contradicted: [] });
});

test('rows moved, a label rewritten and a column put in front change nothing', () => {
  const workbook = byHand(withSettingsSheet(CHOSEN), (rows) =>
    [...rows].reverse().map((cells) => {
      const rewritten = cells.map((cell) => (cell === 'Arrondi des moyennes' ? 'Nos arrondis' : cell));
      return [null, ...rewritten];
    }),
  );
  expect(readSettings(workbook)).toEqual({ settings: CHOSEN, problems: [], contradicted: [] });
});

test('an empty value is the default, and one without accents or capitals is understood', () => {
  const workbook = byHand(withSettingsSheet(CHOSEN), (rows) =>
    rows.map((cells) => {
      if (cells[3] === 'rounding') return [cells[0] ?? null, null, null, 'rounding'];
      if (cells[3] === 'ATT') return [cells[0] ?? null, 'note ATTENDUE ', null, 'ATT'];
      return cells;
    }),
  );
  const { settings, problems } = readSettings(workbook);
  expect(problems).toEqual([]);
  expect(settings).toEqual({ ...CHOSEN, rounding: 'curriculum', ATT: 'awaited' });
});

test('a value that is no choice is reported with its cell, and the default holds', () => {
  const workbook = byHand(withSettingsSheet(CHOSEN), (rows) =>
    rows.map((cells) => (cells[3] === 'ABI' ? [cells[0] ?? null, 'zut', null, 'ABI'] : cells)),
  );
  const { settings, problems } = readSettings(workbook);
  expect(settings.ABI).toBe('curriculum');
  expect(problems).toEqual([{ sheet: 'Paramètres', cell: 'B8', key: 'ABI', value: 'zut' }]);
  const [problem] = problems;
  expect(plainSpaces(problem && settingsProblemText(problem, fr))).toBe(
    'Paramètres!B8 : Absence injustifiée (ABI) : « zut » n’est pas reconnu, « Selon la maquette » est appliqué. ' +
      'Choisissez : Selon la maquette, Compte 0, Neutralisée (coefficient retiré), Note attendue.',
  );
});

test('the settings govern the jury: policy of the curriculum, colours of the sheets', () => {
  const prepared = prepareJury(withSettingsSheet({ ...CHOSEN, names: 'shown' }), { curriculum: null });
  if (!prepared.ok) throw new Error('sample not read');
  const { policy } = prepared.report.curriculum;
  expect(policy.rounding).toBe('1-decimal');
  expect(policy.effects).toEqual({
    ATT: 'zero',
    ABI: 'neutralised',
    ABJ: 'zero',
    EXC: 'awaited',
    DEF: 'defaulting',
  });
  expect(prepared.inForce.from).toBe('chosen');
  expect(prepared.report.students.some(({ result }) => result.code === 'ATT')).toBe(true);
  const day = { year: 2026, month: 7, day: 2 };
  const plan = planWorkbook(prepared.report, {
    locale: fr,
    day,
    names: NAMES,
    minutesEntries: new Map(),
    journal: null,
  });
  expect(plan.colouring).toEqual([]);
});

test.each([fr, en])('every row has room for its explanation, in $language', (locale) => {
  const sheet = planSettingsSheet(DEFAULT_SETTINGS, locale, locale.sheets.settings);
  const [, , width = 0] = sheet.columnWidths;
  sheet.values.slice(4).forEach((row, i) => {
    const lines = linesOf(String(row[2] ?? ''), width).length;
    expect([row[0], sheet.rowHeights.get(4 + i)]).toEqual([row[0], expect.any(Number)]);
    expect(sheet.rowHeights.get(4 + i) ?? 0).toBeGreaterThanOrEqual(15 * lines);
  });
});
