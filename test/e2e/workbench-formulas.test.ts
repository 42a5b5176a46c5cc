import { closeBrowser, inExcel, type Stage } from './harness';
import { formulaBar, reenter, typeIn } from './typing';
import { openBare } from './bare';

/** Formulas that are typed as in a French Excel: what they give, what is stored, what the formula bar shows. */

afterAll(closeBrowser);

let stage: Stage;
beforeAll(async () => {
  stage = await openBare();
  await inExcel(
    stage,
    `sheet.getRange('A1:D3').values = [[8.75, 12.5, 'a', 1], [10.5, 0, 'b', 2], [13, 0, 'a', 3]];
     await context.sync();`,
  );
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
  // Others that departments use.
  ['=MOYENNE.SI(A1:A3;">=10,5")', 11.75, '=AVERAGEIF(A1:A3,">=10,5")'],
  ['=SOMME.SI.ENS(D1:D3;C1:C3;"a";A1:A3;">10,5")', 3, '=SUMIFS(D1:D3,C1:C3,"a",A1:A3,">10,5")'],
  ['=NB.SI.ENS(C1:C3;"a";D1:D3;">1")', 1, '=COUNTIFS(C1:C3,"a",D1:D3,">1")'],
  ['=NB.VIDE(E1:E3)', 3, '=COUNTBLANK(E1:E3)'],
  ['=NON(OUX(VRAI;FAUX))', false, '=NOT(XOR(TRUE,FALSE))'],
  ['=SI.CONDITIONS(A1>=10;"A";A1>=8,5;"B";VRAI;"C")', 'B', '=IFS(A1>=10,"A",A1>=8.5,"B",TRUE,"C")'],
  ['=SI.NON.DISP(EQUIV("z";C1:C3;0);-1,5)', -1.5, '=IFNA(MATCH("z",C1:C3,0),-1.5)'],
  ['=GRANDE.VALEUR(A1:A3;2)+PETITE.VALEUR(A1:A3;1)', 19.25, '=LARGE(A1:A3,2)+SMALL(A1:A3,1)'],
  ['=EQUATION.RANG(A2;A1:A3)+MOYENNE.RANG(A1;A1:A3)', 5, '=RANK.EQ(A2,A1:A3)+RANK.AVG(A1,A1:A3)'],
  ['=ARRONDI.SUP(A1;1)-ARRONDI.INF(A1;1)>0,09', true, '=ROUNDUP(A1,1)-ROUNDDOWN(A1,1)>0.09'],
  ['=MAX.SI.ENS(A1:A3;C1:C3;"a")', 13, '=MAXIFS(A1:A3,C1:C3,"a")'],
  [
    '=SOMME(FILTRE(D1:D3;C1:C3="a"))+NBVAL(UNIQUE(C1:C3))',
    6,
    '=SUM(FILTER(D1:D3,C1:C3="a"))+COUNTA(UNIQUE(C1:C3))',
  ],
  ['=JOINDRE.TEXTE(" ; ";VRAI;C1:C3;8,5)', 'a ; b ; a ; 8,5', '=TEXTJOIN(" ; ",TRUE,C1:C3,8.5)'],
  [
    '=NOMPROPRE(SUPPRESPACE("  jean-paul  dupont "))',
    'Jean-Paul Dupont',
    '=PROPER(TRIM("  jean-paul  dupont "))',
  ],
  ['=SUBSTITUE("8.5";".";",")*2', 17, '=SUBSTITUTE("8.5",".",",")*2'],
  [
    '=VALEURNOMBRE("1 234,5")+VALEURNOMBRE("2.5";".")',
    1237,
    '=NUMBERVALUE("1 234,5")+NUMBERVALUE("2.5",".")',
  ],
  ['=TEXTE(46096;"jjjj j mmmm aaaa")', 'dimanche 15 mars 2026', '=TEXT(46096,"jjjj j mmmm aaaa")'],
  ['=TEXTE(0,1234;"0,0 %")', '12,3 %', '=TEXT(0.1234,"0,0 %")'],
  ['=TEXTE(46096,604166;"jj/mm/aa hh:mm")', '15/03/26 14:30', '=TEXT(46096.604166,"jj/mm/aa hh:mm")'],
  ['=SOMME({1;2,5})', 3.5, '=SUM({1;2.5})'],
  ['=RECHERCHEV(11;{0."F";10."P"};2)', 'P', '=VLOOKUP(11,{0,"F";10,"P"},2)'],
  ['=TEXTE(0,75;"# ?/?")', ' 3/4', '=TEXT(0.75,"# ?/?")'],
  ['=LIEN_HYPERTEXTE("https://example.org";"page")', 'page', '=HYPERLINK("https://example.org","page")'],
  // What two areas share, and the errors of a French Excel.
  ['=A1:B2 B2:D3', 0, '=A1:B2 B2:D3'],
  ['=SOMME(A1:B3 A2:A9)', 23.5, '=SUM(A1:B3 A2:A9)'],
  ['=SOMME($A:$A 2:3)', 23.5, '=SUM($A:$A 2:3)'],
  ['=SOMME(A1:C3 A2:D2 A:A)', 10.5, '=SUM(A1:C3 A2:D2 A:A)'],
  ['=A1:A2 B1:B2', '#NULL!', '=A1:A2 B1:B2'],
  ['=SOMME(A1:A2 C3:D3)', '#NULL!', '=SUM(A1:A2 C3:D3)'],
  ['=SIERREUR(MOYENNE(A1:A2 C3:D3);"rien")', 'rien', '=IFERROR(AVERAGE(A1:A2 C3:D3),"rien")'],
  ['=TYPE.ERREUR(A1:A2 C3:D3)', 1, '=ERROR.TYPE(A1:A2 C3:D3)'],
  ['=#NUL!', '#NULL!', '=#NULL!'],
  // Areas put together, several sheets, places and patterns given as texts, decimals that end in 0.
  ['=RANG(A1;(A1:A2;A3))', 3, '=RANK(A1,(A1:A2,A3))'],
  ['=EQUATION.RANG(A2;(A1:A3;D1:D3);1)', 5, '=RANK.EQ(A2,(A1:A3,D1:D3),1)'],
  ['=NB((A1:A3;D1:D3))+ZONES((A1:A3;D1:D3))', 8, '=COUNT((A1:A3,D1:D3))+AREAS((A1:A3,D1:D3))'],
  ['=GRANDE.VALEUR((A1:A3;D1:D3);2)', 10.5, '=LARGE((A1:A3,D1:D3),2)'],
  ['=INDEX((A1:A3;D1:D3);2;1;2)', 2, '=INDEX((A1:A3,D1:D3),2,1,2)'],
  [
    "=SOMME(Feuil1:Feuil1!A1:A2)+MAX('Feuil1:Feuil1'!D1:D3)",
    22.25,
    "=SUM(Feuil1:Feuil1!A1:A2)+MAX('Feuil1:Feuil1'!D1:D3)",
  ],
  ['=INDIRECT("L2C1";FAUX)', 10.5, '=INDIRECT("L2C1",FALSE)'],
  ['=SOMME(INDIRECT("L1C1:L3C(-3)";0))', 44.75, '=SUM(INDIRECT("L1C1:L3C(-3)",0))'],
  ['=INDIRECT("R2C1";FAUX)', '#REF!', '=INDIRECT("R2C1",FALSE)'],
  ['=INDIRECT(ADRESSE(2;1;;;"Feuil1"))', 10.5, '=INDIRECT(ADDRESS(2,1,,,"Feuil1"))'],
  ['=CHERCHE("p?rt";"Dupart")+CHERCHE("~*";"a*b")', 5, '=SEARCH("p?rt","Dupart")+SEARCH("~*","a*b")'],
  ['=SI(A2>=10,00;MAX(1,2;1,10);0)', 1.2, '=IF(A2>=10.00,MAX(1.2,1.10),0)'],
  ['=RECHERCHE(9,99E+307;A1:A3)', 13, '=LOOKUP(9.99E+307,A1:A3)'],
  ['=SOMME(SEQUENCE(300))', 45150, '=SUM(SEQUENCE(300))'],
  ['=1/0', '#DIV/0!', '=1/0'],
  ['=RECHERCHEV("z";C1:D3;2;FAUX)', '#N/A', '=VLOOKUP("z",C1:D3,2,FALSE)'],
  ['=SOME(A1:A3)', '#NAME?', '=SOME(A1:A3)'],
  ['=C1+1', '#VALUE!', '=C1+1'],
  ['=RACINE(-1)', '#NUM!', '=SQRT(-1)'],
  ['=DECALER(A1;-1;0)', '#REF!', '=OFFSET(A1,-1,0)'],
  ['=SOMME(Absente!A1:A3)+Absente!A1', '#REF!', '=SUM(Absente!A1:A3)+Absente!A1'],
  ['=SI("abc";1;2)', '#VALUE!', '=IF("abc",1,2)'],
  ['=SI("vrai";1;2)', 1, '=IF("vrai",1,2)'],
  // A cell in which something stands is compared with nothing.
  ['=A1=""', false, '=A1=""'],
  ['=SI(A2="";"rien";A2)', 10.5, '=IF(A2="","rien",A2)'],
  ['=SOMMEPROD(A1:A3;D1:D2)', '#VALUE!', '=SUMPRODUCT(A1:A3,D1:D2)'],
];

/** How a French Excel writes the errors of the list above. */
const IN_FRENCH: Readonly<Record<string, string>> = {
  '#NULL!': '#NUL!',
  '#DIV/0!': '#DIV/0!',
  '#N/A': '#N/A',
  '#NAME?': '#NOM?',
  '#VALUE!': '#VALEUR!',
  '#NUM!': '#NOMBRE!',
  '#REF!': '#REF!',
};

// Every sixth comes key by key.
const TYPED = FORMULAS.map((row, i) => [...row, i % 6 === 0 ? undefined : 1] as const);

it.each(TYPED)('computes %s', async (formula, value, stored, keys) => {
  await typeIn(stage, 'Feuil1', 'F5', formula, keys);
  expect(await stage.workbench.read('Feuil1', 'F5')).toEqual([[value]]);
  const seen = await inExcel(
    stage,
    `const cell = sheet.getRange('F5').load('formulas,formulasLocal,values'); await context.sync();
     return [cell.formulas[0][0], cell.formulasLocal[0][0], cell.values[0][0]];`,
  );
  const local = formula.replace('=si(', '=SI(');
  expect(seen).toEqual([stored, local, value]);
  if (typeof value === 'string' && value in IN_FRENCH)
    expect(await stage.workbench.shown('Feuil1', 'F5')).toEqual([[IN_FRENCH[value]]]);
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

it.each([
  ['=A1+', 'ne se lit pas'],
  ['=SOMME(A1;A2))', 'ne se lit pas'],
  ['=ARRONDI(A1)', 'il manque un argument'],
  ['=SI(A1>1;ARRONDI(A1;1;2);0)', 'un argument de trop'],
])('refuses %s with a sentence, and keeps the cell', async (formula, why) => {
  await typeIn(stage, 'Feuil1', 'F5', '=SOMME(A1;0,5)');
  await typeIn(stage, 'Feuil1', 'F5', formula);
  await stage.page.getByRole('status').getByText(why).waitFor();
  expect(await stage.page.getByRole('status').innerText()).toContain(`Feuil1!F5 : `);
  expect(await stage.workbench.readFormulas('Feuil1', 'F5')).toEqual([['=SUM(A1,0.5)']]);
  await typeIn(stage, 'Feuil1', 'F6', formula);
  expect(await stage.workbench.read('Feuil1', 'F6')).toEqual([['']]);
});

it('areas with a space between them move with their rows, and are kept in the file', async () => {
  await typeIn(stage, 'Feuil1', 'F5', '=SOMME(A1:B3 A2:A9)+NB(A1:A2  $C$1:$C$3)');
  await stage.workbench.insertRows('Feuil1', '1:1');
  expect(await formulaBar(stage, 'Feuil1', 'F6')).toBe('=SOMME(A2:B4 A3:A10)+NB(A2:A3  $C$2:$C$4)');
  expect(await stage.workbench.read('Feuil1', 'F6')).toEqual([[23.5]]);
  await typeIn(stage, 'Feuil1', 'F7', '=SOMME(A2:A3 C2:C4)');
  await stage.workbench.open(await stage.workbench.save(), 'notes.xlsx');
  expect(await stage.workbench.read('Feuil1', 'F6:F7')).toEqual([[23.5], ['#NULL!']]);
  expect(await formulaBar(stage, 'Feuil1', 'F7')).toBe('=SOMME(A2:A3 C2:C4)');
});

it('left no trace of trouble', () => stage.assertClean());
