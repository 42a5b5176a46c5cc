import { accessibility } from './accessibility';
import { contrast } from './contrast';
import { documents } from './documents';
import { endurance } from './endurance';
import { faults } from './faults';
import { fidelity } from './fidelity';
import { files } from './files';
import { mutation } from './mutation';
import { numbers } from './numbers';
import { recognition } from './recognition';
import { security } from './security';
import type { Measure } from './figure';

/** The rows of the table in their order. */
export const ROWS: Readonly<Record<string, Measure>> = {
  Numbers: numbers,
  Mutation: mutation('rules'),
  'Mutation of reading': mutation('gradebook'),
  Documents: documents,
  Files: files,
  Fidelity: fidelity,
  'Faults in Excel': faults,
  Endurance: endurance,
  Recognition: recognition,
  Security: security,
  Contrast: contrast,
  Accessibility: accessibility,
};
