import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EXCEL_WORDS } from '../../src/locales/excel';
import { LANGUAGES } from '../../src/locales/languages';
import { EXCEL_ASSUMPTIONS } from '../../src/vocabulary/excel-assumptions';
import { assumptionsDocument } from './document';

const file = path.join(__dirname, '../../docs/excel-assumptions.md');

test('the document of the assumptions says what the list in code says', () => {
  const document = assumptionsDocument();
  if (process.env.APPROVE) writeFileSync(file, document);
  expect(readFileSync(file, 'utf8')).toBe(document);
});

test('each assumption has a name of its own, and a sentence in every language', () => {
  const ids = EXCEL_ASSUMPTIONS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const language of LANGUAGES)
    expect(Object.keys(EXCEL_WORDS[language].assumed).sort()).toEqual([...ids].sort());
});

test('some forty of them can be tried by code', () => {
  expect(EXCEL_ASSUMPTIONS.filter(({ seen }) => seen !== null).length).toBeGreaterThanOrEqual(40);
});
