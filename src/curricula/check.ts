import type { Pole } from '../rules/types';
import { semestersOf } from './codes';
import { poleShares } from './pole-shares';
import { QUANTITIES, type CurriculumDocument, type Quantity } from './types';
import { computeTotal, statedTotal } from './totals';

/**
 * What a line of the check is about.
 * - a quantity: a total that the curriculum states, against the sum of its parts
 * - `ectsOfSemester`, `ectsOfYear`: 30 and 60 by law (`stated` is what the law says)
 * - `poleShare`: share 0-1 of the pole, which must lie in 40-60 % (4.3)
 * - `rcue`: number of UEs of a competence, one at most in each semester of the level (4.4)
 * - `weightedModules`: every module weighs in at least one UE; `missing` names the others
 */
export type CheckSubject =
  Quantity | 'ectsOfSemester' | 'ectsOfYear' | 'poleShare' | 'rcue' | 'weightedModules';

export interface CheckLine {
  readonly what: CheckSubject;
  /** UE code, semester, `year`, module code, or `C1` for competence 1. */
  readonly of: string;
  readonly pole?: Pole;
  /** What the curriculum or the law says; null where there is a range or nothing to compare with. */
  readonly stated: number | null;
  readonly computed: number;
  readonly ok: boolean;
  readonly missing?: readonly string[];
}

const ECTS_OF_SEMESTER = 30;
const ECTS_OF_YEAR = 60;

/** Everything that must add up in a curriculum: its own totals, then what the law asks. Errors are lines with `ok: false`. */
export function checkCurriculum(document: CurriculumDocument): readonly CheckLine[] {
  return [
    ...statedTotals(document),
    ...ects(document),
    ...poleLines(document),
    ...rcues(document),
    weightedModules(document),
  ];
}

function statedTotals(document: CurriculumDocument): readonly CheckLine[] {
  return document.stated.flatMap((total) =>
    QUANTITIES.flatMap((what) => {
      const stated = total[what];
      if (stated === undefined) return [];
      const computed = statedTotal(document, stated, total.of, what, total.pole);
      const { of, pole } = total;
      return [{ what, of, ...(pole && { pole }), stated, computed, ok: stated === computed }];
    }),
  );
}

/** A curriculum of one semester only is no year: its 60 ECTS are not asked for. */
function ects(document: CurriculumDocument): readonly CheckLine[] {
  const present = semestersOf(document.level).filter((semester) =>
    document.ues.some((ue) => ue.semester === semester),
  );
  const line = (what: CheckSubject, of: string, stated: number, computed: number): CheckLine => ({
    what,
    of,
    stated,
    computed,
    ok: stated === computed,
  });
  const lines = present.map((of) =>
    line('ectsOfSemester', of, ECTS_OF_SEMESTER, computeTotal(document, of, 'ects')),
  );
  if (present.length < 2) return lines;
  return [...lines, line('ectsOfYear', 'year', ECTS_OF_YEAR, computeTotal(document, 'year', 'ects'))];
}

function poleLines(document: CurriculumDocument): readonly CheckLine[] {
  return poleShares(document).map(({ of, pole, share, ok }) => {
    return { what: 'poleShare', of, pole, stated: null, computed: share, ok };
  });
}

function rcues(document: CurriculumDocument): readonly CheckLine[] {
  const semesters = semestersOf(document.level);
  return competencesOf(document).map((number) => {
    const ues = document.ues.filter(({ competence }) => competence === number);
    const distinct = new Set(ues.map(({ semester }) => semester));
    const ok = distinct.size === ues.length && ues.every(({ semester }) => semesters.includes(semester));
    return { what: 'rcue', of: `C${number}`, stated: null, computed: ues.length, ok };
  });
}

function weightedModules(document: CurriculumDocument): CheckLine {
  const weighted = new Set(document.ues.flatMap((ue) => ue.weights.map(({ module }) => module)));
  const missing = document.modules.map(({ code }) => code).filter((code) => !weighted.has(code));
  const stated = document.modules.length;
  return {
    what: 'weightedModules',
    of: 'year',
    stated,
    computed: stated - missing.length,
    ok: missing.length === 0,
    missing,
  };
}

const competencesOf = (document: CurriculumDocument): readonly number[] =>
  [...new Set(document.ues.map(({ competence }) => competence))].sort((a, b) => a - b);
