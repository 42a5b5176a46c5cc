import { closeBrowser, inExcel, until, type Stage } from './harness';
import { formulaBar, reenter, typeIn } from './typing';
import { openBare } from './bare';

jest.setTimeout(120_000);
afterAll(closeBrowser);

describe('a cell that shows more than it holds', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openBare();
    await inExcel(
      stage,
      `sheet.getRange('A1:B2').values = [['Dupont', 9.5], ['Lam', 12]];
       const rule = sheet.getRange('A1:B2').conditionalFormats.add('Custom');
       rule.custom.rule.formula = '=$B1<20';
       rule.custom.format.fill.color = '#C6EFCE';
       rule.custom.format.numberFormat = '"ADM · "General;"ADM · "-General;"ADM · "General;"ADM · "@';
       await context.sync();`,
    );
    await stage.workbench.fill('Feuil1', 'A1');
    expect(await stage.workbench.shown('Feuil1', 'A1:B1')).toEqual([['ADM · Dupont', 'ADM · 9,5']]);
  });
  afterAll(() => stage.close());

  it.each([
    ['A1', 'Dupont', 'Dupont'],
    ['B1', 9.5, '9,5'],
  ])('keeps what it holds after F2 and Enter: %s', async (address, value, edited) => {
    expect(await formulaBar(stage, 'Feuil1', address)).toBe(edited);
    await reenter(stage, 'Feuil1', address);
    expect(await stage.workbench.read('Feuil1', address)).toEqual([[value]]);
  });

  it('is copied with what it holds', async () => {
    // The clipboard takes its time, and a paste before it is ready brings nothing.
    await until(async () => {
      await stage.workbench.select('Feuil1', 'A1');
      await stage.page.keyboard.press('Control+c');
      await stage.page.waitForTimeout(300);
      await stage.workbench.select('Feuil1', 'D1');
      await stage.page.keyboard.press('Control+v');
      await stage.page.waitForTimeout(300);
      return (await stage.workbench.read('Feuil1', 'D1'))[0]?.[0] !== '';
    });
    expect(await stage.workbench.read('Feuil1', 'D1')).toEqual([['Dupont']]);
  });
});

describe('French as Excel has it', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openBare();
    await inExcel(
      stage,
      `sheet.getRange('A1:D3').values = [[8.75, 12.5, 'a', 1], [10.5, 0, 'b', 2], [13, 0, 'a', 3]];
       await context.sync();`,
    );
  });
  afterAll(() => stage.close());

  it.each([
    ['8,75', 8.75],
    ['1 234,5', 1234.5],
    ['12,5 %', 0.125],
    ['-3', -3],
    ['VRAI', true],
    ['15/03/2026', 46096],
    ['14:30', 0.6041666666666666],
    ['8.75', '8.75'],
    ["'0123", '0123'],
    ['Zoé', 'Zoé'],
  ])('takes %s for what it is, and keeps it after F2 and Enter', async (text, value) => {
    await typeIn(stage, 'Feuil1', 'H20', text);
    expect(await stage.workbench.read('Feuil1', 'H20')).toEqual([[value]]);
    await reenter(stage, 'Feuil1', 'H20');
    expect(await stage.workbench.read('Feuil1', 'H20')).toEqual([[value]]);
    await inExcel(stage, `sheet.getRange('H20').clear(); await context.sync();`);
  });

  const FORMULAS: readonly (readonly [typed: string, value: unknown, stored: string])[] = [
    ['=SOMME(A1;B1)', 21.25, '=SUM(A1,B1)'],
    ['=si(A1>=10;"oui";"non")', 'non', '=IF(A1>=10,"oui","non")'],
    ['=MOYENNE(A1:A3)', 10.75, '=AVERAGE(A1:A3)'],
    ['=ARRONDI(A1*1,5;1)', 13.1, '=ROUND(A1*1.5,1)'],
    ['=NB.SI(A1:A3;">=10,5")', 2, '=COUNTIF(A1:A3,">=10,5")'],
    ['=SOMME.SI(C1:C3;"a";A1:A3)', 21.75, '=SUMIF(C1:C3,"a",A1:A3)'],
    ['=RECHERCHEV("b";C1:D3;2;FAUX)', 2, '=VLOOKUP("b",C1:D3,2,FALSE)'],
    ['=RECHERCHEX("b";C1:C3;D1:D3;"?")', 2, '=XLOOKUP("b",C1:C3,D1:D3,"?")'],
    ['=INDEX(D1:D3;EQUIV("b";C1:C3;0))', 2, '=INDEX(D1:D3,MATCH("b",C1:C3,0))'],
    ['=MAX(A1:A3)-MIN(A1:A3)', 4.25, '=MAX(A1:A3)-MIN(A1:A3)'],
    ['=NB(A1:D3)+NBVAL(A1:D3)', 21, '=COUNT(A1:D3)+COUNTA(A1:D3)'],
    ['=SI(ESTVIDE(E9);SIERREUR(1/0;"erreur");"")', 'erreur', '=IF(ISBLANK(E9),IFERROR(1/0,"erreur"),"")'],
    ['=ET(A1<10;OU(B1>20;VRAI))', true, '=AND(A1<10,OR(B1>20,TRUE))'],
    [
      '=CONCATENER(GAUCHE(C1;1);DROITE("xyz");STXT("abc";2;1))',
      'azb',
      '=CONCATENATE(LEFT(C1,1),RIGHT("xyz"),MID("abc",2,1))',
    ],
    ['=CONCAT("n ";NBCAR("abc"))', 'n 3', '=CONCAT("n ",LEN("abc"))'],
    ['=TEXTE(A1;"0,0")', '8,8', '=TEXT(A1,"0,0")'],
    ['=TEXTE(46096;"jj/mm/aaaa")', '15/03/2026', '=TEXT(46096,"jj/mm/aaaa")'],
    ['=CNUM("8,5")+1', 9.5, '=VALUE("8,5")+1'],
    ['=AUJOURDHUI()>45000', true, '=TODAY()>45000'],
    ['=SOMMEPROD(A1:A3;D1:D3)', 68.75, '=SUMPRODUCT(A1:A3,D1:D3)'],
    ['=RANG(A1;A1:A3)+MEDIANE(A1:A3)', 13.5, '=RANK(A1,A1:A3)+MEDIAN(A1:A3)'],
    ['=ARRONDI(ECARTYPE(A1:A3);2)', 2.14, '=ROUND(STDEV(A1:A3),2)'],
    ['=A1&" pts"', '8,75 pts', '=A1&" pts"'],
    ['=ESSAI.ADD(A1;0,25)', 9, '=ESSAI.ADD(A1,0.25)'],
    // Texts that are numbers, or days, for a French Excel, and for no other.
    ['="8,75"+1', 9.75, '="8,75"+1'],
    ['="1,234"*1', 1.234, '="1,234"*1'],
    ['="12,5 %"*1', 0.125, '="12,5 %"*1'],
    ['=SIERREUR("8.75"+1;"non")', 'non', '=IFERROR("8.75"+1,"non")'],
    ['=SOMME("8,75";1)+ENT("2,5")', 11.75, '=SUM("8,75",1)+INT("2,5")'],
    ['="10/07/2026"-"03/07/2026"', 7, '="10/07/2026"-"03/07/2026"'],
    ['=MOIS("03/07/2026")+JOURSEM("03/07/2026";2)', 12, '=MONTH("03/07/2026")+WEEKDAY("03/07/2026",2)'],
    ['=DATEVAL("15/03/2026")+JOUR("15/03/2026")', 46111, '=DATEVALUE("15/03/2026")+DAY("15/03/2026")'],
    ['=MOIS.DECALER(DATE(2026;1;31);1)-DATE(2026;2;28)', 0, '=EDATE(DATE(2026,1,31),1)-DATE(2026,2,28)'],
    ['=EXACT(A1;"8,75")', true, '=EXACT(A1,"8,75")'],
    ['=REPT(A1;2)', '8,758,75', '=REPT(A1,2)'],
    // What the grid alone reads wrong, or not at all.
    ['=1,5E3+1,5E-3*1000', 1501.5, '=1.5E3+1.5E-3*1000'],
    ['=--"8,75"', 8.75, '=--"8,75"'],
    ['=SOMMEPROD(--(A1:A3>9);D1:D3)', 5, '=SUMPRODUCT(--(A1:A3>9),D1:D3)'],
    ['=SI(VRAI;)', 0, '=IF(TRUE,)'],
    ['=SI(VRAI;E9)', 0, '=IF(TRUE,E9)'],
    ['=RECHERCHEX("b";C1:C3;E1:E3)', 0, '=XLOOKUP("b",C1:C3,E1:E3)'],
    ['=AB500+SOMME(ZZ1:ZZ9)', 0, '=AB500+SUM(ZZ1:ZZ9)'],
    ['=CTXT(9,995;2)', '10,00', '=FIXED(9.995,2)'],
    ['=CTXT(1234,567;1;VRAI)', '1234,6', '=FIXED(1234.567,1,TRUE)'],
    ['=DECBIN(5)', '101', '=DEC2BIN(5)'],
    ['=CELLULE("adresse";A3)', '$A$3', '=CELL("adresse",A3)'],
    ['=10^20&""', '1E+20', '=10^20&""'],
  ];

  it.each(FORMULAS)('computes %s', async (formula, value, stored) => {
    await typeIn(stage, 'Feuil1', 'F5', formula);
    expect(await stage.workbench.read('Feuil1', 'F5')).toEqual([[value]]);
    const seen = await inExcel(
      stage,
      `const cell = sheet.getRange('F5').load('formulas,formulasLocal,values'); await context.sync();
       return [cell.formulas[0][0], cell.formulasLocal[0][0], cell.values[0][0]];`,
    );
    const local = formula.replace('=si(', '=SI(');
    expect(seen).toEqual([stored, local, value]);
    expect(await formulaBar(stage, 'Feuil1', 'F5')).toBe(local);
    await reenter(stage, 'Feuil1', 'F5');
    expect(await stage.workbench.readFormulas('Feuil1', 'F5')).toEqual([[stored]]);
  });

  it.each([
    ['+A1+1', '=+A1+1', 9.75],
    ['-A1*2', '=-A1*2', -17.5],
    ['@SOMME(A1;1)', '=SOMME(A1;1)', 9.75],
    ['=somme(a1;$a$2', '=SOMME(A1;$A$2)', 19.25],
    ['=FORMULETEXTE(F5)', '=FORMULETEXTE(F5)', '=SOMME(A1;0,5)'],
    ['+5', '5', 5],
    ['+33 6 12', '+33 6 12', '+33 6 12'],
    ['-', '-', '-'],
  ])('makes of %s what Excel makes of it', async (text, edited, value) => {
    await typeIn(stage, 'Feuil1', 'F5', '=SOMME(A1;0,5)');
    await typeIn(stage, 'Feuil1', 'G5', text);
    expect(await stage.workbench.read('Feuil1', 'G5')).toEqual([[value]]);
    expect(await formulaBar(stage, 'Feuil1', 'G5')).toBe(edited);
  });

  it('suggests French functions, taken by Tab, and puts in the address of a cell that is clicked', async () => {
    const { page } = stage;
    const click = async (column: number, row: number): Promise<void> => {
      const box = await page.locator('canvas[id^="univer-sheet-main-canvas"]').boundingBox();
      // Columns of 64 pixels and rows of 20, beside and below the headers.
      await page.mouse.click((box?.x ?? 0) + 46 + 64 * column + 30, (box?.y ?? 0) + 20 + 20 * row + 10);
    };
    await stage.workbench.select('Feuil1', 'F6');
    await page.keyboard.type('=som', { delay: 30 });
    await page.getByRole('listitem').filter({ hasText: 'SOMME.SI.ENS' }).waitFor();
    await page.keyboard.press('Tab');
    // The editor takes a moment before it takes a click for an address.
    await page.waitForTimeout(600);
    await click(0, 0);
    await page.waitForTimeout(600);
    await page.keyboard.type(';', { delay: 30 });
    await page.waitForTimeout(600);
    await click(0, 2);
    await page.waitForTimeout(600);
    await page.keyboard.type(';1,5', { delay: 30 });
    await page.keyboard.press('Enter');
    await until(async () => (await stage.workbench.readFormulas('Feuil1', 'F6'))[0]?.[0] !== '');
    expect(await stage.workbench.readFormulas('Feuil1', 'F6')).toEqual([['=SUM(A1,A3,1.5)']]);
    expect(await stage.workbench.read('Feuil1', 'F6')).toEqual([[23.25]]);
  });

  it('shows a percentage that is computed as it was typed', async () => {
    await typeIn(stage, 'Feuil1', 'N1', '=20%');
    await typeIn(stage, 'Feuil1', 'N2', '=12,5%');
    await typeIn(stage, 'Feuil1', 'N3', '=20%+5%');
    await typeIn(stage, 'Feuil1', 'N4', '=20%*5');
    expect((await stage.workbench.shown('Feuil1', 'N1:N4')).flat()).toEqual(['20%', '12,50%', '25%', '1']);
  });

  it('goes to a cell beyond the last one that the grid has shown', async () => {
    await typeIn(stage, 'Feuil1', 'BC200', '12,5');
    expect(await stage.workbench.read('Feuil1', 'BC200')).toEqual([[12.5]]);
    await stage.workbench.select('Feuil1', 'A1');
  });

  it('draws no part of a number: fewer decimals in a narrow column, then a power of ten, then hashes', async () => {
    await stage.page.evaluate(() => {
      const drawn: string[] = [];
      (globalThis as unknown as { drawn: string[] }).drawn = drawn;
      const pen = CanvasRenderingContext2D.prototype;
      const draw = pen.fillText;
      pen.fillText = function (text, ...more) {
        drawn.push(text);
        draw.call(this, text, ...more);
      };
    });
    await inExcel(
      stage,
      `sheet.getRange('A20:A24').values = [[10.64285714], [1234567.891], [46096], [true], ['un texte long']];
       sheet.getRange('A22').numberFormat = [['dd/mm/yyyy']];
       sheet.getRange('A:A').format.columnWidth = 30;
       await context.sync();`,
    );
    const drawn = (): Promise<string[]> =>
      stage.page.evaluate(() => (globalThis as unknown as { drawn: string[] }).drawn);
    await until(async () => (await drawn()).includes('10,64'));
    expect(await drawn()).toEqual(expect.arrayContaining(['10,64', '1E+06', 'un texte long']));
    expect((await drawn()).some((text) => /^#+$/.test(text))).toBe(true);
    expect((await stage.workbench.shown('Feuil1', 'A20:A22')).flat()).toEqual([
      '10,64285714',
      '1234567,891',
      '15/03/2026',
    ]);
  });

  it('shows decimal commas, booleans and errors in French, and hands the add-in what it always does', async () => {
    await inExcel(
      stage,
      `sheet.getRange('J1:J4').formulas = [[8.75], [true], ['=1/0'], ['=SQRT(-1)']]; await context.sync();`,
    );
    expect((await stage.workbench.shown('Feuil1', 'J1:J4')).flat()).toEqual([
      '8,75',
      'VRAI',
      '#DIV/0!',
      '#NOMBRE!',
    ]);
    expect((await stage.workbench.read('Feuil1', 'J1:J4')).flat()).toEqual([8.75, true, '#DIV/0!', '#NUM!']);
  });

  it('counts with numbers that stand as texts in cells', async () => {
    await inExcel(
      stage,
      `const cells = sheet.getRange('K1:K2'); cells.numberFormat = [['@'], ['@']]; cells.values = [['8,75'], ['8.75']]; await context.sync();`,
    );
    await typeIn(stage, 'Feuil1', 'L1', '=K1*2');
    await typeIn(stage, 'Feuil1', 'L2', '=K2*2');
    await typeIn(stage, 'Feuil1', 'L3', '=ARRONDI(K1;1)');
    expect((await stage.workbench.read('Feuil1', 'L1:L3')).flat()).toEqual([17.5, '#VALUE!', 8.8]);
  });

  it('shows days and hours as French ones', async () => {
    await typeIn(stage, 'Feuil1', 'M1', '=DATE(2026;7;3)');
    await typeIn(stage, 'Feuil1', 'M2', '=TEMPS(14;30;0)');
    expect((await stage.workbench.shown('Feuil1', 'M1:M2')).flat()).toEqual(['03/07/2026', '14:30']);
  });

  it('left no trace of trouble', () => stage.assertClean());
});
