import { BUILTIN_CURRICULA } from '../../../src/curricula/builtin';
import {
  checkedDraft,
  figuresOfForm,
  practiceOfDraft,
  rulingDrafts,
  withDrafts,
  withPractice,
  type RulingDraft,
} from '../../../src/jury/attendance/draft';
import { exampleOf, struckExampleOf } from '../../../src/jury/attendance/example';
import { prepareJury } from '../../../src/jury/prepare';
import { answersInForce } from '../../../src/jury/settings/kept-answers';
import { DEFAULT_SETTINGS } from '../../../src/jury/settings/settings';
import { fr } from '../../../src/locales/fr';
import { FORMS, PRACTICES, type Form, type PracticeName } from '../../../src/rules/practices';
import { sheet, workbook } from '../../gradebook/sheet';

const [MMI] = BUILTIN_CURRICULA;
const S3 = MMI.modules.filter(({ semester }) => semester === 'S3').map(({ code }) => code);
const BOOK = workbook(
  sheet('S3', [
    ['N° étudiant', 'Nom', 'Prénom', ...S3, 'Absences NJ', 'Bonus sport'],
    [22300001, 'Alouette', 'Zoé', ...S3.map(() => 12), 3, 0],
    [22300002, 'Bouleau', 'Max', ...S3.map(() => 10), 12, 14],
    [22300003, 'Charme', 'Lou', ...S3.map(() => ''), 40, ''],
  ]),
);
const { words } = fr.attendance;
const prepared = prepareJury(BOOK, { curriculum: null });
const draftsOf = (rulings: readonly string[], answers: Readonly<Record<string, string>> = {}) =>
  rulingDrafts({ rulings, answers }, prepared.gradebook, fr.number);

/** Where somebody has chosen a practice. */
const chosen = (draft: RulingDraft | undefined, name: PracticeName): RulingDraft => {
  if (!draft) throw new Error('no draft');
  return withPractice(draft, name, fr.number);
};

test('a column without a rule may be given one of its kind', () => {
  const [absences, bonus] = draftsOf([]);
  expect(absences).toMatchObject({ columns: 'Absences NJ', form: null });
  expect(absences?.practices).toContain('malus');
  expect(absences?.practices).not.toContain('points');
  expect(bonus?.practices).toHaveLength(10);
  const draft = chosen(absences, 'malus');
  expect(checkedDraft(draft, words, fr.number).line).toBe(
    'Absences NJ : malus par absence ; taux 0,05 ; au-delà de 0 ; plafond 1',
  );
});

test('an answer and a line are the same draft', () => {
  const [line] = draftsOf(['Absences NJ : malus par absence ; taux 0,05 ; au-delà de 0 ; plafond 1']);
  const [answer] = draftsOf([], { 'unused-adjustment:ABSENCES NJ': 'rule:malus' });
  expect(line).toEqual(answer);
  expect(line && practiceOfDraft(line, fr.number)).toBe('malus');
});

test('figures that somebody changes are those of no practice', () => {
  const draft = chosen(draftsOf([])[0], 'malus');
  const changed = {
    ...draft,
    figures: { ...draft.figures, rate: '0,1', cap: '' },
    regulation: 'art. 12 ; al. 2',
  };
  expect(practiceOfDraft(changed, fr.number)).toBeNull();
  expect(checkedDraft(changed, words, fr.number)).toMatchObject({
    line: 'Absences NJ : malus par absence ; taux 0,1 ; au-delà de 0 ; règlement art. 12 ; al. 2',
    wrong: '',
  });
});

test('a figure that is none is said, and no line comes of it', () => {
  const draft = chosen(draftsOf([])[0], 'malus');
  const wrong = checkedDraft({ ...draft, figures: { rate: 'beaucoup' } }, words, fr.number);
  expect(wrong).toEqual({ line: null, ruling: null, wrong: 'taux beaucoup' });
});

test('every practice and form is a line that is read back the same', () => {
  for (const name of Object.keys(PRACTICES) as PracticeName[]) {
    const draft = chosen(draftsOf([])[1], name);
    expect(checkedDraft(draft, words, fr.number).ruling?.practice).toEqual(PRACTICES[name].practice);
  }
  for (const form of Object.keys(FORMS) as Form[])
    expect(figuresOfForm(form)).toHaveLength(
      { additive: 3, multiplicative: 3, points: 1, defaulting: 1, steps: 0 }[FORMS[form].shape] +
        (form.startsWith('malus') ? 1 : 0),
    );
  const apart = draftsOf(['Absences NJ : malus par absence ; par module ou UE'])[0];
  expect(apart && checkedDraft(apart, words, fr.number).ruling?.practice.wholeSemester).toBe(false);
});

test('kept rules replace the answers about their columns, and a line that cannot be read stays', () => {
  const settings = {
    ...DEFAULT_SETTINGS,
    rulings: ['Absences NJ : on verra'],
    answers: { 'unused-adjustment:BONUS SPORT': 'rule:steps', 'scale:X': 'scale:40' },
  };
  const [absences, bonus] = rulingDrafts(settings, prepared.gradebook, fr.number);
  const drafts = [chosen(absences, 'malus'), { ...(bonus as RulingDraft), form: null }];
  const kept = withDrafts(settings, drafts, words, fr.number);
  expect(kept.rulings).toEqual([
    'Absences NJ : on verra',
    'Absences NJ : malus par absence ; taux 0,05 ; au-delà de 0 ; plafond 1',
  ]);
  expect(kept.answers).toEqual({
    'unused-adjustment:ABSENCES NJ': 'ignore',
    'unused-adjustment:BONUS SPORT': 'ignore',
    'scale:X': 'scale:40',
  });
  // What a line rules is not told as left aside.
  expect(answersInForce(kept)).toEqual({ 'unused-adjustment:BONUS SPORT': 'ignore', 'scale:X': 'scale:40' });
});

test('the example is whom most is counted of, and has an average', () => {
  const ruling = checkedDraft(chosen(draftsOf([])[0], 'malus'), words, fr.number).ruling;
  expect(ruling && exampleOf(prepared, ruling)).toEqual({
    student: 1,
    figure: 12,
    ue: 'UE31',
    before: 10,
    after: 9.4,
  });
  const none = checkedDraft(chosen(draftsOf(['Bonus art : points ajoutés'])[0], 'points'), words, fr.number);
  expect(none.ruling && exampleOf(prepared, none.ruling)).toBeNull();
});

test('a rule that takes points off may strike too: the number stays with the line, and somebody is shown whom it strikes', () => {
  const line = 'Absences NJ : malus par demi-journée ; taux 0,1 ; au-delà de 0 ; défaillant au-delà de 20';
  const [draft] = draftsOf([line]);
  expect(draft?.figures.strikes).toBe('20');
  const { ruling, line: kept } = checkedDraft(draft as RulingDraft, words, fr.number);
  expect(kept).toBe(line);
  // Who has no mark yet may be defaulting all the same.
  expect(ruling && struckExampleOf(prepared, ruling)).toEqual({ student: 2, figure: 40, of: 'S3' });
  expect(ruling && exampleOf(prepared, ruling)).toMatchObject({ student: 1, before: 10, after: 8.8 });
  const apart = checkedDraft(
    { ...(draft as RulingDraft), wholeSemester: false, figures: { rate: '0,1', strikes: '50' } },
    words,
    fr.number,
  ).ruling;
  expect(apart && struckExampleOf(prepared, apart)).toBeNull();
});

test('a rule that strikes alone has its example too', () => {
  const { ruling } = checkedDraft(chosen(draftsOf([])[0], 'defaulting'), words, fr.number);
  expect(ruling && struckExampleOf(prepared, ruling)).toEqual({ student: 2, figure: 40, of: 'S3' });
  expect(ruling && exampleOf(prepared, ruling)).toBeNull();
});

test('the figure of the example is what is counted where the average changes', () => {
  const columns = ['Bonus sport UE31', 'Bonus sport UE32', 'Absences UE31', 'Absences UE32'];
  const [row, other] = [
    [0.3, 2, 25, 30],
    ['', '', '', ''],
  ];
  const own = prepareJury(
    workbook(
      sheet('S3', [
        ['N° étudiant', 'Nom', 'Prénom', ...S3, ...columns],
        [22300001, 'Alouette', 'Zoé', ...S3.map(() => 10), ...row],
        [22300002, 'Bouleau', 'Max', ...S3.map(() => 10), ...other],
      ]),
    ),
    { curriculum: null },
  );
  const rulingOf = (line: string) => {
    const drafts = rulingDrafts({ rulings: [line], answers: {} }, own.gradebook, fr.number);
    return checkedDraft(drafts[0] as RulingDraft, words, fr.number).ruling;
  };
  const bonus = rulingOf('Bonus sport : points ajoutés ; plafond 0,5');
  expect(bonus && exampleOf(own, bonus)).toEqual({
    student: 0,
    figure: 2,
    ue: 'UE32',
    before: 10,
    after: 10.5,
  });
  const strike = rulingOf('Absences : défaillant ; au-delà de 20 ; par module ou UE');
  expect(strike && struckExampleOf(own, strike)).toEqual({ student: 0, figure: 30, of: 'UE32' });
});
