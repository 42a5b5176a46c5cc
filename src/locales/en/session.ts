import type { SessionLabels } from '../types/session';
import { absencesIn, s } from './words';

export const enSession: SessionLabels = {
  title: 'Deliberation',
  progress: (decided, total) => `${decided} of ${total} decided`,
  hiddenByFilter: (count) => `${count} student${s(count)} hidden by the filter of the jury sheet.`,
  everybodyHidden: 'The filter of the jury sheet hides everybody: clear it to deliberate.',
  who: 'Decisions noted by',
  whoHint: 'This name stands in the log of the jury, and nowhere else.',
  start: 'Start deliberating',
  resume: 'Go on deliberating',
  allDecided: 'Look at the decisions again',
  large: 'Large letters (projector)',
  rank: 'Rank in the promotion',
  acceptAll: (count) => `Accept the ${count} proposals by right…`,
  acceptAllHint: 'Admitted and passing by right (4.3, 4.4, 4.5), without a decision so far.',
  acceptAllConfirm: (counts, hidden) =>
    `To be decided as proposed: ${counts}${
      hidden > 0 ? `, ${hidden} of them hidden by the filter of the sheet` : ''
    }. What was decided stays.`,
  closeCalls: (count, points) =>
    `${count} of them ${count > 1 ? 'are' : 'is'} within ${points} point of a validation:`,
  closeCall: (name, what, missing) => `${name}: ${what}, ${missing} missing`,
  leaveOut: (count) => (count > 1 ? `Confirm without these ${count}` : 'Confirm without this student'),
  confirm: 'Confirm',
  cancel: 'Cancel',
  position: (index, count, left) => `${index} of ${count} · ${left} to decide`,
  hiddenHere: (left) => `hidden by the filter of the sheet · ${left} to decide`,
  decided: 'decided',
  undecided: 'to decide',
  rankOf: (rank, of, average) => `rank ${rank} of ${of} (mean of the UEs ${average})`,
  status: (meaning) => `standing: ${meaning}`,
  absences: (semester, count, unit) => `${absencesIn[unit]} ${semester}: ${count}`,
  bonus: (semester, value) => `bonus ${semester}: ${value}`,
  distance: (points, threshold) => `${points} / ${threshold}`,
  capitalised: (from) => `capitalised (${from})`,
  points: (points) => `jury: ${points}`,
  panel: {
    title: 'Decision of the jury',
    accept: (code) => `Accept the proposal: ${code}`,
    acceptLast: (code) => `Accept ${code}, the last one`,
    acceptNext: (code) => `Accept ${code} and next`,
    skip: 'Next',
    keyHint: 'Enter, on the name of the student',
    confirmAgain: (code) => `Confirm ${code} on these marks`,
    otherwise: 'Decide otherwise…',
    goOn: 'Go on with what was typed…',
    taken: 'Decisions taken',
    remove: (subject) => `Take back: ${subject}`,
    removed: 'Decision taken back',
    otherMarks: 'Decided on other marks than those of today: to be confirmed or looked at again.',
    prepareFirst: 'Prepare the jury to decide here.',
  },
  form: {
    title: 'Decide otherwise',
    subject: 'On what',
    year: 'The year',
    ues: 'A UE',
    rcues: 'A RCUE',
    pointsTo: 'Points of the jury',
    code: 'Decision',
    choose: 'choose…',
    pointsLabel: 'Points added',
    pointsHint: 'Added to the mark or the average, 20 in all at most; the cell of the mark does not change.',
    pointsWrong: 'Write a number of points between 0 and 20, for instance 0.2.',
    reason: 'Reason',
    fields: {
      advice: 'Advice on orientation (4.5)',
      hearing: 'Hearing of the student (4.5): date, or "did not ask for it"',
      grant: 'Force majeure accepted by the director (4.5)',
    },
    noRight: (codes) =>
      codes.length > 0
        ? `No passage by right for this student (4.5): choose ${codes.join(' or ')}, or keep the proposal.`
        : 'A jury of an odd semester decides on UEs: the even semester is open by right (4.5).',
    refusal:
      'Refusal of a repeat: it is reasoned, comes with advice on orientation, and is taken after hearing the student at his request (4.5).',
    grant:
      'No repeat left by right: only the director can grant one more, for a proven case of force majeure (4.5).',
    consequences: 'What it changes',
    noConsequence: 'Nothing else changes.',
    record: 'Record the decision',
    missing: (fields) => `Still missing: ${fields}.`,
    missingNames: {
      text: 'the reason',
      advice: 'the advice on orientation',
      hearing: 'the hearing',
      grant: 'the justification of the director',
      who: 'the name of who notes it',
      value: 'the decision',
    },
  },
  takeBack: (count) => (count > 1 ? `Take back the ${count} decisions` : 'Take the decision back'),
  done: {
    decided: (count, whom = '') =>
      count > 1 ? `${count} decisions recorded in the log.` : `Decision recorded in the log. ${whom}`.trim(),
    takenBack: (count) =>
      count > 1 ? `${count} decisions taken back; the log says so.` : 'Decision taken back; the log says so.',
    journaled: (count) => `${count} decision${s(count)} put in the log.`,
    closed: 'Jury closed: sheets turned into values and protected.',
    reopened: 'Jury reopened: the sheets can be changed again.',
  },
  notices: {
    notPrepared: 'There is no jury sheet, or this student is not on it: prepare the jury first.',
    conflict: (name) =>
      `Somebody else has just decided on ${name}. Their decision is shown; yours was not written: do it again if you uphold it.`,
    takenBack: 'The decision is not recorded: the card shows again what stands in the workbook.',
    changed: (count) =>
      `Marks have changed since the jury was closed: ${count} student${s(count)} concerned. Reopen the jury to take them into account.`,
    what: { marks: 'marks changed', new: 'added since', gone: 'gone from the marks' },
    damage: 'The log was changed by hand:',
    showJournal: 'Show the log',
    unjournaled: (count) =>
      count > 1
        ? `${count} decisions on the sheet differ from the log:`
        : 'One decision on the sheet differs from the log:',
    difference: (name, subject, journal, sheet) =>
      `${name}, ${subject}: ${sheet} on the sheet, ${journal} in the log`,
    nothing: 'nothing',
    journalTyped: 'Put in the log',
    lost: (count) =>
      `${count} decision${s(count)} on students who are no longer among the marks (kept at the end of the sheet):`,
    more: (count) => `and ${count} more`,
    minutesOutdated:
      'The minutes and the statistics do not hold all decisions yet: update them before printing (closing does so too).',
    updateMinutes: 'Update',
  },
  closing: {
    title: 'End of the sitting',
    close: 'Close the jury…',
    closeHint:
      'Turns the sheets into values and protects them, without a password. It can be reopened, and the log says so.',
    closeConfirm: 'Close the jury',
    minutes: {
      title: 'On the minutes',
      facts: { president: 'the president', members: 'the members', date: 'the date', place: 'the place' },
      missing: (facts) =>
        `Missing: ${facts.join(', ')}. Complete it here, or close all the same: these lines stay to be filled in by hand.`,
      complete: 'Check year, date, place and members before signing.',
      membersHint: 'One member a line: name, capacity',
      save: 'Keep for this jury and the next',
    },
    undecided: (count) => `${count} student${s(count)} without a decision: the proposal will count as one.`,
    awaited: (count) => `${count} student${s(count)} awaiting marks.`,
    otherMarks: (count) => `${count} decision${s(count)} taken on other marks than those of today.`,
    uncertain: (names, shown) =>
      `${names.length} decision${s(names.length)} to be checked, as what was read leaves a doubt: ${names
        .slice(0, shown)
        .join(', ')}${names.length > shown ? ` and ${names.length - shown} more` : ''}.`,
    unappliedCodes: (count) =>
      `${count} code${s(count)} typed on the jury sheet and not applied, to be corrected: the proposal counts.`,
    differs: (decisions) =>
      `${decisions.length} decision${s(decisions.length)} other than proposed: ${decisions.join('; ')}.`,
    difference: (name, code, proposal) => `${name}: ${code} (proposal ${proposal})`,
    incomplete: (names, shown) =>
      `${names.length} refused repeat${s(names.length)} without reason, advice on orientation or hearing (4.5): ${names
        .slice(0, shown)
        .join(', ')}${names.length > shown ? ` and ${names.length - shown} more` : ''}.`,
    reopen: 'Reopen the jury',
    reopenReason: 'Reason for reopening',
    reopenMissing: 'Give the reason for reopening and your name.',
  },
};
