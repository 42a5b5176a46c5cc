import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createServer as createHttp, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { basename } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { PageConfig } from '../page/config';
import { handler, type Folders } from './routes';

export interface ServeOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** The workbook to open at first; without it the page shows an empty one. */
  readonly workbookPath?: string;
  /** The built add-in: its pages, functions.json, icons. */
  readonly addinDist: string;
  readonly manifestPath: string;
  /** The built page of the workbench. */
  readonly pageDist: string;
  /** Open the default browser. */
  readonly open: boolean;
  /** Key and certificate for the bridge of Excel on the web, which wants two https origins; tests only. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

/** Why the workbench does not start, in words for the person who asked for it. */
export class ServeError extends Error {}

const HOST = 'localhost';

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new ServeError(
              `le port ${port} est déjà utilisé ; choisissez-en un autre : npm start -- --port ${port + 1} ` +
                `(port ${port} is taken; choose another one)`,
            )
          : error.code === 'EACCES'
            ? new ServeError(
                `le port ${port} est réservé ; choisissez-en un au-dessus de 1024 : npm start -- --port 3000`,
              )
            : error,
      );
    });
    server.listen(port, HOST, () => resolve((server.address() as AddressInfo).port));
  });
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/**
 * Serves the workbench on this machine only.
 * @throws ServeError where the port or a file is at fault
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const { workbookPath } = options;
  if (workbookPath !== undefined && !existsSync(workbookPath)) {
    throw new ServeError(`le classeur ${workbookPath} est introuvable (workbook not found)`);
  }
  if (workbookPath !== undefined && !statSync(workbookPath).isFile()) {
    throw new ServeError(`${workbookPath} n’est pas un fichier (not a file)`);
  }
  const folders: Folders = {
    addin: options.addinDist,
    manifest: options.manifestPath,
    page: options.pageDist,
    ...(workbookPath === undefined ? {} : { workbook: workbookPath }),
  };
  const workbook = workbookPath === undefined ? null : basename(workbookPath);
  const config: PageConfig = { workbook, addin: '/addin/', bridge: 'win32' };
  const servers: Server[] = [];
  if (options.tls) {
    const addin = createHttps(options.tls, handler(folders, { role: 'addin' }));
    const addinPort = await listen(addin, 0);
    const web: PageConfig = { workbook, addin: `https://${HOST}:${addinPort}/`, bridge: 'web' };
    servers.push(addin, createHttps(options.tls, handler(folders, { role: 'page', config: web })));
  } else servers.push(createHttp(handler(folders, { role: 'page', config })));
  const [page] = servers.slice(-1);
  if (!page) throw new ServeError('no server');
  try {
    const port = await listen(page, options.port);
    const address = `${options.tls ? 'https' : 'http'}://${HOST}:${port}/`;
    if (options.open) openBrowser(address);
    return { address, close: async () => void (await Promise.all(servers.map(closed))) };
  } catch (error) {
    await Promise.all(servers.filter((server) => server.listening).map(closed));
    throw error;
  }
}

/** Without a browser to open, the printed address is enough. */
function openBrowser(address: string): void {
  const [command, args] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '', address]]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', [address]];
  const child = spawn(command as string, args as string[], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
