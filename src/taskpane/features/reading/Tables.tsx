import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { readHint } from '../../../jury/reading/hint-text';
import { sheetViews } from '../../../jury/reading/views';
import { DEFAULT_SETTINGS } from '../../../jury/settings/settings';
import { Notice } from '../../components/Notice';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { PointForm } from './PointForm';
import { SheetTables } from './SheetTables';

/** What was understood sheet by sheet, and the form in which it is corrected. */
export function Tables() {
  const { state, locale } = usePane();
  const page = usePageStyles();
  const { reading } = state;
  const views = useMemo(() => (reading ? sheetViews(reading.workbook, reading.preparation) : []), [reading]);
  if (!reading) return null;
  const { notFollowed } = reading.preparation;
  const closing = reading.ready?.desk.closing;
  return (
    <>
      {closing && <Notice kind="info">{locale.deliberation.isClosed(closing.time)}</Notice>}
      <p className={page.hint}>{locale.reading.intro}</p>
      {notFollowed.map(({ sheet, cell, kind, value, effect }) => (
        <Notice key={`${sheet} ${cell} ${value}`} kind="warning">
          {locale.labelled(`${sheet}!${cell}`, locale.labelled(value, locale.anomalies.effectText(effect)))}.{' '}
          {locale.anomalies.adviceOf(kind, effect)}
        </Notice>
      ))}
      {!closing && <PointForm views={views} />}
      {views.map((view) => (
        <SheetTables key={view.sheet} view={view} />
      ))}
      <Others sheets={views.map(({ sheet }) => sheet)} />
    </>
  );
}

/** What was shown of sheets that are not here, and lines that nobody understands. */
function Others({ sheets }: { readonly sheets: readonly string[] }) {
  const { state, store, locale } = usePane();
  const page = usePageStyles();
  const { hints } = state.reading?.preparation.settings ?? DEFAULT_SETTINGS;
  const others = hints.filter((line) => {
    const hint = readHint(line);
    return 'unreadable' in hint || !sheets.includes(hint.sheet);
  });
  if (others.length === 0) return null;
  return (
    <section className={page.section} aria-labelledby="other-hints">
      <h2 id="other-hints" className={page.subtitle}>
        {locale.reading.others}
      </h2>
      <ul className={page.list}>
        {others.map((line) => (
          <li key={line} className={page.row}>
            <span className={page.hint}>{line}</span>
            <Button
              size="small"
              disabled={state.work !== null || !!state.reading?.ready?.desk.closing}
              onClick={() => void store.settings.showTables(hints.filter((other) => other !== line))}
            >
              {locale.doubts.takeBack}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
