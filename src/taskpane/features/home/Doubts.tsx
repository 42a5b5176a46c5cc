import { uesWithoutEcts } from '../../../curricula/totals';
import { a1 } from '../../../cells/a1';
import type { Preparation } from '../../../jury/prepare';
import { settingsProblemText } from '../../../jury/settings/read-settings';
import { Notice } from '../../components/Notice';
import { ToView } from '../../components/ToView';
import { usePane } from '../../state/context';

/** What a person should look at before trusting the result. */
export function Doubts({ preparation }: { readonly preparation: Preparation & { readonly ok: true } }) {
  const { state, locale } = usePane();
  const { home } = locale.pane;
  const { report, inForce, settingsProblems } = preparation;
  const { length: doubts } = report.anomalies;
  const uncertain = report.students.filter((student) => student.doubts.length > 0).length;
  const sheets = state.reading?.workbook.sheets ?? [];
  const without = uesWithoutEcts(report.curriculum);
  const sentences = [
    ...settingsProblems.map((problem) => settingsProblemText(problem, locale)),
    ...inForce.refused.map(({ problems: [{ place }] }) =>
      home.refusedMaquette(sheets[place.grid]?.name ?? '', a1(place)),
    ),
    ...(without.length > 0 ? [home.withoutEcts(without.join(', '))] : []),
  ];
  return (
    <>
      {uncertain > 0 && <Notice kind="warning">{locale.doubts.uncertain(uncertain)}</Notice>}
      {uncertain === 0 && doubts > 0 && <Notice kind="info">{locale.doubts.certain}</Notice>}
      {doubts === 0 && <Notice kind="info">{home.noDoubt}</Notice>}
      {doubts > 0 && (
        <Notice kind="warning" actions={<ToView view="anomalies">{home.showDoubts}</ToView>}>
          {home.doubts(doubts)}
        </Notice>
      )}
      {sentences.map((sentence) => (
        <Notice key={sentence} kind="warning">
          {sentence}
        </Notice>
      ))}
    </>
  );
}
