import { BUILTIN_CURRICULA } from '../../../src/curricula/builtin';
import { resultKey } from '../../../src/jury/history/record';
import { readImport } from '../../../src/jury/imports/read-import';
import { reportOf } from '../workbooks';
import { file, imported, recap, recognised, secondYear, snapshot, student, type Person } from './files';

/** What ScoDoc exports: a recap, and decisions. */

const UES_1 = ['UE1.1', 'UE1.2', 'UE1.3', 'UE1.4', 'UE1.5'];
const UES_2 = ['UE2.1', 'UE2.2', 'UE2.3', 'UE2.4', 'UE2.5'];
const alice: Person = { number: 22301001, lastName: 'ABEILLE', firstName: 'Alice', mark: 12 };
const bruno: Person = { number: 22301002, lastName: 'BOULEAU', firstName: 'Bruno', mark: 12 };

describe('a recap of ScoDoc', () => {
  test('of the year below gives averages and credits, and their codes by compensation', async () => {
    const now = await secondYear([alice, bruno]);
    const both = await file({
      S1: recap(1, UES_1, [
        ['22301001', 'Abeille', 'Alice', 12, 12, 12, 12, 12],
        ['22301002', 'Bouleau', 'Bruno', 9, 12, 12, 12, 12],
      ]),
      S2: recap(2, UES_2, [
        ['22301001', 'Abeille', 'Alice', 12, 12, 12, '8,5', 12],
        ['22301002', 'Bouleau', 'Bruno', 10.99, 12, 12, 12, 12],
      ]),
    });
    const { bytes, reading } = imported(now, both, 'recap.xlsx');
    expect(reading).toMatchObject({
      kind: 'results',
      target: 'history',
      doubts: [],
      results: { year: '2024-2025', level: 1 },
    });
    const first = student(bytes, 'ABEILLE');
    expect(first.history[0]).toMatchObject({ year: '2024-2025', average: 12, ects: 6, origin: 'recap.xlsx' });
    expect(first.year.lowerLevel?.find(({ ue }) => ue === 'UE24')?.code).toBe('CMP');
    // (9 + 10.99) / 2 = 9.995 counts as 10.
    expect(student(bytes, 'BOULEAU').year.lowerLevel?.find(({ ue }) => ue === 'UE11')?.code).toBe('CMP');
  });

  test('of this year becomes a sheet of marks that is read like the others', async () => {
    const s3 = BUILTIN_CURRICULA[0].modules.filter(({ semester }) => semester === 'S3');
    const rows = [
      ['Semestre 3'],
      ['etudid', 'code_nip', 'Nom', 'Prénom', 'UE3.1', ...s3.map(({ code }) => code)],
      [1, '22301001', '=ABEILLE', 'Alice', 12, ...s3.map(() => 12)],
    ];
    const recapOfYear = await file({ Recap: rows });
    const now = await secondYear([alice]);
    const { bytes, plan, reading } = imported(now, recapOfYear, 'S3.xlsx');
    expect(reading).toMatchObject({ kind: 'marks', target: 'marks' });
    expect(plan.sheets.map(({ role }) => role)).toEqual(['import_S3']);
    const tables = reportOf(snapshot(bytes)).tables.map(({ sheet }) => sheet);
    expect(tables).toEqual(['S3', 'S4', 'S3 BUT']);
  });
});

describe('decisions exported by ScoDoc', () => {
  const decisions = [
    ['PV du jury BUT1, 2024-2025'],
    [
      'code_nip',
      'Nom',
      'Prénom',
      'UE1.1',
      'Code UE1.1',
      'UE2.1',
      'Code UE2.1',
      'RCUE 1',
      'Code RCUE 1',
      'ECTS',
      'Décision BUT1',
    ],
    ['22301001', 'ABEILLE', 'Alice', 12.5, 'ADM', 9, 'CMP', 10.75, 'CMP', 60, 'ADM'],
    ['22301002', 'BOULEAU', 'Bruno', 7, 'AJ', 8, 'AJ', 7.5, 'AJ', 12, 'RED'],
    ['22301009', 'INCONNUE', 'Zoé', 12, 'ADM', 12, 'XYZ', 12, 'ADM', 60, 'ADM'],
  ];

  test('UEs, RCUEs and the year are read; who is not here and what is no code is told with its cell', async () => {
    const now = await secondYear([alice, bruno]);
    const { bytes, people, reading } = imported(now, await file({ PV: decisions }), 'pv.xlsx');
    expect(reading.kind).toBe('results');
    expect(people.notFound).toMatchObject([{ person: { number: '22301009' }, problem: 'unknown' }]);
    expect(reading.doubts).toEqual([{ sheet: 'PV', cell: 'G5', value: 'XYZ', problem: 'bad-code' }]);
    const of = (name: string) =>
      student(bytes, name).history.map((one) => [resultKey(one), one.average, one.code, one.ects]);
    expect(of('ABEILLE')).toEqual([
      ['2024-2025 ue:UE11', 12.5, 'ADM', null],
      ['2024-2025 ue:UE21', 9, 'CMP', null],
      ['2024-2025 rcue:1:1', 10.75, 'CMP', null],
      ['2024-2025 year:1', null, 'ADM', 60],
    ]);
    expect(student(bytes, 'BOULEAU').year.lowerLevel).toMatchObject([{ code: 'AJ' }, { code: 'AJ' }]);
  });

  test('minutes that only list the acquired UEs are read, and the codes that they lack are told', async () => {
    const minutes = [
      [
        'Nom',
        'Prénom',
        'Cursus',
        'ECTS',
        'UE validées',
        'Niveaux de compétences validés',
        'Décision BUT1',
        'Devenir',
      ],
      ['ABEILLE', 'Alice', 'S1 S2', 60, 'UE1.1, UE1.2\nUE2.1, UE2.2', 'Comprendre-1', 'ADM', ''],
      ['Bouleau', 'Bruno', 'S1 S2', 30, 'UE1.1 (CMP)\nUE2.1', '', 'RED', ''],
    ];
    const now = await secondYear([alice, bruno]);
    const { bytes, reading } = imported(now, await file({ PV: minutes }), 'PV 2024-25.xlsx');
    expect(reading.doubts.map(({ cell, problem }) => [cell, problem])).toEqual([
      ['F1', 'column-unknown'],
      ['E2', 'code-assumed'],
    ]);
    expect(student(bytes, 'BOULEAU').year.lowerLevel?.map(({ ue, code }) => `${ue} ${code}`)).toEqual([
      'UE11 CMP',
      'UE12 AJ',
      'UE21 ADM',
      'UE22 AJ',
    ]);
  });

  test('without a university year in the file the person says it; other files are refused with what was looked for', async () => {
    const { year } = recognised(await file({ PV: decisions.slice(1) }), 'pv.xlsx').results ?? {};
    expect(year).toBeNull();
    const other = readImport(
      snapshot(
        await file({
          Liste: [
            ['Produit', 'Prix'],
            ['Stylo', 2],
          ],
        }),
      ),
      'x.xlsx',
      null,
    );
    expect(other).toEqual({ ok: false, file: 'x.xlsx', refusal: 'nothing-recognised', sheets: ['Liste'] });
  });
});
