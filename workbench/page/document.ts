import { toDisposable, type Univer } from '@univerjs/core';
import {
  DeviceInputEventType,
  IEditorBridgeService,
  ILayoutService,
  IRenderManagerService,
} from '@univerjs/preset-sheets-core';
import type { Oddity } from '../host/oddities';
import type { FileChart } from './charts';
import type { PageOptions } from './config';
import { startGrid } from './grid/start';
import { Unsaved } from './grid/unsaved';
import { UniverWorkbook } from './grid/univer-workbook';
import { readWorkbook, type OpenedWorkbook } from './ooxml/workbook';

/** A workbook that is open in the page: the bytes it came from, and the grid that shows it. */
export interface OpenDocument {
  readonly univer: Univer;
  readonly workbook: UniverWorkbook;
  readonly original: Uint8Array;
  readonly valuesOnly: boolean;
  readonly unsaved: Unsaved;
  /** Charts of the file by the id of their sheet. */
  readonly charts: ReadonlyMap<string, readonly FileChart[]>;
  /** Takes what stands in the editor into its cell. */
  leaveEditor(): void;
  /** The next key goes to the chosen cell. */
  focus(): void;
  /** What the formula bar shows. */
  formulaBar(): string;
}

/**
 * Shows a workbook in a container.
 * @param onChange called when work comes that no file has, and when it is saved
 * @throws Error where the bytes are no .xlsx workbook; the container is then left as it was
 */
export function openDocument(
  container: HTMLElement,
  options: PageOptions & { readonly oddities: ReadonlySet<Oddity> },
  source: { readonly name: string; readonly bytes: Uint8Array },
  onChange: () => void,
): OpenDocument {
  const { oddities } = options;
  const opened = readWorkbook(source.bytes, source.name, oddities.has('unlinked-functions'));
  const univer = startGrid({ container, ...options });
  const workbook = new UniverWorkbook(univer, source.name, opened.data, options.french, oddities);
  addWhatTheGridDoesNotRead(workbook, opened);
  leaveOutTextMarks(workbook.grid.injector.get(IRenderManagerService));
  const editor = workbook.grid.injector.get(IEditorBridgeService);
  editor.visible$.subscribe(({ visible }) => (workbook.editing = visible));
  // A value that is computed meanwhile must not take the place of what is being typed.
  const refresh = editor.refreshEditCellState.bind(editor);
  editor.refreshEditCellState = () => {
    if (!editor.isVisible().visible) refresh();
  };
  const formulaBar = (): string => {
    const body = editor.getLatestEditCellState()?.documentLayoutObject.documentModel?.getBody();
    return (body?.dataStream ?? '').replace(/\r\n$/, '');
  };
  const leaveEditor = (): void =>
    editor.changeVisible({
      visible: false,
      eventType: DeviceInputEventType.PointerDown,
      unitId: workbook.grid.workbook.getUnitId(),
    });
  const focus = (): void => workbook.grid.injector.get(ILayoutService).focus();
  const unsaved = new Unsaved(workbook.grid, onChange);
  const { bytes: original } = source;
  const charts = new Map(opened.sheets.map((sheet) => [sheet.id, sheet.charts]));
  const { valuesOnly } = opened;
  return { univer, workbook, original, valuesOnly, charts, unsaved, leaveEditor, focus, formulaBar };
}

/**
 * The grid parses every text as a date and as a number at every paint, a sixth of its time, to mark numbers typed as text;
 * it registers that once the page is drawn.
 */
function leaveOutTextMarks(render: IRenderManagerService): void {
  const register = render.registerRenderModule.bind(render);
  render.registerRenderModule = (type, module) => {
    const [part] = module as readonly unknown[];
    const isOfTexts = typeof part === 'function' && part.name === 'ForceStringRenderController';
    return isOfTexts ? toDisposable(() => undefined) : register(type, module);
  };
}

function addWhatTheGridDoesNotRead(workbook: UniverWorkbook, opened: OpenedWorkbook): void {
  workbook.protected = opened.isProtected;
  for (const sheet of workbook.sheets()) {
    const read = opened.sheets.find((one) => one.id === sheet.id);
    if (!read) continue;
    Object.assign(sheet.extras, read.extras);
    if (read.veryHidden) sheet.visibility = 'VeryHidden';
    if (read.extras.filter) sheet.setFilter(read.extras.filter, read.filterColumns);
    // In a large workbook shown by its values, the rules stay in the file.
    if (opened.valuesOnly) continue;
    sheet.setConditionalFormats(read.conditionalFormats);
    sheet.setValidations(read.validations);
  }
}
