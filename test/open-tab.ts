import type { Frame, Page } from 'playwright-core';

/** Opens a tab of the pane, and waits for its view. */
export async function openTab(pane: Frame | Page, name: string): Promise<void> {
  await pane.getByRole('tab', { name }).click();
  await viewReady(pane);
}

/** Waits for the view of the tab that was chosen: its script may still be on its way. */
export async function viewReady(pane: Frame | Page): Promise<void> {
  await pane.locator('#view > [aria-busy]').waitFor({ state: 'detached' });
}
