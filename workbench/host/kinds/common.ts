import type { RichObject } from '../kind';
import { type Common, type Kind } from '../kind';
import { range } from './range';
import { rangeAreas } from './range-areas';
import { worksheet } from './worksheet';

const COMMON: { readonly [K in keyof Common]: Kind<Common[K]> } = {
  Range: range,
  RangeAreas: rangeAreas,
  Worksheet: worksheet,
};

/** The kind that serves an object. */
export const kindOf = ({ kind }: RichObject): Kind<unknown> =>
  typeof kind === 'string' ? (COMMON[kind] as Kind<unknown>) : kind;
