import type { PrintSetup } from '../plan/types';
import { escapeXml } from './xml-text';

/** Codes of paper sizes (ECMA-376 part 1, 18.3.1.63). */
const PAPER = { A3: 8, A4: 9 } as const;
/** Characters in a header or footer, codes included. */
const MAX_LINE = 255;

/** Everything of the print set-up that stands behind the data: from `<printOptions>` to `<rowBreaks>`. */
export function printElements(print: PrintSetup): string {
  const header = lineElement('oddHeader', print.header);
  const footer = lineElement('oddFooter', print.footer);
  return [
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${PAPER[print.paper]}" ${sizeOf(print)} orientation="${print.orientation}"/>`,
    header || footer ? `<headerFooter>${header}${footer}</headerFooter>` : '',
    breaksElement(print.breaksBefore ?? []),
  ].join('');
}

const sizeOf = ({ scale }: PrintSetup): string =>
  scale === undefined ? 'fitToHeight="0"' : `scale="${scale}"`;

function lineElement(name: string, line: PrintSetup['header']): string {
  const sections = [line?.left, line?.center, line?.right].map((text) => text ?? '');
  const codes = ['&L', '&C', '&R'];
  const used = sections.filter((text) => text !== '').length;
  if (used === 0) return '';
  const room = Math.floor((MAX_LINE - 2 * used) / used);
  const total = sections.reduce((sum, text) => sum + text.length, 2 * used);
  const text = sections
    .map((section, i) =>
      section === '' ? '' : codes[i] + (total > MAX_LINE ? shortened(section, room) : section),
    )
    .join('');
  return `<${name}>${escapeXml(text)}</${name}>`;
}

/** Cut with a visible mark, and never inside a code such as `&P`. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/&+$/, (run) => (run.length % 2 ? run.slice(1) : run))}…`;
}

function breaksElement(rows: readonly number[]): string {
  // A break stands behind a row, counted from 1: before the 0-based row n is behind row n.
  const behind = [...new Set(rows)].filter((row) => row > 0).sort((a, b) => a - b);
  if (behind.length === 0) return '';
  const breaks = behind.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return `<rowBreaks count="${behind.length}" manualBreakCount="${behind.length}">${breaks}</rowBreaks>`;
}
