import type { Semester } from '../../samples/course-of-three/course-person';
import { withSheet } from '../../src/jury/imports/with-sheet';
import { juryJson } from '../../src/jury/json';
import { moduleOverviews } from '../../src/jury/modules/overview';
import { prepareJury } from '../../src/jury/prepare';
import { fr } from '../../src/locales/fr';
import { plainSpaces } from '../plain-spaces';
import { opened } from '../jury/workbooks';
import { PARAMETERS, expected, people, played, reportOf, workbookOf } from './course-of-three';

/**
 * Three years of one promotion: the right answers of each case, worked out by hand from the arrêté, with the sum. UEs have the
 * coefficient 1 within their RCUE; 0.005 below a threshold is the threshold, by the rounding to hundredths.
 */

interface Answer {
  /** `UE41 10.6 ADM`: average, `-` where there is none, and code. */
  readonly ues?: readonly string[];
  /** `1 CMP`: competence and code. */
  readonly rcues?: readonly string[];
  readonly ects?: number;
  readonly year?: string | null;
  readonly opens?: boolean;
  readonly lower?: Readonly<Record<string, string>>;
  readonly diploma?: Readonly<Record<string, boolean | null>>;
  /** What the reasons say, the first one first where it begins with `1:`. */
  readonly says?: readonly string[];
}
type Line = readonly [who: string, jury: Semester, sum: string, answer: Answer];

const LINES: readonly Line[] = [
  // 1. What an acquired UE is worth (4.3)
  ['If', 'S2', 'resigned: 12, 11, 12 of S1 and 13, 12 of S2 stay: 8+7+7+8+7', { ues: ['UE11 12 ADM', 'UE12 9 DEM', 'UE23 9 DEM'], ects: 37, year: 'DEM', opens: false }],
  ['Daphné', 'S4', 'gave up: UE31 12 and UE41 9 are 10.5, and nothing is compensated any more', { ues: ['UE31 12 ADM', 'UE41 9 ABAN'], rcues: ['1 AJ'], ects: 36, year: 'ABAN' }],
  ['Églantier', 'S4', 'blank year: the same', { ues: ['UE41 9 ABL'], ects: 36, year: 'ABL', opens: false }],
  ['Fusain', 'S3', 'excluded: 8+7+7', { ues: ['UE32 9 EXCLU'], ects: 22, year: 'EXCLU', opens: false }],
  ['Tilleul', 'S2', 'ADM without average, then 8: acquired; UE21 9; the RCUE is the jury’s', { ues: ['UE11 - ADM', 'UE21 9 ADJR'], rcues: ['1 ADJ'], ects: 60, year: 'ADJ', opens: true }],
  ['Aubépine', 'S2', '(32/3 + 27.97/3) / 2 = 59.97/6 = 9.995', { ues: ['UE11 10.666667 ADM', 'UE21 9.323333 CMP'], rcues: ['1 CMP'], ects: 60, year: 'ADM' }],
  ['Genévrier', 'S2', 'capitalised 12 is better than 8: (12 + 10) / 2', { ues: ['UE11 12 ADM', 'UE21 10 ADM'], rcues: ['1 ADM'], year: 'ADM' }],
  ['Hêtre', 'S2', 'given up in writing: (8 + 9) / 2 = 8.5', { ues: ['UE11 8 AJ', 'UE21 9 AJ'], rcues: ['1 AJ'], ects: 44, year: 'PASD', opens: true, says: ['renoncé par écrit'] }],
  ['Bruyère', 'S4', 'year 1 elsewhere: 120 credits', { ects: 60, year: 'ADM', opens: true, diploma: { DUT: true } }],
  ['Bruyère', 'S6', 'and 180', { diploma: { DUT: true, BUT: true } }],
  ['Cèdre', 'S4', 'abroad: (12 + 9) / 2 = 10.5; UE32 unknown with 9: the jury', { ues: ['UE31 12 ADM', 'UE41 9 CMP', 'UE32 - ADM', 'UE42 9 ADJR'], rcues: ['1 CMP', '2 ADJ', '3 ADM'], ects: 60, year: 'ADJ', opens: true }],
  // 2. The semester as a unit (4.5, 4.6)
  ['Alisier', 'S1', 'ADM typed on S1 opens S2, no odd semester', { year: 'ADM', opens: true, ects: 30 }],
  ['Houx', 'S3', 'RED typed on S3: S4 is open by right', { year: 'RED', opens: true, says: ['Passage en S4 de droit'] }],
  ['Garance', 'S4', '(9.5 + 10.6) / 2 = 10.05', { ues: ['UE31 9.5 CMP', 'UE41 10.6 ADM', 'UE32 12 ADM'], rcues: ['1 CMP'], ects: 60, year: 'ADM', opens: true, diploma: { DUT: true } }],
  ['Laurier', 'S4', 'S3 and S4 taken again: neither a third time', { year: 'NAR', says: ['S3 et S4 redoublés'] }],
  ['Mûrier', 'S4', 'S3 alone taken again: S4 once more', { year: 'RED', says: ['Redoublement possible (S4) ; S3 redoublé ; restent 3 sur 4'] }],
  ['Iris', 'S4', 'UE22 9, then 11.5 beside year 2; UE12 (9 + 11.5) / 2 = 10.25; 3 of 4 RCUE', { lower: { UE12: 'CMP', UE22: 'ADM' }, year: 'PASD', opens: true, diploma: { DUT: false }, says: ['UE22 (niveau inférieur) : ADM au semestre repris cette année (avant : AJ)'] }],
  ['Iris', 'S6', 'year 3 acquires UE32, UE42: DUT and BUT', { lower: { UE32: 'ADSUP', UE42: 'ADSUP' }, diploma: { DUT: true, BUT: true } }],
  // 3. Levels above and below (4.3, 4.5)
  ['Charme', 'S4', 'UE32, UE42 at 12 acquire UE12, UE22', { lower: { UE12: 'ADSUP', UE22: 'ADSUP' }, year: 'ADM', diploma: { DUT: true } }],
  ['Érable', 'S4', 'UE12, UE22 by the jury; (9 + 9.5) / 2 = 9.25, 3 of 4 RCUE', { lower: { UE12: 'ADJ', UE22: 'ADJ' }, rcues: ['2 AJ'], year: 'PASD', opens: true, diploma: { DUT: false } }],
  ['Jonc', 'S4', 'the same without the jury: year 1 alone stands in the way', { lower: {}, year: 'RED', opens: false, says: ['1:UE12, UE22 de première année non acquises'] }],
  // 4. Diplomas (4.3, 4.6)
  ['Mélèze', 'S4', 'UE33, UE43 at 9: 120 - 14', { ects: 46, year: 'PASD', diploma: { DUT: false } }],
  ['Mélèze', 'S6', 'UE53, UE63 acquire them', { lower: { UE33: 'ADSUP', UE43: 'ADSUP' }, diploma: { DUT: true, BUT: true } }],
  ['Noyer', 'S6', 'no UE54 repairs UE34: year 3 complete, no diploma', { ects: 60, year: 'ADM', diploma: { DUT: false, BUT: false }, says: ['UE34, UE44 non acquises'] }],
  ['Sorbier', 'S6', 'the jury of year 3 acquires them', { lower: { UE34: 'ADJ', UE44: 'ADJ' }, diploma: { DUT: true, BUT: true } }],
  ['Troène', 'S4', 'nothing known of year 1: not assumed', { year: 'ADM', diploma: { DUT: null }, says: ['leurs résultats ne sont pas connus'] }],
  ['Troène', 'S6', 'nor later', { diploma: { DUT: null, BUT: null } }],
  // 5. What the jury decides (4.6)
  ['Osier', 'S2', 'PASD without the right (2 of 4 RCUE) is none', { year: 'RED', opens: false }],
  ['Frêne', 'S2', 'PAS1NCI is the jury’s', { year: 'PAS1NCI', opens: true, says: ['1:Décision du jury : PAS1NCI'] }],
  ['Orme', 'S2', 'RCUE 3 at 7 by the jury: year ADJ, S3 closed until it says so', { rcues: ['3 ADJ'], ects: 60, year: 'ADJ', opens: false }],
  ['Poirier', 'S2', 'S1 and S2 used up: refused with reasons', { year: 'NAR', opens: false, says: ['Plus de redoublement possible : S1 et S2 redoublés'] }],
  ['Prunier', 'S2', 'refused though a repeat is left', { year: 'NAR', opens: false }],
  ['Néflier', 'S4', 'one repeat more by the director', { year: 'RED', opens: false, says: ['restent 3 sur 5'] }],
  ['Roseau', 'S4', 'UE31 12 AJ by the jury: RCUE 12 not validated, 3 of 4, 60 - 8', { ues: ['UE31 12 AJ', 'UE41 12 ADM'], rcues: ['1 AJ'], ects: 52, year: 'PASD', says: ['RCUE 1 : 12,00, non validé : UE31 (12,00) refusée par le jury'] }],
  ['Saule', 'S2', '2 of 4 RCUE are not more than half', { year: 'RED', opens: false }],
  // 6. Attendance, malus, bonus (4.2)
  ['Joubarbe', 'S4', 'S3 10.2 - 5 x 0.1 = 9.7, S4 10.2 - 0.1 = 10.1: (9.7 + 10.1) / 2 = 9.9', { ues: ['UE31 9.7 AJ', 'UE41 10.1 ADM'], rcues: ['1 AJ'], year: 'PASD', says: ['règlement intérieur (art. 12) : 7 absences, -0,5 à UE31'] }],
  ['Viorne', 'S3', '18 x 0.1 is capped at 0.6: 10.6 - 0.6', { ues: ['UE31 10 ADM', 'UE32 11.4 ADM'], says: ['20 absences, -0,6'] }],
  ['Yeuse', 'S3', '2 absences are within the allowance', { ues: ['UE31 10 ADM'] }],
  ['Ajonc', 'S4', '9.7 + 0.3 = 10; 9.5 + 2 capped at 0.5 = 10', { ues: ['UE32 10 ADM', 'UE42 10 ADM'], says: ['UE42 +0,5'] }],
  ['Buis', 'S4', 'SAÉ 9 + 1 = 10, of which half: 9.5; with 10.5: 10', { ues: ['UE31 9.5 CMP'], rcues: ['1 CMP'], says: ['+1 à la note de SAE301'] }],
  ['Cormier', 'S3', '9 absences, more than 8: defaulting in S3', { ues: ['UE31 13 DEF', 'UE34 12 DEF'], ects: 0, year: 'DEF', opens: false, says: ['art. 13', 'plus de 8'] }],
  ['Cormier', 'S4', 'S4 stays acquired', { ues: ['UE41 13 ADM'], ects: 30, year: 'DEF' }],
  // 8. Options
  ['Charme', 'S3', 'one option of two: (1 x 13 + 1 x 13 + 2 x 13) / 4', { ues: ['UE31 13 ADM'] }],
  ['Douglas', 'S5', 'R5.02 N.C.: the SAÉ alone, 11', { ues: ['UE52 11 ADM'], ects: 30 }],
]; // prettier-ignore

const juries = played();
const idOf = new Map(people.map(({ last, id }) => [last, id]));

const found = (who: string, jury: Semester) => {
  const report = juries.get(jury)?.report;
  const student = report && juryJson(report, fr).students.find(({ id }) => id === idOf.get(who));
  if (!student) throw new Error(`${who} is not heard in ${jury}`);
  return student;
};
const near = (average: number | null): string =>
  average === null ? '-' : String(Math.round(average * 1e6) / 1e6);

test.each(LINES)('%s, jury of %s: %s', (who, jury, _, answer) => {
  const { ues, rcues, ects, decision, lowerLevel, diploma } = found(who, jury);
  const texts = decision.reasons.map(({ text }) => plainSpaces(text).replace(/'/g, '’'));
  const shown: Answer = {
    ues: Object.entries(ues).map(([ue, { average, code }]) => `${ue} ${near(average)} ${code}`),
    rcues: Object.entries(rcues).map(([competence, { code }]) => `${competence} ${code}`),
    ects,
    year: decision.code,
    opens: decision.allowed,
    lower: Object.fromEntries(lowerLevel.map(({ ue, after }) => [ue, after])),
    diploma: Object.fromEntries(Object.entries(diploma).map(([name, { earned }]) => [name, earned])),
  };
  const { says = [], ...rest } = answer;
  for (const [key, value] of Object.entries(rest))
    expect(shown[key as keyof Answer]).toEqual(
      Array.isArray(value) ? expect.arrayContaining(value as string[]) : value,
    );
  for (const text of says)
    if (text.startsWith('1:')) expect(texts[0]).toContain(text.slice(2));
    else expect(texts.join('\n')).toContain(text);
});

describe('what the juries are told', () => {
  const told = (jury: Semester) => juries.get(jury)?.report.anomalies ?? [];

  test('a passage by right that is none, with its cell; a refusal without advice and hearing', () => {
    expect(told('S2').filter(({ sheet }) => sheet === 'Jury')).toMatchObject([
      { cell: expect.stringMatching(/^[A-Z]+\d+$/), value: 'PASD', effect: { problem: 'no-right' } },
      { value: 'NAR', effect: { missing: ['advice', 'hearing'] } },
    ]);
  });

  test('an acquired UE without an average, where it stands', () => {
    expect(told('S2').filter(({ kind }) => kind === 'missing')).toContainEqual(
      expect.objectContaining({ sheet: 'Antécédents', effect: { code: 'history', problem: 'no-average' } }),
    );
  });

  test('the minutes say by which writing the right to a UE was given up', () => {
    const minutes = juries.get('S2')?.workbook.ours.find(({ role }) => role === 'minutes');
    const rows = (minutes?.sheet.rows ?? []).map((cells) => (cells ?? []).join(' '));
    expect(
      plainSpaces(rows)
        .filter((text) => text.includes('Hêtre'))
        .join(),
    ).toContain('Courrier du 3 juin');
  });
});

test('no mark is awaited of a semester that is not taken again: what earlier years had counts', () => {
  const workbook = juries.get('S4')?.deliberated;
  const prepared = prepareJury(workbook ?? opened(workbookOf('S4')).workbook, { curriculum: null });
  if (!prepared.ok) throw new Error('no marks');
  const [first] = moduleOverviews(prepared.report, prepared.gradebook);
  // Cèdre was abroad in S3, Garance takes S4 alone again.
  expect(first).toMatchObject({ code: 'R301', missing: [] });
});

test('the assessments of R5.01 give what S5 has: an absence with a reason, a second session, a scale of 40 (4.1)', () => {
  const { workbook } = opened(workbookOf('S5'));
  const prepared = prepareJury(workbook, { curriculum: null });
  if (!prepared.ok) throw new Error('no marks');
  const { gradebook, report } = prepared;
  const [sheet, ...others] = gradebook.assessed;
  expect([others.length, sheet?.rows.length]).toEqual([0, report.students.length]);
  const rows = sheet?.rows ?? [];
  for (const { student, average } of rows)
    expect(average).toBeCloseTo(Number(gradebook.students[student]?.marks[sheet?.index ?? -1]), 9);
  // (26/40 of 20, twice) / 2, without the control; then (13 + 2 × 13) / 3, with 13 the second time in place of 11.
  expect(rows.slice(0, 2).map(({ marks }) => marks)).toEqual([
    ['ABJ', expect.anything(), 13],
    [11, 13, 13],
  ]);
  expect(report.anomalies.filter((one) => one.sheet === 'R5.01')).toEqual([]);
});

test('a row of Antécédents is told once, also where the level below has marks of few', () => {
  const places = (juries.get('S4')?.report.anomalies ?? []).map(({ sheet, cell }) => `${sheet}!${cell}`);
  expect(places.filter((place) => place.startsWith('Antécédents')).length).toBeLessThan(15);
  expect(new Set(places).size).toBe(places.length);
});

test('a semester of the level below that is taken again uses up a repeat (4.5), one that is the same attempt none', () => {
  const repeatsOf = (who: string) =>
    juries.get('S4')?.report.students.find(({ id }) => id === idOf.get(who))?.year.repeats?.semesters ?? [];
  expect(repeatsOf('Iris')).toEqual(['S2']);
  expect(repeatsOf('Charme')).toEqual([]);
});

describe('one workbook with S1 to S4', () => {
  const { workbook } = opened(workbookOf('S1-S4'));
  const report = reportOf(withSheet(workbook, PARAMETERS));
  const students = juryJson(report, fr).students;
  /** Those of whom the workbook says all: nothing of earlier years, no decision, nothing taken again. */
  const whole = people.filter(
    ({ marks, before, decisions, owes }) =>
      marks.S1 && marks.S3 && before.length === 0 && Object.keys(decisions).length === 0 && !owes,
  );

  test('is judged by the maquette of each year: the same results as jury by jury, year 1 feeding 4.5', () => {
    expect(whole.length).toBeGreaterThan(12);
    for (const { id } of whole) {
      const right = expected.find((one) => one.jury === 'S4' && one.id === id);
      const own = students.find((one) => one.id === id);
      expect(own?.decision).toMatchObject(right?.decision ?? {});
      expect(own?.diploma['DUT']?.earned).toBe(right?.diploma['DUT']);
    }
  });

  test('whoever has no marks of year 2 is judged in year 1 and told, and nothing is assumed of year 1', () => {
    const texts = students.flatMap(({ id, decision }) =>
      whole.some((one) => one.id === id) ? decision.reasons.map(({ text }) => text) : [],
    );
    expect(texts.join()).not.toContain('supposées acquises');
    const saule = idOf.get('Saule');
    expect(report.anomalies).toContainEqual(
      expect.objectContaining({
        sheet: 'S1',
        value: saule,
        effect: { code: 'judged-apart', level: 1, students: 1 },
      }),
    );
    const right = expected.find((one) => one.jury === 'S2' && one.id === saule);
    expect(right?.decision.code).toBe('RED');
    expect(students.find(({ id }) => id === saule)?.decision).toMatchObject(right?.decision ?? {});
  });
});
