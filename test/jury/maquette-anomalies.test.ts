import { prepareJury } from '../../src/jury/prepare';
import { fr } from '../../src/locales/fr';
import { sheet, workbook } from '../gradebook/sheet';
import { plainSpaces } from '../plain-spaces';

/** A maquette of one competence in S1 and S2, with these coefficients of resource and SAÉ, and marks of one student. */
function toldOf(...[[r1, s1], [r2, s2]]: readonly [readonly [number, number], readonly [number, number]]) {
  const prepared = prepareJury(
    workbook(
      sheet('Maquette', [
        ['Module', 'UE11', 'UE12', 'UE21', 'UE22'],
        ['R1.01', r1, 1, '', ''],
        ['SAÉ 1.01', s1, 1, '', ''],
        ['R2.01', '', '', r2, 1],
        ['SAÉ 2.01', '', '', s2, 1],
      ]),
      sheet('S1', [
        ['N° étudiant', 'Nom', 'Prénom', 'R1.01', 'SAÉ 1.01'],
        [22300001, 'Alouette', 'Zoé', 12, 12],
      ]),
      sheet('S2', [
        ['N° étudiant', 'Nom', 'Prénom', 'R2.01', 'SAÉ 2.01'],
        [22300001, 'Alouette', 'Zoé', 12, 12],
      ]),
    ),
    { curriculum: null },
  );
  if (!prepared.ok) throw new Error('no marks');
  expect(prepared.inForce.from).toBe('workbook');
  return prepared.report.anomalies.filter(({ effect }) => effect.code === 'pole-shares');
}

test('poles within 40-60 % in a maquette of the workbook are not told (4.3)', () => {
  expect(toldOf([6, 4], [4, 6])).toEqual([]);
});

test('poles outside are told once with the cell, and leave nothing open', () => {
  const told = toldOf([6.001, 4], [3, 7]);
  expect(told.map(({ sheet: name, cell, kind, value }) => [name, cell, kind, value])).toEqual([
    ['Maquette', 'B2', 'coefficient-mismatch', 'UE11, UE21'],
  ]);
  expect(told.map(({ effect }) => plainSpaces(fr.anomalies.effectText(effect)))).toEqual([
    'pôle ressources hors de 40 à 60 % (4.3) : UE11 60,004 %, UE21 30 %',
  ]);
  expect(told.some(({ doubt }) => doubt)).toBe(false);
});
