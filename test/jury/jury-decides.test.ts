import { lacksMotives, differsFromProposal } from '../../src/jury/closing/unfinished';
import { consequences } from '../../src/jury/decisions/consequences';
import { entryWith } from '../../src/jury/decisions/decide';
import { draftFor, isIncomplete, judgeDraft } from '../../src/jury/decisions/draft';
import { judge, undecidedYear } from '../../src/jury/decisions/judge';
import { juryJson } from '../../src/jury/json';
import { retainedCode, type JuryReport, type JuryStudent } from '../../src/jury/report';
import { juryColumns } from '../../src/jury/sheets/jury-columns';
import { DEFAULT_SETTINGS } from '../../src/jury/settings/settings';
import { planMinutesSheet } from '../../src/jury/sheets/minutes-sheet';
import { fr } from '../../src/locales/fr';
import { plainSpaces } from '../plain-spaces';
import { plainReport, withEntry } from './plain-course';

const DAY = { year: 2026, month: 7, day: 2 };
const first = ({ students: [student] }: JuryReport): JuryStudent => {
  if (!student) throw new Error('no student');
  return student;
};
/** Half of the RCUEs: no passage by right. */
const HALF = plainReport(2, [{ odd: [12, 9], even: [12, 9] }]);
const EXHAUSTED = plainReport(2, [{ odd: [7, 7], even: [7, 7], repeats: ['oui', 'oui'] }]);

describe('4.5: PASD without the right', () => {
  const decided = withEntry(HALF, { decision: 'PASD' });

  test('is not applied where it was typed: the proposal counts, and it is told', () => {
    const student = first(decided);
    expect(student.result).toMatchObject({ code: 'RED', allowed: false });
    expect(retainedCode(student)).toBe('RED');
    const { entry } = student;
    const { problems } = judge(undecidedYear(student), entry, decided.book, decided.marked);
    expect(problems).toEqual([{ column: 'decision', text: 'PASD', problem: 'no-right' }]);
    const retained = juryColumns(decided, fr).find(({ key }) => key === 'retained');
    expect(retained?.value(student, 9)).toMatchObject({
      value: 'RED',
      formula: expect.stringContaining('"PASD"') as string,
    });
  });

  test('never stands as retained, also where it is typed on a sheet that was prepared before', () => {
    const retained = juryColumns(HALF, fr).find(({ key }) => key === 'retained');
    expect(retained?.value(first(HALF), 9)).toMatchObject({
      formula: 'IF(AND(E10<>"",E10<>"PASD"),E10,D10&"")',
    });
    const right = plainReport(2, [{ odd: [12, 12, 9], even: [12, 12, 9] }]);
    const own = juryColumns(right, fr).find(({ key }) => key === 'retained');
    expect(own?.value(first(right), 9)).toMatchObject({ value: 'PASD', formula: 'IF(E10<>"",E10,D10&"")' });
  });

  test('leaves its reason out of the minutes, where the proposal stands with its own', () => {
    const said = withEntry(HALF, { decision: 'PASD', reason: 'Il passe' });
    const minutes = JSON.stringify(planMinutesSheet(said, fr, 'PV', DAY, new Map()).values);
    expect(minutes).not.toContain('Il passe');
    expect(plainSpaces(minutes)).toContain('4.5 : 1 RCUE validé sur 2');
    const other = withEntry(HALF, { decision: 'PASD', decisions: 'UE31 ADJ', reason: 'Il passe' });
    expect(JSON.stringify(planMinutesSheet(other, fr, 'PV', DAY, new Map()).values)).toContain('Il passe');
  });

  test('is refused in the pane with the codes that fit', () => {
    const judged = judgeDraft({ ...draftFor(first(HALF)), code: 'PASD' }, HALF, first(HALF), 'Moi', fr);
    expect(judged.instead).toEqual(['PAS1NCI', 'ADJ']);
    expect(judged.missing).toContain('value');
    expect(fr.session.form.noRight(judged.instead ?? [])).toContain('PAS1NCI ou ADJ');
    const decision = { subject: { kind: 'year' }, value: 'PASD', reason: 'Motif' } as const;
    expect(isIncomplete(first(HALF), decision)).toBe(true);
  });

  test('leaves what was decided on UEs', () => {
    const student = first(withEntry(HALF, { decision: 'PASD', decisions: 'UE32 ADJ' }));
    expect(student.result.ues.find(({ ue }) => ue.code === 'UE32')?.code).toBe('ADJ');
    expect(student.result.code).toBe('RED');
  });

  test('is a passage by right where the jury’s own decisions give it', () => {
    expect(first(withEntry(HALF, { decision: 'PASD', decisions: 'RCUE2 ADJ' })).result.code).toBe('PASD');
  });
});

test('4.6: PAS1NCI is a passage by decision of the jury, never by right', () => {
  const decided = withEntry(HALF, { decision: 'PAS1NCI' });
  expect(juryJson(decided, fr).students[0]?.decision).toMatchObject({
    code: 'PAS1NCI',
    allowed: true,
    byRight: false,
  });
  const next = juryColumns(decided, fr).find(({ key }) => key === 'next');
  expect(next?.value(first(decided), 9)).toBe('S5 par décision du jury');
});

describe('4.6: a year decided as proposed', () => {
  const rcue = { subject: { kind: 'rcue', competence: 2 }, value: 'ADJ', reason: 'Motif' } as const;

  test('follows the proposal when a later decision changes it', () => {
    const accepted = withEntry(HALF, { decision: 'RED' });
    expect(entryWith(first(accepted), rcue, accepted).decision).toBe('ADJ');
  });

  test.each([
    ['points of the jury', { subject: { kind: 'rcue-points', competence: 2 }, value: 1, reason: 'Motif' }],
    ['points on a mark’s UE', { subject: { kind: 'ue-points', ue: 'UE32' }, value: 2, reason: 'Motif' }],
    ['its average, says the jury', { ...rcue, value: 'CMP' }],
  ] as const)('becomes ADM where the RCUE is validated by %s, which is told before', (_, decision) => {
    const accepted = withEntry(HALF, { decision: 'RED' });
    expect(entryWith(first(accepted), decision, accepted).decision).toBe('ADM');
    const told = consequences(accepted, first(accepted).id, decision)?.changes ?? [];
    expect(told).toContainEqual({ what: 'year', from: 'RED', to: 'ADM' });
  });

  test('opens no passage by following: below 8 the jury says so for the year, which is open again', () => {
    const low = plainReport(2, [{ odd: [12, 7], even: [12, 7] }]);
    const accepted = withEntry(low, { decision: 'RED' });
    const entry = entryWith(first(accepted), rcue, accepted);
    expect(entry).toMatchObject({ decision: '', decisions: 'RCUE2 ADJ' });
    expect(consequences(accepted, first(accepted).id, rcue)?.after.result).toMatchObject({
      code: 'ADJ',
      allowed: false,
    });
    const said = withEntry(accepted, { ...entry, decision: 'ADJ' });
    expect(first(said).result).toMatchObject({ code: 'ADJ', allowed: true, byRight: false });
  });

  test('stays where the jury took it on purpose, and closing lists it', () => {
    const chosen = withEntry(HALF, { decision: 'PAS1NCI', reason: 'Motif' });
    expect(entryWith(first(chosen), rcue, chosen).decision).toBe('PAS1NCI');
    expect(differsFromProposal(first(chosen))).toBe(true);
    expect(differsFromProposal(first(withEntry(HALF, { decision: 'RED' })))).toBe(false);
    expect(differsFromProposal(first(HALF))).toBe(false);
  });

  test('is open again where the law asks for more before the new proposal is taken', () => {
    const report = plainReport(2, [{ odd: [12, 9], even: [12, 9], repeats: ['oui', 'oui'] }]);
    const given = withEntry(report, { decision: 'ADJ', decisions: 'RCUE2 ADJ' });
    const back = { ...rcue, value: null };
    expect(entryWith(first(given), back, given).decision).toBe('');
  });
});

describe('4.5: NAR has one door', () => {
  const accept = { subject: { kind: 'year' }, value: 'NAR', reason: '' } as const;

  test('which asks for reason, advice and hearing also where it is proposed', () => {
    expect(first(EXHAUSTED).result.proposal).toBe('NAR');
    expect(isIncomplete(first(EXHAUSTED), accept)).toBe(true);
  });

  test('and closing names those on whom it was typed past it', () => {
    expect(lacksMotives(first(withEntry(EXHAUSTED, { decision: 'NAR' })))).toBe(true);
    const reason = 'Résultats\nConseils d’orientation : BTS\nAudition de l’étudiant : le 3 juillet';
    expect(lacksMotives(first(withEntry(EXHAUSTED, { decision: 'NAR', reason })))).toBe(false);
    expect(lacksMotives(first(EXHAUSTED))).toBe(false);
  });
});

test('only an empty cell is empty, whatever it counts', () => {
  const report = plainReport(
    2,
    [
      { odd: ['', 12], even: [12, 12] },
      { odd: [115, '??'], even: [-1, 12] },
      { odd: ['N.C.', 'ATT'], even: ['  ', 12] },
    ],
    [],
    {
      ...DEFAULT_SETTINGS,
      ATT: 'zero',
    },
  );
  const { students, anomalies } = juryJson(report, fr);
  const [empty, unread, words] = students;
  expect(empty?.ues.UE31).toMatchObject({ average: 0, code: 'AJ' });
  for (const ue of ['UE31', 'UE32', 'UE41'])
    expect(unread?.ues[ue]).toMatchObject({ average: null, code: 'ATT' });
  expect(unread?.decision.code).toBe('ATT');
  // A word that the module may not be taken is none either; that a mark is awaited counts like an empty cell.
  expect(words?.ues).toMatchObject({ UE31: { code: 'ATT' }, UE32: { average: 0 }, UE41: { average: 0 } });
  const told = anomalies.map(({ sheet, cell, value, effect }) => [sheet, cell, value, effect]);
  expect(told).toEqual(
    expect.arrayContaining([
      ['S3', 'D2', '', '0'],
      ['S3', 'D3', '115', 'ATT'],
      ['S3', 'D4', 'N.C.', 'ATT'],
      ['S3', 'E4', 'ATT', '0'],
      ['S4', 'D4', '  ', '0'],
    ]),
  );
  const effects = report.anomalies.map(({ effect }) => plainSpaces(fr.anomalies.effectText(effect)));
  expect(effects).toEqual(expect.arrayContaining(['compte 0', 'note attendue (texte)']));
  expect(report.anomalies.map(({ value }) => value)).toEqual(expect.arrayContaining(['115', '??', '-1']));
});

describe('what has no cell is awaited, whatever an empty cell counts', () => {
  const judged = (students: Parameters<typeof plainReport>[1]) =>
    juryJson(plainReport(2, students, [], { ...DEFAULT_SETTINGS, ATT: 'zero' }), fr).students;

  test('a semester that nobody has marks of: it compensates nothing, and nothing of it is acquired', () => {
    const [student] = judged([{ odd: [20, 12, 9] }]);
    expect(student?.ues['UE31']).toMatchObject({ average: 20, code: 'ADM' });
    expect(student?.rcues['1']).toMatchObject({ average: null, code: 'ATT' });
    expect(student?.ects).toBe(10);
    expect(student?.decision.reasons.map(({ text }) => text).join(' ')).not.toMatch(
      /UE4\d : 0,00|compensation/,
    );
  });

  test('a column that a sheet does not have', () => {
    const [student] = judged([{ odd: [12, 12], even: [12] }]);
    expect(student?.ues['UE41']?.code).toBe('ADM');
    expect(student?.ues['UE42']).toMatchObject({ average: null, code: 'ATT' });
  });

  test('the sheet of a semester on which a student has no row; an empty cell of another counts', () => {
    const [absent, empty] = judged([
      { odd: [12, 12] },
      { odd: [12, 12], even: ['', 12] },
      { odd: [12, 12], even: [12, 12] },
    ]);
    expect(absent?.ues['UE41']).toMatchObject({ average: null, code: 'ATT' });
    expect(absent?.decision.code).toBe('ATT');
    expect(empty?.ues['UE41']?.average).toBe(0);
  });
});
