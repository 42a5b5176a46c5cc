import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FUNCTIONS } from '../../src/functions/by-id';
import { functionsDocument } from './document';
import { call, installRuntime } from './excel';
import { EXAMPLES, SIGNATURES } from './examples';
import { builtMetadata, ROOT } from './metadata';

const { fr, en } = builtMetadata();
const file = path.join(ROOT, 'docs/functions.md');

test('the document of the functions says what they are and do', () => {
  const functions = installRuntime();
  const computed = EXAMPLES.map((example) => {
    const parameters = fr.functions.find(({ id }) => id === example.id)?.parameters.length ?? 0;
    return [example, call(functions.get(example.id), example.args, parameters)] as const;
  });
  const document = functionsDocument(fr.functions, computed);
  if (process.env.APPROVE) writeFileSync(file, document);
  expect(readFileSync(file, 'utf8')).toBe(document);
});

test('every function has at least one example', () => {
  expect([...FUNCTIONS.keys()].filter((id) => !EXAMPLES.some((example) => example.id === id))).toEqual([]);
});

test('every function of the metadata has code, and all code is in the metadata', () => {
  expect(fr.functions.map(({ id }) => id).sort()).toEqual([...FUNCTIONS.keys()].sort());
});

test('both languages have the same functions, with the same names and parameters', () => {
  const shape = ({ functions }: typeof fr): unknown =>
    functions.map(({ id, name, parameters, result }) => [
      id,
      name,
      parameters.map(({ optional, dimensionality }) => [optional, dimensionality]),
      result,
    ]);
  expect(shape(en)).toEqual(shape(fr));
  expect(fr.functions.every(({ id, name }) => id === name)).toBe(true);
});

test('the signatures are those that workbooks have stored: only optional parameters may be appended', () => {
  const signatures = en.functions.map(
    ({ id, parameters }) =>
      `${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(' ')})`,
  );
  expect(signatures).toEqual(SIGNATURES);
});

test('a cell that holds an error reaches the functions', () => {
  expect([fr.allowErrorForDataTypeAny, en.allowErrorForDataTypeAny]).toEqual([true, true]);
});

test('no optional parameter stands before a required one', () => {
  const wrong = fr.functions.filter(({ parameters }) =>
    parameters.some(({ optional }, i) => !optional && parameters[i - 1]?.optional),
  );
  expect(wrong).toEqual([]);
});
