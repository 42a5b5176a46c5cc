import type { Quantity } from '../../rules/exact';
import { rounded } from '../../rules/rounding';
import type { Locale } from '../../locales/locale';
import { changesBetween } from '../decisions/consequences';
import { NO_ENTRY, studentWith } from '../decisions/decide';
import type { JuryReport, JuryStudent } from '../report';

/**
 * What the jury decided otherwise than the rules, part by part: `4.6 : UE31 (9,83) AJ → ADJ`, the points it gave, the right to a
 * UE that was given up, and, where the year itself is decided otherwise, the RCUEs that stay without validation. Empty where it
 * decided nothing.
 */
export function departures(student: JuryStudent, report: JuryReport, locale: Locale): readonly string[] {
  const { entry, result } = student;
  if (!entry) return [];
  const ruled = studentWith(student, NO_ENTRY, report);
  const shown = (average: Quantity | null | undefined): string =>
    average ? ` (${locale.number(rounded(average, 2), 2)})` : '';
  const changes = changesBetween(ruled, student, report);
  const parts = changes.flatMap((change) => {
    if (change.what === 'ue') {
      const average = result.ues.find(({ ue }) => ue.code === change.ue)?.average;
      return [`${change.ue}${shown(average)} ${change.from} → ${change.to}`];
    }
    if (change.what !== 'rcue') return [];
    const average = result.rcues.find(({ competence }) => competence === change.competence)?.average;
    return [`RCUE ${change.competence}${shown(average)} ${change.from} → ${change.to}`];
  });
  const isTold = (competence: number): boolean =>
    changes.some((change) => change.what === 'rcue' && change.competence === competence);
  const open =
    result.code === ruled.result.code
      ? []
      : result.rcues.flatMap(({ competence, average, code }) =>
          code === 'AJ' && !isTold(competence) ? [`RCUE ${competence}${shown(average)} AJ`] : [],
        );
  const given = student.reasons
    .filter(({ kind }) => kind === 'points' || kind === 'waived')
    .map((reason) => locale.labelled(reason.rule, locale.reason(reason)));
  const said = [...parts, ...open];
  return [...given, ...(said.length > 0 ? [locale.labelled('4.6', said.join(' ; '))] : [])];
}
