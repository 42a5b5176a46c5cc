import { intersect, subtract } from '../areas';
import type { Areas, SheetEngine } from '../engine';
import { existing, invalidArgument, notFound, RichApiError } from '../errors';
import type { Host } from '../host';
import type { RichObject } from '../kind';
import { asColour, asFlag, asNumber, asRecord, asText, object, type Kind } from '../kind';
import type { ConditionalFormat } from '../sheet-parts';
import { assertSheetAllows } from './guard';

/** The wire name of each type and of the property that describes it. Others can be in a file, and are kept. */
const SERVED: Readonly<Record<string, 'Custom' | 'CellValue' | 'ContainsText'>> = {
  Custom: 'Custom',
  CellValue: 'CellValue',
  ContainsText: 'ContainsText',
};

let lastId = 0;

const within = ({ sheet, areas }: Areas): readonly ConditionalFormat[] =>
  sheet
    .conditionalFormats()
    .filter((format) => format.areas.some((area) => areas.some((wanted) => intersect(area, wanted))));

/** A conditional format of a sheet, found again by its id: the list may have changed since. */
interface Rule {
  readonly sheet: SheetEngine;
  readonly id: string;
}

const made = (sheet: SheetEngine, { id }: ConditionalFormat): RichObject =>
  object(conditionalFormat, { sheet, id });

export const conditionalFormats: Kind<Areas> = {
  name: 'ConditionalFormatCollection',
  items: (target) => within(target).map((format) => made(target.sheet, format)),
  item: (target, key) => {
    const format = existing(within(target).find(({ id }) => id === key.text(0)));
    return made(target.sheet, format);
  },
  call: {
    Add: (target, args, host) => {
      assertSheetAllows(target.sheet, 'allowFormatCells');
      const type = SERVED[args.text(0)];
      if (!type)
        throw new RichApiError('ApiNotFound', `Conditional formats of type ${args.text(0)} are not served.`);
      const format: ConditionalFormat = {
        id: `{CF${++lastId}}`,
        type,
        areas: target.areas,
        stopIfTrue: false,
        look: {},
      };
      const others = target.sheet.conditionalFormats();
      const isBehind = host.engine.oddities.has('rules-at-the-bottom');
      const rules = isBehind ? [...others, format] : [format, ...others];
      host.engine.byAddin(() => target.sheet.setConditionalFormats(rules));
      return made(target.sheet, format);
    },
    ClearAll: (target, _args, host) => {
      assertSheetAllows(target.sheet, 'allowFormatCells');
      const left = target.sheet.conditionalFormats().flatMap((format) => {
        const areas = target.areas.reduce((rest, hole) => subtract(rest, hole), [...format.areas]);
        return areas.length ? [{ ...format, areas }] : [];
      });
      host.engine.byAddin(() => target.sheet.setConditionalFormats(left));
    },
    GetCount: (target) => within(target).length,
    GetItemAt: (target, args) => {
      const format = existing(within(target)[args.number(0)]);
      return made(target.sheet, format);
    },
    GetItemOrNullObject: (target, args) => {
      const format = within(target).find(({ id }) => id === args.text(0));
      return format ? made(target.sheet, format) : null;
    },
  },
};

function formatOf({ sheet, id }: Rule): ConditionalFormat {
  return existing(sheet.conditionalFormats().find((one) => one.id === id));
}

function change(rule: Rule, host: Host, part: Partial<ConditionalFormat>): void {
  assertSheetAllows(rule.sheet, 'allowFormatCells');
  formatOf(rule);
  const formats = rule.sheet
    .conditionalFormats()
    .map((one) => (one.id === rule.id ? { ...one, ...part } : one));
  host.engine.byAddin(() => rule.sheet.setConditionalFormats(formats));
}

function setPriority(rule: Rule, position: number, host: Host): void {
  const format = formatOf(rule);
  const others = rule.sheet.conditionalFormats().filter((one) => one.id !== rule.id);
  if (position < 0 || position > others.length) throw invalidArgument('priority');
  host.engine.byAddin(() =>
    rule.sheet.setConditionalFormats([...others.slice(0, position), format, ...others.slice(position)]),
  );
}

const opened =
  (kind: Kind<Rule>, type: string, orNull: boolean) =>
  (rule: Rule): RichObject | null => {
    if (formatOf(rule).type === type) return object(kind, rule);
    if (orNull) return null;
    throw notFound();
  };

const customFormat: Kind<Rule> = {
  name: 'CustomConditionalFormat',
  open: { Format: (rule) => object(rangeFormat, rule), Rule: (rule) => object(formulaRule, rule) },
};

const cellValueFormat: Kind<Rule> = {
  name: 'CellValueConditionalFormat',
  get: { Rule: (rule) => formatOf(rule).cellValue ?? null },
  set: {
    Rule: (rule, value, host) => {
      const given = asRecord(value);
      const formula2 = given['formula2'];
      change(rule, host, {
        cellValue: {
          operator: asText(given['operator']),
          formula1: String(given['formula1']),
          ...(formula2 === undefined || formula2 === null ? {} : { formula2: String(formula2) }),
        },
      });
    },
  },
  open: { Format: (rule) => object(rangeFormat, rule) },
};

const textFormat: Kind<Rule> = {
  name: 'TextConditionalFormat',
  get: { Rule: (rule) => formatOf(rule).text ?? null },
  set: {
    Rule: (rule, value, host) => {
      const given = asRecord(value);
      change(rule, host, { text: { operator: asText(given['operator']), text: asText(given['text']) } });
    },
  },
  open: { Format: (rule) => object(rangeFormat, rule) },
};

const conditionalFormat: Kind<Rule> = {
  name: 'ConditionalFormat',
  id: ({ id }) => id,
  get: {
    Id: ({ id }) => id,
    Priority: ({ sheet, id }) => sheet.conditionalFormats().findIndex((one) => one.id === id),
    StopIfTrue: (rule) => formatOf(rule).stopIfTrue,
    Type: (rule) => formatOf(rule).type,
  },
  set: {
    Priority: (rule, value, host) => setPriority(rule, asNumber(value), host),
    StopIfTrue: (rule, value, host) => change(rule, host, { stopIfTrue: asFlag(value) }),
  },
  open: {
    CellValue: opened(cellValueFormat, 'CellValue', false),
    CellValueOrNullObject: opened(cellValueFormat, 'CellValue', true),
    Custom: opened(customFormat, 'Custom', false),
    CustomOrNullObject: opened(customFormat, 'Custom', true),
    TextComparison: opened(textFormat, 'ContainsText', false),
    TextComparisonOrNullObject: opened(textFormat, 'ContainsText', true),
  },
  call: {
    Delete: (rule, _args, host) => {
      assertSheetAllows(rule.sheet, 'allowFormatCells');
      formatOf(rule);
      const left = rule.sheet.conditionalFormats().filter((one) => one.id !== rule.id);
      host.engine.byAddin(() => rule.sheet.setConditionalFormats(left));
    },
    GetRange: (rule) => {
      const [area] = formatOf(rule).areas;
      if (!area) throw notFound();
      return object('Range', { sheet: rule.sheet, area });
    },
    GetRangeOrNullObject: (rule) => {
      const [area, ...more] = formatOf(rule).areas;
      return area && !more.length ? object('Range', { sheet: rule.sheet, area }) : null;
    },
    GetRanges: (rule) => object('RangeAreas', { sheet: rule.sheet, areas: formatOf(rule).areas }),
  },
};

const formulaRule: Kind<Rule> = {
  name: 'ConditionalFormatRule',
  get: { Formula: (rule) => formatOf(rule).formula ?? '' },
  set: {
    Formula: (rule, value, host) => {
      const text = asText(value);
      change(rule, host, { formula: text.startsWith('=') ? text : `=${text}` });
    },
  },
};

function changeLook(rule: Rule, host: Host, part: ConditionalFormat['look']): void {
  change(rule, host, { look: { ...formatOf(rule).look, ...part } });
}

const rangeFormat: Kind<Rule> = {
  name: 'ConditionalRangeFormat',
  get: { NumberFormat: (rule) => formatOf(rule).look.numberFormat ?? '' },
  set: {
    NumberFormat: (rule, value, host) => {
      const text = asText(value);
      const isLost = /General/i.test(text) && host.engine.oddities.has('rule-format-not-kept');
      changeLook(rule, host, { numberFormat: isLost ? '' : text });
    },
  },
  open: {
    Borders: (rule) => object(borders, rule),
    Fill: (rule) => object(fill, rule),
    Font: (rule) => object(font, rule),
  },
};

const fill: Kind<Rule> = {
  name: 'ConditionalRangeFill',
  get: { Color: (rule) => formatOf(rule).look.fill ?? '' },
  set: { Color: (rule, value, host) => changeLook(rule, host, { fill: asColour(value) }) },
  call: {
    Clear: (rule, _args, host) => changeLook(rule, host, { fill: '' }),
  },
};

const font: Kind<Rule> = {
  name: 'ConditionalRangeFont',
  get: {
    Bold: (rule) => formatOf(rule).look.bold ?? null,
    Color: (rule) => formatOf(rule).look.color ?? '',
    Italic: (rule) => formatOf(rule).look.italic ?? null,
    Strikethrough: (rule) => formatOf(rule).look.strikethrough ?? null,
    Underline: (rule) => formatOf(rule).look.underline ?? 'None',
  },
  set: {
    Bold: (rule, value, host) => changeLook(rule, host, { bold: asFlag(value) }),
    Color: (rule, value, host) => changeLook(rule, host, { color: asColour(value) }),
    Italic: (rule, value, host) => changeLook(rule, host, { italic: asFlag(value) }),
    Strikethrough: (rule, value, host) => changeLook(rule, host, { strikethrough: asFlag(value) }),
    Underline: (rule, value, host) => changeLook(rule, host, { underline: asText(value) }),
  },
};

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
type Side = (typeof SIDES)[number];
interface RuleSide extends Rule {
  readonly side: Side;
}

const borders: Kind<Rule> = {
  name: 'ConditionalRangeBorderCollection',
  get: { Count: () => SIDES.length },
  items: (rule) => SIDES.map((side) => object(border, { ...rule, side })),
  item: (rule, key) => {
    const side = SIDES.find((one) => one === key.text(0));
    if (!side) throw invalidArgument(`border ${key.text(0)}`);
    return object(border, { ...rule, side });
  },
  open: {
    Bottom: (rule) => object(border, { ...rule, side: 'EdgeBottom' }),
    Left: (rule) => object(border, { ...rule, side: 'EdgeLeft' }),
    Right: (rule) => object(border, { ...rule, side: 'EdgeRight' }),
    Top: (rule) => object(border, { ...rule, side: 'EdgeTop' }),
  },
};

const border: Kind<RuleSide> = {
  name: 'ConditionalRangeBorder',
  id: ({ side }) => side,
  get: {
    Color: (rule) => formatOf(rule).look.borders?.[rule.side] ?? '',
    SideIndex: ({ side }) => side,
    Style: (rule) => (formatOf(rule).look.borders?.[rule.side] ? 'Continuous' : 'None'),
  },
  set: {
    Color: (rule, value, host) =>
      changeLook(rule, host, { borders: { ...formatOf(rule).look.borders, [rule.side]: asColour(value) } }),
    Style: (rule, value, host) => {
      const { [rule.side]: color, ...others } = formatOf(rule).look.borders ?? {};
      const none = asText(value) === 'None';
      changeLook(rule, host, { borders: none ? others : { ...others, [rule.side]: color ?? '#000000' } });
    },
  },
};
