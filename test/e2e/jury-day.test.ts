import { readFileSync } from 'node:fs';
import { DOCUMENT_ROLES } from '../../src/vocabulary/documents';
import { openPackage, readWorkbook } from '../../src/xlsx/open-package';
import { LISIERE } from '../jury/apogee/files';
import { closeBrowser, until, type Stage } from './harness';
import { decide, fillForm, journal, openCard, rowOf, type JuryRow } from './deliberation';
import { button, juryRows, openProduct, prepare, says } from './product';
import { columnName } from '../../src/cells/a1';
import { openTab } from '../open-tab';

/** A whole jury on the sample, as the people around the table do it. */

const WHO = 'Présidente Imaginaire';
let stage: Stage;
let rows: readonly JuryRow[];

beforeAll(async () => {
  stage = await openProduct();
  await prepare(stage);
  rows = await juryRows(stage);
  await openTab(stage.pane(), 'Délibérer');
  await stage.pane().getByLabel('Décisions notées par').fill(WHO);
});
afterAll(async () => {
  await stage.assertClean();
  await stage.close();
  await closeBrowser();
});

const proposed = (code: string, skip = 0): JuryRow => {
  const found = rows.filter(({ proposal }) => proposal === code)[skip];
  if (!found) throw new Error(`nobody is proposed ${code} a ${skip + 1}th time`);
  return found;
};
/** A pair of columns of a row: the first whose code is the wanted one. */
const withCode = (row: JuryRow, kind: 'ue' | 'rcue', code: string): string => {
  const key = Object.keys(row).find(
    (one) => one.startsWith(`${kind}:`) && one.endsWith(':code') && row[one] === code,
  );
  if (!key) throw new Error(`no ${kind} with ${code}`);
  return key.replace(/:code$/, '');
};

describe('eight cases are decided one by one', () => {
  it('an admission as proposed', async () => {
    const row = proposed('ADM');
    const pane = await openCard(stage, row);
    await button(pane, 'Accepter la proposition : ADM').click();
    await says(stage, 'Décision enregistrée au journal.');
    expect(await rowOf(stage, row['id'])).toMatchObject({ decision: 'ADM', retained: 'ADM' });
  });

  it('a RCUE validated by the jury: credits, count and year follow, and were said before', async () => {
    const row = proposed('PASD', 3);
    const rcue = withCode(row, 'rcue', 'AJ');
    const consequences = await decide(stage, row, {
      subject: rcue,
      code: 'ADJ',
      reason: 'Progression nette',
    });
    expect(consequences).toContain('AJ → ADJ');
    expect(consequences).toContain('ECTS');
    const after = await rowOf(stage, row['id']);
    expect(after[`${rcue}:code`]).toBe('ADJ');
    expect(after['validated']).toBe(Number(row['validated']) + 1);
    expect(after['ects']).toBeGreaterThan(Number(row['ects']));
    expect(after['decisions']).toBe(`RCUE${rcue.slice(5)} ADJ`);
  });

  it('a UE acquired by the jury', async () => {
    const row = proposed('PASD');
    const ue = withCode(row, 'ue', 'AJ');
    await decide(stage, row, { subject: ue, code: 'ADJ', reason: 'Absences justifiées tardivement' });
    expect((await rowOf(stage, row['id']))[`${ue}:code`]).toBe('ADJ');
  });

  it('points on a UE: the average rises, the cells of the marks stay', async () => {
    const row = proposed('PASD', 1);
    const ue = withCode(row, 'ue', 'AJ');
    const marks = await stage.workbench.read('S3', 'A1:BZ90');
    const consequences = await decide(stage, row, {
      subject: `points:${ue.slice(3)}`,
      points: '0,2',
      reason: 'Implication',
    });
    expect(consequences).not.toBe('');
    const after = await rowOf(stage, row['id']);
    expect(Number(after[`${ue}:average`]) - Number(row[`${ue}:average`])).toBeCloseTo(0.2, 9);
    expect(await stage.workbench.read('S3', 'A1:BZ90')).toEqual(marks);
  });

  it('points on a mark', async () => {
    const row = proposed('PASD', 2);
    await decide(stage, row, { subject: 'points:R303', points: '1', reason: 'Erreur de barème' });
    const after = await rowOf(stage, row['id']);
    expect(Number(after['ue:UE31:average'])).toBeGreaterThan(Number(row['ue:UE31:average']));
    expect(after['decisions']).toBe('R303 +1');
  });

  it('a passage that the rules do not give', async () => {
    const row = proposed('RED', 1);
    const consequences = await decide(stage, row, {
      subject: 'year',
      code: 'PAS1NCI',
      reason: 'Dossier solide en entreprise',
    });
    expect(consequences).toContain('S5 ouvert');
    expect(await rowOf(stage, row['id'])).toMatchObject({ retained: 'PAS1NCI' });
  });

  it('the refusal of a repeat: motivation, advice and hearing are asked for (4.5)', async () => {
    const row = proposed('RED');
    const pane = await openCard(stage, row);
    await fillForm(pane, { subject: 'year', code: 'NAR', reason: 'Assiduité insuffisante' });
    await button(pane, 'Enregistrer la décision').click();
    await says(stage, 'Il manque encore : les conseils d’orientation, l’audition.');
    expect((await rowOf(stage, row['id']))['decision']).toBe('');
    await pane.getByLabel(/^Conseils d’orientation/).fill('Licence professionnelle voisine');
    await pane.getByLabel(/^Audition/).fill('entendu le 2 juillet 2026');
    await button(pane, 'Enregistrer la décision').click();
    await says(stage, 'Décision enregistrée au journal.');
    const after = await rowOf(stage, row['id']);
    expect(after).toMatchObject({ decision: 'NAR', retained: 'NAR' });
    expect(after['decisionReason']).toContain('Conseils d’orientation : Licence professionnelle voisine');
    expect(after['decisionReason']).toContain('Audition de l’étudiant : entendu le 2 juillet 2026');
  });

  it('a wrong move is taken back, and the journal keeps both', async () => {
    const row = proposed('ADM', 1);
    await decide(stage, row, { subject: 'year', code: 'ATJ', reason: 'erreur de ligne' });
    expect((await rowOf(stage, row['id']))['retained']).toBe('ATJ');
    await button(stage.pane(), 'Annuler la décision').click();
    await says(stage, 'Décision annulée, le journal le dit.');
    expect(await rowOf(stage, row['id'])).toMatchObject({
      decision: '',
      decisionReason: '',
      retained: 'ADM',
    });
    const own = (await journal(stage)).filter(({ id }) => id === String(row['id']));
    expect(own.map(({ from, to }) => [from, to])).toEqual([
      ['', 'ATJ'],
      ['ATJ', ''],
    ]);
  });
});

it('all proposals by right are accepted at once; what was decided stays', async () => {
  const pane = stage.pane();
  await button(pane, 'Retour à la liste').click();
  await pane.getByLabel('Rechercher').fill('');
  await pane.getByRole('button', { name: /^Accepter les \d+ propositions de droit…$/ }).click();
  await says(stage, 'Ce qui est déjà décidé ne change pas.');
  const before = await juryRows(stage);
  await button(pane, 'Confirmer').click();
  await says(stage, 'décisions enregistrées au journal.');
  const after = await juryRows(stage);
  after.forEach((row, i) => {
    const former = before[i];
    if (former?.['decision'] !== '') expect(row['decision']).toBe(former?.['decision']);
    else if (['ADM', 'PASD'].includes(String(row['proposal']))) expect(row['decision']).toBe(row['proposal']);
    else expect(row['decision']).toBe('');
  });
});

it('every decision is in the journal, with who and why', async () => {
  const entries = await journal(stage);
  expect(entries.length).toBeGreaterThan(50);
  expect(entries.every(({ who, time }) => who === WHO && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(time))).toBe(
    true,
  );
  expect(entries.find(({ to }) => to === 'NAR')?.reason).toContain('Assiduité insuffisante');
});

it('decisions survive sorting and a new preparation', async () => {
  const decided = (list: readonly JuryRow[]): unknown =>
    Object.fromEntries(
      list.map(({ id, decision, decisions, decisionReason }) => [
        String(id),
        [decision, decisions, decisionReason],
      ]),
    );
  const before = decided(await juryRows(stage));
  await stage.workbench.sort('Jury', 'B', { descending: true });
  await until(async () => (await juryRows(stage))[0]?.['id'] !== rows[0]?.['id']);
  await openTab(stage.pane(), 'Accueil');
  await prepare(stage);
  expect(decided(await juryRows(stage))).toEqual(before);
});

it('"next" follows the order and the filter of the sheet, undecided first', async () => {
  const pane = stage.pane();
  await openTab(pane, 'Délibérer');
  await pane.getByRole('button', { name: /la délibération$/ }).click();
  const heading = pane.getByRole('heading', { level: 1 });
  const undecided = (await juryRows(stage)).filter(({ decision }) => decision === '');
  const nameOf = (row: JuryRow | undefined): string =>
    `${String(row?.['lastName'])} ${String(row?.['firstName'])}`;
  expect(await heading.innerText()).toBe(nameOf(undecided[0]));
  await button(pane, 'Étudiant suivant').click();
  await until(async () => (await heading.innerText()) === nameOf(undecided[1]));
  await pane.getByRole('article').press('PageUp');
  await until(async () => (await heading.innerText()) === nameOf(undecided[0]));
  await button(pane, 'Retour à la liste').click();

  const group = String(undecided[0]?.['group']);
  const seen = (await juryRows(stage)).filter((row) => row['group'] === group);
  const [keys = []] = (await stage.workbench.read('Jury', 'A1:CZ1')) as unknown[][];
  await stage.workbench.filter('Jury', columnName(keys.indexOf('group')), [group]);
  await says(stage, `${rows.length - seen.length} étudiants masqués par le filtre`);
  await pane.getByRole('button', { name: /la délibération$/ }).click();
  await says(
    stage,
    `1 sur ${seen.length} · ${seen.filter(({ decision }) => decision === '').length} à décider`,
  );
  await button(pane, 'Retour à la liste').click();
  stage.workbench.clearFilter('Jury');
  await until(async () => !(await pane.innerText('main')).includes('masqués par le filtre'));
});

it('what-if says who would change, and writes nothing', async () => {
  const pane = stage.pane();
  const before = await stage.workbench.requests();
  const sheet = await stage.workbench.read('Jury', 'A1:BZ80');
  await openTab(pane, 'Simuler');
  await pane.getByLabel('Le jury repêche à partir de', { exact: true }).fill('9,5');
  await pane.getByText(/^Si le jury repêche les RCUE à partir de 9,50\s: \d+ étudiants? change/).waitFor();
  expect(await stage.workbench.requests()).toBe(before);
  expect(await stage.workbench.read('Jury', 'A1:BZ80')).toEqual(sheet);
});

it('a decision and its consequences are written in one round trip', async () => {
  const counted = async (work: () => Promise<void>): Promise<number> => {
    const before = await stage.workbench.requests();
    await work();
    return (await stage.workbench.requests()) - before;
  };
  const pane = stage.pane();
  await openCard(stage, proposed('ATT'));
  await fillForm(pane, { subject: 'year', code: 'ATJ', reason: 'Note attendue en septembre' });
  // The row has been shown, and what that sets off answered.
  await until(async () => (await counted(() => new Promise((resolve) => setTimeout(resolve, 500)))) === 0);
  const deciding = await counted(async () => {
    await button(pane, 'Enregistrer la décision').click();
    await says(stage, 'Décision enregistrée au journal.');
  });
  // At the end of every Excel.run Office.js lets go of the ranges it has kept, in a request of its own.
  expect(deciding).toBe(2);
});

describe('closing', () => {
  it('says what is unfinished, then freezes and protects', async () => {
    const pane = stage.pane();
    await openTab(pane, 'Délibérer');
    await button(pane, 'Retour à la liste').click();
    await button(pane, 'Clore le jury…').click();
    await says(stage, 'sans décision du jury : la proposition vaudra décision.');
    await button(pane, 'Clore le jury').click();
    await says(stage, 'Jury clos : feuilles figées en valeurs et protégées.');
    const formulas = (await stage.workbench.readFormulas('Jury', 'A8:BZ80')) as unknown[][];
    expect(formulas.flat().some((cell) => String(cell).startsWith('='))).toBe(false);
    expect((await journal(stage)).at(-1)).toMatchObject({ label: 'Clôture', who: WHO });
  });

  it('lets nothing be decided or prepared any more', async () => {
    const pane = stage.pane();
    expect(await pane.getByRole('button', { name: /^Accepter les/ }).count()).toBe(0);
    await openTab(pane, 'Accueil');
    await button(pane, 'Préparer le jury').click();
    await says(stage, 'rouvrir d’abord.');
  });

  it('prints: one page for each bulletin, results without names, all of it protected', async () => {
    const pane = stage.pane();
    await openTab(pane, 'Documents');
    await button(pane, 'Créer les documents').click();
    await says(stage, 'Documents créés');
    const saved = openPackage(await stage.workbench.save());
    if (!saved.ok) throw new Error('the saved file cannot be opened');
    const { ours } = readWorkbook(saved.package);
    expect(ours.map(({ role }) => role)).toEqual(expect.arrayContaining([...DOCUMENT_ROLES]));
    const texts = (role: string): readonly string[] =>
      (ours.find((one) => one.role === role)?.sheet.rows ?? []).flatMap((cells) => (cells ?? []).map(String));
    const refused = proposed('RED');
    expect(texts('display')).toContain(String(refused['id']));
    expect(texts('display')).not.toContain(String(refused['lastName']));
    expect(texts('hearings')).toContain(String(refused['lastName']));
    expect(texts('minutes').some((text) => text.includes('Licence professionnelle voisine'))).toBe(true);
    expect(texts('bulletins').filter((text) => text.includes('Voies et délais de recours'))).toHaveLength(
      rows.length,
    );
    // Closing has made decisions of the proposals that were left.
    expect([...texts('bulletins'), ...texts('minutes')].join('\n')).not.toMatch(
      /le jury n’a pas décidé|Projet, à ne pas signer/,
    );
  });

  it('exports: Apogée gets the codes that were retained', async () => {
    const pane = stage.pane();
    await pane.getByLabel('Choisir le fichier exporté d’Apogée (.TXT)').setInputFiles(LISIERE);
    await says(stage, 'valeurs à écrire pour 8 étudiants sur les 10 du fichier');
    const [download] = await Promise.all([
      stage.page.waitForEvent('download'),
      button(pane, 'Enregistrer le fichier').click(),
    ]);
    const filled = readFileSync(await download.path(), 'latin1').split('\r\n');
    const original = readFileSync(LISIERE, 'latin1').split('\r\n');
    expect(filled).toHaveLength(original.length);
    const values = original.indexOf('XX-APO_VALEURS-XX');
    expect(filled.slice(0, values)).toEqual(original.slice(0, values));
    expect(filled.slice(values)).not.toEqual(original.slice(values));
  });

  it('warns of marks that change afterwards, and of whom they concern', async () => {
    const table = (await stage.workbench.read('S3', 'A1:BZ90')) as unknown[][];
    const header = table.findIndex((cells) => cells.some((cell) => String(cell).startsWith('R3.08')));
    const column = table[header]?.findIndex((cell) => String(cell).startsWith('R3.08')) ?? -1;
    const student = proposed('ADM', 2);
    const row = table.findIndex((cells) => cells.some((cell) => String(cell) === String(student['id'])));
    const letter =
      column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;
    await stage.workbench.write('S3', `${letter}${row + 1}`, 3);
    await says(stage, 'Des notes ont changé depuis la clôture : 1 étudiant concerné.');
    await says(stage, `${String(student['lastName'])} ${String(student['firstName'])} (notes changées)`);
  });

  it('is reopened with a reason; who was decided on other marks is told', async () => {
    const pane = stage.pane();
    await openTab(pane, 'Délibérer');
    await pane.getByLabel(/^Motif de la réouverture/).fill('Note corrigée après réclamation');
    await button(pane, 'Rouvrir le jury').click();
    await says(stage, 'Jury rouvert');
    expect((await journal(stage)).at(-1)).toMatchObject({
      label: 'Réouverture',
      reason: 'Note corrigée après réclamation',
    });
    await openCard(stage, proposed('ADM', 2));
    await says(stage, 'Décidé sur d’autres notes');
  });
});
