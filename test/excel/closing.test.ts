import type { WorkbookPlan } from '../../src/plan/types';
import { fullPlan } from '../xlsx/plans';
import { MemoryWorkbook } from './memory-workbook';
import { closeExcel, paneOver, problem, stateOf } from './open';

afterEach(closeExcel);

const department = (): MemoryWorkbook =>
  new MemoryWorkbook([
    'Notes S1',
    [
      ['Nom', 'R101'],
      ['Martin', 12.5],
    ],
  ]);
const withProtection = (plan: WorkbookPlan, on: boolean): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => ({ ...sheet, protected: on })),
});
const isProtected = (workbook: MemoryWorkbook): boolean[] =>
  ['Jury', 'Statistiques'].map((name) => workbook.sheet(name).extras.protected);

describe('closing a jury in Excel', () => {
  it('protects the sheets without a password, sorting and filters allowed, charts included', async () => {
    const workbook = department();
    await paneOver(workbook).host.apply(withProtection(fullPlan(), true));
    expect(isProtected(workbook)).toEqual([true, true]);
    const { extras } = workbook.sheet('Jury');
    expect(extras.protectionOptions).toMatchObject({ allowSort: true, allowAutoFilter: true });
    expect(extras.password).toBe('');
  });

  it('lets nothing be written until it is reopened, and then everything', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    await host.apply(fullPlan());
    await host.apply(withProtection(fullPlan(), true));
    expect(await problem(host.apply(fullPlan()))).toMatchObject({ code: 'protected-sheet', sheet: 'Jury' });
    await host.apply(withProtection(fullPlan(), false));
    expect(isProtected(workbook)).toEqual([false, false]);
    await host.apply(fullPlan());
  });

  it('is taken back by one undo, and so is reopening', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    await host.apply(fullPlan());
    const open = stateOf(workbook);
    await host.apply(withProtection(fullPlan(), true));
    await host.undo();
    expect(stateOf(workbook)).toEqual(open);
    await host.apply(withProtection(fullPlan(), true));
    await host.apply(withProtection(fullPlan(), false));
    await host.undo();
    expect(isProtected(workbook)).toEqual([true, true]);
  });

  it('leaves a password of somebody else alone', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    await host.apply(fullPlan());
    Object.assign(workbook.sheet('Jury').extras, { protected: true, password: 'secret' });
    expect(await problem(host.apply(withProtection(fullPlan(), false)))).toMatchObject({
      code: 'protected-sheet',
    });
    expect(isProtected(workbook)[0]).toBe(true);
  });

  it('does not take protection off that somebody put on after an ordinary writing', async () => {
    const workbook = department();
    const { host } = paneOver(workbook);
    await host.apply(fullPlan());
    await host.apply(fullPlan());
    workbook.sheet('Jury').extras.protected = true;
    expect(await problem(host.undo())).toMatchObject({ code: 'protected-sheet', sheet: 'Jury' });
  });
});
