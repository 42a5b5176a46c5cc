import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { connect } from 'node:net';
import { request, type OutgoingHttpHeaders } from 'node:http';
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

/** A request with the very target and headers that are given: `fetch` would mend them. */
function raw(
  address: string,
  target: string,
  headers: OutgoingHttpHeaders = {},
): Promise<{ readonly status: number; readonly headers: Readonly<Record<string, unknown>> }> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(address);
    const asked = request({ host: 'localhost', port, path: target, headers, agent: false }, (response) => {
      response.resume();
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** The first line that comes back for what is sent as it stands. */
function answerTo(port: number, sent: string): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(port, 'localhost', () => socket.write(sent));
    socket.on('data', (data) => (said += data.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(said.split('\r\n')[0] ?? ''));
  });
}

describe('the server of the workbench', () => {
  it('lets any origin read the descriptions of the functions, and nothing else', async () => {
    writeFileSync(path.join(addin, 'functions.fr.json'), '{}');
    const served = await serve(options);
    const allowed = async (target: string): Promise<unknown> =>
      (await raw(served.address, target)).headers['access-control-allow-origin'];
    expect(await allowed('/addin/functions.fr.json')).toBe('*');
    expect(await allowed('/addin/taskpane.html')).toBeUndefined();
    expect(await allowed('/config.json')).toBeUndefined();
    await served.close();
  });

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

  it('survives every target, and a workbook that is moved while it is served', async () => {
    const workbookPath = path.join(folder, 'notes.xlsx');
    writeFileSync(workbookPath, 'marks');
    const served = await serve({ ...options, workbookPath });
    for (const target of [
      '//',
      '//[',
      '/\\',
      '/%',
      'http://',
      'http://[',
      '*',
      '/workbook/',
      '/?%',
      '//localhost//',
      `/addin/${'a'.repeat(300)}`,
      `/addin/${'a/'.repeat(4000)}`,
      `/office/${'%61'.repeat(4000)}`,
      `/workbench/${'a'.repeat(15_000)}`,
    ])
      expect([403, 404]).toContain((await raw(served.address, target)).status);
    expect((await raw(served.address, '/workbook')).status).toBe(200);
    renameSync(workbookPath, `${workbookPath}.moved`);
    expect((await raw(served.address, '/workbook')).status).toBe(404);
    expect((await get(`${served.address}manifest.xml`)).status).toBe(200);
    await served.close();
  });

  it('answers its own names and its own page only', async () => {
    const workbookPath = path.join(folder, 'own.xlsx');
    writeFileSync(workbookPath, 'marks');
    const served = await serve({ ...options, workbookPath });
    const { port } = new URL(served.address);
    const asked = async (headers: OutgoingHttpHeaders): Promise<number> =>
      (await raw(served.address, '/workbook', headers)).status;
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])
      expect(await asked({ host })).toBe(200);
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      `localhost.evil.example:${port}`,
      `localhost:${port}@evil.example`,
      `evil.example@localhost:${port}`,
      ...[
        'localhost#evil.example',
        'localhost?evil',
        'localhost/',
        'localhost\\',
        'loc%61lhost',
        'localhost.',
      ],
      ...[
        'foo.localhost',
        '127.1',
        '2130706433',
        '0.0.0.0',
        '[::]',
        '::1',
        '[::ffff:127.0.0.1]',
        'localhost:',
      ],
      ...['localhost:1:2', 'localhost:99999', 'localhost,evil.example', 'localhost evil.example'],
    ])
      expect(await asked({ host })).toBe(403);
    for (const site of ['same-origin', 'none']) expect(await asked({ 'sec-fetch-site': site })).toBe(200);
    for (const site of ['cross-site', 'same-site']) expect(await asked({ 'sec-fetch-site': site })).toBe(403);
    expect(await asked({ origin: `http://localhost:${port}` })).toBe(200);
    for (const origin of [
      'http://evil.example',
      'null',
      `http://localhost:1`,
      'file://',
      `localhost:${port}`,
      '',
    ])
      expect(await asked({ origin })).toBe(403);
    await served.close();
  });

  it('answers nobody who names no host, two of them, or another in the line of the request', async () => {
    const workbookPath = path.join(folder, 'lines.xlsx');
    writeFileSync(workbookPath, 'marks');
    const served = await serve({ ...options, workbookPath });
    const port = Number(new URL(served.address).port);
    const own = `host: localhost:${port}`;
    for (const [line, ...headers] of [
      ['GET /workbook HTTP/1.1'],
      ['GET /workbook HTTP/1.0'],
      ['GET /workbook HTTP/1.1', 'host:'],
      ['GET //localhost/workbook HTTP/1.0'],
      ['GET /\\localhost/workbook HTTP/1.0'],
      ['GET /workbook HTTP/1.1', own, 'host: evil.example'],
      ['GET /workbook HTTP/1.1', 'host: evil.example', own],
      [`GET http://localhost:${port}/workbook HTTP/1.1`, own],
      ['GET http://evil.example/workbook HTTP/1.1', 'host: localhost'],
      ['POST /workbook HTTP/1.1', own],
      ['CONNECT localhost HTTP/1.1', own],
      ['GET \\workbook HTTP/1.1', own],
    ]) {
      const said = await answerTo(port, [line, ...headers, 'connection: close', '', ''].join('\r\n'));
      expect([line, said]).toEqual([line, expect.stringMatching(/^(?:HTTP\/1\.1 40[034] .*)?$/)]);
    }
    expect(await answerTo(port, `GET /x/%2e%2e/workbook HTTP/1.0\r\n${own}\r\n\r\n`)).toContain('200');
    await served.close();
  });

  it('finds nothing where a workbook cannot be opened or read, and goes on', async () => {
    const workbookPath = path.join(folder, 'unread.xlsx');
    writeFileSync(workbookPath, 'marks');
    const served = await serve({ ...options, workbookPath });
    const asked = async (): Promise<number> => (await raw(served.address, '/workbook')).status;
    for (const target of ['/proc/self/mem', '/dev/zero', folder, workbookPath]) {
      rmSync(workbookPath);
      symlinkSync(target, workbookPath);
      expect(await asked()).toBe(404);
    }
    rmSync(workbookPath);
    writeFileSync(workbookPath, '');
    expect(await asked()).toBe(200);
    await served.close();
  });

  it('says that files are what they are, in no frame and for no script of another site', async () => {
    const served = await serve(options);
    expect((await raw(served.address, '/addin/taskpane.html')).headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': "frame-ancestors 'self'",
    });
    await served.close();
  });
});
