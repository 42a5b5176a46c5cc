import { PaneBrowser } from './harness/browser';
jest.setTimeout(180_000);
test('shots', async () => {
  const b = await PaneBrowser.launch();
  const page = await b.open();
  await page.getByRole('button', { name: 'Préparer le jury' }).waitFor();
  await page.screenshot({ path: '/tmp/tpb/home.png' });
  await page.getByRole('button', { name: 'Préparer le jury' }).click();
  await page.getByRole('button', { name: 'Annuler' }).waitFor();
  await page.screenshot({ path: '/tmp/tpb/prepared.png' });
  for (const [tab, name] of [['Étudiants', 'students'], ['Anomalies', 'anomalies'], ['Statistiques', 'statistics'], ['Réglages', 'settings']] as const) {
    await page.getByRole('tab', { name: tab }).click();
    await page.screenshot({ path: `/tmp/tpb/${name}.png` });
  }
  await page.getByRole('tab', { name: 'Étudiants' }).click();
  await page.getByLabel('À regarder').selectOption('À un pas du passage');
  await page.screenshot({ path: '/tmp/tpb/onestep.png' });
  await page.getByRole('list', { name: 'Étudiants' }).getByRole('button').first().click();
  await page.setViewportSize({ width: 350, height: 1100 });
  await page.screenshot({ path: '/tmp/tpb/card.png' });
  console.log(b.errors.join('\n'));
  await b.close();
});
