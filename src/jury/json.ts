import { addressOf } from '../cells/a1';
import type { AnomalyEffect } from '../vocabulary/anomalies';
import type { Locale } from '../locales/locale';
import { withPlainSpaces } from '../locales/typeset';
import { isAcquired } from '../rules/credits';
import { distinctionOf } from './honours/of-student';
import { diplomasOf, type Diploma } from '../rules/diplomas';
import { ofLevelBelow } from '../rules/reasons';
import type { Quantity } from '../rules/exact';
import { compared } from '../rules/rounding';
import type { Rounding } from '../rules/types';
import type { JuryReport, JuryStudent } from './report';

/**
 * The report as the batch command prints it: the project's contract with scripts and other tools.
 * Averages are full precision numbers; codes follow the rounding policy; rows are those of the workbook, from 1.
 */
export interface JuryJson {
  /** Several where groups have curricula of their own, or some students have marks of a level below alone. */
  readonly curriculum: string | readonly string[];
  readonly sheets: readonly {
    name: string;
    semester: string;
    headerRow: number;
    firstRow: number;
    lastRow: number;
  }[];
  readonly students: readonly StudentJson[];
  readonly anomalies: readonly { sheet: string; cell: string; kind: string; value: string; effect: string }[];
}

interface AverageJson {
  /** Full precision; null where there is none. */
  readonly average: number | null;
  /** The exact average as the policy rounds it, so that nobody rounds the number again; null without one. */
  readonly averageText: string | null;
}

interface StudentJson {
  readonly id: string;
  readonly lastName: string;
  readonly firstName: string;
  /** That of the student's group or level, where there are several. */
  readonly curriculum?: string;
  readonly ues: Readonly<
    Record<string, AverageJson & { code: string; ects: number; missing: readonly string[] }>
  >;
  readonly rcues: Readonly<Record<string, AverageJson & { ues: readonly string[]; code: string }>>;
  readonly ects: number;
  /** UEs of the level below that this year changes: from above (4.3), or by the jury (4.5). */
  readonly lowerLevel: readonly {
    readonly ue: string;
    readonly before: string | null;
    readonly after: string;
    readonly reason: { rule: string; text: string };
  }[];
  /** What stands between the student and the diplomas that this year can complete (4.3, 4.6). */
  readonly diploma: Readonly<
    Partial<
      Record<
        Diploma,
        {
          earned: boolean | null;
          missing: readonly string[];
          unknown: readonly number[];
          /** Over the UEs of all its semesters; null where it is not earned, or one of them is not known. */
          average: number | null;
          /** By a table of the department's own; null for none. */
          honours: string | null;
        }
      >
    >
  >;
  readonly decision: {
    readonly code: string | null;
    readonly next: string | null;
    readonly allowed: boolean;
    /** Whether the rules alone open the next semester (4.5). */
    readonly byRight: boolean;
    /** Whether nothing doubtful could give another code; else `doubts` are positions in `anomalies`. */
    readonly certain: boolean;
    readonly doubts: readonly number[];
    readonly reasons: readonly { rule: string; text: string }[];
  };
}

/** @param locale language of the reasons */
export function juryJson(report: JuryReport, locale: Locale): JuryJson {
  const judged = studentsJudged(report);
  const curricula = [...new Set(judged.map(([, { book }]) => book.curriculum.id))];
  return {
    curriculum: curricula.length > 1 ? curricula : report.curriculum.id,
    sheets: [...report.tables, ...report.reshaped].flatMap(
      ({ sheet, semesters, headerRow, firstRow, lastRow }) =>
        semesters.map((semester) => ({
          name: sheet,
          semester,
          headerRow: headerRow + 1,
          firstRow: firstRow + 1,
          lastRow: lastRow + 1,
        })),
    ),
    students: judged.map(([own, student]) => ({
      ...studentJson(own, student, locale),
      ...(curricula.length > 1 && { curriculum: student.book.curriculum.id }),
    })),
    anomalies: report.anomalies.map(({ sheet, cell, kind, value, effect }) => ({
      sheet,
      cell,
      kind,
      value,
      effect: effectJson(effect),
    })),
  };
}

/** Each student beside the report on his year: this year's, then those of levels below alone. */
const studentsJudged = (report: JuryReport): readonly (readonly [JuryReport, JuryStudent])[] => [
  ...report.students.map((student) => [report, student] as const),
  ...(report.apart ? studentsJudged(report.apart) : []),
];

/** What an anomaly was taken for, in terms that depend on no language: a mark or average, a code, a cell. */
function effectJson(effect: AnomalyEffect): string {
  switch (effect.code) {
    case 'mark-used':
      return String(effect.mark);
    case 'marks-used':
      return String(effect.cells);
    case 'awaited':
    case 'module-awaited':
    case 'absent-from':
    case 'over-scale':
    case 'option-awaited':
    case 'option-none':
      return 'ATT';
    case 'empty-counted':
      return { zero: '0', neutralised: 'EXC', defaulting: 'DEF' }[effect.as];
    case 'other-cell-used':
      return `${effect.mark} (${addressOf(effect.at)})`;
    case 'other-column-used':
      return `${effect.cells} (${addressOf(effect.at)})`;
    case 'first-row-used':
    case 'joined':
      return addressOf(effect.at);
    case 'ignored':
    case 'no-honours':
    case 'not-applied':
    case 'history':
    case 'ruling':
    case 'no-curriculum':
    case 'unread':
    case 'kept-as-text':
    case 'no-rule':
    case 'averages-stand':
    case 'hint-not-followed':
    case 'answer-not-followed':
      return 'ignored';
    case 'judged-apart':
      return `BUT${effect.level}`;
    case 'kept-apart':
      return effect.id;
    case 'curriculum-used':
      return effect.expected.join(', ');
    case 'unmotivated':
      return 'counted';
    case 'our-average':
      return String(Number(effect.average.toFixed(6)));
    case 'assessments':
      return `${effect.average} (${effect.of})`;
    case 'rounded':
      return `${effect.decimals} decimals`;
    case 'pole-shares':
      return effect.shares.map(({ share }) => String(Number(share.toFixed(6)))).join(', ');
    case 'our-total':
      return String(effect.total);
    case 'held':
      return effect.holds ?? 'ignored';
    case 'read-as':
      return effect.module;
    case 'rescaled':
      return `/${effect.from ?? '*'}`;
    case 'session':
      return `${effect.rule} ${effect.module}`;
    case 'counted':
      return effect.how;
    case 'option-several':
      return `counted ${effect.modules.join(', ')}`;
    case 'option-nobody':
    case 'neutral':
      return `neutralised ${effect.module}`;
    case 'nothing-taken':
      return `neutralised ${effect.cells}`;
    case 'set-aside':
      return effect.instead ?? 'ignored';
    case 'hidden-used':
      return 'used';
    case 'curriculum':
      return effect.id ?? 'none';
    case 'credits-unknown':
      return effect.ue;
  }
}

const averageJson = (average: Quantity | null | undefined, rounding: Rounding): AverageJson => ({
  average: average?.value ?? null,
  averageText: average ? compared(average, rounding) : null,
});

function studentJson(report: JuryReport, student: JuryStudent, locale: Locale): StudentJson {
  const { result } = student;
  const { modules } = report.curriculum;
  const { rounding } = report.curriculum.policy;
  const ues = result.ues.filter(({ ue }) => report.semesters.includes(ue.semester));
  return {
    id: student.id,
    lastName: student.lastName,
    firstName: student.firstName,
    ues: Object.fromEntries(
      ues.map(({ ue, average, code, awaited }) => {
        const missing = awaited.flatMap((position) => modules[position]?.code ?? []);
        const ects = isAcquired(code) ? ue.ects : 0;
        return [ue.code, { ...averageJson(average, rounding), code, ects, missing }];
      }),
    ),
    rcues: Object.fromEntries(
      result.rcues.map((rcue) => [
        String(rcue.competence),
        {
          ues: rcue.ues.map(({ ue }) => ue.code),
          ...averageJson(rcue.average, rounding),
          code: rcue.code,
        },
      ]),
    ),
    ects: result.ects,
    lowerLevel: result.lowerChanges.flatMap((change) => {
      const { ue, before, after } = change;
      return ofLevelBelow({ lowerChanges: [change] }).map((reason) => ({
        ue,
        before,
        after,
        reason: { rule: reason.rule, text: withPlainSpaces(locale.reason(reason)) },
      }));
    }),
    diploma: Object.fromEntries(
      diplomasOf(student.book, student.year, result).map((facts) => {
        const { diploma, earned, missing, unknown } = facts;
        const { average, honours } = distinctionOf(student, facts, report);
        const known = average && Number(average.value.toFixed(6));
        return [diploma, { earned, missing, unknown, average: known, honours }];
      }),
    ),
    decision: {
      code: result.code,
      next: result.next,
      allowed: result.allowed,
      byRight: result.byRight,
      certain: student.doubts.length === 0,
      doubts: student.doubts,
      reasons: student.reasons.map((reason) => ({
        rule: reason.rule,
        text: withPlainSpaces(locale.reason(reason)),
      })),
    },
  };
}
