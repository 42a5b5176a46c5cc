import { BUILTIN_CURRICULA } from '../../src/curricula/builtin';
import type { RawCell, SheetSnapshot } from '../../src/cells/snapshot';
import { prepareJury } from '../../src/jury/prepare';
import { sheet, workbook } from '../gradebook/sheet';

/** A title confirms the diploma; coefficients stated whole above the marks are those of its parcours, and count. */

const [MMI] = BUILTIN_CURRICULA;
type Change = (coefficient: number, ue: string, module: string) => number | null;

/** Marks of both semesters below a title, a row of coefficients for each UE, and their ECTS behind. */
function semester(number: 3 | 4, change: Change, left: readonly string[] = []): SheetSnapshot {
  const modules = MMI.modules.filter((one) => one.semester === `S${number}` && !left.includes(one.code));
  const ues = MMI.ues.filter((one) => one.semester === `S${number}`);
  const weightOf = (ue: (typeof ues)[number], module: string): RawCell => {
    const own = ue.weights.find((weight) => weight.module === module)?.coefficient ?? null;
    return own === null ? null : change(own, ue.code, module);
  };
  const student = (id: number, name: string, mark: number): RawCell[] => [
    id,
    name,
    'Zoé',
    ...modules.map((_, i) => mark + (i % 3)),
  ];
  return sheet(`Semestre ${number}`, [
    [`BUT MMI, 2e année, semestre ${number}`],
    ...ues.map((ue, i): RawCell[] => [
      null,
      null,
      `Coef. UE ${number}.${i + 1}`,
      ...modules.map(({ code }) => weightOf(ue, code)),
      6,
    ]),
    ['N° étudiant', 'Nom', 'Prénom', ...modules.map(({ code }) => code), 'ECTS'],
    student(22300001, 'Alouette', 12),
    student(22300002, 'Bouleau', 9),
    student(22300003, 'Charme', 14),
  ]);
}

function juryOf(change: Change, left: readonly string[] = []) {
  const sheets = ([3, 4] as const).map((number) => semester(number, change, left));
  const prepared = prepareJury(workbook(...sheets), { curriculum: null });
  if (!prepared.ok) throw new Error('not prepared');
  const { report, inForce } = prepared;
  const kinds = report.anomalies.map(({ kind }) => kind);
  return {
    from: inForce.from,
    kinds: [...new Set(kinds)],
    certain: report.students.every(({ doubts }) => doubts.length === 0),
    averages: report.students[0]?.result.ues.map(({ average }) => average),
  };
}

const own: Change = (coefficient) => coefficient;
const other: Change = (coefficient, _, module) => coefficient + (module.length % 2) + 3;

test('the coefficients of the curriculum itself leave it in force', () => {
  expect(juryOf(own)).toMatchObject({ from: 'recognised', kinds: [], certain: true });
});

test.each([
  ['with the same modules', []],
  ['with fewer modules', ['R307', 'R310', 'R404']],
])('other coefficients, stated whole, are in force %s', (_, left) => {
  const [stated, builtin] = [juryOf(other, left), juryOf(own, left)];
  expect(stated).toMatchObject({ from: 'headers', kinds: [], certain: true });
  expect(stated.averages).not.toEqual(builtin.averages);
});

test('one or two that differ are slips of the pen: told', () => {
  let slips = 0;
  const slip: Change = (coefficient, ue, module) =>
    ue === 'UE31' && ['R301', 'R303'].includes(module) && ++slips ? coefficient + 1 : coefficient;
  expect(juryOf(slip)).toMatchObject({ from: 'recognised', kinds: ['coefficient-mismatch'] });
  expect(slips).toBeGreaterThan(0);
});

test('others that leave a module with marks without any are not whole: nothing is certain', () => {
  const holed: Change = (coefficient, ue, module) =>
    module === 'R303' ? null : other(coefficient, ue, module);
  expect(juryOf(holed)).toMatchObject({
    from: 'recognised',
    kinds: ['coefficient-mismatch'],
    certain: false,
  });
});
