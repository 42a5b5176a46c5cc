import { moduleCodeOf, plain, ueCodeOf } from '../../curricula/codes';
import { ALL_KEYS } from '../../locales/keys';
import type { ApogeeLabels } from '../../locales/types/apogee';
import { SEMESTERS, type Competence, type ModuleCode, type Semester, type UeName } from '../../rules/types';

/** What of a student an object of Apogée asks for. */
export type ApogeeSubject =
  | { readonly kind: 'ue'; readonly ue: UeName }
  | { readonly kind: 'rcue'; readonly competence: Competence }
  | { readonly kind: 'semester'; readonly semester: Semester }
  | { readonly kind: 'module'; readonly module: ModuleCode }
  | { readonly kind: 'year' }
  | { readonly kind: 'diploma' }
  /** Left as it is, on purpose. */
  | { readonly kind: 'none' };

const WORDED_SUBJECTS = ['year', 'diploma', 'none'] as const;

/** A subject as the sheet and the pane write it: `UE41`, `RCUE1`, `S4`, `R401`, `Année`, `Diplôme`, `ne pas remplir`. */
export function subjectText(subject: ApogeeSubject, { subjects }: ApogeeLabels): string {
  switch (subject.kind) {
    case 'ue':
      return subject.ue;
    case 'rcue':
      return `RCUE${subject.competence}`;
    case 'semester':
      return subject.semester;
    case 'module':
      return subject.module;
    default:
      return subjects[subject.kind];
  }
}

/** The subject that a text names, in either language and any letters; null where it names none. */
export function subjectOf(text: string): ApogeeSubject | null {
  const written = plain(text);
  if (/^[-–—]$/.test(written)) return { kind: 'none' };
  const worded = WORDED_SUBJECTS.find((kind) =>
    ALL_KEYS.some(({ apogee }) => plain(apogee.subjects[kind]) === written),
  );
  if (worded) return { kind: worded };
  const rcue = /^RCUE ?([1-9])$/.exec(written)?.[1];
  if (rcue !== undefined) return { kind: 'rcue', competence: Number(rcue) };
  const semester = SEMESTERS.find((one) => one === written);
  if (semester) return { kind: 'semester', semester };
  const ue = ueCodeOf(text);
  if (ue) return ue.rest === '' ? { kind: 'ue', ue: ue.code } : null;
  const module = moduleCodeOf(text);
  return module?.rest === '' ? { kind: 'module', module: module.code } : null;
}
