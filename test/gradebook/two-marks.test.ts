import { readGradebook } from '../../src/gradebook/gradebook';
import type { Answers } from '../../src/gradebook/questions';
import { curriculum, sheet, workbook } from './sheet';

const YEAR = curriculum(
  { R301: 'Anglais', R302: 'Droit' },
  { UE31: { R301: 1, R302: 1 }, UE32: { R301: 1 } },
);
const HEAD = ['N° étudiant', 'Nom', 'Prénom', 'R301', 'R302'];

const read = (sheets: readonly ReturnType<typeof sheet>[], answers: Answers = new Map()) =>
  readGradebook(workbook(...sheets), YEAR, { ignore: new Set(), answers });

/** The only question, and the first student's marks after each of its answers. */
function asked(sheets: readonly ReturnType<typeof sheet>[]) {
  const all = read(sheets).anomalies.flatMap((anomaly) => anomaly.question ?? []);
  const [question] = all;
  if (!question || all.some(({ key }) => key !== question.key)) throw new Error(JSON.stringify(all));
  const after = question.choices.map((choice) => {
    const { students, anomalies } = read(sheets, new Map([[question.key, choice]]));
    return [choice, students[0]?.marks, anomalies.filter(({ doubt }) => doubt).length];
  });
  return { subject: question.subject, after, students: read(sheets).students.length };
}

describe('two marks for one module', () => {
  test('a student twice in one sheet with other marks: which row counts is asked', () => {
    const twice = sheet('S3', [
      HEAD,
      [22300001, 'Alouette', 'Zoé', 8, 10],
      [22300002, 'Bouleau', 'Max', 9, 9],
      [22300001, 'Alouette', 'Zoé', 12, 10],
    ]);
    expect(asked([twice])).toEqual({
      subject: 'Alouette Zoé 22300001 (S3)',
      students: 2,
      after: [
        ['first', [8, 10], 0],
        ['last', [12, 10], 0],
      ],
    });
  });

  test('two columns of one module that differ: which counts is asked, once for all students', () => {
    const one = sheet('UE31', [
      HEAD,
      [22300001, 'Alouette', 'Zoé', 8, 10],
      [22300002, 'Bouleau', 'Max', 9, 9],
    ]);
    const other = sheet('UE32', [
      HEAD.slice(0, 4),
      [22300001, 'Alouette', 'Zoé', 11],
      [22300002, 'Bouleau', 'Max', 7],
    ]);
    const { subject, after } = asked([one, other]);
    expect(subject).toBe('R301 (UE31 D / UE32 D)');
    expect(after).toEqual([
      ['first', [8, 10], 0],
      ['last', [11, 10], 0],
      ['best', [11, 10], 0],
    ]);
  });
});
