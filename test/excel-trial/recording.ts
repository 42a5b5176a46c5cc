import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What "Diagnostic Excel" saw in a real Excel: see test/fixtures/excel-runs/README.md. */
interface Recording {
  readonly file: string;
  /** What was seen, by the id of the assumption. */
  readonly seen: ReadonlyMap<string, string>;
}

const FOLDER = path.join(__dirname, '../fixtures/excel-runs');

/** @throws Error for a line that is none of the table */
export function parseRecording(file: string, text: string): Recording {
  const lines = text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const rows = lines.slice(1).map((line) => line.split('\t'));
  const wrong = rows.find((row) => row.length !== 5);
  if (wrong || rows.length === 0) throw new Error(`${file}: five cells a line, got ${wrong?.join('|')}`);
  return { file, seen: new Map(rows.map(([id = '', , , seen = '']) => [id, seen])) };
}

export const recordings = (): readonly Recording[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.tsv'))
    .map((file) => parseRecording(file, readFileSync(path.join(FOLDER, file), 'utf8')));

/** Where the workbench shows otherwise than a real Excel did: there the workbench is to be mended. */
export function disagreements({ file, seen }: Recording, here: ReadonlyMap<string, string>): string[] {
  return [...seen].flatMap(([id, real]) => {
    const own = here.get(id);
    if (own === undefined) return [`${file}: nothing is tried as ${id} any more`];
    return own === real ? [] : [`${file}: ${id} is "${real}" in Excel, "${own}" in the workbench`];
  });
}
