import { drawCohort, type Case } from './cohort';
import { MMI, modulesOf } from './course';
import type { Targets } from './draw';
import { plainMark, type Person } from './person';
import { randomFrom } from './random';

/** Two averages per competence: odd semester, even semester. */
const year = (...pairs: readonly (readonly [number, number])[]): Targets =>
  Object.fromEntries(pairs.flatMap(([odd, even], i) => [[`UE3${i + 1}`, odd], [`UE4${i + 1}`, even]])); // prettier-ignore

const S4_MODULES = modulesOf(MMI, 'S4').map(({ code }) => code);

/** Everything that a jury stumbles over, one student each. */
const CASES: readonly Case[] = [
  // exactly 10
  { targets: year([10, 11], [11.5, 11], [11, 12], [11, 11], [12, 12]), exact: ['UE31'] },
  // 9.995 is read as 10.00: acquired by itself, although its RCUE is not
  { targets: year([12, 12], [9.995, 9.2], [12, 12], [12, 12], [12, 12]), exact: ['UE32', 'UE42'] },
  // 9.99 is not, and is compensated to exactly 10
  { targets: year([11, 11], [9.99, 10.01], [11, 12], [11, 11], [11, 12]), exact: ['UE32', 'UE42'] },
  // an RCUE of 9.995 is read as 10.00; one of 9.99 is not
  { targets: year([9.99, 10], [11, 11], [12, 11], [11, 12], [11, 11]), exact: ['UE31', 'UE41'] },
  { targets: year([9.98, 10], [11, 11], [12, 11], [11, 12], [11, 11]), exact: ['UE31', 'UE41'] },
  // an RCUE of exactly 8.00 lets pass, 7.995 is read as 8.00, 7.99 stops
  { targets: year([12, 12], [12, 12], [8, 8], [12, 12], [12, 12]), exact: ['UE33', 'UE43'] },
  { targets: year([12, 12], [12, 12], [8, 7.99], [12, 12], [12, 12]), exact: ['UE33', 'UE43'] },
  { targets: year([12, 12], [13, 13], [13, 12], [8, 7.98], [13, 12]), exact: ['UE34', 'UE44'] },
  // three RCUE of five are more than half, two are not
  {
    targets: year([9.2, 9.4], [9.1, 9.5], [12, 12], [11, 12], [11, 12]),
    exact: ['UE31', 'UE41', 'UE32', 'UE42'],
  },
  {
    targets: year([9.2, 9.4], [9.1, 9.5], [9, 9.2], [11.5, 12], [11.5, 12]),
    exact: ['UE31', 'UE41', 'UE33', 'UE43'],
  },
  // compensation over a wide gap, in both directions
  { targets: year([7.5, 13.5], [11, 12], [12, 12], [11, 12], [11, 12]) },
  { targets: year([12, 12], [12, 12], [13.5, 7.5], [12, 12], [12, 12]) },
  // unjustified absence, justified absence, exemption
  { marks: { R311: plainMark('ABI') } },
  { marks: { R407: plainMark('ABJ') } },
  { marks: { R301: plainMark('EXC'), R302: plainMark('EXC'), R401: plainMark('EXC') } },
  // marks still awaited: an empty cell, a written ATT
  { targets: year([12, 12], [12, 12], [12, 12], [12, 12], [12, 12]), without: ['R406'] },
  { marks: { STAGE: { held: null, raw: 'ATT' } } },
  // text instead of numbers
  { marks: { R308: { held: 12.5, raw: '12,5' }, R404: { held: 13.25, raw: ' 13,25 ' } } },
  { marks: { SAE401: { held: 14.5, raw: '14,5\u00a0' } } },
  // a typing error
  { marks: { R305: { held: null, raw: 115 } } },
  // gone during the year; defaulting
  { standing: 'DEM', without: S4_MODULES },
  {
    standing: 'DEF',
    marks: { R312: plainMark('ABI'), R313: plainMark('ABI') },
    without: ['SAE402', 'STAGE'],
  },
];

/** The same 60 students for every sample of the second year: one truth, five ways to lay it out. */
export function mmiCohort(): readonly Person[] {
  return drawCohort(randomFrom(20220415), {
    course: MMI,
    size: 60,
    firstNumber: 22300001,
    groups: ['TD A', 'TD B', 'TD C'],
    cases: CASES,
    ability: [12.9, 1.1],
  });
}
