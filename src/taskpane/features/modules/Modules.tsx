import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { moduleOverviews } from '../../../jury/modules/overview';
import { ChoiceField } from '../../components/ChoiceField';
import { CellLink } from '../../components/CellLink';
import { NothingRecognised } from '../../components/NothingRecognised';
import { Outcome } from '../../components/Outcome';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { Collecting } from './Collecting';
import { OneModule } from './OneModule';

/** "Mon module": who misses a mark, how the marks lie, what the assessments give; and the whole promotion by module. */
export function Modules() {
  const { state, store, locale } = usePane();
  const page = usePageStyles();
  const [chosen, setChosen] = useState('');
  const preparation = state.reading?.preparation;
  const overviews = useMemo(
    () => (preparation?.ok ? moduleOverviews(preparation.report, preparation.gradebook) : []),
    [preparation],
  );
  const shown = overviews.find(({ code }) => code === chosen) ?? overviews[0];
  if (!preparation?.ok || !shown) return <NothingRecognised />;
  const { modules: words } = locale;
  const isHidden = preparation.report.namesHidden === true;
  return (
    <>
      <h1 className={page.title}>{words.view}</h1>
      <p className={page.hint}>{words.note}</p>
      <Outcome />
      <Collecting />
      <ChoiceField
        label={words.choose}
        value={shown.code}
        choices={overviews.map(
          ({ code, name }) => [code, name === code ? code : `${code} - ${name}`] as const,
        )}
        onChange={setChosen}
      />
      <OneModule overview={shown} />
      <div className={page.row}>
        {[
          [words.create(shown.code), [shown.code]] as const,
          [words.createAll, overviews.map(({ code }) => code)] as const,
        ].map(([label, codes]) => (
          <Button
            key={label}
            size="small"
            disabled={isHidden || state.work !== null}
            onClick={() => void store.exchange.createModuleSheets(codes)}
          >
            {label}
          </Button>
        ))}
      </div>
      <h2 className={page.subtitle}>{words.promotion}</h2>
      <ul className={page.list}>
        {overviews.map(({ code, teacher, missing, students }) => (
          <li key={code}>
            <CellLink
              onClick={() => {
                setChosen(code);
              }}
            >
              {code}
            </CellLink>{' '}
            {missing.length === 0 ? words.complete : words.missing(missing.length, students)}
            {teacher && `, ${teacher}`}
          </li>
        ))}
      </ul>
    </>
  );
}
