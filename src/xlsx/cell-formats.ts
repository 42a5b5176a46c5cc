import { kindOfFormat, type NumberKind } from '../cells/number-formats';
import { childOf, type Outline } from './xml-outline';

/** What each cell format (`s` of a cell) makes of a number, by its index. */
export function readNumberKinds(styles: Outline): NumberKind[] {
  const codes = new Map(
    (childOf(styles.root, 'numFmts')?.children ?? []).map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? '',
    ]),
  );
  return (childOf(styles.root, 'cellXfs')?.children ?? [])
    .filter((element) => element.name === 'xf')
    .map(({ attributes }) => {
      const id = Number(attributes['numFmtId'] ?? 0);
      return kindOfFormat(id, codes.get(id));
    });
}
