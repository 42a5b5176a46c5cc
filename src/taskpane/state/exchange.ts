import type { ApogeeExport, OpenedApogee } from '../../jury/apogee/export';
import type { DocumentRole } from '../../vocabulary/documents';
import type { ImportDraft } from '../../jury/imports/plan-import';
import { writeDocuments } from './documents-workflow';
import type { StoreCore } from './store-core';

/** What leaves the jury, documents and exports, and what comes into it from other files. */
export class Exchange {
  constructor(private readonly core: StoreCore) {}

  /** Writes the documents that are asked for, from the marks and decisions as they are now. */
  readonly createDocuments = (roles: readonly DocumentRole[]): Promise<void> =>
    this.core.work(
      'documents',
      () => this.createDocuments(roles),
      async () => {
        const { ready } = await this.core.read();
        if (!ready) return;
        // They would show other results than those that the jury was closed on.
        if (ready.desk.changedSinceClosing.length > 0) return this.core.set({ blocked: 'closed' });
        const sheets = await writeDocuments(this.core.host, ready, roles, this.core.locale());
        await this.core.written({ kind: 'documents', sheets });
      },
    );

  /**
   * Fills a file of Apogée from the workbook as it is now, and writes the two sheets about it.
   * @returns null when the workbook has no marks any more, or Excel refused
   */
  readonly exportApogee = async (
    opened: OpenedApogee,
    chosen: ReadonlyMap<string, string>,
    anonymous: boolean,
  ): Promise<ApogeeExport | null> => {
    let result: ApogeeExport | null = null;
    const again = async (): Promise<void> => void (await this.exportApogee(opened, chosen, anonymous));
    await this.core.work('exporting', again, async () => {
      const { preparation, workbook } = await this.core.read();
      if (!preparation.ok) return;
      const locale = this.core.locale();
      const { exportApogee } = await import('../../jury/apogee/export');
      const { writeApogeeSheets } = await import('./exports-workflow');
      const made = exportApogee(opened, workbook, preparation.report, locale, chosen);
      if (made.bytes) {
        const sheets = await writeApogeeSheets(this.core.host, made, locale, anonymous);
        await this.core.written({ kind: 'exported', sheets });
      }
      result = made;
    });
    return result;
  };

  /** Writes what a person confirmed of a file. */
  readonly runImport = (draft: ImportDraft): Promise<void> =>
    this.core.work(
      'importing',
      () => this.runImport(draft),
      async () => {
        const { workbook, preparation } = await this.core.read();
        const { writeImport } = await import('./imports-workflow');
        const imported = await writeImport(this.core.host, workbook, preparation, draft, this.core.locale());
        await this.core.written({ kind: 'imported', sheets: imported.sheets, imported });
      },
    );
}
