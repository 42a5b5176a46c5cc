import type { MinutesLabels } from '../types/minutes';
import { plural } from './words';

export const enMinutes: MinutesLabels = {
  title: 'Minutes of the jury',
  draft: (undecided, students) =>
    `Draft, not to be signed: ${plural(undecided, 'student')} of ${students} without a decision of the jury, shown here with the proposal. Deliberate, then prepare the jury again.`,
  institution: 'Institution',
  diploma: 'Diploma',
  yearLabel: 'Year or semester',
  year: (level, semesters) => `BUT ${level}, ${semesters}`,
  academicYear: 'Academic year',
  date: 'Date of the jury',
  place: 'Place',
  fill: 'to be filled in',
  members: 'Members of the jury',
  memberName: 'Name',
  memberRole: 'Capacity',
  signature: 'Signature',
  president: 'President of the jury (director of the IUT)',
  law: 'The jury decides as sovereign on all the results (arrêté of 15 April 2022, annexe 1, 4.6). UEs: 4.3; compensation: 4.4; progression and repeats: 4.5.',
  summary: 'Decisions',
  code: 'Code',
  meaning: 'Decision',
  count: 'Number',
  share: 'Share',
  total: 'Total',
  undecided: 'No decision (odd semester: goes on by right)',
  studentsBy: (code, meaning, count) =>
    `${code === '' ? '' : `${code}: `}${meaning} (${plural(count, 'student')})`,
  apart: (level, count) =>
    `Judged apart, marks of BUT ${level} alone (${plural(count, 'student')}): proposals, not of this jury`,
  reason: 'Reason',
  closing: 'Deliberated and decided, the jury having heard all proposals.',
  presidentSignature: 'Signature of the president of the jury',
};
