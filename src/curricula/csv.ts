const SEPARATORS = [';', ',', '\t'] as const;

/**
 * The rows of a CSV file (RFC 4180): quoted cells may hold separators, line breaks and doubled quotes. The separator is
 * whichever of semicolon (French spreadsheets), comma and tab is commonest outside quotes. A quote inside a bare cell is
 * an ordinary character, and a quote that is never closed ends with the file: nothing is lost.
 * @param known the separator, where it is known
 */
export function readCsv(text: string, known?: string): readonly (readonly string[])[] {
  const content = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const separator = known ?? separatorOf(content);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < content.length; i++) {
    const char = content.charAt(i);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (content.charAt(i + 1) === '"') cell += content.charAt(++i);
      else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === separator || char === '\n') {
      row.push(cell);
      cell = '';
      if (char === '\n') {
        rows.push(row);
        row = [];
      }
    } else cell += char;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

function separatorOf(content: string): string {
  const bare = content.replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((separator) => bare.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}
