import { PaneBrowser } from '../taskpane/harness/browser';
import { accessibility, CHECKS } from './accessibility';

jest.setTimeout(600_000);

test('every view of the pane can be used by everybody: the promise holds', async () => {
  const { broken, count } = await accessibility({ size: 'tiny', seed: 1 });
  expect(broken).toEqual([]);
  expect(count).toMatch(/^[2-9]\d views/);
});

test('each kind of fault is found where there is one', async () => {
  const browser = await PaneBrowser.launch();
  const page = await browser.open();
  await page.getByRole('tab').first().waitFor();
  const faultsWith = async (check: keyof typeof CHECKS, html: string): Promise<string> => {
    await page.evaluate((text) => {
      document.body.innerHTML = text;
    }, html);
    const { count, faults } = await CHECKS[check](page);
    expect(count).toBeGreaterThan(0);
    return faults.join('\n');
  };
  const plain = '<main><h1>Jury</h1><button>Un</button><button>Deux</button></main>';
  for (const check of ['axe', 'stops', 'motion', 'reflow'] as const)
    expect(await faultsWith(check, plain)).toBe('');
  expect(await faultsWith('axe', plain.replace('Un', ''))).toContain('button-name');
  expect(await faultsWith('axe', '<main><h1 style="color:#aaa">Jury</h1></main>')).toContain(
    'color-contrast',
  );
  expect(await faultsWith('stops', plain.replace('<button>', '<button style="outline:none">'))).toContain(
    'focus not seen: <button',
  );
  const covered = `${plain}<div style="position:fixed;inset:0;background:#fff"></div>`;
  expect(await faultsWith('stops', covered)).toContain('focus covered: <button');
  const trap = plain.replace('<button>', '<button onkeydown="event.preventDefault()">');
  expect(await faultsWith('stops', trap)).toContain('not reached by Tab: <button');
  expect(await faultsWith('motion', plain.replace('<h1>', '<h1 style="transition:color 1s">'))).toContain(
    'moves for 1 s',
  );
  expect(await faultsWith('reflow', plain.replace('<h1>', '<h1 style="width:900px">'))).toContain(
    'wider than its window',
  );
  await browser.close();
});
