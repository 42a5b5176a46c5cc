/// <reference types="office-js" />
import { outcome, withoutSheet, type Check, type Trial } from './trial';

/** Writes one value into A1 and says what stands there then. */
async function typed({ session, sheet }: Trial, value: unknown): Promise<string> {
  const cell = sheet.getRange('A1');
  cell.values = [[value]];
  cell.load('values,valueTypes');
  await session.sync();
  return [cell.valueTypes[0]?.[0], one(cell)].filter((word) => word !== '').join(' ');
}

const one = (range: Excel.Range): unknown => (range.values as unknown[][])[0]?.[0];

async function valueOf({ session, sheet }: Trial, address: string): Promise<string> {
  const cell = sheet.getRange(address).load('values');
  await session.sync();
  return String(one(cell));
}

const VALUES = {
  'dot-typed': (trial) => typed(trial, '12.5'),
  'comma-typed': (trial) => typed(trial, '12,5'),
  'percent-typed': (trial) => typed(trial, '50%'),
  'text-format': (trial) => {
    trial.sheet.getRange('A1').numberFormat = [['@']];
    return typed(trial, '22301234');
  },
  apostrophe: (trial) => typed(trial, "'007"),
  'equals-text': async (trial) => {
    const seen = await typed(trial, "'=1");
    const cell = trial.sheet.getRange('A1').load('formulas');
    await trial.session.sync();
    return `${seen} ${String((cell.formulas as unknown[][])[0]?.[0])}`;
  },
  'null-written': async (trial) => {
    await typed(trial, 7);
    return (await typed(trial, null)).replace('Double ', '');
  },
  'empty-written': async (trial) => {
    await typed(trial, 7);
    return typed(trial, '');
  },
  'empty-read': async ({ session, sheet }) => {
    const cell = sheet.getRange('A1').load('values');
    await session.sync();
    return JSON.stringify(one(cell));
  },
  'text-shown': async ({ session, sheet }) => {
    const application = session.workbook.application.load('decimalSeparator');
    const cell = sheet.getRange('A1');
    cell.values = [[1.5]];
    cell.numberFormat = [['0.0']];
    cell.load('text');
    await session.sync();
    const text = cell.text[0]?.[0] ?? '';
    return text === `1${application.decimalSeparator}5` ? 'as the locale' : text;
  },
  'formula-result': async (trial) => {
    trial.sheet.getRange('A1').formulas = [['=1+1']];
    await trial.session.sync();
    return valueOf(trial, 'A1');
  },
  'formula-of-constant': async ({ session, sheet }) => {
    const cell = sheet.getRange('A1');
    cell.values = [[7]];
    cell.load('formulas');
    await session.sync();
    const [[formula] = []] = cell.formulas as unknown[][];
    return `${typeof formula} ${String(formula)}`;
  },
  'calculation-resumed': async (trial) => {
    trial.session.workbook.application.suspendApiCalculationUntilNextSync();
    trial.sheet.getRange('A1').formulas = [['=2+2']];
    await trial.session.sync();
    return valueOf(trial, 'A1');
  },
  spill: async ({ session, sheet }) => {
    const cell = sheet.getRange('A1');
    cell.formulas = [['=SEQUENCE(3)']];
    await session.sync();
    const spilled = cell.getSpillingToRangeOrNullObject().load('address');
    await session.sync();
    return spilled.isNullObject ? 'null' : withoutSheet(spilled.address);
  },
} satisfies Record<string, Check>;

const AREAS = {
  'list-separator': async ({ session, sheet }) => {
    const application = session.workbook.application.load('decimalSeparator');
    await session.sync();
    const taken: string[] = [];
    for (const separator of [',', ';']) {
      const areas = sheet.getRanges(['A1', 'C3'].join(separator)).load('areaCount');
      if ((await outcome(session)) === 'done' && areas.areaCount === 2) taken.push(separator);
    }
    return `${taken.join(' ')} with ${application.decimalSeparator}`;
  },
  'many-areas': async ({ session, sheet }) => {
    const names = Array.from({ length: 1_000 }, (_, index) => `A${2 * index + 1}`);
    for (const separator of [',', ';']) {
      const areas = sheet.getRanges(names.join(separator)).load('areaCount');
      if ((await outcome(session)) === 'done') return String(areas.areaCount);
    }
    return 'refused';
  },
  'mixed-fill': async ({ session, sheet }) => {
    sheet.getRange('A1').format.fill.color = '#FF0000';
    const fill = sheet.getRange('A1:A2').format.fill.load('color');
    await session.sync();
    return JSON.stringify(fill.color);
  },
  'mixed-locked': async ({ session, sheet }) => {
    sheet.getRange('A1').format.protection.locked = false;
    const protection = sheet.getRange('A1:A2').format.protection.load('locked');
    await session.sync();
    return JSON.stringify(protection.locked);
  },
  address: async ({ session, sheet }) => {
    const cell = sheet.getRange('A1').load('address');
    await session.sync();
    return /^'.+'!A1$/.test(cell.address) ? 'quoted' : 'other';
  },
  'used-empty': async ({ session, sheet }) => {
    const orNull = sheet.getUsedRangeOrNullObject().load('address');
    const used = sheet.getUsedRange().load('address');
    await session.sync();
    return `${orNull.isNullObject ? 'null' : withoutSheet(orNull.address)} ${withoutSheet(used.address)}`;
  },
  'used-values': async ({ session, sheet }) => {
    sheet.getRange('B2').format.fill.color = '#FF0000';
    const used = sheet.getUsedRangeOrNullObject(true).load('address');
    await session.sync();
    return used.isNullObject ? 'null' : withoutSheet(used.address);
  },
  'column-width': async ({ session, sheet }) => {
    const column = sheet.getRange('K1');
    column.format.columnWidth = 60;
    column.load('width,format/columnWidth');
    await session.sync();
    return `${column.width} ${column.format.columnWidth}`;
  },
  'row-heights': async ({ session, sheet }) => {
    const taken = await rowHeights(session, sheet, ',');
    return taken ?? (await rowHeights(session, sheet, ';')) ?? 'refused';
  },
  'hidden-row': async ({ session, sheet }) => {
    const row = sheet.getRange('3:3');
    row.rowHidden = true;
    const told = sheet.getRange('A3').getRowProperties({ rowHidden: true });
    const cell = sheet.getRange('A3').load('height');
    await session.sync();
    row.rowHidden = false;
    await session.sync();
    const { value } = told;
    return `${value[0]?.rowHidden} ${cell.height}`;
  },
  'behind-hidden': async (trial) => {
    trial.sheet.getRange('3:3').rowHidden = true;
    trial.sheet.getRange('A2:A4').values = [[8], [9], [10]];
    const seen = await valueOf(trial, 'A3');
    trial.sheet.getRange('3:3').rowHidden = false;
    await trial.session.sync();
    return seen;
  },
} satisfies Record<string, Check>;

async function rowHeights(session: Trial['session'], sheet: Excel.Worksheet, separator: string) {
  sheet.getRanges(['A21:A22', 'C24'].join(separator)).format.rowHeight = 30;
  const rows = ['A21', 'A22', 'A24'].map((cell) => sheet.getRange(cell).format.load('rowHeight'));
  if ((await outcome(session)) !== 'done') return null;
  return rows.map(({ rowHeight }) => rowHeight).join(' ');
}

const ERRORS = {
  'error-keeps': async (trial) => {
    trial.sheet.getRange('A1').values = [[5]];
    trial.sheet.getRange('no address').load('values');
    const code = await outcome(trial.session);
    return `${code} ${await valueOf(trial, 'A1')}`;
  },
  'error-answers': async ({ session, sheet }) => {
    sheet.getRange('A1').values = [[6]];
    await session.sync();
    const before = sheet.getRange('A1').load('values');
    sheet.getRange('no address').load('values');
    await outcome(session);
    return String(one(before));
  },
  'missing-first': async (trial) => {
    trial.sheet.getRange('A1').values = [[3]];
    await trial.session.sync();
    trial.session.workbook.worksheets.getItem('no such sheet');
    trial.sheet.getRange('A1').values = [[4]];
    const code = await outcome(trial.session);
    return `${code} ${await valueOf(trial, 'A1')}`;
  },
} satisfies Record<string, Check>;

export const CELLS = { ...VALUES, ...AREAS, ...ERRORS };
