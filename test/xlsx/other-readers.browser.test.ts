import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/jury';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { captured } from '../cli/captured';
import { enriched, RICH } from '../trust/rich-workbooks';
import { STYLE_LISTS, withoutStyles } from './missing-styles';
import { departmentFile, opened, snapshotOf } from './packages';
import { fullPlan } from './plans';

const folder = mkdtempSync(join(tmpdir(), 'xlsx-'));
const file = join(folder, 'jury.xlsx');

beforeAll(() => {
  writeFileSync(file, writeWorkbook(opened(departmentFile()), fullPlan()));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function convert(workbook: string, to: string): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const out = ['--headless', '--convert-to', to, '--outdir', join(folder, 'out'), workbook];
  execFileSync('soffice', [profile, ...out], { stdio: 'ignore' });
}

test('a workbook with all that departments keep in theirs opens in both, with its sheets and ours', async () => {
  const sample = new Uint8Array(readFileSync('samples/but2-mmi.xlsx'));
  const [rich, prepared] = ['rich.xlsx', 'rich-jury.xlsx'].map((name) => join(folder, name)) as [
    string,
    string,
  ];
  writeFileSync(
    rich,
    enriched(
      sample,
      RICH.filter((kind) => !['macros', 'pivot table'].includes(kind)),
    ),
  );
  expect((await captured(main, rich, '--out', prepared)).status).toBe(0);
  const names = snapshotOf(new Uint8Array(readFileSync(prepared))).sheets.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['S3', 'S4', 'Croisé', 'Tri', 'Lien', 'Salles']));
  expect(Object.keys(described(prepared))).toEqual(expect.arrayContaining([...names, 'Jury']));
  convert(prepared, 'xlsx');
  const saved = snapshotOf(new Uint8Array(readFileSync(join(folder, 'out/rich-jury.xlsx'))));
  expect(saved.sheets.map(({ name }) => name)).toEqual(names);
}, 120_000);

/** What openpyxl finds on each sheet. */
function described(workbook: string): Record<string, unknown> {
  const script = join(__dirname, 'describe-workbook.py');
  const output = execFileSync('/usr/bin/python3', [script, workbook], { encoding: 'utf8', maxBuffer: 1e8 });
  return JSON.parse(output) as Record<string, unknown>;
}

test('lists of styles that are missing leave ours as they are, and open in both', () => {
  const wanted = described(file)['Jury'];
  // Cells whose formats are missing are refused.
  const lists = STYLE_LISTS.filter((list) => list !== 'cellXfs');
  const bare = join(folder, 'bare.xlsx');
  for (const gone of [...lists.map((list) => [list]), lists]) {
    writeFileSync(bare, writeWorkbook(opened(withoutStyles(gone, 'gone')), fullPlan()));
    expect([gone, described(bare)['Jury']]).toEqual([gone, wanted]);
  }
  convert(bare, 'xlsx');
  expect(described(join(folder, 'out/bare.xlsx'))['Jury']).toMatchObject({
    ...{ font: [true, 'FFFFFFFF'], fill: 'FF1F3864', numberFormat: '0.000', unlocked: true },
  });
}, 120_000);

describe('a workbook that was written', () => {
  it('holds for openpyxl what the plan says', () => {
    const sheets = described(file);
    expect(Object.keys(sheets)).toEqual([
      ...['Notes S1', 'Coefs', 'Paramètres', 'Étudiants', 'Stats', 'Jury', 'Statistiques'],
    ]);
    expect(sheets['Jury']).toEqual({
      values: [
        ['Jury <BUT 2> & Cie', null, null, null, null],
        ['N°', 'Nom', 'Moyenne', 'Code', 'Décision'],
        ['22301000', 'Élève 0', 9, 'AJ', null],
        ['22301001', 'Élève 1', 9.1, 'AJ', null],
      ],
      formula: '=IF(C3>=10,"ADM","AJ")',
      font: [true, 'FFFFFFFF'],
      fill: 'FF1F3864',
      numberFormat: '0.000',
      unlocked: true,
      merges: ['A1:F1'],
      rules: [
        { range: 'A3:F14', formula: '$D3="ADM"', priority: 1, fill: 'FFCFE6F8' },
        { range: 'C3:C14', formula: '$C3<10', priority: 2, fill: null },
      ],
      validations: [['E3:E14', '"ADM,dit ""RED"""', 'Décision']],
      titles: ['$1:$2', '$A:$B'],
      area: '$A$1:$F$14',
      paper: ['8', 'landscape', '0'],
      breaks: [8],
      filter: 'A2:F14',
      freeze: 'C3',
      header: 'IUT && Cie',
      charts: ['BarChart'],
      hidden: ['D'],
      tab: 'FF1F3864',
      gridlines: false,
    });
    expect(sheets['Notes S1']).toMatchObject({
      titles: ['$1:$3', '$A:$C'],
      rules: expect.arrayContaining([
        {
          range: 'A4:BI123',
          formula: 'INDEX(BUT_retained,MATCH($A4,BUT_key_1,0))="ADM"',
          priority: 10,
          fill: 'FFCFE6F8',
        },
      ]) as unknown,
    });
  });

  it('opens in LibreOffice, which saves and prints the same cells', () => {
    convert(file, 'xlsx');
    const { sheets } = snapshotOf(new Uint8Array(readFileSync(join(folder, 'out/jury.xlsx'))));
    const ours = snapshotOf(new Uint8Array(readFileSync(file))).ours;
    // LibreOffice keeps our names, so it is still known which sheets are ours.
    expect(sheets.length).toBe(5);
    const again = snapshotOf(new Uint8Array(readFileSync(join(folder, 'out/jury.xlsx')))).ours;
    expect(again.map(({ role, sheet }) => [role, sheet.rows.slice(0, 14)])).toEqual(
      ours.map(({ role, sheet }) => [role, sheet.rows.slice(0, 14)]),
    );
    convert(file, 'pdf');
    const text = execFileSync('pdftotext', ['-layout', join(folder, 'out/jury.pdf'), '-'], {
      encoding: 'utf8',
    });
    expect(text).toContain('IUT & Cie');
    expect(text).toMatch(/22301000\s+Élève 0\s+9[.,]0000/);
  }, 120_000);
});
