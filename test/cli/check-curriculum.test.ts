import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { Workbook } from 'exceljs';
import { main } from '../../src/cli/check-curriculum';
import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import { readCsv } from '../../src/curricula/csv';

let folder: string;
let out: string[];
let errors: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'curriculum-'));
  out = [];
  errors = [];
  jest.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  jest.spyOn(console, 'error').mockImplementation((line: string) => void errors.push(line));
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true });
});
const file = async (content: string | Uint8Array, name = 'maquette.json'): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

test("It prints the fiche's own totals and succeeds", async () => {
  expect(await main([])).toBe(0);
  expect(out.join('\n')).toContain('342 / 162 / 160 / 504 h, 60 ECTS');
  expect(out.join('\n')).toContain('tous justes');
});

test('A curriculum that does not add up is shown line by line and fails', async () => {
  const [mmi] = BUILTIN_CURRICULA;
  const stated = mmi.stated.map((total) => (total.of === 'year' ? { ...total, contact: 505 } : total));
  expect(await main([await file(JSON.stringify({ ...mmi, stated }))])).toBe(1);
  expect(out.join('\n')).toContain('✗ année : Total hors projet 504, attendu 505');
  expect(out.join('\n')).toContain('505 ≠ 504');
});

test('What is said of a file moves no cursor and turns no line round, whatever its name and its words', async () => {
  const hostile = 'a\u202eb\u0007\u001b[31m\r\u2066';
  const [mmi] = BUILTIN_CURRICULA;
  expect(await main([join(folder, `${hostile}.json`)])).toBe(2);
  expect(await main([await file('{', `${hostile}.json`)])).toBe(2);
  expect(await main([await file(JSON.stringify({ ...mmi, level: hostile }), `${hostile}.json`)])).toBe(2);
  expect(await main([await file(JSON.stringify({ ...mmi, title: hostile }))])).toBe(0);
  for (const line of [...out, ...errors].join('\n').split('\n')) expect(line).toMatch(/^[^\p{Cc}\p{Cf}]*$/u);
});

test('A share that misses 60 % by a hair is printed as such', async () => {
  const [mmi] = BUILTIN_CURRICULA;
  const ues = mmi.ues.map((ue) =>
    ue.code === 'UE43'
      ? {
          ...ue,
          weights: ue.weights.map((weight) =>
            weight.module === 'R406' ? { ...weight, coefficient: 3.999 } : weight,
          ),
        }
      : ue,
  );
  expect(await main([await file(JSON.stringify({ ...mmi, ues, stated: [] }))])).toBe(1);
  expect(out.join('\n')).toContain('60,01 % ✗');
  expect(out.join('\n')).toContain('39,99 % ✗');
});

test.each([
  [2, ['UE31', 'UE41'], false],
  [3, ['UE51', 'UE61'], true],
])(
  'In year %s the shares are taken over what 4.3 says, and how is said: %s',
  async (_, [odd = '', even = ''], isThird) => {
    // 70 % of 100 in the odd semester, 45 % of 2000 in the even one: 57,5 % as a mean, 46 % by the sum of coefficients.
    const rows = [odd, even].flatMap((ue, at) => {
      const semester = ue.charAt(2);
      const [resources, sae] = at === 0 ? [70, 30] : [900, 1100];
      return [`${ue};30;R${semester}.01;${resources}`, `${ue};30;SAE${semester}.01;${sae}`];
    });
    const csv = ['UE;ECTS;Module;Coefficient', ...rows].join('\n');
    expect(await main([await file(csv, 'maquette.csv')])).toBe(isThird ? 0 : 1);
    expect(out.join('\n').includes('C1, ressources')).toBe(isThird);
    expect(out.join('\n').includes('57,5 %')).toBe(isThird);
    expect(out.join('\n').includes("car c'est ce que le pôle pèse dans la moyenne du RCUE")).toBe(isThird);
  },
);

const FIXTURES = join('test', 'fixtures', 'coefficients');

test.each(['BUT_1_Coeff_ECTS.csv', 'BUT_2_Parcours_A_FI_Coeff_ECTS.csv'])(
  'It checks the maquette in %s, and the same one in a workbook',
  async (name) => {
    expect(await main([join(FIXTURES, name)])).toBe(0);
    expect(out.join('\n')).toContain(', 60 ECTS\n50 contrôles, tous justes.');
    const printed = out.splice(0);

    const book = new Workbook();
    book.addWorksheet('Lisez-moi').addRow(['Maquette du département']);
    const rows = readCsv(await readFile(join(FIXTURES, name), 'utf8'));
    book.addWorksheet('Maquette').addRows(rows.map((row) => [...row]));
    const workbook = join(folder, `${parse(name).name}.xlsx`);
    await book.xlsx.writeFile(workbook);
    expect(await main([workbook])).toBe(0);
    expect(out).toEqual(printed);
  },
);

test('A CSV file in the code page of Windows keeps its accents', async () => {
  const text = await readFile(join(FIXTURES, 'BUT_1_Coeff_ECTS.csv'), 'utf8');
  const plain = text.replaceAll('’', "'").replace('B.U.T. Informatique Aix', 'B.U.T. Équipe');
  expect(await main([await file(Buffer.from(plain, 'latin1'), 'maquette.csv')])).toBe(0);
  expect(out.join('\n')).toContain('maquette — B.U.T. Équipe Année 1');
});

test('A maquette that cannot be used says in which cell', async () => {
  const text = await readFile(join(FIXTURES, 'BUT_1_Coeff_ECTS.csv'), 'utf8');
  const wrong = text.replace('informatiques simples,40,', 'informatiques simples,quarante,');
  expect(await main([await file(wrong, 'maquette.csv')])).toBe(2);
  expect(errors.join('\n')).toContain(
    "maquette.csv n'est pas une maquette valide :\n  F5 : contient « quarante » au lieu d’un nombre",
  );
});

test.each([
  ['what is neither an id nor a file', async () => ['nulle-part'], "n'est ni une maquette connue"],
  ['a file that is no JSON', async () => [await file('{')], "n'est pas un document JSON"],
  ['JSON that is no curriculum', async () => [await file('{"id": "x"}')], 'level : il manque une valeur'],
  ['a folder', async () => [folder], 'dossier'],
  ['a CSV file without a maquette', async () => [await file('a;b', 'a.csv')], 'aucune maquette reconnue'],
  ['a workbook that is none', async () => [await file('a;b', 'a.xlsx')], 'enregistrez-le en .xlsx'],
  ['too many arguments', async () => ['a', 'b'], 'usage'],
  ['an unknown option', async () => ['--json'], 'usage'],
])('It refuses %s with a sentence', async (_, argv, sentence) => {
  expect(await main(await argv())).toBe(2);
  expect(errors.join('\n')).toContain(sentence);
});
