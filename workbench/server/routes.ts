import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
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
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

function send(response: ServerResponse, file: string): void {
  response.writeHead(200, {
    'content-type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'cache-control': 'no-store',
  });
  createReadStream(file).pipe(response);
}

function sendText(response: ServerResponse, text: string, type: string): void {
  response.writeHead(200, { 'content-type': TYPES[type] ?? 'text/plain', 'cache-control': 'no-store' });
  response.end(text);
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('404');
}

/** The add-in's page as built, but with office.js from here and, for the Win32 bridge, the script before it. */
function adapted(html: string, win32: boolean): string {
  const local = html.replace(OFFICE_CDN, '/office/');
  return win32 ? local.replace(/<head[^>]*>/i, (head) => head + WIN32_SCRIPT) : local;
}

/** Answers GET requests: the page, the add-in, office.js and the workbook; everything else is 404. */
export function handler(folders: Folders, role: Role) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return notFound(response);
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = (folder: string, prefix: string): string | null =>
      fileIn(folder, pathname.slice(prefix.length));
    if (pathname.startsWith('/office/')) {
      const found = fileIn(OFFICE, pathname.slice('/office/'.length).toLowerCase());
      return found ? send(response, found) : notFound(response);
    }
    if (role.role === 'page') {
      if (pathname === '/') return send(response, join(folders.page, 'index.html'));
      if (pathname === '/config.json') return sendText(response, JSON.stringify(role.config), '.json');
      if (pathname === '/manifest.xml') return send(response, folders.manifest);
      if (pathname === '/workbook')
        return folders.workbook ? send(response, folders.workbook) : notFound(response);
      if (pathname.startsWith('/workbench/')) {
        const found = file(folders.page, '/workbench/');
        return found ? send(response, found) : notFound(response);
      }
    }
    const isAddinPath = role.role === 'addin' || pathname.startsWith('/addin/');
    const found = isAddinPath ? file(folders.addin, role.role === 'addin' ? '/' : '/addin/') : null;
    if (!found) return notFound(response);
    if (extname(found) !== '.html') return send(response, found);
    return sendText(response, adapted(readFileSync(found, 'utf8'), role.role === 'page'), '.html');
  };
}
