import eslint from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import rooms from './eslint.rooms.js';

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/', 'bench/node_modules/', 'mutation/node_modules/'] },
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
  ...rooms.roomConfigs,
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'max-lines-per-function': ['error', { max: 80, IIFEs: true }] },
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}'],
    ...reactHooks.configs.flat.recommended,
  },
  {
    files: ['src/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
      // `call-sync-before-read` and `call-sync-after-load` are off: they know `context.sync()` alone, and ours is `session.sync()`,
      // which has a limit and counts. What they take for a fault, in four files, is none; none is left once it is called `context.sync()`:
      // - trial/cells.ts: `cell.valueTypes`, `cell.text`, `cell.formulas`, `column.width`, read behind a load and a `session.sync()`. They
      //   go by a variable's name, so that writing `cell.values` in one check is a read of what another check has loaded.
      // - trial/functions.ts: `cell.values` in the loop that awaits our function, loaded and synced in each turn.
      // - trial/rules.ts: `dataValidation.rule`, taken out of its range before it is written, loaded and synced.
      // - trial/run.ts: `sheet.isNullObject`, which is there after any sync.
      // For the same reason `no-context-sync-in-loop` sees none of ours; test/excel/apply.test.ts counts the round trips.
    },
  },
  {
    files: ['*.config.{js,mjs,cjs}', 'eslint.config.mjs', 'mutation/stryker.config.mjs'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['webpack.config.js', 'eslint.rooms.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { require: 'readonly', module: 'writable', __dirname: 'readonly' },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['scripts/**/*.mjs', 'mutation/*.mjs', '*.config.{js,mjs}'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly' },
    },
  },
);
