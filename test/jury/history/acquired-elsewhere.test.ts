import type { WorkbookSnapshot } from '../../../src/cells/snapshot';
import { BUILTIN_CURRICULA } from '../../../src/curricula/builtin';
import { mergeHistory } from '../../../src/jury/history/merge-history';
import { planHistory } from '../../../src/jury/history/plan-history';
import { withSheet } from '../../../src/jury/imports/with-sheet';
import type { ReportAnomaly } from '../../../src/jury/report';
import { fr } from '../../../src/locales/fr';
import { secondYear, snapshot, type Person } from '../imports/files';
import { reportOf } from '../workbooks';

const alice: Person = { number: 22301001, lastName: 'ABEILLE', firstName: 'Alice', mark: 12 };
const bruno: Person = { number: 22301002, lastName: 'BOULEAU', firstName: 'Bruno', mark: 12 };

const [MMI] = BUILTIN_CURRICULA;
const UES = MMI.ues.filter(({ semester }) => semester === 'S3');
/** Modules of the first UEs of S3 that weigh in no other UE. */
const modulesOf = (count: number): string[] => {
  const others = UES.slice(count).flatMap(({ weights }) => weights.map(({ module }) => module));
  const own = UES.slice(0, count).flatMap(({ weights }) => weights.map(({ module }) => module));
  return [...new Set(own)].filter((module) => !others.includes(module));
};

/** A year in which Alice has acquired the first UEs of S3 abroad, and some cells of her row are empty. */
async function told(
  acquired: number,
  isEmpty: (module: string) => boolean,
): Promise<readonly ReportAnomaly[]> {
  const whole = snapshot(await secondYear([alice, bruno]));
  const emptied: WorkbookSnapshot = {
    ...whole,
    sheets: whole.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, r) =>
        r === 1 ? row?.map((cell, c) => (isEmpty(String(sheet.rows[0]?.[c] ?? '')) ? null : cell)) : row,
      ),
    })),
  };
  const records = UES.slice(0, acquired).map(({ code }) => ({
    year: '2024-2025',
    subject: { kind: 'ue', ue: code } as const,
    average: null,
    code: 'ADM',
    ects: null,
    origin: 'Mobilité',
    number: String(alice.number),
    lastName: alice.lastName,
    firstName: alice.firstName,
  }));
  const plan = planHistory(mergeHistory(null, records), fr, 'Antécédents');
  const report = reportOf(withSheet(emptied, plan));
  return report.anomalies.filter(({ sheet, kind }) => sheet === 'S3' && kind === 'missing');
}

const all = UES.length;

describe('a UE acquired elsewhere and not taken again (4.3)', () => {
  test.each([2, 3, all - 1])('its empty marks are none that are missing (%s UEs)', async (acquired) => {
    const own = modulesOf(acquired);
    expect(own.length).toBeGreaterThan(0);
    expect(await told(0, (module) => own.includes(module))).not.toEqual([]);
    expect(await told(acquired, (module) => own.includes(module))).toEqual([]);
  });

  test('nor is a whole empty row, where all UEs of the semester are acquired', async () => {
    const modules = modulesOf(all);
    const inOthers = (module: string): boolean => modules.includes(module);
    expect(await told(0, inOthers)).toHaveLength(1);
    expect(await told(all, inOthers)).toEqual([]);
  });

  test('a mark that counts in another UE too is told', async () => {
    const first = new Set(modulesOf(1));
    const shared = UES[0]?.weights.map(({ module }) => module).filter((module) => !first.has(module)) ?? [];
    expect(shared.length).toBeGreaterThan(0);
    expect(await told(1, (module) => shared.includes(module))).toHaveLength(shared.length);
  });

  test('who takes it again misses a mark', async () => {
    const [one = ''] = modulesOf(2);
    expect(await told(2, (module) => module === one)).toHaveLength(1);
  });
});
