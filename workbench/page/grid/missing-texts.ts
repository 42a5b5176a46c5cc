/** Texts of the grid that its own packages ask for and leave out (0.25.1): without them their keys are shown. And those of our own menu. */

const letParameters = (name: string, value: string, next: string): Record<string, object> => ({
  name1: { name: name + '1', detail: name },
  nameValue1: { name: value + '1', detail: value },
  calculationOrName2: { name: next + '2', detail: next },
  nameValue2: { name: value + '2', detail: value },
  calculationOrName3: { name: next + '3', detail: next },
});

interface Words {
  readonly progress: readonly [
    analyzing: string,
    calculating: string,
    arrayAnalysis: string,
    arrays: string,
    done: string,
  ];
  readonly warning: string;
  readonly merge: string;
  readonly filter: string;
  readonly filterDenied: string;
  readonly textNumber: string;
  readonly line: string;
  readonly sort: readonly [ascending: string, descending: string];
  readonly letWords: readonly [name: string, value: string, next: string];
}

const texts = ({
  progress: [analyzing, calculating, arrayAnalysis, arrays, done],
  ...words
}: Words): Record<string, object> => ({
  workbench: { sortAscending: words.sort[0], sortDescending: words.sort[1] },
  'sheets-formula': {
    progress: {
      analyzing,
      calculating,
      'array-analysis': arrayAnalysis,
      'array-calculation': arrays,
      done,
    },
    functionList: { LET: { functionParameter: letParameters(...words.letWords) } },
  },
  'sheets-filter-ui': { permission: { filterErr: words.filterDenied } },
  'sheets-ui': {
    merge: { confirm: { warning: words.warning, dismantleMergeCellWarning: words.merge } },
    filter: { confirm: { error: words.warning, notAllowedToInsertRange: words.filter } },
    info: { error: words.warning, forceStringInfo: words.textNumber },
    borderLine: {
      borderTlbr: words.line,
      borderTlbcTlmr: words.line,
      borderTlbrTlbcTlmr: words.line,
      borderBlTr: words.line,
      borderMltrBctr: words.line,
    },
  },
});

export const FRENCH_TEXTS = texts({
  progress: [
    'Analyse des formules',
    'Calcul des formules',
    'Analyse des matrices',
    'Calcul des matrices',
    'Calcul terminé',
  ],
  warning: 'Attention',
  merge: 'Des cellules fusionnées seront séparées. Continuer ?',
  filter: 'Rien ne s’insère ici tant qu’un filtre est posé : enlevez d’abord le filtre.',
  filterDenied: 'La feuille est protégée : le filtre ne se change pas.',
  textNumber: 'Nombre enregistré comme texte',
  line: 'Diagonale',
  sort: ['Trier de A à Z', 'Trier de Z à A'],
  letWords: ['nom', 'valeur du nom', 'calcul ou nom'],
});

export const ENGLISH_TEXTS = texts({
  progress: [
    'Analysing formulas',
    'Calculating formulas',
    'Analysing arrays',
    'Calculating arrays',
    'Calculated',
  ],
  warning: 'Attention',
  merge: 'Merged cells will be split. Go on?',
  filter: 'Nothing can be inserted here under a filter: remove the filter first.',
  filterDenied: 'The sheet is protected: its filter cannot be changed.',
  textNumber: 'Number stored as text',
  line: 'Diagonal',
  sort: ['Sort A to Z', 'Sort Z to A'],
  letWords: ['name', 'value of the name', 'calculation or name'],
});
