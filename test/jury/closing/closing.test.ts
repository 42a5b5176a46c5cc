import { plainSpaces } from '../../plain-spaces';
import type { WorkbookSnapshot } from '../../../src/cells/snapshot';
import { changedStudents, closingOf } from '../../../src/jury/closing/closing';
import { closeJury, reopenJury } from '../../../src/jury/closing/plans';
import { juryRows } from '../../../src/jury/entries';
import { promotionFingerprint } from '../../../src/jury/fingerprint';
import { readJournal } from '../../../src/jury/journal/read-journal';
import { entriesFor, journalDifferences } from '../../../src/jury/journal/differences';
import { chained } from '../../../src/jury/journal/entry';
import { planJournal } from '../../../src/jury/journal/plan-journal';
import { JURY_ROWS } from '../../../src/jury/sheets/jury-rows';
import { fr } from '../../../src/locales/fr';
import { writeWorkbook } from '../../../src/xlsx/write-workbook';
import { opened, planOf, reportOf, sample } from '../workbooks';

const stamp = { time: '2026-07-09 14:05:12', who: 'Présidente Imaginaire' };
const first = opened(sample('but2-mmi'));
const report = reportOf(first.workbook);
const plan = planOf(report, first.workbook);
const context = { locale: fr, journalName: 'Journal', journal: null, stamp };
const closed = opened(writeWorkbook(first.file, closeJury(plan, report, context)));
const journal = readJournal(closed.workbook);

const rowsOf = (workbook: WorkbookSnapshot) => {
  const rows = juryRows(workbook);
  if (!rows) throw new Error('no jury sheet');
  return rows;
};

describe('a closed jury', () => {
  it('is known by its journal, with the marks it was closed on', () => {
    expect(closingOf(journal)).toEqual({ ...stamp, fingerprint: promotionFingerprint(report.students) });
    expect(closingOf(null)).toBeNull();
    expect(plainSpaces(fr.deliberation.isClosed(stamp.time))).toBe(
      'Jury clos le 09/07/2026 à 14:05. Pour y changer quelque chose, rouvrir d’abord.',
    );
  });

  it('has values only, no cell to fill in, and every sheet of ours protected', () => {
    const { sheets } = closeJury(plan, report, context);
    expect(sheets.map(({ role }) => role)).toEqual(['jury', 'minutes', 'statistics', 'anomalies', 'journal']);
    for (const sheet of sheets) {
      expect(sheet.protected).toBe(true);
      expect(sheet.values.flat().some((value) => typeof value === 'object' && value !== null)).toBe(false);
      expect(sheet.formats.some(({ style }) => style.unlocked)).toBe(false);
    }
    const retained = plan.sheets[0]?.values[0]?.indexOf('retained') ?? -1;
    expect(sheets[0]?.values[JURY_ROWS.first]?.[retained]).toBe(report.students[0]?.result.code);
  });

  it('is still read as the same jury', () => {
    const again = reportOf(closed.workbook);
    expect(again.students.map(({ result }) => result.code)).toEqual(
      report.students.map(({ result }) => result.code),
    );
    expect(changedStudents(again, rowsOf(closed.workbook))).toEqual([]);
  });

  it('names the students whose marks change afterwards, who come and who go', () => {
    const again = reportOf(closed.workbook);
    const [one, two, three, ...others] = again.students;
    if (!one || !two || !three) throw new Error('too few students');
    const changed = [
      { ...one, fingerprint: 'ffffffffffff' },
      three,
      { ...one, id: '90000001', lastName: 'Nouveau', firstName: 'Venu' },
      ...others,
    ];
    expect(changedStudents({ ...again, students: changed }, rowsOf(closed.workbook))).toEqual([
      { id: one.id, name: `${one.lastName} ${one.firstName}`, what: 'marks' },
      { id: '90000001', name: 'Nouveau Venu', what: 'new' },
      { id: two.id, name: `${two.lastName} ${two.firstName}`, what: 'gone' },
    ]);
    expect(promotionFingerprint(changed)).not.toBe(promotionFingerprint(again.students));
  });

  it('has the same fingerprint in whatever order the students stand', () => {
    expect(promotionFingerprint([...report.students].reverse())).toBe(promotionFingerprint(report.students));
  });

  it('is reopened with a reason, its sheets free and calculating again', () => {
    const closing = closingOf(journal);
    if (!closing) throw new Error('not closed');
    const again = reportOf(closed.workbook);
    const later = { time: '2026-07-10 09:00:00', who: 'Secrétaire Fictif' };
    const reopened = reopenJury(planOf(again, closed.workbook), closing, 'note oubliée', {
      ...context,
      journal,
      stamp: later,
    });
    expect(reopened.sheets.every((sheet) => sheet.protected === false)).toBe(true);
    const { workbook } = opened(writeWorkbook(closed.file, reopened));
    const read = readJournal(workbook);
    expect(closingOf(read)).toBeNull();
    expect(read?.damage).toEqual([]);
    expect(read?.entries.at(-1)).toMatchObject({ subject: 'reopen', reason: 'note oubliée', ...later });
  });
});

describe('a decision beside the journal', () => {
  const decided = (cells: Readonly<Record<string, string>>): WorkbookSnapshot => {
    const prepared = opened(writeWorkbook(first.file, plan)).workbook;
    const ours = prepared.ours.map((one) => {
      if (one.role !== 'jury') return one;
      const rows = one.sheet.rows.map((line) => line && [...line]);
      const keys = rows[JURY_ROWS.keys] ?? [];
      for (const [key, value] of Object.entries(cells)) {
        (rows[JURY_ROWS.first] ??= [])[keys.indexOf(key)] = value;
      }
      return { ...one, sheet: { ...one.sheet, rows } };
    });
    return { ...prepared, ours };
  };
  const [one] = report.students;
  const name = `${one?.lastName} ${one?.firstName}`;

  it('typed by hand is shown, subject by subject, and put into the journal when asked', () => {
    const after = reportOf(decided({ decision: 'adj', decisions: 'UE31 ADJ ; R303 +0,5' }));
    const found = journalDifferences(after, null);
    expect(found).toEqual([
      { id: one?.id, name, subject: 'year', journal: '', sheet: 'ADJ' },
      { id: one?.id, name, subject: 'ue:UE31', journal: '', sheet: 'ADJ' },
      { id: one?.id, name, subject: 'points:R303', journal: '', sheet: '+0,5' },
    ]);
    const entries = chained(entriesFor(found, stamp, fr.deliberation.journal.typedByHand));
    const written = writeWorkbook(first.file, {
      sheets: [planJournal(entries, fr, 'Journal')],
      colouring: [],
      names: [],
    });
    expect(journalDifferences(after, readJournal(opened(written).workbook))).toEqual([]);
  });

  it('changed or emptied afterwards is shown too', () => {
    const before = reportOf(decided({ decision: 'ADJ', decisions: 'UE31 ADJ' }));
    const entries = chained(entriesFor(journalDifferences(before, null), stamp, ''));
    const file = writeWorkbook(first.file, {
      sheets: [planJournal(entries, fr, 'Journal')],
      colouring: [],
      names: [],
    });
    const trail = readJournal(opened(file).workbook);
    const after = reportOf(decided({ decision: 'RED' }));
    expect(
      journalDifferences(after, trail).map(({ subject, journal: said, sheet }) => [subject, said, sheet]),
    ).toEqual([
      ['year', 'ADJ', 'RED'],
      ['ue:UE31', 'ADJ', ''],
    ]);
  });
});
