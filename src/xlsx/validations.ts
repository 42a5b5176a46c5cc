import { MAX_MESSAGE, MAX_TITLE, listSource, shortened } from '../plan/limits';
import type { FormulaValidation, ListValidation } from '../plan/types';
import { rangeName } from '../cells/a1';
import { escapeAttribute, escapeXml } from './xml-text';

/**
 * `<dataValidations>`, or nothing.
 * @throws RangeError when a list cannot be written into a formula: longer than 255 characters, or a comma in an entry
 */
export function validationsElement(validations: readonly (ListValidation | FormulaValidation)[]): string {
  if (validations.length === 0) return '';
  const elements = validations.map(validationElement).join('');
  return `<dataValidations count="${validations.length}">${elements}</dataValidations>`;
}

function validationElement(validation: ListValidation | FormulaValidation): string {
  const { area, title, message } = validation;
  const [type, formula] =
    'formula' in validation
      ? ['custom', validation.formula]
      : ['list', validation.source ?? `"${listSource(validation).replaceAll('"', '""')}"`];
  const [shortTitle, shortMessage] = [
    escapeAttribute(shortened(title, MAX_TITLE)),
    escapeAttribute(shortened(message, MAX_MESSAGE)),
  ];
  return (
    `<dataValidation type="${type}" allowBlank="1" showInputMessage="1" showErrorMessage="1"` +
    ` errorTitle="${shortTitle}" error="${shortMessage}" promptTitle="${shortTitle}" prompt="${shortMessage}"` +
    ` sqref="${rangeName(area)}"><formula1>${escapeXml(formula)}</formula1></dataValidation>`
  );
}
