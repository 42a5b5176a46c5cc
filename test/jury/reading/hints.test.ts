import { plainSpaces } from '../../plain-spaces';
import type { Hint } from '../../../src/gradebook/by-hand/hints';
import { prepareJury } from '../../../src/jury/prepare';
import { hintText, readHint } from '../../../src/jury/reading/hint-text';
import { en } from '../../../src/locales/en';
import { fr } from '../../../src/locales/fr';
import { sheet, workbook } from '../../gradebook/sheet';

const TABLE: Hint = {
  sheet: 'Notes "S3"; essai',
  leftOut: false,
  headerRow: 4,
  firstRow: 5,
  lastRow: 124,
  semester: 'S3',
  columns: [
    { meaning: { is: 'number' }, place: { column: 0 } },
    { meaning: { is: 'lastName' }, place: { text: 'Nom ; "usuel"' } },
    { meaning: { is: 'firstName' }, place: { column: 27 } },
    { meaning: { is: 'module', module: 'R301' }, place: { text: 'Anglais = LV1' } },
    { meaning: { is: 'module', module: 'Projet; libre' }, place: { column: 3 } },
    { meaning: { is: 'average', ue: 'UE31' }, place: { text: 'Moy.' } },
    { meaning: { is: 'ignored' }, place: { text: 'Rang' } },
    { meaning: { is: 'ignored' }, place: { column: 9 } },
  ],
};
const BARE: Hint = { ...TABLE, sheet: 'S3', firstRow: null, lastRow: null, semester: null, columns: [] };

test.each([fr, en])('what was shown is written in one line and read back, in $language', ({ reading }) => {
  for (const hint of [TABLE, BARE, { ...BARE, lastRow: 9 }, { sheet: 'Vieux', leftOut: true } as const])
    expect(readHint(hintText(hint, reading.words))).toEqual(hint);
});

test('a line is written for people', () => {
  expect(hintText(TABLE, fr.reading.words)).toBe(
    'feuille="Notes ""S3""; essai"; en-têtes=5; lignes=6-125; semestre=S3; numéro=A; nom="Nom ; ""usuel"""; ' +
      'prénom=AB; R301="Anglais = LV1"; "Projet; libre"=D; UE31="Moy."; ignorer="Rang"; ignorer=J',
  );
});

test.each<[string, Partial<Hint>]>([
  ['Feuille = S3 ; EN-TETES = 5 ; Lignes = 6 - ', { sheet: 'S3', headerRow: 4, firstRow: 5, lastRow: null }],
  [
    'sheet="S3"; headers=5; R 3.01="Anglais";',
    {
      ...{ headerRow: 4, firstRow: null },
      columns: [{ meaning: { is: 'module', module: 'R301' }, place: { text: 'Anglais' } }],
    },
  ],
])('a line typed by hand is understood: %s', (line, hint) => {
  expect(readHint(line)).toMatchObject(hint);
});

test.each([
  ['en-têtes=5; nom=A', ''],
  ['feuille="S3"; nom=A', ''],
  ['feuille="S3"; en-têtes=5; lignes=six', 'lignes=six'],
  ['feuille="S3"; en-têtes=5; nom=A1', 'nom=A1'],
  ['feuille="S3"; en-têtes=5; semestre=S9', 'semestre=S9'],
  ['feuille="S3"; en-têtes=0', 'en-têtes=0'],
  ['feuille="S3"; en-têtes=5; R301', 'R301'],
])('a line that is not understood names the part: %s', (line, part) => {
  expect(readHint(line)).toEqual({ unreadable: part });
});

describe('on the sheet of the settings', () => {
  const marks = sheet('S3', [
    ['Nom', 'Prénom', 'R3.01', 'R3.02', 'R3.03'],
    ['Alouette', 'Zoé', 12, 13, 14],
  ]);
  const settings = (line: string) =>
    sheet('Paramètres', [
      ['Réglage', 'Valeur'],
      ['Maquette', ''],
      ['Lecture', line],
    ]);
  const prepared = (line: string) =>
    prepareJury(
      { ...workbook(marks), ours: [{ role: 'settings', sheet: settings(line) }] },
      { curriculum: null },
    );

  test('a line that is not understood is told with its cell, and nothing is certain', () => {
    const jury = prepared('feuille="S3"; zut');
    if (!jury.ok) throw new Error('not read');
    const [first] = jury.report.anomalies;
    expect(first).toMatchObject({ sheet: 'Paramètres', cell: 'B3', kind: 'hint-not-followed' });
    expect(jury.report.students.map(({ doubts }) => doubts.includes(0))).toEqual([true]);
    expect(plainSpaces(first && fr.anomalies.effectText(first.effect))).toContain(
      '« Lecture » n’est pas comprise',
    );
  });

  test('an empty line asks for automatic recognition', () => {
    const jury = prepared('');
    expect(jury.settings.hints).toEqual([]);
    expect(jury.notFollowed).toEqual([]);
  });

  test('a line is followed', () => {
    const jury = prepared('feuille="S3"; laissée de côté');
    expect(jury.ok).toBe(false);
    expect(jury.gradebook.sheets).toMatchObject([{ sheet: 'S3', outcome: 'left-out' }]);
  });
});
