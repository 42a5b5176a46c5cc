import type { EarlierResult } from '../../src/jury/history/record';
import { NO_ENTRY } from '../../src/jury/decisions/decide';
import { judgeDraft, draftFor } from '../../src/jury/decisions/draft';
import { judge, undecidedYear } from '../../src/jury/decisions/judge';
import { subjectsOf } from '../../src/jury/decisions/subjects';
import { decidedValues } from '../../src/jury/journal/differences';
import { juryJson } from '../../src/jury/json';
import type { JuryEntry, JuryReport, JuryStudent } from '../../src/jury/report';
import { planMinutesSheet } from '../../src/jury/sheets/minutes-sheet';
import { fr } from '../../src/locales/fr';
import { plainSpaces } from '../plain-spaces';
import { plainReport, withEntry } from './plain-course';

/** UE31 capitalised with 11 last year and taken again with 8; UE32 capitalised and not taken again. */
const earlier = (ue: string, average: number, code: string, origin = ''): EarlierResult => ({
  year: '2024-2025',
  subject: { kind: 'ue', ue },
  average,
  code,
  ects: null,
  origin,
});
const LAST = [earlier('UE31', 11, 'ADM'), earlier('UE32', 12, 'ADM'), earlier('UE41', 9, 'AJ')];
const report = plainReport(2, [{ odd: [8, 12], even: [10.5, 11] }], [LAST]);
const WAIVED: Partial<JuryEntry> = { decisions: 'UE31 RENONCE', reason: 'Courrier du 3 juin 2026' };

const first = ({ students: [student] }: JuryReport): JuryStudent => {
  if (!student) throw new Error('no student');
  return student;
};
const ueOf = (of: JuryReport, ue: string) => juryJson(of, fr).students[0]?.ues[ue];
const problemsOf = (typed: Partial<JuryEntry>) =>
  judge(undecidedYear(first(report)), { ...NO_ENTRY, ...typed }, report.book, report.marked).problems;

test('4.3: of a capitalised UE that is taken again the better average counts', () => {
  expect(ueOf(report, 'UE31')).toMatchObject({ average: 11, code: 'ADM' });
  expect(first(report).result).toMatchObject({ code: 'ADM', ects: 20 });
});

test('4.3: given up in writing, the new average counts, and the reasons cite it', () => {
  const waived = withEntry(report, WAIVED);
  expect(ueOf(waived, 'UE31')).toMatchObject({ average: 8, code: 'AJ' });
  expect(first(waived).result).toMatchObject({ code: 'NAR', ects: 15 });
  const { reasons } = juryJson(waived, fr).students[0]?.decision ?? { reasons: [] };
  expect(reasons.filter(({ rule }) => rule === '4.3').map(({ text }) => plainSpaces([text])[0])).toContain(
    'UE31 capitalisée (2024-2025, 11,00), l’étudiant y a renoncé par écrit : la nouvelle moyenne, 8,00, compte',
  );
});

test('the minutes say that it was given up, beside the writing that is noted', () => {
  const minutes = planMinutesSheet(
    withEntry(report, WAIVED),
    fr,
    'PV',
    { year: 2026, month: 7, day: 2 },
    new Map(),
  );
  const [line = ''] = minutes.values
    .flat()
    .filter((cell) => String(cell).includes('Courrier du 3 juin 2026'));
  expect(plainSpaces(String(line).split('\n'))).toEqual([
    '4.6 : Courrier du 3 juin 2026',
    '4.3 : UE31 capitalisée (2024-2025, 11,00), l’étudiant y a renoncé par écrit : la nouvelle moyenne, 8,00, compte',
    expect.stringContaining('4.6 : UE31 (8,00) ADM → AJ'),
    '4.5 : Plus de redoublement possible : S3 et S4 redoublés ; décision motivée, avec conseils d’orientation',
  ]);
});

test('the journal notes it as a decision of its own', () => {
  const waived = first(withEntry(report, WAIVED));
  expect([...decidedValues(waived.entry, report.book)]).toEqual([['waiver:UE31', 'RENONCE']]);
  expect(fr.deliberation.journal.subject('waiver:UE31')).toMatch(/^Renonciation à\sUE31$/);
});

test('the pane offers it where a UE is capitalised, and asks for the reason', () => {
  expect(subjectsOf(report).waivers).toEqual([
    { kind: 'ue-waiver', ue: 'UE31' },
    { kind: 'ue-waiver', ue: 'UE32' },
  ]);
  const draft = { ...draftFor(first(report)), subject: 'waiver:UE31', code: 'RENONCE' };
  expect(judgeDraft(draft, report, first(report), 'Moi', fr)).toMatchObject({
    decision: { subject: { kind: 'ue-waiver', ue: 'UE31' }, value: 'RENONCE' },
    missing: ['text'],
  });
});

test.each([
  ['of whose writing nothing is noted', { decisions: 'UE31 RENONCE' }, 'UE31 RENONCE', 'no-writing'],
  [
    'to a UE that is not capitalised',
    { ...WAIVED, decisions: 'UE41 renonce' },
    'UE41 RENONCE',
    'nothing-waived',
  ],
  ['to a UE of the year below', { ...WAIVED, decisions: 'UE11 RENONCE' }, 'UE11 RENONCE', 'nothing-waived'],
])('A right given up %s is told and not applied', (_, typed, text, problem) => {
  expect(problemsOf(typed)).toEqual([{ column: 'decisions', text, problem }]);
  const { result, entry } = judge(
    undecidedYear(first(report)),
    { ...NO_ENTRY, ...typed },
    report.book,
    report.marked,
  );
  expect(result.ects).toBe(20);
  expect(entry?.decisions).toBe(text);
});

test('A right given up to a UE without a new average is told: it stays acquired', () => {
  const away = plainReport(2, [{ odd: ['', 12], even: [10.5, 11] }], [LAST]);
  const { problems, result } = judge(
    undecidedYear(first(away)),
    { ...NO_ENTRY, ...WAIVED },
    away.book,
    away.marked,
  );
  expect(problems).toEqual([{ column: 'decisions', text: 'UE31 RENONCE', problem: 'nothing-waived' }]);
  expect(result.ues[0]).toMatchObject({ code: 'ADM' });
});

test('4.3: next year the UE is not acquired any more, on its own level and from above', () => {
  const results = [
    ...LAST,
    { ...earlier('UE31', 8, 'AJ', 'Jury.xlsx, renonciation'), year: '2025-2026' },
    { ...earlier('UE41', 10.5, 'ADM'), year: '2025-2026' },
  ];
  const again = plainReport(2, [{ odd: [7, 12], even: [9, 11] }], [results]);
  expect(ueOf(again, 'UE31')).toMatchObject({ average: 7, code: 'AJ' });
  const above = plainReport(3, [{ odd: [9, 12], even: [9, 12] }], [results]);
  expect(first(above).result.lower.find(({ ue }) => ue === 'UE31')?.code).toBe('AJ');
});
