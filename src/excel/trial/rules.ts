/// <reference types="office-js" />
import { areasOfAddress } from '../rules';
import { rangeName } from '../../cells/a1';
import { outcome, type Check, type Trial } from './trial';

/** Adds a rule that names itself in its formula. */
function add(cells: Excel.Range | Excel.RangeAreas, name: string): Excel.ConditionalFormat {
  const added = cells.conditionalFormats.add('Custom');
  added.custom.rule.formula = `="${name}"=""`;
  added.custom.format.fill.color = '#FF0000';
  return added;
}

async function order({ session, sheet }: Trial): Promise<string> {
  const rules = sheet
    .getRange()
    .conditionalFormats.load('items/priority,items/customOrNullObject/rule/formula');
  await session.sync();
  return [...rules.items]
    .sort((a, b) => a.priority - b.priority)
    .map(({ customOrNullObject: { rule } }) => /"(\w+)"/.exec(rule.formula)?.[1] ?? rule.formula)
    .join(' ');
}

export const RULES = {
  'rule-on-top': async (trial) => {
    for (const name of ['first', 'second']) add(trial.sheet.getRange('A1:A3'), name);
    await trial.session.sync();
    return order(trial);
  },
  'rule-priority': async (trial) => {
    add(trial.sheet.getRange('A1:A3'), 'first');
    const second = add(trial.sheet.getRange('A1:A3'), 'second');
    second.priority = 1;
    await trial.session.sync();
    return order(trial);
  },
  'rule-other-type': async ({ session, sheet }) => {
    const rule = sheet.getRange('A1').conditionalFormats.add('CellValue');
    rule.cellValue.format.fill.color = '#FF0000';
    rule.cellValue.rule = { formula1: '=1', operator: 'GreaterThan' };
    await session.sync();
    const [seen] = (await loaded(session, sheet)).items;
    return seen ? (seen.customOrNullObject.isNullObject ? 'null' : 'custom') : 'no rule';
  },
  'rule-clear-part': async ({ session, sheet }) => {
    add(sheet.getRange('A1:A3'), 'first');
    await session.sync();
    sheet.getRange('A1').conditionalFormats.clearAll();
    await session.sync();
    const counts = ['A1', 'A2:A3'].map((cells) => sheet.getRange(cells).conditionalFormats.getCount());
    await session.sync();
    return counts.map(({ value }) => value).join(' ');
  },
  'rule-format': async ({ session, sheet }) => {
    const { format } = add(sheet.getRange('A1'), 'first').custom;
    format.numberFormat = '"X" General';
    await session.sync();
    format.load('numberFormat');
    await session.sync();
    return String(format.numberFormat);
  },
  'rule-areas': async ({ session, sheet }) => {
    for (const separator of [',', ';']) {
      const rule = add(sheet.getRanges(['A1:A2', 'C1:C2'].join(separator)), 'first');
      if ((await outcome(session)) !== 'done') continue;
      const areas = rule.getRanges().load('address');
      await session.sync();
      return areasOfAddress(areas.address).map(rangeName).join(' + ');
    }
    return 'refused';
  },
  'list-text': async ({ session, sheet }) => {
    const { dataValidation } = sheet.getRange('A1');
    dataValidation.rule = { list: { inCellDropDown: true, source: 'ADJ,AJ' } };
    await session.sync();
    dataValidation.load('rule');
    await session.sync();
    return String(dataValidation.rule.list?.source);
  },
} satisfies Record<string, Check>;

async function loaded(session: Trial['session'], sheet: Excel.Worksheet) {
  const rules = sheet.getRange().conditionalFormats.load('items/type,items/customOrNullObject/rule/formula');
  await session.sync();
  return rules;
}
