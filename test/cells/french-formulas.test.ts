import { shownFormula, toEnglish, toFrench } from '../../src/cells/french-formulas';

/** Formulas as files have them, and as the formula bar of a French Excel shows them. */
const PAIRS: readonly (readonly [english: string, french: string])[] = [
  ['=SUM(A1,B1)', '=SOMME(A1;B1)'],
  ['=IF(A1>=10,"oui","non")', '=SI(A1>=10;"oui";"non")'],
  ['=IF(AND(A1>=8.75,A1<10),"a;b,c",TRUE)', '=SI(ET(A1>=8,75;A1<10);"a;b,c";VRAI)'],
  ['=ROUND(AVERAGE(A1:A9)*1.5,2)', '=ARRONDI(MOYENNE(A1:A9)*1,5;2)'],
  ['=COUNTIF(A:A,">=8,5")+SUMIF(A:A,"x",B:B)', '=NB.SI(A:A;">=8,5")+SOMME.SI(A:A;"x";B:B)'],
  ["=VLOOKUP(A1,'S 3; 4, a'!$A$1:$B$9,2,FALSE)", "=RECHERCHEV(A1;'S 3; 4, a'!$A$1:$B$9;2;FAUX)"],
  ['=XLOOKUP(A1,S3!A:A,S3!B:B,"?")', '=RECHERCHEX(A1;S3!A:A;S3!B:B;"?")'],
  ['=INDEX(A1:B9,MATCH(1,B1:B9,0))', '=INDEX(A1:B9;EQUIV(1;B1:B9;0))'],
  ['=SUMPRODUCT({1,2.5;3,4})', '=SOMMEPROD({1.2,5;3.4})'],
  ['=SUM(LARGE(A1:A9,{1;2;3}))', '=SOMME(GRANDE.VALEUR(A1:A9;{1;2;3}))'],
  ['=BUT.MOYENNE(A1:B1,A2:B2)', '=BUT.MOYENNE(A1:B1;A2:B2)'],
  ['=SUM(Notes[[#Headers],[R1,01]],Notes[#All])', '=SOMME(Notes[[#En-têtes];[R1,01]];Notes[#Tout])'],
  ['=IFERROR(A1,#VALUE!)', '=SIERREUR(A1;#VALEUR!)'],
  ['=LEFT(A1,LEN(A1)-1)&MID(A1,2,1)&RIGHT(A1)', '=GAUCHE(A1;NBCAR(A1)-1)&STXT(A1;2;1)&DROITE(A1)'],
  ['=1.5E-3+TODAY()+LOG10(2)', '=1,5E-3+AUJOURDHUI()+LOG10(2)'],
  ['=TRIM(A1)', '=SUPPRESPACE(A1)'],
  ['=MIRR(A1:A3,0.1,0.2)', '=TRIM(A1:A3;0,1;0,2)'],
];

it.each(PAIRS)('%s is shown as %s', (english, french) => {
  expect(toFrench(english)).toBe(french);
  expect(toEnglish(french)).toBe(english);
});

it('takes small letters, accents and the other separator of columns', () => {
  expect(toEnglish('=somme(a1;médiane(B1:B3);{1\\2})')).toBe('=SUM(A1,MEDIAN(B1:B3),{1,2})');
});

test('what a file writes before later functions and names of LET is not shown', () => {
  const stored = '=_xlfn.LET(_xlpm.n,D8:F8,IFERROR(SUM(_xlpm.n)*0.5,""))';
  expect(shownFormula(stored, 'fr')).toBe('=LET(n;D8:F8;SIERREUR(SOMME(n)*0,5;""))');
  expect(shownFormula(stored, 'en')).toBe('=LET(n,D8:F8,IFERROR(SUM(n)*0.5,""))');
});
