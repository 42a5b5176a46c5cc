import type { CellEdits } from './types';

/** Edits of the same columns in rows one below the other as one block: fewer calls write the same cells. */
export function inBlocks(edits: readonly CellEdits[]): readonly CellEdits[] {
  const blocks: CellEdits[] = [];
  for (const edit of [...edits].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = blocks.at(-1);
    if (last && isBelow(last, edit)) blocks[blocks.length - 1] = joined(last, edit);
    else blocks.push(edit);
  }
  return blocks;
}

function isBelow(above: CellEdits, edit: CellEdits): boolean {
  return (
    above.sheet === edit.sheet &&
    above.text === edit.text &&
    above.column === edit.column &&
    above.row + above.values.length === edit.row &&
    above.values[0]?.length === edit.values[0]?.length
  );
}

function joined(above: CellEdits, edit: CellEdits): CellEdits {
  const expects = [...(above.expects ?? []), ...(edit.expects ?? [])];
  return { ...above, values: [...above.values, ...edit.values], ...(expects.length > 0 && { expects }) };
}
