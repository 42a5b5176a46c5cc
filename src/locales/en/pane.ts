import type { PaneLabels } from '../types/pane';
import { plural } from './words';

const named = (sheet: string | null): string => (sheet === null ? '' : ` "${sheet}"`);

const refused: PaneLabels['refused'] = {
  'cell-edit': {
    what: 'A cell is being edited: Excel lets nothing be read or written.',
    next: 'Confirm the cell (Enter) or leave it (Esc), then try again.',
  },
  'protected-sheet': {
    what: (sheet) => `The sheet${named(sheet)} is protected: nothing was changed on it.`,
    next: 'Remove the protection (tab Review, Unprotect Sheet), then try again.',
  },
  'protected-workbook': {
    what: 'The structure of the workbook is protected: no sheet can be added.',
    next: 'Remove the protection (tab Review, Protect Workbook), then try again.',
  },
  'sheet-gone': {
    what: (sheet) => `The sheet${named(sheet)} was deleted or renamed meanwhile.`,
    next: 'Try again: the workbook will be read anew.',
  },
  'hidden-sheet': {
    what: (sheet) => `The sheet${named(sheet)} is hidden: it cannot be shown.`,
    next: 'Unhide it (right-click on a tab, Unhide), then try again.',
  },
  'read-only': {
    what: 'The workbook is open read-only.',
    next: 'Enable editing, or save a copy, then try again.',
  },
  'too-large': {
    what: (sheet) =>
      sheet === null
        ? 'Excel refuses that much data at once.'
        : `The sheet${named(sheet)} has too many cells to be read.`,
    next: 'Delete formatted empty rows below the marks, or use one workbook per year group.',
  },
  'other-workbook': {
    what: 'Another workbook is in front, or Excel waits for an answer.',
    next: 'Close the dialogs, activate the workbook of marks and start again.',
  },
  busy: {
    what: 'Excel does not allow this in the state it is in: preview, calculation or an open dialog.',
    next: 'Go back to the normal view, wait for the calculation to end, then try again.',
  },
  'chart-sheet': {
    what: (sheet) => `The sheet${named(sheet)} is a chart or macro sheet: it has no cells.`,
    next: 'Activate a sheet of marks, then try again.',
  },
  filtered: {
    what: (sheet) => `A filter on the sheet${named(sheet)} hides rows that must be written.`,
    next: 'Clear the filter (Data tab, Clear), then try again.',
  },
  'wrong-password': {
    what: (sheet) => `The sheet${named(sheet)} is protected by a password: nothing was changed there.`,
    next: 'Take the protection off with that password (Review tab), then try again.',
  },
  silent: {
    what: 'Excel does not answer.',
    next: 'If a cell is being edited, press Enter; close all dialogs, then try again. If that does not help, close this pane and open it again.',
  },
  disconnected: {
    what: 'The connection with Excel is lost.',
    next: 'Check the network or reopen the workbook, then try again.',
  },
  unsupported: {
    what: 'This version of Excel cannot do this.',
    next: 'Update Excel (File, Account), or use Excel on the web.',
  },
  'read-back': {
    what: (sheet) => `What stands on the sheet${named(sheet)} is not what was written.`,
    next: 'Undo, wait until others have finished changing the workbook, then try again.',
  },
  'changed-meanwhile': {
    what: (sheet) =>
      `The sheet${named(sheet)} was changed meanwhile: somebody sorted rows or typed something else. Nothing was written.`,
    next: 'The workbook is read anew: check what is shown, then decide again.',
  },
  'half-written': {
    what: (sheet) =>
      `Writing stopped${sheet === null ? '' : ` at the sheet${named(sheet)}`}, and what was there could not be put back whole. Your marks are unchanged.`,
    next: 'Come back to the workbook: it will be put right. If not, prepare the jury again.',
  },
  'nothing-to-undo': {
    what: 'There is nothing left to undo.',
    next: 'Only the last preparation can be undone.',
  },
  unexpected: {
    what: 'Excel refused for an unexpected reason. Your marks are unchanged.',
    next: 'Try again; if it happens again, note the detail below and pass it on.',
  },
};

export const enPane: PaneLabels = {
  name: 'Jury BUT',
  tabs: {
    home: 'Home',
    students: 'Deliberate',
    'what-if': 'What if',
    documents: 'Documents',
    anomalies: 'Anomalies',
    statistics: 'Stats',
    settings: 'Settings',
  },
  close: 'Close',
  help: 'Help for this page',
  guide: 'aide/en/',
  retry: 'Try again',
  refused,
  detail: 'Detail',
  working: {
    exporting: 'Filling the Apogée file…',
    reading: 'Reading the workbook…',
    preparing: 'Preparing the jury…',
    undoing: 'Undoing…',
    repairing: 'Repairing the formulas…',
    saving: 'Saving the settings…',
    sampling: 'Writing the sheets…',
    colouring: 'Colouring the rows…',
    deciding: 'Recording the decision…',
    closing: 'Closing the jury…',
    importing: 'Importing the file…',
    documents: 'Creating the documents…',
    trying: 'Trying Excel…',
  },
  students: (count) => plural(count, 'student'),
  home: {
    title: 'This workbook',
    prepare: 'Prepare the jury',
    prepareHint:
      'Writes the sheets Jury, Minutes, Statistics and Anomalies, and colours the rows. Marks do not change.',
    undo: 'Undo',
    undoLoses: 'Decisions, reasons or the minutes were filled in since: undoing would erase them too.',
    undoAnyway: 'Undo anyway',
    keepTyped: 'Keep',
    refresh: 'Read the workbook again',
    autoRefresh: 'Read again after every entry',
    autoRefreshHint: 'The pane follows your corrections; the sheets of the jury change with the button only.',
    recognised: 'Recognised',
    sheets: 'Sheets of marks',
    semesters: 'Semesters',
    studentCount: 'Students',
    curriculum: 'Curriculum',
    rows: (first, last) => `rows ${first} to ${last}`,
    from: {
      chosen: 'chosen in the settings',
      workbook: 'read in the workbook',
      recognised: 'recognised by the codes of the modules',
      headers: 'read in the headers of the marks',
      default: 'by default: no other fits',
    },
    decisions: 'Proposals',
    showStudents: (count, code, meaning) => `${code}, ${meaning}: ${plural(count, 'student')}`,
    undecided: 'No decision',
    doubts: (count) => `${plural(count, 'cell')} to check`,
    noDoubt: 'Every cell was understood.',
    showDoubts: 'Show the anomalies',
    refusedMaquette: (sheet, cell) =>
      `The curriculum on the sheet ${sheet} cannot be used: see cell ${cell}.`,
    noRoom: (sheets) =>
      `${sheets}: the columns are too narrow to write the code of the decision without cutting a name, so that the rows have no colour. A column of codes can be added to the right of the table; nothing else changes there.`,
    addCodes: 'Add the column of codes',
    backTo: (sheet) => `Back to ${sheet}`,
    withoutEcts: (ues) => `ECTS unknown for ${ues}: counted 0. Provide a curriculum that states them.`,
    outdated: (count) =>
      `Marks or decisions have changed since the jury was prepared: ${plural(count, 'student')} to update. Prepare the jury again.`,
    changed: 'Cells have changed since the workbook was read.',
    done: {
      exported: (sheets) => `Apogée file filled. Sheets written: ${sheets}.`,
      imported: (sheets) => `File imported. Sheets written: ${sheets}.`,
      prepared: (sheets) => `Jury prepared. Sheets written: ${sheets}.`,
      settings: (sheets) => `Settings saved. Sheets written: ${sheets}.`,
      shown: (sheets) => `Taken, and kept. Sheets written: ${sheets}.`,
      sample: (sheets) => `Sample written: sheets ${sheets}. You can prepare the jury.`,
      'marks-sheets': (sheets) => `Sheets of marks written: ${sheets}.`,
      documents: (sheets) => `Documents created: ${sheets}.`,
      inserted: (sheets) => `Formulas written: ${sheets}.`,
      recoloured: (sheets) => `Rows coloured: ${sheets}.`,
    },
    undone: 'Undone: the workbook is as before.',
    show: (sheet) => `Show the sheet ${sheet}`,
    onlyOdd: (semester) =>
      `Only ${semester} has marks: the even semester is open by right (4.5); there is no decision on the year yet.`,
  },
  nothing: {
    title: 'No table of marks recognised',
    lookedFor: (first, second, curriculum) =>
      `Looked for: a row of headers with modules (${first}, ${second} …) of ${curriculum}, a column of numbers or names, and students below.`,
    found: 'Found, sheet by sheet:',
    empty: 'This workbook is empty: open the one with your marks, or begin here.',
    awaiting: (sheets) =>
      `${sheets}: no students yet. Paste their list below the headers, type the marks, then read again.`,
    noSheet: 'no sheet',
    outcomes: {
      tables: 'table of marks',
      'set-aside': 'curriculum',
      'left-out': 'left out by hand',
      empty: 'empty',
      'no-module-header': 'no row of module codes',
      'no-identity': 'no column of numbers or names',
      'no-student': 'no student below the headers',
      'other-year': 'modules of another year than the curriculum',
      'no-marks': 'no marks below the modules',
    },
    seen: (what) => `seen: ${what}`,
    next: 'Open the workbook of marks, or add the headers that are missing, then read again.',
    otherDepartment: (curriculum) =>
      `Looked for by the curriculum "${curriculum}". For another department: add a sheet with your own to the workbook (modules in rows, UEs in columns, coefficients), then read again. A table that is there can also be shown by hand: "Reading".`,
    show: 'If the marks are in this workbook, show them below: the column of names, then those of the modules.',
  },
  welcome: {
    title: 'Prepare your BUT juries here',
    points: [
      'Open your workbook of marks as it is: sheets and columns are recognised.',
      'One button writes the jury sheet, the minutes and the statistics, every decision with its reason.',
      'None of your marks is changed, and "Undo" takes everything away.',
    ],
    privacy: 'Marks stay in this workbook: nothing is sent.',
    trySample: 'Try with a sample',
    sampleHint: 'Adds two sheets, S3 and S4, with invented students.',
    skip: 'Hide this introduction',
  },
  tools: {
    title: 'Tools',
    open: {
      maquette: 'Curriculum…',
      formula: 'Insert a BUT formula…',
      'new-workbook': 'New sheets of marks…',
      'next-year': 'Next year…',
      audit: 'Check the formulas…',
    },
    notFetched: 'This page could not be loaded: check the connection, then close and open the pane again.',
  },
  sample: {
    title: (semester) => `Marks of ${semester} (invented sample)`,
    note: 'People and marks are invented. Delete this sheet when you no longer need it.',
    status: 'Status',
  },
  list: {
    title: 'Students',
    search: 'Find a student',
    decision: 'Decision',
    all: 'All',
    none: 'No decision',
    watch: 'To look at',
    everybody: 'All students',
    atRisk: 'At risk',
    oneStep: 'One step from passing',
    nearRcue: 'One step from a RCUE',
    found: (count, total) =>
      count === total ? plural(total, 'student') : `${count} of ${plural(total, 'student')}`,
    nobody: 'No student matches.',
    clear: 'Clear the filters',
    missing: (competence, points, threshold) => `RCUE ${competence} is ${points} short of ${threshold}`,
    legend: {
      atRisk: (floor, pass) =>
        `At risk: repeat or reorientation proposed; before a decision, a UE below ${floor} or half of the UEs below ${pass}.`,
      nearRcue: (points) =>
        `A RCUE that is not validated misses ${points} point at most, whether the student passes or not (4.3).`,
      oneStep: 'One step: raising a single RCUE would open the passage by right (4.5).',
    },
    hint: 'The list follows the cell chosen in the sheet.',
  },
  card: {
    back: 'Back to the list',
    showRow: 'Show the row',
    noProposal: 'No decision yet',
    juryReason: 'Reason of the jury',
    ects: 'ECTS',
    averages: 'Averages',
    averagesHint: (floor, pass) => `Lines: ${floor} (floor of the RCUE) and ${pass} (acquired).`,
    competence: 'UE, RCUE',
    average: 'Average',
    scale: 'From 0 to 20',
    code: 'Code',
    provisional: 'provisional',
    reasons: 'Reasons',
    missing: 'What is missing',
    nothingMissing: 'Nothing: every RCUE of the year is validated or depends on no mark any more.',
    awaited: (target, threshold, modules, mark) =>
      `${target}: ${mark} needed${modules.length > 1 ? ' on average' : ''} in ${modules.join(', ')} to reach ${threshold}`,
    awaitedReached: (target, threshold, modules) =>
      `${target}: ${threshold} reached whatever the mark in ${modules.join(', ')}`,
    awaitedImpossible: (target, threshold, modules) =>
      `${target}: ${threshold} out of reach, even with 20 in ${modules.join(', ')}`,
    raise: (competence, threshold) => `RCUE ${competence} to ${threshold}: one mark alone would do`,
    raiseMark: (module, name, from, to) => `${module}${name === '' ? '' : ` ${name}`}: ${from} → ${to}`,
    give: (points, module) => `Give ${points} in ${module}…`,
    raiseNone: 'No mark alone is enough.',
    raiseHint: 'For information: marks are not changed.',
    previous: 'Previous student',
    following: 'Next student',
  },
  anomalies: {
    title: 'Anomalies',
    next: 'Next anomaly',
    position: (index, count) => `${index} of ${count}`,
    read: 'Read',
  },
  statistics: {
    title: 'Statistics',
    success: 'Success',
    shareOf: (count, total, share) => `${count} of ${total} (${share} %)`,
    bars: 'Success per UE and RCUE',
    histogram: (label) => `Distribution of the averages of ${label}`,
    bin: (from, to, count) => `${from} to ${to}: ${plural(count, 'student')}`,
    choose: 'UE or RCUE',
    none: 'No complete average yet: there is nothing to count.',
    table: 'Figures',
  },
  settings: {
    title: 'Settings',
    hint: (sheet) => `Kept on the sheet "${sheet}" of the workbook, which you can also edit by hand.`,
    save: 'Save',
    saveAndPrepare: 'Save and prepare',
    prepareHint: 'The jury already prepared will be made again with these settings.',
    unchanged: 'No change to save.',
    show: 'Show the sheet',
    tryExcel: 'Diagnostic of Excel',
    tryExcelHint:
      'Checks in a minute that this Excel does as expected, on a sheet that is added and taken away. No mark is read.',
  },
};
