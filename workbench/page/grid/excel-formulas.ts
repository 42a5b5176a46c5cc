import {
  IUniverInstanceService,
  numfmt,
  UniverInstanceType,
  type Injector,
  type Workbook,
} from '@univerjs/core';
import {
  type BaseFunction,
  BaseReferenceObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  IFormulaRuntimeService,
  IFunctionService,
  Lexer,
  LexerTreeBuilder,
  NumberValueObject,
  StringValueObject,
  type ArrayValueObject,
  type BaseValueObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import { englishWord } from '../../../src/cells/french-formulas';
import { plainFormula, withSignsBetweenAreas } from '../../host/plain-formula';
import { roundedHalfUp } from './display';
import { piecesBy } from './formula-pieces';
import { each, firstOf, type Change } from './formula-values';
import { computeIntersections } from './intersections';
import { readTextsAsExcel } from './text-references';
import { computeUnions } from './unions';

/** What formulas give in Excel and not in the grid, whatever the language. */

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** A formula has always a value: nothing is 0. */
const withoutNothing = (value: BaseValueObject): BaseValueObject =>
  value.isNull() ? NumberValueObject.create(0) : value;

/** The grid shows all that was computed with `%` with two decimals; Excel shows `=20%` as it was typed. */
function withShortPercentage(value: BaseValueObject): BaseValueObject {
  if (value.getPattern() === '0.00%' && Number.isInteger(Number((Number(value.getValue()) * 100).toFixed(9))))
    value.setPattern('0%');
  return value;
}

function asResult(result: FunctionVariantType): FunctionVariantType {
  if (result.isReferenceObject() || !result.isValueObject()) return result;
  return each((value) => withShortPercentage(withoutNothing(value)))(result as BaseValueObject);
}

/**
 * CTXT and DEVISE: a number as a text with so many decimals.
 * @param unit a number format behind the digits
 */
const asFixed =
  (locale: 'fr' | 'en', unit: string) =>
  (number: BaseValueObject, decimals?: BaseValueObject, noGroups?: BaseValueObject): BaseValueObject => {
    const given = [decimals, noGroups].map((one) => (one ? firstOf(one) : null));
    const places = given[0] && !given[0].isNull() ? Math.trunc(Number(given[0].getValue())) : STANDARD_PLACES;
    const bad = given.find((one) => one?.isError());
    if (bad) return bad;
    if (!(places <= MOST_PLACES)) return ErrorValueObject.create(ErrorType.VALUE);
    const digits = places > 0 ? `.${'0'.repeat(places)}` : '';
    const pattern = `${given[1]?.getValue() ? '0' : '#,##0'}${digits}${unit}`;
    return each((one) => {
      const value = one.isString() ? one.convertToNumberObjectValue() : one;
      if (value.isError()) return value;
      const rounded = roundedHalfUp(Number(value.getValue()), places);
      return StringValueObject.create(numfmt.format(pattern, rounded, { locale }));
    })(number);
  };
/** What an argument of ADRESSE means where nothing stands between its `;`. */
const NOT_SAID: Readonly<Record<number, BaseValueObject>> = {
  2: NumberValueObject.create(1),
  3: BooleanValueObject.create(true),
};
const STANDARD_PLACES = 2;
const MOST_PLACES = 127;

/** A text is no condition, but for the words of the two booleans. */
const toCondition = (french: boolean): Change =>
  each((value) => {
    if (value.isReferenceObject() || !value.isString()) return value;
    const text = String(value.getValue()).toUpperCase();
    const word = french ? (englishWord(text) ?? text) : text;
    return word === 'TRUE' || word === 'FALSE'
      ? BooleanValueObject.create(word === 'TRUE')
      : ErrorValueObject.create(ErrorType.VALUE);
  });

const sizeOf = (value: BaseValueObject): string => {
  const array = value.isArray() ? (value as ArrayValueObject) : null;
  return `${array?.getRowCount() ?? 1} ${array?.getColumnCount() ?? 1}`;
};

/** Lets a function compute what it is given once that was looked at. */
function before(
  functions: IFunctionService,
  name: string,
  look: (given: readonly BaseValueObject[]) => readonly BaseValueObject[] | BaseValueObject,
): void {
  const executor = functions.getExecutor(name);
  if (!executor) return;
  const compute = executor.calculate.bind(executor);
  executor.calculate = (...given: FunctionVariantType[]) => {
    const looked = look(given as BaseValueObject[]);
    return Array.isArray(looked) ? compute(...(looked as BaseValueObject[])) : (looked as BaseValueObject);
  };
}

type Calculate = BaseFunction['calculate'];

/** Without a link, which the grid shows by a document that other readers do not see: the text alone. */
const plainly =
  (calculate: Calculate): Calculate =>
  (...given) => {
    const result = calculate(...given);
    if (!(result instanceof StringValueObject)) return result;
    return StringValueObject.create(result.getValue());
  };

const { iterator: WALK, getFirstCell: FIRST } = BaseReferenceObject.prototype;

/** A sheet that is not there gives `#REF!`. */
function refuseMissingSheets(): void {
  const isMissing = (reference: BaseReferenceObject): boolean =>
    Boolean(reference.getForcedSheetName()) && !reference.getForcedSheetId();
  BaseReferenceObject.prototype.iterator = function (this: BaseReferenceObject, take) {
    if (!isMissing(this)) return WALK.call(this, take);
    const { startRow, startColumn } = this.getRangePosition();
    take(ErrorValueObject.create(ErrorType.REF), startRow, startColumn);
  };
  BaseReferenceObject.prototype.getFirstCell = function (this: BaseReferenceObject) {
    return isMissing(this) ? ErrorValueObject.create(ErrorType.REF) : FIRST.call(this);
  };
}

/** The formulas of this grid compute as in Excel from then on. */
export function computeAsExcel(injector: Injector, french: boolean): void {
  const runtime = injector.get(IFormulaRuntimeService);
  const setResult = runtime.setRuntimeData.bind(runtime);
  runtime.setRuntimeData = (result) => setResult(asResult(result));

  const lexer = injector.get(Lexer);
  const parse = lexer.treeBuilder.bind(lexer);
  const sheets = (): readonly string[] =>
    injector
      .get(IUniverInstanceService)
      .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)
      ?.getSheets()
      .map((sheet) => sheet.getName()) ?? [];
  lexer.treeBuilder = (formula, ...more) =>
    parse(plainFormula(formula, formula.includes(':') ? sheets() : []), ...more);

  // Areas move with their rows, those with a space between them too.
  const pieces = injector.get(LexerTreeBuilder);
  const cut = pieces.sequenceNodesBuilder.bind(pieces);
  pieces.sequenceNodesBuilder = (formula) => piecesBy(cut, formula, withSignsBetweenAreas(formula));

  // A sheet ends where Excel's does, and not where the grid has cells.
  BaseReferenceObject.prototype.isExceedRange = function (this: BaseReferenceObject) {
    const { startRow, endRow, startColumn, endColumn } = this.getRangePosition();
    return startRow < 0 || startColumn < 0 || endRow >= ROWS || endColumn >= COLUMNS;
  };

  refuseMissingSheets();
  computeIntersections(injector);
  computeUnions(injector);
  readTextsAsExcel(injector, french);
  const functions = injector.get(IFunctionService);
  const condition = toCondition(french);
  before(functions, 'IF', ([test, ...rest]) => (test ? [condition(test), ...rest] : rest));
  before(functions, 'IFS', (given) => given.map((one, i) => (i % 2 === 0 ? condition(one) : one)));
  const sequence = functions.getExecutor('SEQUENCE');
  const setSize = sequence?.setSheetRowColumnCount.bind(sequence);
  if (sequence && setSize) sequence.setSheetRowColumnCount = () => setSize(ROWS, COLUMNS);
  before(functions, 'SUMPRODUCT', (given) =>
    new Set(given.map(sizeOf)).size > 1 ? ErrorValueObject.create(ErrorType.VALUE) : given,
  );
  before(functions, 'ADDRESS', (given) => given.map((one, i) => (one.isNull() && NOT_SAID[i]) || one));
  const fixed = functions.getExecutor('FIXED');
  const money = functions.getExecutor('DOLLAR');
  const locale = french ? 'fr' : 'en';
  const link = functions.getExecutor('HYPERLINK');
  if (link) link.calculate = plainly(link.calculate.bind(link));
  if (fixed) fixed.calculate = asFixed(locale, '') as typeof fixed.calculate;
  if (money && french) money.calculate = asFixed(locale, '" €"') as typeof money.calculate;
}
