import path from 'node:path';
import { parseArgs } from 'node:util';
import { CommandError, STATUS } from './usage';

export interface JuryOptions {
  readonly workbook: string;
  readonly json: boolean;
  readonly out: string | null;
  readonly curriculum: string | null;
  readonly anonymous: boolean;
}

/**
 * Options of the batch command, or `'help'`.
 * @throws CommandError with the status of wrong usage
 */
export function readOptions(argv: readonly string[]): JuryOptions | 'help' {
  const { values, positionals } = parsed(argv);
  if (values.help) return 'help';
  const [workbook, ...others] = positionals;
  if (workbook === undefined) throw usage('indiquez le classeur à lire');
  if (others.length > 0) throw usage(`un seul classeur à la fois (en trop : ${others.join(', ')})`);
  if (values.out !== undefined && !/\.xlsx$/i.test(values.out))
    throw usage(`--out ${values.out} : il faut un nom en .xlsx`);
  if (values.out !== undefined && path.resolve(values.out) === path.resolve(workbook)) {
    throw usage('--out doit être un autre fichier que le classeur lu, qui n’est jamais modifié');
  }
  return {
    workbook,
    json: values.json ?? false,
    out: values.out ?? null,
    curriculum: values.curriculum ?? null,
    anonymous: values.anonymous ?? false,
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        out: { type: 'string' },
        curriculum: { type: 'string' },
        anonymous: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw usage(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
  }
}

const usage = (message: string): CommandError =>
  new CommandError(STATUS.usage, `${message} (npm run jury -- --help)`);
