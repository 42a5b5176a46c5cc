import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { DOCUMENT_ROLES, type DocumentRole } from '../../../vocabulary/documents';
import { isDecided } from '../../../jury/deliberation/order';
import { ourSheet } from '../../../jury/our-sheets/find';
import { retainedCode, sequelOf, type JuryReport } from '../../../jury/report';
import { useFocusReturned } from '../../components/focus-kept';
import { Notice } from '../../components/Notice';
import { Outcome } from '../../components/Outcome';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { tokens } from '../../components/tokens';

const useStyles = makeStyles({
  choice: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '32px' },
  box: {
    width: '16px',
    height: '16px',
    margin: '0 2px',
    flexShrink: 0,
    accentColor: tokens.colorCompoundBrandBackground,
  },
  purpose: { paddingLeft: '28px', overflowWrap: 'anywhere' },
});

/** The documents of the jury, each with what it is for; those that are ticked are written in one go. */
export function DocumentList({ report }: { readonly report: JuryReport }) {
  const { state, store, locale } = usePane();
  const page = usePageStyles();
  const { pane: labels } = locale.documents;
  const [chosen, setChosen] = useState<readonly DocumentRole[]>(DOCUMENT_ROLES);
  const [asked, setAsked] = useState(false);
  const opener = useFocusReturned(asked);
  const waiting = report.students.filter(
    (student) => retainedCode(student) === '' || sequelOf(student) === 'waits',
  ).length;
  const busy = state.work !== null;

  const tick = (role: DocumentRole, on: boolean): void => {
    setChosen(DOCUMENT_ROLES.filter((one) => (one === role ? on : chosen.includes(one))));
  };
  const create = (): void => {
    setAsked(false);
    void store.exchange.createDocuments(chosen);
  };
  return (
    <section className={page.section} aria-label={labels.title}>
      <h2 className={page.subtitle}>{labels.title}</h2>
      <p className={page.hint}>{labels.hint}</p>
      <ul className={page.list}>
        {DOCUMENT_ROLES.map((role) => (
          <DocumentChoice key={role} role={role} chosen={chosen.includes(role)} onTick={tick} />
        ))}
      </ul>
      {/* Beside the button, which is below the fold of a narrow pane. */}
      {(state.done?.kind === 'documents' || state.done?.kind === 'undone') && <Outcome />}
      {waiting > 0 && <Notice kind="info">{labels.notDecided(waiting)}</Notice>}
      {asked ? (
        <Notice
          kind="warning"
          takesFocus
          actions={
            <>
              <Button size="small" disabled={busy} onClick={create}>
                {labels.createDraft}
              </Button>
              <Button
                size="small"
                onClick={() => {
                  setAsked(false);
                }}
              >
                {locale.session.cancel}
              </Button>
            </>
          }
        >
          {labels.draft}
        </Notice>
      ) : (
        <Button
          ref={opener}
          appearance="primary"
          className={page.wide}
          disabledFocusable={busy || chosen.length === 0}
          onClick={() => {
            if (report.students.some(isDecided)) create();
            else setAsked(true);
          }}
        >
          {labels.create}
        </Button>
      )}
      {chosen.length === 0 && <p className={page.hint}>{labels.choose}</p>}
    </section>
  );
}

interface ChoiceProps {
  readonly role: DocumentRole;
  readonly chosen: boolean;
  readonly onTick: (role: DocumentRole, on: boolean) => void;
}

/** One document: under the name of its sheet, once there is one. */
function DocumentChoice({ role, chosen, onTick }: ChoiceProps) {
  const { state, locale } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const { sheets, purposes, pane: labels } = locale.documents;
  const sheet = state.reading ? ourSheet(state.reading.workbook, role)?.name : undefined;
  return (
    <li>
      <label className={styles.choice}>
        <input
          type="checkbox"
          className={styles.box}
          checked={chosen}
          disabled={state.work !== null}
          aria-describedby={`document-${role}`}
          onChange={({ target }) => {
            onTick(role, target.checked);
          }}
        />
        {sheet === undefined ? sheets[role] : `${sheet} (${labels.present})`}
      </label>
      <div id={`document-${role}`} className={`${page.hint} ${styles.purpose}`}>
        {purposes[role]}
      </div>
    </li>
  );
}
