import fc from 'fast-check';
import { decodeApogee, encodeApogee } from '../../../src/jury/apogee/bytes';
import { apogeeText, readApogeeFile } from '../../../src/jury/apogee/read-file';
import { decodeWindows1252, encodeWindows1252 } from '../../../src/jury/apogee/windows-1252';
import { LOCALES } from '../../../src/locales/registry';
import { apogeeFile, lisiere, LISTS, openedApogee } from './files';

const NOTE = { type: 'ELP', code: 'X1', kind: 'N', label: 'X1 - UE 4.1' };
const RESULT = { type: 'ELP', code: 'X1', kind: 'R' };
const ROW = ['22300006', 'ABEILLE', 'CLÉMENCE', ' 01/03/2005', '', '', ''];

const read = (text: string) => {
  const result = readApogeeFile(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.file;
};
const refused = (text: string) => {
  const result = readApogeeFile(text);
  if (result.ok) throw new Error('was read');
  return result.problem;
};

describe('a file of Apogée', () => {
  test('gives its objects with their columns, in order', () => {
    const { objects } = openedApogee().file;
    expect(objects.map(({ type, code, columns }) => [type, code, Object.keys(columns).join('')])).toEqual([
      ['VDI', 'B2MMI', 'NR'],
      ['VET', 'B2MM2', 'NBR'],
      ['ELP', 'BMMS4', 'NBR'],
      ['ELP', 'BMMA4', 'NBJR'],
      ['ELP', 'BMMB4', 'NBJR'],
      ['ELP', 'BMMC4', 'NBJR'],
      ['ELP', 'BMMD4', 'NBJR'],
      ['ELP', 'BMME4', 'NBJR'],
      ['ELP', 'BMMR2', 'NBR'],
      ['ELP', 'BMM401', 'NB'],
      ['ELP', 'BMMSP', 'N'],
    ]);
    expect(objects.at(-1)?.label).toBe('BMMSP - Bonus sport, cœur et 3 €');
  });

  test('gives the codes it allows for each type of object, with their meaning', () => {
    const { lists, titles } = openedApogee().file;
    const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code).join(' ');
    expect(codes(lists.byType.VDI)).toBe('ADM AJ ATT DEF NAR');
    expect(codes(lists.byType.VET)).toBe('ABAN ADJ ADM AJ AJAC ATT DEF DEM NAR RED');
    expect(codes(lists.byType.ELP)).toBe('ADC ADM AJ ATT COMP DEF NACQ');
    expect(codes(lists.byType.other)).toBe('ADM AJ ATT DEF');
    expect(codes(lists.marks)).toBe('ABI ABJ DEF DIS');
    expect(lists.byType.ELP[0]?.meaning).toBe('Admis par compensation');
    expect(titles.get('apoC_annee')).toBe('2025/2026');
  });

  test('keeps leading zeros, blanks and accents of its students', () => {
    const { rows, warnings } = openedApogee().file;
    expect(rows.map(({ number }) => number).slice(0, 3)).toEqual(['22300006', '022300092', ' 22300059']);
    expect(rows[2]?.name).toBe('CŒUR-DE-BŒUF ÉLIE');
    expect(warnings).toEqual([]);
  });

  test('comes back byte by byte when nothing is filled', () => {
    const decoded = decodeApogee(lisiere());
    expect(decoded.encoding).toBe('windows-1252');
    const encoded = encodeApogee({ ...decoded, text: apogeeText(read(decoded.text).lines) });
    expect(encoded.ok && Buffer.from(encoded.bytes).equals(Buffer.from(lisiere()))).toBe(true);
  });

  const cell = fc.string({ unit: fc.constantFrom(...'ABC éœ€:-_/0123456789'), maxLength: 12 });
  test('whatever it holds comes back byte by byte, with any line ends and without a last one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\r\n', '\n', '\r'),
        fc.boolean(),
        (values, end, last) => {
          const whole = apogeeFile([NOTE, RESULT], [ROW, ...values], { end });
          const text = last ? whole : whole.slice(0, -end.length);
          const bytes = encodeWindows1252(text);
          if (!bytes.ok) throw new Error(bytes.character);
          const decoded = decodeApogee(bytes.bytes);
          const again = encodeApogee({ ...decoded, text: apogeeText(read(decoded.text).lines) });
          expect(again.ok && [...again.bytes]).toEqual([...bytes.bytes]);
        },
      ),
    );
  });

  test('in UTF-8 goes back in UTF-8', () => {
    const bytes = new TextEncoder().encode(apogeeFile([NOTE, RESULT], [ROW]));
    const decoded = decodeApogee(bytes);
    expect(decoded.encoding).toBe('utf-8');
    expect(read(decoded.text).rows[0]?.name).toBe('ABEILLE CLÉMENCE');
    const again = encodeApogee(decoded);
    expect(again.ok && [...again.bytes]).toEqual([...bytes]);
  });

  test('with last and first name in one cell is placed by the date of birth, and that is said', () => {
    const file = read(
      apogeeFile([NOTE, RESULT], [['22300006', 'ABEILLE CLÉMENCE', ' 01/03/2005', '', '', '']]),
    );
    expect(file.rows[0]).toMatchObject({ shift: -1, name: 'ABEILLE CLÉMENCE' });
    expect(file.warnings).toEqual([{ code: 'shifted-rows', line: null, detail: '1' }]);
  });

  test('a row that cannot be placed is said with its line', () => {
    const file = read(apogeeFile([NOTE, RESULT], [ROW, ['22300092', 'BOULEAU', '', '']]));
    expect(file.rows.map(({ shift }) => shift)).toEqual([0, null]);
    expect(file.warnings).toEqual([{ code: 'odd-row', line: 20, detail: '4' }]);
  });

  test('lists in an unknown number allow only what all share, and that is said', () => {
    const file = read(apogeeFile([NOTE], [ROW.slice(0, 6)], { lists: LISTS.slice(0, 3) }));
    expect(file.lists.byType.ELP.map(({ code }) => code)).toEqual(['ADM', 'AJ']);
    expect(file.warnings).toEqual([{ code: 'code-lists', line: null, detail: '3' }]);
  });
});

describe('what is no file of Apogée is refused with what is missing', () => {
  const whole = apogeeFile([NOTE, RESULT], [ROW]);
  test.each([
    ['a workbook', 'PK\u0003\u0004 …', { code: 'no-section', line: null, detail: 'XX-APO_COLONNES-XX' }],
    ['an empty file', '', { code: 'no-section', line: null, detail: 'XX-APO_COLONNES-XX' }],
    [
      'half a file',
      whole.slice(0, whole.indexOf('XX-APO_VAL')),
      { code: 'no-section', line: null, detail: 'XX-APO_VALEURS-XX' },
    ],
    ['no columns', apogeeFile([], [ROW]), { code: 'no-columns', line: null, detail: 'XX-APO_COLONNES-XX' }],
    ['no students', apogeeFile([NOTE], []), { code: 'no-students', line: 17, detail: 'XX-APO_VALEURS-XX' }],
    [
      'a column twice',
      whole.replaceAll('apoL_c0002', 'apoL_c0001'),
      { code: 'column-twice', line: 14, detail: 'apoL_c0001' },
    ],
    [
      'no names of columns',
      whole.replace('apoL_a01_code\tapoL_a02', 'x\ty'),
      { code: 'no-header', line: 18, detail: 'x' },
    ],
    [
      'a column without code',
      whole.replace('ELP\tX1', 'ELP\t'),
      { code: 'column-unreadable', line: 13, detail: 'apoL_c0001' },
    ],
  ])('%s', (_, text, problem) => {
    expect(refused(text)).toEqual(problem);
    expect(LOCALES.fr.apogee.problem(refused(text))).toMatch(/Demandez|Choisissez/);
  });
});

describe('Windows-1252', () => {
  test('every byte comes back', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    const encoded = encodeWindows1252(decodeWindows1252(bytes));
    expect(encoded.ok && [...encoded.bytes]).toEqual([...bytes]);
  });

  test('the characters of French stand where Apogée expects them', () => {
    const encoded = encodeWindows1252('éœŒ€’–Ÿ');
    expect(encoded.ok && [...encoded.bytes]).toEqual([0xe9, 0x9c, 0x8c, 0x80, 0x92, 0x96, 0x9f]);
  });

  test('a character it lacks is named with its line', () => {
    expect(encodeWindows1252('a\r\nb → c')).toEqual({ ok: false, character: '→', line: 2 });
    expect(encodeWindows1252('🎓')).toEqual({ ok: false, character: '🎓', line: 1 });
  });
});
