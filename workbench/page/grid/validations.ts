import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import type { Validation } from '../../host/sheet-parts';
import { toRange } from './ranges';

const STYLES: Readonly<Record<string, DataValidationErrorStyle>> = {
  Information: DataValidationErrorStyle.INFO,
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
};

interface Comparison {
  readonly operator: string;
  readonly formula1: unknown;
  readonly formula2?: unknown;
}

const comparisonTypes: Readonly<Record<string, DataValidationType>> = {
  WholeNumber: DataValidationType.WHOLE,
  Decimal: DataValidationType.DECIMAL,
  TextLength: DataValidationType.TEXT_LENGTH,
};

const operators: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThan: DataValidationOperator.LESS_THAN,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

/**
 * The validation as the grid applies it, or null for a type that it only keeps: rules by formula cost the grid half a
 * second at each edit, and dates and times are not needed here.
 */
export function toGridValidation(validation: Validation): ISheetDataValidationRule | null {
  const common = {
    uid: validation.id,
    ranges: validation.areas.map(toRange),
    allowBlank: validation.ignoreBlanks,
    error: validation.errorAlert.message,
    errorStyle: STYLES[validation.errorAlert.style] ?? DataValidationErrorStyle.STOP,
    showErrorMessage: validation.errorAlert.showAlert,
    showInputMessage: validation.prompt.showPrompt && validation.prompt.message !== '',
    prompt: validation.prompt.message,
  };
  const list = validation.rule['list'] as { readonly source: unknown } | undefined;
  if (validation.type === 'List' && list) {
    if (/^=.*\(/.test(String(list.source))) return null;
    return {
      ...common,
      type: DataValidationType.LIST,
      formula1: String(list.source),
      renderMode: DataValidationRenderMode.ARROW,
    };
  }
  const type = comparisonTypes[validation.type];
  const [comparison] = Object.values(validation.rule) as (Comparison | undefined)[];
  const operator = comparison && operators[comparison.operator];
  if (!type || !comparison || !operator) return null;
  return {
    ...common,
    type,
    operator,
    formula1: String(comparison.formula1),
    ...(comparison.formula2 === undefined ? {} : { formula2: String(comparison.formula2) }),
  };
}
