import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Desk } from '../../../jury/deliberation/desk';
import { nameOf } from '../../../jury/journal/differences';
import type { JuryReport } from '../../../jury/report';
import { TOP_CELL } from '../../../jury/our-sheets/roles';
import { Notice } from '../../components/Notice';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { CellLink } from '../../components/CellLink';

/** How many are named; the others are counted. */
const SHOWN = 8;

/** Before printing: the minutes follow decisions when they are written, not one by one. */
export function MinutesNotice() {
  const { state, store, locale } = usePane();
  if (!state.reading?.minutesOutdated) return null;
  const prepare = (
    <Button size="small" disabled={state.work !== null} onClick={() => void store.prepare()}>
      {locale.session.notices.updateMinutes}
    </Button>
  );
  return (
    <Notice kind="info" actions={prepare}>
      {locale.session.notices.minutesOutdated}
    </Notice>
  );
}

/** What the jury must know before it goes on: closed, decided by somebody else, changed since, not as the journal says. */
export function JuryNotices() {
  const { state } = usePane();
  const ready = state.reading?.ready;
  if (!ready) return null;
  const { report, desk } = ready;
  return (
    <>
      <Blocked desk={desk} />
      <Conflict report={report} />
      <ChangedSinceClosing desk={desk} />
      <Damage desk={desk} />
      <JournalDifferences desk={desk} />
      <Lost report={report} />
    </>
  );
}

function Blocked({ desk }: { readonly desk: Desk }) {
  const { state, store, locale } = usePane();
  const { closing } = desk;
  if (closing) return <Notice kind="info">{locale.deliberation.isClosed(closing.time)}</Notice>;
  if (state.blocked !== 'not-prepared') return null;
  const prepare = (
    <Button size="small" disabled={state.work !== null} onClick={() => void store.prepare()}>
      {locale.pane.home.prepare}
    </Button>
  );
  return (
    <Notice kind="warning" actions={prepare}>
      {locale.session.notices.notPrepared}
    </Notice>
  );
}

function Conflict({ report }: { readonly report: JuryReport }) {
  const { state, store, locale } = usePane();
  const student = report.students.find(({ id }) => id === state.conflict);
  if (!student) return null;
  return (
    <Notice kind="warning" onClose={store.deliberation.forgetConflict}>
      {locale.session.notices.conflict(nameOf(student))}
    </Notice>
  );
}

function ChangedSinceClosing({ desk: { changedSinceClosing } }: { readonly desk: Desk }) {
  const { store, locale } = usePane();
  const { notices } = locale.session;
  if (changedSinceClosing.length === 0) return null;
  return (
    <Notice kind="warning">
      {notices.changed(changedSinceClosing.length)}
      <Names
        items={changedSinceClosing.map(({ id, name, what }) => ({
          key: id,
          text: (
            <>
              {what === 'gone' ? name : <CellLink onClick={() => void store.pick(id)}>{name}</CellLink>} (
              {notices.what[what]})
            </>
          ),
        }))}
      />
    </Notice>
  );
}

function Damage({ desk: { journal } }: { readonly desk: Desk }) {
  const { store, locale } = usePane();
  const { notices } = locale.session;
  if (!journal || journal.damage.length === 0) return null;
  const show = (
    <Button size="small" onClick={() => void store.goTo(journal.sheet, TOP_CELL)}>
      {notices.showJournal}
    </Button>
  );
  return (
    <Notice kind="warning" actions={show}>
      {notices.damage}
      <Names
        items={journal.damage.map((damage, i) => ({
          key: String(i),
          text: locale.deliberation.journal.damage(damage),
        }))}
      />
    </Notice>
  );
}

function JournalDifferences({ desk }: { readonly desk: Desk }) {
  const { state, store, locale } = usePane();
  const page = usePageStyles();
  const { notices, form } = locale.session;
  const { differences, closing } = desk;
  const unsigned = state.who.trim() === '';
  if (differences.length === 0) return null;
  const record = !closing && (
    <Button
      size="small"
      disabled={state.work !== null || unsigned}
      onClick={() => void store.deliberation.journalTyped()}
    >
      {notices.journalTyped}
    </Button>
  );
  return (
    <Notice kind="warning" actions={record}>
      {notices.unjournaled(differences.length)}
      <Names
        items={differences.map(({ id, name, subject, journal, sheet }) => ({
          key: `${id} ${subject}`,
          text: notices.difference(
            name,
            locale.deliberation.journal.subject(subject),
            journal || notices.nothing,
            sheet || notices.nothing,
          ),
        }))}
      />
      {!closing && unsigned && <p className={page.hint}>{form.missing(form.missingNames.who)}</p>}
    </Notice>
  );
}

function Lost({ report: { lost } }: { readonly report: JuryReport }) {
  const { locale } = usePane();
  if (lost.length === 0) return null;
  return (
    <Notice kind="warning">
      {locale.session.notices.lost(lost.length)}
      <Names
        items={lost.map((entry) => ({
          key: entry.id,
          text: [nameOf(entry), entry.entry.decision, entry.entry.decisions].filter(Boolean).join(' · '),
        }))}
      />
    </Notice>
  );
}

function Names({ items }: { readonly items: readonly { readonly key: string; readonly text: ReactNode }[] }) {
  const { locale } = usePane();
  const page = usePageStyles();
  const more = items.length - SHOWN;
  return (
    <ul className={page.bullets}>
      {items.slice(0, SHOWN).map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
      {more > 0 && <li>{locale.session.notices.more(more)}</li>}
    </ul>
  );
}
