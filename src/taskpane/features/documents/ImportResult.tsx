import { subjectText } from '../../../jury/history/plan-history';
import type { HistoryRecord } from '../../../jury/history/record';
import type { Imported } from '../../../jury/use-cases/import-file';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { personText } from './person-text';

/** What an import wrote, and which corrections it left alone. */
export function ImportResult({ imported }: { readonly imported: Imported }) {
  const { locale, state } = usePane();
  const page = usePageStyles();
  const { imports } = locale.history;
  const { sheets, draft, plan } = imported;
  const names = sheets.join(', ');
  const isHidden = state.reading?.preparation.settings.names === 'hidden';
  const value = ({ average, code }: HistoryRecord): string =>
    [average === null ? '' : locale.number(average, 2), code].filter(Boolean).join(' ') || '–';
  return (
    <>
      <p className={page.hint}>
        {draft.target === 'marks'
          ? imports.marksDone(names)
          : imports.done(names, plan.added, plan.replaced, plan.unchanged)}
      </p>
      {plan.kept.length > 0 && (
        <>
          <p className={page.hint}>{imports.kept(plan.kept.length)}</p>
          <ul className={page.bullets}>
            {plan.kept.map(({ record, imported: other }) => {
              const who = personText(record, isHidden);
              const what = `${subjectText(record.subject, locale)} ${record.year}`;
              return (
                <li key={`${who} ${what}`}>{imports.keptOne(who, what, value(record), value(other))}</li>
              );
            })}
          </ul>
        </>
      )}
    </>
  );
}
