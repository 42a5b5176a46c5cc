import { enAudit } from './en/audit';
import { frAudit } from './fr/audit';
import type { Language } from './languages';
import type { AuditWords } from './types/audit';
import { typeset } from './typeset';

/** Words of the audit of formulas, apart from the others: the pane does not load them. */
export const AUDIT_WORDS: Readonly<Record<Language, AuditWords>> = { fr: typeset(frAudit), en: enAudit };
