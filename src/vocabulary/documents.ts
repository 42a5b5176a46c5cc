/** The documents of a jury besides the minutes, each a sheet of ours; in the order of their tabs. */
export const DOCUMENT_ROLES = [
  'juryA4',
  'attendance',
  'display',
  'bulletins',
  'mailmerge',
  'hearings',
  'dut',
] as const;
export type DocumentRole = (typeof DOCUMENT_ROLES)[number];

/** Why a student stands on the list of hearings: see `hearingNeed`. */
export const HEARING_NEEDS = ['refusal', 'repeat', 'exhausted', 'kept'] as const;
export type HearingNeed = (typeof HEARING_NEEDS)[number];

/** Columns of the mail merge that do not depend on the curriculum. */
export const MERGE_FIELDS = [
  'number',
  'lastName',
  'firstName',
  'group',
  'ects',
  'ectsPossible',
  'validated',
  'rcueCount',
  'proposal',
  'decision',
  'decisionText',
  'next',
  'repeatsLeft',
  'reasons',
  'juryReason',
  'advice',
  'hearing',
  'grant',
  'overrides',
  'average',
  'rank',
  'rankOf',
  'diploma',
  'academicYear',
  'juryDate',
] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];
