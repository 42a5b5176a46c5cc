import { column, row } from './excel';
import { CODES, CODES_S3, marks } from './promotion';

/** One line of docs/functions.md: a formula as a person types it, and the arguments it stands for. */
export interface Example {
  readonly says: string;
  readonly formula: string;
  readonly id: string;
  readonly args: readonly unknown[];
}

const codes = row(...CODES);
const example = (says: string, formula: string, id: string, ...args: readonly unknown[]): Example => ({
  says,
  formula,
  id,
  args,
});

const ordinary = row(...marks(12, { R303: '9,5', SAE301: 'ABI', R306: 'ABJ' }));
const compensated = row(...marks(10.5, { R303: 2 }));
const awaited = row(...marks(11, { R303: null }));
const weak = row(...marks(9, { R401: 14 }));
const impossible = row(...marks(12, { R303: 120 }));

/** In every formula, row 5 holds the header codes in columns E to AK, and row 6 the first student. */
export const EXAMPLES: readonly Example[] = [
  example(
    '9,5 en texte compte 9,5 ; ABI compte 0 ; ABJ est neutralisée',
    'BUT.UEAVERAGE("UE31"; $E$5:$AK$5; E6:AK6)',
    'UEAVERAGE',
    'UE31',
    codes,
    ordinary,
  ),
  example(
    'note attendue : moyenne provisoire',
    'BUT.UEAVERAGE("UE 3.1"; $E$5:$AK$5; E6:AK6)',
    'UEAVERAGE',
    'UE 3.1',
    codes,
    awaited,
  ),
  example(
    '120 n’est pas une note',
    'BUT.UEAVERAGE("UE31"; $E$5:$AK$5; E6:AK6)',
    'UEAVERAGE',
    'UE31',
    codes,
    impossible,
  ),
  example(
    'toute la promotion, ici deux étudiants du semestre 3',
    'BUT.UEAVERAGES(E5:V5; E6:V7)',
    'UEAVERAGES',
    row(...CODES_S3),
    [CODES_S3.map(() => 12), CODES_S3.map((code) => (code === 'R303' ? 'abs ?' : 9))],
  ),
  example(
    'compétence 1, UE31 et UE41',
    'BUT.RCUEAVERAGE(1; $E$5:$AK$5; E6:AK6)',
    'RCUEAVERAGE',
    1,
    codes,
    compensated,
  ),
  example(
    'une note est attendue : vide',
    'BUT.RCUEAVERAGE(1; $E$5:$AK$5; E6:AK6)',
    'RCUEAVERAGE',
    1,
    codes,
    awaited,
  ),
  example(
    'sous 10, mais compensée dans son RCUE',
    'BUT.UECODE("UE31"; $E$5:$AK$5; E6:AK6)',
    'UECODE',
    'UE31',
    codes,
    compensated,
  ),
  example('note attendue', 'BUT.UECODE("UE31"; $E$5:$AK$5; E6:AK6)', 'UECODE', 'UE31', codes, awaited),
  example(
    'démissionnaire',
    'BUT.UECODE("UE31"; $E$5:$AK$5; E6:AK6; ; D6)',
    'UECODE',
    'UE31',
    codes,
    awaited,
    null,
    'Démission',
  ),
  example(
    'validé avec compensation',
    'BUT.RCUECODE(1; $E$5:$AK$5; E6:AK6)',
    'RCUECODE',
    1,
    codes,
    compensated,
  ),
  example('toutes les UE acquises', 'BUT.ECTS($E$5:$AK$5; E6:AK6)', 'ECTS', codes, compensated),
  example(
    'aucun RCUE à 10, tous au-dessus de 8',
    'BUT.PROGRESSION($E$5:$AK$5; E6:AK6)',
    'PROGRESSION',
    codes,
    weak,
  ),
  example('tout validé', 'BUT.PROGRESSION($E$5:$AK$5; E6:AK6)', 'PROGRESSION', codes, compensated),
  example(
    'semestre 3 seul, deux étudiants et leurs noms',
    'BUT.JURY(E5:V5; E6:V7; ; ; B6:C7)',
    'JURY',
    row(...CODES_S3),
    [CODES_S3.map(() => 12), CODES_S3.map(() => 9.2)],
    null,
    null,
    [
      ['Exemple', 'Ada'],
      ['Modèle', 'Luc'],
    ],
  ),
  example(
    'les motifs, avec les points de l’arrêté',
    'BUT.EXPLAIN($E$5:$AK$5; E6:AK6)',
    'EXPLAIN',
    codes,
    compensated,
  ),
  example(
    'ce qu’il faut à la note attendue pour 10 en UE31',
    'BUT.NEEDED("UE31"; $E$5:$AK$5; E6:AK6)',
    'NEEDED',
    'UE31',
    codes,
    row(...marks(9.5, { R303: null })),
  ),
  example(
    'la moyenne qu’il faut au semestre 4 pour valider le RCUE 1',
    'BUT.NEEDED(1; $E$5:$V$5; E6:V6)',
    'NEEDED',
    1,
    row(...CODES_S3),
    row(...CODES_S3.map(() => 9)),
  ),
  example(
    'ce qu’il faudrait à SAE310 pour atteindre 8',
    'BUT.NEEDED("UE31"; $E$5:$AK$5; E6:AK6; ; "SAE310"; 8)',
    'NEEDED',
    'UE31',
    codes,
    row(...marks(7)),
    null,
    'SAE310',
    8,
  ),
  example(
    'hors d’atteinte',
    'BUT.NEEDED("UE31"; $E$5:$AK$5; E6:AK6)',
    'NEEDED',
    'UE31',
    codes,
    row(...marks(3, { R303: null })),
  ),
  example(
    'coefficients 2, 2, 1 ; 7/10 vaut 14 ; ABJ est neutralisée',
    'BUT.WEIGHTEDMEAN(B2:D2; B$1:D$1)',
    'WEIGHTEDMEAN',
    row(12, '7/10', 'ABJ'),
    row(2, 2, 1),
  ),
  example(
    'barèmes 20 et 40',
    'BUT.WEIGHTEDMEAN(B2:C2; ; B$1:C$1)',
    'WEIGHTEDMEAN',
    row(12, 30),
    null,
    row(20, 40),
  ),
  example('une évaluation est attendue', 'BUT.WEIGHTEDMEAN(B2:C2)', 'WEIGHTEDMEAN', row(12, null)),
  example(
    'les deux meilleures sur trois ; seconde session plafonnée à 10 pour la première',
    'BUT.MODULEAVERAGE(B2:D2; B$1:D$1; ; B3:D3; "plafonnée"; 2)',
    'MODULEAVERAGE',
    row(6, 12, 4),
    row(1, 1, 1),
    null,
    row(14, null, null),
    'plafonnée',
    2,
  ),
  example(
    'une autre formation, avec sa maquette',
    'BUT.UEAVERAGE("UE11"; B10:D10; B11:D11; Maquette!A1:E3)',
    'UEAVERAGE',
    'UE11',
    row('R101', 'R102', 'SAE101'),
    row(10, 12, 15),
    [
      ['UE', 'ECTS', 'R101', 'R102', 'SAE101'],
      ['UE11', 15, 3, 1, 4],
      ['UE12', 15, 1, 3, 4],
    ],
  ),
  example(
    'codes et notes en colonne',
    'BUT.UECODE("UE31"; A2:A34; B2:B34)',
    'UECODE',
    'UE31',
    column(...CODES),
    column(...marks(8)),
  ),
];

/** What workbooks have stored: names, order and what may be left out. Only optional parameters may be appended. */
export const SIGNATURES: readonly string[] = [
  'UEAVERAGE(ue codes marks [curriculum])',
  'UEAVERAGES(codes marks [curriculum] [header])',
  'RCUEAVERAGE(competence codes marks [curriculum])',
  'UECODE(ue codes marks [curriculum] [status])',
  'RCUECODE(competence codes marks [curriculum] [status])',
  'ECTS(codes marks [curriculum] [status])',
  'PROGRESSION(codes marks [curriculum] [status])',
  'JURY(codes marks [curriculum] [statuses] [students])',
  'EXPLAIN(codes marks [curriculum] [status])',
  'NEEDED(target codes marks [curriculum] [modules] [threshold])',
  'WEIGHTEDMEAN(marks [coefficients] [scales])',
  'MODULEAVERAGE(marks [coefficients] [scales] [second] [rule] [best])',
];
