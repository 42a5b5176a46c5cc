import type {
  AuditViewWords,
  FormulaWords,
  MaquetteWords,
  NewWorkbookViewWords,
  NextYearWords,
  ReasonTemplateWords,
  TourWords,
} from '../types/tools';
import { plural } from './words';

const SUBJECTS = {
  lectures: 'lectures',
  tutorials: 'tutorials',
  practicals: 'practicals',
  project: 'project',
  contact: 'hours',
  coefficients: 'sum of coefficients',
  ueCoefficients: 'coefficients of the UEs',
  ects: 'ECTS',
} as const;

export const enMaquette: MaquetteWords = {
  sheet: 'Curriculum',
  title: 'Curriculum (maquette)',
  note: 'A sheet to read and to change by hand: modules in rows, UEs in columns, coefficients where they meet. The BUT Jury pane says what is missing.',
  facts: {
    title: 'Title',
    level: 'Year (1, 2 or 3)',
    id: 'Code of the curriculum',
    institution: 'Institution',
    domain: 'Domain',
    specialisation: 'Speciality',
    parcours: 'Track (parcours)',
    apprenticeship: 'Apprenticeship (yes, no)',
    rncp: 'RNCP',
    years: 'Academic year',
    nsf: 'NSF',
    formacodes: 'Formacode',
    policy: 'Own rules',
  },
  yes: 'yes',
  no: 'no',
  sections: {
    matrix: 'Coefficients',
    hours: 'Hours of one student',
    competences: 'Competences and learning outcomes',
    stated: 'Stated totals',
  },
  heads: {
    module: 'Module',
    name: 'Name',
    semester: 'Semester',
    evaluation: 'Assessment',
    option: 'Option',
    ue: 'UE',
    lectures: 'CM',
    tutorials: 'TD',
    practicals: 'TP',
    project: 'Project',
    contact: 'Hours',
    number: 'Competence',
    title: 'Statement',
    levelTitle: 'Level of the year',
    component: 'Essential component',
    outcome: 'Learning outcome',
    of: 'Of',
    pole: 'Pole',
    coefficients: 'Coefficients',
    ueCoefficients: 'UE coefficients',
    ects: 'ECTS',
  },
  ueName: 'Name of the UE',
  ects: 'ECTS',
  ueCoefficient: 'Coefficient in the RCUE',
  sum: 'Sum of coefficients',
  share: 'Share of resources (40 to 60%)',
  credits: (semester) => `ECTS of ${semester} (30)`,
  poles: { resources: 'Resources', sae: 'SAÉ' },
  view: 'Curriculum',
  hint: 'The curriculum (maquette) of a year, on a sheet that is changed here or by hand. Once complete it is that of the workbook.',
  inForce: 'Curriculum applied',
  notThere: 'There is no sheet “Curriculum” in this workbook.',
  start: 'Start',
  from: 'From',
  fromForce: 'the curriculum applied',
  fromEmpty: 'an empty curriculum',
  write: 'Write the sheet “Curriculum”',
  replace: (sheet) => `The sheet ${sheet} is replaced; “Undo” puts it back.`,
  import: 'Import a curriculum',
  importHint:
    'A file .xlsx, .csv or .json, or a table copied from Excel or the fiche: UEs crossed with modules, or one row per module.',
  paste: 'Pasted table',
  readPaste: 'Read this table',
  choose: 'Choose a file…',
  nothingFound:
    'No curriculum found: it takes codes of UEs (UE31), codes of modules (R301) and coefficients.',
  found: (title, ues, modules) => `${title}: ${ues} UEs, ${plural(modules, 'module')}`,
  problems: (count) => `${plural(count, 'point')} to complete before this curriculum applies`,
  problem: {
    missing: () => 'a value is missing',
    'unknown-key': () => 'a value that has no place here',
    'wrong-type': ({ received }) => `${String(received).replaceAll('"', '')} does not fit here`,
    'empty-text': () => 'a text or a code is missing',
    'empty-list': () => 'it takes at least one UE and one module',
    'not-positive': () => 'a coefficient is larger than 0',
    'out-of-range': () => 'a number out of range',
    'duplicate-code': ({ duplicate }) => `${duplicate ?? ''} is there twice`,
    'unknown-module': ({ module }) => `${module ?? ''} is not in the list of modules`,
    'unknown-competence': ({ competence }) => `competence ${competence ?? ''} is not described`,
    'not-canonical': ({ written, canonical }) =>
      canonical === null
        ? `“${written ?? ''}” is no code: write R301, SAE301, STAGE4 or UE31`
        : `“${written ?? ''}” is written ${canonical ?? ''}`,
    'code-contradiction': ({ module, ue, stated }) =>
      `${module ?? ue ?? ''}: the code says ${stated ?? ''}, the row something else`,
    'semester-contradiction': ({ module, semester, ue }) =>
      `${module ?? ''} (${semester ?? ''}) counts in ${ue ?? ''}, of another semester`,
    'semester-not-of-level': ({ semester, level }) => `${semester ?? ''} is not of year ${level ?? ''}`,
    'option-alone': () => 'an option has at least two modules',
    'option-contradiction': ({ module }) => `${module ?? ''} is in two options`,
  },
  allRight: (checks) => `Complete and consistent: ${plural(checks, 'check')} without a difference.`,
  wrong: (count) => `${plural(count, 'check')} not met`,
  check: (what, of, computed, stated, missing) => {
    switch (what) {
      case 'poleShare':
        return `${of}: ${computed}%, outside 40 to 60% (4.3)`;
      case 'ectsOfSemester':
        return `${of}: ${computed} ECTS, not ${stated ?? '30'}`;
      case 'ectsOfYear':
        return `Year: ${computed} ECTS, not ${stated ?? '60'}`;
      case 'rcue':
        return `${of}: ${computed} UEs, it takes one a semester (4.4)`;
      case 'weightedModules':
        return `Modules without a UE: ${missing}`;
      default:
        return `${of}, ${SUBJECTS[what]}: ${stated ?? ''} stated, ${computed} computed`;
    }
  },
  differences: (title) => `What changes from “${title}”`,
  same: (title) => `Nothing changes from “${title}”.`,
  more: (count) => `and ${plural(count, 'other difference')}`,
  difference: {
    coefficient: (of, before, after) => `${of}: coefficient ${before} → ${after}`,
    ects: (of, before, after) => `${of}: ${before} → ${after} ECTS`,
    hours: (of, before, after) => `${of}: ${before} → ${after} h`,
    added: (what) => `${what}: added`,
    removed: (what) => `${what}: removed`,
    texts: 'Texts, competences or learning outcomes changed',
  },
  edit: 'Change a UE',
  editHint:
    'Empty or 0: the module does not count in this UE. Nothing is written before “Write the sheet Curriculum”.',
  ue: 'UE',
  addModule: 'Add a module or a UE',
  moduleCode: 'Code (R301, SAE301, UE36)',
  moduleName: 'Name',
  add: 'Add',
  badCode: (code) => `“${code}” is no code of this year, or it is there already.`,
  none: '–',
  save: 'Write the sheet “Curriculum”',
  drop: 'Drop the changes',
};

export const enFormula: FormulaWords = {
  view: 'Insert a BUT formula',
  hint: 'A function of the add-in, written beside each student in an empty column to the right of the table.',
  table: 'Table',
  choice: 'Result',
  choices: {
    UEAVERAGE: (ue) => `Average of ${ue}`,
    UECODE: (ue) => `Code of ${ue}`,
    RCUEAVERAGE: (of) => `Average of the RCUE of competence ${of}`,
    RCUECODE: (of) => `Code of the RCUE of competence ${of}`,
    ECTS: () => 'ECTS earned',
    PROGRESSION: () => 'Proposal for the year',
    EXPLAIN: () => 'Reasons of the proposal',
  },
  heads: {
    UEAVERAGE: (ue) => `Average ${ue}`,
    UECODE: (ue) => `Code ${ue}`,
    RCUEAVERAGE: (of) => `Average RCUE${of}`,
    RCUECODE: (of) => `Code RCUE${of}`,
    ECTS: () => 'ECTS earned',
    PROGRESSION: () => 'BUT proposal',
    EXPLAIN: () => 'BUT reasons',
  },
  column: 'Column',
  columnHint: 'Empty, and to the right of the marks.',
  notAColumn: 'A column is one or two letters, for instance AE.',
  left: 'This column is not to the right of the marks: choose one further on.',
  filled: (cell) => `The cell ${cell} is not empty: choose another column. Nothing is written.`,
  arguments: 'Arguments, read from the table',
  argument: {
    of: 'What',
    codes: 'Codes of the modules',
    marks: 'Marks of the first row',
    curriculum: 'Curriculum',
    status: 'Status',
  },
  leftOut: 'left out',
  formula: 'Formula',
  first: (student) => `Expected value for ${student}`,
  nothing: 'to be read in the cell',
  noCurriculum:
    'No range of the workbook holds the curriculum applied: first write the sheet “Curriculum” (“Curriculum…”), which the formulas will name.',
  insert: (rows) => `Write ${plural(rows, 'formula')}`,
  noTable: 'No table of marks with a row per student.',
};

export const enNextYear: NextYearWords = {
  view: 'Next year',
  hint: 'A new workbook of marks to download: lists from the decisions of this jury, earlier years filled in. This workbook does not change.',
  noJury: 'No jury is prepared in this workbook: the new workbook will have no students.',
  open: 'This jury is not closed: its decisions may still change. What is left to look at stands under “Close the jury…”.',
  closed: 'This jury is closed.',
  toJury: 'Deliberate',
  curriculum: 'Curriculum of the new workbook',
  empty: (level) => `empty curriculum of BUT ${level}, to be completed`,
  withLists: 'With the students of this jury',
  year: 'Year judged',
  lists: 'Lists',
  namesHidden: 'Names are hidden: show them (Home), so that the lists bear them.',
  make: 'Create the workbook',
  opened: 'The new workbook is open in another window of Excel (on a Mac, behind this one): save it.',
};

export const enNewWorkbookView: NewWorkbookViewWords = {
  view: 'New sheets of marks',
  hint: 'Adds a sheet for each semester to this workbook: coefficients of the UEs, a place for the list of students, marks that are checked as they are typed, averages of UEs by our functions. They are yours, with this pane or without.',
  curriculum: 'Curriculum',
  other: 'Another curriculum is written or imported first, under “Curriculum…”.',
  taken: (sheets) =>
    `This workbook has ${sheets} already: rename first, or begin with an empty workbook. Nothing in it will be replaced.`,
  make: (sheets) => `Add ${sheets}`,
};

export const enAuditView: AuditViewWords = {
  view: 'Check the formulas',
  hint: 'Each average of a UE and RCUE of the workbook is computed again from the cells that its formula uses. Nothing is corrected without you.',
  start: 'Check',
  again: 'Check again',
  write: 'Write the audit sheet',
  changed: 'Cells have changed since: check again.',
  cells: 'Cells',
  formula: 'Formula:',
  proposed: 'Proposed:',
  changes: (people, crossing) =>
    `Changes ${plural(people, 'average')} today${crossing > 0 ? `, ${crossing} of them across the threshold` : ''}.`,
};

export const enReasonTemplates: ReasonTemplateWords = {
  label: 'Common reason',
  choose: 'choose, then complete…',
  used: 'Already given by this jury',
  groups: [
    {
      title: 'In favour of the student',
      reasons: [
        'Result very close to the threshold, steady work',
        'Clear progress in the course of the year',
        'Competence shown in a SAÉ or an internship',
        'Attendance and commitment recognised by the teachers',
        'Personal difficulties known to the jury, with evidence',
      ],
    },
    {
      title: 'Otherwise',
      reasons: [
        'Insufficient results in several competences',
        'Repeated unjustified absences',
        'Insufficient work in spite of warnings',
        'Incomplete file, decision put off',
      ],
    },
  ],
};

export const enTour: TourWords = {
  title: 'Tour of the sample',
  step: (at, of) => `Tour, ${at} of ${of}.`,
  steps: {
    home: 'The sample is read: students, semesters, curriculum. “Prepare the jury” writes the sheets of the jury; “Undo” takes them back.',
    students: 'Here the jury deliberates, student by student: the proposal, its reasons, and the decision.',
    anomalies: 'What is doubtful stands here, each point with its cell. Nothing is corrected without you.',
    documents: 'What leaves the jury, and the tools: curriculum, formulas, next year.',
  },
  next: 'Next step',
  skip: 'Skip the tour',
  end: 'End the tour',
};
