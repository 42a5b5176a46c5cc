/** dist/addin at https://localhost:3000/, where the manifest of the source tree looks for it. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:https';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { headersOf } from './addin-headers.mjs';
import { DEV_CERTS, officeTool } from './office-tools.mjs';
import { buildAddin, install, root } from './setup.mjs';

const PORT = 3000;
const FOLDER = path.join(root, 'dist/addin');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** What cannot be looked at (a name that is too long, say) is none. */
function isFile(file) {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Answers requests for the files of a folder, with the headers that every server of the add-in sends. */
export function answer(folder) {
  return (request, response) => {
    let file;
    try {
      const { pathname } = new URL(request.url ?? '', 'https://localhost');
      file = path.posix.normalize(decodeURIComponent(pathname)).replace(/^\/+/, '');
    } catch {
      file = '';
    }
    const found = path.join(folder, file);
    const isPlain = !/[\0\\]/.test(file);
    const isThere = isPlain && isFile(found);
    if (!isThere || !['GET', 'HEAD'].includes(request.method)) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('404');
      return;
    }
    const type = TYPES[path.extname(found)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, ...headersOf(file) });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(found)
        .on('error', () => response.destroy())
        .pipe(response);
  };
}

/** Key and certificate that this computer trusts for localhost; Microsoft's tool asks for consent once and makes them. */
async function certificates() {
  const folder = path.join(os.homedir(), '.office-addin-dev-certs');
  await officeTool(DEV_CERTS, ['install']);
  const [key, cert] = ['localhost.key', 'localhost.crt'].map((name) => readFileSync(path.join(folder, name)));
  return { key, cert };
}

/** Builds what is missing and serves it until the process ends. */
export async function serve() {
  install();
  buildAddin();
  const server = createServer(await certificates(), answer(FOLDER));
  await new Promise((resolve, reject) => {
    server.on('error', ({ code, message }) =>
      reject(new Error(code === 'EADDRINUSE' ? `le port ${PORT} est déjà utilisé` : message)),
    );
    server.listen(PORT, 'localhost', resolve);
  });
  process.stdout.write(`Jury BUT : https://localhost:${PORT}/ (Ctrl+C pour arrêter)\n`);
}
