import type { ListValidation } from '../jury/plan/types';
import { rangeName } from './addresses';
import { escapeAttribute, escapeXml } from './xml-text';

/** Excel's limits; a longer text makes it repair the file. */
const MAX_LIST = 255;
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;

const shortened = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`;

/**
 * `<dataValidations>`, or nothing.
 * @throws RangeError when a list cannot be written into a formula: longer than 255 characters, or a comma in an entry
 */
export function validationsElement(validations: readonly ListValidation[]): string {
  if (validations.length === 0) return '';
  const elements = validations.map(validationElement).join('');
  return `<dataValidations count="${validations.length}">${elements}</dataValidations>`;
}

function validationElement({ area, list, title, message }: ListValidation): string {
  const joined = list.join(',');
  if (joined.length > MAX_LIST || list.some((entry) => entry.includes(','))) {
    throw new RangeError(`no drop-down of these entries at ${rangeName(area)}: ${joined}`);
  }
  const [shortTitle, shortMessage] = [
    escapeAttribute(shortened(title, MAX_TITLE)),
    escapeAttribute(shortened(message, MAX_MESSAGE)),
  ];
  return (
    '<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"' +
    ` errorTitle="${shortTitle}" error="${shortMessage}" promptTitle="${shortTitle}" prompt="${shortMessage}"` +
    ` sqref="${rangeName(area)}"><formula1>"${escapeXml(joined.replaceAll('"', '""'))}"</formula1></dataValidation>`
  );
}
