import type { Meaning } from '../../gradebook/by-hand/hints';
import type { ReadingLabels } from '../types/reading';
import { enKeys } from './keys';
import { plural } from './words';

const COLUMNS: Readonly<Record<Exclude<Meaning['is'], 'module' | 'average'>, string>> = {
  number: 'Number',
  fullName: 'Full name',
  lastName: 'Last name',
  firstName: 'First name',
  group: 'Group',
  status: 'Standing',
  ignored: 'To be ignored',
};

export const enReading: ReadingLabels = {
  ...enKeys.reading,
  explanation:
    'A table shown by hand, followed at every reading. A column is given by its header in quotes, or by its letter. Clear the cell to go back to automatic recognition.',
  open: 'Check or correct the reading',
  back: 'Back to the first page',
  intro: 'What the pane has understood of each sheet. Correct it by showing the cell in Excel.',
  point: {
    title: 'Show a cell',
    selected: (place, text) => `Selection: ${place}${text === '' ? '' : ` “${text}”`}`,
    nothingSelected: 'Select a cell in Excel.',
    isWhat: 'This is',
    kinds: {
      headers: 'the row of headers',
      number: 'the student number',
      fullName: 'the full name, in one column',
      lastName: 'the last name',
      firstName: 'the first name',
      module: 'the mark of a module',
      average: 'the average of a UE',
      group: 'the group',
      status: 'the standing (resigned …)',
      ignored: 'a column to be ignored',
      firstRow: 'the first row of a student',
      lastRow: 'the last row of a student',
      semester: 'a table of one semester',
    },
    select: {
      headers: 'Select a cell of the row of headers.',
      number: 'Select the header of the column.',
      fullName: 'Select the header of the column.',
      lastName: 'Select the header of the column.',
      firstName: 'Select the header of the column.',
      module:
        'Select the header of the column, or those of several modules that follow in the order of the curriculum.',
      average:
        'Select the header of the column, or those of several UEs that follow in the order of the curriculum.',
      group: 'Select the header of the column.',
      status: 'Select the header of the column.',
      ignored: 'Select the header of the column, or of several.',
      firstRow: 'Select a cell of this row, or all rows of students.',
      lastRow: 'Select a cell of this row, or all rows of students.',
      semester: 'Select a cell of the table.',
    },
    module: 'Module',
    ue: 'UE',
    semester: 'Semester',
    take: 'Take the selection',
    several: (modules) => `From left to right: ${modules.join(', ')}.`,
    outside: 'This is no sheet of marks of the workbook.',
  },
  table: {
    headers: 'Headers',
    row: (row) => `row ${row}`,
    students: 'Students',
    rows: (count, first, last) => `${count > 0 ? `${count}, ` : ''}rows ${first} to ${last}`,
    semester: 'Semester',
    modules: (count) => plural(count, 'column of a module', 'columns of modules'),
    meaning: (meaning) => {
      if (meaning.is === 'module') return meaning.module;
      return meaning.is === 'average' ? `Average ${meaning.ue}` : COLUMNS[meaning.is];
    },
    header: (text) => (text === '' ? 'no header' : `“${text}”`),
    byHand: 'shown by hand',
    aside: 'Left aside',
    otherShape: 'Read in another form than one row a student.',
    lacks: {
      person: 'Now show the column of names or of numbers.',
      marks: 'Now show the columns of the modules.',
      students: 'No student found: show the first and the last row.',
    },
  },
  leaveOut: 'Leave this sheet out',
  readAgain: 'Read this sheet again',
  others: 'Kept for other sheets',
  takeBack: 'Go back to automatic recognition',
};
