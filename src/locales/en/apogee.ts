import type { ApogeeLabels } from '../types/apogee';
import { KINDS } from '../words';
import { enKeys } from './keys';

export const enApogee: ApogeeLabels = {
  ...enKeys.apogee,
  sheet: 'Apogée',
  missingSheet: 'Apogée - not found',
  title: 'Export to Apogée: what stands for what',
  note: 'These tables say what each object and each code of the institution means here. Yellow cells can be changed; they are kept from one file to the next.',
  objects: '1. Objects of the file',
  objectsHint:
    'Element: UE41, RCUE1, S4, R401, Year, Diploma, or "leave as it is". An object without one is not filled.',
  objectColumns: ['Code', 'Type', 'Version', 'Session', 'Element', 'State', 'Columns', 'Label in Apogée'],
  toFill: 'to fill in',
  proposed: 'proposed',
  chosen: 'kept',
  otherFile: 'other file',
  codes: '3. Result codes',
  codesHint:
    'Apogée’s code for each of ours; empty: nothing is written. A code that the file does not allow for a type of object is never written.',
  ourCode: 'Our code',
  kinds: { ...KINDS, semester: 'Semester', year: 'Year', diploma: 'Diploma', mark: 'Mark' },
  format: '2. Marks',
  decimals: 'Decimals',
  separator: 'Decimal sign',
  juryPoints: 'Points of the jury',
  formatHints: [
    'Rounded to the nearest, halves up; the scale is 20.',
    'Apogée expects a comma.',
    'yes: the mark without the points, and the points in column J; no: the mark holds them.',
  ],
  lists: 'Codes that the file allows',
  listNames: { VDI: 'Diploma (VDI)', VET: 'Stage (VET)', ELP: 'Element (ELP)', marks: 'Mark' },
  meaning: 'Meaning in Apogée',
  choose: { title: 'Setting of the export', message: 'Choose from the list.' },
  missing: {
    title: 'Apogée: what was not written',
    none: 'Everything was written: each student and each code of the file has found its place.',
    note: (count, file) =>
      `${count} ${count > 1 ? 'rows' : 'row'} to look at${file && `; file: ${file}`}. Everything else was written.`,
    columns: [
      'Why',
      'Student no.',
      'Name',
      'Line of the file',
      'Apogée object',
      'Column',
      'Here',
      'In Apogée',
      'What to do',
    ],
    kinds: {
      'not-in-workbook': 'Not in the workbook',
      'not-in-file': 'Not in the Apogée file',
      'no-number': 'No student number',
      'twice-in-file': 'Twice in the file',
      'twice-in-workbook': 'Twice in the workbook',
      'odd-row': 'Row of the file unreadable',
      'refused-code': 'Code refused by the file',
      'unmapped-code': 'Code without an equivalent',
      'other-value': 'Another value is there',
      'no-subject': 'Object to fill in',
      'unknown-subject': 'Unknown element',
      'not-marked': 'Marks not in the workbook',
      'diploma-unknown': 'Diploma not computable',
    },
    advice: (issue) => {
      switch (issue.kind) {
        case 'not-in-workbook':
          return 'Check the number on the sheets of marks, or the enrolment: the row stayed as it was.';
        case 'not-in-file':
          return 'Check the number, or the enrolment in Apogée: these results are not in the file.';
        case 'no-number':
          return 'Add the student number on the sheets of marks: names are not compared, because of namesakes.';
        case 'twice-in-file':
          return 'Several rows have this number; none is filled. Ask for a new export.';
        case 'twice-in-workbook':
          return 'Two students of the workbook have this number; neither is exported. Correct the sheets of marks.';
        case 'odd-row':
          return 'The number of cells does not fit the header; the row stayed as it was. Ask for a new export.';
        case 'refused-code':
          return `Codes allowed here: ${issue.allowed.join(', ') || 'none'}. Correct the sheet "Apogée" and start again.`;
        case 'unmapped-code':
          return 'Give this code an equivalent on the sheet "Apogée", or correct the decision.';
        case 'other-value':
          return 'The value of the file stayed. For ours, ask for an empty export or correct it in Apogée.';
        case 'no-subject':
          return 'Say on the sheet "Apogée" what this object holds (UE41, S4, Year…), or "leave as it is".';
        case 'unknown-subject':
          return 'Write a UE, RCUE, semester or module of the curriculum, Year, Diploma or "leave as it is".';
        case 'not-marked':
          return 'The workbook does not have the marks yet that it needs: nothing is written for this object.';
        case 'diploma-unknown':
          return 'The results of the years before are needed; else choose "leave as it is".';
      }
    },
  },
  problem: ({ code, line, detail }) => {
    const where = line === null ? '' : `Line ${line}: `;
    switch (code) {
      case 'no-section':
        return `This is no export file of Apogée: the section ${detail} is missing. Choose the .TXT file that was exported, without opening it in Excel.`;
      case 'no-columns':
        return `The section ${detail} defines no column of results. Ask for a new export.`;
      case 'no-header':
        return `${where}the names of columns (apoL_a01_code …) are missing below XX-APO_VALEURS-XX. Ask for a new export.`;
      case 'no-students':
        return `No student in the section ${detail}. Ask for a new export, with students.`;
      case 'column-twice':
        return `${where}the column ${detail} is defined twice. Ask for a new export.`;
      case 'column-unreadable':
        return `${where}the column ${detail} has no type or code. Ask for a new export.`;
      case 'column-unknown':
        return `${where}the column ${detail} is not defined above; it is left as it is.`;
      case 'code-lists':
        return `Lists of codes: ${detail} found instead of 4; only codes that all of them share are written.`;
      case 'code-count':
        return `${where}the list announces another number of codes than it has (${detail}); those it has are taken.`;
      case 'shifted-rows':
        return `${detail} rows have last and first name in one cell: values are placed by the date of birth. Check the first row in Apogée.`;
      case 'odd-row':
        return `${where}${detail} cells, unlike the header; this row is not filled.`;
    }
  },
  unencodable: (character, line) =>
    `Line ${line}: the character "${character}" does not exist in the encoding of the file (Windows-1252).`,
  unencodableAdvice: 'Replace it on the sheet "Apogée"; nothing was written.',
  summary: (written, unchanged, found, total) =>
    `${written} ${written === 1 ? 'value' : 'values'} to write for ${found} ${found === 1 ? 'student' : 'students'} of the ${total} in the file` +
    (unchanged > 0 ? `; ${unchanged} there already` : ''),
};
