import { until, type Stage } from './harness';

/** What a person does in the grid with the keyboard. */

const isEdited = (stage: Stage): Promise<boolean> =>
  stage.page.getByText('Cellule en cours de saisie').isVisible();

/**
 * Types a text in a cell and presses Enter.
 * @param keys how many characters come key by key; the rest comes at once, as from an input method: the grid draws and
 *   suggests anew at each key, which takes most of the time of a test
 */
export async function typeIn(
  stage: Stage,
  sheet: string,
  address: string,
  text: string,
  keys = text.length,
): Promise<void> {
  await stage.workbench.select(sheet, address);
  await stage.page.keyboard.type(text.slice(0, keys), { delay: 10 });
  if (keys < text.length) await stage.page.keyboard.insertText(text.slice(keys));
  await leave(stage);
}

/** Opens the editor of a cell and leaves it with Enter, as who only wanted to look. */
export async function reenter(stage: Stage, sheet: string, address: string): Promise<void> {
  await stage.workbench.select(sheet, address);
  await stage.page.keyboard.press('F2');
  await until(() => isEdited(stage));
  await leave(stage);
}

/** Presses Enter until the cell is no longer edited. */
export async function leave(stage: Stage): Promise<void> {
  await until(async () => {
    await stage.page.keyboard.press('Enter');
    // On a loaded machine a list of suggestions may still be there, and takes this Enter.
    return until(async () => !(await isEdited(stage)), 3_000).then(
      () => true,
      () => false,
    );
  });
}

/** What the formula bar shows for a cell that is not empty: on a loaded machine it comes a while after the selection. */
export async function formulaBar(stage: Stage, sheet: string, address: string): Promise<string> {
  await stage.workbench.select(sheet, address);
  let shown = '';
  await until(async () => (shown = await stage.workbench.formulaBar()) !== '');
  return shown;
}

/** Clicks into the formula bar, behind what stands there, and types; Enter is left to the test. */
export async function typeInBar(stage: Stage, sheet: string, address: string, text: string): Promise<void> {
  await stage.workbench.select(sheet, address);
  const hasKeyboard = (): Promise<boolean> =>
    stage.page.evaluate(() => document.activeElement?.id.includes('FORMULA_BAR') === true);
  await until(async () => {
    await stage.page.locator('[data-u-comp=formula-bar]').click({ position: { x: 600, y: 12 } });
    await until(() => isEdited(stage));
    // As a person would, who sees no caret there on a loaded machine.
    return until(hasKeyboard, 3_000).then(
      () => true,
      () => false,
    );
  });
  await stage.page.keyboard.type(text, { delay: 10 });
}
