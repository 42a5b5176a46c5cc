import {
  enAuditView,
  enFormula,
  enMaquette,
  enNewWorkbookView,
  enNextYear,
  enReasonTemplates,
  enTour,
} from './en/tools';
import {
  frAuditView,
  frFormula,
  frMaquette,
  frNewWorkbookView,
  frNextYear,
  frReasonTemplates,
  frTour,
} from './fr/tools';
import type { Language } from './languages';
import type {
  AuditViewWords,
  FormulaWords,
  MaquetteWords,
  NewWorkbookViewWords,
  NextYearWords,
  ReasonTemplateWords,
  TourWords,
} from './types/tools';
import { typeset } from './typeset';

/** Words of the tools, apart from the others: the pane fetches them with the tool that is opened. */
export const MAQUETTE_WORDS: Readonly<Record<Language, MaquetteWords>> = {
  fr: typeset(frMaquette),
  en: enMaquette,
};

export const FORMULA_WORDS: Readonly<Record<Language, FormulaWords>> = {
  fr: typeset(frFormula),
  en: enFormula,
};

export const NEXT_YEAR_WORDS: Readonly<Record<Language, NextYearWords>> = {
  fr: typeset(frNextYear),
  en: enNextYear,
};

export const NEW_WORKBOOK_VIEW_WORDS: Readonly<Record<Language, NewWorkbookViewWords>> = {
  fr: typeset(frNewWorkbookView),
  en: enNewWorkbookView,
};

export const AUDIT_VIEW_WORDS: Readonly<Record<Language, AuditViewWords>> = {
  fr: typeset(frAuditView),
  en: enAuditView,
};

export const REASON_TEMPLATE_WORDS: Readonly<Record<Language, ReasonTemplateWords>> = {
  fr: typeset(frReasonTemplates),
  en: enReasonTemplates,
};

export const TOUR_WORDS: Readonly<Record<Language, TourWords>> = { fr: typeset(frTour), en: enTour };
