import type { Change } from '../vocabulary/decisions';
import type { Locale } from './locale';

/**
 * One change as a short line.
 * @example changeText({ what: 'rcue', competence: 2, from: 'AJ', to: 'ADJ' }, fr) // 'RCUE 2 : AJ → ADJ'
 */
export function changeText(change: Change, { changes: words }: Locale): string {
  const line = (label: string, from: string | number, to: string | number): string =>
    `${label}${words.colon}${from} → ${to}`;
  switch (change.what) {
    case 'ue':
      return line(change.ue, change.from, change.to);
    case 'rcue':
      return line(`RCUE ${change.competence}`, change.from, change.to);
    case 'ects':
      return line('ECTS', change.from, change.to);
    case 'validated':
      return line(words.validated, change.from, change.to);
    case 'year':
      return line(words.year, change.from ?? words.noCode, change.to ?? words.noCode);
    case 'passage':
      if (change.next === null) return change.to ? words.lastOpen : words.lastClosed;
      return change.to ? words.open(change.next) : words.closed(change.next);
    case 'adsup':
      return words.below(change.ues, change.to);
    case 'dut':
      return words.dut(change.to);
  }
}
