import { Button, Label, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { DEFAULT_SETTINGS, SETTING_CHOICES, type JurySettings } from '../../../jury/settings/settings';
import { SETTING_KEYS, TEXT_KEYS, type SettingKey, type TextKey } from '../../../vocabulary/settings';
import { settingsProblemText } from '../../../jury/settings/read-settings';
import { choiceText } from '../../../jury/settings/settings-words';
import { Notice } from '../../components/Notice';
import { Outcome } from '../../components/Outcome';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { Answers } from './Answers';
import { CopyDiagnostic } from './CopyDiagnostic';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  select: { minWidth: 0, width: '100%' },
});

/** What the department decides; kept in the workbook, on a sheet that everybody can read. */
export function Settings() {
  const { state, store, locale } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const { reading, work } = state;
  const kept = reading?.preparation.settings ?? DEFAULT_SETTINGS;
  const [draft, setDraft] = useState<Partial<JurySettings>>({});
  const chosen: JurySettings = { ...kept, ...draft };
  const changed = [...SETTING_KEYS, ...TEXT_KEYS].some((key) => chosen[key] !== kept[key]);
  const ours = reading?.workbook.ours ?? [];
  const sheet = ours.find(({ role }) => role === 'settings')?.sheet.name;
  const hasJury = ours.some(({ role }) => role === 'jury');
  const { settings: words } = locale.pane;
  const problems = reading?.preparation.settingsProblems ?? [];

  const change = (key: SettingKey | TextKey, choice: string): void => {
    setDraft({ ...draft, [key]: choice });
  };
  const save = async (): Promise<void> => {
    await store.saveSettings(chosen);
    if (store.get().refused === null) setDraft({});
  };
  return (
    <>
      <h1 className={page.title}>{words.title}</h1>
      <p className={page.hint}>{words.hint(sheet ?? locale.sheets.settings)}</p>
      {state.done?.kind === 'settings' && <Outcome />}
      {problems.map((problem) => (
        <Notice key={problem.cell} kind="warning">
          {settingsProblemText(problem, locale)}
        </Notice>
      ))}
      <form
        className={page.section}
        aria-label={words.title}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {SETTING_KEYS.map((key) => (
          <div key={key} className={styles.field}>
            <Label htmlFor={`setting-${key}`}>{locale.settings.names[key]}</Label>
            <Select
              id={`setting-${key}`}
              className={styles.select}
              aria-describedby={`setting-${key}-hint`}
              value={chosen[key]}
              onChange={(_, { value }) => {
                change(key, value);
              }}
            >
              {SETTING_CHOICES[key].map((choice) => (
                <option key={choice} value={choice}>
                  {choiceText(key, choice, locale.settings)}
                </option>
              ))}
            </Select>
            <span id={`setting-${key}-hint`} className={page.hint}>
              {locale.settings.explanations[key]}
            </span>
          </div>
        ))}
        {TEXT_KEYS.map((key) => (
          <div key={key} className={styles.field}>
            <Label htmlFor={`setting-${key}`}>{locale.settings.names[key]}</Label>
            <Textarea
              id={`setting-${key}`}
              rows={key === 'appeal' ? 6 : 1}
              resize="vertical"
              aria-describedby={`setting-${key}-hint`}
              value={chosen[key]}
              placeholder={locale.documents.texts[key]}
              onChange={(_, { value }) => {
                change(key, value);
              }}
            />
            <span id={`setting-${key}-hint`} className={page.hint}>
              {locale.settings.explanations[key]}
            </span>
          </div>
        ))}
        <div className={page.row}>
          <Button appearance="primary" type="submit" disabled={!changed || work !== null}>
            {hasJury ? words.saveAndPrepare : words.save}
          </Button>
          {sheet !== undefined && (
            <Button disabled={work !== null} onClick={() => void store.goTo(sheet, 'A1')}>
              {words.show}
            </Button>
          )}
        </div>
        <p className={page.hint}>{changed ? (hasJury ? words.prepareHint : '') : words.unchanged}</p>
      </form>
      <Answers answers={kept.answers} />
      <CopyDiagnostic />
    </>
  );
}
