import type { WorkbookEngine } from '../engine';
import type { Kind } from '../kind';

/** Title and the like are left blank: nothing in the grid shows them. */
export const documentProperties: Kind<WorkbookEngine> = {
  name: 'DocumentProperties',
  get: {
    Author: () => '',
    Comments: () => '',
    Company: () => '',
    Keywords: () => '',
    Subject: () => '',
    Title: () => '',
  },
};
