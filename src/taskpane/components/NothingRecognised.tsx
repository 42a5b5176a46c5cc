import { Button } from '@fluentui/react-components';
import type { Preparation } from '../../jury/prepare';
import { sheetsToBeFilled } from '../../jury/to-be-filled';
import { usePane } from '../state/context';
import { Notice } from './Notice';
import { ToView } from './ToView';
import { usePageStyles } from './page-styles';

interface NothingRecognisedProps {
  /** What was found stands below, sheet by sheet. */
  readonly isBrief?: boolean;
}

/** No table of marks: what was looked for, what was found sheet by sheet, and what to do. */
export function NothingRecognised({ isBrief = false }: NothingRecognisedProps) {
  const { state, store, locale } = usePane();
  const styles = usePageStyles();
  const { preparation } = state.reading ?? {};
  if (!preparation || preparation.ok) return null;
  const { nothing, home } = locale.pane;
  const again = (
    <Button size="small" disabled={state.work !== null} onClick={() => void store.refresh()}>
      {home.refresh}
    </Button>
  );
  const { curriculum, refusal } = preparation.inForce;
  const awaiting = sheetsToBeFilled(preparation);
  if (awaiting.length > 0)
    return (
      <Notice kind="info" actions={again}>
        {nothing.awaiting(awaiting.join(', '))}
      </Notice>
    );
  const isEmpty = preparation.findings.every(({ outcome }) => outcome === 'empty');
  if (isEmpty && !refusal) return <Notice kind="info">{nothing.empty}</Notice>;
  const [first = '', second = ''] = curriculum.modules.map(({ code }) => code);
  return (
    <Notice
      kind="warning"
      actions={
        <>
          {again}
          {refusal && (
            <ToView view="maquette" isPrimary>
              {locale.pane.tools.open.maquette}
            </ToView>
          )}
          {!isBrief && <ToView view="reading">{locale.reading.open}</ToView>}
        </>
      }
    >
      <h2 className={styles.subtitle}>{refusal ? locale.doubts.refusedTitle : nothing.title}</h2>
      {refusal && <p>{locale.doubts.refusal(refusal)}</p>}
      {refusal?.code === 'ambiguous' && <SheetChoice question={refusal.key} sheets={refusal.sheets} />}
      {!refusal && <p>{nothing.otherDepartment(curriculum.title)}</p>}
      {isBrief ? (
        !refusal && <p>{nothing.show}</p>
      ) : (
        <>
          <p>{nothing.lookedFor(first, second, curriculum.title)}</p>
          <FoundInSheets preparation={preparation} />
        </>
      )}
    </Notice>
  );
}

interface SheetChoiceProps {
  readonly question: string;
  readonly sheets: readonly string[];
}

/** Several sheets hold a curriculum: which one counts. */
function SheetChoice({ question, sheets }: SheetChoiceProps) {
  const { state, store, locale } = usePane();
  const styles = usePageStyles();
  return (
    <div className={styles.row}>
      {sheets.map((sheet) => (
        <Button
          key={sheet}
          size="small"
          disabled={state.work !== null}
          onClick={() => void store.settings.answer(question, `sheet:${sheet}`)}
        >
          {locale.doubts.choice(`sheet:${sheet}`)}
        </Button>
      ))}
    </div>
  );
}

function FoundInSheets({ preparation }: { readonly preparation: Preparation & { readonly ok: false } }) {
  const styles = usePageStyles();
  const { locale } = usePane();
  const { nothing } = locale.pane;
  return (
    <>
      <p>{nothing.found}</p>
      <ul className={styles.bullets}>
        {preparation.findings.length === 0 && <li>{nothing.noSheet}</li>}
        {preparation.findings.map(({ sheet, outcome, modules, identity }) => {
          const seen = [
            ...modules.slice(0, 4),
            ...(modules.length > 4 ? ['…'] : []),
            ...identity.slice(0, 3),
          ];
          return (
            <li key={sheet}>
              {locale.labelled(sheet, nothing.outcomes[outcome])}
              {seen.length > 0 && ` (${nothing.seen(seen.join(', '))})`}
            </li>
          );
        })}
      </ul>
      <p>{nothing.next}</p>
    </>
  );
}
