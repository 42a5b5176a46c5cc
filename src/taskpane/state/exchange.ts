import type { WorkbookFormulas } from '../../cells/formulas';
import type { ApogeeExport, OpenedApogee } from '../../jury/use-cases/export-apogee';
import type { DocumentRole } from '../../vocabulary/documents';
import { inSlices } from '../../jury/host/in-slices';
import type { ImportDraft } from '../../jury/imports/plan-import';
import { collectable, type Collected } from '../../jury/modules/collected';
import { collectAverages } from '../../jury/use-cases/collect-averages';
import type { Reading } from '../../jury/use-cases/read-jury';
import type { Writing } from '../../jury/use-cases/writing';
import type { Locale } from '../../locales/locale';
import type { StoreCore } from './store-core';
import { write } from './write';

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
        const { createDocuments } = await import(
          /* webpackChunkName: "file" */ '../../jury/use-cases/create-documents'
        );
        const writing = createDocuments(this.core.sitting(ready), ready.desk, roles);
        if (!writing) return this.core.set({ blocked: 'closed' });
        const { host } = this.core;
        const names = await host.sheetNames(writing.wanted);
        const plan = await inSlices(writing.planning(names));
        if (plan.sheets.length > 0) await host.apply(plan);
        await this.core.written({ kind: 'documents', sheets: [...names.values()] });
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
      const { apogeeSheets, exportApogee } = await import(
        /* webpackChunkName: "file" */ '../../jury/use-cases/export-apogee'
      );
      const made = exportApogee(opened, workbook, preparation.report, locale, chosen);
      if (made.bytes) {
        const sheets = await write(this.core.host, apogeeSheets(made, locale, anonymous));
        await this.core.written({ kind: 'exported', sheets });
      }
      result = made;
    });
    return result;
  };

  /** Opens a file beside this workbook. @returns false where Excel does not */
  readonly openWorkbook = async (bytes: Uint8Array): Promise<boolean> => {
    try {
      await this.core.host.openWorkbook(bytes);
      return true;
    } catch {
      return false;
    }
  };

  /** Writes sheets for the marks of modules; those that are there stay. */
  readonly createModuleSheets = (codes: readonly string[]): Promise<void> =>
    this.core.work(
      'documents',
      () => this.createModuleSheets(codes),
      async () => {
        const { ready } = await this.core.read();
        if (!ready) return;
        const { createModuleSheets } = await import(
          /* webpackChunkName: "file" */ '../../jury/use-cases/create-module-sheets'
        );
        const writing = createModuleSheets(this.core.sitting(ready), codes);
        if (writing.wanted.length === 0) return;
        const sheets = await write(this.core.host, writing);
        await this.core.written({ kind: 'documents', sheets });
      },
    );

  /**
   * Writes what a tool plans from the workbook as it is now; nothing once the jury is closed.
   * @param plan null: not as it was any more, and nothing is written
   */
  readonly writeWith = (
    plan: (reading: Reading, locale: Locale) => Writing | null,
    kind: 'documents' | 'inserted' = 'documents',
  ): Promise<void> =>
    this.core.work(
      'documents',
      () => this.writeWith(plan, kind),
      async () => {
        const reading = await this.core.read();
        if (reading.ready?.desk.closing) return this.core.set({ blocked: 'closed' });
        const writing = plan(reading, this.core.locale());
        if (!writing) return;
        const made = writing.plan(await this.core.host.sheetNames(writing.wanted));
        const { sheets } = await this.core.host.apply(made);
        const cells = (made.colouring ?? []).flatMap((one) => (one.cells ? [one.sheet] : []));
        await this.core.written({ kind, sheets: kind === 'inserted' ? cells : sheets });
      },
    );

  /** The formulas of the department's sheets as they are now; null where Excel refused. */
  readonly formulas = async (): Promise<WorkbookFormulas | null> => {
    let found: WorkbookFormulas | null = null;
    const again = async (): Promise<void> => void (await this.formulas());
    await this.core.work('reading', again, async () => {
      await this.core.read();
      found = await this.core.host.formulas();
    });
    return found;
  };

  /**
   * Writes averages of module sheets into the sheets of marks, where the workbook still says what was shown.
   * @returns false where it says something else by now: nothing is written then
   */
  readonly collect = async (shown: readonly Collected[]): Promise<boolean> => {
    let isSame = true;
    const again = async (): Promise<void> => void (await this.collect(shown));
    await this.core.work('saving', again, async () => {
      const { ready, preparation, workbook } = await this.core.read();
      if (!ready) return;
      if (ready.desk.closing) return this.core.set({ blocked: 'closed' });
      const now = collectable(workbook, preparation.gradebook, ready.report.curriculum.modules);
      isSame = JSON.stringify(now) === JSON.stringify(shown);
      if (!isSame) return;
      await this.core.host.apply(collectAverages(ready, shown));
      await this.core.written({ kind: 'collected', count: shown.length });
    });
    return isSame;
  };

  /** Writes what a person confirmed of a file. */
  readonly runImport = (draft: ImportDraft): Promise<void> =>
    this.core.work(
      'importing',
      () => this.runImport(draft),
      async () => {
        const { workbook, preparation } = await this.core.read();
        const { importFile } = await import(
          /* webpackChunkName: "file" */ '../../jury/use-cases/import-file'
        );
        const { wanted, plan } = importFile(workbook, preparation, draft, this.core.locale());
        const { host } = this.core;
        const made = plan(await host.sheetNames(wanted));
        const { sheets } = await host.apply(made);
        await this.core.written({ kind: 'imported', sheets, imported: { sheets, draft, plan: made } });
      },
    );
}
