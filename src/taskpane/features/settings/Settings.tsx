import { Button, makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { ourSheet } from '../../../jury/our-sheets/find';
import { answersInForce } from '../../../jury/settings/kept-answers';
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
import { ExcelTrial } from './ExcelTrial';
import { Rulings } from './Rulings';
import { TextArea } from '../../components/TextArea';
import { Select } from '../../components/Select';
import { Label } from '../../components/Label';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  select: { minWidth: 0, width: '100%' },
});

/** What the department decides; kept in the workbook, on a sheet that everybody can read. */
export function Settings() {
  const { state, locale } = usePane();
  const page = usePageStyles();
  const { settings: words } = locale.pane;
  const { reading, done } = state;
  const sheet = reading ? ourSheet(reading.workbook, 'settings')?.name : undefined;
  return (
    <>
      <h1 className={page.title}>{words.title}</h1>
      <p className={page.hint}>{words.hint(sheet ?? locale.sheets.settings)}</p>
      {done?.kind === 'settings' && <Outcome />}
      {reading?.preparation.settingsProblems.map((problem) => (
        <Notice key={problem.cell} kind="warning">
          {settingsProblemText(problem, locale)}
        </Notice>
      ))}
      <SettingsForm sheet={sheet} />
      {reading && <Rulings preparation={reading.preparation} />}
      <Answers answers={reading ? answersInForce(reading.preparation.settings) : {}} />
      <CopyDiagnostic />
      <ExcelTrial />
    </>
  );
}

/** @param sheet that holds the settings already */
function SettingsForm({ sheet }: { readonly sheet: string | undefined }) {
  const { state, store, locale } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const { reading, work } = state;
  const kept = reading?.preparation.settings ?? DEFAULT_SETTINGS;
  const [draft, setDraft] = useState<Partial<JurySettings>>({});
  const chosen: JurySettings = { ...kept, ...draft };
  const changed = [...SETTING_KEYS, ...TEXT_KEYS].some((key) => chosen[key] !== kept[key]);
  const hasJury = reading !== null && ourSheet(reading.workbook, 'jury') !== undefined;
  const { settings: words } = locale.pane;

  const change = (key: SettingKey | TextKey, choice: string): void => {
    setDraft({ ...draft, [key]: choice });
  };
  const save = async (): Promise<void> => {
    await store.settings.save(chosen);
    if (store.get().refused === null) setDraft({});
  };
  return (
    <form
      className={page.section}
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {SETTING_KEYS.map((key) => (
        <SettingField key={key} of={key}>
          <Select
            id={`setting-${key}`}
            className={styles.select}
            aria-describedby={`setting-${key}-hint`}
            value={chosen[key]}
            onChange={(value) => {
              change(key, value);
            }}
          >
            {SETTING_CHOICES[key].map((choice) => (
              <option key={choice} value={choice}>
                {choiceText(key, choice, locale.settings)}
              </option>
            ))}
          </Select>
        </SettingField>
      ))}
      {TEXT_KEYS.map((key) => (
        <SettingField key={key} of={key}>
          <TextArea
            id={`setting-${key}`}
            rows={key === 'appeal' ? 6 : 1}
            aria-describedby={`setting-${key}-hint`}
            value={chosen[key]}
            placeholder={locale.documents.texts[key]}
            onChange={(value) => {
              change(key, value);
            }}
          />
        </SettingField>
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
  );
}

interface SettingFieldProps {
  readonly of: SettingKey | TextKey;
  /** What it is chosen or typed in, with the id `setting-…`; described by what stands below. */
  readonly children: ReactNode;
}

function SettingField({ of, children }: SettingFieldProps) {
  const { settings } = usePane().locale;
  const page = usePageStyles();
  const styles = useStyles();
  return (
    <div className={styles.field}>
      <Label htmlFor={`setting-${of}`}>{settings.names[of]}</Label>
      {children}
      <span id={`setting-${of}-hint`} className={page.hint}>
        {settings.explanations[of]}
      </span>
    </div>
  );
}
