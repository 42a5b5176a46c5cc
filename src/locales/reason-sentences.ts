import type { Reason } from '../rules/reasons';
import type { Competence, UeName } from '../rules/types';

export type ReasonOf<Kind extends Reason['kind']> = Reason & { readonly kind: Kind };

/** What a language says of each kind of reason. */
export type ReasonSentences = { readonly [Kind in Reason['kind']]: (reason: ReasonOf<Kind>) => string };

export const saidBy =
  (sentences: ReasonSentences) =>
  (reason: Reason): string =>
    // Which sentence takes which reason is what the table says; the compiler sees only their union.
    (sentences[reason.kind] as (reason: Reason) => string)(reason);

/** What points or a decision of the jury are about, as no language translates it. */
export const ueOrRcue = (of: { readonly ue?: UeName; readonly competence?: Competence }): string =>
  of.ue ?? `RCUE ${of.competence ?? ''}`;
