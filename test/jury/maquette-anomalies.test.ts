import { prepareJury } from '../../src/jury/prepare';
import { fr } from '../../src/locales/fr';
import { sheet, workbook } from '../gradebook/sheet';
import { plainSpaces } from '../plain-spaces';

/** A maquette of one competence in S1 and S2, with these coefficients of resource and SAÉ, and marks of one student. */
function toldOf(...[[r1, s1], [r2, s2]]: readonly [readonly [number, number], readonly [number, number]]) {
  return toldUnder(['R1.01', 'SAÉ 1.01', 'R2.01', 'SAÉ 2.01'], [r1, s1, r2, s2]);
}

function toldUnder(modules: readonly string[], [r1, s1, r2, s2]: readonly number[]) {
  const [m1 = '', n1 = '', m2 = '', n2 = ''] = modules;
  const prepared = prepareJury(
    workbook(
      sheet('Maquette', [
        ['Module', 'UE11', 'UE12', 'UE21', 'UE22'],
        [m1, r1 ?? 0, 1, '', ''],
        [n1, s1 ?? 0, 1, '', ''],
        [m2, '', '', r2 ?? 0, 1],
        [n2, '', '', s2 ?? 0, 1],
      ]),
      sheet('S1', [
        ['N° étudiant', 'Nom', 'Prénom', m1, n1],
        [22300001, 'Alouette', 'Zoé', 12, 12],
      ]),
      sheet('S2', [
        ['N° étudiant', 'Nom', 'Prénom', m2, n2],
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

test('nothing but SAÉs is outside as well; names tell no poles', () => {
  const [told] = toldUnder(['SAÉ 1.02', 'SAÉ 1.01', 'SAÉ 2.02', 'SAÉ 2.01'], [6, 4, 3, 7]);
  expect(told?.value).toBe('UE11, UE12, UE21, UE22');
  expect(toldUnder(['Anglais', 'Droit', 'Économie', 'Projet web'], [6, 4, 3, 7])).toEqual([]);
});
