import type { DocumentLabels } from '../types/documents';
import { dayAndTime } from '../journal-words';
import { capital } from '../words';
import { absencesIn, number, plural, s } from './words';
import { enKeys } from './keys';

/** Words of the documents, in English. */
export const enDocuments: DocumentLabels = {
  ...enKeys.documents,
  sheets: {
    juryA4: 'Jury A4',
    attendance: 'Attendance',
    display: 'Results to display',
    bulletins: 'Reports',
    mailmerge: 'Mail merge',
    hearings: 'Hearings',
    dut: 'Diplomas',
  },
  purposes: {
    juryA4: 'The jury sheet on A4: averages, codes and decisions, without reasons.',
    attendance: 'Members of the jury, with a place to sign.',
    display: 'Results to be displayed, by student number, without any name.',
    bulletins:
      'One A4 sheet per student, both sides: averages, decision, reasons, appeal; behind, marks of modules and learning outcomes.',
    mailmerge: 'One row per student, for a mail merge in Word.',
    hearings: 'Students to be heard before a repeat is refused (4.5).',
    dut: 'Students who earn the DUT: 120 ECTS acquired (4.6).',
  },
  date: 'Date',
  hour: 'Hour',
  place: 'Place',
  madeAt: (place, date) => `Done at ${place || '……………………………'}, on ${date || '……………………'}`,
  signature: 'Signature',
  none: '–',
  notTaken: 'not taken',
  repeat: (semesters) => `Repeats (${semesters})`,
  reorientation: 'Reorientation',
  awaiting: 'Awaited',
  refusedNext: (semester) => `Does not pass to ${semester}`,
  juryA4: {
    note: (day, students) =>
      `Printed on ${day}: ${plural(students, 'student')}. Below each average, its code.`,
  },
  attendance: {
    title: 'Attendance list of the jury',
    note: 'Members and place come from the minutes; what you add here is kept.',
    index: 'No.',
    name: 'Name',
    role: 'Capacity',
    closing: 'Arrêté of 15 April 2022, annex 1, 4.6: the jury is sovereign.',
  },
  display: {
    title: 'Results of the jury',
    note: 'Displayed by student number. Only the signed minutes are authoritative.',
    draft: (undecided, students) =>
      `Draft, not to be displayed: ${plural(undecided, 'student')} of ${students} without a decision of the jury. Deliberate, then create this sheet anew.`,
    decision: 'Decision',
    next: 'Next',
    missing: (count) =>
      count > 1
        ? `${count} students are not on this list: their number is missing on the sheets of marks, and no name is displayed. Add their numbers, then create this sheet again.`
        : '1 student is not on this list: the number is missing on the sheets of marks, and no name is displayed. Add the number, then create this sheet again.',
  },
  bulletin: {
    title: 'Report of results',
    student: 'Student',
    number: 'Student no.',
    group: 'Group',
    results: 'Results by competence',
    semester: 'Semester',
    rank: 'Rank',
    promotion: 'Within the promotion',
    rankNote: (students, ranks) =>
      `${ranks ? 'Rank and promotion' : 'Promotion'}: among the ${students} student${s(students)} of the year; complete averages only, without those who left.`,
    capitalised: (ue, from, average, counts) => `${ue} capitalised (${from}, ${average}): ${counts}`,
    ects: (earned, possible) => `ECTS earned this year: ${earned} of ${possible}`,
    repeats: (left) => `Repeats still possible: ${left}`,
    absences: (semester, count, unit) => `${capital(absencesIn[unit])} ${semester}: ${count}`,
    generalRank: (rank, of) => `Overall rank: ${rank} of ${of}`,
    decision: 'Decision of the jury',
    proposal: 'Proposal, the jury has not decided',
    undecided: 'No decision on the year: the even semester of the same year is open by right (4.5)',
    next: 'Next',
    reasons: 'Reasons (points of the arrêté of 15 April 2022, annex 1)',
    juryReason: 'Reasons of the jury',
    appeal: 'Rights of appeal',
    details: (name, page, pages) => `${name} – marks and learning outcomes (page ${page} of ${pages})`,
    learned: 'Learning outcomes of the level',
    notValidated: (competence, average) => `RCUE ${competence}: ${number(average, 2)}, not validated`,
    belowFloor: (competence, average, floor) =>
      `RCUE ${competence}: ${number(average, 2)}, below ${number(floor)}`,
    compensable: (ue, average) => `${ue}: ${number(average, 2)}, not acquired; may still be compensated`,
    more: ' […] (more on the jury sheet)',
  },
  merge: {
    title: 'Mail merge: results by student',
    fields: {
      number: 'Number',
      lastName: 'LastName',
      firstName: 'FirstName',
      group: 'Group',
      ects: 'ECTS',
      ectsPossible: 'ECTS_total',
      validated: 'RCUE_validated',
      rcueCount: 'RCUE_total',
      proposal: 'Proposal',
      decision: 'Decision',
      decisionText: 'Decision_text',
      next: 'Next',
      repeatsLeft: 'Repeats_left',
      reasons: 'Reasons',
      juryReason: 'Jury_reason',
      advice: 'Advice',
      hearing: 'Hearing',
      grant: 'Repeat_granted',
      overrides: 'Decisions_UE_RCUE',
      average: 'Average',
      rank: 'Rank',
      rankOf: 'Rank_of',
      diploma: 'Diploma',
      academicYear: 'Academic_year',
      juryDate: 'Jury_date',
    },
    average: (of) => `${of}_average`,
    code: (of) => `${of}_code`,
    ects: (of) => `${of}_ECTS`,
    rank: (of) => `${of}_rank`,
  },
  hearings: {
    title: 'Students to be heard',
    note: 'To refuse a repeat that is still possible takes a reasoned decision with advice on orientation, after hearing the student at his request (arrêté of 15 April 2022, annex 1, 4.5). Date, hour, presence and remarks are typed here and kept.',
    nobody: 'No student is concerned.',
    needs: {
      refusal: 'A repeat that is still possible is refused: the student must be able to be heard (4.5)',
      repeat: 'A repeat is proposed: to be heard only if the jury thinks of refusing it (4.5)',
      exhausted: 'No repeat left: reasoned decision and advice on orientation, hearing optional (4.5)',
      kept: 'No longer concerned, kept for what was typed',
    },
    reason: 'Reason noted',
    advice: 'Advice on orientation',
    hearing: 'Hearing noted',
    present: 'Present',
    remarks: 'Remarks',
    yesNo: ['yes', 'no'],
    refused: { title: 'Yes or no', message: 'Choose yes or no, or empty the cell.' },
  },
  dut: {
    title: 'Diplôme universitaire de technologie: list of students',
    law: 'Acquiring every UE of semesters 1 to 4, which is 120 ECTS credits, gives the DUT (arrêté of 15 April 2022, annex 1, 4.6).',
    titleBut: 'Licence professionnelle “bachelor universitaire de technologie”: list of graduates',
    lawBut:
      'Acquiring every UE of the six semesters, which is 180 ECTS credits, gives the licence professionnelle “BUT” (arrêté of 15 April 2022, annex 1, 4.3); the DUT, at 120 credits, also when a UE is acquired from the level above (4.6).',
    draft: (undecided, students) =>
      `A draft, not to be signed: ${undecided} of ${plural(students, 'student')} without a decision of the jury. Deliberate, then create this sheet again.`,
    earned: (diploma, count) => `${diploma} earned: ${count} student${s(count)}`,
    unknown: (diploma, count) => `${diploma} subject to years that are unknown: ${count} student${s(count)}`,
    unknownNote:
      'No known UE is missing, but this workbook says nothing of earlier years: check them, or type them into the sheet of earlier results, before the diploma is issued.',
    missing: (diploma, count) => `${diploma} not earned, year validated: ${count} student${s(count)}`,
    missingNote: 'The year is validated, but UEs of an earlier one are missing: see the remark.',
    nobody: 'No student.',
    firstYear: 'The DUT is established at the end of semester 4: there is no such list in the first year.',
    halfYear: (level) =>
      level === 3
        ? 'The BUT is established at the end of semester 6, whose marks are missing here: there is no list yet.'
        : 'The DUT is established at the end of semester 4, whose marks are missing here: there is no list yet.',
    ectsYear: (semesters) => `ECTS ${semesters}`,
    ectsAll: 'ECTS diploma',
    averageAll: 'Average of the diploma',
    honours: (name) => `honours: ${name}`,
    noAverage: 'average not known',
    remark: 'Remark',
    remarkOf: ({ diploma, missing, unknown }) => {
      if (missing.length > 0) return `Missing: ${missing.join(', ')}`;
      if (unknown.length > 0)
        return unknown.map((level) => `S${2 * level - 1} and S${2 * level} to be checked`).join(', ');
      return diploma === 'DUT' ? 'UEs of S1 to S4 acquired' : 'UEs of S1 to S6 acquired';
    },
  },
  journal: {
    title: 'Annex: decisions taken in session',
    bulk: (count) => `${plural(count, 'student')}, together`,
    by: (time, who) => `On ${dayAndTime(time, 'at')}${who && `, ${who}`}`,
  },
  pane: {
    title: 'Documents of the jury',
    hint: 'Each document is a sheet that is ready to print. The minutes and the statistics come with "Prepare the jury".',
    create: 'Create the documents',
    choose: 'Tick at least one document.',
    notDecided: (count) =>
      count > 1
        ? `${count} students awaited or undecided: their documents say so.`
        : '1 student awaited or undecided: the documents say so.',
    draft:
      'No decision is taken: these documents will show the proposals, and the minutes stay a draft that nobody may sign.',
    createDraft: 'Create drafts',
    present: 'exists',
  },
};
