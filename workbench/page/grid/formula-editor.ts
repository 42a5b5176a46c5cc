import {
  DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  FOCUSING_FX_BAR_EDITOR,
  IContextService,
  IUniverInstanceService,
  toDisposable,
  UniverInstanceType,
  type DocumentDataModel,
} from '@univerjs/core';
import {
  FunctionType,
  IFunctionService,
  LexerTreeBuilder,
  type IFunctionInfo,
} from '@univerjs/engine-formula';
import {
  DocSelectionRenderService,
  IDescriptionService,
  IEditorService,
  IShortcutService,
  KeyCode,
} from '@univerjs/preset-sheets-core';
import { withEnglishSigns } from '../../../src/cells/french-formulas';
import { frenchFunction, withoutAccents } from '../../../src/cells/french-functions';
import type { Grid } from './context';
import { piecesBy } from './formula-pieces';

/** Begins the commands of the keys that choose among suggested functions. */
const SUGGESTIONS = 'sheet.formula-embedding-editor.search_function.';

/** What stands in the editor of the grid, as it was typed. */
export function editorText(grid: Grid, editorId = DOCS_NORMAL_EDITOR_UNIT_ID_KEY): string {
  const editor = grid.injector
    .get(IUniverInstanceService)
    .getUnit<DocumentDataModel>(editorId, UniverInstanceType.UNIVER_DOC);
  return (editor?.getBody()?.dataStream ?? '').replace(/\r\n$/, '');
}

/** Formulas are typed as in Excel: Enter takes what was typed, Tab the suggestion; in French, `;` separates and names are French. */
export function typeFormulasAsExcel(grid: Grid, french: boolean): void {
  const shortcuts = grid.injector.get(IShortcutService);
  const register = shortcuts.registerShortcut.bind(shortcuts);
  shortcuts.registerShortcut = (shortcut) =>
    shortcut.id.startsWith(SUGGESTIONS) && shortcut.binding === KeyCode.ENTER
      ? toDisposable(() => undefined)
      : register(shortcut);
  if (!french) return;
  readFrenchSigns(grid);
  suggestInFrench(grid);
}

/**
 * Longer than the grid goes on giving the keyboard to the cell once its editing has begun: milliseconds, and frames, of which a
 * loaded machine draws fewer in that time.
 */
const HELD = { time: 4_000, frames: 240 };

/** Who clicks into the formula bar types there: the grid gives the keyboard to the cell a moment later. */
export function keepKeyboardInBar({ injector }: Grid): void {
  const context = injector.get(IContextService);
  const isInBar = (): boolean => context.getContextValue(FOCUSING_FX_BAR_EDITOR);
  const bar = (): DocSelectionRenderService | undefined =>
    injector
      .get(IEditorService)
      .getEditor(DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY)
      ?.render.with(DocSelectionRenderService);
  const hold = (end: number, frames: number): void => {
    if (!isInBar() || (performance.now() > end && frames <= 0)) return;
    if (bar()?.isFocusing === false) bar()?.focus();
    requestAnimationFrame(() => hold(end, frames - 1));
  };
  context.subscribeContextValue$(FOCUSING_FX_BAR_EDITOR).subscribe((on) => {
    if (on) requestAnimationFrame(() => hold(performance.now() + HELD.time, HELD.frames));
  });
}

/** The grid finds references and functions in what is typed by the signs of an English formula. */
function readFrenchSigns(grid: Grid): void {
  const lexer = grid.injector.get(LexerTreeBuilder);
  const isTyped = (formula: string): boolean =>
    [DOCS_NORMAL_EDITOR_UNIT_ID_KEY, DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY].some((editor) => {
      const text = editorText(grid, editor);
      return text.startsWith('=') && (formula === text || formula === text.slice(1));
    });
  const cut = lexer.sequenceNodesBuilder.bind(lexer);
  lexer.sequenceNodesBuilder = (formula) => {
    return isTyped(formula) ? piecesBy(cut, formula, withEnglishSigns(formula)) : cut(formula);
  };
  const functionAt = lexer.getFunctionAndParameter.bind(lexer);
  lexer.getFunctionAndParameter = (formula, where) =>
    // A letter stands behind what is typed, for the parameter that comes next.
    functionAt(isTyped(formula.slice(0, -1)) ? withEnglishSigns(formula) : formula, where);
}

/**
 * The names of functions that come up while a formula is typed. What the grid tells of its own functions is English, and left out;
 * the add-in tells of its functions in French.
 */
function suggestInFrench({ injector }: Grid): void {
  const descriptions = injector.get(IDescriptionService);
  const functions = injector.get(IFunctionService);
  const ofAddin = (name: string): IFunctionInfo | undefined => {
    const told = functions.getDescription(name.toUpperCase());
    return told?.functionType === FunctionType.User ? told : undefined;
  };
  const inFrench = <T extends { readonly name: string; readonly desc: string }>(items: readonly T[]): T[] =>
    items
      .map((item) => ({
        ...item,
        name: frenchFunction(item.name),
        desc: ofAddin(item.name)?.abstract ?? '',
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  const all = descriptions.getSearchListByNameFirstLetter.bind(descriptions);
  descriptions.getSearchListByNameFirstLetter = (begin) =>
    inFrench(all('')).filter(({ name }) => name.startsWith(withoutAccents(begin.trim())));
  descriptions.getSearchListByName = (part) =>
    inFrench(all('')).filter(({ name }) => name.includes(withoutAccents(part.trim())));
  const ofType = descriptions.getSearchListByType.bind(descriptions);
  descriptions.getSearchListByType = (type) => inFrench(ofType(type));
  descriptions.getFunctionInfo = ofAddin;
}
