import { studentWith } from '../../../src/jury/decisions/decide';
import type { JuryStudent } from '../../../src/jury/report';
import { fr } from '../../../src/locales/fr';
import { draftFor, judgeDraft, reasonWithoutYear } from '../../../src/jury/decisions/draft';
import { opened, reportOf, sample } from '../workbooks';

const report = reportOf(opened(sample('but2-mmi')).workbook);
const red = report.students.find(({ result }) => result.proposal === 'RED');
if (!red) throw new Error('nobody adjourned in the sample');

const REFUSAL =
  'Absences répétées\nConseils d’orientation : BTS\nAudition de l’étudiant : entendu le 3 juillet';
const decided = (decision: string, reason: string, decisions = ''): JuryStudent =>
  studentWith(red, { decision, reason, decisions, decidedOn: '' }, report);
const refused = decided('NAR', REFUSAL);
const onUe = (student: JuryStudent) =>
  judgeDraft({ ...draftFor(student), subject: 'ue:UE31', code: 'ADJ' }, report, student, 'Présidente', fr);

test('a decision on a UE leaves what the law asks to be noted for the year where it stands (4.5)', () => {
  expect(onUe(refused).decision?.reason).toBe(REFUSAL);
  const granted = decided(
    'RED',
    'Maladie\nRedoublement exceptionnel accordé par la direction : force majeure',
  );
  const decision = onUe(granted).decision;
  expect(decision?.reason).toBe(granted.entry?.reason);
});

test('another code of the year does not carry what was noted for the one before', () => {
  const draft = { ...draftFor(refused), code: 'ADJ' };
  expect(judgeDraft(draft, report, refused, 'Présidente', fr).decision?.reason).toBe('Absences répétées');
});

test('a refusal that gives way to the proposal, or is taken back, takes its motivation with it', () => {
  expect(reasonWithoutYear(refused, 'RED', fr)).toBe('');
  expect(reasonWithoutYear(refused, null, fr)).toBe('');
  const both = decided('NAR', REFUSAL, 'UE31 ADJ');
  expect(reasonWithoutYear(both, 'RED', fr)).toBe('Absences répétées');
});

test('a reason typed before anything was decided stays when the proposal is accepted', () => {
  expect(reasonWithoutYear(decided('', 'Vu en commission'), 'RED', fr)).toBe('Vu en commission');
  expect(reasonWithoutYear(red, 'RED', fr)).toBe('');
});
