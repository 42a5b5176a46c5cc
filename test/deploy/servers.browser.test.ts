import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openElsewhere } from './pane-elsewhere';

/** The built add-in behind the sample files of `deploy/`, each in the server that it was written for. */

const ADDIN = path.resolve('dist/addin');
const PLACE = '/jury-but/';

/** What `scripts/addin-headers.mjs` wants to be said of each file. */
function headersOf(files: readonly string[]): Readonly<Record<string, object>> {
  const program = `import { headersOf } from './scripts/addin-headers.mjs';
    console.log(JSON.stringify(Object.fromEntries(${JSON.stringify(files)}.map((file) => [file, headersOf(file)]))));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }),
  ) as Readonly<Record<string, object>>;
}

const started: { child: ChildProcess; folder: string }[] = [];

afterAll(async () => {
  for (const { child, folder } of started) {
    const gone = new Promise((done) => child.once('exit', done));
    if (child.exitCode === null && child.kill('SIGTERM')) await gone;
    rmSync(folder, { recursive: true, force: true });
  }
});

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** Starts a server and waits until it answers. @returns the address of the add-in */
async function serve(
  program: string,
  configured: (folder: string, port: number) => readonly string[],
): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'but-jury-server-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const child = spawn(program, configured(folder, port), { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr?.on('data', (part) => (said += String(part)));
  started.push({ child, folder });
  const address = `http://127.0.0.1:${port}${PLACE}`;
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`${address}taskpane.html`).catch(() => null);
    if (answer) return address;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(
    `${program}: ${said}${readFileSync(path.join(folder, 'errors'), { encoding: 'utf8', flag: 'a+' })}`,
  );
}

const asNginx = (): Promise<string> =>
  serve('nginx', (folder, port) => {
    const sample = readFileSync('deploy/nginx.conf', 'utf8').replace('/srv/jury-but/', `${ADDIN}/`);
    const own = `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/errors;
      events {}
      http {
        access_log off;
        ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}
        server { listen 127.0.0.1:${port}; ${sample} }
      }`;
    writeFileSync(path.join(folder, 'nginx.conf'), own);
    return ['-e', path.join(folder, 'errors'), '-c', path.join(folder, 'nginx.conf')];
  });

const asApache = (): Promise<string> =>
  serve('apache2', (folder, port) => {
    const files = path.join(folder, 'jury-but');
    cpSync(ADDIN, files, { recursive: true });
    cpSync('deploy/apache.htaccess', path.join(files, '.htaccess'));
    const modules = ['mpm_event', 'authz_core', 'headers', 'mime'];
    const own = `ServerRoot ${folder}
      ServerName localhost
      Listen 127.0.0.1:${port}
      PidFile ${folder}/pid
      ErrorLog ${folder}/errors
      User nobody
      ${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
      TypesConfig ${folder}/mime.types
      DocumentRoot ${folder}
      <Directory ${files}>
        AllowOverride FileInfo
        Require all granted
      </Directory>`;
    // As far as the list of every Apache goes.
    writeFileSync(
      path.join(folder, 'mime.types'),
      'text/html html\nimage/png png\ntext/css css\ntext/plain txt\napplication/xml xml\n',
    );
    writeFileSync(path.join(folder, 'apache.conf'), own);
    return ['-D', 'FOREGROUND', '-f', path.join(folder, 'apache.conf')];
  });

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  png: 'image/png',
  txt: 'text/plain',
  xml: 'application/xml',
};

describe.each([
  ['nginx', asNginx],
  ['Apache', asApache],
])('%s', (_name, start) => {
  let address = '';
  beforeAll(async () => {
    address = await start();
  }, 30_000);

  test('sends every file of the add-in whole, with its type and its headers', async () => {
    const files = readdirSync(ADDIN, { recursive: true, encoding: 'utf8' }).filter(
      (file) => TYPES[path.extname(file).slice(1)],
    );
    expect(files).toEqual(expect.arrayContaining(['taskpane.html', 'manifest.xml', 'aide/index.html']));
    const wanted = headersOf(files);
    for (const file of files) {
      const answer = await fetch(address + file.split('/').map(encodeURIComponent).join('/'));
      const body = Buffer.from(await answer.arrayBuffer());
      expect([file, answer.status]).toEqual([file, 200]);
      expect([file, body.equals(readFileSync(path.join(ADDIN, file)))]).toEqual([file, true]);
      const sent: Record<string, string> = {};
      answer.headers.forEach((value, name) => (sent[name] = value));
      const type = sent['content-type'];
      expect([file, sent]).toEqual([file, expect.objectContaining(wanted[file] ?? {})]);
      const isText = !file.endsWith('.png') && !file.endsWith('.xml');
      const expected = `${TYPES[path.extname(file).slice(1)]}${isText ? '; charset=utf-8' : ''}`;
      expect([file, type?.toLowerCase()]).toEqual([file, expected]);
    }
  });

  test('gives Excel on the web the pane, which prepares a jury, and the functions, which compute', async () => {
    const { pane, workbench, problems, close } = await openElsewhere(address);
    try {
      await pane.getByRole('button', { name: 'Préparer le jury' }).click();
      await pane
        .getByText(/Jury préparé/)
        .first()
        .waitFor();
      expect(await workbench('sheets')).toContain('Jury');
      await workbench('write', 'Planning', 'Z1:AA2', [
        [10, 20],
        [1, 3],
      ]);
      await workbench('write', 'Planning', 'Z3', '=BUT.WEIGHTEDMEAN(Z1:AA1,Z2:AA2)');
      expect(await workbench('read', 'Planning', 'Z3')).toEqual([[17.5]]);
      expect(problems).toEqual([]);
    } finally {
      await close();
    }
  }, 120_000);
});
