import type { Change } from '../vocabulary/decisions';
import type { Language } from './languages';
import type { Locale } from './locale';

/** Words that differ between the languages; codes, UE and RCUE are the same in both. */
interface ChangeWords {
  /** Behind a label: French puts a space before the colon. */
  readonly colon: string;
  readonly validated: string;
  readonly year: string;
  readonly noCode: string;
  readonly open: (semester: string) => string;
  readonly closed: (semester: string) => string;
  readonly lastOpen: string;
  readonly lastClosed: string;
  readonly below: (ues: string, acquired: boolean) => string;
  readonly dut: (acquired: boolean) => string;
}

const WORDS: Readonly<Record<Language, ChangeWords>> = {
  fr: {
    colon: ' : ',
    validated: 'RCUE validés',
    year: 'Année',
    noCode: 'aucune',
    open: (semester) => `${semester} ouvert`,
    closed: (semester) => `${semester} fermé`,
    lastOpen: 'Année réussie',
    lastClosed: 'Année non réussie',
    below: (ues, acquired) =>
      acquired
        ? `${ues} acquises par le niveau supérieur (4.3)`
        : `${ues} plus acquises par le niveau supérieur (4.3)`,
    dut: (acquired) => (acquired ? 'DUT acquis (4.6)' : 'DUT plus acquis (4.6)'),
  },
  en: {
    colon: ': ',
    validated: 'RCUEs validated',
    year: 'Year',
    noCode: 'none',
    open: (semester) => `${semester} open`,
    closed: (semester) => `${semester} closed`,
    lastOpen: 'Year passed',
    lastClosed: 'Year not passed',
    below: (ues, acquired) =>
      acquired
        ? `${ues} acquired from the level above (4.3)`
        : `${ues} no longer acquired from the level above (4.3)`,
    dut: (acquired) => (acquired ? 'DUT acquired (4.6)' : 'DUT no longer acquired (4.6)'),
  },
};

/**
 * One change as a short line.
 * @example changeText({ what: 'rcue', competence: 2, from: 'AJ', to: 'ADJ' }, fr) // 'RCUE 2 : AJ → ADJ'
 */
export function changeText(change: Change, { language }: Locale): string {
  const words = WORDS[language];
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
      return words.below(change.ues.join(', '), change.to);
    case 'dut':
      return words.dut(change.to);
  }
}
