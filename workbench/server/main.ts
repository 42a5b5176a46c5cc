import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serve, ServeError } from './serve';

/** What `npm start` takes: `usage.txt` says it to people. */

const WRONG_USAGE = 2;
const DEFAULT_PORT = 3000;
const ADDIN = 'dist/addin';
const HELP = 'Aide (help): npm start -- --help';

class UsageError extends Error {}

/** What was typed stands in a message: it moves no cursor, turns no line round, and is not longer than people read. */
const oneLine = (message: string): string =>
  message.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').replace(LONG_WORD, '$1…');
const LONG_WORD = /(\S{500})\S+/gu;

function readArguments(args: readonly string[]) {
  const values = parsed(args);
  const port = values.port === undefined ? DEFAULT_PORT : Number(values.port);
  if (values.port?.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(
      `--port ${values.port} : un nombre de 0 à 65535 est attendu (a number from 0 to 65535). ${HELP}`,
    );
  }
  return { ...values, port };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        port: { type: 'string' },
        workbook: { type: 'string' },
        open: { type: 'boolean', default: true },
        addin: { type: 'string', default: ADDIN },
        manifest: { type: 'string', default: 'manifest.xml' },
      },
    }).values;
  } catch (error) {
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/);
    throw new UsageError(`argument refusé (wrong usage): ${why}. ${HELP}`);
  }
}

/** Serves until Ctrl-C. The result is the exit status: 0, or 2 for wrong usage, a missing file or a taken port. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { port, workbook, open, addin, manifest } = readArguments(args);
    const served = await serve({
      port,
      open,
      addinDist: resolve(addin),
      manifestPath: resolve(manifest),
      pageDist: resolve('dist/workbench'),
      ...(workbook === undefined ? {} : { workbookPath: resolve(workbook) }),
    });
    console.log(`workbench: ${served.address}`);
    await new Promise<void>((stop) => {
      process.once('SIGINT', () => stop());
      process.once('SIGTERM', () => stop());
    });
    await served.close();
    return 0;
  } catch (error) {
    if (!(error instanceof ServeError || error instanceof UsageError)) throw error;
    console.error(`workbench: ${oneLine(error.message)}`);
    return WRONG_USAGE;
  }
}
