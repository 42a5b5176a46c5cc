import type { IFilterColumn } from '@univerjs/preset-sheets-filter';
import type { Area } from '../../../src/cells/snapshot';
import { attribute, child, children, isOn, numberOf } from './xml';

/** What is chosen in the arrows of an `autoFilter`; choices of other kinds (colours, the ten best) stay in the file unseen. */
export function readFilterColumns(autoFilter: Element | null, { left }: Area): IFilterColumn[] {
  return children(autoFilter, 'filterColumn').flatMap((column): IFilterColumn[] => {
    const colId = left + (numberOf(column, 'colId') ?? 0);
    const filters = child(column, 'filters');
    const custom = child(column, 'customFilters');
    if (filters && children(filters, 'dateGroupItem').length === 0) {
      const values = children(filters, 'filter').map((one) => attribute(one, 'val') ?? '');
      return [{ colId, filters: { filters: values, ...(isOn(filters, 'blank') ? { blank: true } : {}) } }];
    }
    const conditions = children(custom, 'customFilter').map((one) => ({
      val: attribute(one, 'val') ?? '',
      ...(attribute(one, 'operator') ? { operator: attribute(one, 'operator') } : {}),
    }));
    if (conditions.length === 0) return [];
    const and = isOn(custom, 'and') ? { and: 1 } : {};
    return [{ colId, customFilters: { ...and, customFilters: conditions } } as IFilterColumn];
  });
}
