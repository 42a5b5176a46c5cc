import { sheet } from './sheet';
import { read } from './small';

const repeatsBelow = (header: string, cell: string) =>
  read(
    sheet('S3', [
      ['NIP', 'Nom', 'Prénom', header, 'R301', 'R302'],
      [22300001, 'Alouette', 'Zoé', cell, 12, 9],
      [22300002, 'Bouleau', 'Max', null, 11, 10],
    ]),
  ).students.map(({ repeats }) => repeats?.value ?? null);

describe('a student repeats', () => {
  test.each([
    ['Redoublant', 'oui'],
    ['Repeating', 'yes'],
    ['Statut', 'Redoublant'],
    ['Situation', 'redoublante'],
    ['Observations', 'Redoublant(e) S3'],
  ])('where %s says %s', (header, cell) => {
    expect(repeatsBelow(header, cell)).toEqual([['S3'], null]);
  });

  test.each([
    ['Repeating', 'no'],
    ['Observations', 'Redoublant possible'],
    ['Statut', 'Inscrit'],
  ])('not where %s says %s', (header, cell) => {
    expect(repeatsBelow(header, cell)[0] ?? []).toEqual([]);
  });
});
