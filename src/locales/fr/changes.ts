import type { ChangeWords } from '../types/changes';

export const frChanges: ChangeWords = {
  colon: ' : ',
  validated: 'RCUE validés',
  year: 'Année',
  noCode: 'aucune',
  open: (semester) => `${semester} ouvert`,
  closed: (semester) => `${semester} fermé`,
  lastOpen: 'Année réussie',
  lastClosed: 'Année non réussie',
  below: (ues, acquired) =>
    `${ues.join(', ')}${acquired ? '' : ' plus'} ${ues.length > 1 ? 'acquises' : 'acquise'} par le niveau supérieur (4.3)`,
  dut: (acquired) => (acquired ? 'DUT acquis (4.6)' : 'DUT plus acquis (4.6)'),
};
