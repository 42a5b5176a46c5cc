import {
  ArrayValueObject,
  BaseFunction,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import type { Injector } from '@univerjs/core';
import { UNION } from '../../host/plain-formula';

/** How many areas were put together in one. */
const counts = new WeakMap<object, number>();

/** All cells of the areas, one below the other. */
class Union extends BaseFunction {
  override minParams = 2;
  override maxParams = 255;
  override needsReferenceObject = true;

  override calculate(...areas: FunctionVariantType[]): FunctionVariantType {
    const cells: BaseValueObject[][] = [];
    for (const area of areas) {
      if (area.isError()) return area;
      const values = area.isReferenceObject()
        ? (area as BaseReferenceObject).toArrayValueObject()
        : (area as BaseValueObject);
      if (!values.isArray()) cells.push([values]);
      else
        (values as ArrayValueObject).iterator((value) => {
          cells.push([value ?? NullValueObject.create()]);
        });
    }
    const place = { unitId: '', sheetId: '', row: 0, column: 0 };
    const all = ArrayValueObject.create({
      ...{ calculateValueList: cells, rowCount: cells.length, columnCount: 1 },
      ...place,
    });
    counts.set(all, areas.length);
    return all;
  }
}

/** A rank is asked for among cells: those of areas put together are. */
interface RankFunction {
  _checkRefReferenceObject(
    ref: Pick<BaseReferenceObject, 'isReferenceObject' | 'toArrayValueObject'>,
  ): unknown;
}

/** From then on brackets put areas together, as in `=RANG(A1;(A1:A3;C1))`. */
export function computeUnions(injector: Injector): void {
  const functions = injector.get(IFunctionService);
  functions.registerExecutors(new Union(UNION));
  for (const name of ['RANK', 'RANK.EQ', 'RANK.AVG']) {
    const executor = functions.getExecutor(name) as (BaseFunction & RankFunction) | undefined;
    if (!executor) continue;
    const look = executor._checkRefReferenceObject.bind(executor);
    executor._checkRefReferenceObject = (ref) =>
      look(counts.has(ref) ? { isReferenceObject: () => true, toArrayValueObject: () => ref as never } : ref);
  }
  const areas = functions.getExecutor('AREAS');
  if (!areas) return;
  const count = areas.calculate.bind(areas);
  areas.calculate = (given: FunctionVariantType) => {
    const together = counts.get(given);
    return together === undefined ? count(given as BaseValueObject) : NumberValueObject.create(together);
  };
}
