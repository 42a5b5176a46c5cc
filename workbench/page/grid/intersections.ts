import {
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  IFunctionService,
  type BaseReferenceObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import type { Injector } from '@univerjs/core';
import { INTERSECTION } from '../../host/plain-formula';

/** The cells that two areas share, as a space between them asks for; `#NULL!` where they share none. */
class Intersection extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;
  override needsReferenceObject = true;

  override calculate(first: FunctionVariantType, second: FunctionVariantType): FunctionVariantType {
    if (first.isError()) return first;
    if (second.isError()) return second;
    if (!first.isReferenceObject() || !second.isReferenceObject())
      return ErrorValueObject.create(ErrorType.NULL);
    const [one, other] = [first as BaseReferenceObject, second as BaseReferenceObject];
    const [a, b] = [one.getRangePosition(), other.getRangePosition()];
    const shared = {
      startRow: Math.max(a.startRow, b.startRow),
      endRow: Math.min(a.endRow, b.endRow),
      startColumn: Math.max(a.startColumn, b.startColumn),
      endColumn: Math.min(a.endColumn, b.endColumn),
    };
    const isEmpty = shared.startRow > shared.endRow || shared.startColumn > shared.endColumn;
    if (isEmpty || one.getSheetId() !== other.getSheetId()) return ErrorValueObject.create(ErrorType.NULL);
    return this.createReferenceObject(one, shared);
  }
}

/** From then on the space between two areas means what they share. */
export function computeIntersections(injector: Injector): void {
  injector.get(IFunctionService).registerExecutors(new Intersection(INTERSECTION));
}
