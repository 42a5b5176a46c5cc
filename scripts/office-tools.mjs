/** Microsoft's tools for add-ins: fetched when they are used, in these versions, so that no other command waits for them. */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { root } from './setup.mjs';

export const DEV_CERTS = 'office-addin-dev-certs@3.0.0';
export const DEBUGGING = 'office-addin-debugging@7.0.0';
export const MANIFEST = 'office-addin-manifest@3.0.0';
const USAGE_DATA = 'office-addin-usage-data@3.0.0';

const npx = (args) =>
  new Promise((resolve, reject) => {
    const shell = process.platform === 'win32';
    const tool = spawn('npx', ['--yes', ...args], { cwd: root, stdio: 'inherit', shell });
    tool.on('error', reject);
    tool.on('exit', (status) => (status === 0 ? resolve() : reject(new Error(`${args[0]} : ${status}`))));
  });

let quiet = null;

/** Runs a tool, once it is told to send nothing about its use. */
export async function officeTool(tool, args) {
  quiet ??= npx([USAGE_DATA, 'off']);
  await quiet;
  await npx([tool, ...args.map((one) => (process.platform === 'win32' ? `"${one}"` : one))]);
}
