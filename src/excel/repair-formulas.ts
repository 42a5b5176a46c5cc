/// <reference types="office-js" />
import { cellName } from '../cells/a1';
import { linkedFormula, type LeftFormula, type Repaired } from '../jury/host/our-formulas';
import { UNKNOWN_NAME } from '../jury/unlinked';
import { ownFormulas, type Asked } from './freeze-formulas';
import type { Session } from './session';

/** Excel knows the functions of an add-in in what is typed from then on; computing anew does not help (office-js issue 6611). */
function needsRepair({ formula, cell }: Asked): boolean {
  return linkedFormula(formula) !== formula || cell.values[0]?.[0] === UNKNOWN_NAME;
}

/**
 * Formulas of ours that Excel has not linked to the add-in are written once more, on the department's sheets: column by
 * column, those below each other at once.
 * @throws HostProblem
 */
export async function repairFormulas(session: Session): Promise<Repaired> {
  const broken = (await ownFormulas(session)).filter(needsRepair);
  const left = broken
    .filter(({ one }) => one.facts.isProtected)
    .map(({ one, row, column }): LeftFormula => {
      return { sheet: one.facts.name, cell: cellName(row, column), why: 'protected' };
    });
  const writable = broken.filter(({ one }) => !one.facts.isProtected);
  if (writable.length > 0) {
    session.hush();
    for (const { first, formulas } of blocksOf(writable)) {
      const { one, row, column } = first;
      one.sheet.getRangeByIndexes(row, column, formulas.length, 1).formulas = formulas.map((each) => [each]);
    }
    session.compute();
    await session.sync();
  }
  return { count: writable.length, left };
}

interface Block {
  readonly first: Asked;
  readonly formulas: string[];
}

function blocksOf(formulas: readonly Asked[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const next of [...formulas].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const block = blocks.findLast(({ first }) => first.one === next.one && first.column === next.column);
    const isBelow = block && block.first.row + block.formulas.length === next.row;
    if (isBelow) block.formulas.push(linkedFormula(next.formula));
    else blocks.push({ first: next, formulas: [linkedFormula(next.formula)] });
  }
  return blocks;
}
