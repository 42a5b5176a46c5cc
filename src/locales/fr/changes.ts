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
    acquired
      ? `${ues} acquises par le niveau supérieur (4.3)`
      : `${ues} plus acquises par le niveau supérieur (4.3)`,
  dut: (acquired) => (acquired ? 'DUT acquis (4.6)' : 'DUT plus acquis (4.6)'),
};
