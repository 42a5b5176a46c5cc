import { sheetsToBeFilled } from '../jury/to-be-filled';
import type { HostProblem } from '../jury/host/port';
import type { Preparation } from '../jury/prepare';
import type { Locale } from '../locales/locale';
import { OUTCOME_WORDS } from '../locales/outcome';
import { natureOf } from '../vocabulary/anomalies';
import { doneText } from './components/done-text';
import type { RibbonButton } from './ribbon';
import type { JuryState } from './state/jury-state';

/** What came of a button: sentences without a mark and without anybody's name. */
export interface Outcome {
  /** A language tag. */
  readonly language: string;
  readonly sentences: readonly string[];
  /** What closes them. */
  readonly close: string;
}

/**
 * What came of a button of the ribbon, in the words of the pane, for somebody who does not see it. It leaves the pane: no
 * mark stands in it, and nobody's name.
 */
export function outcomeOf(button: RibbonButton, state: JuryState, locale: Locale): Outcome {
  const { language, pane } = locale;
  const sentences = [...sentencesOf(button, state, locale), OUTCOME_WORDS[language].unseen];
  return { language, sentences, close: pane.close };
}

function sentencesOf(button: RibbonButton, state: JuryState, locale: Locale): readonly string[] {
  const { refused, reading, blocked, done } = state;
  if (refused) return refusal(refused.problem, locale);
  if (reading && !reading.preparation.ok) return nothing(reading.preparation, locale);
  if (button === 'nextAnomaly') return anomaly(state, locale);
  if (blocked === 'closed') return [locale.session.done.closed, `${locale.session.closing.reopen}.`];
  return done ? [doneText(done, locale)] : [];
}

function refusal({ code, sheet, detail }: HostProblem, { pane, labelled }: Locale): readonly string[] {
  const { what, next } = pane.refused[code];
  const isTold = code === 'unexpected' || code === 'other-workbook';
  return [
    typeof what === 'string' ? what : what(sheet),
    next,
    ...(isTold ? [labelled(pane.detail, detail)] : []),
  ];
}

function nothing(
  preparation: Preparation & { readonly ok: false },
  { pane, doubts }: Locale,
): readonly string[] {
  const awaiting = sheetsToBeFilled(preparation);
  if (awaiting.length > 0) return [pane.nothing.awaiting(awaiting.join(', '))];
  const { curriculum, refusal: refused } = preparation.inForce;
  if (refused) return [doubts.refusedTitle, doubts.refusal(refused)];
  return [`${pane.nothing.title}.`, pane.nothing.otherDepartment(curriculum.title)];
}

/** Where the button has led, and why; what was read there is a mark, perhaps. */
function anomaly({ anomaly: place, reading }: JuryState, { anomalies, pane }: Locale): readonly string[] {
  const report = reading?.preparation.ok ? reading.preparation.report : undefined;
  const found = report?.anomalies.find(({ sheet, cell }) => sheet === place?.sheet && cell === place.cell);
  if (!found) return [pane.home.noDoubt];
  const { sheet, cell, kind, effect } = found;
  return [`${sheet}!${cell}`, `${anomalies.natures[natureOf(found)]}. ${anomalies.adviceOf(kind, effect)}`];
}
