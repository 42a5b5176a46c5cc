import type { RawCell, SheetSnapshot, WorkbookSnapshot } from '../../../src/cells/snapshot';
import { chained, type JournalEntry } from '../../../src/jury/journal/entry';
import { JOURNAL_COLUMNS } from '../../../src/vocabulary/journal';
import { JOURNAL_ROWS } from '../../../src/jury/journal/layout';
import { journalEdits, planJournal } from '../../../src/jury/journal/plan-journal';
import { readJournal, type Journal } from '../../../src/jury/journal/read-journal';
import { en } from '../../../src/locales/en';
import { fr } from '../../../src/locales/fr';
import { writeWorkbook } from '../../../src/xlsx/write-workbook';
import { opened, sample } from '../workbooks';

const entry = (n: number): JournalEntry => ({
  time: `2026-07-09 14:0${n}:00`,
  who: 'Présidente Imaginaire',
  id: `9000000${n}`,
  name: `Inventé ${n}`,
  subject: n === 2 ? 'points:R303' : 'year',
  from: '',
  to: n === 2 ? '+0,5' : 'ADJ',
  reason: '=motif',
});
const three = chained([1, 2, 3].map(entry));

type Rows = (RawCell[] | undefined)[];

/** The journal after somebody worked on its sheet. */
function journalAfter(change: (rows: Rows) => Rows = (rows) => rows, locale = fr): Journal {
  const plan = planJournal(three, locale, 'Journal');
  const rows = change(plan.values.map((row) => row.map((value): RawCell => value as RawCell)));
  const sheet: SheetSnapshot = {
    name: 'Journal',
    visible: true,
    rows,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
  const workbook: WorkbookSnapshot = { sheets: [], ours: [{ role: 'journal', sheet }] };
  const journal = readJournal(workbook);
  if (!journal) throw new Error('no journal');
  return journal;
}

describe('the journal', () => {
  it('is read as it was written, in either language', () => {
    expect(journalAfter()).toEqual({
      sheet: 'Journal',
      entries: three,
      damage: [],
      strangers: [],
      last: { number: 3, hash: three[2]?.hash },
      head: `3:${three[2]?.hash}`,
      nextRow: JOURNAL_ROWS.first + 3,
    });
    expect(journalAfter(undefined, en).entries).toEqual(three);
  });

  it('says subjects in words', () => {
    expect(planJournal(three, fr, 'Journal').values[5]?.[3]).toBe('Points R303');
    expect(
      ['year', 'ue:UE31', 'rcue:2', 'points:RCUE1', 'close', 'reopen'].map(fr.deliberation.journal.subject),
    ).toEqual(['Année', 'UE31', 'RCUE 2', 'Points RCUE1', 'Clôture', 'Réouverture']);
  });

  it('survives a file', () => {
    const { file } = opened(sample('but2-mmi'));
    const plan = { sheets: [planJournal(three, fr, 'Journal')], colouring: [], names: [] };
    expect(readJournal(opened(writeWorkbook(file, plan)).workbook)).toMatchObject({
      entries: three,
      damage: [],
      strangers: [],
    });
  });

  it('keeps its order when the sheet is sorted', () => {
    const sorted = journalAfter((rows) => [
      ...rows.slice(0, JOURNAL_ROWS.first),
      ...rows.slice(JOURNAL_ROWS.first).reverse(),
    ]);
    expect(sorted).toMatchObject({ entries: three, damage: [] });
  });

  it('is only added to: the cells of new entries, and the head of the chain', () => {
    const edits = journalEdits(journalAfter(), [entry(4), entry(5)], fr);
    expect(edits.map(({ row, column }) => [row, column])).toEqual([
      [JOURNAL_ROWS.first + 3, 0],
      [JOURNAL_ROWS.keys, JOURNAL_COLUMNS.length],
    ]);
    const longer = journalAfter((rows) => {
      for (const { row, column, values } of edits) {
        values.forEach((cells, i) => {
          cells.forEach((value, j) => ((rows[row + i] ??= [])[column + j] = value as RawCell));
        });
      }
      return rows;
    });
    expect(longer.entries).toEqual(chained([1, 2, 3, 4, 5].map(entry)));
    expect(longer.damage).toEqual([]);
    expect(journalEdits(journalAfter(), [], fr)).toEqual([]);
  });
});

describe('a journal that somebody changed', () => {
  const at = (column: (typeof JOURNAL_COLUMNS)[number]): number => JOURNAL_COLUMNS.indexOf(column);

  it.each(['time', 'id', 'name', 'from', 'to', 'reason', 'who', 'subject'] as const)(
    'shows the row of which the %s was edited',
    (column) => {
      const { damage } = journalAfter((rows) => {
        const cells = rows[JOURNAL_ROWS.first + 1];
        if (cells) cells[at(column)] = 'autre';
        return rows;
      });
      expect(damage).toEqual([{ kind: 'edited', row: JOURNAL_ROWS.first + 1, number: 2 }]);
    },
  );

  it('shows rows that are gone, in the middle and at the end', () => {
    const without = (n: number) =>
      journalAfter((rows) => rows.filter((_, row) => row !== JOURNAL_ROWS.first + n - 1)).damage;
    expect(without(2)).toEqual([{ kind: 'deleted', from: 2, to: 2 }]);
    expect(without(1)).toEqual([{ kind: 'deleted', from: 1, to: 1 }]);
    expect(without(3)).toEqual([{ kind: 'deleted', from: 3, to: 3 }]);
    expect(journalAfter((rows) => rows.slice(0, JOURNAL_ROWS.first)).damage).toEqual([
      { kind: 'deleted', from: 1, to: 3 },
    ]);
  });

  it('shows a row typed by hand, and goes on behind it', () => {
    const journal = journalAfter((rows) => [...rows, ['2026-07-09', '90000009', 'Ajouté']]);
    expect(journal.damage).toEqual([{ kind: 'added', row: JOURNAL_ROWS.first + 3 }]);
    expect(journal.nextRow).toBe(JOURNAL_ROWS.first + 4);
    expect(journal.entries).toEqual(three);
  });

  it('says it in words', () => {
    const { damage } = fr.deliberation.journal;
    expect(damage({ kind: 'edited', row: 5, number: 2 })).toBe('Ligne 6 (n° 2) modifiée après coup');
    expect(damage({ kind: 'deleted', from: 2, to: 4 })).toBe('Lignes n° 2 à 4 supprimées');
    expect(en.deliberation.journal.damage({ kind: 'added', row: 5 })).toBe('Row 6 was typed by hand');
  });
});
