import { checkCurriculum } from '../../../src/curricula/check';
import { readCsv } from '../../../src/curricula/csv';
import { readMatrices, type MatrixResult } from '../../../src/curricula/matrix/read-matrices';
import { wrongSum, type MatrixReading } from '../../../src/curricula/matrix/assemble';
import { parseCurriculum } from '../../../src/curricula/parse';
import { BUILTIN_CURRICULA } from '../../../src/curricula/builtin';

const LV2 = [{ name: 'LV2', modules: ['R302', 'R303'] }];

const CROSS = `BUT 2;R3.01;R3.02;R3.03;SAÉ 3.01;Total
Groupe d’options;;LV2;lv2;;
UE 3.1;2;1;1;4;7
UE 3.2;3;2;2;5;10
`;
const LIST = `UE;Module;Intitulé;Option;Coef.
UE 3.1;R3.01;Anglais;;2
UE 3.1;R3.02;Espagnol;LV2;1
UE 3.1;R3.03;Allemand;LV2;1
UE 3.1;SAÉ 3.01;Projet;-;4
UE 3.2;R3.01;Anglais;obligatoire;3
UE 3.2;R3.02;Espagnol;LV2;2
UE 3.2;R3.03;Allemand;LV2;2
UE 3.2;SAÉ 3.01;Projet;;5
`;

function only(csv: string): MatrixResult {
  const [result, ...others] = readMatrices([readCsv(csv)]);
  if (!result || others.length > 0) throw new Error('one matrix expected');
  return result;
}
function reading(csv: string): MatrixReading {
  const result = only(csv);
  if (result.kind !== 'matrix') throw new Error(JSON.stringify(result.problems));
  return result;
}
const transposed = (csv: string): string => {
  const rows = readCsv(csv);
  return (rows[0] ?? []).map((_, i) => rows.map((row) => row[i]).join(';')).join('\n');
};

test.each([
  ['a crossed table', CROSS],
  ['a crossed table with the UEs in columns', transposed(CROSS)],
  ['a list', LIST],
])('Groups of options are read from %s', (_, csv) => {
  const { curriculum } = reading(csv);
  expect(curriculum.options).toEqual(LV2);
  expect(curriculum.modules.map(({ code }) => code)).toEqual(['R301', 'R302', 'R303', 'SAE301']);
  expect(curriculum.modules.map(({ name }) => name)).not.toContain('LV2');
});

test('A sum over what one student takes adds up, and so does one over all', () => {
  expect(wrongSum(reading(CROSS))).toBeNull();
  expect(wrongSum(reading(CROSS.replace(';7', ';8').replace(';10', ';12')))).toBeNull();
  expect(wrongSum(reading(CROSS.replace(';7', ';9')))).toMatchObject({ code: 'sum-differs' });
  const sums = checkCurriculum(reading(CROSS).curriculum).filter(({ what }) => what === 'coefficients');
  expect(sums.map(({ stated, computed, ok }) => [stated, computed, ok])).toEqual([
    [7, 7, true],
    [10, 10, true],
  ]);
});

test('The poles weigh over what one student takes, whichever option it is', () => {
  const shares = (csv: string) =>
    checkCurriculum(reading(csv).curriculum)
      .filter(({ what, of, pole }) => what === 'poleShare' && of === 'UE31' && pole === 'resources')
      .map(({ computed, ok }) => [computed, ok]);
  expect(shares(CROSS)).toEqual([[3 / 7, true]]);
  expect(shares(CROSS.replace('UE 3.1;2;1;1;4;7', 'UE 3.1;2;1;5;4;7'))).toEqual([[7 / 11, false]]);
});

test('A module in two groups of options is refused with its cell', () => {
  const result = only(LIST.replace('UE 3.2;R3.02;Espagnol;LV2', 'UE 3.2;R3.02;Espagnol;Sport'));
  expect(result).toMatchObject({
    kind: 'problems',
    problems: [
      {
        code: 'option-contradiction',
        place: { row: 6, column: 4 },
        data: { module: 'R302', option: 'Sport', other: 'LV2' },
      },
    ],
  });
});

test('A name of options that stands at one module leaves nothing to choose', () => {
  expect(reading(CROSS.replace('lv2', '')).curriculum.options).toBeUndefined();
});

test('JSON declares groups, and is refused where they contradict the modules', () => {
  const [builtin] = BUILTIN_CURRICULA;
  const parsed = (options: unknown) => parseCurriculum({ ...builtin, options });
  const own = [{ name: 'Web', modules: ['R312', 'R313'] }];
  expect(parsed(own)).toMatchObject({ ok: true, curriculum: { options: own } });
  const codes = (options: unknown) => {
    const result = parsed(options);
    return result.ok ? [] : result.problems.map(({ path, code }) => `${path} ${code}`);
  };
  expect(codes([{ name: 'Web', modules: ['R312'] }])).toEqual(['options[0].modules option-alone']);
  expect(codes([{ name: 'Web', modules: ['R312', 'R399'] }])).toEqual([
    'options[0].modules[1] unknown-module',
  ]);
  expect(codes([{ name: 'Web', modules: ['R312', 'R401', 'R312'] }])).toEqual([
    'options[0].modules[1] option-contradiction',
    'options[0].modules[2] option-contradiction',
  ]);
  expect(codes([...own, { name: 'B', modules: ['R313', 'R314'] }])).toEqual([
    'options[1].modules[0] option-contradiction',
  ]);
});
