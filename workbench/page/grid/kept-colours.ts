import type { Injector } from '@univerjs/core';
import {
  ConditionalFormattingRuleModel,
  ConditionalFormattingService,
  ConditionalFormattingViewModel,
} from '@univerjs/sheets-conditional-formatting';

type Colours = ReturnType<ConditionalFormattingService['composeStyle']>;

/**
 * Puts the colours that several rules give a cell together once, until a rule or what it finds changes. The grid keeps what the
 * rules find, in an object of its own for each cell, and did the rest anew at each look.
 */
export function keepColours(injector: Injector): void {
  const service = injector.get(ConditionalFormattingService);
  const found = injector.get(ConditionalFormattingViewModel);
  const compose = service.composeStyle.bind(service);
  let kept = new WeakMap<object, Colours>();
  injector.get(ConditionalFormattingRuleModel).$ruleChange.subscribe(() => (kept = new WeakMap()));
  service.composeStyle = (unit, sheet, row, column) => {
    const results = found.getCellCfs(unit, sheet, row, column);
    if (!results?.length) return null;
    let colours = kept.get(results);
    if (colours === undefined) kept.set(results, (colours = compose(unit, sheet, row, column)));
    return colours;
  };
}
