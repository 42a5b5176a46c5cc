import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { SHIPPED_CURRICULA } from '../../../curricula/chosen/chosen';
import { planMarksSheets } from '../../../jury/sheets/new-marks-sheets';
import { CLI_WORDS } from '../../../locales/cli';
import { NEW_WORKBOOK_VIEW_WORDS } from '../../../locales/tools';
import { ChoiceField } from '../../components/ChoiceField';
import { Notice } from '../../components/Notice';
import { ToView } from '../../components/ToView';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';

/** "Nouvelles feuilles de notes": the sheets of a year, to be filled, in the workbook at hand. */
export function NewWorkbook() {
  const { state, store, setTab, locale } = usePane();
  const page = usePageStyles();
  const words = NEW_WORKBOOK_VIEW_WORDS[locale.language];
  const [chosen, setChosen] = useState('');
  const { reading } = state;
  if (!reading) return null;
  const { workbook, preparation } = reading;
  const { curriculum: current } = preparation.inForce;
  const choices = [current, ...SHIPPED_CURRICULA.filter(({ id }) => id !== current.id)];
  const curriculum = choices.find(({ id }) => id === chosen) ?? current;
  const plan = planMarksSheets(curriculum, CLI_WORDS[locale.language].newWorkbook);
  const wanted = plan.sheets.map(({ name }) => name);
  const there = [...workbook.sheets, ...workbook.ours.map(({ sheet }) => sheet)].map(({ name }) =>
    name.toLowerCase(),
  );
  const taken = wanted.filter((name) => there.includes(name.toLowerCase()));
  return (
    <>
      <h1 className={page.title}>{words.view}</h1>
      <p className={page.hint}>{words.hint}</p>
      <ChoiceField
        label={words.curriculum}
        value={curriculum.id}
        choices={choices.map(({ id, title }) => [id, title] as const)}
        onChange={setChosen}
      />
      <p className={page.hint}>{words.other}</p>
      <div className={page.row}>
        <ToView view="maquette">{locale.pane.tools.open.maquette}</ToView>
      </div>
      {taken.length > 0 && <Notice kind="warning">{words.taken(taken.join(', '))}</Notice>}
      <div className={page.row}>
        <Button
          appearance="primary"
          disabled={state.work !== null || taken.length > 0}
          onClick={() => {
            setTab('home');
            void store.addMarks(plan);
          }}
        >
          {words.make(wanted.join(', '))}
        </Button>
      </div>
    </>
  );
}
