import type { Choice } from '../../gradebook/types';
import type { Preparation } from '../../jury/prepare';
import type { AskedQuestion } from '../../jury/report';
import { DEFAULT_SETTINGS, type JurySettings } from '../../jury/settings/settings';
import { dayOf } from '../../jury/use-cases/sitting';
import type { StoreCore } from './store-core';
import { write } from './write';

const sameKeys = (some: readonly AskedQuestion[], others: readonly AskedQuestion[]): boolean =>
  some.map(({ question }) => question.key).join('\n') ===
  others.map(({ question }) => question.key).join('\n');

/** The settings, and all that is kept with them: answers, tables shown by hand, whether names are seen. */
export class KeptSettings {
  constructor(private readonly core: StoreCore) {}

  /** Keeps the settings in the workbook; a jury already prepared is prepared anew, so that nothing contradicts them. */
  readonly save = (settings: JurySettings, kind: 'settings' | 'shown' = 'settings'): Promise<void> =>
    this.core.work(
      'saving',
      () => this.save(settings, kind),
      async () => {
        const { workbook, preparation } = await this.core.read();
        if (this.core.isClosed()) return;
        const locale = await this.core.localeOf(settings);
        const { saveSettings, withSettingsKept } = await import(
          /* webpackChunkName: "file" */ '../../jury/use-cases/save-settings'
        );
        const askedBy = (one: Preparation) => (one.ok ? one.report.questions : []);
        const preparedWith = (questions: readonly AskedQuestion[]): Preparation =>
          this.core.prepared(withSettingsKept(workbook, settings, locale, questions), settings);
        const first = preparedWith(askedBy(preparation));
        // Another answer may ask other questions, which move the lines below.
        const isSame = sameKeys(askedBy(first), askedBy(preparation));
        const next = isSame ? first : preparedWith(askedBy(first));
        const sitting = { workbook, report: next.ok ? next.report : null, locale, day: dayOf(new Date()) };
        const sheets = await write(this.core.host, saveSettings(sitting, preparation.settings, settings));
        await this.core.written({ kind, sheets });
      },
    );

  private get current(): JurySettings {
    return this.core.get().reading?.preparation.settings ?? DEFAULT_SETTINGS;
  }

  /** Hides the names everywhere, or shows them again; in one go with all sheets that carry them. */
  readonly hideNames = (hidden: boolean): Promise<void> =>
    this.save({ ...this.current, names: hidden ? 'hidden' : 'shown' });

  /** Answers a question of the reading; null takes the answer back. The answer is kept with the settings. */
  readonly answer = (key: string, choice: Choice | null): Promise<void> => {
    const others = Object.entries(this.current.answers).filter(([other]) => other !== key);
    const answers = Object.fromEntries(choice === null ? others : [...others, [key, choice]]);
    return this.save({ ...this.current, answers });
  };

  /** Keeps what was shown of tables by hand; they are read so at once. */
  readonly showTables = (hints: readonly string[]): Promise<void> =>
    this.save({ ...this.current, hints }, 'shown');
}
