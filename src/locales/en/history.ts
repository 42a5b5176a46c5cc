import type { HistoryLabels } from '../types/history';
import { s } from './words';

export const enHistory: HistoryLabels = {
  title: 'Results of earlier years',
  note: 'Average, code and ECTS can be corrected here; a correction survives another import. No code: it follows from the averages (10, then compensation). Credits obtained elsewhere (transfer, abroad, VAE): say so under Origin; it is no repeat.',
  columns: {
    number: 'Student no.',
    lastName: 'Last name',
    firstName: 'First name',
    year: 'Univ. year',
    semester: 'Semester',
    subject: 'UE',
    competence: 'Competence',
    average: 'Average',
    code: 'Code',
    ects: 'ECTS',
    origin: 'Origin',
    imported: 'Imported',
  },
  yearSubject: 'Year',
  refused: {
    title: 'Unknown code',
    message: 'Choose a code of the list, or empty the cell so that it follows from the averages.',
  },
  problems: {
    'no-person': {
      effect: 'row kept, without effect: neither number nor name',
      advice: 'Type the student’s number or name.',
    },
    'bad-year': {
      effect: 'row kept, without effect: no university year',
      advice: 'Write for instance "2024-2025".',
    },
    'bad-subject': {
      effect: 'row kept, without effect: neither UE, RCUE nor year',
      advice:
        'Write for instance "UE11"; for a RCUE or the year, the level ("BUT 1") in the column Semester.',
    },
    'bad-average': {
      effect: 'row kept, without effect: no average',
      advice: 'Type an average of 0 to 20, or empty the cell.',
    },
    'bad-code': {
      effect: 'row kept, without effect: unknown code',
      advice: 'Choose a code of the list, or empty the cell.',
    },
    'bad-ects': {
      effect: 'row kept, without effect: no credits',
      advice: 'Type a number, or empty the cell.',
    },
    twice: {
      effect: 'row kept, without effect: another row says something else',
      advice: 'Keep one row per student, university year and UE.',
    },
    'no-average': {
      effect:
        'UE acquired, average unknown: it stays acquired; its RCUE is for the jury, where it depends on it',
      advice: 'Type the average with which the UE was acquired.',
    },
    unknown: {
      effect: 'rows kept, without effect: no such student among the marks',
      advice: 'Nothing to do if the student has left; else correct the number or the name.',
    },
    homonyms: {
      effect: 'rows kept, without effect: several students of that name',
      advice: 'Type the student number on every row.',
    },
    'other-name': {
      effect: 'rows kept, without effect: that number is another student’s',
      advice: 'Correct the number or the name.',
    },
    'ues-unknown': {
      effect: 'row kept, without effect: UEs not known',
      advice: 'Type the code of every UE.',
    },
    'later-year': {
      effect: 'row kept, without effect: a year after that of the jury',
      advice: 'Correct the year here, or that of the jury (Settings).',
    },
    'judged-twice': {
      effect: 'the marks of this year give another result; what is acquired stays so',
      advice: 'Say what counts, or correct the row or its year.',
    },
    'repeat-denied': {
      effect: 'counted as repeated: taken before, by the earlier years',
      advice: 'Correct this cell, or the year among the earlier years.',
    },
    'year-done': {
      effect: 'year validated already, and marks this year',
      advice: 'Correct the number, the year or the code.',
    },
    ects: {
      effect: 'credits against the code: the code counts',
      advice: 'Correct the credits or the code.',
    },
    'no-result': {
      effect: 'row kept, without effect: neither average, code nor credits',
      advice: 'Type the average, the code or the credits earned.',
    },
    'admitted-below': {
      effect: 'ADM with an average below 10: both count',
      advice: 'Correct the average, or the code (CMP by compensation, ADJ by the jury).',
    },
    'nothing-waived': {
      effect: 'right given up without effect: no row of a year before for this UE',
      advice:
        'For a UE taken again this year write “UE31 RENONCE” on the jury sheet, with the letter as the reason (4.3).',
    },
    'no-such-ue': {
      effect: 'without effect: not in the curriculum',
      advice: 'Correct the code, or say under Origin where it is from.',
    },
  },
  card: {
    title: 'Earlier years',
    nothing: 'This workbook says nothing of them.',
    level: (level, years) => `BUT ${level} (${years})`,
    what: 'UE',
    average: 'Avg.',
    code: 'Code',
    capitalised: 'Capitalised UEs',
    capitalisedUe: (ue, average, code, from) => `${ue}: ${average} (${code}, ${from})`,
    counts: {
      old: 'this average counts',
      new: 'the new average is better and counts',
      none: 'it does not count, the student is defaulting in this semester',
    },
    from: (origins) => `Origin: ${origins}`,
    repeats: 'Repeats',
    noRepeat: 'None used',
    repeatsLeft: (count, usedUp) =>
      `Left: ${count} of 4${usedUp.length > 0 ? `, but none for ${usedUp.join(' and ')}, repeated already` : ''} (art. 4.5)`,
    granted: 'an exceptional repeat granted by the director',
    derived: 'codes follow from the averages',
  },
  imports: {
    title: 'Import',
    hint: 'Last year’s jury workbook, a recap or jury decisions of ScoDoc (.xlsx). The file is read here and never sent; nothing is written before you confirm.',
    choose: 'Choose an .xlsx file',
    reading: 'Reading the file…',
    preview: 'Before importing',
    kinds: {
      'jury-workbook': 'Jury workbook of another year',
      results: 'Results and decisions (ScoDoc or other)',
      marks: 'Recap of marks (ScoDoc or other)',
    },
    file: 'File',
    kind: 'Recognised',
    year: 'University year of the results',
    yearHint: 'For instance 2024-2025.',
    yearBad: 'Type the university year, for instance 2024-2025.',
    yearIsThis: (year) =>
      `${year} is the year of this jury (sheet of the minutes): earlier results are of a past one.`,
    level: 'Level',
    levelOf: (level, semesters) => `BUT ${level}${semesters && ` (${semesters})`}`,
    students: 'Students',
    foundOf: (found, all) => `${found} of ${all} found in this workbook`,
    notFound: (count) => `${count} student${s(count)} of the file will not be imported`,
    matchProblems: {
      unknown: 'not in this workbook',
      homonyms: 'same name as another: a student number is needed',
      'other-name': 'the number is another student’s here',
    },
    doubts: (count) => `${count} cell${s(count)} not understood`,
    more: (count) => `and ${count} other${s(count)}`,
    problems: {
      'bad-average': 'no average, left empty',
      'bad-code': 'unknown code, left empty',
      'no-person': 'row without number or name, not imported',
      twice: 'student twice: the first row counts (none without a number)',
      'column-unknown': 'column not read',
      'row-unread': 'row not understood, not imported',
      'stale-decision':
        'decision typed after the last preparation: applied; prepare that workbook again if in doubt',
      'code-assumed': 'UEs acquired without a code: taken as ADM, the others as AJ',
    },
    target: 'Goes to',
    targets: { history: 'Earlier years', marks: 'Marks of this year' },
    targetHint: {
      history: (sheets) => `Added to the sheet ${sheets}. A newer import replaces; your corrections stay.`,
      marks: (sheets) => `Writes the sheet of marks ${sheets}, and replaces that of an earlier import.`,
    },
    nobody: 'No student of the file is in this workbook: nothing to import.',
    confirm: 'Import',
    cancel: 'Give up',
    done: (sheets, added, replaced, unchanged) =>
      `Imported into ${sheets}: ${added} new row${s(added)}, ${replaced} replaced, ${unchanged} unchanged. Prepare the jury to take them into account.`,
    marksDone: (sheets) => `Marks imported: ${sheets}. You can prepare the jury.`,
    kept: (count) => `${count} correction${s(count)} typed by hand, kept:`,
    keptOne: (who, what, typed, imported) => `${who}, ${what}: ${typed} kept, the file says ${imported}`,
    refusals: {
      unprepared: () =>
        'This workbook has no jury sheet: open it, prepare the jury, save it, then import it.',
      'other-version': (sheets) =>
        `The sheet ${sheets} lacks the marks it is read by (row 1, hidden): it is of another version or was copied. Open that workbook, prepare the jury again, save it.`,
      'nothing-recognised': (sheets) =>
        `Nothing recognised. Looked for: a jury sheet, or a table of students (number or name) with UEs ("UE1.1"), a decision or modules. Sheets of the file: ${sheets}.`,
    },
    fileProblems: {
      'not-zip': 'This is no .xlsx workbook, whatever its name: open it in Excel and save it as .xlsx.',
      encrypted: 'This workbook asks for a password: save it without one.',
      'legacy-xls': 'This is an old .xls workbook: open it in Excel and save it as .xlsx.',
      truncated: 'This file is incomplete: copy or download it again.',
      'zip-bomb': 'This file would unpack to an absurd size: it is not opened.',
      'too-large':
        'This file is too large: clear rows and columns that are formatted for nothing, or part the year groups.',
      'not-workbook': 'This file holds no .xlsx workbook: save it as .xlsx.',
      'broken-part': 'This workbook is damaged: open it in Excel, let it be repaired, and save it.',
    },
    notXlsx: (extension) =>
      `File ${extension || 'without extension'}: only .xlsx workbooks are read. Open it in Excel and save it as .xlsx.`,
    unreadable: 'This file cannot be read: is it still in its place?',
  },
};
