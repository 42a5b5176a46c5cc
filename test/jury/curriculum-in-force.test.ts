import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import { curriculumInForce } from '../../src/jury/curriculum-in-force';
import { sheet, workbook } from '../gradebook/sheet';
import { opened, reportOf, sample } from './workbooks';

const inForce = (bytes: Uint8Array, chosen = null as null | (typeof BUILTIN_CURRICULA)[0]) =>
  curriculumInForce(opened(bytes).workbook, chosen);

describe('the curriculum in force', () => {
  test('is the one that the user names, before all', () => {
    expect(inForce(sample('but1-info'), BUILTIN_CURRICULA[0])).toMatchObject({
      from: 'chosen',
      curriculum: { id: 'but2-mmi-scn2d-app' },
    });
  });

  test('else the maquette in the workbook, whose sheet is no sheet of marks', () => {
    const { from, curriculum, maquetteSheets } = inForce(sample('but1-info'));
    expect(from).toBe('workbook');
    expect(curriculum.ues).toHaveLength(12);
    expect(maquetteSheets.size).toBeGreaterThan(0);
  });

  test('else the built-in one that the module codes fit', () => {
    expect(inForce(sample('but2-mmi-recap'))).toMatchObject({
      from: 'recognised',
      curriculum: { id: 'but2-mmi-scn2d-app' },
    });
  });

  test('else what banners and coefficients above the marks state, with credits left unknown', () => {
    const bytes = readFileSync(join('test', 'fixtures', 'dept-info-s1-120.xlsx'));
    const { from, curriculum } = inForce(bytes);
    expect(from).toBe('headers');
    expect(curriculum.ues.map(({ code, weights, ects }) => [code, weights.length, ects])).toEqual([
      ['UE11', 12, 0],
      ['UE12', 12, 0],
      ['UE13', 12, 0],
    ]);
    expect(curriculum.ues[0]?.weights[1]).toMatchObject({ module: 'R102', coefficient: 1.5 });
    expect(reportOf(opened(bytes).workbook).students).toHaveLength(120);
  });

  test('which leaves every decision open where they state nothing of a module with marks', () => {
    const rows = (third: number | string) => [
      ['', '', 'UE 1.1', 2, 3, third],
      ['', '', 'UE 1.2', 4, 1, third],
      ['NIP', 'Nom', 'Prénom', 'R1.01', 'R1.02', 'S1.01'],
      [22300001, 'Alouette', 'Zoé', 15, 14, 13],
      [22300002, 'Bouleau', 'Max', 12, 11, 10],
    ];
    const doubts = (third: number | string) =>
      reportOf(workbook(sheet('S1', rows(third)))).students.map((student) => student.doubts.length > 0);
    expect(doubts(5)).toEqual([false, false]);
    expect(doubts('')).toEqual([true, true]);
  });

  const maquette = (name: string, r301: number) =>
    sheet(name, [
      ['Code', 'Intitulé', 'UE 3.1', 'UE 3.2'],
      ['R3.01', 'Droit', r301, 10],
      ['R3.02', 'Portfolio S3', 5, 5],
      ['SAÉ 3.01', 'Portfolio S4', 10, 10],
      ['ECTS', null, 15, 15],
    ]);
  const marks = sheet('S3', [
    ['N°', 'Nom', 'Prénom', 'R3.01', 'R3.02', 'SAÉ 3.01'],
    [22300001, 'Alouette', 'Zoé', 8, 11, 11],
  ]);

  test('is no maquette that another replaces as its name says, and that is told', () => {
    for (const [current, old] of [
      ['Coefs', 'Coefs (ancien)'],
      ['Maquette 2026-2027', 'Maquette 2025-2026'],
      ['Coefs', 'Coefs année dernière'],
    ] as const) {
      const found = curriculumInForce(workbook(maquette(current, 5), maquette(old, 9), marks), null);
      expect(found.refusal).toBeNull();
      expect(found.curriculum.ues[0]?.weights[0]?.coefficient).toBe(5);
      expect(found.anomalies).toMatchObject([
        { sheet: old, kind: 'older-copy', effect: { code: 'set-aside', instead: current } },
      ]);
      expect(found.maquetteSheets).toEqual(new Set([current, old]));
    }
  });

  test('of last year is told once, whatever parcours there are', () => {
    const found = curriculumInForce(
      workbook(
        maquette('Coef FI 2025-2026', 6),
        maquette('Coef FA 2025-2026', 7),
        maquette('Coef FI 2026-2027', 5),
        maquette('Coef FA 2026-2027', 4),
        marks,
      ),
      null,
    );
    const now = ['Coef FI 2026-2027', 'Coef FA 2026-2027'];
    expect(found.anomalies.filter(({ kind }) => kind === 'older-copy')).toMatchObject([
      {
        sheet: 'Coef FI 2025-2026',
        cell: 'A1',
        value: 'Coef FI 2025-2026, Coef FA 2025-2026',
        effect: { code: 'set-aside', instead: now.join(', ') },
      },
    ]);
    expect(found.refusal).toMatchObject({ code: 'ambiguous', sheets: now });
  });

  test('has the codes of modules, and no names that look like codes', () => {
    const { curriculum } = curriculumInForce(workbook(maquette('Coefs', 5), marks), null);
    expect(curriculum.modules.map(({ code }) => code)).toEqual(['R301', 'R302', 'SAE301']);
  });
});
