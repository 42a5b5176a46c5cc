import { DEFAULT_FORMAT } from '../../../src/jury/apogee/config';
import { readApogeeConfig } from '../../../src/jury/apogee/config-sheet';
import { apogeeSheets, exportApogee } from '../../../src/jury/use-cases/export-apogee';
import { planIssuesSheet } from '../../../src/jury/apogee/plan-issues';
import type { SheetPlan } from '../../../src/plan/types';
import { en } from '../../../src/locales/en';
import { fr } from '../../../src/locales/fr';
import { openPackage, readWorkbook } from '../../../src/xlsx/open-package';
import { resolveSheetNames } from '../../../src/xlsx/sheet-names';
import { writeWorkbook } from '../../../src/xlsx/write-workbook';
import { opened, planOf, reportOf, sample } from '../workbooks';
import { openedApogee } from './files';

const { file, workbook } = opened(sample('but2-mmi'));
const report = reportOf(workbook);
const exported = exportApogee(openedApogee(), workbook, report, fr);
const plans = (locale = fr, anonymous = false): readonly SheetPlan[] => {
  const { wanted, plan } = apogeeSheets(exported, locale, anonymous);
  return plan(resolveSheetNames(file, wanted)).sheets;
};

/** The workbook with the two sheets, after a person changed cells of the first. */
function rewritten(change: (value: unknown, row: readonly unknown[]) => unknown = (value) => value) {
  const sheets = plans().map((plan, i) =>
    i > 0
      ? plan
      : { ...plan, values: plan.values.map((row) => row.map((value) => change(value, row) as never)) },
  );
  return opened(writeWorkbook(file, { sheets, names: [] }));
}

test('the two sheets stand in the workbook under roles of their own', () => {
  const { workbook: next } = rewritten();
  expect(next.ours.map(({ role, sheet }) => [role, sheet.name])).toEqual([
    ['apogee', 'Apogée'],
    ['apogee_missing', 'Apogée - non trouvés'],
  ]);
});

test('what stands on the sheet is read back as it was proposed', () => {
  const typed = readApogeeConfig(rewritten().workbook);
  expect(typed?.objects.map(({ code, subject }) => [code, subject])).toEqual(
    exported.config.objects.map(({ code, subject }) => [code, subject]),
  );
  expect(typed?.codes.ue.get('CMP')).toBe('ADC');
  expect(typed?.codes.mark.get('EXC')).toBe('DIS');
  expect(typed?.format).toEqual(DEFAULT_FORMAT);
  const again = exportApogee(openedApogee(), rewritten().workbook, report, fr);
  expect(again.filling).toEqual(exported.filling);
});

test('what people type there counts, in either language, and survives the next export', () => {
  const { workbook: next } = rewritten((value, row) => {
    if (row[0] === 'BMMSP' && value === '') return 'leave as it is';
    if (row[0] === 'CMP' && value === 'ADC') return 'comp';
    if (row[0] === 'Décimales' && value === '2') return 3;
    if (row[0] === 'Séparateur décimal' && value === 'virgule') return 'point';
    return row[0] === 'Points de jury' && value === 'non' ? 'yes' : value;
  });
  const { config, filling } = exportApogee(openedApogee(), next, report, fr);
  expect(config.codes.ue.get('CMP')).toBe('COMP');
  expect(config.format).toEqual({ decimals: 3, separator: '.', juryPoints: true });
  expect(filling.issues.some(({ kind }) => kind === 'no-subject')).toBe(false);
  expect(filling.text).toMatch(/\t9\.9\d\d\t20\t\tCOMP/);
});

test('objects of another file keep what was said of them', () => {
  const { workbook: next } = rewritten();
  const other = openedApogee();
  const without = { ...other, file: { ...other.file, objects: other.file.objects.slice(0, 3) } };
  const { config } = exportApogee(without, next, report, fr);
  expect(config.objects.map(({ code }) => code)).toEqual(exported.config.objects.map(({ code }) => code));
});

test('every row of what was not written says why and what to do, the objects first', () => {
  const [, missing] = plans();
  const rows = missing?.values.slice(4) ?? [];
  expect(rows).toHaveLength(exported.filling.issues.length);
  expect(rows[0]?.slice(0, 5)).toEqual([
    'Objet à compléter',
    '',
    '',
    null,
    'BMMSP - Bonus sport, cœur et 3 €',
  ]);
  expect(
    rows.every(
      (row) => (typeof row[8] === 'string' && row[8].endsWith('.')) || String(row[8]).endsWith('».'),
    ),
  ).toBe(true);
  const refused = rows.find(([kind]) => kind === 'Code refusé par le fichier');
  expect(refused?.slice(5, 8)).toEqual(['R', 'DEM', 'DEM']);
  expect(refused?.[8]).toContain('ADC, ADM, AJ, ATT, COMP, DEF, NACQ');
});

test('without names no name is left on the sheet, and numbers stay', () => {
  const [, missing] = plans(fr, true);
  const texts = missing?.values.flat().map(String) ?? [];
  expect(texts.some((text) => /Bouleau|ŒILLET/.test(text))).toBe(false);
  expect(texts).toContain('22999999');
});

test('a name that looks like a formula stays a text', () => {
  const issues = [{ kind: 'not-in-workbook', line: 60, number: '1', name: '=HYPERLINK("x")' }] as const;
  const sheets = [planIssuesSheet(issues, 'x.TXT', en, 'Apogée - not found')];
  const { workbook: next } = opened(writeWorkbook(file, { sheets, names: [] }));
  expect(next.ours[0]?.sheet.rows[4]?.[2]).toBe('=HYPERLINK("x")');
});

test('the sheets take neither the colours nor the names of the jury away', () => {
  const jury = writeWorkbook(file, planOf(report, workbook));
  const before = openPackage(jury);
  if (!before.ok) throw new Error('jury');
  const both = openPackage(writeWorkbook(before.package, { sheets: plans(), names: [] }));
  if (!both.ok) throw new Error('both');
  const names = (one: typeof before.package): readonly string[] => one.workbook.names.map(({ name }) => name);
  expect(names(both.package)).toEqual(expect.arrayContaining([...names(before.package)]));
  const rules = (one: typeof before.package): readonly number[] =>
    one.layouts
      .slice(0, 4)
      .map((layout) => layout?.formattings.flatMap((f) => f.rules.filter((r) => r.ours)).length ?? 0);
  expect(rules(both.package)).toEqual(rules(before.package));
  expect(Math.max(...rules(both.package))).toBeGreaterThan(0);
  const roles = (one: typeof before.package): readonly string[] =>
    readWorkbook(one).ours.map(({ role }) => role);
  expect(roles(both.package)).toEqual([...roles(before.package), 'apogee', 'apogee_missing']);
});
