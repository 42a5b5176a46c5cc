import type { Area } from '../../../src/cells/snapshot';
import { parseA1 } from '../../host/a1';
import type { ConditionalFormat, ConditionalLook, Validation } from '../../host/sheet-parts';
import type { Colours } from './colours';
import { attribute, child, children, isOn, numberOf } from './xml';

/** Conditional formats and validations of a worksheet part. */

const areasOf = (references: string | null): Area[] =>
  (references ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((reference) => parseA1(reference).area);

const OPERATORS: Readonly<Record<string, string>> = {
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThan: 'LessThan',
  lessThanOrEqual: 'LessThanOrEqual',
  between: 'Between',
  notBetween: 'NotBetween',
};
const TEXT_OPERATORS: Readonly<Record<string, string>> = {
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
  containsText: 'Contains',
  notContainsText: 'NotContains',
};

/** In order of priority, the first wins. */
export function readConditionalFormats(
  worksheet: Element,
  looks: readonly ConditionalLook[],
  colour: Colours,
): ConditionalFormat[] {
  const found: { priority: number; format: ConditionalFormat }[] = [];
  for (const block of children(worksheet, 'conditionalFormatting')) {
    const areas = areasOf(attribute(block, 'sqref'));
    for (const rule of children(block, 'cfRule')) {
      const look = looks[numberOf(rule, 'dxfId') ?? -1] ?? {};
      const base = { id: `file${found.length + 1}`, areas, stopIfTrue: isOn(rule, 'stopIfTrue'), look };
      found.push({
        priority: numberOf(rule, 'priority') ?? 0,
        format: { ...base, ...describe(rule, colour) },
      });
    }
  }
  return found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}

function describe(
  rule: Element,
  colour: Colours,
): Pick<ConditionalFormat, 'type'> & Partial<ConditionalFormat> {
  const type = attribute(rule, 'type') ?? '';
  const [first = '', second] = children(rule, 'formula').map((formula) => formula.textContent ?? '');
  if (type === 'expression') return { type: 'Custom', formula: `=${first}` };
  if (type === 'cellIs') {
    const operator = OPERATORS[attribute(rule, 'operator') ?? ''] ?? 'EqualTo';
    return {
      type: 'CellValue',
      cellValue: {
        operator,
        formula1: `=${first}`,
        ...(second === undefined ? {} : { formula2: `=${second}` }),
      },
    };
  }
  const text = TEXT_OPERATORS[type];
  if (text) return { type: 'ContainsText', text: { operator: text, text: attribute(rule, 'text') ?? '' } };
  return { type: TYPES[type] ?? 'PresetCriteria', foreign: foreign(rule, type, colour) };
}

const TYPES: Readonly<Record<string, string>> = {
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
};

const threshold = (element: Element) => ({
  type: attribute(element, 'type') ?? 'num',
  value: numberOf(element, 'val'),
});

/** What the grid draws by itself; the rest is kept in the file unseen. */
function foreign(rule: Element, type: string, colour: Colours): unknown {
  const detail = child(rule, type);
  const values = children(detail, 'cfvo').map(threshold);
  const colors = children(detail, 'color').map((one) => colour(one));
  if (type === 'colorScale') {
    return {
      type,
      config: values.map((value, index) => ({ index, color: colors[index] ?? '#FFFFFF', value })),
    };
  }
  if (type === 'dataBar') {
    const [min, max] = values;
    const config = {
      min,
      max,
      isGradient: true,
      positiveColor: colors[0] ?? '#638EC6',
      nativeColor: '#FF0000',
    };
    return { type, isShowValue: true, config };
  }
  return null;
}

const VALIDATIONS: Readonly<Record<string, readonly [type: string, rule: string]>> = {
  list: ['List', 'list'],
  whole: ['WholeNumber', 'wholeNumber'],
  decimal: ['Decimal', 'decimal'],
  date: ['Date', 'date'],
  time: ['Time', 'time'],
  textLength: ['TextLength', 'textLength'],
  custom: ['Custom', 'custom'],
};

const STYLES: Readonly<Record<string, string>> = {
  stop: 'Stop',
  warning: 'Warning',
  information: 'Information',
};

function ruleOf(element: Element, type: string): Record<string, unknown> {
  const formula1 = child(element, 'formula1')?.textContent ?? '';
  const formula2 = child(element, 'formula2')?.textContent;
  if (type === 'list') {
    const source = formula1.startsWith('"') ? formula1.slice(1, -1) : `=${formula1}`;
    return { source, inCellDropDown: !isOn(element, 'showDropDown') };
  }
  if (type === 'custom') return { formula: `=${formula1}` };
  const operator = OPERATORS[attribute(element, 'operator') ?? 'between'] ?? 'Between';
  return {
    operator: operator.replace(/OrEqual$/, 'OrEqualTo'),
    formula1,
    ...(formula2 === undefined || formula2 === null ? {} : { formula2 }),
  };
}

export function readValidations(worksheet: Element): Validation[] {
  return children(child(worksheet, 'dataValidations'), 'dataValidation').flatMap((element, index) => {
    const kind = attribute(element, 'type') ?? '';
    const [type, name] = VALIDATIONS[kind] ?? [];
    if (!type || !name) return [];
    return [
      {
        id: `file${index + 1}`,
        areas: areasOf(attribute(element, 'sqref')),
        type,
        rule: { [name]: ruleOf(element, kind) },
        ignoreBlanks: isOn(element, 'allowBlank'),
        prompt: {
          showPrompt: isOn(element, 'showInputMessage'),
          title: attribute(element, 'promptTitle') ?? '',
          message: attribute(element, 'prompt') ?? '',
        },
        errorAlert: {
          showAlert: isOn(element, 'showErrorMessage'),
          style: STYLES[attribute(element, 'errorStyle') ?? 'stop'] ?? 'Stop',
          title: attribute(element, 'errorTitle') ?? '',
          message: attribute(element, 'error') ?? '',
        },
      },
    ];
  });
}
