import { DOCUMENT_ROLES } from '../vocabulary/documents';
import { auditJson } from '../jury/audit/audit-json';
import { juryJson } from '../jury/json';
import { exportTable } from '../jury/use-cases/export-table';
import { AUDIT_WORDS } from '../locales/audit';
import { CLI_WORDS } from '../locales/cli';
import { LANGUAGES } from '../locales/languages';
import { withPlainSpaces } from '../locales/typeset';
import { treatFolder } from './folder/treat-folder';
import { isFolder } from './files';
import { draftLine, summary } from './messages';
import { writeNewWorkbook } from './new-workbook';
import { treatWorkbook, type Treated } from './one-workbook';
import { readOptions, type JuryOptions } from './options';
import { CommandError, oneLine, say, STATUS } from './usage';
import { words } from './words';

/** The batch command, by the contract of `npm run jury`. @returns the exit status */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    const options = readOptions(argv);
    if (options === 'help')
      process.stdout.write(LANGUAGES.map((language) => CLI_WORDS[language].help).join('\n---\n\n'));
    else if ('newWorkbook' in options) process.stdout.write(withPlainSpaces(writeNewWorkbook(options)));
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

function printed(treated: Treated, options: JuryOptions): void {
  process.stdout.write(options.json ? jsonOf(treated) : withPlainSpaces(summaryOf(treated, options)));
}

function jsonOf({ report, locale, audit }: Treated): string {
  if (!audit) return exportTable({ report, locale }, 'json');
  return `${JSON.stringify({ ...juryJson(report, locale), audit: auditJson(audit, report) })}\n`;
}

function summaryOf({ report, locale, audit }: Treated, options: JuryOptions): string {
  const files = [options.out, options.csv, options.apogee?.out].filter((file) => typeof file === 'string');
  const written = options.documents ? `${words().documents(DOCUMENT_ROLES.length)}\n` : '';
  const audited = audit ? `${AUDIT_WORDS[locale.language].told(audit.length)}\n` : '';
  const draft = options.out === null ? '' : draftLine(report, locale);
  const named = files.map((file) => `${words().written(oneLine(file))}\n`).join('');
  return summary(report, locale) + audited + draft + written + named;
}
