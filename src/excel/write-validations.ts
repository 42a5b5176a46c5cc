/// <reference types="office-js" />
import { listSource, MAX_MESSAGE, MAX_TITLE, shortened } from '../plan/limits';
import type { FormulaValidation, ListValidation } from '../plan/types';
import { rangeOf } from './areas';

/** Drop-downs and conditions; what does not meet them is refused with the message. */
export function writeValidations(
  sheet: Excel.Worksheet,
  validations: readonly (ListValidation | FormulaValidation)[],
): void {
  for (const validation of validations) {
    const { dataValidation } = rangeOf(sheet, validation.area);
    const title = shortened(validation.title, MAX_TITLE);
    const message = shortened(validation.message, MAX_MESSAGE);
    dataValidation.rule =
      'formula' in validation
        ? { custom: { formula: `=${validation.formula}` } }
        : {
            list: {
              inCellDropDown: true,
              source: validation.source ? `=${validation.source}` : listSource(validation),
            },
          };
    dataValidation.ignoreBlanks = true;
    dataValidation.errorAlert = { showAlert: true, style: 'Stop', title, message };
    dataValidation.prompt = { showPrompt: true, title, message };
  }
}
