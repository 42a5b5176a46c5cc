import { readFileSync } from 'node:fs';
import { openBare } from './bare';
import { closeBrowser, inExcel, until, type Stage } from './harness';
import { SAMPLE } from './product';

afterAll(closeBrowser);

describe('a workbook in the page', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openBare({ workbookPath: SAMPLE });
  });
  afterAll(() => stage.close());

  it('is saved byte for byte as it was when nothing changed', async () => {
    const saved = await stage.workbench.save();
    expect(Buffer.from(saved).equals(readFileSync(SAMPLE))).toBe(true);
  });

  it('is saved with edits, new sheets and colours, and opens again with them', async () => {
    await stage.workbench.write('S3', 'F10', 3.5);
    await stage.workbench.write('S3', 'G11', 'ABJ');
    await inExcel(
      stage,
      `const rule = context.workbook.worksheets.getItem('S3').getRange('A8:D40').conditionalFormats.add('Custom');
       rule.custom.rule.formula = '=$F8<10';
       rule.custom.format.fill.color = '#FFC7CE';
       const made = context.workbook.worksheets.add('Essai été');
       made.getRange('A1:C2').values = [['Nom', 'Moyenne', 'Code'], ['Ana Exemple', 12.5, "'007"]];
       made.getRange('A1:C1').format.font.bold = true;
       made.freezePanes.freezeRows(1);
       await context.sync();`,
    );
    await stage.workbench.open(await stage.workbench.save(), 'relu.xlsx');
    expect(await stage.workbench.sheets()).toEqual(['Lisez-moi', 'S3', 'S4', 'Planning', 'Essai été']);
    expect(await stage.workbench.read('S3', 'F10')).toEqual([[3.5]]);
    expect(await stage.workbench.read('S3', 'G11')).toEqual([['ABJ']]);
    expect(await stage.workbench.fill('S3', 'A10')).toBe('#FFC7CE');
    expect(await stage.workbench.read('Essai été', 'A1:C2')).toEqual([
      ['Nom', 'Moyenne', 'Code'],
      ['Ana Exemple', 12.5, '007'],
    ]);
    await until(async () => (await stage.pane().textContent('#status'))?.startsWith('prêt') === true);
  });

  it('is saved with a sheet of an add-in that is printed otherwise than in the file, whole', async () => {
    const opened = async (): Promise<void> => {
      await stage.workbench.open(await stage.workbench.save(), 'relu.xlsx');
      await until(async () => (await stage.pane().textContent('#status'))?.startsWith('prêt') === true);
    };
    await inExcel(
      stage,
      `const made = context.workbook.worksheets.add('Procès-verbal');
       made.getRange('A1:C1').values = [['Nom', 'UE', 'Code']];
       context.workbook.names.add('BUT_sheet_essai', made.getRange('A1'));
       await context.sync();`,
    );
    await opened();
    await inExcel(
      stage,
      `const made = context.workbook.worksheets.getItem('Procès-verbal');
       made.getRange('A4').values = [['Annexe : décisions']];
       made.getRange('A4:C4').merge();
       made.getRange('A4').format.rowHeight = 42;
       made.pageLayout.setPrintArea('A1:C4');
       await context.sync();`,
    );
    await opened();
    expect(
      await inExcel(
        stage,
        `const made = context.workbook.worksheets.getItem('Procès-verbal');
         const area = made.pageLayout.getPrintAreaOrNullObject().load('address');
         const annex = made.getRange('A4').load(['values', 'format/rowHeight']);
         const merged = made.getRange('B4').getMergedAreasOrNullObject().load('address');
         await context.sync();
         return [area.address, annex.values, annex.format.rowHeight, merged.address];`,
      ),
    ).toEqual(["'Procès-verbal'!A1:C4", [['Annexe : décisions']], 42, "'Procès-verbal'!A4:C4"]);
    expect(await stage.workbench.sheets()).toEqual([
      'Lisez-moi',
      'S3',
      'S4',
      'Planning',
      'Essai été',
      'Procès-verbal',
    ]);
    expect(await stage.workbench.read('S3', 'F10')).toEqual([[3.5]]);
  });

  it('stays open when another file is no workbook, and the page says why', async () => {
    await expect(stage.workbench.open(new Uint8Array([1, 2, 3]), 'abîmé.xlsx')).rejects.toThrow('abîmé.xlsx');
    expect(await stage.page.getByText('n’est pas un classeur .xlsx lisible').isVisible()).toBe(true);
    expect(await stage.workbench.sheets()).toContain('S3');
  });

  it('downloads under its own name', async () => {
    const download = stage.page.waitForEvent('download');
    await stage.page.getByRole('button', { name: 'Télécharger le classeur' }).click();
    expect((await download).suggestedFilename()).toBe('relu.xlsx');
  });

  it('left no trace of trouble', async () => {
    await stage.assertClean();
    expect(stage.problems).toEqual([]);
  });
});
