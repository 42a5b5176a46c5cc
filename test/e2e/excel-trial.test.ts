import { EXCEL_ASSUMPTIONS } from '../../src/vocabulary/excel-assumptions';
import { ODDITIES, type Oddity } from '../../workbench/host/oddities';
import { disagreements, recordings } from '../excel-trial/recording';
import { others, runTrial, startTrial, trialTable } from './excel-trial';
import { closeBrowser, inExcel, type Stage } from './harness';
import { openProduct } from './product';

/** "Diagnostic Excel" as a person runs it: green in the workbench, red where the workbench is odd, and nothing left behind. */

let stage: Stage;

beforeAll(async () => {
  stage = await openProduct();
});

afterAll(async () => {
  await stage.close();
  await closeBrowser();
});

/** What a person would miss: where they are, what is selected, and every cell, format and name. */
const state = (): Promise<unknown> =>
  inExcel(
    stage,
    `const { application, names, worksheets } = context.workbook;
    application.load('calculationMode');
    names.load('items/name,items/formula');
    worksheets.load('items/id,items/name,items/visibility');
    sheet.load('id');
    const selected = context.workbook.getSelectedRange().load('address');
    await context.sync();
    const used = worksheets.items.map((one) => one.getUsedRange().load('address,formulas,numberFormat'));
    const rules = worksheets.items.map((one) => one.getRange().conditionalFormats.getCount());
    await context.sync();
    return {
      active: sheet.id, selected: selected.address, mode: application.calculationMode,
      names: names.items.map(({ name, formula }) => [name, formula]),
      sheets: worksheets.items.map(({ id, name, visibility }, i) => [
        id, name, visibility, used[i].address, used[i].formulas, used[i].numberFormat, rules[i].value,
      ]),
    };`,
  );

test('all is as assumed in the workbench, and the workbook is left as it was', async () => {
  await inExcel(
    stage,
    `context.workbook.application.calculationMode = 'Manual';
    const second = context.workbook.worksheets.getItem('S3');
    second.activate();
    second.getRange('C8:D11').select();
    await context.sync();`,
  );
  const before = await state();
  expect(before).toMatchObject({ selected: "'S3'!C8:D11", mode: 'Manual' });
  const seen = await runTrial(stage);
  expect(others(seen)).toEqual({});
  const tried = EXCEL_ASSUMPTIONS.flatMap(({ id, seen: shown }) => (shown === null ? [] : [id]));
  expect([...seen.keys()].sort()).toEqual([...tried].sort());
  expect(await state()).toEqual(before);
  await stage.assertClean();

  // Nothing where nobody has sent a recording.
  const here = new Map([...seen].map(([id, line]) => [id as string, line.seen]));
  expect(recordings().flatMap((recording) => disagreements(recording, here))).toEqual([]);
}, 200_000);

const RED: Readonly<Record<Oddity, readonly string[]>> = {
  'other-list-separator': ['list-separator'],
  'silent-changes': ['change-told', 'change-by-us', 'result-not-change'],
  'silent-filters': ['rows-hidden'],
  'pane-request-hangs': ['pane-request'],
  'pane-request-refused': ['pane-request'],
  'page-layout-refused': ['fit-to-page', 'print-setup'],
  'zoom-not-kept': ['fit-to-page'],
  'freeze-refused-when-hidden': ['hidden-freeze'],
  'error-brings-nothing': ['error-answers'],
  'width-in-characters': ['column-width'],
  'local-typing': ['comma-typed'],
  'rules-at-the-bottom': ['rule-on-top'],
  'rule-format-not-kept': ['rule-format'],
  'unprotect-refused': ['unprotect'],
  'empty-as-zero': ['function-empty'],
  'functions-stay-busy': ['function-answer', 'function-empty', 'function-refusal'],
  'chart-without-series': ['chart-series'],
  // No code can see them: `function-in-file`, `chart-sheets`, `rule-repaint` and `outcome-shown` are for a person.
  'unlinked-functions': [],
  'pane-request-ignored': [],
  'chart-sheets': [],
  'stale-colours': [],
};

/** Oddities that are seen in different lines are played together: a run takes its time, and each line is still one oddity's. */
function together(): readonly (readonly Oddity[])[] {
  const groups: Oddity[][] = [];
  for (const oddity of ODDITIES) {
    const apart = groups.find(
      (group) => !group.some((one) => RED[one].some((id) => RED[oddity].includes(id))),
    );
    if (apart) apart.push(oddity);
    else groups.push([oddity]);
  }
  return groups;
}

test.each(together().map((group) => [group] as const))(
  'where Excel is odd (%j), the matching lines are red, and no others',
  async (group) => {
    const before = await state();
    await stage.workbench.setOddities(group);
    const seen = await runTrial(stage);
    await stage.workbench.setOddities([]);
    expect(Object.keys(others(seen)).sort()).toEqual(group.flatMap((oddity) => RED[oddity]).sort());
    expect(await state()).toEqual(before);
  },
  200_000,
);

test('a request that gets no answer is a line of its own, and those behind it are tried', async () => {
  const before = await state();
  await startTrial(stage);
  await stage
    .pane()
    .getByText(/^Essai d’Excel.: [3-9] sur/)
    .waitFor();
  // Two: the first may be one of the client's own, which nobody waits for.
  await stage.workbench.leaveUnanswered(2);
  const seen = await trialTable(stage);
  expect(new Set(Object.values(others(seen)))).toEqual(new Set(['silent']));
  expect(await state()).toEqual(before);
}, 200_000);

test('a workbook whose structure is protected is refused in words', async () => {
  await stage.workbench.protectWorkbook(true);
  await startTrial(stage);
  await stage.pane().getByRole('alert').waitFor();
  await stage.workbench.protectWorkbook(false);
  expect(await stage.workbench.sheets()).not.toContain('Diagnostic Excel');
}, 100_000);

test('a sheet that cannot be taken away is told by its name', async () => {
  await startTrial(stage);
  await stage
    .pane()
    .getByText(/^Essai d’Excel.: [3-9] sur/)
    .waitFor();
  await stage.workbench.protectWorkbook(true);
  await trialTable(stage);
  await stage.pane().getByText('n’a pas laissé retirer la feuille « Diagnostic Excel »').waitFor();
  await stage.workbench.protectWorkbook(false);
  await inExcel(
    stage,
    `context.workbook.worksheets.getItem('Diagnostic Excel').delete(); await context.sync();`,
  );
}, 200_000);

test('in English, in Excel on the web, all is as assumed too', async () => {
  const web = await openProduct({ bridge: 'web', query: '?lang=en' });
  try {
    expect(others(await runTrial(web, 'en'))).toEqual({});
    await web.assertClean();
  } finally {
    await web.close();
  }
}, 200_000);
