import type { Frame } from 'playwright-core';
import { until, type Stage } from './harness';
import { button, juryRows, says } from './product';
import { openTab } from '../open-tab';

/** What a member of the jury does in the pane, by what is seen there. */

export type JuryRow = Readonly<Record<string, unknown>>;

/** The student's row on the jury sheet, by number. */
export async function rowOf(stage: Stage, id: unknown): Promise<JuryRow> {
  const row = (await juryRows(stage)).find((one) => String(one['id']) === String(id));
  if (!row) throw new Error(`no row of ${String(id)} on the jury sheet`);
  return row;
}

/** Signs, and opens a student's card by his number. */
export async function openCard(stage: Stage, { id }: JuryRow): Promise<Frame> {
  const pane = stage.pane();
  await openTab(pane, 'Délibérer');
  const back = button(pane, 'Retour à la liste');
  if (await back.isVisible()) await back.click();
  await pane.getByLabel('Rechercher').fill(String(id));
  const people = pane.getByRole('list', { name: 'Étudiants' }).getByRole('button');
  await until(async () => (await people.count()) === 1);
  await people.first().click();
  await pane.getByRole('heading', { name: 'Décision du jury' }).waitFor();
  return pane;
}

interface Wanted {
  /** Key of the subject: `year`, `rcue:2`, `ue:UE31`, `points:UE33`. */
  readonly subject: string;
  readonly code?: string;
  readonly points?: string;
  readonly reason: string;
  /** Other fields by the beginning of their label. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** Fills the form in. @returns what the pane says that it would change */
export async function fillForm(pane: Frame, wanted: Wanted): Promise<string> {
  await button(pane, 'Décider autrement…').click();
  await pane.getByLabel('Sur quoi').selectOption(wanted.subject);
  if (wanted.code !== undefined)
    await pane.getByRole('combobox', { name: /^Décision/ }).selectOption(wanted.code);
  if (wanted.points !== undefined) await pane.getByLabel(/^Points ajoutés/).fill(wanted.points);
  await pane.getByRole('textbox', { name: /^Motif/ }).fill(wanted.reason);
  for (const [label, text] of Object.entries(wanted.fields ?? {})) {
    await pane.getByLabel(new RegExp(`^${label}`)).fill(text);
  }
  return pane.getByRole('status', { name: 'Ce que cela change' }).innerText();
}

/** Fills the form in and records the decision. */
export async function decide(stage: Stage, row: JuryRow, wanted: Wanted): Promise<string> {
  const pane = await openCard(stage, row);
  const consequences = await fillForm(pane, wanted);
  await button(pane, 'Enregistrer la décision').click();
  await says(stage, 'Décision enregistrée au journal.');
  await until(async () => !(await button(pane, 'Enregistrer la décision').isVisible()));
  return consequences;
}

interface JournalRow {
  readonly time: string;
  readonly id: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly who: string;
}

/** The journal as it stands on its sheet. */
export async function journal(stage: Stage): Promise<readonly JournalRow[]> {
  const rows = (await stage.workbench.read('Journal', 'A5:H300')) as unknown[][];
  return rows
    .filter(([time]) => time !== '' && time !== null)
    .map((cells) => {
      const [time = '', id = '', , label = '', from = '', to = '', reason = '', who = ''] = cells.map(String);
      return { time, id, label, from, to, reason, who };
    });
}
