import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serve, ServeError } from './serve';

/** `npm start -- [--port 3000] [--workbook file.xlsx] [--no-open] [--addin dist]` */

const WRONG_USAGE = 2;
const DEFAULT_PORT = 3000;
const ARCHIVE = 'dist';

class UsageError extends Error {}

function readArguments(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        port: { type: 'string' },
        workbook: { type: 'string' },
        open: { type: 'boolean', default: true },
        addin: { type: 'string', default: ARCHIVE },
        manifest: { type: 'string', default: 'manifest.xml' },
      },
    });
    const port = values.port === undefined ? DEFAULT_PORT : Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new UsageError(`--port ${values.port}: un nombre de 1 à 65535 est attendu (a number from 1 to 65535)`);
    }
    return { ...values, port };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `${error instanceof Error ? error.message : String(error)}. ` +
        'Usage : npm start -- [--port 3000] [--workbook fichier.xlsx] [--no-open]',
    );
  }
}

async function main(): Promise<void> {
  const { port, workbook, open, addin, manifest } = readArguments(process.argv.slice(2));
  const served = await serve({
    port,
    open,
    addinDist: resolve(addin),
    manifestPath: resolve(manifest),
    pageDist: resolve('dist/workbench'),
    ...(workbook === undefined ? {} : { workbookPath: resolve(workbook) }),
  });
  console.log(`workbench: ${served.address}`);
  const stop = (): void => void served.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  const known = error instanceof ServeError || error instanceof UsageError;
  console.error(`workbench: ${error instanceof Error ? (known ? error.message : error.stack) : String(error)}`);
  process.exit(known ? WRONG_USAGE : 1);
});
