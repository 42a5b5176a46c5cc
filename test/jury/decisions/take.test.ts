import { askedFields } from '../../../src/jury/decisions/asked';
import { missingFields } from '../../../src/jury/decisions/reason';
import { consequences } from '../../../src/jury/decisions/consequences';
import { type Decision, entryAfter, studentWith } from '../../../src/jury/decisions/decide';
import { NO_REASON } from '../../../src/jury/decisions/reason';
import { takeDecisions } from '../../../src/jury/decisions/take';
import { JURY_ROWS } from '../../../src/jury/sheets/jury-rows';
import type { JuryReport, JuryStudent } from '../../../src/jury/report';
import type { RawCell, WorkbookSnapshot } from '../../../src/cells/snapshot';
import { fr } from '../../../src/locales/fr';
import { writeWorkbook } from '../../../src/xlsx/write-workbook';
import { opened, planOf, reportOf, sample } from '../workbooks';

const first = opened(sample('but2-mmi'));
const prepared = opened(writeWorkbook(first.file, planOf(reportOf(first.workbook), first.workbook))).workbook;
const report = reportOf(prepared);
const stamp = { time: '2026-07-09 14:05:12', who: 'Présidente Imaginaire' };

function find(what: (student: JuryStudent) => boolean): JuryStudent {
  const student = report.students.find(what);
  if (!student) throw new Error('no such student in the sample');
  return student;
}
const red = find(({ result }) => result.proposal === 'RED');
const admitted = find(({ result }) => result.proposal === 'ADM');
const failing = red.result.rcues.find(({ code }) => code === 'AJ');
const year = (value: string | null, reason = 'motif'): Decision => ({
  subject: { kind: 'year' },
  value,
  reason,
});

/** The workbook with the cells written, as Excel would hold them. */
function written(
  workbook: WorkbookSnapshot,
  edits: NonNullable<ReturnType<typeof takeDecisions>>['edits'],
): WorkbookSnapshot {
  const ours = workbook.ours.map((one) => {
    const rows = one.sheet.rows.map((line) => line && [...line]);
    for (const { sheet, row, column, values } of edits) {
      if (sheet !== one.sheet.name) continue;
      values.forEach((line, i) => {
        line.forEach((value, j) => ((rows[row + i] ??= [])[column + j] = value as RawCell));
      });
    }
    return { ...one, sheet: { ...one.sheet, rows } };
  });
  return { ...workbook, ours };
}

describe('the consequences of a decision, before it is confirmed', () => {
  it('of a RCUE: its UEs, credits, the count, and the year where that follows', () => {
    const decision: Decision = {
      subject: { kind: 'rcue', competence: failing?.competence ?? 0 },
      value: 'ADJ',
      reason: 'motif',
    };
    const found = consequences(report, red.id, decision);
    expect(found?.changes.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['ue', 'rcue', 'ects', 'validated']),
    );
    expect(found?.changes).toContainEqual({
      what: 'rcue',
      competence: failing?.competence,
      from: 'AJ',
      to: 'ADJ',
    });
    expect(found?.after.result.ects).toBeGreaterThan(red.result.ects);
    expect(found?.before).toBe(red);
  });

  it('of points: nothing but what the average brings', () => {
    const ue = failing?.ues.find(({ average, code }) => average !== null && code === 'AJ');
    const lift = Number((10 - (ue?.average?.value ?? 0)).toFixed(2)) + 0.01;
    const found = consequences(report, red.id, {
      subject: { kind: 'ue-points', ue: ue?.ue.code ?? '' },
      value: lift,
      reason: 'motif',
    });
    expect(found?.changes).toContainEqual({ what: 'ue', ue: ue?.ue.code, from: 'AJ', to: 'ADM' });
    expect(found?.after.year.marks).toEqual(red.year.marks);
  });

  it('of the year: the code and the passage', () => {
    expect(consequences(report, red.id, year('PAS1NCI'))?.changes).toEqual([
      { what: 'year', from: 'RED', to: 'PAS1NCI' },
      { what: 'passage', next: 'S5', to: true },
    ]);
  });

  it('reach the year below and the DUT, where the first year is known', () => {
    const lowerLevel = report.book.rcues.map(({ competence }) => ({
      ue: `UE1${competence}`,
      competence,
      code: competence === failing?.competence ? ('AJ' as const) : ('ADM' as const),
    }));
    const known: JuryReport = {
      ...report,
      students: report.students.map((student) =>
        student.id === red.id
          ? studentWith({ ...student, year: { ...student.year, lowerLevel } }, EMPTY, report)
          : student,
      ),
    };
    let current = known;
    const all: string[] = [];
    for (const { competence } of report.book.rcues) {
      const decision: Decision = { subject: { kind: 'rcue', competence }, value: 'ADJ', reason: 'motif' };
      const found = consequences(current, red.id, decision);
      all.push(...(found?.changes ?? []).map(({ what }) => what));
      current = {
        ...current,
        students: current.students.map((student) => (student.id === red.id && found ? found.after : student)),
      };
    }
    expect(all).toEqual(expect.arrayContaining(['adsup', 'dut']));
  });

  it('of taking a decision back: what was before', () => {
    const decided = studentWith(red, entryAfter(red, year('PAS1NCI')), report);
    const back = studentWith(decided, entryAfter(decided, year(null, '')), report);
    expect(back.entry).toBeNull();
    expect(back.result.code).toBe('RED');
  });

  it('of nobody: none', () => {
    expect(consequences(report, '00000000', year('ADJ'))).toBeNull();
  });
});

const EMPTY = { decision: '', reason: '', decisions: '', decidedOn: '' };

describe('what a decision asks for', () => {
  const asked = (student: JuryStudent, value: string) =>
    askedFields(student, { subject: { kind: 'year' }, value });

  it('nothing where it follows the proposal, a reason where it does not (4.6)', () => {
    expect(asked(admitted, 'ADM')).toEqual([]);
    expect(asked(admitted, 'RED')).toEqual(['text']);
    expect(askedFields(red, { subject: { kind: 'ue', ue: 'UE31' }, value: 'ADJ' })).toEqual(['text']);
  });

  it('motivation, advice and hearing where a possible repeat is refused (4.5)', () => {
    expect(asked(red, 'NAR')).toEqual(['text', 'advice', 'hearing']);
    expect(missingFields(asked(red, 'NAR'), { ...NO_REASON, text: 'motif', advice: ' ' })).toEqual([
      'advice',
      'hearing',
    ]);
  });

  it('the justification of the director where no repeat is left (4.5)', () => {
    const none = { ...red, result: { ...red.result, repeatable: [] } };
    expect(asked(none, 'RED')).toEqual(['grant']);
    expect(asked(none, 'NAR')).toEqual(['text', 'advice', 'hearing']);
  });
});

describe('taking a decision', () => {
  it('writes the row of the student as a new preparation would, and the journal', () => {
    const decision: Decision = {
      subject: { kind: 'rcue', competence: failing?.competence ?? 0 },
      value: 'ADJ',
      reason: 'motif',
    };
    const write = takeDecisions(prepared, report, [{ id: red.id, decision }], stamp, fr);
    expect(write?.entries).toEqual([
      {
        ...stamp,
        id: red.id,
        name: `${red.lastName} ${red.firstName}`,
        subject: `rcue:${failing?.competence}`,
        from: '',
        to: 'ADJ',
        reason: 'motif',
      },
    ]);
    const after = written(prepared, write?.edits ?? []);
    const again = reportOf(after);
    const plan = planOf(again, after).sheets[0];
    const row = report.students.indexOf(red) + JURY_ROWS.first;
    const cells = after.ours.find(({ role }) => role === 'jury')?.sheet.rows[row] ?? [];
    plan?.values[row]?.forEach((value, column) => {
      if (typeof value === 'object' && value !== null) return;
      const expected = typeof value === 'number' ? expect.closeTo(value, 9) : value;
      expect([column, cells[column] ?? null]).toEqual([column, expected]);
    });
    expect(new Set(write?.edits.map((edit) => edit.row))).toEqual(new Set([row]));
  });

  it('twice on one student in one go lets both count, and journals both', () => {
    const taken = report.book.rcues.slice(0, 2).map(({ competence }) => ({
      id: red.id,
      decision: { subject: { kind: 'rcue', competence }, value: 'ADJ', reason: 'motif' } satisfies Decision,
    }));
    const [one, two] = report.book.rcues;
    const write = takeDecisions(prepared, report, taken, stamp, fr);
    const after = reportOf(written(prepared, write?.edits ?? [])).students.find(({ id }) => id === red.id);
    expect(after?.entry?.decisions).toBe(`RCUE${one?.competence} ADJ ; RCUE${two?.competence} ADJ`);
    expect(write?.entries.map(({ subject, to }) => [subject, to])).toEqual([
      [`rcue:${one?.competence}`, 'ADJ'],
      [`rcue:${two?.competence}`, 'ADJ'],
    ]);
    // Somebody else's decision is looked for once: the second edit would find our own first one there.
    expect(write?.edits.filter(({ expects }) => expects)).toHaveLength(1);
  });

  it('on a sheet that was sorted and whose columns were moved finds the student and the columns', () => {
    const moved: WorkbookSnapshot = {
      ...prepared,
      ours: prepared.ours.map((one) => {
        if (one.role !== 'jury') return one;
        const rows = one.sheet.rows.map((line) => line && [...line]);
        const body = rows.splice(JURY_ROWS.first).reverse();
        return {
          ...one,
          sheet: { ...one.sheet, rows: [...rows, ...body].map((line) => line && ['x', ...line]) },
        };
      }),
    };
    const write = takeDecisions(moved, reportOf(moved), [{ id: red.id, decision: year('NAR') }], stamp, fr);
    const again = reportOf(written(moved, write?.edits ?? []));
    expect(
      again.students.filter(({ entry }) => entry !== null).map(({ id, entry }) => [id, entry?.decision]),
    ).toEqual([[red.id, 'NAR']]);
  });

  it('is not possible without a jury sheet, nor for somebody who is not on it', () => {
    expect(
      takeDecisions(first.workbook, report, [{ id: red.id, decision: year('NAR') }], stamp, fr),
    ).toBeNull();
    expect(takeDecisions(prepared, report, [{ id: '0', decision: year('NAR') }], stamp, fr)).toBeNull();
  });

  it('keeps what else was decided, and what could not be read', () => {
    const typed = { ...EMPTY, decisions: 'bravo ; UE31 ADJ ; UE31 AJ' };
    const decided = { ...red, entry: typed };
    const subject = { kind: 'ue-points', ue: 'UE32' } as const;
    const entry = entryAfter(decided, { subject, value: 0.25, reason: '' });
    expect(entry.decisions).toBe('UE31 ADJ ; UE32 +0,25 ; bravo');
    const removed = entryAfter(
      { ...red, entry },
      { subject: { kind: 'ue', ue: 'UE31' }, value: null, reason: '' },
    );
    expect(removed.decisions).toBe('UE32 +0,25 ; bravo');
  });
});
