import { sheet } from './sheet';
import { HEADER, MARKS, read } from './small';
import { told } from './summary';

const S4_HEADER = ['R401', 'R402', 'SAE401', 'Stage'];

describe('what stands beside the marks', () => {
  test.each([
    ['DEM', 'DEM'],
    ['Démissionnaire', 'DEM'],
    ['D', 'DEM'],
    ['ABAN', 'ABAN'],
    ['a abandonné', 'ABAN'],
    ['Défaillante', 'DEF'],
    ['Exclue', 'EXCLU'],
    ['Année blanche', 'ABL'],
    ['ABL', 'ABL'],
    ['I', undefined],
    ['Inscrit', undefined],
    ['Alternant', undefined],
    ['', undefined],
  ])('a standing «%s» is %s', (text, status) => {
    const book = read(
      sheet('S3', [
        [...HEADER, 'État'],
        [22300001, 'Alouette', 'Zoé', ...MARKS, text],
      ]),
    );

    expect(book.students[0]?.status?.value).toBe(status);
    expect(told(book)).toEqual([]);
  });

  test.each([
    ['', 'DEF', ['S4']],
    ['DEF', 'DEF', ['S3', 'S4']],
    ['DEF', '', ['S3']],
    ['', 'Défaillant en S3', ['S3']],
  ])('a standing «%s» on S3 and «%s» on S4 is of %j', (inS3, inS4, semesters) => {
    const book = read(
      sheet('S3', [
        [...HEADER, 'État'],
        [22300001, 'Alouette', 'Zoé', ...MARKS, inS3],
      ]),
      sheet('S4', [
        ['NIP', 'Nom', 'Prénom', ...S4_HEADER, 'État'],
        [22300001, 'Alouette', 'Zoé', 8, 9, 10, 11, inS4],
      ]),
    );

    expect(book.students[0]?.status).toMatchObject({ value: 'DEF', semesters });
  });

  test('a standing that says that somebody left, but not how, is reported', () => {
    const book = read(
      sheet('S3', [
        [...HEADER, 'Statut'],
        [22300001, 'Alouette', 'Zoé', ...MARKS, 'Réorientée'],
      ]),
    );

    expect(told(book)).toEqual(['S3!I2 unclear-status Réorientée']);
  });

  test('a remark counts as a standing only where it says so at once', () => {
    const book = read(
      sheet('S3', [
        [...HEADER, 'Observations'],
        [22300001, 'Alouette', 'Zoé', ...MARKS, 'Démission le 3 mars'],
        [22300002, 'Bouleau', 'Max', ...MARKS, 'Abandon de l’option danse'],
      ]),
    );

    expect(book.students.map(({ status }) => status?.value)).toEqual(['DEM', undefined]);
  });

  test.each([
    ['oui', ['S3']],
    ['R', ['S3']],
    [1, ['S3']],
    ['S1, S3', ['S1', 'S3']],
    ['non', undefined],
    [0, undefined],
    ['', undefined],
  ])('a repeater column with «%s» names the semesters %j', (text, semesters) => {
    const book = read(
      sheet('S3', [
        [...HEADER, 'Redoublant'],
        [22300001, 'Alouette', 'Zoé', ...MARKS, text],
      ]),
    );

    expect(book.students[0]?.repeats?.value).toEqual(semesters);
  });

  test('unjustified absences are told apart from all absences', () => {
    const book = read(
      sheet('S3', [
        [...HEADER, 'Nb absences', 'Abs. injustifiées', 'Bonus sport'],
        [22300001, 'Alouette', 'Zoé', ...MARKS, 9, 4, '0,25'],
      ]),
    );

    expect(book.students[0]?.counts).toMatchObject([
      { kind: 'absences', source: 'NB ABSENCES', of: 'S3' },
      { kind: 'unjustified', source: 'ABS INJUSTIFIEES', of: 'S3', value: 4 },
      { kind: 'bonus', source: 'BONUS SPORT', value: 0.25, at: { sheet: 'S3', row: 1, column: 10 } },
    ]);
  });
});
