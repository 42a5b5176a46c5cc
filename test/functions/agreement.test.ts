import { rulebookOf } from '../../src/rules/rulebook';
import { UNREAD, type Mark, type Semester, type Status } from '../../src/rules/types';
import { decideYear, type YearResult } from '../../src/rules/year';
import { Dice, randomStudent } from '../rules/random-students';
import { call, installRuntime, row } from './excel';
import { asCells, CODES, maquetteOf, marks, MMI } from './promotion';

const book = rulebookOf(MMI);
const codes = row(...CODES);
const functions = installRuntime();
const run = (id: string, ...args: readonly unknown[]): unknown => call(functions.get(id), args, 6);

interface Sample {
  readonly cells: unknown[];
  readonly status: Status | null;
  readonly result: YearResult;
}

const marked = (line: readonly Mark[]): ReadonlySet<Semester> =>
  new Set(MMI.modules.flatMap(({ semester }, i) => (line[i] === 'ATT' ? [] : [semester])));

function sample(dice: Dice): Sample {
  const { marks: read, status = null } = randomStudent(dice, book);
  // A cell that nobody can read is told by the functions, not averaged around.
  const line = read.map((mark) => (mark === UNREAD ? 'ATT' : mark));
  return { cells: asCells(line), status, result: decideYear(book, { marks: line, status }, marked(line)) };
}

const near = (shown: unknown, average: number | undefined): boolean =>
  average === undefined ? shown === '' : typeof shown === 'number' && Math.abs(shown - average) < 1e-11;

test('the functions of one student agree with the rules on random students, thresholds included', () => {
  const dice = new Dice(31);
  for (let i = 0; i < 400; i += 1) {
    const { cells, status, result } = sample(dice);
    const line = row(...cells);
    for (const { ue, average, code } of result.ues) {
      expect(near(run('UEAVERAGE', ue.code, codes, line), average?.value)).toBe(true);
      expect(run('UECODE', ue.code, codes, line, null, status)).toBe(code);
    }
    for (const { competence, average, code } of result.rcues) {
      expect(run('RCUECODE', competence, codes, line, null, status)).toBe(code);
      if (!status) expect(near(run('RCUEAVERAGE', competence, codes, line), average?.value)).toBe(true);
    }
    expect(run('ECTS', codes, line, null, status)).toBe(result.ects);
    expect(run('PROGRESSION', codes, line, null, status)).toBe(result.code ?? '');
  }
});

test('the tables of a promotion agree with the rules on random students', () => {
  const dice = new Dice(32);
  const samples = Array.from({ length: 300 }, () => sample(dice));
  const cells = samples.map((one) => one.cells);
  const statuses = samples.map(({ status }) => [status]);
  const table = run('JURY', codes, cells, null, statuses) as unknown[][];
  const averages = run('UEAVERAGES', codes, cells, null, false) as unknown[][];
  const [titles = []] = table;
  samples.forEach(({ result, cells: line, status }, i) => {
    if (!status && line.every((cell) => cell === null)) return;
    const shown = (title: string): unknown => table[i + 1]?.[titles.indexOf(title)];
    result.ues.forEach(({ ue, average, code }, j) => {
      expect(near(shown(ue.code), average?.value)).toBe(true);
      expect(shown(`${ue.code} Code`)).toBe(code);
      expect(averages[i]?.[j]).toBe(shown(ue.code));
    });
    for (const { competence, code } of result.rcues) expect(shown(`RCUE ${competence} Code`)).toBe(code);
    expect(shown('ECTS')).toBe(result.ects);
    expect(shown('RCUE validés')).toBe(result.passage.validated);
  });
});

/** Marks in quarters round a student's own level, as teachers give them. */
function ordinaryMarks(dice: Dice): number[] {
  const level = 8.5 + 6 * dice.next();
  return CODES.map(() => Math.round(4 * Math.min(20, Math.max(0, level + 8 * (dice.next() - 0.5)))) / 4);
}

/** Processor time, the best of a few runs: what the machine does beside the test is not measured. */
function milliseconds(work: () => unknown): number {
  const times = Array.from({ length: 7 }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

test('a jury of 1,200 students is one call of well under 300 ms', () => {
  const dice = new Dice(33);
  const cells = Array.from({ length: 1200 }, () => ordinaryMarks(dice));
  const time = milliseconds(() => run('JURY', codes, cells));
  console.info(`BUT.JURY, 1,200 students: ${time.toFixed(0)} ms`);
  expect(time).toBeLessThan(300);
});

test.each([
  ['recognised from the codes', null],
  ['held by a range', maquetteOf(MMI)],
])('2,000 calls for one student take well under a second, the curriculum %s', (_, curriculum) => {
  const line = row(...marks(12, { R303: '9,5' }));
  const time = milliseconds(() => {
    for (let i = 0; i < 2000; i += 1) run('UEAVERAGE', 'UE31', codes, line, curriculum);
  });
  console.info(`BUT.UEAVERAGE, 2,000 calls: ${time.toFixed(0)} ms`);
  expect(time).toBeLessThan(500);
});
