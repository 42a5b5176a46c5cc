/** What departments call a second session, in `labelKey` form: one list for columns, sheets and assessments. */
const NTH = '(?:2E|2EME|2ND|2NDE|2DE|SECONDE?|DEUXIEME)';
export const LATE = '(?:JUIN|JUILLET|AOUT|SEPT|SEPTEMBRE)';
/** Of a second chance, or a resit, where nothing else stands behind a module. */
export const SHORT_SECOND = '(?:SC|S C|R)';
export const SECOND_SESSION =
  `(?:SESSION ?(?:2|II|DE RATTRAPAGE|(?:DE |D )?${LATE})|SESS ?2|${NTH} (?:SESSION|CHANCE|EVALUATION|EPREUVE|PASSAGE|ESSAI|TENTATIVE)|` +
  '(?:NOTE|EPREUVE|EXAMEN|DEVOIR|EVALUATION) DE (?:REMPLACEMENT|SUBSTITUTION)|RATTRAP\\w*|RATTR?|REEVAL\\w*|REPECHAGES?|RESITS?)';

/** What it does, as a header may say it behind: `Session 2 (plafonnée à 10)`. */
export const SESSION_RULE =
  '(?:QUI |LA |LE )*(?:PLAFON\\w*|REMPLAC\\w*|MEILLEURE?|CAPPED|REPLAC\\w*|BEST)(?: .*)?';
