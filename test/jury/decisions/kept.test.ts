import type { RawCell, WorkbookSnapshot } from '../../../src/cells/snapshot';
import { a1 } from '../../../src/cells/a1';
import { juryJson } from '../../../src/jury/json';
import { journalDifferences } from '../../../src/jury/journal/differences';
import { retainedCode, type JuryStudent } from '../../../src/jury/report';
import { JURY_ROWS } from '../../../src/jury/sheets/jury-rows';
import { fr } from '../../../src/locales/fr';
import { writeWorkbook } from '../../../src/xlsx/write-workbook';
import { opened, planOf, reportOf, sample } from '../workbooks';

const first = opened(sample('but2-mmi'));
const before = reportOf(first.workbook);
const prepared = opened(writeWorkbook(first.file, planOf(before, first.workbook)));
const keys = prepared.workbook.ours.find(({ role }) => role === 'jury')?.sheet.rows[JURY_ROWS.keys] ?? [];
const column = (key: string): number => keys.indexOf(key);

type Rows = (RawCell[] | undefined)[];
const copied = (rows: readonly (readonly RawCell[] | undefined)[]): Rows =>
  rows.map((cells) => cells && [...cells]);

/** The workbook after somebody worked on the jury sheet, and on the first sheet of marks. */
function after(
  workbook: WorkbookSnapshot,
  jury: (rows: Rows) => Rows,
  marks: (rows: Rows) => Rows = (rows) => rows,
): WorkbookSnapshot {
  return {
    sheets: workbook.sheets.map((sheet) =>
      sheet.name === table?.sheet ? { ...sheet, rows: marks(copied(sheet.rows)) } : sheet,
    ),
    ours: workbook.ours.map((one) =>
      one.role === 'jury' ? { ...one, sheet: { ...one.sheet, rows: jury(copied(one.sheet.rows)) } } : one,
    ),
  };
}

const typing =
  (cells: Readonly<Record<string, RawCell>>, row = 0) =>
  (rows: Rows): Rows => {
    const line = (rows[JURY_ROWS.first + row] ??= []);
    for (const [key, value] of Object.entries(cells)) line[column(key)] = value;
    return rows;
  };

/** Prepared, written to a file and opened again. */
const again = (workbook: WorkbookSnapshot): WorkbookSnapshot =>
  opened(writeWorkbook(prepared.file, planOf(reportOf(workbook), workbook))).workbook;

const [one, two] = before.students;
const table = before.tables[0];
/** Every mark of the student on the first sheet half a point higher. */
const raiseMarks =
  (student: string | undefined) =>
  (rows: Rows): Rows => {
    const key = table?.keys.get(student ?? '');
    const cells = rows.find((line) => String(line?.[table?.keyColumns[0] ?? 0]) === key);
    cells?.forEach((cell, at) => {
      if (at > 3 && typeof cell === 'number' && cell < 19) cells[at] = cell + 0.5;
    });
    return rows;
  };

describe('what the jury decides', () => {
  test('counts in everything that follows: credits, RCUE, passage', () => {
    const weak = before.students.findIndex(({ result }) => result.proposal === 'RED');
    const report = reportOf(
      after(
        prepared.workbook,
        typing({ decisions: 'RCUE1 ADJ ; rcue2 adj ; RCUE3 ADJ ; RCUE4 ADJ ; RCUE5 ADJ' }, weak),
      ),
    );
    const [was, is] = [before.students[weak], report.students[weak]];
    expect(is?.result.rcues.every(({ code }) => code !== 'AJ')).toBe(true);
    expect(is?.result.ects).toBeGreaterThan(was?.result.ects ?? 99);
    // One of the RCUEs is below 8: the passage waits for a decision on the year (4.5).
    expect(is?.result).toMatchObject({ ects: 60, proposal: 'ADJ', allowed: false });
    expect(is?.entry?.decisions).toBe('RCUE1 ADJ ; RCUE2 ADJ ; RCUE3 ADJ ; RCUE4 ADJ ; RCUE5 ADJ');
    expect(is?.reasons.filter(({ kind }) => kind === 'by-jury').length).toBeGreaterThan(0);
  });

  test('gives the year its code, in whatever letters, and keeps the proposal beside it', () => {
    const report = reportOf(after(prepared.workbook, typing({ decision: ' pas1nci ' })));
    expect(report.students[0]?.result.code).toBe('PAS1NCI');
    expect(report.students[0]?.result.proposal).toBe(one?.result.proposal);
    expect(report.students[0]?.entry?.decision).toBe('PAS1NCI');
  });

  test('is kept, shown and reported where it is no code, with its cell', () => {
    const workbook = after(
      prepared.workbook,
      typing({ decision: 'BRAVO', decisions: 'UE31 XYZ ; UE32 ADJ' }),
    );
    const report = reportOf(workbook);
    const row = JURY_ROWS.first;
    expect(report.students[0]?.result.code).toBe(one?.result.code);
    // It is in force nowhere: neither on what is printed, nor as something that the journal would lack.
    expect(retainedCode(report.students[0] as JuryStudent)).toBe(one?.result.code);
    expect(journalDifferences(report, null)).toMatchObject([{ subject: 'ue:UE32', sheet: 'ADJ' }]);
    expect(report.anomalies.filter(({ effect }) => effect.code === 'not-applied')).toEqual([
      {
        sheet: 'Jury',
        cell: a1({ row, column: column('decision') }),
        kind: 'unknown-code',
        value: 'BRAVO',
        effect: { code: 'not-applied', problem: 'unknown-year-code' },
      },
      {
        sheet: 'Jury',
        cell: a1({ row, column: column('decisions') }),
        kind: 'unknown-code',
        value: 'UE31 XYZ',
        effect: { code: 'not-applied', problem: 'unknown-code' },
      },
    ]);
    expect(reportOf(again(workbook)).students[0]?.entry).toMatchObject({
      decision: 'BRAVO',
      decisions: 'UE32 ADJ ; UE31 XYZ',
    });
  });

  test('4.5: a refusal typed without motives counts, and is an anomaly at its cell', () => {
    const unmotivated = (reason: string) =>
      reportOf(
        after(prepared.workbook, typing({ decision: 'NAR', decisionReason: reason })),
      ).anomalies.filter(({ effect }) => effect.code === 'unmotivated');
    const cell = a1({ row: JURY_ROWS.first, column: column('decision') });
    expect(unmotivated('Assiduité')).toEqual([
      {
        sheet: 'Jury',
        cell,
        kind: 'missing',
        value: 'NAR',
        effect: { code: 'unmotivated', missing: ['advice', 'hearing'], rule: '4.5' },
      },
    ]);
    const [told] = unmotivated('');
    expect(told && fr.anomalies.effectText(told.effect)).toMatch(
      /^comptée\s; manquent\s: motivation, conseils d’orientation, audition de l’étudiant \(4\.5\)$/,
    );
    const whole = 'Résultats\nConseils d’orientation : BTS\nAudition de l’étudiant : le 3 juillet';
    expect(unmotivated(whole)).toEqual([]);
  });

  test.each([
    ['a year otherwise than proposed', { decision: 'PAS1NCI' }, 'decision', 'PAS1NCI'],
    ['a UE', { decisions: 'UE31 AJ' }, 'decisions', 'UE31 AJ'],
    ['a RCUE', { decisions: 'RCUE2 AJ' }, 'decisions', 'RCUE2 AJ'],
    ['points', { decisions: 'R303 +0,5' }, 'decisions', 'R303 +0,5'],
    ['a UE of the level below', { decisions: 'UE11 ADJ' }, 'decisions', 'UE11 ADJ'],
  ])('4.6: %s without a word of why counts, and is an anomaly at its cell', (_, typed, key, value) => {
    const told = (reason: string) =>
      reportOf(after(prepared.workbook, typing({ ...typed, decisionReason: reason }))).anomalies.filter(
        ({ effect }) => effect.code === 'unmotivated',
      );
    const cell = a1({ row: JURY_ROWS.first, column: column(key) });
    const effect = { code: 'unmotivated', missing: ['text'], rule: '4.6' };
    expect(told('')).toEqual([{ sheet: 'Jury', cell, kind: 'missing', value, effect }]);
    expect(told('Dossier')).toEqual([]);
  });

  test('4.6: what is decided as proposed needs no word', () => {
    const acquired = one?.result.ues.find(({ code }) => code === 'ADM')?.ue.code ?? '';
    expect(acquired).toMatch(/^UE/);
    const typed = { decision: one?.result.proposal ?? '', decisions: `${acquired} ADM` };
    const { anomalies } = reportOf(after(prepared.workbook, typing(typed)));
    expect(anomalies.filter(({ effect }) => effect.code === 'unmotivated')).toEqual([]);
  });

  test('stays with its student when the sheet is sorted, and prepared again', () => {
    const sorted = after(prepared.workbook, (rows) => {
      typing({ decision: 'ADJ', decisions: 'UE31 ADJ' })(rows);
      const body = rows.splice(JURY_ROWS.first);
      return [...rows, ...body.reverse()];
    });
    const report = reportOf(again(sorted));
    expect(report.students[0]?.entry).toMatchObject({ decision: 'ADJ', decisions: 'UE31 ADJ' });
    expect(report.students.filter(({ entry }) => entry !== null).map(({ id }) => id)).toEqual([one?.id]);
  });

  test('says when it was taken on other marks, however often it is prepared since', () => {
    const decided = again(after(prepared.workbook, typing({ decision: 'ADJ' })));
    expect(reportOf(decided).students[0]?.decidedOnOtherMarks).toBe(false);
    const changed = after(decided, (rows) => rows, raiseMarks(one?.id));
    const flags = (workbook: WorkbookSnapshot): boolean[] =>
      reportOf(workbook)
        .students.slice(0, 2)
        .map(({ decidedOnOtherMarks }) => decidedOnOtherMarks);
    expect(flags(changed)).toEqual([true, false]);
    expect(flags({ ...again(changed), sheets: changed.sheets })).toEqual([true, false]);
  });

  test('typed anew, is taken on the marks of that moment', () => {
    const decided = again(after(prepared.workbook, typing({ decision: 'ADJ' })));
    const changed = after(decided, (rows) => rows, raiseMarks(one?.id));
    const preparedSince = { ...again(changed), sheets: changed.sheets };
    const retyped = after(preparedSince, typing({ decision: 'RED' }));
    expect(reportOf(preparedSince).students[0]?.decidedOnOtherMarks).toBe(true);
    expect(reportOf(retyped).students[0]?.decidedOnOtherMarks).toBe(false);
  });

  test('outlives the row of marks of its student, and is applied again when that comes back', () => {
    const decided = after(prepared.workbook, typing({ decision: 'ADJ', decisionReason: 'motif' }, 1));
    const without = (workbook: WorkbookSnapshot): WorkbookSnapshot => ({
      ...workbook,
      sheets: workbook.sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.filter((cells) => !cells?.some((cell) => String(cell) === two?.id)),
      })),
    });
    const gone = reportOf(without(decided));
    expect(gone.students.map(({ id }) => id)).not.toContain(two?.id);
    expect(gone.lost).toMatchObject([{ id: two?.id, lastName: two?.lastName, entry: { decision: 'ADJ' } }]);
    expect(gone.anomalies).toContainEqual(
      expect.objectContaining({ value: two?.id, effect: { code: 'not-applied', problem: 'student-gone' } }),
    );
    const kept = opened(writeWorkbook(prepared.file, planOf(gone, without(decided)))).workbook;
    const back = reportOf({ ...kept, sheets: decided.sheets });
    expect(back.lost).toEqual([]);
    expect(back.students[1]?.entry).toMatchObject({ decision: 'ADJ', reason: 'motif' });
  });

  test('lets a student repeat once more where the director has granted it (4.5)', () => {
    const at = before.students.findIndex(({ result }) => result.proposal === 'RED');
    const reason = 'Redoublement exceptionnel accordé par la direction : hospitalisation';
    const report = reportOf(after(prepared.workbook, typing({ decisionReason: reason }, at)));
    expect(report.students[at]?.year.repeats?.directorGrant).toBe(true);
  });

  test('that is nothing leaves the results to the last digit', () => {
    expect(juryJson(reportOf(prepared.workbook), fr)).toEqual(juryJson(before, fr));
  });
});
