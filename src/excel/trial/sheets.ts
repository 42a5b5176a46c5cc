/// <reference types="office-js" />
import { outcome, withoutSheet, type Check, type Trial } from './trial';

const LAYOUT = {
  'add-shows-nothing': async ({ session, sheet }) => {
    sheet.load('id');
    const active = session.workbook.worksheets.getActiveWorksheet().load('id');
    await session.sync();
    return active.id === sheet.id ? 'yes' : 'no';
  },
  'sheet-by-id': async ({ session, sheet }) => {
    sheet.load('id,name');
    await session.sync();
    const { id, name } = sheet;
    sheet.name = `${name} .`;
    const again = session.workbook.worksheets.getItem(id).load('name');
    await session.sync();
    const found = again.name === `${name} .`;
    sheet.name = name;
    await session.sync();
    return found ? 'found' : 'other';
  },
  'sheet-name': async ({ session, sheet }) => {
    sheet.name = 'a/b';
    const signs = await outcome(session);
    sheet.name = 'x'.repeat(32);
    return `${signs} ${await outcome(session)}`;
  },
  'missing-sheet': async ({ session }) => {
    session.workbook.worksheets.getItem('no such sheet').load('name');
    return outcome(session);
  },
  'hidden-freeze': async ({ session, sheet }) => {
    sheet.visibility = 'Hidden';
    await session.sync();
    try {
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      const place = sheet.freezePanes.getLocationOrNullObject().load('address');
      await session.sync();
      return place.isNullObject ? 'null' : withoutSheet(place.address);
    } finally {
      sheet.freezePanes.unfreeze();
      await outcome(session);
      sheet.visibility = 'Visible';
      await session.sync();
    }
  },
  'filter-place': async ({ session, sheet }) => {
    sheet.getRange('A1:B3').values = [
      ['a', 'b'],
      [1, 2],
      [3, 4],
    ];
    sheet.autoFilter.apply(sheet.getRange('A1:B3'));
    const place = sheet.autoFilter.getRangeOrNullObject().load('address');
    await session.sync();
    sheet.autoFilter.remove();
    await session.sync();
    return place.isNullObject ? 'null' : withoutSheet(place.address);
  },
  'fit-to-page': async ({ session, sheet }) => {
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    await session.sync();
    const layout = sheet.pageLayout.load('zoom');
    await session.sync();
    return String(layout.zoom.horizontalFitToPages);
  },
  'print-setup': async ({ session, sheet }) => {
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.setPrintTitleRows('$1:$2');
    sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = '&P';
    const layout = sheet.pageLayout.load('orientation');
    const rows = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('rowCount');
    await session.sync();
    return `${layout.orientation} ${rows.isNullObject ? 'null' : rows.rowCount}`;
  },
  'name-formula': async ({ session, sheet }) => {
    sheet.load('name');
    const item = sheet.names.add('BUT_DIAGNOSTIC', sheet.getRange('A1')).load('formula');
    await session.sync();
    const { formula } = item;
    item.delete();
    await session.sync();
    return formula === `='${sheet.name}'!$A$1` ? 'plain' : formula;
  },
  'chart-series': async ({ session, sheet }) => {
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:A3'), 'Columns');
    await session.sync();
    chart.series.load('count');
    await session.sync();
    const { count } = chart.series;
    chart.delete();
    await session.sync();
    return String(count);
  },
} satisfies Record<string, Check>;

/** Protects the sheet meanwhile. */
async function whileProtected(
  { session, sheet }: Trial,
  password: string | undefined,
  work: () => Promise<string>,
): Promise<string> {
  sheet.protection.protect({}, password);
  await session.sync();
  try {
    return await work();
  } finally {
    sheet.protection.unprotect(password);
    await outcome(session);
  }
}

const PROTECTION = {
  'protected-write': (trial) =>
    whileProtected(trial, undefined, () => {
      trial.sheet.getRange('A1').values = [[1]];
      return outcome(trial.session);
    }),
  'protected-twice': (trial) =>
    whileProtected(trial, undefined, async () => {
      trial.sheet.protection.protect();
      return (await outcome(trial.session)) === 'done' ? 'done' : 'refused';
    }),
  'wrong-password': (trial) =>
    whileProtected(trial, 'a', () => {
      trial.sheet.protection.unprotect('b');
      return outcome(trial.session);
    }),
  unprotect: async ({ session, sheet }) => {
    sheet.protection.protect();
    await session.sync();
    sheet.protection.unprotect();
    return outcome(session);
  },
} satisfies Record<string, Check>;

export const SHEETS = { ...LAYOUT, ...PROTECTION };
