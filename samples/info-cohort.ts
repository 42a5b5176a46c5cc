import { drawCohort, type Case } from './cohort';
import { modulesOf } from './course';
import type { Targets } from './draw';
import { INFO } from './info-course';
import { plainMark, type Person } from './person';
import { randomFrom } from './random';

/** Two averages per competence: odd semester, even semester. */
const year = (...pairs: readonly (readonly [number, number])[]): Targets =>
  Object.fromEntries(pairs.flatMap(([odd, even], i) => [[`UE1${i + 1}`, odd], [`UE2${i + 1}`, even]])); // prettier-ignore

const CASES: readonly Case[] = [
  // exactly half of six RCUE validated is not more than half; four of six are
  { targets: year([9, 9.2], [9.1, 9.4], [9.2, 9.3], [12, 12], [13, 12], [12, 12]) },
  { targets: year([9, 9.2], [9.1, 9.4], [11.5, 11.5], [12, 12], [12, 12], [12, 12]) },
  { targets: year([11, 11], [11, 11], [8, 8], [12, 12], [12, 12], [11, 12]), exact: ['UE13', 'UE23'] },
  { targets: year([11, 11], [11, 11], [8, 7.98], [12, 12], [12, 12], [11, 12]), exact: ['UE13', 'UE23'] },
  { targets: year([9.995, 9], [11, 11], [11, 12], [12, 12], [12, 12], [11, 12]), exact: ['UE11', 'UE21'] },
  { targets: year([11, 11], [9.99, 10.01], [11, 12], [12, 12], [12, 12], [11, 12]), exact: ['UE12', 'UE22'] },
  { targets: year([11, 11], [11, 11], [11, 12], [10, 10], [12, 12], [11, 12]), exact: ['UE14', 'UE24'] },
  { marks: { R101: plainMark('ABI') } },
  { marks: { R205: plainMark('ABJ'), R110: plainMark('EXC') } },
  { targets: year([12, 12], [12, 12], [12, 12], [12, 12], [12, 12], [12, 12]), without: ['R209'] },
  { marks: { R107: { held: 11.75, raw: '11,75' }, SAE203: { held: 15, raw: '15/20' } } },
  { marks: { R203: { held: null, raw: 'à voir' } } },
  { standing: 'DEM', without: modulesOf(INFO, 'S2').map(({ code }) => code) },
  { standing: 'ABAN', without: modulesOf(INFO, 'S2').map(({ code }) => code) },
  { standing: 'DEF', marks: { R104: plainMark('ABI') }, without: ['SAE203', 'R211'] },
];

/** 48 students of a first year: fewer are admitted than in the second. */
export function infoCohort(): readonly Person[] {
  return drawCohort(randomFrom(20221015), {
    course: INFO,
    size: 48,
    firstNumber: 22410001,
    groups: ['TP1', 'TP2', 'TP3', 'TP4'],
    cases: CASES,
    ability: [11.6, 1.5],
  });
}
