import { Workbook } from 'exceljs';
import type { Page } from 'playwright-core';
import type { Locale } from '../../../src/locales/locale';
import { viewReady } from '../../open-tab';
import type { PaneBrowser, PaneOptions } from './browser';
import type {} from './window';

/** Every view of the pane, and the states in which it asks or tells something, one after the other. */

/** A view that was opened is looked at; what is found is told with its name. */
export type Look = (name: string, page: Page) => Promise<void>;

const TABS = ['home', 'students', 'what-if', 'documents', 'anomalies', 'statistics', 'settings'] as const;

async function tab(page: Page, name: (typeof TABS)[number]): Promise<void> {
  await page.getByRole('tab').nth(TABS.indexOf(name)).click();
  await viewReady(page);
}

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();

/** @param locale that of the language of the options */
export async function eachView(
  browser: PaneBrowser,
  options: PaneOptions,
  locale: Locale,
  look: Look,
): Promise<void> {
  await firstRun(browser, options, look);
  const page = await browser.open(options);
  await page.getByRole('tab').first().waitFor();
  await press(page, locale.pane.home.prepare);
  await page.getByRole('button', { name: locale.pane.home.undo }).waitFor();
  for (const name of TABS) {
    await tab(page, name);
    // One student or five are checked alike, and sixty take a checker much longer.
    if (name === 'students') await page.locator('select#decision').selectOption('PASD');
    await look(name, page);
  }
  await toolViews(page, locale, look);
  await sitting(page, locale, look);
  await page.context().close();
}

/** Before anything is prepared: the presentation, and a workbook without marks. */
async function firstRun(browser: PaneBrowser, options: PaneOptions, look: Look): Promise<void> {
  const empty = new Workbook();
  empty.addWorksheet('Budget').addRow(['Poste', 'Montant']);
  const workbook = new Uint8Array(await empty.xlsx.writeBuffer());
  for (const [name, own] of [
    ['presentation', { welcomed: false }],
    ['no marks', { welcomed: false, workbook }],
  ] as const) {
    const page = await browser.open({ ...options, ...own });
    await page.getByRole('tab').first().waitFor();
    await viewReady(page);
    await look(name, page);
    await page.context().close();
  }
}

async function toolViews(page: Page, locale: Locale, look: Look): Promise<void> {
  for (const [name, label] of Object.entries(locale.pane.tools.open)) {
    await tab(page, 'documents');
    await press(page, label);
    await viewReady(page);
    await look(name, page);
  }
  await tab(page, 'statistics');
  await press(page, locale.modules.view);
  await viewReady(page);
  await look('modules', page);
  await tab(page, 'home');
  await press(page, locale.reading.open);
  await viewReady(page);
  await look('reading', page);
}

/** A student, the form of a decision, what is asked before many are decided and before closing, and a refusal of Excel. */
async function sitting(page: Page, locale: Locale, look: Look): Promise<void> {
  const { session } = locale;
  await tab(page, 'students');
  await page.locator('ul button').first().click();
  await page.locator('h1').waitFor();
  await look('student', page);
  await press(page, session.panel.otherwise);
  await look('decision', page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.locator('select#decision').waitFor();
  await page.getByRole('button', { name: session.acceptAll(53), exact: true }).click();
  await look('many decisions', page);
  await press(page, session.closing.close);
  await look('closing', page);
  await tab(page, 'home');
  await page.evaluate(() => {
    window.host.hinder('cell-edit');
  });
  await press(page, locale.pane.home.prepare);
  await page.getByRole('alert').first().waitFor();
  await look('refusal', page);
}
