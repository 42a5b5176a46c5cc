import type { DeliberationLabels } from '../types/deliberation';
import { dayAndTime, subjectIn } from '../journal-words';
import { enKeys } from './keys';

export const enDeliberation: DeliberationLabels = {
  ...enKeys.deliberation,
  decisions: 'UE, RCUE, points',
  decidedOn: 'Marks when decided',
  marks: 'Marks when prepared',
  journal: {
    title: 'Log of the jury',
    note: 'Every decision, in order. This log is not to be changed: a row that was edited or deleted is shown.',
    columns: {
      time: 'Date and time',
      id: 'Student no.',
      name: 'Name',
      label: 'Subject',
      from: 'Before',
      to: 'After',
      reason: 'Reason',
      who: 'By',
      subject: 'Key',
      number: 'No.',
      hash: 'Fingerprint',
    },
    subject: subjectIn({
      year: 'Year',
      waiver: 'Right given up to',
      points: 'Points',
      close: 'Closing',
      reopen: 'Reopening',
    }),
    typedByHand: 'Typed by hand on the jury sheet',
    byRight: 'All proposals by right accepted at once',
    takenBack: 'The decision before was taken back',
    yearFollows: 'follows the proposal, which has changed',
    damage: (damage) => {
      if (damage.kind === 'edited') return `Row ${damage.row + 1} (no. ${damage.number}) was edited`;
      if (damage.kind === 'added') return `Row ${damage.row + 1} was typed by hand`;
      return damage.from === damage.to
        ? `Row no. ${damage.from} was deleted`
        : `Rows no. ${damage.from} to ${damage.to} were deleted`;
    },
  },
  closed: (time, who, fingerprint) =>
    `Jury closed on ${dayAndTime(time, 'at')}${who && ` by ${who}`}; fingerprint of the marks: ${fingerprint}.`,
  isClosed: (time) => `Jury closed on ${dayAndTime(time, 'at')}. To change anything in it, reopen it first.`,
  waiver: 'Gives up in writing the right to the capitalised UE: the new average counts',
  notApplied: {
    unreadable: {
      effect: 'kept, not applied',
      advice: 'Write for instance "UE31 ADJ ; RCUE2 ADJ ; UE33 +0.2 ; R303 +0.5".',
    },
    'unknown-subject': {
      effect: 'kept, not applied: no UE, RCUE or module of the curriculum',
      advice: 'Correct the name of the UE, the RCUE or the module.',
    },
    'unknown-code': {
      effect: 'kept, not applied: no code here',
      advice:
        'UE: ADM, CMP, ADJ, ADJR, ADSUP, AJ…; RCUE: ADM, CMP, ADJ, ADSUP, AJ. A module takes points only.',
    },
    'bad-points': {
      effect: 'kept, not applied: points outside 0 to 20',
      advice: 'Write points to be added, for instance "+0.2".',
    },
    twice: {
      effect: 'kept, not applied: decided already in the same cell',
      advice: 'Delete one of the two decisions.',
    },
    'unknown-year-code': {
      effect: 'kept and shown, not applied',
      advice: 'Choose a code of the list, or empty the cell to keep the proposal.',
    },
    'no-right': {
      effect: 'kept, not applied: no passage by right (4.5), the proposal counts',
      advice: 'Choose PAS1NCI (passage by decision of the jury) or ADJ, or empty the cell.',
    },
    'nothing-waived': {
      effect: 'kept, not applied: no capitalised UE that is taken again to give up (4.3)',
      advice: 'Check the earlier results, or delete “RENONCE”.',
    },
    'no-writing': {
      effect: 'kept, not applied: the right to a capitalised UE is given up in writing only (4.3)',
      advice: 'Note the student’s writing in the reason (date, letter or mail).',
    },
    'student-gone': {
      effect: 'row kept at the end of the sheet, not applied',
      advice: 'The student is no longer among the marks: put the row back, or empty the decision.',
    },
  },
};
