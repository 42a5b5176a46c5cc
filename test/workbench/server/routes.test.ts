import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve, ServeError, type ServeOptions } from '../../../workbench/server/serve';
import { fileIn } from '../../../workbench/server/routes';

const folder = mkdtempSync(path.join(tmpdir(), 'workbench-'));
const addin = path.join(folder, 'addin');
mkdirSync(addin);
writeFileSync(path.join(folder, 'secret.txt'), 'secret');
writeFileSync(path.join(folder, 'manifest.xml'), '<OfficeApp/>');
writeFileSync(
  path.join(addin, 'taskpane.html'),
  '<html><head><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head></html>',
);

const options: ServeOptions = {
  port: 0,
  open: false,
  addinDist: addin,
  manifestPath: path.join(folder, 'manifest.xml'),
  pageDist: folder,
};

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Reads to the end and keeps no connection, so that nothing of it outlives the test. */
async function get(url: string): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(url, { headers: { connection: 'close' } });
  return { status: response.status, text: await response.text() };
}

describe('the server of the workbench', () => {
  it('serves the page of the add-in with the real office.js from here', async () => {
    const served = await serve(options);
    const { text: html } = await get(`${served.address}addin/taskpane.html`);
    expect(html).toContain('<head><script src="/workbench/win32.js"></script>');
    expect(html).toContain('src="/office/office.js"');
    expect((await get(`${served.address}office/office.js`)).status).toBe(200);
    await served.close();
  });

  it.each([
    'addin/../secret.txt',
    'addin/%2e%2e/secret.txt',
    'addin/..%2fsecret.txt',
    'workbench/%00',
    'workbook',
    'nothing',
  ])('does not serve %s', async (wanted) => {
    const served = await serve(options);
    expect((await get(served.address + wanted)).status).toBe(404);
    await served.close();
  });

  it('never leaves a folder, whatever the path', () => {
    expect(fileIn(addin, '../secret.txt')).toBeNull();
    expect(fileIn(addin, '/../../secret.txt')).toBeNull();
    expect(fileIn(addin, 'taskpane.html')).toBe(path.join(addin, 'taskpane.html'));
    expect(fileIn(addin, '%E0%A4%A')).toBeNull();
  });

  it('says which port is taken and how to choose another', async () => {
    const first = await serve(options);
    const port = Number(new URL(first.address).port);
    const second = serve({ ...options, port });
    await expect(second).rejects.toThrow(ServeError);
    await expect(second).rejects.toThrow(`le port ${port} est déjà utilisé`);
    await expect(second).rejects.toThrow('--port');
    await first.close();
  });

  it('says that a workbook is not there', async () => {
    await expect(serve({ ...options, workbookPath: path.join(folder, 'absent.xlsx') })).rejects.toThrow(
      'introuvable',
    );
  });
});
