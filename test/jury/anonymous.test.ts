import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { RawCell, WorkbookSnapshot } from '../../src/cells/snapshot';
import { anonymous } from '../../src/jury/anonymous';
import { diagnosticText } from '../../src/jury/diagnostic';
import { juryRows } from '../../src/jury/entries';
import { chained } from '../../src/jury/journal/entry';
import { coveredJournal } from '../../src/jury/journal/covered-journal';
import { planJournal } from '../../src/jury/journal/plan-journal';
import { journalToShow } from '../../src/jury/journal/without-names';
import { readJournal } from '../../src/jury/journal/read-journal';
import { entriesFor, journalDifferences } from '../../src/jury/journal/differences';
import { outdatedStudents } from '../../src/jury/outdated';
import { placesOf } from '../../src/jury/places';
import { JURY_ROWS } from '../../src/jury/sheets/jury-rows';
import type { SheetPlan, WorkbookPlan } from '../../src/plan/types';
import { prepareJury } from '../../src/jury/prepare';
import { isName, pseudonymCodes, resolver } from '../../src/jury/pseudonyms';
import type { JuryReport } from '../../src/jury/report';
import { DEFAULT_SETTINGS, type JurySettings } from '../../src/jury/settings/settings';
import { planSettingsSheet } from '../../src/jury/settings/settings-sheet';
import { en } from '../../src/locales/en';
import { fr } from '../../src/locales/fr';
import { VERSION } from '../../src/version';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { opened, planOf, sample } from './workbooks';

type Names = JurySettings['names'];
const HIDDEN: JurySettings = { ...DEFAULT_SETTINGS, names: 'hidden' };

const named = opened(sample('but2-mmi'));

/** The same marks without the column of numbers: students are known by their names alone. */
function withoutNumbers(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const report = reportOf(workbook, 'shown');
  const ids = new Set(report.students.map(({ id }) => id));
  const header = (cell: RawCell): boolean => typeof cell === 'string' && /^n°|num/i.test(cell);
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: Array.from(sheet.rows, (cells) =>
      (cells ?? []).map((cell) => (ids.has(String(cell)) || header(cell) ? null : cell)),
    ),
  }));
  return { ...workbook, sheets };
}

function reportOf(workbook: WorkbookSnapshot, names: Names): JuryReport {
  const settings = { ...DEFAULT_SETTINGS, names };
  const prepared = prepareJury(workbook, { curriculum: null, settings });
  if (!prepared.ok) throw new Error('no table of marks');
  return prepared.report;
}

const layouts = [
  ['with student numbers', named.workbook],
  ['known by their names alone', withoutNumbers(named.workbook)],
] as const;

/** In the jury sheet of the sample. */
const decisionColumn = (
  planOf(reportOf(named.workbook, 'shown'), named.workbook).sheets[0]?.values[JURY_ROWS.keys] ?? []
).indexOf('decision');

/** The workbook as it stands once a plan is written; rows of the jury sheet in another order. */
function written(
  workbook: WorkbookSnapshot,
  plan: WorkbookPlan,
  change: (rows: RawCell[][]) => RawCell[][] = (rows) => rows,
): WorkbookSnapshot {
  const ours = plan.sheets.map(({ role, name, values }) => {
    const rows = values.map((row) =>
      row.map((value) => (typeof value === 'object' && value !== null ? value.value : value)),
    );
    const body = role === 'jury' ? change(rows.slice(JURY_ROWS.first)) : rows.slice(JURY_ROWS.first);
    return { role, sheet: { name, rows: [...rows.slice(0, JURY_ROWS.first), ...body] } };
  });
  const [first] = workbook.sheets;
  if (!first) throw new Error('no sheet');
  return { ...workbook, ours: ours.map(({ role, sheet }) => ({ role, sheet: { ...first, ...sheet } })) };
}

const visibleTexts = ({ values, hiddenColumns = [] }: SheetPlan): string[] =>
  values.flatMap((row) =>
    row.flatMap((value, column) =>
      hiddenColumns.includes(column) || value === null
        ? []
        : [String(typeof value === 'object' ? value.value : value)],
    ),
  );

describe('pseudonyms', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 40 });

  it('depend on the id alone, never on the order, and are all different', () => {
    fc.assert(
      fc.property(ids, (some) => {
        const codes = pseudonymCodes(some);
        expect(new Set(codes.values()).size).toBe(some.length);
        const reversed = pseudonymCodes([...some].reverse());
        for (const id of some) expect(reversed.get(id)).toBe(codes.get(id));
      }),
    );
  });

  it('lead back to the student in either language; so does the name where the pseudonym is known', () => {
    fc.assert(
      fc.property(ids, (some) => {
        const codes = pseudonymCodes(some);
        const toName = resolver(some);
        const pseudonyms = some.map((id) => fr.anonymous.student(codes.get(id) ?? ''));
        const toPseudonym = resolver(pseudonyms);
        some.forEach((id, i) => {
          expect(toName(pseudonyms[i] ?? '')).toBe(id);
          expect(toName(en.anonymous.student(codes.get(id) ?? ''))).toBe(id);
          expect(toPseudonym(id)).toBe(pseudonyms[i]);
        });
        expect(toName('nobody at all, surely')).toBeNull();
      }),
    );
  });

  it('grow longer where two students would share one', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `Nom${i} Prénom`);
    const codes = pseudonymCodes(many);
    expect(new Set(codes.values()).size).toBe(many.length);
    expect([...codes.values()].some((code) => code.length > 6)).toBe(true);
    const find = resolver(many);
    const longer = [...codes].filter(([, code]) => code.length > 6).slice(0, 4);
    for (const [id, code] of longer) expect(find(fr.anonymous.student(code))).toBe(id);
  });
});

describe.each(layouts)('names are hidden, students %s', (_, workbook) => {
  const shown = reportOf(workbook, 'shown');
  const hidden = reportOf(workbook, 'hidden');
  const plan = planOf(hidden, workbook);

  it('the results are the same, and numbers stay', () => {
    expect(hidden.students.map(({ result }) => result.code)).toEqual(
      shown.students.map(({ result }) => result.code),
    );
    hidden.students.forEach(({ id, hasNumber, lastName }, i) => {
      expect(id).toBe(hasNumber ? shown.students[i]?.id : lastName);
      expect(lastName).toMatch(/^Étudiant [0-9A-F]{6,}$/);
    });
  });

  it('no sheet of ours shows a name', () => {
    const names = shown.students.map(({ lastName, firstName }) => `${lastName} ${firstName}`);
    const lastNames = new Set(shown.students.map(({ lastName }) => lastName));
    for (const sheet of plan.sheets) {
      const texts = visibleTexts(sheet);
      expect(texts.filter((text) => lastNames.has(text))).toEqual([]);
      expect(texts.filter((text) => names.some((name) => text.includes(name)))).toEqual([]);
    }
  });

  it('one rule per table covers the names on the department’s sheets, and goes when they are shown', () => {
    const covers = (report: JuryReport): number =>
      planOf(report, workbook)
        .colouring.flatMap(({ rules }) => rules)
        .filter(({ style }) => style.numberFormat === ';;;"•••"').length;
    expect(covers(hidden)).toBe(hidden.tables.length);
    expect(covers(shown)).toBe(0);
    const formats = planOf(hidden, workbook).colouring.flatMap(({ rules }) =>
      rules.flatMap(({ style }) => style.numberFormat ?? []),
    );
    expect(formats).toContain('"ADM";"ADM";"ADM";"ADM"');
    expect(formats.some((format) => format.includes('@'))).toBe(false);
  });

  it('decisions, reasons and rows survive any sorting and any switching to and fro', () => {
    const switches = fc.array(fc.constantFrom<Names>('shown', 'hidden'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(switches, fc.integer(), (states, seed) => {
        const start = planOf(shown, workbook);
        const keys = start.sheets[0]?.values[JURY_ROWS.keys] ?? [];
        let current = written(workbook, start, (rows) =>
          rows.map((row, i) =>
            row.map((cell, column) => {
              if (i % 7 === 0 && keys[column] === 'decision') return 'ADJ';
              return i % 5 === 0 && keys[column] === 'decisionReason' ? `motif ${i}` : cell;
            }),
          ),
        );
        const before = reportOf(current, 'shown');
        for (const names of [...states, 'shown' as const]) {
          const report = reportOf(current, names);
          expect(report.lost).toEqual([]);
          current = written(current, planOf(report, current), (rows) =>
            [...rows].sort((a, b) => (String(a[5]) + String(seed) < String(b[5]) + String(seed) ? 1 : -1)),
          );
        }
        const after = reportOf(current, 'shown');
        expect(after.students.map(({ id, entry }) => [id, entry])).toEqual(
          before.students.map(({ id, entry }) => [id, entry]),
        );
      }),
      { numRuns: 5 },
    );
  });

  it('a sheet that was written with names is followed while they are hidden, and the other way round', () => {
    for (const [onSheet, now] of [
      [shown, hidden],
      [hidden, shown],
    ] as const) {
      const current = written(workbook, planOf(onSheet, workbook));
      expect(outdatedStudents(current, now, fr)).toBe(0);
      const places = placesOf(current, now);
      const [first] = now.students;
      expect(places.studentAt('Jury', JURY_ROWS.first)).toBe(first?.id);
      expect(juryRows(current, now.students)?.byId.get(first?.id ?? '')?.row).toBe(JURY_ROWS.first);
    }
  });
});

describe('a student whose row of marks is gone', () => {
  const [, workbook] = layouts[1];
  const decided = written(workbook, planOf(reportOf(workbook, 'shown'), workbook), (rows) => [
    ...rows,
    rows[0]?.map((cell, i) => (i === 0 || i === 1 ? 'Disparu' : i === decisionColumn ? 'ADJ' : cell)) ?? [],
  ]);

  it('is shown by a pseudonym, while the sheet keeps the name, covered; a file that leaves the house does not', () => {
    const shown = reportOf(decided, 'shown');
    expect(shown.lost.map(({ id }) => id)).toEqual(['Disparu']);
    const hidden = reportOf(decided, 'hidden');
    expect(hidden.lost[0]?.lastName).toMatch(/^Étudiant [0-9A-F]{6,}$/);
    const [jury] = planOf(hidden, decided).sheets;
    expect(jury?.values.at(-1)?.[0]).toBe('Disparu');
    expect(jury?.rules[0]).toMatchObject({ formula: 'TRUE', style: { numberFormat: ';;;"•••"' } });
    const back = reportOf(written(decided, planOf(hidden, decided)), 'shown');
    expect(back.lost.map(({ id }) => id)).toEqual(['Disparu']);
    const left = planOf(anonymous(shown, fr), decided);
    expect(left.sheets.flatMap(visibleTexts).filter((text) => text.includes('Disparu'))).toEqual([]);
  });
});

it('the journal keeps its chain while its names are covered, and what was done to it is still seen', () => {
  const [, workbook] = layouts[1];
  const current = written(workbook, planOf(reportOf(workbook, 'shown'), workbook), (rows) =>
    rows.map((row, i) =>
      i < 3 ? row.map((cell, column) => (column === decisionColumn ? 'ADJ' : cell)) : row,
    ),
  );
  const report = reportOf(current, 'shown');
  const stamp = { time: '2026-07-09 14:05:12', who: 'Présidente' };
  const found = journalDifferences(report, null);
  expect(found).toHaveLength(3);
  const entries = chained(entriesFor(found, stamp, 'x'));
  const file = opened(
    writeWorkbook(named.file, { sheets: [planJournal(entries, fr, 'Journal')], colouring: [], names: [] }),
  );
  const journal = readJournal(file.workbook);
  const plan = coveredJournal(file.workbook, 'hidden', fr);
  if (!plan || !journal) throw new Error('no journal');
  expect(plan.rules).toHaveLength(2);
  const again = opened(writeWorkbook(file.file, { sheets: [plan], colouring: [], names: [] }));
  expect(readJournal(again.workbook)).toEqual(journal);
  expect(coveredJournal(again.workbook, 'shown', fr)?.rules).toEqual([]);
  // The annex of the minutes shows none of them, whether they are hidden for a while or for good.
  const names = [...new Set(entries.map(({ name }) => name))];
  for (const without of [reportOf(current, 'hidden'), anonymous(report, fr)]) {
    const shown = journalToShow(journal, without).entries.map(({ id, name }) => `${id} ${name}`);
    expect(shown).toHaveLength(entries.length);
    expect(shown.filter((text) => names.some((name) => text.includes(name)))).toEqual([]);
  }
  expect(journalToShow(journal, report)).toEqual(journal);
  // Entries written with names are known to be about the same students while they are hidden.
  expect(journalDifferences(reportOf(current, 'hidden'), journal)).toEqual([]);
});

describe.each(layouts)('the annex of the minutes, students %s', (_, workbook) => {
  const shown = reportOf(workbook, 'shown');
  const hidden = reportOf(workbook, 'hidden');
  const nameIn = ({ students: [student] }: JuryReport): string =>
    `${student?.lastName ?? ''} ${student?.firstName ?? ''}`.trim();
  const annex = (report: JuryReport, of: JuryReport): string => {
    const [student] = of.students;
    const stamp = { time: '2026-07-09 14:05:12', who: 'Présidente' };
    const decision = { subject: 'year', from: '', to: 'ADJ', reason: 'x' };
    const gone = { ...stamp, ...decision, id: 'Parti Paul', name: 'Parti Paul' };
    const entries = chained([
      { ...stamp, ...decision, id: student?.id ?? '', name: nameIn(of) },
      { ...gone },
    ]);
    const sheets = [planJournal(entries, fr, 'Journal')];
    const file = opened(writeWorkbook(named.file, { sheets, colouring: [], names: [] }));
    const minutes = planOf(report, file.workbook).sheets.find(({ role }) => role === 'minutes');
    return (minutes ? visibleTexts(minutes) : []).join('\n');
  };

  it('names nobody while names are hidden, whenever the decision was taken', () => {
    for (const report of [hidden, anonymous(shown, fr)]) {
      const text = annex(report, shown);
      expect(text).not.toContain(nameIn(shown));
      expect(text).not.toContain('Parti');
      expect(text).toContain(nameIn(hidden));
    }
  });

  it('names everybody when they are shown, also those decided on under a pseudonym', () => {
    const text = annex(shown, hidden);
    expect(text).toContain(nameIn(shown));
    expect(text).toContain('Parti Paul');
    expect(text).not.toContain(nameIn(hidden));
  });
});

it('the words follow the language of the settings, else that of the program', () => {
  const english = prepareJury(named.workbook, { curriculum: null, settings: HIDDEN, language: 'en' });
  if (!english.ok) throw new Error('not read');
  expect(english.report.students[0]?.lastName).toMatch(/^Student /);
});

it('the setting on the sheet of the workbook hides names for whoever reads it', () => {
  const sheets = [planSettingsSheet(HIDDEN, fr, 'Paramètres')];
  const { workbook } = opened(writeWorkbook(named.file, { sheets, colouring: [], names: [] }));
  const prepared = prepareJury(workbook, { curriculum: null });
  if (!prepared.ok) throw new Error('not read');
  expect(prepared.report.students.every(({ lastName }) => lastName.startsWith('Étudiant '))).toBe(true);
});

it('the version in a diagnostic is that of the package', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({ version: VERSION });
});

it('a diagnostic tells layouts, counts and cells, and nothing of anybody', () => {
  const shown = prepareJury(named.workbook, { curriculum: null });
  if (!shown.ok) throw new Error('not read');
  const text = diagnosticText(shown, { version: '0.1.0', program: 'Excel PC 16' });
  expect(text).toContain('students: 60');
  expect(text).toMatch(/F1: S3, header \d+, rows \d+-\d+/);
  expect(text.length).toBeLessThan(2500);
  for (const { id, lastName } of shown.report.students) {
    expect(text).not.toContain(id);
    if (isName(lastName) && lastName.length > 3) expect(text).not.toContain(lastName);
  }
});
