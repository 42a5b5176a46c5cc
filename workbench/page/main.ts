import { cellName } from '../../src/cells/a1';
import { emptyWorkbook, NEW_WORKBOOK } from './empty-workbook';
import { optionsOf, type PageConfig } from './config';
import { ChartStrip } from './charts';
import { KeepWork } from './keep-work';
import { getText, loadAddin } from './load-addin';
import { dialogPlace } from './shell/dialog-frame';
import { element } from './shell/dom';
import { fontsLoaded } from './shell/fonts';
import './shell/page.css';
import { Notices } from './shell/notices';
import { Pane } from './shell/pane';
import { Ribbon } from './shell/ribbon';
import { textsFor } from './shell/texts';
import { leadRound, type WindowPart } from './shell/window-parts';
import { offerApi } from './test-api';
import { Workbench } from './workbench';
import { save } from './save/save';

const options = optionsOf(location.search);
const texts = textsFor(options.french);

/** The address of this page in the other language. */
function otherLanguage(): string {
  const asked = new URLSearchParams(location.search);
  asked.set('lang', options.french ? 'en' : 'fr');
  return `?${asked.toString()}`;
}

async function start(): Promise<void> {
  document.documentElement.lang = options.french ? 'fr' : 'en';
  document.documentElement.classList.toggle('dark', options.dark);
  document.title = texts.title;
  const config = JSON.parse(await getText('/config.json')) as PageConfig;
  await fontsLoaded();
  const notices = new Notices(texts.close);
  const grid = element('main', { class: 'grid', 'data-drop': texts.drop });
  const file = element('span', { class: 'file' });
  const unsaved = element('span', { class: 'unsaved', hidden: '' }, texts.modified);
  const showPane = element('button', { type: 'button' }, texts.showPane);
  const setPane = (visible: boolean): void => {
    pane.visible = visible;
    showPane.hidden = visible;
  };
  const parts: WindowPart[] = [];
  const onKey = leadRound(parts);
  const pane = new Pane(texts, () => setPane(false), onKey);
  showPane.addEventListener('click', () => setPane(true));
  const addin = await loadAddin(config, options.french).catch((failure: unknown) => {
    notices.show('addin', texts.noAddin(said(failure)), 'error');
    return null;
  });
  const ribbon = addin
    ? new Ribbon(addin.manifest, texts.ribbon, {
        run: ({ id, runs }) => {
          if (runs) workbench.runCommand(id, runs);
          else setPane(true);
        },
        iconUrl: addin.url,
      })
    : null;
  const workbench = new Workbench(
    config,
    options,
    {
      grid,
      loadFrame: (name, src) => pane.newFrame(name, src),
      dialogs: dialogPlace(texts.close),
      showUnsaved: (any) => (unsaved.hidden = !any),
    },
    addin,
    {
      showPane: setPane,
      isPaneVisible: () => pane.visible,
      enableControl: (id, enabled) => ribbon?.enable(id, enabled),
      showTab: (id, visible) => ribbon?.showGroup(id, visible),
    },
  );
  const message = element('div', { class: 'cell-message', role: 'status', hidden: '' });

  async function open(name: string, bytes: Uint8Array): Promise<void> {
    notices.show('opening', texts.opening(name));
    // Lets the sentence appear before the work begins.
    await new Promise((resolve) => setTimeout(resolve, 20));
    try {
      await workbench.openWorkbook({ name, bytes });
      afterOpening(workbench, file, notices, message);
      if (name !== NEW_WORKBOOK) notices.hide('unreadable');
    } catch (failure) {
      console.warn(
        `workbench: ${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}`,
      );
      notices.show('unreadable', texts.notWorkbook(name), 'error');
      throw new Error(texts.notWorkbook(name), { cause: failure });
    } finally {
      notices.hide('opening');
    }
  }

  const work = new KeepWork(workbench, texts, () => download(workbench, notices));
  /** Opens what a person chose, once it is sure that nothing is lost by it. */
  const replace = async (chosen: File): Promise<void> => {
    if (await work.mayLeave({ open: chosen.name }))
      // What was wrong with the file is said above the grid.
      await open(chosen.name, new Uint8Array(await chosen.arrayBuffer())).catch(() => undefined);
  };
  // Not called `workbench`: an element's id is a property of the window too, where the tests look for the API.
  const header = bar({
    file: [file, unsaved],
    showPane,
    open: replace,
    save: () => download(workbench, notices),
    mayChangeLanguage: () => work.mayLeave('language'),
  });
  parts.push(
    pane,
    { root: header, focus: () => header.querySelector('button')?.focus() },
    { root: grid, focus: () => workbench.document.focus() },
  );
  window.addEventListener('keydown', onKey, true);
  document
    .getElementById('page')
    ?.append(
      header,
      ...(ribbon ? [ribbon.root] : []),
      notices.root,
      element('div', { class: 'main' }, grid, pane.root),
    );
  const charts = new ChartStrip(grid, texts.charts);
  grid.append(message, charts.root);
  setPane(addin !== null);
  acceptDrops(grid, replace);
  offerApi(workbench, open);

  await openFirst(config, open);
  setInterval(() => watch(workbench, notices), 100);
  setInterval(() => {
    const { workbook, charts: ofFile } = workbench.document;
    const sheet = workbook.activeSheet();
    charts.show(sheet, ofFile.get(sheet.id) ?? []);
  }, 500);
}

/** The workbook that the server was asked for; an empty one where there is none, or none that opens. */
async function openFirst(
  { workbook }: PageConfig,
  open: (name: string, bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  const openEmpty = (): Promise<void> => open(NEW_WORKBOOK, emptyWorkbook());
  if (workbook === null) return openEmpty();
  const file = await fetch('/workbook');
  await open(workbook, new Uint8Array(await file.arrayBuffer())).catch(openEmpty);
}

function bar(actions: {
  readonly file: readonly HTMLElement[];
  readonly showPane: HTMLElement;
  readonly open: (chosen: File) => Promise<void>;
  readonly save: () => Promise<unknown>;
  readonly mayChangeLanguage: () => Promise<boolean>;
}): HTMLElement {
  const chooser = element('input', { type: 'file', accept: '.xlsx', hidden: '', 'aria-label': texts.open });
  chooser.addEventListener('change', () => {
    const [chosen] = Array.from(chooser.files ?? []);
    chooser.value = '';
    if (chosen) void actions.open(chosen);
  });
  const openButton = element('button', { type: 'button' }, texts.open);
  openButton.addEventListener('click', () => chooser.click());
  const saveButton = element('button', { type: 'button' }, texts.download);
  saveButton.addEventListener('click', () => void actions.save());
  const language = element(
    'a',
    { href: otherLanguage(), lang: options.french ? 'en' : 'fr' },
    texts.otherLanguage,
  );
  language.addEventListener('click', (event) => {
    event.preventDefault();
    void actions.mayChangeLanguage().then((may) => {
      if (may) location.assign(language.href);
    });
  });
  return element(
    'header',
    { class: 'bar', 'aria-label': texts.title },
    element('h1', {}, texts.title),
    element('span', { class: 'subtitle' }, texts.subtitle),
    element('span', { class: 'document' }, ...actions.file),
    chooser,
    openButton,
    saveButton,
    actions.showPane,
    language,
  );
}

const said = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure));

function acceptDrops(grid: HTMLElement, open: (dropped: File) => Promise<void>): void {
  window.addEventListener('dragover', (event) => {
    event.preventDefault();
    grid.classList.add('dropping');
  });
  window.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) grid.classList.remove('dropping');
  });
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    grid.classList.remove('dropping');
    const [dropped] = Array.from(event.dataTransfer?.files ?? []);
    if (dropped) void open(dropped);
  });
}

/** @returns has the work been handed over as a file? */
async function download(workbench: Workbench, notices: Notices): Promise<boolean> {
  notices.show('saving', texts.saving);
  try {
    const { unsaved } = workbench.document;
    await workbench.finishEditing();
    const { mark } = unsaved;
    handOver(await save(workbench), workbench.document.workbook.fileName);
    unsaved.keep(mark);
    return true;
  } catch (failure) {
    notices.show('save', texts.saveFailed(said(failure)), 'error');
    return false;
  } finally {
    notices.hide('saving');
  }
}

function handOver(bytes: Uint8Array, name: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const url = URL.createObjectURL(new Blob([bytes.slice().buffer], { type }));
  element('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}

function afterOpening(workbench: Workbench, file: HTMLElement, notices: Notices, message: HTMLElement): void {
  const { workbook, valuesOnly } = workbench.document;
  file.textContent = workbook.fileName;
  if (valuesOnly) notices.show('values', texts.valuesOnly);
  else notices.hide('values');
  // Excel would open it in a window of its own, under such a name.
  workbook.onAnother = (bytes) => {
    handOver(bytes, texts.another);
    notices.show('another', texts.anotherOpened(texts.another));
  };
  workbook.onRefused = ({ sheet: id, cell }) => {
    const sheet = workbook.sheets().find((one) => one.id === id);
    if (!sheet) return;
    const where = cell ? `${sheet.name}!${cellName(cell.row, cell.column)}` : sheet.name;
    if (sheet.extras.password) notices.show('refused', texts.refusedByPassword(where), 'warning');
    else {
      notices.show('refused', texts.refused(where), 'warning', {
        label: texts.unprotect,
        run: () => {
          sheet.extras.protected = false;
          sheet.extras.protectionOptions = {};
        },
      });
    }
  };
  workbook.onFormulaRefused = ({ sheet: id, cell, formula, fault }) => {
    const name = workbook.sheets().find((one) => one.id === id)?.name ?? '';
    notices.show('formula', texts[fault](`${name}!${cellName(cell.row, cell.column)}`, formula), 'warning');
  };
  workbook.listen((event) => {
    if (event.kind !== 'selection') return;
    const { top: row, left: column } = event.area;
    const text = workbench.functions?.messageOf({ sheet: event.sheet, row, column }) ?? '';
    const isError = workbook.activeSheet().content(row, column).isError === true;
    message.textContent = text;
    message.hidden = !text || !isError;
  });
}

/** What changes by itself, said above the grid. */
function watch(workbench: Workbench, notices: Notices): void {
  const { workbook } = workbench.document;
  say(notices, 'editing', workbook.editing, texts.editing, 'info');
  say(notices, 'protected', workbook.activeSheet().extras.protected, texts.protectedSheet, 'info');
  const unknown = workbench.unknownMembers;
  say(notices, 'unknown', unknown.length > 0, texts.unknown(unknown.join(', ')), 'warning');
}

const shown = new Map<string, string>();

/** Shows a sentence when it becomes true, and not again after it was closed. */
function say(notices: Notices, kind: string, when: boolean, text: string, level: 'info' | 'warning'): void {
  const wanted = when ? text : '';
  if (shown.get(kind) === wanted) return;
  shown.set(kind, wanted);
  if (when) notices.show(kind, text, level);
  else notices.hide(kind);
}

void start();
