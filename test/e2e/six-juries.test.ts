import { isDeepStrictEqual } from 'node:util';
import { SEMESTERS, type Semester } from '../../samples/course-of-three/course-person';
import { cellName } from '../../src/cells/a1';
import { JURY_ROWS } from '../../src/jury/sheets/jury-rows';
import { people, played, typed, yearOf, type PlayedJury } from '../layouts/course-of-three';
import { openTab } from '../open-tab';
import { plainSpaces } from '../plain-spaces';
import { decide, openCard } from './deliberation';
import { closeBrowser, until, type Stage } from './harness';
import { button, juryRows, openProduct, prepare, says } from './product';

/**
 * Three years of one promotion in the pane, on `samples/three-years`: six juries, each prepared, decided on as people do, fed
 * with the workbooks of the juries before it, and compared with the batch.
 */

let stage: Stage;
const juries = played();
/** The workbooks of the even semesters, as they were saved from the pane. */
const saved = new Map<Semester, Uint8Array>();

const juryOf = (semester: Semester): PlayedJury => {
  const jury = juries.get(semester);
  if (!jury) throw new Error(semester);
  return jury;
};

beforeAll(async () => {
  stage = await openProduct();
});
afterAll(async () => {
  await stage.assertClean();
  await stage.close();
  await closeBrowser();
});

/** Opens the workbook of a jury, and imports what the juries before it decided. */
async function open(semester: Semester): Promise<void> {
  await stage.workbench.open(juryOf(semester).typed(), `${semester}.xlsx`);
  await says(stage, `${juryOf(semester).report.students.length} étudiants ·`);
  const pane = stage.pane();
  for (const [earlier, bytes] of saved) {
    await openTab(pane, 'Documents');
    const file = {
      name: `Jury ${earlier}.xlsx`,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    };
    await pane.locator('input[type=file][accept=".xlsx"]').setInputFiles(file);
    await pane.getByRole('textbox', { name: 'Année universitaire des résultats' }).fill(yearOf(earlier));
    await button(pane, 'Importer').click();
    await pane.getByText('Importé dans Antécédents').waitFor();
  }
  await openTab(pane, 'Accueil');
  await prepare(stage);
}

/** Types on the jury sheet what its jury decides, and prepares it again. */
async function typeDecisions(semester: Semester): Promise<void> {
  const rows = (await stage.workbench.read('Jury', 'A1:BZ60')) as unknown[][];
  const keys = (rows[JURY_ROWS.keys] ?? []).map(String);
  for (const { id, decisions } of people) {
    const decision = decisions[semester];
    if (!decision) continue;
    const row = rows.findIndex((cells) => String(cells[keys.indexOf('id')]) === id);
    for (const [key, text] of Object.entries(typed(decision)))
      await stage.workbench.write('Jury', cellName(row, keys.indexOf(key)), [[text]]);
  }
  await prepare(stage);
}

type Row = Readonly<Record<string, unknown>>;

/** Cells as they compare: nothing is an empty text, and a file keeps fifteen digits of a number. */
const plain = (rows: readonly Row[]): readonly Row[] => {
  const cellOf = (cell: unknown): unknown => (typeof cell === 'number' ? cell.toPrecision(14) : (cell ?? ''));
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, cellOf(cell)])));
};

/** The rows of the jury sheet that the batch wrote. */
function rowsOfBatch(semester: Semester): readonly Row[] {
  const sheet = juryOf(semester).workbook.ours.find(({ role }) => role === 'jury')?.sheet;
  const keys = sheet?.rows[JURY_ROWS.keys] ?? [];
  return (sheet?.rows ?? [])
    .slice(JURY_ROWS.first)
    .flatMap((cells) =>
      cells?.[0]
        ? [Object.fromEntries(keys.flatMap((key, i) => (key ? [[String(key), cells[i]]] : [])))]
        : [],
    );
}

/** Waits until the jury sheet says what the batch wrote. @param but keys of columns that are filled in otherwise */
async function agrees(semester: Semester, ...but: readonly string[]): Promise<void> {
  const without = (rows: readonly Row[]): readonly Row[] =>
    plain(rows).map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !but.includes(key))));
  const expected = without(rowsOfBatch(semester));
  expect(expected).toHaveLength(juryOf(semester).report.students.length);
  const found = async () => without(await juryRows(stage));
  // "Jury préparé." stands there since the last time: it may be written still.
  await until(async () => isDeepStrictEqual(await found(), expected)).catch(() => undefined);
  expect(await found()).toEqual(expected);
}

test.each(SEMESTERS.slice(0, 5))(
  'the jury of %s finds and decides in the pane what it does in batch',
  async (semester) => {
    await open(semester);
    await typeDecisions(semester);
    await agrees(semester);
    if (Number(semester.slice(1)) % 2 === 0) saved.set(semester, await stage.workbench.save());
  },
);

test('the jury of S6 has the results of both earlier years', async () => {
  await open('S6');
  await openTab(stage.pane(), 'Délibérer');
  await stage.pane().getByLabel('Décisions notées par').fill('Présidente Imaginaire');
});

const rowOf = (name: string) => ({ id: people.find(({ last }) => last === name)?.id });

/** The rows of a sheet that hold something, as texts. */
async function linesOf(sheet: string): Promise<readonly string[]> {
  const rows = (await stage.workbench.read(sheet, 'A1:J150')) as unknown[][];
  return rows.map((cells) => plainSpaces(cells.map(String).join(' ').trim())).filter((line) => line !== '');
}

/** The lines below one that begins so, down to the next heading. */
const below = (lines: readonly string[], heading: RegExp): readonly string[] => {
  const at = lines.findIndex((line) => heading.test(line));
  expect({ heading, isThere: at >= 0 }).toEqual({ heading, isThere: true });
  const end = lines.findIndex((line, i) => i > at && /^(?:BUT|DUT) /.test(line));
  return lines.slice(at + 1, end < 0 ? undefined : end);
};

test('a complete third year without UE34 and UE44 is no diploma, and the card says what is missing', async () => {
  await openCard(stage, rowOf('Noyer'));
  await says(stage, 'BUT non obtenu : UE34, UE44 non acquises');
});

test('UEs of year 2 that the jury of year 3 acquires complete the DUT and the BUT, said before it is recorded', async () => {
  await decide(stage, rowOf('Sorbier'), { subject: 'ue:UE34', code: 'ADJ', reason: 'Parcours complet' });
  const said = await decide(stage, rowOf('Sorbier'), { subject: 'ue:UE44', code: 'ADJ', reason: 'Parcours complet' }); // prettier-ignore
  expect(said).toContain('DUT');
  await openCard(stage, rowOf('Sorbier'));
  await says(stage, 'BUT obtenu');
  await agrees('S6', 'decision', 'decisions', 'decisionReason', 'decidedOn');
});

test('all by right is accepted at once, and the jury is closed', async () => {
  const pane = stage.pane();
  await button(pane, 'Retour à la liste').click();
  await pane.getByLabel('Rechercher').fill('');
  await pane.getByRole('button', { name: /^Accepter les \d+ propositions de droit…$/ }).click();
  await button(pane, 'Confirmer').click();
  await says(stage, 'décisions enregistrées au journal.');
  await until(async () => (await juryRows(stage)).every(({ decision }) => decision !== ''));
  await button(pane, 'Clore le jury…').click();
  await button(pane, 'Clore le jury').click();
  await says(stage, 'Jury clos');
});

test('the lists say who has the BUT and the DUT, who lacks what, and of whom something is not known', async () => {
  const pane = stage.pane();
  await openTab(pane, 'Documents');
  await button(pane, 'Créer les documents').click();
  await says(stage, 'Documents créés');
  const lines = await linesOf('Diplômes');
  const graduates = below(lines, /^BUT acquis : \d+ étudiants$/);
  for (const name of ['Alisier', 'Charme', 'Mélèze', 'Sorbier', 'Garance', 'Iris', 'Bruyère'])
    expect(graduates.filter((line) => line.includes(name))).toHaveLength(1);
  expect(graduates.join()).not.toMatch(/Noyer|Troène/);
  expect(below(lines, /^BUT sous réserve/).join()).toContain('Troène');
  expect(below(lines, /^BUT non acquis, année validée/).join()).toMatch(/Noyer.*UE34, UE44/);
  // Earned by this jury: those who had it after year 2 are not listed once more.
  const dut = below(lines, /^DUT acquis/);
  expect(dut.join()).toContain('Mélèze');
  expect(dut.join()).toContain('Sorbier');
  expect(dut.join()).not.toContain('Alisier');
});

test('the minutes carry what the jury decided on year 2, with its reason', async () => {
  const minutes = (await linesOf('Procès-verbal')).join('\n');
  expect(minutes).toContain('UE34 (niveau inférieur) : ADJ par décision du jury (avant : AJ)');
  expect(minutes).toContain('Parcours complet');
});
