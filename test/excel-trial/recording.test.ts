import { excelTrialText } from '../../src/jury/excel-trial-text';
import { EXCEL_WORDS } from '../../src/locales/excel';
import { LANGUAGES } from '../../src/locales/languages';
import { EXCEL_ASSUMPTIONS, type TriedId } from '../../src/vocabulary/excel-assumptions';
import { disagreements, parseRecording } from './recording';

const trial = {
  program: 'Excel PC 16.0.1',
  sets: 'ExcelApi 1.20',
  left: null,
  lines: EXCEL_ASSUMPTIONS.flatMap(({ id, seen }) =>
    seen === null ? [] : [{ id: id as TriedId, expected: seen, seen: seen[0] }],
  ),
};
const here = new Map(trial.lines.map(({ id, seen }) => [id as string, seen as string]));

test.each(LANGUAGES)('the table that the pane gives to copy is a recording (%s)', (language) => {
  const { seen } = parseRecording('a.tsv', excelTrialText(trial, '1.0.0', EXCEL_WORDS[language]));
  expect(seen).toEqual(here);
});

test('a workbench that shows otherwise is told, with the line', () => {
  const recording = parseRecording('a.tsv', excelTrialText(trial, '1.0.0', EXCEL_WORDS.fr));
  expect(disagreements(recording, here)).toEqual([]);
  expect(disagreements(recording, new Map(here).set('comma-typed', 'Double 125'))).toEqual([
    'a.tsv: comma-typed is "String 12,5" in Excel, "Double 125" in the workbench',
  ]);
  const without = new Map(here);
  without.delete('spill');
  expect(disagreements(recording, without)).toEqual(['a.tsv: nothing is tried as spill any more']);
});

test('what is no table is refused', () => {
  expect(() => parseRecording('b.tsv', 'id\tassumed\nspill A1:A3')).toThrow('b.tsv');
});
