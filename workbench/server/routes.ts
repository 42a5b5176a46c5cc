import { createReadStream, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import type { PageConfig } from '../page/config';

export interface Folders {
  readonly addin: string;
  readonly manifest: string;
  readonly page: string;
  readonly workbook?: string;
}

/** The page of the workbench, or (web bridge) the origin of the add-in alone. */
type Role = { readonly role: 'page'; readonly config: PageConfig } | { readonly role: 'addin' };

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'text/xml; charset=utf-8',
};

/** Where office.js is loaded from in Excel; here the same files come from node_modules. */
const OFFICE_CDN = /https:\/\/appsforoffice\.microsoft\.com\/lib\/(?:1|1\.1|beta)\/hosted\//g;
/** Excel on the web reads the descriptions of the functions from an origin of its own. */
const FUNCTIONS = /\/functions(?:\.[^/]+)?\.json$/;
const WIN32_SCRIPT = '<script src="/workbench/win32.js"></script>';

/** The client of Microsoft is never copied: its terms allow loading it, not shipping it. */
const OFFICE = resolve('node_modules/@microsoft/office-js/dist');

/** A file inside a folder, or null: nothing outside it is ever served. */
export function fileIn(folder: string, path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (decoded.includes('\0')) return null;
  const root = resolve(folder);
  const file = resolve(root, `.${sep}${normalize(`/${decoded}`)}`);
  if (file !== root && !file.startsWith(root + sep)) return null;
  return isFile(file) ? file : null;
}

/** What cannot be looked at (a name that is too long, say) is none. */
function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** A file that was moved since, or cannot be read, is not found; one that goes while it is sent ends the answer, never the server. */
function send(response: ServerResponse, file: string): void {
  if (!isFile(file)) return refuse(response, 404);
  const content = createReadStream(file);
  const unread = (): void => refuse(response, 404);
  content.once('error', unread).once('readable', () => {
    content.off('error', unread);
    response.setHeader('content-type', TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream');
    pipeline(content, response, (error) => {
      if (error) response.destroy();
    });
  });
}

/** Null where the file is no longer there, or not ours to read. */
function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function sendText(response: ServerResponse, text: string, type: string): void {
  response.setHeader('content-type', TYPES[type] ?? 'text/plain');
  response.end(text);
}

/** 403 where another site asks, 404 where there is nothing. */
function refuse(response: ServerResponse, status: 403 | 404): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(String(status));
}

/** The names of this machine to itself, as browsers write them: any other that leads here is that of a site that wants to read the marks. */
const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/** The address that was asked for; null where it is none, or not one of this server: it names one host, and a path. */
function addressOf({ url = '', headersDistinct }: IncomingMessage): URL | null {
  const [host = '', other] = headersDistinct['host'] ?? [];
  if (other !== undefined || !OWN_HOST.test(host) || !url.startsWith('/')) return null;
  try {
    return new URL(`http://${host}${url}`);
  } catch {
    return null;
  }
}

/** Whether the browser says that a page of this server, or the person at the keyboard, asks. */
const asksItself = ({ headers: { host, origin, ...headers } }: IncomingMessage): boolean =>
  ['same-origin', 'none', undefined].includes(headers['sec-fetch-site'] as string | undefined) &&
  (origin === undefined || [`http://${host}`, `https://${host}`].includes(origin));

/** What keeps other sites away from the marks, and files what they say they are. */
function setSafeHeaders(response: ServerResponse, role: Role['role']): void {
  const headers = {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': role === 'page' ? 'same-origin' : 'same-site',
    'content-security-policy': `frame-ancestors 'self'${role === 'page' ? '' : ' https://localhost:*'}`,
  };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** The add-in's page as built, but with office.js from here and, for the Win32 bridge, the script before it. */
function adapted(html: string, win32: boolean): string {
  const local = html.replace(OFFICE_CDN, '/office/');
  return win32 ? local.replace(/<head[^>]*>/i, (head) => head + WIN32_SCRIPT) : local;
}

/** Answers GET requests: the page, the add-in, office.js and the workbook; everything else is 404. */
export function handler(folders: Folders, role: Role) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    setSafeHeaders(response, role.role);
    const address = addressOf(request);
    if (!address) return refuse(response, 403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 404);
    const { pathname } = address;
    if (FUNCTIONS.test(pathname)) response.setHeader('access-control-allow-origin', '*');
    const file = (folder: string, prefix: string): string | null =>
      fileIn(folder, pathname.slice(prefix.length));
    if (pathname.startsWith('/office/')) {
      const found = fileIn(OFFICE, pathname.slice('/office/'.length).toLowerCase());
      return found ? send(response, found) : refuse(response, 404);
    }
    if (role.role === 'page') {
      if (pathname === '/') return send(response, join(folders.page, 'index.html'));
      if (pathname === '/config.json') return sendText(response, JSON.stringify(role.config), '.json');
      if (pathname === '/manifest.xml') return send(response, folders.manifest);
      if (pathname === '/workbook' && !asksItself(request)) return refuse(response, 403);
      if (pathname === '/workbook')
        return folders.workbook ? send(response, folders.workbook) : refuse(response, 404);
      if (pathname.startsWith('/workbench/')) {
        const found = file(folders.page, '/workbench/');
        return found ? send(response, found) : refuse(response, 404);
      }
    }
    const isAddinPath = role.role === 'addin' || pathname.startsWith('/addin/');
    const found = isAddinPath ? file(folders.addin, role.role === 'addin' ? '/' : '/addin/') : null;
    if (!found) return refuse(response, 404);
    if (extname(found) !== '.html') return send(response, found);
    const html = textOf(found);
    if (html === null) return refuse(response, 404);
    return sendText(response, adapted(html, role.role === 'page'), '.html');
  };
}
