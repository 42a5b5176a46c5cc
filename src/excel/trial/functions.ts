/// <reference types="office-js" />
import { AWAITED, type Check, type Trial } from './trial';

/** Between two looks at a cell that is being computed, in milliseconds. */
const LOOK = 150;

const FORMULA = '=BUT.WEIGHTEDMEAN(A1:B1)';

/** What a function of ours answers to two cells. */
async function answer({ session, sheet }: Trial, marks: readonly unknown[]): Promise<string> {
  sheet.getRange('A1:B1').values = [[...marks]];
  const cell = sheet.getRange('C1');
  cell.formulas = [[FORMULA]];
  for (const end = Date.now() + AWAITED; ;) {
    cell.load('values');
    await session.sync();
    const [[value] = []] = cell.values as unknown[][];
    const isComputing = value === '#BUSY!' || value === '' || value === 0;
    if (!isComputing || Date.now() > end) return String(value);
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
}

export const FUNCTIONS = {
  'function-answer': (trial) => answer(trial, [10, 12]),
  'function-empty': (trial) => answer(trial, [10, '']),
  'function-refusal': (trial) => answer(trial, [10, 'abc']),
  'function-formula': async ({ session, sheet }) => {
    const cell = sheet.getRange('C1');
    cell.formulas = [[FORMULA]];
    cell.load('formulas');
    await session.sync();
    return String((cell.formulas as unknown[][])[0]?.[0]);
  },
} satisfies Record<string, Check>;
