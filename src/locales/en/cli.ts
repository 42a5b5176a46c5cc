import type { CliWords } from '../types/cli';
import { number, plural } from './words';

export const enCli: CliWords = {
  number,
  help: `  Reads the marks of the workbook, applies the rules of the BUT (arrêté of 15 April 2022) and prepares the jury.
  Of a folder, all workbooks, those of its folders too: a result for each, under the same name, and Synthèse.xlsx,
  a row for each workbook. One that cannot be read does not stop the others.

  --json                     prints the result as JSON, and nothing else
  --out <file.xlsx>          writes the workbook with the jury sheet, the minutes, the statistics, the anomalies
                             and the coloured rows; everything else in it is kept
  --curriculum <id|file>     curriculum: a known name (but2-mmi-scn2d-app) or a .json, .csv, .xlsx file
                             (default: the one in the workbook, or recognised by its modules)
  --history <file.xlsx>      results of an earlier year: last year's jury workbook, decisions or recap of ScoDoc;
                             may be repeated; with --out, the sheet of earlier years is written too
  --honours "<table>"        honours of the BUT, the department's own: "12 = Assez bien ; 14 = Bien"
  --rule "<column : rule>"   what the absences, malus or bonuses of a column change (4.2); may be repeated:
                             "Absences NJ : malus per absence ; rate 0.05 ; above 4 ; cap 1 ; regulation art. 12"
  --defaulting <file>        numbers of defaulting students (4.2), one a line: .txt, .csv or .xlsx; "S3" on the line:
                             that semester alone
  --audit                    checks the department's formulas: each average computed again, the cause of what differs or
                             will; a sheet "Audit des formules" with --out, "audit" in the JSON
  --documents                with --out: also writes the jury sheet on A4, the attendance list, the results
                             to display, the reports, the mail merge, the hearings and the list for the DUT
  --module-sheets <R305,…|all>  with --out: writes a sheet of marks for each module too, which the teacher fills in;
                             a sheet that is there already is left alone
  --collect list|write       averages of module sheets that the sheets of marks lack, or have otherwise: list tells
                             them; write (with --out) writes them too, and judges with them
  --anonymous                hides names
  --apogee <export.TXT>      file exported from Apogée, to be filled with the averages and codes of the jury,
  --apogee-out <file.TXT>    written under this name; what stands for what is on the workbook's sheet "Apogée",
                             which --out writes together with the list of what was not filled
  --csv <file.csv>           writes one row per student, opens in Excel
  --jobs <n>                 of a folder: workbooks treated at a time (default: by cores and memory)
  --new-workbook <name>      with --out: a new workbook of marks, to be filled, for a built-in curriculum or a file's;
                             with --history (the jury of the year that ends): the lists, who passes and who
                             repeats, and their earlier years
  --help                     this help

  Exit status: 0 done; 2 wrong usage; 3 no readable .xlsx, or the result could
  not be written; 4 no table of marks recognised. Of a folder: the greatest of its workbooks.
`,
  about: (what, text) => `${what}: ${text}`,
  semicolon: '; ',
  unexpected: (detail) => `unexpected error (${detail})`,
  written: (file) => `Written: ${file}`,
  documents: (count) => `Documents: ${count} sheets`,
  inFileName: 'in the name of the file',
  yearSupposed: 'year supposed: nothing says it',
  noWorkbook: 'name the workbook to be read',
  oneWorkbook: (others) => `one workbook at a time (too many: ${others})`,
  xlsxName: 'a name in .xlsx is needed',
  damagedParts: (names) =>
    `parts that are damaged or missing stay so in the result (${names.join(', ')}): open it in Excel, which offers to repair it`,
  xlsmName: 'the workbook may hold macros: a name in .xlsm is needed',
  outIsWorkbook: '--out must be another file than the workbook that is read, which is never changed',
  documentsNeedOut: '--documents writes sheets: give --out <file.xlsx> too',
  collectChoices: 'list or write',
  modulesNeedOut: '--module-sheets and --collect write go into the workbook: name --out <file.xlsx> too',
  noSuchModule: (known) => `is no module of the curriculum (${known} …)`,
  nothingToCollect: 'module sheets: nothing to collect',
  collected: (count) => `module sheets: ${count} marks collected`,
  toCollect: (count) => `module sheets: ${count} marks to collect (--collect write)`,
  apogeeMissing: 'give the file to be filled too (--apogee)',
  apogeeOutMissing: 'say also where to write it (--apogee-out)',
  otherFile: (option) => `--${option} must be another file than those read or written otherwise`,
  refusals: {
    ENOENT: 'not found',
    EISDIR: 'it is a folder',
    EACCES: 'access denied',
    EPERM: 'access denied',
    ENOSPC: 'disk full',
    ENAMETOOLONG: 'the path is too long',
    EBUSY: 'open in another program',
    EROFS: 'read-only',
    ENOTDIR: 'a folder of the path is a file',
    ELOOP: 'links that lead in a circle',
    EFBIG: 'file too large',
    EDQUOT: 'quota reached',
  },
  orByOption: 'On the command line: --curriculum <file>.',
  openDetails: {
    ...{ empty: 'an empty file', text: 'a text', html: 'a web page', binary: 'another format' },
    ...{ zip: 'an archive', ods: 'an OpenDocument workbook', xlsb: 'a .xlsb workbook' },
    'no main part': 'no workbook within',
  },
  openErrors: {
    'not-zip': 'it is no .xlsx workbook, whatever its name says; open it in Excel and save it as .xlsx',
    encrypted: 'the workbook is protected by a password; save it without a password for opening',
    'legacy-xls': 'it is an old .xls workbook; open it in Excel and save it as .xlsx',
    truncated: 'the file is incomplete; copy or download it again',
    'zip-bomb': 'the file would unpack to an absurd size; it is not opened',
    'too-large':
      'the workbook is too large: at most 96 MB of unpacked sheets, 3,000,000 cells, 100,000 merged areas; clear rows and columns that are formatted for nothing, or make one workbook a year group',
    'not-workbook': 'the archive holds no Excel workbook; save it as .xlsx',
    'broken-part': 'the workbook is damaged; open it in Excel, which offers to repair it, and save it',
  },
  outcomes: {
    tables: 'table of marks',
    'set-aside': 'curriculum',
    'left-out': 'left out by hand',
    empty: 'empty',
    'no-module-header': 'no row of module codes',
    'no-identity': 'no column of number or name',
    'no-student': 'no student below the headers',
    'other-year': 'modules of another year than the curriculum',
    'no-marks': 'no marks below the modules',
  },
  seen: (what) => ` (seen: ${what})`,
  noTable: (curriculum, first, second, sheets) =>
    `no table of marks recognised. Looked for: a header row with modules of ${curriculum} ` +
    `(${first}, ${second} …), a column of numbers or names, and students below. ` +
    `Found: ${sheets.join('; ') || 'no sheet'}. ` +
    `For another programme: --curriculum <.json, .csv or .xlsx file>, or a sheet with the curriculum (UE x modules) in the workbook. ` +
    `Else show the table in the pane, “Reading”.`,
  refusedMaquette: (sheet, code, cell) => `curriculum of the sheet ${sheet} not used: ${code} at ${cell}`,
  noRoom: (sheets, setting, choice) =>
    `${sheets}: columns too narrow for the codes, rows without colour; for a column of codes on the right choose "${choice}" for "${setting}" on the sheet of the settings`,
  withoutEcts: (ues) => `ECTS unknown for ${ues}: counted 0; give a curriculum that states them`,
  curriculum: 'Curriculum',
  tables: 'Tables of marks:',
  rows: (first, last) => `rows ${first} to ${last}`,
  students: 'Students',
  anomalies: (count) => `Anomalies: ${count}${count > 0 ? ' (see the sheet Anomalies)' : ''}`,
  notJson: (file) => `${file} is no JSON document.`,
  badCurriculum: (file) => `${file} is no valid curriculum:`,
  noMatrix: 'no curriculum recognised (UE x modules, modules x UE, or a list of modules per UE).',
  unknownCurriculum: (known) => `neither a known curriculum (${known}) nor a .json, .csv or .xlsx file`,
  others: (count) => ` (and ${count} more)`,
  severalYears: (ids) => `several years (${ids}); keep in the file the one that is judged`,
  newWorkbook: {
    alone: '--new-workbook goes with --out and --history alone: it reads no workbook of marks',
    outNeeded: 'say where to write the new workbook: --out <file.xlsx>',
    otherLevel: (level, wanted) =>
      `results of BUT ${level}: for a workbook of BUT ${wanted}, give those of BUT ${wanted}${wanted > 1 ? ` or of BUT ${wanted - 1}` : ''}`,
    lists: (level, entering, repeating) =>
      `Lists of BUT ${level}: ${entering} new, ${repeating} repeating, with their earlier years`,
    notListed: (counts) => `Not on these lists: ${counts}`,
    notDecided: (people) => `To be decided, then added by hand: ${people}`,
    noCode: 'no decision',
    proposed: (students) =>
      `${plural(students, 'student')} without a decision of a jury that is not closed: the proposal stands for it`,
    title: (semester, curriculum) => `Marks of ${semester}: ${curriculum}`,
    note: 'Paste the list of students below the headers, then type the marks: 0 to 20, ABI, ABJ, EXC or ATT. Averages are computed with the add-in.',
    coefficients: (ue, name) => `Coefficients ${ue} ${name}`,
    averages: 'UE averages',
    identity: ['Student number', 'Last name', 'First name', 'Group', 'Status'],
    mark: { title: 'Mark', message: 'A mark from 0 to 20, or ABI, ABJ, EXC, ATT, DEF; empty while awaited.' },
    status: {
      title: 'Status',
      message: 'Empty for a student who is present; else choose.',
      list: ['Resigned', 'Gave up', 'Defaulting', 'Excluded', 'Blank year'],
    },
  },
  folder: {
    notOfFolder: (options) => `no ${options} with a folder: it is for one workbook`,
    outNeeded: 'with a folder, say where the results go: --out <folder>, or --json',
    isFolder: 'it is a folder: --out must name a folder too, or name a single workbook',
    outIsFile: 'it is a file; the results of a folder go into a folder',
    outIsFolder: 'another folder is needed than that of the workbooks read, which are never changed',
    jobsOfFolder: '--jobs is for a folder only',
    jobsNumber: 'a number from 1 to 99 is needed',
    none: 'no workbook in this folder (.xlsx or .xlsm)',
    locked: 'left aside: the mark that Excel puts beside an open workbook; save and close it, then run again',
    table: 'left aside: no workbook; if it holds marks, open it in Excel and save it as .xlsx',
    namesakes: (others) => `same name as ${others}: make sure that neither is an old copy`,
    overInput: (file) => `the result would replace ${file}, which is read: choose another folder for --out`,
    died: 'the treatment stopped (out of memory, most likely); try this workbook alone',
    progress: (finished, all, workbook) => `${finished}/${all} ${workbook}`,
    done: (students, anomalies) =>
      `${plural(students, 'student')}, ${plural(anomalies, 'anomaly', 'anomalies')}`,
    failed: 'not treated',
    otherEnding: (file) => `it holds no macros, or does, against its name: the result is ${file}`,
    summary: (done, all, students) =>
      `${done} of ${plural(all, 'workbook')} treated, ${plural(students, 'student')}`,
    sheet: 'Summary',
    file: 'Summary',
    title: 'Summary of the juries',
    note: (done, all) =>
      `${done} of ${plural(all, 'workbook')} treated. A click on a name opens its result. Students by the code retained.`,
    heads: {
      workbook: 'Workbook',
      state: 'State',
      curriculum: 'Curriculum',
      students: 'Students',
      undecided: 'No decision',
      uncertain: 'Uncertain decisions',
      questions: 'Open questions',
      anomalies: 'Anomalies',
      remarks: 'Remarks',
    },
    states: { done: 'Treated', failed: 'Not treated', aside: 'Not read' },
    total: 'Total',
  },
  check: {
    usage: 'usage: check-curriculum [id | .json, .csv or .xlsx file]',
    unknown: (name, known) => `“${name}” is neither a known curriculum (${known}) nor a readable file.`,
    subjects: {
      lectures: 'Lectures',
      tutorials: 'Tutorials',
      practicals: 'Practicals',
      project: 'Project',
      contact: 'Total without project',
      coefficients: 'Coefficients',
      ueCoefficients: 'UE coef.',
      ects: 'ECTS',
      poleShare: 'Share 40-60% (4.3)',
      ectsOfSemester: 'ECTS of the semester (30)',
      ectsOfYear: 'ECTS of the year (60)',
      rcue: 'UEs of the RCUE, one per semester (4.4)',
      weightedModules: 'modules that weigh in a UE',
    },
    poles: { resources: 'resources', sae: 'SAÉ' },
    percent: (number) => `${number}%`,
    allRight: (count) => `${count} checks, all right.`,
    year: 'year',
    expected: (number) => `, expected ${number}`,
    missing: (modules) => `; without weight: ${modules}`,
    option: (name, modules) => `Option “${name}”, one to choose: ${modules}`,
    yearThree:
      'In the third year the weight of the poles is taken over both UEs of the competence (4.3): the mean of their shares, each with the coefficient of its UE, for that is what the pole weighs in the average of the RCUE.',
    totals: (ues, modules, hours, ects) => `${ues} UEs, ${modules} modules: ${hours} h, ${ects} ECTS`,
  },
};
