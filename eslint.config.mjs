import eslint from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What the functional core may not import, and why: the same code runs in Excel, in Node and in a test. */
const shells = [
  {
    group: ['react', 'react-dom', '@fluentui/*'],
    message: 'The core draws nothing: React belongs to src/taskpane.',
  },
  {
    group: ['node:*', 'fs', 'path'],
    message: 'The core runs in the task pane too: Node belongs to src/cli.',
  },
  { group: ['fflate', 'saxes'], message: 'The core knows 2-D arrays, not files: .xlsx belongs to src/xlsx.' },
  { group: ['@microsoft/office-js'], message: 'The core knows no Excel: Office.js belongs to src/excel.' },
];
const fence = (files, forbidden, why) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [...shells, ...(forbidden.length ? [{ group: forbidden, message: why }] : [])] },
    ],
    'no-restricted-globals': [
      'error',
      'Office',
      'Excel',
      'CustomFunctions',
      'process',
      'Buffer',
      'document',
      'window',
    ],
  },
});

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/', 'bench/node_modules/'] },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Named exports only: a thing has one name everywhere.',
        },
        {
          selector: 'ExportAllDeclaration',
          message: 'No barrel files: import from the file that defines the thing.',
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      eqeqeq: 'error',
    },
  },
  fence(
    ['src/rules/**/*.ts'],
    ['**/curricula/*', '**/gradebook/*', '**/jury/*', '**/locales/*', '**/excel/*', '**/xlsx/*', '**/cli/*'],
    'The law depends on nothing: it takes numbers and codes and gives numbers and codes.',
  ),
  fence(
    ['src/curricula/**/*.ts'],
    ['**/gradebook/*', '**/jury/*', '**/locales/*', '**/excel/*', '**/xlsx/*', '**/cli/*'],
    'A curriculum is data for the rules: it may import src/rules only.',
  ),
  fence(
    ['src/gradebook/**/*.ts'],
    ['**/jury/*', '**/locales/*', '**/excel/*', '**/xlsx/*', '**/cli/*'],
    'The gradebook reads 2-D arrays: it knows neither the report made from it nor where the cells come from.',
  ),
  fence(
    ['src/jury/**/*.ts'],
    ['**/excel/*', '**/xlsx/*', '**/cli/*', '**/taskpane/*'],
    'The jury makes plain data; the shells that apply it import its types, never the other way.',
  ),
  fence(['src/locales/**/*.ts'], ['**/excel/*', '**/xlsx/*', '**/cli/*'], 'Sentences know no shell.'),
  {
    files: ['src/taskpane/**/*.{ts,tsx}'],
    ...reactHooks.configs.flat.recommended,
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Excel', 'Office'].map((name) => ({
          name,
          message: 'The pane asks the Host of src/excel, so that it also runs beside a file.',
        })),
      ],
    },
  },
  {
    files: ['src/functions/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Excel', message: 'A function sees its arguments only: it may not ask the workbook.' },
      ],
    },
  },
  {
    files: ['*.config.{js,mjs,cjs}', 'eslint.config.mjs'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['webpack.config.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { require: 'readonly', module: 'writable', __dirname: 'readonly' },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['scripts/**/*.mjs', '*.config.{js,mjs}'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly' },
    },
  },
);
