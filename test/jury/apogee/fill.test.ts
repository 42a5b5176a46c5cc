import { configFor, withSubjects, type TypedConfig } from '../../../src/jury/apogee/config';
import { exportApogee, openApogee } from '../../../src/jury/use-cases/export-apogee';
import { fillApogee } from '../../../src/jury/apogee/fill';
import type { ApogeeIssue } from '../../../src/vocabulary/apogee';
import { defaultCodes } from '../../../src/jury/apogee/result-codes';
import { encodeWindows1252 } from '../../../src/jury/apogee/windows-1252';
import type { JuryReport, JuryStudent } from '../../../src/jury/report';
import { fr } from '../../../src/locales/fr';
import { opened, reportOf, sample } from '../workbooks';
import { apogeeFile, lisiere, openedApogee, type Column } from './files';

const { workbook } = opened(sample('but2-mmi'));
const report = reportOf(workbook);
const exported = exportApogee(openedApogee(), workbook, report, fr);
const lines = (text: string): readonly string[] => text.split('\r\n');
const rowOf = (text: string, number: string): readonly string[] =>
  lines(text)
    .find((line) => line.trim().startsWith(`${number}\t`))
    ?.split('\t') ?? [];
const kinds = (issues: readonly ApogeeIssue[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...new Set(issues.map(({ kind }) => kind))].map((kind) => [
      kind,
      issues.filter((issue) => issue.kind === kind).length,
    ]),
  );

/** A small file, filled for a report. */
function filled(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { of = report, typed = null }: { of?: JuryReport; typed?: TypedConfig | null } = {},
) {
  const bytes = encodeWindows1252(apogeeFile(columns, rows));
  const opening = openApogee('x.TXT', bytes.ok ? bytes.bytes : new Uint8Array());
  if (!opening.ok) throw new Error(JSON.stringify(opening.problem));
  const { file } = opening.opened;
  return fillApogee(file, of, configFor(file, typed, of.curriculum, fr.apogee));
}
const ue = (code: string, kind: string): Column => ({ type: 'ELP', code, kind, label: `${code} - UE 4.1` });
const UE41 = ['N', 'B', 'J', 'R'].map((kind) => ue('U', kind));
const row = (number: string, ...values: readonly string[]): readonly string[] => [
  ...[number, 'NOM', 'Prénom', ' 01/01/2005'],
  ...Array.from({ length: 4 }, (_, i) => values[i] ?? ''),
  '',
];

describe('a filled file of Apogée', () => {
  test('differs from the one that was given in value cells only', () => {
    const before = lines(
      openedApogee()
        .file.lines.map(({ text }) => text)
        .join('\r\n'),
    );
    const after = lines(exported.filling.text);
    const header = before.findIndex((line) => line.startsWith('apoL_a01_code\tapoL_a02'));
    expect(after.slice(0, header + 1)).toEqual(before.slice(0, header + 1));
    before.slice(header + 1).forEach((line, i) => {
      const cells = line.split('\t');
      const now = after[header + 1 + i]?.split('\t') ?? [];
      expect(now).toHaveLength(cells.length);
      cells.forEach((cell, column) => {
        if (cell !== '') expect(now[column]).toBe(cell);
      });
      expect(now.slice(0, 4)).toEqual(cells.slice(0, 4));
    });
    expect(exported.bytes?.length).toBe(exported.filling.text.length);
  });

  test('holds averages to two decimals with a comma, the scale, and the codes of the file', () => {
    // Cœur-de-Bœuf Élie: UE44 at 9.95 is compensated, which this institution calls ADC.
    const cells = rowOf(exported.filling.text, '22300059');
    const place = (code: string, kind: 'N' | 'B' | 'J' | 'R'): string | undefined => {
      const columns = openedApogee().file.objects.find((object) => object.code === code)?.columns;
      return cells[columns?.[kind] ?? -1];
    };
    expect(['N', 'B', 'J', 'R'].map((kind) => place('BMMD4', kind as 'N'))).toEqual([
      '9,95',
      '20',
      '',
      'ADC',
    ]);
    expect(place('BMMS4', 'R')).toBe('ADC');
    expect(place('B2MM2', 'R')).toBe('ADM');
    expect(place('BMM401', 'N')).toBe('9,00');
    expect(place('BMMSP', 'N')).toBe('');
  });

  test('finds students whatever zeros and blanks stand around their number', () => {
    expect(rowOf(exported.filling.text, '022300092')).toContain('DEF');
    expect(exported.filling.found).toBe(8);
  });

  test('says all that was not written', () => {
    expect(kinds(exported.filling.issues)).toEqual({
      'diploma-unknown': 1,
      'no-subject': 1,
      'refused-code': 7,
      'other-value': 2,
      'not-in-workbook': 1,
      'twice-in-file': 2,
      'not-in-file': 52,
    });
    expect(exported.filling.issues.find(({ kind }) => kind === 'refused-code')).toEqual({
      kind: 'refused-code',
      column: 'R',
      code: 'DEM',
      wanted: 'DEM',
      allowed: ['ADC', 'ADM', 'AJ', 'ATT', 'COMP', 'DEF', 'NACQ'],
      line: 67,
      object: 'BMMS4 - Semestre 4',
      number: '22300092',
      name: 'Bouleau Maï',
    });
  });

  test('keeps values that were there, and writes no note beside another scale', () => {
    const cells = rowOf(exported.filling.text, '22300033');
    expect(cells).toContain('19,99');
    expect(exported.filling.issues.filter(({ kind }) => kind === 'other-value')).toMatchObject([
      { column: 'N', present: '19,99', object: 'BMMA4 - Comprend. stratégie com S4' },
      { column: 'B', present: '100', ours: '20' },
    ]);
    const { N = 0 } = openedApogee().file.objects.find(({ code }) => code === 'BMMB4')?.columns ?? {};
    expect(cells[N]).toBe('');
  });

  test('filled again changes nothing more', () => {
    const again = exportApogee(openedApogee(exported.bytes ?? new Uint8Array()), workbook, report, fr);
    expect(again.filling).toMatchObject({ written: 0, text: exported.filling.text });
    expect(again.filling.unchanged).toBe(exported.filling.written + exported.filling.unchanged);
  });

  test('stays as it is where every object is to be left alone', () => {
    const { file } = openedApogee();
    const config = configFor(file, null, report.curriculum, fr.apogee);
    const none = withSubjects(config, new Map(file.objects.map(({ key }) => [key, 'ne pas remplir'])));
    const { text, written } = fillApogee(file, report, none);
    const encoded = encodeWindows1252(text);
    expect(written).toBe(0);
    expect(encoded.ok && Buffer.from(encoded.bytes).equals(Buffer.from(lisiere()))).toBe(true);
  });

  test('is the same twice', () => {
    expect(exportApogee(openedApogee(), workbook, report, fr)).toEqual(exported);
  });
});

describe('single results', () => {
  const [student] = report.students.filter(({ result }) => result.ues.every(({ code }) => code === 'ADM'));
  const someone = student as JuryStudent;
  const only = (change: Partial<JuryStudent>): JuryReport => ({
    ...report,
    students: [{ ...someone, ...change }],
  });

  test('a code that the file does not allow is never written', () => {
    const lists = defaultCodes(null);
    const typed = { objects: [], codes: { ...lists, ue: new Map([['ADM', 'VALIDE']]) }, format: {} };
    const { text, issues } = filled(UE41, [row(someone.id)], { of: only({}), typed });
    expect(rowOf(text, someone.id)[7]).toBe('');
    expect(issues).toMatchObject([{ kind: 'refused-code', code: 'ADM', wanted: 'VALIDE' }]);
  });

  test('a code emptied in the table writes nothing and is no problem', () => {
    const typed = { objects: [], codes: { ...defaultCodes(null), ue: new Map([['ADM', '']]) }, format: {} };
    const { text, issues } = filled(UE41, [row(someone.id)], { of: only({}), typed });
    expect(rowOf(text, someone.id)[7]).toBe('');
    expect(issues).toEqual([]);
  });

  test('a year decided by a code that nobody knows is said', () => {
    const entry = { decision: 'À REVOIR', reason: '', decisions: '', decidedOn: '' };
    const { issues } = filled(
      [{ type: 'VET', code: 'V', kind: 'R', label: 'V - Année' }],
      [row(someone.id)],
      {
        of: only({ entry }),
      },
    );
    expect(issues).toMatchObject([{ kind: 'unmapped-code', code: 'À REVOIR' }]);
  });

  test('a student is found by another number that the workbook gives, unless somebody else has it', () => {
    const of = only({ id: 'INE123', numbers: ['INE123', '0999'] });
    const { text, issues } = filled(UE41, [row('999')], { of });
    expect(rowOf(text, '999')[7]).toBe('ADM');
    expect(issues).toEqual([]);
    const two = [...of.students, { ...someone, id: 'INE456', numbers: ['INE456', '999'] }];
    const doubtful = filled(UE41, [row('999')], { of: { ...of, students: two } });
    expect(doubtful.issues.map(({ kind }) => kind)).toEqual([
      'not-in-workbook',
      'not-in-file',
      'not-in-file',
    ]);
  });

  test('a student without a number is said, not looked for by name', () => {
    const { issues } = filled(UE41, [row('1')], { of: only({ hasNumber: false }) });
    expect(issues.map(({ kind }) => kind)).toEqual(['not-in-workbook', 'no-number']);
  });

  test('points and comma, decimals and points of the jury follow the settings', () => {
    const raised = reportOf(workbook).students.find(({ id }) => id === someone.id) as JuryStudent;
    const average = raised.result.ues.find(({ ue: { code } }) => code === 'UE41')?.average;
    if (!average) throw new Error('no average');
    const ues = raised.result.ues.map((one) =>
      one.ue.code === 'UE41'
        ? {
            ...one,
            average: { value: average.value, exact: average.exact },
            points: { before: { value: 9.8, exact: () => ({ n: 98n, d: 10n }) }, given: [] },
          }
        : one,
    );
    const of = only({ result: { ...raised.result, ues } });
    const format = { decimals: 1, separator: '.', juryPoints: true } as const;
    const typed = { objects: [], codes: defaultCodes(null), format };
    const cells = rowOf(filled(UE41, [row(someone.id)], { of, typed }).text, someone.id);
    const total = Math.round(average.value * 10) / 10;
    expect(cells.slice(4, 8)).toEqual(['9.8', '20', (total - 9.8).toFixed(1), 'ADM']);
    const without = rowOf(filled(UE41, [row(someone.id)], { of }).text, someone.id);
    expect(without.slice(4, 7)).toEqual([fr.number(average.value, 2), '20', '']);
  });

  test('an awaited mark gives the code ATT and no provisional note', () => {
    const waiting = report.students.find(({ result }) =>
      result.ues.some((one) => one.ue.code === 'UE41' && one.code === 'ATT' && one.average),
    );
    const ues = someone.result.ues.map((one) => ({ ...one, code: 'ATT' as const }));
    const of = waiting ? { ...report, students: [waiting] } : only({ result: { ...someone.result, ues } });
    const id = of.students[0]?.id ?? '';
    expect(rowOf(filled(UE41, [row(id)], { of }).text, id).slice(4, 8)).toEqual(['', '', '', 'ATT']);
  });

  test('a code that the jury gives although a mark is awaited comes without the provisional note', () => {
    const ues = someone.result.ues.map((one) => ({ ...one, code: 'ADJ' as const, awaited: [0] }));
    const of = only({ result: { ...someone.result, ues } });
    expect(rowOf(filled(UE41, [row(someone.id)], { of }).text, someone.id).slice(4, 8)).toEqual([
      ...['', '', ''],
      'ADJ',
    ]);
  });

  test('objects that need marks which are not there are said once and left', () => {
    const of = { ...report, marked: new Set(['S3'] as const) };
    const { written, issues } = filled(UE41, [row(someone.id)], { of: { ...of, students: [someone] } });
    expect(written).toBe(0);
    expect(issues).toEqual([{ kind: 'not-marked', object: 'U - UE 4.1', text: 'UE41' }]);
  });

  test('a row cut short is filled up to the cells it needs', () => {
    const { text } = filled(UE41, [[someone.id, 'N', 'P', '01/01/2005', '']], { of: only({}) });
    expect(rowOf(text, someone.id)).toHaveLength(8);
  });
});
