import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
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

describe('the address of a build', () => {
  const addressOf = (...args: readonly string[]): unknown =>
    node(
      `import { addressIn } from './scripts/build.mjs';
      let said;
      try { said = addressIn(${JSON.stringify(args)}); } catch (error) { said = { refused: error.message }; }
      console.log(JSON.stringify(said));`,
    );

  test.each([
    [['--url', 'https://notes.exemple.fr/jury-but/'], 'https://notes.exemple.fr/jury-but/'],
    [['--url=https://notes.exemple.fr/jury-but'], 'https://notes.exemple.fr/jury-but/'],
    [['--url', 'https://notes.exemple.fr:8443'], 'https://notes.exemple.fr:8443/'],
    [[], null],
  ])('%j is %s', (args, address) => {
    expect(addressOf(...args)).toBe(address);
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
    expect(addressOf('--url', address)).toEqual({ refused: expect.stringContaining(`--url ${address} : `) });
  });
});
