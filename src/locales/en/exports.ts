import type { ExportsLabels } from '../types/exports';

export const enExports: ExportsLabels = {
  title: 'Exports',
  apogee: 'Apogée',
  apogeeHint:
    'Fills the .TXT file exported from Apogée with the averages and codes of the jury. The file stays on this computer.',
  chooseFile: 'Choose the file exported from Apogée (.TXT)',
  objects: 'What does each object hold?',
  objectsHint: (sheet) =>
    `Change it here or on the sheet "${sheet}", together with codes and the format of marks.`,
  toFill: '— to fill in —',
  preview: 'Before saving',
  issues: (count) => `${count} ${count > 1 ? 'points' : 'point'} to look at`,
  noIssue: 'Nothing to report: all students and all codes have found their place.',
  issuesHint: (sheet) => `The whole list will be on the sheet "${sheet}".`,
  save: 'Save the file',
  saveHint: 'Writes the sheets "Apogée" and "Apogée - not found" too, which can be undone.',
  filled: 'filled',
  download: (name) => `Download ${name}`,
  notSaved: (command) =>
    `Nothing among your downloads? Some versions of Excel block them: open the workbook in Excel on the web, or run ${command}.`,
  table: 'CSV and JSON',
  tableHint: 'CSV: one row per student, opens in Excel. JSON: for another program.',
  csv: 'CSV file',
  json: 'JSON file',
  copyCsv: 'Copy the CSV',
  copyJson: 'Copy the JSON',
  copied: 'Copied: paste it where you like (Ctrl+V).',
  copyByHand: 'Copying is blocked here: select all of this text (Ctrl+A) and copy it (Ctrl+C).',
  hideNames: 'Hide names',
  unreadable: 'This file cannot be read. Check that it is not open elsewhere, then choose it again.',
  modules: 'Modules',
};
