import { scanXml } from './xml-scan';
import { cellText } from './xml-text';

/**
 * The shared strings in their order; runs of rich text are joined, phonetic hints left out.
 * @throws OpenProblem `broken-part`
 */
export function readSharedStrings(part: string, bytes: Uint8Array): string[] {
  const strings: string[] = [];
  let text = '';
  let reading = false;
  let phonetic = false;
  scanXml(part, bytes, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') reading = !phonetic;
    },
    close: (name) => {
      if (name === 'si') strings.push(cellText(text));
      else if (name === 'rPh') phonetic = false;
      else if (name === 't') reading = false;
    },
    text: (piece) => {
      if (reading) text += piece;
    },
  });
  return strings;
}
