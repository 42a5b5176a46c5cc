/// <reference types="office-js" />
import { listSource, MAX_MESSAGE, MAX_TITLE, shortened } from '../plan/limits';
import type { ListValidation } from '../plan/types';
import { rangeOf } from './areas';

/** Drop-downs; what is not in the list is refused with the message. */
export function writeValidations(sheet: Excel.Worksheet, validations: readonly ListValidation[]): void {
  for (const validation of validations) {
    const { dataValidation } = rangeOf(sheet, validation.area);
    const title = shortened(validation.title, MAX_TITLE);
    const message = shortened(validation.message, MAX_MESSAGE);
    const source = validation.formula === undefined ? listSource(validation) : `=${validation.formula}`;
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    dataValidation.ignoreBlanks = true;
    dataValidation.errorAlert = { showAlert: true, style: 'Stop', title, message };
    dataValidation.prompt = { showPrompt: true, title, message };
  }
}
