import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
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

describe('a workbook that was written', () => {
  it('holds for openpyxl what the plan says', () => {
    const script = join(__dirname, 'describe-workbook.py');
    const output = execFileSync('/usr/bin/python3', [script, file], { encoding: 'utf8', maxBuffer: 1e8 });
    const sheets = JSON.parse(output) as Record<string, unknown>;
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
    const convert = (to: string): void => {
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const out = ['--headless', '--convert-to', to, '--outdir', join(folder, 'out'), file];
      execFileSync('soffice', [profile, ...out], { stdio: 'ignore' });
    };
    convert('xlsx');
    const { sheets } = snapshotOf(new Uint8Array(readFileSync(join(folder, 'out/jury.xlsx'))));
    const ours = snapshotOf(new Uint8Array(readFileSync(file))).ours;
    // LibreOffice keeps our names, so it is still known which sheets are ours.
    expect(sheets.length).toBe(5);
    const again = snapshotOf(new Uint8Array(readFileSync(join(folder, 'out/jury.xlsx')))).ours;
    expect(again.map(({ role, sheet }) => [role, sheet.rows.slice(0, 14)])).toEqual(
      ours.map(({ role, sheet }) => [role, sheet.rows.slice(0, 14)]),
    );
    convert('pdf');
    const text = execFileSync('pdftotext', ['-layout', join(folder, 'out/jury.pdf'), '-'], {
      encoding: 'utf8',
    });
    expect(text).toContain('IUT & Cie');
    expect(text).toMatch(/22301000\s+Élève 0\s+9[.,]0000/);
  }, 120_000);
});
