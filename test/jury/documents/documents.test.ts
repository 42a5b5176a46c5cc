import { plainSpaces } from '../../plain-spaces';
import fc from 'fast-check';
import { anonymous } from '../../../src/jury/anonymous';
import { diplomaLists } from '../../../src/jury/documents/dut';
import { hearingNeed } from '../../../src/jury/documents/hearings';
import { planDocuments } from '../../../src/jury/documents/plan-documents';
import type { DocumentContext } from '../../../src/jury/documents/context';
import { DOCUMENT_ROLES, type DocumentRole } from '../../../src/vocabulary/documents';
import type { TypedCells } from '../../../src/jury/documents/typed';
import { inputKey, ROWS } from '../../../src/jury/sheets/minutes-form';
import { fitted, linesOf, textWidth } from '../../../src/plan/text-lines';
import type { PlannedValue, SheetPlan } from '../../../src/plan/types';
import { retainedCode, type JuryEntry, type JuryReport, type JuryStudent } from '../../../src/jury/report';
import { chained } from '../../../src/jury/journal/entry';
import type { Journal } from '../../../src/jury/journal/read-journal';
import { planMinutesSheet } from '../../../src/jury/sheets/minutes-sheet';
import { judge } from '../../../src/jury/decisions/judge';
import { LOCALES } from '../../../src/locales/registry';
import { en } from '../../../src/locales/en';
import { fr } from '../../../src/locales/fr';
import { opened, reportOf, sample } from '../workbooks';

const report = reportOf(opened(sample('but2-mmi')).workbook);
const MEMBERS = new Map<string, PlannedValue>([
  [inputKey(ROWS.members, 0), 'Ada Exemple'],
  [inputKey(ROWS.members + 1, 0), '=Blaise Exemple'],
  [inputKey(ROWS.members + 1, 2), 'Enseignant'],
  [inputKey(ROWS.form + 5, 2), 'Salle A'],
]);

const context = (more: Partial<DocumentContext> = {}): DocumentContext => ({
  locale: fr,
  day: { year: 2026, month: 7, day: 9 },
  names: LOCALES.fr.documents.sheets,
  minutesEntries: MEMBERS,
  closed: false,
  typed: new Map(),
  ...more,
});
const planOf = (
  role: DocumentRole,
  from: JuryReport = report,
  more: Partial<DocumentContext> = {},
): SheetPlan => planDocuments(from, [role], context(more))[0] as SheetPlan;
const texts = ({ values }: SheetPlan): string => plainSpaces(values.flat().filter(Boolean).join('\n'));

/** The report with something decided by the jury on one student. */
function decided(index: number, entry: Partial<JuryEntry>, from: JuryReport = report): JuryReport {
  const students = from.students.map((student, i): JuryStudent => {
    if (i !== index) return student;
    const typed = { decision: '', reason: '', decisions: '', decidedOn: '', ...entry };
    return { ...student, ...judge(student.year, typed, from.book, from.marked) };
  });
  return { ...from, students };
}
const first = (code: string): number =>
  report.students.findIndex((student) => retainedCode(student) === code);

test('what was typed on the hearings about somebody unknown names nobody while names are hidden', () => {
  const typed: TypedCells = new Map([['hearings/Parti Paul', { remarks: 'absent' }]]);
  const rowOf = (from: JuryReport): readonly PlannedValue[] | undefined =>
    planOf('hearings', from, { typed }).values.find((row) => row[12] === 'absent');
  expect([0, 13].map((column) => rowOf(report)?.[column])).toEqual(['Parti Paul', 'Parti Paul']);
  expect([0, 13].map((column) => rowOf(anonymous(report, fr))?.[column])).toEqual(['•••', 'Parti Paul']);
});

test('documents come in the order of their tabs, whatever the order they are asked in, and are the same each time', () => {
  const roles = planDocuments(report, ['dut', 'attendance'], context()).map(({ role }) => role);
  expect(roles).toEqual(['attendance', 'dut']);
  const all = () => JSON.stringify(planDocuments(report, DOCUMENT_ROLES, context()));
  expect(all()).toBe(all());
});

test.each([fr, en])('no document shows a hole where a text should be', (locale) => {
  for (const plan of planDocuments(report, DOCUMENT_ROLES, context({ locale }))) {
    expect(texts(plan)).not.toMatch(/undefined|null|NaN|\[object/);
  }
});

/** Points of the least letters on paper, in a workbook whose columns are measured by Calibri. */
function leastPrinted({ columnWidths, hiddenColumns = [], formats, print }: SheetPlan): number {
  const shown = columnWidths.filter((_, column) => !hiddenColumns.includes(column));
  const points = shown.reduce<number>((sum, width = 0) => sum + 0.75 * (7 * width + 5), 0);
  const page = { A4: [595, 842], A3: [842, 1191] }[print.paper][print.orientation === 'portrait' ? 0 : 1];
  const scale = print.scale === undefined ? Math.min(1, ((page ?? 0) - 58) / points) : print.scale / 100;
  return scale * Math.min(...formats.map(({ style }) => style.size ?? 11));
}

test.each(['attendance', 'display', 'hearings', 'dut', 'mailmerge'] as const)(
  'on paper %s says year, title, day and page, repeats its heads, in letters of 8 points or more',
  (role) => {
    const plan = planOf(role);
    const { header, footer, repeatRows } = plan.print;
    expect(header?.left).toMatch(/S3, S4, 2025-2026$/);
    expect([footer?.left, footer?.center?.length, footer?.right]).toEqual([
      '09/07/2026',
      expect.any(Number),
      expect.stringContaining('&P'),
    ]);
    expect(repeatRows).toBeDefined();
    expect(leastPrinted(plan)).toBeGreaterThanOrEqual(8);
  },
);

describe('the attendance list', () => {
  test('has the members of the minutes with their capacity, and the place', () => {
    expect(texts(planOf('attendance'))).toMatch(/Ada Exemple[^]*=Blaise Exemple\nEnseignant/);
    expect(texts(planOf('attendance'))).toContain('Salle A');
  });

  test('keeps who was added on it, and forgets a name that was corrected on the minutes', () => {
    const typed: TypedCells = new Map([
      ['attendance/member:1', { name: 'Ada Ancien', role: '', 'was:name': 'Ada Ancien', 'was:role': '' }],
      ['attendance/member:2', { name: 'Zoé Venue', role: 'Invitée', 'was:name': '', 'was:role': '' }],
      ['attendance/hour', { role: '14 h', 'was:role': '' }],
    ]);
    const all = texts(planOf('attendance', report, { typed }));
    expect(all).toMatch(/Ada Exemple[^]*Zoé Venue\nInvitée/);
    expect(all).toContain('14 h');
    expect(all).not.toContain('Ada Ancien');
  });
});

describe('the results for display', () => {
  test('say what is only proposed, until the jury has decided it or has closed', () => {
    const before = texts(planOf('display'));
    expect(before).toContain('Projet, à ne pas afficher : 60 étudiants sur 60 sans décision du jury.');
    expect(before).toContain('Proposition : Admis');
    const one = texts(planOf('display', decided(first('ADM'), { decision: 'ADM' })));
    expect(one).toContain('Projet, à ne pas afficher : 59 étudiants sur 60');
    expect(one).toMatch(/^Admis$/m);
    const closed = texts(planOf('display', report, { closed: true }));
    expect(closed).toContain('Seul fait foi le procès-verbal signé');
    expect(closed).not.toContain('Propos');
    expect(texts(planOf('mailmerge'))).toContain('Proposition : Admis');
    expect(texts(planOf('mailmerge', report, { closed: true }))).not.toContain('Proposition : ');
  });

  test('name nobody, are sorted by number, and say how many have none', () => {
    const [someone] = report.students;
    const nameless = {
      ...report,
      students: report.students.map((one) =>
        one === someone ? { ...one, hasNumber: false, id: 'NOM Caché' } : one,
      ),
    };
    const plan = planOf('display', nameless);
    const all = texts(plan);
    for (const { lastName } of report.students) expect(all.split(/\W+/u)).not.toContain(lastName);
    expect(all).not.toContain('NOM Caché');
    expect(all).toContain('1 étudiant ne figure pas sur cette liste');
    const ids = plan.values.map(([id]) => id).filter((id) => /^\d{6,}$/.test(String(id)));
    expect(ids).toEqual([...ids].sort());
    expect(ids).toHaveLength(report.students.length - 1);
  });
});

test('the mail merge has one row per student below unique plain headers, and numbers as numbers', () => {
  const { values } = planOf('mailmerge');
  const [headers = []] = values;
  expect(new Set(headers).size).toBe(headers.length);
  for (const header of headers) expect(header).toMatch(/^[A-Za-z][A-Za-z0-9_]*$/);
  expect(values).toHaveLength(report.students.length + 1);
  const average = headers.indexOf('UE31_moyenne');
  expect(values.slice(1).every((row) => row[average] === null || typeof row[average] === 'number')).toBe(
    true,
  );
});

describe('the hearings', () => {
  test('put a refusal of a possible repeat before a proposed repeat, with what is noted', () => {
    const changed = decided(first('RED'), {
      decision: 'NAR',
      reason: 'Assiduité\nConseils d’orientation : BTS\nAudition de l’étudiant : le 2 juillet',
    });
    const needs = changed.students.map(hearingNeed);
    expect(needs).toContain('refusal');
    expect(needs.filter((need) => need === 'repeat')).toHaveLength(1);
    const all = texts(planOf('hearings', changed));
    expect(all.indexOf('Redoublement refusé')).toBeLessThan(all.indexOf('Redoublement proposé'));
    for (const noted of ['Assiduité', 'BTS', 'le 2 juillet']) expect(all).toContain(noted);
  });

  test('keep what was typed, also about somebody who is no longer concerned or gone', () => {
    const { id } = report.students[first('ADM')] as JuryStudent;
    const typed: TypedCells = new Map([
      [`hearings/${id}`, { remarks: 'venu avec un délégué' }],
      ['hearings/99999999', { date: '02/07/2026' }],
    ]);
    const all = texts(planOf('hearings', report, { typed }));
    expect(all).toContain('N’est plus concerné');
    expect(all).toContain('venu avec un délégué');
    expect(all).toMatch(/99999999[^]*02\/07\/2026/);
  });
});

test('the lists of diplomas are a draft until the jury has decided on everybody, or has closed', () => {
  const draft = 'Projet, à ne pas signer : 60 étudiants sur 60 sans décision du jury.';
  expect(texts(planOf('dut'))).toContain(draft);
  expect(texts(planOf('dut', report, { closed: true }))).not.toContain('Projet');
});

test('the list for the DUT says who earns it only if the unknown first year is acquired', () => {
  const idsIn = (one: typeof report, list: 'earned' | 'reserved'): readonly string[] =>
    diplomaLists(one, 'DUT')[list].map(({ student }) => student.id);
  const reserved = idsIn(report, 'reserved');
  expect(idsIn(report, 'earned')).toEqual([]);
  expect(reserved.length).toBeGreaterThan(0);
  const known = {
    ...report,
    students: report.students.map((student) => ({
      ...student,
      year: { ...student.year, lowerLevel: [{ ue: 'UE11', competence: 1, code: 'ADM' as const }] },
    })),
  };
  expect(idsIn(known, 'earned')).toEqual(reserved);
  expect(idsIn(known, 'reserved')).toEqual([]);
  const info = reportOf(opened(sample('but1-info')).workbook);
  expect(texts(planOf('dut', info))).toContain('sans objet en première année');
});

test('minutes prepared before the jury has decided say that they are a draft, and of how many; those after do not', () => {
  const minutesOf = (from: JuryReport): string =>
    texts(planMinutesSheet(from, fr, 'PV', context().day, MEMBERS));
  expect(minutesOf(report)).toContain('Projet, à ne pas signer : 60 étudiants sur 60 sans décision du jury');
  const decidedBut = (left: number | null): JuryReport =>
    report.students.reduce(
      (from, { result }, i) => (i === left ? from : decided(i, { decision: result.proposal ?? 'ATT' }, from)),
      report,
    );
  expect(minutesOf(decidedBut(null))).not.toContain('Projet');
  expect(minutesOf(decidedBut(0))).toContain('1 étudiant sur 60');
});

const journalOf = (entries: Journal['entries']): Journal => ({
  sheet: 'Journal',
  entries,
  strangers: [],
  head: 'whole',
  damage: [],
  last: { number: 1, hash: '' },
  nextRow: 5,
});

test('the closing stands in the annex behind what was decided, and is no annex of its own', () => {
  const stamp = { time: '2026-07-09 16:05:12', who: 'Ada Exemple', from: '', reason: '' };
  const closing = { ...stamp, id: '', name: '', subject: 'close', to: 'abc' };
  const decision = { ...stamp, id: '22300060', name: 'Nom Inventé', subject: 'year', to: 'ADM' };
  const minutes = (...entries: readonly (typeof closing)[]): SheetPlan =>
    planMinutesSheet(report, fr, 'PV', context().day, MEMBERS, journalOf(chained(entries)));
  const alone = minutes(closing);
  expect(texts(alone)).not.toContain('Annexe : décisions');
  expect(alone.print.breaksBefore).toBeUndefined();
  expect(minutes(decision, closing).values.slice(-1)).toEqual([
    [null, 'Clôture', null, null, null, null, expect.stringMatching(/^Le 09\/07\/2026/)],
  ]);
});

test('the minutes cite the points of the law, what was decided on UEs, and the journal as an annex', () => {
  const changed = decided(first('RED'), {
    decision: 'NAR',
    reason: 'Assiduité\nConseils d’orientation : BTS',
    decisions: 'UE33 +0,2',
  });
  const stamp = { time: '2026-07-09 14:05:12', who: 'Ada Exemple' };
  const one = { ...stamp, id: '22300060', name: 'Nom Inventé', subject: 'rcue:2' };
  const bulk = ['22300001', '22300002', '22300003'].map((id) => ({
    ...stamp,
    ...{ id, name: `Nom ${id}`, subject: 'year', from: '', to: 'ADM' },
    reason: fr.deliberation.journal.byRight,
  }));
  const entries = chained([
    ...bulk,
    { ...one, from: '', to: 'AJ', reason: 'Paroles regrettées' },
    { ...one, from: 'AJ', to: 'ADJ', reason: 'Progression' },
    { ...one, subject: 'year', from: '', to: 'NAR', reason: 'Autres paroles' },
    { ...one, subject: 'year', from: 'NAR', to: '', reason: fr.deliberation.journal.takenBack },
  ]);
  const plan = planMinutesSheet(changed, fr, 'PV', context().day, MEMBERS, journalOf(entries));
  const all = texts(plan);
  expect(all).toMatch(
    /4\.5, 4\.6 : Assiduité\nConseils d’orientation : BTS\n4\.6 : UE33 : de 12,26 à 12,46 par points du jury \(\+0,20\)\n4\.6 : RCUE 4 \(7,99\) AJ/,
  );
  expect(all).toMatch(
    /Annexe : décisions prises en séance\n3 étudiants, en bloc\n.*\nADM : 3\nLe 09\/07\/2026 à 14 h 05/,
  );
  expect(all).toMatch(/Roitelet Charlie\nRCUE 2 ADJ\nProgression\nLe 09\/07\/2026 à 14 h 05, Ada Exemple/);
  expect(all).not.toMatch(/paroles/i);
  expect(plainSpaces(plan.values[plan.print.breaksBefore?.[0] ?? -1]?.[0])).toBe(
    'Annexe : décisions prises en séance',
  );
});

describe('texts cut into lines', () => {
  test('lose no word, and no line is wider than its place', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 3, max: 80 }),
        (text, width) => {
          const lines = linesOf(text, width);
          expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
          for (const line of lines) expect([...line].length <= 1 || textWidth(line) <= width).toBe(true);
        },
      ),
    );
  });

  test('never take more lines than there are', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), fc.integer({ min: 1, max: 9 }), (text, lines) => {
        expect(fitted(text, { digits: 60, lines }, [10, 8], ' […]').lines.length).toBeLessThanOrEqual(lines);
      }),
    );
  });
});
