import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { JuryReport } from '../../../jury/report';
import { exportTable, type TableFormat } from '../../../jury/use-cases/export-table';
import { copyText } from '../../components/copy-text';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { Download, isInstalled, offerFile, type MadeFile } from './Download';
import { TextArea } from '../../components/TextArea';

const COMMANDS: Readonly<Record<TableFormat, string>> = {
  csv: 'npm run jury -- classeur.xlsx --csv jury.csv',
  json: 'npm run --silent jury -- classeur.xlsx --json > jury.json',
};

const TABLES = [
  { format: 'csv', download: 'csv', copyIt: 'copyCsv' },
  { format: 'json', download: 'json', copyIt: 'copyJson' },
] as const;

/** The report as CSV and as JSON: as a file, or to be pasted elsewhere, which comes first where no file is saved. */
export function TableExports({ report }: { readonly report: JuryReport }) {
  const { locale, program } = usePane();
  const page = usePageStyles();
  const { exports: labels } = locale;
  const [file, setFile] = useState<(MadeFile & { readonly format: TableFormat }) | null>(null);
  const [copied, setCopied] = useState<'done' | { readonly text: string } | null>(null);
  const textOf = (format: TableFormat): string => exportTable({ report, locale }, format, 2);

  const save = (format: TableFormat): void => {
    const made = { name: `jury.${format}`, bytes: new TextEncoder().encode(textOf(format)), format };
    setFile(made);
    setCopied(null);
    offerFile(made);
  };
  const copy = async (format: TableFormat): Promise<void> => {
    // The mark of the encoding is for files; pasted, it would be a character of the first name of a column.
    const text = textOf(format).replace(/^\ufeff/, '');
    setFile(null);
    setCopied((await copyText(text)) ? 'done' : { text });
  };
  return (
    <div className={page.section} role="group" aria-labelledby="exports-tables">
      <h3 id="exports-tables" className={page.subtitle}>
        {labels.table}
      </h3>
      <p className={page.hint}>{labels.tableHint}</p>
      {TABLES.map(({ format, download, copyIt }) => {
        const ways = [
          <Button key="save" onClick={() => save(format)}>
            {labels[download]}
          </Button>,
          <Button key="copy" onClick={() => void copy(format)}>
            {labels[copyIt]}
          </Button>,
        ];
        return (
          <div key={format} className={page.row}>
            {isInstalled(program) ? ways.reverse() : ways}
          </div>
        );
      })}
      {file && <Download file={file} command={COMMANDS[file.format]} />}
      <div role="status">{copied === 'done' ? labels.copied : ''}</div>
      {copied !== null && copied !== 'done' && (
        <>
          <label htmlFor="copied-text" className={page.hint}>
            {labels.copyByHand}
          </label>
          <TextArea
            id="copied-text"
            readOnly
            value={copied.text}
            onFocus={(event) => {
              event.target.select();
            }}
          />
        </>
      )}
    </div>
  );
}
