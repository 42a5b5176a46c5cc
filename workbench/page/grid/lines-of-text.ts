import type { ICellData, IDocumentData, IStyleData, Nullable } from '@univerjs/core';

/**
 * A text with line breaks as the grid draws it: one paragraph a line. The grid draws plain texts in one line, whatever breaks
 * are in them.
 */
export function asParagraphs(text: string, style: Nullable<IStyleData>): IDocumentData {
  const { ff, fs, it, bl, ul, st, cl } = style ?? {};
  const font = Object.fromEntries(
    Object.entries({ ff, fs, it, bl, ul, st, cl }).filter(
      ([, value]) => value !== undefined && value !== null,
    ),
  );
  const lines = text.split(/\r?\n/);
  const dataStream = `${lines.join('\r')}\r\n`;
  const paragraphs = [...dataStream.matchAll(/\r/g)].map(({ index }) => ({
    startIndex: index,
    paragraphStyle: {},
  }));
  return {
    id: 'lines',
    body: {
      dataStream,
      textRuns: [{ st: 0, ed: dataStream.length - 2, ts: font }],
      paragraphs,
      sectionBreaks: [{ startIndex: dataStream.length - 1 }],
    },
    documentStyle: {},
  };
}

/** Has a cell a plain text with line breaks? */
export const hasLines = (cell: ICellData): cell is ICellData & { v: string } =>
  !cell.p && typeof cell.v === 'string' && cell.v.includes('\n');
