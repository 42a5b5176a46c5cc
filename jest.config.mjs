/** What all projects share. */
export const common = {
  roots: ['<rootDir>/test'],
  // What files look up often, given to each at its start: a look-up in jest's sandbox goes through a proxy, each time.
  sandboxInjectedGlobals: (
    'Array BigInt Boolean Error JSON Map Math Number Object Promise RegExp Set String Symbol ' +
    'Uint8Array Uint16Array Uint32Array WeakMap'
  ).split(' '),
  transform: {
    '^.+\\.ts$': [
      'ts-jest',
      {
        diagnostics: false, // `npm run typecheck` reads the whole project once; here the same errors would only be slower
        tsconfig: {
          target: 'ES2022',
          module: 'commonjs',
          moduleResolution: 'node10',
          ignoreDeprecations: '5.0',
          isolatedModules: true,
          resolveJsonModule: true,
          esModuleInterop: true,
        },
      },
    ],
  },
};

const NEEDS_MORE = ['/test/e2e/', '\\.browser\\.test\\.ts$'];
/** Hundreds of workbooks and tens of thousands of students drawn at random, and what is promised in figures. */
const FIGURES = [
  '/test/layouts/',
  '/test/trust/',
  '/test/jury/audit/precision\\.test\\.ts$',
  '/test/rules/oracle\\.test\\.ts$',
  '/properties\\.test\\.ts$',
];

/**
 * `core` needs nothing but Node, and is what one runs after each change; `figures` needs no more, and takes longer;
 * `browser` needs the built add-in, Chromium, LibreOffice or openpyxl.
 */
/** @type {import('jest').Config} */
export default {
  projects: [
    {
      ...common,
      displayName: 'core',
      testMatch: ['**/*.test.ts'],
      testPathIgnorePatterns: [...NEEDS_MORE, ...FIGURES],
    },
    {
      ...common,
      displayName: 'figures',
      testRegex: FIGURES.map((path) => (path.endsWith('/') ? `${path}.*\\.test\\.ts$` : path)),
      testPathIgnorePatterns: NEEDS_MORE,
    },
    { ...common, displayName: 'browser', testMatch: ['**/test/e2e/*.test.ts', '**/*.browser.test.ts'] },
  ],
  // Half a run where there are two processors; jest alone would leave one of them idle.
  maxWorkers: '100%',
  // A limit for what hangs, not a measure: a loaded machine is no failure.
  testTimeout: 300_000,
  coverageDirectory: 'coverage',
  // Of the law alone: to count every line of the rest takes the tests twice their time.
  collectCoverageFrom: ['src/rules/**/*.ts'],
  coverageThreshold: { './src/rules/': { branches: 100, functions: 100, lines: 100, statements: 100 } },
};
