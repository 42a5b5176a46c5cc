import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { WorkbookSnapshot } from '../../../cells/snapshot';
import { SHIPPED_CURRICULA } from '../../../curricula/chosen/chosen';
import { emptyCurriculum } from '../../../curricula/empty';
import type { CurriculumDocument } from '../../../curricula/types';
import { universityYear } from '../../../jury/history/record';
import { readImport } from '../../../jury/imports/read-import';
import type { ResultsFound } from '../../../jury/imports/reading';
import { nextYear } from '../../../jury/next-year';
import { nextYearText } from '../../../jury/next-year-text';
import type { Level } from '../../../rules/types';
import { CLI_WORDS } from '../../../locales/cli';
import type { Locale } from '../../../locales/locale';
import { NEXT_YEAR_WORDS } from '../../../locales/tools';
import { ChoiceField } from '../../components/ChoiceField';
import { Input } from '../../components/Input';
import { LabelledField } from '../../components/LabelledField';
import { Notice } from '../../components/Notice';
import { SwitchField } from '../../components/SwitchField';
import { ToView } from '../../components/ToView';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { Closing } from '../deliberation/Closing';
import { Download, isInstalled, offerFile, type MadeFile } from '../documents/Download';

const COMMAND = 'npm run jury -- --new-workbook maquette.xlsx --history jury.xlsx --out notes.xlsx';

/** "Année suivante": a new workbook of marks, with the lists that follow from this jury, or for a curriculum alone. */
export function NextYear() {
  const { state, store, locale, program } = usePane();
  const page = usePageStyles();
  const words = NEXT_YEAR_WORDS[locale.language];
  const said = CLI_WORDS[locale.language].newWorkbook;
  const { reading } = state;
  const workbook = reading?.workbook;
  const results = useMemo(() => (workbook ? resultsOf(workbook) : null), [workbook]);
  const current = reading?.preparation.inForce.curriculum;
  const [withLists, setWithLists] = useState(true);
  const [typedYear, setTypedYear] = useState<string | null>(null);
  const [chosen, setChosen] = useState('');
  const [made, setMade] = useState<(MadeFile & { readonly isOpen: boolean }) | null>(null);
  const [failed, setFailed] = useState(false);
  if (!reading || !workbook || !current) return null;
  const level = results?.level ?? current.level;
  const sources = sourcesOf(current, level, words.empty);
  const source = sources.find(([id]) => id === chosen) ?? sources[0];
  if (!source) return null;
  const [, , curriculum] = source;
  const year = universityYear(typedYear ?? results?.year ?? '');
  const lists = withLists ? results : null;
  const next = lists && year ? nextYear([{ workbook, results: { ...lists, year } }], curriculum.level) : null;
  const isHidden = reading.preparation.settings.names === 'hidden';
  const make = async (): Promise<void> => {
    setFailed(false);
    try {
      const file = await madeFile(curriculum, next, locale);
      const isOpen = isInstalled(program) && (await store.exchange.openWorkbook(file.bytes));
      setMade({ ...file, isOpen });
      if (!isOpen) offerFile(file);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <h1 className={page.title}>{words.view}</h1>
      <p className={page.hint}>{words.hint}</p>
      <ThisYear results={results} />
      <ChoiceField
        label={words.curriculum}
        value={source[0]}
        choices={sources.map(([id, text]) => [id, text] as const)}
        onChange={(id) => {
          setChosen(id);
          setMade(null);
        }}
      />
      {results && <SwitchField checked={withLists} label={words.withLists} onChange={setWithLists} />}
      {lists && (
        <LabelledField label={words.year} wrong={year ? null : locale.history.imports.yearBad}>
          {(described) => (
            <Input {...described} value={typedYear ?? lists.year ?? ''} onChange={setTypedYear} />
          )}
        </LabelledField>
      )}
      {next && (
        <ul className={page.bullets} aria-label={words.lists}>
          {nextYearText(next, curriculum.level, said).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {isHidden && lists && <Notice kind="warning">{words.namesHidden}</Notice>}
      <div className={page.row}>
        <Button
          appearance="primary"
          disabled={state.work !== null || (lists !== null && (!next || isHidden))}
          onClick={() => void make()}
        >
          {words.make}
        </Button>
      </div>
      {failed && <Notice kind="error">{locale.pane.tools.notFetched}</Notice>}
      <div role="status">{made?.isOpen && <Notice kind="success">{words.opened}</Notice>}</div>
      {made && !made.isOpen && <Download file={made} command={COMMAND} />}
    </>
  );
}

/** The results of the jury that this workbook is prepared for. */
function resultsOf(workbook: WorkbookSnapshot): ResultsFound | null {
  const found = readImport(workbook, '', null);
  return found.ok && found.kind === 'jury-workbook' ? found.results : null;
}

/** Whether the jury of this year has closed; where it has not, the ways to go on with it. */
function ThisYear({ results }: { readonly results: ResultsFound | null }) {
  const { state, locale } = usePane();
  const words = NEXT_YEAR_WORDS[locale.language];
  const { ready, preparation } = state.reading ?? {};
  if (!results) return <Notice kind="info">{words.noJury}</Notice>;
  if (ready?.desk.closing) return <Notice kind="success">{words.closed}</Notice>;
  return (
    <>
      <Notice kind="warning" actions={<ToView view="students">{words.toJury}</ToView>}>
        {words.open}
        {results.undecided > 0 && ` ${CLI_WORDS[locale.language].newWorkbook.proposed(results.undecided)}.`}
      </Notice>
      {preparation?.ok && <Closing report={preparation.report} />}
    </>
  );
}

/** Made by code that is fetched when it is asked for. */
async function madeFile(
  curriculum: CurriculumDocument,
  next: ReturnType<typeof nextYear> | null,
  locale: Locale,
): Promise<MadeFile> {
  const { newWorkbookFile } = await import(/* webpackChunkName: "file" */ '../../state/new-workbook-file');
  const bytes = newWorkbookFile(curriculum, next, CLI_WORDS[locale.language].newWorkbook, locale);
  return { name: `notes-but${curriculum.level}.xlsx`, bytes };
}

/** Curricula of the year after first, then those of the same year, for who repeats. */
function sourcesOf(
  current: CurriculumDocument,
  level: Level,
  empty: (level: Level) => string,
): readonly (readonly [string, string, CurriculumDocument])[] {
  const after = ([1, 2, 3] as const).find((one) => one === level + 1);
  const shipped = SHIPPED_CURRICULA.filter(({ id }) => id !== current.id);
  const of = (wanted: Level) =>
    [...(current.level === wanted ? [current] : []), ...shipped.filter((one) => one.level === wanted)].map(
      (one) => [`${one.id}`, one.title, one] as const,
    );
  const blank = (wanted: Level) =>
    [`empty-${wanted}`, empty(wanted), emptyCurriculum(wanted, `BUT ${wanted}`)] as const;
  return [...(after ? [...of(after), blank(after)] : []), ...of(level), blank(level)];
}
