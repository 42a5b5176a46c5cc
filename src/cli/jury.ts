import { DOCUMENT_ROLES } from '../vocabulary/documents';
import { exportTable } from '../jury/use-cases/export-table';
import { CLI_WORDS } from '../locales/cli';
import { LANGUAGES } from '../locales/languages';
import { withPlainSpaces } from '../locales/typeset';
import { treatFolder } from './folder/treat-folder';
import { isFolder } from './files';
import { summary } from './messages';
import { treatWorkbook, type Treated } from './one-workbook';
import { readOptions, type JuryOptions } from './options';
import { CommandError, say, STATUS } from './usage';
import { words } from './words';

/** The batch command, by the contract of `npm run jury`. @returns the exit status */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    const options = readOptions(argv);
    if (options === 'help')
      process.stdout.write(LANGUAGES.map((language) => CLI_WORDS[language].help).join('\n---\n\n'));
    else if (isFolder(options.workbook)) return await treatFolder(options, tell);
    else printed(treatWorkbook(options, tell), options);
    return STATUS.done;
  } catch (error) {
    if (error instanceof CommandError) {
      say('jury', error.message);
      return error.status;
    }
    const detail = error instanceof Error ? error.message : String(error);
    say('jury', words().unexpected(detail));
    return STATUS.failed;
  }
}

const tell = (notice: string): void => {
  say('jury', notice);
};

function printed({ report, locale }: Treated, options: JuryOptions): void {
  process.stdout.write(
    options.json
      ? exportTable({ report, locale }, 'json')
      : withPlainSpaces(summaryOf({ report, locale }, options)),
  );
}

function summaryOf({ report, locale }: Treated, options: JuryOptions): string {
  const files = [options.out, options.csv, options.apogee?.out].filter((file) => typeof file === 'string');
  const written = options.documents ? `${locale.documents.cli(DOCUMENT_ROLES.length)}\n` : '';
  return summary(report, locale) + written + files.map((file) => `${words().written(file)}\n`).join('');
}
