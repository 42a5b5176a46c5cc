import { moduleCodeOf, ueCodeOf } from '../../curricula/codes';
import type { OwnFunctions } from '../../formulas/surroundings';
import { cellsOf, failure, single, type Scalar, type Value } from '../../formulas/values';
import { readMark } from '../../gradebook/mark';
import { effectOf } from '../../rules/policy';
import type { Curriculum, Ue } from '../../rules/types';
import type { Diagnosis } from './diagnose';
import type { Expected } from './expected';
import type { Subject } from './subjects';

const ASKED = /BUT[._]UEAVERAGE\(\s*"([^"]*)"/gi;
const bare = (ue: string): string => ue.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** UEs that our own function is asked for, and the average has nothing to do with. */
export function otherUesAsked(
  { average }: Subject,
  { all }: Expected,
  formula: string,
): readonly Diagnosis[] {
  const due = average.startsWith('UE') ? [average] : [...all.keys()];
  const asked = [...formula.matchAll(ASKED)].map(([, ue = '']) => ue);
  const others = asked.filter((ue) => !due.map(bare).includes(bare(ue)));
  return others.length > 0 ? [{ cause: 'foreign-module', about: [...new Set(others)] }] : [];
}

/**
 * Our own functions for averages, as a formula that is audited computes them: from the codes and marks that they are given,
 * whatever is missing there, so that it shows as a module that does not count.
 */
export const ownFunctions = ({ ues, policy }: Curriculum): OwnFunctions => {
  const averageOf = (ue: Ue, codes: Value, marks: Value): Scalar => {
    const held = cellsOf(marks);
    const columns = cellsOf(codes).map((one) =>
      typeof one === 'string' ? moduleCodeOf(one)?.code : undefined,
    );
    let [sum, whole] = [0, 0];
    for (const { module, coefficient } of ue.weights) {
      const cell = columns.includes(module) ? held[columns.indexOf(module)] : null;
      const { mark } = readMark(cell ?? null);
      if (typeof mark === 'number') sum += coefficient * mark;
      else if (effectOf(mark, policy.effects) !== 'zero') continue;
      whole += coefficient;
    }
    return whole === 0 ? '' : sum / whole;
  };
  return {
    'BUT.UEAVERAGE': ([asked = null, codes = null, marks = null]) => {
      const code = ueCodeOf(String(single(asked)))?.code;
      const ue = ues.find((one) => one.code === code);
      return ue ? averageOf(ue, codes, marks) : failure('#VALUE!');
    },
    'BUT.RCUEAVERAGE': ([asked = null, codes = null, marks = null]) => {
      const own = ues.filter(({ competence }) => competence === Number(single(asked)));
      const averages = own.map((ue) => [ue.coefficient, averageOf(ue, codes, marks)] as const);
      const known = averages.flatMap(([k, one]) => (typeof one === 'number' ? [[k, one] as const] : []));
      if (own.length === 0) return failure('#VALUE!');
      if (known.length < own.length) return '';
      const sum = known.reduce((all, [k, one]) => all + k * one, 0);
      return sum / known.reduce((all, [k]) => all + k, 0);
    },
  };
};
