/** `npm run build -- --url https://…`: the add-in in dist/release, for the server that it will be copied to. */
import path from 'node:path';
import process from 'node:process';
import { install, root, run } from './setup.mjs';

const LOCALHOST = 'https://localhost:3000/';

/** A command that is used wrongly. */
class UsageError extends Error {}

/**
 * The address of a folder, as it stands in the manifest.
 * @throws UsageError where Excel would not take it, or the manifest not hold it
 */
export function folderAddress(text) {
  const refuse = (why) => new UsageError(`--url ${text} : ${why}`);
  if (/[\s&<>"'`]/.test(text)) throw refuse('sans espace, guillemet ni &');
  let url;
  try {
    url = new URL(text);
  } catch {
    throw refuse('adresse attendue, par exemple https://notes.exemple.fr/jury-but/');
  }
  if (url.protocol !== 'https:') throw refuse('Excel ne charge que https');
  if (url.search || url.hash || url.username) throw refuse('sans ?, # ni identifiant');
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/**
 * @param args the address alone too: PowerShell keeps the `--` of `npm run build -- --url …` for itself (npm/cli issue 4903), and npm
 * then keeps `--url`
 * @param kept what npm has kept of `--url=…`
 * @returns the address, or null for this computer
 */
export function addressIn(args, kept = process.env['npm_config_url']) {
  const [first = kept] = args;
  if (first !== undefined && !first.startsWith('-') && args.length < 2) return folderAddress(first);
  const words = args.flatMap((word) => (word.startsWith('--url=') ? ['--url', word.slice(6)] : [word]));
  const [option, value, ...rest] = words;
  if (option === undefined) return null;
  if (option !== '--url' || rest.length > 0) throw new UsageError(`option inconnue : ${rest[0] ?? option}`);
  if (value === undefined) throw new UsageError('--url attend une adresse');
  return folderAddress(value);
}

function build(args) {
  const url = addressIn(args);
  install();
  process.env['ADDIN_OUT'] = 'dist/release';
  process.env['ADDIN_URL'] = url ?? '';
  run(process.execPath, [path.join(root, 'node_modules/webpack/bin/webpack.js'), '--config-name', 'addin']);
  const address = url ?? LOCALHOST;
  const manifest = address === LOCALHOST ? 'manifest.localhost.xml' : 'manifest.xml';
  process.stdout.write(`dist/release : ${address} (${manifest})\n`);
}

if (path.basename(process.argv[1] ?? '') === 'build.mjs') {
  try {
    build(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`build: ${error.message}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
