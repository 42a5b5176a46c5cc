import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Headers = Readonly<Record<string, string>>;

const FILES = ['taskpane.html', 'runtime.js', 'pane.0a1b2c3d.js', 'functions.fr.json', 'manifest.xml', 'assets/icon-32.png', 'licences.txt', 'aide/search.js', 'aide/images/jury.png']; // prettier-ignore
const node = (program: string): unknown =>
  JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }));
const headers = node(
  `import { headersOf } from './scripts/addin-headers.mjs';
  console.log(JSON.stringify(Object.fromEntries(${JSON.stringify(FILES)}.map((file) => [file, headersOf(file)]))));`,
) as Readonly<Record<string, Headers>>;

describe('what a server says of the add-in', () => {
  test('lets Excel on the web read the descriptions of the functions from another origin', () => {
    expect(headers['functions.fr.json']?.['access-control-allow-origin']).toBe('*');
    expect(headers['taskpane.html']?.['access-control-allow-origin']).toBeUndefined();
  });

  test('keeps for ever only what carries a hash', () => {
    const kept = FILES.filter((file) => headers[file]?.['cache-control']?.includes('immutable'));
    expect(kept).toEqual(['pane.0a1b2c3d.js']);
  });

  test.each(['nginx.conf', 'apache.htaccess', 'web.config'])('is the same in deploy/%s', (name) => {
    const text = readFileSync(join('deploy', name), 'utf8').replaceAll('" value="', ' ');
    const plain = text.replace(/[" ]+/g, ' ').toLowerCase();
    const said = FILES.flatMap((file) => Object.entries(headers[file] ?? {}));
    // IIS says in attributes how long a file is kept.
    const own = name === 'web.config' ? said.filter(([key]) => key !== 'cache-control') : said;
    for (const [, value] of own) expect(plain).toContain(value.toLowerCase());
    for (const key of new Set(own.map(([key]) => key))) expect(plain).toContain(key);
  });
});

test('the policy that the installation page has ready for a first deployment is that of the pane', () => {
  const [, ofPage] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(
    readFileSync('src/commands/taskpane.html', 'utf8'),
  ) ?? ['', 'none'];
  expect(readFileSync('docs/installation.md', 'utf8')).toContain(
    `\nContent-Security-Policy-Report-Only: ${ofPage}\n`,
  );
});

test('the server on this computer answers with the files of its folder, with these headers, and with nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'but-jury-serve-'));
  for (const part of ['assets', 'aide/images']) mkdirSync(join(folder, 'addin', part), { recursive: true });
  for (const file of FILES) writeFileSync(join(folder, 'addin', file), file);
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  const paths = [
    ...FILES,
    '../secret.txt',
    '%2e%2e/secret.txt',
    '%00',
    '%5c..%5csecret.txt',
    '',
    'assets',
    '%',
  ];
  const answers = node(
    `import { createServer, request } from 'node:http';
    import { answer } from './scripts/serve.mjs';
    const server = createServer(answer(${JSON.stringify(join(folder, 'addin'))}));
    await new Promise((done) => server.listen(0, 'localhost', done));
    const get = (path) => new Promise((done) => request({ host: 'localhost', port: server.address().port, path: '/' + path }, (response) => {
      let body = '';
      response.on('data', (part) => (body += part)).on('end', () => done({ path, status: response.statusCode, headers: response.headers, body }));
    }).end());
    const answers = [];
    for (const path of ${JSON.stringify(paths)}) answers.push(await get(path));
    console.log(JSON.stringify(answers));
    server.close();`,
  ) as readonly { path: string; status: number; headers: Headers; body: string }[];
  for (const { path, status, headers: sent, body } of answers) {
    if (!FILES.includes(path)) {
      expect([path, status, body]).toEqual([path, 404, '404']);
      continue;
    }
    expect([status, body]).toEqual([200, path]);
    expect(sent).toMatchObject(headers[path] ?? {});
    expect(sent['content-type']).toMatch(
      /^(?:text|application|image)\/(?:html|javascript|json|xml|png|plain)/,
    );
  }
});

test('programs are started on Windows too, also where their folder has a space', () => {
  const folder = mkdtempSync(join(tmpdir(), 'Program Files '));
  const program = join(folder, 'node');
  symlinkSync(process.execPath, program);
  const started = node(
    `Object.defineProperty(process, 'platform', { value: 'win32' });
    const { needsShell, run } = await import('./scripts/setup.mjs');
    run(${JSON.stringify(program)}, ['-e', 'require("fs").writeFileSync(process.argv[1], "started")', ${JSON.stringify(join(folder, 'a b'))}]);
    console.log(JSON.stringify(['npm', 'npx', 'C:\\\\Program Files\\\\nodejs\\\\node.exe'].map(needsShell)));`,
  );
  expect(started).toEqual([true, true, false]);
  expect(readFileSync(join(folder, 'a b'), 'utf8')).toBe('started');
});

describe('the address of a build', () => {
  const addressOf = (args: readonly string[], kept?: string): unknown =>
    node(
      `import { addressIn } from './scripts/build.mjs';
      let said;
      try { said = addressIn(${JSON.stringify(args)}, ${JSON.stringify(kept)}); } catch (error) { said = { refused: error.message }; }
      console.log(JSON.stringify(said));`,
    );

  test.each([
    [['--url', 'https://notes.exemple.fr/jury-but/'], 'https://notes.exemple.fr/jury-but/'],
    [['--url=https://notes.exemple.fr/jury-but'], 'https://notes.exemple.fr/jury-but/'],
    [['--url', 'https://notes.exemple.fr:8443'], 'https://notes.exemple.fr:8443/'],
    [[], null],
    // As PowerShell hands it on.
    [['https://notes.exemple.fr/jury-but/'], 'https://notes.exemple.fr/jury-but/'],
  ])('%j is %s', (args, address) => {
    expect(addressOf(args)).toBe(address);
  });

  test('is also that which npm has kept, and what it has not understood is refused', () => {
    expect(addressOf([], 'https://notes.exemple.fr')).toBe('https://notes.exemple.fr/');
    expect(addressOf([], 'true')).toEqual({ refused: expect.stringContaining('--url true : ') });
    expect(addressOf(['https://a.fr', 'https://b.fr'])).toHaveProperty('refused');
    expect(addressOf(['--adresse', 'https://a.fr'])).toHaveProperty('refused');
  });

  test.each([
    'http://notes.exemple.fr/',
    'https://notes.exemple.fr/?a=1',
    'https://notes.exemple.fr/#x',
    'https://notes.exemple.fr/a b/',
    'https://notes.exemple.fr/a&b/',
    'https://moi@notes.exemple.fr/',
    'notes.exemple.fr',
    '',
  ])('%s is refused, with the reason', (address) => {
    expect(addressOf(['--url', address])).toEqual({
      refused: expect.stringContaining(`--url ${address} : `),
    });
  });
});
