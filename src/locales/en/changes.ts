import type { ChangeWords } from '../types/changes';

export const enChanges: ChangeWords = {
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
      ? `${ues.join(', ')} acquired from the level above (4.3)`
      : `${ues.join(', ')} no longer acquired from the level above (4.3)`,
  dut: (acquired) => (acquired ? 'DUT acquired (4.6)' : 'DUT no longer acquired (4.6)'),
};
