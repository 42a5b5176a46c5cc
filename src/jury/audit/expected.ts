import { effectOf } from '../../rules/policy';
import type { JuryReport } from '../report';

/** What an average should follow from, of one student: the coefficients of its parts, by module or UE. */
export interface Expected {
  /** Parts with a mark, or an average. */
  readonly present: ReadonlyMap<string, number>;
  /** The sum of the coefficients of parts that count 0 (an unjustified absence), and of those that do not count. */
  readonly zero: number;
  readonly absent: number;
  /** Coefficients of all parts, whatever stands in their cells. */
  readonly all: ReadonlyMap<string, number>;
  /** Our average of it; null where there is none. */
  readonly ours: number | null;
}

/** The coefficients of a UE by the modules, and what the student has in each. */
export function expectedOfUe(report: JuryReport, position: number, code: string): Expected | null {
  const student = report.students[position];
  const { curriculum, ues } = student?.book ?? report.book;
  const ue = ues.find((one) => one.ue.code === code);
  if (!student || !ue) return null;
  const present = new Map<string, number>();
  const all = new Map<string, number>();
  let [zero, absent] = [0, 0];
  ue.modules.forEach((module, i) => {
    const coefficient = ue.coefficients[i] ?? 0;
    const name = curriculum.modules[module]?.code ?? '';
    const mark = student.year.marks[module] ?? 'ATT';
    all.set(name, coefficient);
    if (typeof mark === 'number') present.set(name, coefficient);
    else if (effectOf(mark, curriculum.policy.effects) === 'zero') zero += coefficient;
    else absent += coefficient;
  });
  const average = student.result.ues.find((one) => one.ue.code === code)?.average;
  return { present, zero, absent, all, ours: average?.value ?? null };
}

/** The coefficients of a RCUE by its UEs. @param name `RCUE2` */
export function expectedOfRcue(report: JuryReport, position: number, name: string): Expected | null {
  const student = report.students[position];
  const { curriculum, rcues } = student?.book ?? report.book;
  const index = rcues.findIndex(({ competence }) => `RCUE${competence}` === name);
  const ues = rcues[index]?.ues.map((ue) => curriculum.ues[ue]) ?? [];
  if (!student || ues.length === 0) return null;
  const all = new Map(ues.map((ue) => [ue?.code ?? '', ue?.coefficient ?? 1]));
  const average = student.result.rcues[index]?.average;
  return { present: all, zero: 0, absent: 0, all, ours: average?.value ?? null };
}
