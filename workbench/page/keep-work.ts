import { ask } from './shell/question';
import type { Texts } from './shell/texts';
import type { Workbench } from './workbench';

/** What would take the place of the work at hand. */
type Leaving = { readonly open: string } | 'language';

/** Lets nothing replace a workbook with unsaved work before the person has been asked. */
export class KeepWork {
  private isAsking = false;
  /** The person has said that the work may go. */
  private isGivenUp = false;

  constructor(
    private readonly workbench: Workbench,
    private readonly texts: Texts,
    private readonly download: () => Promise<boolean>,
  ) {
    window.addEventListener('beforeunload', (event) => {
      if (this.isAtRisk && !this.isGivenUp) event.preventDefault();
    });
  }

  private get isAtRisk(): boolean {
    return this.workbench.hasUnsavedWork;
  }

  /** @returns may it go on? */
  async mayLeave(leaving: Leaving): Promise<boolean> {
    if (!this.isAtRisk) return true;
    if (this.isAsking) return false;
    this.isAsking = true;
    const { fileName } = this.workbench.document.workbook;
    const { keepFirst, letGo, cancel } = this.texts;
    const isLanguage = leaving === 'language';
    const what = isLanguage
      ? this.texts.unsavedLanguage(fileName)
      : this.texts.unsavedOpening(fileName, leaving.open);
    const answer = await ask(what, [
      { key: 'keep', label: keepFirst },
      { key: 'drop', label: letGo },
      { key: 'cancel', label: cancel },
    ]);
    this.isAsking = false;
    if (answer === 'keep') return this.download();
    const letsGo = answer === 'drop';
    // Only leaving the page ends it: a file that cannot be opened leaves the work where it is.
    this.isGivenUp = letsGo && isLanguage;
    return letsGo;
  }
}
