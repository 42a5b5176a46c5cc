import type { Overrides } from '../../rules/student';
import type { Competence, ModuleCode, RcueCode, UeCode, UeName } from '../../rules/types';

/** What a decision of the jury is about. Codes and points of one UE or RCUE are two subjects. */
export type Subject =
  | { readonly kind: 'year' }
  | { readonly kind: 'ue'; readonly ue: UeName }
  | { readonly kind: 'ue-waiver'; readonly ue: UeName }
  | { readonly kind: 'rcue'; readonly competence: Competence }
  | { readonly kind: 'module-points'; readonly module: ModuleCode }
  | { readonly kind: 'ue-points'; readonly ue: UeName }
  | { readonly kind: 'rcue-points'; readonly competence: Competence };

/** The student has given up his right to a capitalised UE, in writing (4.3). */
export const WAIVER = 'RENONCE';

/** One decision on a UE or a RCUE, or points. The year has its own column. */
export type DecisionPart =
  | { readonly kind: 'ue'; readonly ue: UeName; readonly code: UeCode }
  | { readonly kind: 'ue-waiver'; readonly ue: UeName; readonly code: typeof WAIVER }
  | { readonly kind: 'rcue'; readonly competence: Competence; readonly code: RcueCode }
  | { readonly kind: 'module-points'; readonly module: ModuleCode; readonly points: number }
  | { readonly kind: 'ue-points'; readonly ue: UeName; readonly points: number }
  | { readonly kind: 'rcue-points'; readonly competence: Competence; readonly points: number };

/** A subject as one word that no language changes: `year`, `ue:UE31`, `waiver:UE31`, `rcue:2`, `points:UE31`, `points:RCUE2`, `points:R303`. */
export function subjectKey(subject: Subject): string {
  switch (subject.kind) {
    case 'year':
      return 'year';
    case 'ue':
      return `ue:${subject.ue}`;
    case 'ue-waiver':
      return `waiver:${subject.ue}`;
    case 'rcue':
      return `rcue:${subject.competence}`;
    case 'module-points':
      return `points:${subject.module}`;
    case 'ue-points':
      return `points:${subject.ue}`;
    case 'rcue-points':
      return `points:RCUE${subject.competence}`;
  }
}

/** The parts of overrides, codes before points, each in the order of its kind. */
export function partsOf({
  ues = {},
  rcues = {},
  points = {},
  waived = [],
}: Overrides): readonly DecisionPart[] {
  return [
    ...Object.entries(ues).map(([ue, code]) => ({ kind: 'ue', ue, code }) as const),
    ...waived.map((ue) => ({ kind: 'ue-waiver', ue, code: WAIVER }) as const),
    ...Object.entries(rcues).map(([key, code]) => ({ kind: 'rcue', competence: Number(key), code }) as const),
    ...recordOf(points.ues).map(([ue, given]) => ({ kind: 'ue-points', ue, points: given }) as const),
    ...recordOf(points.rcues).map(
      ([key, given]) => ({ kind: 'rcue-points', competence: Number(key), points: given }) as const,
    ),
    ...recordOf(points.modules).map(
      ([module, given]) => ({ kind: 'module-points', module, points: given }) as const,
    ),
  ].sort(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || subjectKey(a).localeCompare(subjectKey(b)),
  );
}

const ORDER: readonly DecisionPart['kind'][] = [
  'ue',
  'ue-waiver',
  'rcue',
  'module-points',
  'ue-points',
  'rcue-points',
];

const recordOf = <T>(record: Readonly<Record<string, T>> | undefined): [string, T][] =>
  Object.entries(record ?? {});

/** The overrides that the parts make; a later part on the same subject takes the place of an earlier one. */
export function overridesOf(parts: readonly DecisionPart[]): Overrides {
  const ues: Record<UeName, UeCode> = {};
  const rcues: Record<Competence, RcueCode> = {};
  const waived: UeName[] = [];
  const points = {
    modules: {} as Record<ModuleCode, number>,
    ues: {} as Record<UeName, number>,
    rcues: {} as Record<Competence, number>,
  };
  for (const part of parts) {
    if (part.kind === 'ue') ues[part.ue] = part.code;
    else if (part.kind === 'ue-waiver') waived.push(part.ue);
    else if (part.kind === 'rcue') rcues[part.competence] = part.code;
    else if (part.kind === 'module-points') points.modules[part.module] = part.points;
    else if (part.kind === 'ue-points') points.ues[part.ue] = part.points;
    else points.rcues[part.competence] = part.points;
  }
  const given = Object.entries(points).filter(([, record]) => Object.keys(record).length > 0);
  return {
    ...(Object.keys(ues).length > 0 && { ues }),
    ...(Object.keys(rcues).length > 0 && { rcues }),
    ...(waived.length > 0 && { waived }),
    ...(given.length > 0 && { points: Object.fromEntries(given) }),
  };
}
